/* SPDX-License-Identifier: MIT
 * Whether a plan may be written: its name, its life, and what another program did to it. */
#ifndef MILEPOST_STORE_PLAN_PLAN_H
#define MILEPOST_STORE_PLAN_PLAN_H

#include "milepost/store/plan.h"

/* ---- names.c --------------------------------------------------------------------------------- */

#define NAME_CHOOSE_ANOTHER "choose another name"
#define NAME_MAKE_ROOM      "rename that one, then undo this again"

/* STATUS_CONFLICT when another plan that is not deleted has the name, with what to do then. */
enum status plan_name_is_free(struct store *store, const char *name, int64_t except,
                              const char *instead, struct error *err) MP_MUST_CHECK;
/* A plan that was made has the name, which was free. */
void plan_name_note(struct store *store, int64_t plan, const char *name);

/* ---- plan.c ---------------------------------------------------------------------------------- */

/* Its name, freed by the caller; how often it was changed, and whether it is deleted.
 * STATUS_NOT_FOUND when there is no such plan, or by now another under its number. */
enum status plan_name(struct store *store, int64_t plan, char **name,
                      struct error *err) MP_MUST_CHECK;
enum status plan_standing(struct store *store, int64_t plan, int64_t *revision, bool *deleted,
                          struct error *err) MP_MUST_CHECK;

/* STATUS_NOT_FOUND when there is no such plan, or it is deleted. */
enum status plan_is_live(struct store *store, int64_t plan, struct error *err) MP_MUST_CHECK;

/* ---- seen.c ---------------------------------------------------------------------------------- */

/* How far this handle has seen the plan, and which one it is when it was loaded (or NULL). */
void seen_note(struct store *store, int64_t plan, int64_t revision, const char *uuid);

/* STATUS_NOT_FOUND when a plan was loaded under this number that is not the one of `uuid`. */
enum status seen_check_same(const struct store *store, int64_t plan, const char *uuid,
                            struct error *err) MP_MUST_CHECK;

/* STATUS_CONFLICT when another program has changed the plan, now at `revision`, since this handle
 * last saw it: that must be looked at first, never merged unseen. */
enum status seen_check(const struct store *store, int64_t plan, int64_t revision,
                       struct error *err) MP_MUST_CHECK;

#endif
