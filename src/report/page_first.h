/* SPDX-License-Identifier: MIT
 * What to do first, in its parts: which lines, and each as a task. */
#ifndef MILEPOST_REPORT_PAGE_FIRST_H
#define MILEPOST_REPORT_PAGE_FIRST_H

#include "milepost/report/agenda.h"
#include "report/page.h"

/* A line that may be a task. */
struct first_choice {
    int line;
    const struct next_item *now; /* NULL: it is due by `day` */
    date_day day;
    bool by_month;
    int errand; /* or -1 */
    bool told;  /* it is in a task already */
};

struct first_choices {
    struct first_choice *items;
    size_t count, capacity;
};

/* What a window asks for in all. */
struct first_sum {
    int minutes;
    bool all_told; /* false: of some nobody told how long they take */
    struct money_range likely;
    bool at_least;
};

/* ---- page_choice.c --------------------------------------------------------------------------- */

/* What to do now, then what is due soon, soonest first; to be cleared as a vector. */
void first_choose(const struct onepage *page, struct first_choices *choices);

/* ---- page_task.c ----------------------------------------------------------------------------- */

/* Adds the choice as a task, with all that is the same errand; `sum` is that of its window. */
void first_add_task(struct onepage *page, struct onepage_section *section,
                    struct first_choices *choices, size_t at, struct first_sum *sum);

#endif
