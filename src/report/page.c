/* SPDX-License-Identifier: MIT
 * The one page, from its parts to the sheet. */
#include "report/page.h"

/* What is said first is what a person needs first; the way names no step that is to be done first,
 * so it comes after that. */
void onepage_make(struct onepage *page, const struct roadmap *roadmap,
                  const struct report_plan *plan)
{
    *page = (struct onepage){
        .roadmap = roadmap,
        .plan = plan,
        .tasks = memory_new((size_t)roadmap->step_count + 1, sizeof *page->tasks),
    };
    onepage_head(page);
    onepage_first(page);
    onepage_way(page);
    onepage_gates(page);
    onepage_last(page);
}

void sheet_page(struct sheet *sheet, const struct roadmap *roadmap, const struct report_plan *plan,
                const struct report_print *print)
{
    struct onepage page;

    onepage_make(&page, roadmap, plan);
    page.begins = print->extent != EXTENT_PAGE;
    onepage_fit(&page);
    onepage_put(sheet, &page);
    onepage_clear(&page);
}
