/* SPDX-License-Identifier: MIT
 * What another catalogue changes in plans. */
#ifndef MILEPOST_CLI_CMD_CATALOG_PLAN_H
#define MILEPOST_CLI_CMD_CATALOG_PLAN_H

#include "milepost/catalog.h"
#include "milepost/error.h"

struct app;

/* Puts what `after` changes in the plan of --plan, or with --all in each. `before` NULL: against
 * the catalogue that each was last planned with, and with --all only those that it is new to. */
enum status catalog_diff_plans(struct app *app, const struct catalog *before,
                               const struct catalog *after) MP_MUST_CHECK;

#endif
