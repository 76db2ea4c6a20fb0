/* SPDX-License-Identifier: MIT
 * One route in figures, to be compared with others. */
#ifndef MILEPOST_ROADMAP_ROUTE_H
#define MILEPOST_ROADMAP_ROUTE_H

#include "milepost/roadmap/line.h"

enum route_label {
    LABEL_SOONEST = 1 << 0,
    LABEL_CHEAPEST = 1 << 1,
    LABEL_LEAST_EFFORT = 1 << 2,
    LABEL_BEST_ODDS = 1 << 3,
    LABEL_FEWEST_GATES = 1 << 4,
};
#define ROUTE_LABEL_COUNT 5

/* One way to the goal, for comparing. */
struct route_summary {
    int number; /* from 1, in the order of goal.priority */
    unsigned labels;
    const char *title;        /* "Coding course, then Practicode" */
    const char *const *parts; /* what it is made of, as in the title: "coding course", "CCA" */
    int part_count;
    date_day p20, p50, p80;
    bool by_season;  /* these rest on a wide guess: they are told by month, not by day */
    int not_reached; /* % of draws in which every attempt failed */
    struct money_range cost;
    money_cents cost_p80;
    money_cents counted; /* for comparing: what has no price counts as the dearest of its kind */
    int unpriced;        /* how many lines that is */
    bool at_least;
    struct range hours;
    int odds; /* % */
    /* A sentence: an exam is learned for without a course or work in the field; or NULL. */
    const char *alone;
    int gates;
    /* Routes that are as good as it in date, and in what goal.priority orders them by: those shown,
     * as bits by number. */
    uint64_t as_soon, as_good;
    const struct route_choice *choices;
    int choice_count;
    const char *const *steps; /* ids, in order of date */
    int step_count;
};

/* A route that costs less than the one followed. */
struct substitute {
    const char *title;
    int route;         /* its number among the routes */
    money_cents saves; /* on likely figures */
    int days_later;    /* of even odds; negative: sooner */
    bool fits;         /* the budget then holds */
};

#endif
