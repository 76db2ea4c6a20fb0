/* SPDX-License-Identifier: MIT
 * Making and naming plans. */
#ifndef MILEPOST_SESSION_PLANS_H
#define MILEPOST_SESSION_PLANS_H

#include "milepost/interview.h"
#include "milepost/session/clock.h"
#include "milepost/store/plan.h"

/* A name that is free: "My plan", "My plan 2" ... Appended to `out`. */
enum status session_free_name(struct store *store, const char *base, struct buffer *out,
                              struct error *err) MP_MUST_CHECK;

/* Checks a plan's name: 1 to 80 characters, no `=`, no control characters, not only digits. */
enum status plan_name_check(const char *name, struct error *err) MP_MUST_CHECK;

/* Gives a plan another name, which is checked; `same`: it bears that name already, and nothing was
 * changed. STATUS_CONFLICT: another plan has it. */
enum status plan_rename(struct store *store, const struct clock_source *clock, int64_t plan,
                        const char *name, bool *same, struct error *err) MP_MUST_CHECK;

/* Makes a plan (name NULL: a free one) and gives its number. */
enum status plan_create(struct store *store, const struct clock_source *clock, const char *name,
                        int64_t *id, struct error *err) MP_MUST_CHECK;

/* The same, of the career that a catalogue is of. */
enum status plan_create_of(struct store *store, const struct clock_source *clock,
                           const struct catalog *catalog, const char *name, int64_t *id,
                           struct error *err) MP_MUST_CHECK;

/* The same with answers from a file, both in one transaction; the career is that of their
 * catalogue. */
enum status plan_create_answered(struct store *store, const struct clock_source *clock,
                                 const char *name, const struct answers *answers, int64_t *id,
                                 struct error *err) MP_MUST_CHECK;

/* A copy of a plan under a new name (NULL: "NAME copy"), with a new uuid. */
enum status plan_copy(struct store *store, const struct clock_source *clock, int64_t from,
                      const char *name, int64_t *id, struct error *err) MP_MUST_CHECK;

#endif
