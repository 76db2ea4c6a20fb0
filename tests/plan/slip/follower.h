/* SPDX-License-Identifier: MIT
 * Somebody who follows a route to the CPC: chosen on 23 November 2026 at ten hours a week, with
 * what the plan looked like then. */
#ifndef MILEPOST_TESTS_PLAN_FOLLOWER_H
#define MILEPOST_TESTS_PLAN_FOLLOWER_H

#include "milepost/baseline.h"
#include "plan/person.h"

struct follower {
    struct roadmap *first;   /* of which the route was chosen */
    struct roadmap *planned; /* as it was along that route */
    struct plan_baseline baseline;
    struct arena arena; /* the baseline lives in it */
    struct slip slip;
    struct offer_list offers;
};
extern struct follower follower;

void follower_setup(void);
void follower_teardown(void);

/* Chooses a route by its place, of the answers as they are: a new baseline. */
void follower_choose(int route);

/* The person as planned on a day; then the slip, and the offers. */
void follower_look(int year, int month, int day);

/* Of the slip: "program.course", or "" for none. */
const char *follower_moved(const struct slip_part *part);

/* The first offer of a kind, or NULL. */
const struct offer *follower_offer(enum offer_kind kind);

#endif
