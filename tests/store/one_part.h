/* SPDX-License-Identifier: MIT
 * Short ways to change one part of a stored plan. */
#ifndef MILEPOST_TESTS_STORE_ONE_PART_H
#define MILEPOST_TESTS_STORE_ONE_PART_H

#include "milepost/store/change.h"

static inline enum status save_answers(struct store *store, int64_t plan,
                                       const struct answer_edit *edits, size_t count,
                                       const char *place, int64_t now, struct error *err)
{
    const struct plan_change change = {.answers = edits, .answer_count = count, .place = place};

    return store_save_change(store, plan, &change, now, err);
}

static inline enum status save_route(struct store *store, int64_t plan,
                                     const struct choice_row *choices, size_t count, int64_t now,
                                     struct error *err)
{
    const struct choice_rows route = {(struct choice_row *)choices, count};

    return store_save_change(store, plan, &(struct plan_change){.route = &route}, now, err);
}

/* All of the plan's own; others are dropped. */
static inline enum status save_assumptions(struct store *store, int64_t plan,
                                           const struct assumption_rows *all, int64_t now,
                                           struct error *err)
{
    return store_save_change(store, plan, &(struct plan_change){.figures = all}, now, err);
}

/* All of the plan's; others are dropped. */
static inline enum status save_programs(struct store *store, int64_t plan, struct program_rows *all,
                                        int64_t now, struct error *err)
{
    return store_save_change(store, plan, &(struct plan_change){.schools = all}, now, err);
}

#endif
