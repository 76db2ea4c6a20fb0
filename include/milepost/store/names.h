/* SPDX-License-Identifier: MIT
 * The names of plans alone, for who waits while a word is typed, and for who looks for one plan. */
#ifndef MILEPOST_STORE_NAMES_H
#define MILEPOST_STORE_NAMES_H

#include <stdbool.h>
#include <stdint.h>

#include "milepost/store/file.h"

/* Calls for the number and name of each plan, deleted ones too, whose name begins so ("": of every
 * one), in whatever order is quickest. The name lives until the call returns. */
typedef void plan_named_fn(void *context, int64_t id, const char *name, bool deleted);
enum status store_each_named(struct store *store, const char *start, plan_named_fn *named,
                             void *context, struct error *err) MP_MUST_CHECK;

/* The same for every one, last opened or changed first; for those of exactly this name; for the one
 * of this number; and for the one last opened or changed among those that are live, those that are
 * deleted, or both. */
enum status store_each_by_use(struct store *store, plan_named_fn *named, void *context,
                              struct error *err) MP_MUST_CHECK;
enum status store_each_named_so(struct store *store, const char *name, plan_named_fn *named,
                                void *context, struct error *err) MP_MUST_CHECK;
enum status store_numbered(struct store *store, int64_t id, plan_named_fn *named, void *context,
                           struct error *err) MP_MUST_CHECK;
enum status store_last_used(struct store *store, bool live, bool deleted, plan_named_fn *named,
                            void *context, struct error *err) MP_MUST_CHECK;

#endif
