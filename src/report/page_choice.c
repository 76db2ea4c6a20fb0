/* SPDX-License-Identifier: MIT
 * Which lines of a roadmap are to be done first: what to do now, and what falls due soon. */
#include "milepost/report/act.h"
#include "milepost/vector.h"
#include "report/page_first.h"

/* How far ahead this section looks. */
enum { FIRST_DAYS = 31 };

static bool first_has(const struct first_choices *choices, int line)
{
    for (size_t i = 0; i < choices->count; i++)
        if (choices->items[i].line == line)
            return true;
    return false;
}

static void first_choose_now(const struct onepage *page, struct first_choices *choices)
{
    const struct next_list *next = page->plan->next;

    for (int i = 0; next && i < next->count; i++)
        VECTOR_PUSH(choices, (struct first_choice){
                                 .line = next->items[i].line,
                                 .now = &next->items[i],
                                 .day = page->roadmap->today,
                                 .errand = report_step_errand(page->roadmap, next->items[i].line)});
}

/* What is studied, and what only passes, is on the way; what is to be done is a task. */
static bool first_is_task(const struct roadmap_step *step)
{
    return roadmap_step_is_open(step) && step->kind != STEP_STUDY && step->kind != STEP_WAIT &&
           step->kind != STEP_JOB;
}

/* The last day to look at: when nothing is due so soon, that of what is due next. */
static date_day first_until(const struct onepage *page, const struct first_choices *choices)
{
    const struct due_list *due = page->plan->due;
    date_day until = page->roadmap->today + FIRST_DAYS;

    for (int i = 0; i < due->count; i++) {
        const struct due_item *item = &due->items[i];

        if (item->line >= 0 && first_is_task(&page->roadmap->steps[item->line]) &&
            !first_has(choices, item->line))
            return item->day > until ? item->day : until;
    }
    return until;
}

static void first_choose_due(const struct onepage *page, struct first_choices *choices)
{
    const struct due_list *due = page->plan->due;
    date_day until = due ? first_until(page, choices) : DATE_NONE;

    for (int i = 0; due && i < due->count && due->items[i].day <= until; i++) {
        const struct due_item *item = &due->items[i];

        if (item->line < 0 || !first_is_task(&page->roadmap->steps[item->line]) ||
            first_has(choices, item->line))
            continue;
        VECTOR_PUSH(choices,
                    (struct first_choice){.line = item->line,
                                          .day = item->day,
                                          .by_month = item->by_month,
                                          .errand = report_step_errand(page->roadmap, item->line)});
    }
}

void first_choose(const struct onepage *page, struct first_choices *choices)
{
    first_choose_now(page, choices);
    first_choose_due(page, choices);
}
