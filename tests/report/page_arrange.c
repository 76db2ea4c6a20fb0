/* SPDX-License-Identifier: MIT
 * The shared beginning of the suites of the one page. */
#include "page_arrange.h"

struct next_list page_next;
struct due_list page_due;
struct report_plan page_plan;

void arrange_page(void)
{
    page_next = (struct next_list){
        .items = {{.line = 0, .reason = NEXT_OPEN, .day = DATE_NONE}}, .count = 1, .days = 7};
    page_due = (struct due_list){.items = NULL};
    page_plan =
        (struct report_plan){.name = "Maria", .uuid = "u", .next = &page_next, .due = &page_due};
    sample.steps[1].in_cost = true;
    sample.roadmap.cost = sample.steps[1].cost;
    sample.roadmap.counted = sample.roadmap.cost.likely;
    for (int i = 0; i < 3; i++)
        sample.steps[i].by_step = -1;
}

const char *print_page(void)
{
    const struct report_print print = {.format = REPORT_TEXT, .extent = EXTENT_PAGE};

    buffer_truncate(&out, 0);
    report_print(&sample.roadmap, &page_plan, &print, &out);
    return buffer_text(&out);
}
