/* SPDX-License-Identifier: MIT
 * The names of plans alone, for who waits while a word is typed. */
#ifndef MILEPOST_STORE_NAMES_H
#define MILEPOST_STORE_NAMES_H

#include <stdbool.h>
#include <stdint.h>

#include "milepost/store/file.h"

/* Calls for the number and name of each plan, deleted ones too, whose name begins so or (`all`) of
 * every one, last opened or changed first. The name lives until the call returns. */
typedef void plan_named_fn(void *context, int64_t id, const char *name, bool deleted);
enum status store_each_named(struct store *store, const char *start, bool all, plan_named_fn *named,
                             void *context, struct error *err) MP_MUST_CHECK;

#endif
