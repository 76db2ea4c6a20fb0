/* SPDX-License-Identifier: MIT
 * The accessible program as commands open it. */
#ifndef MILEPOST_CLI_COMMANDS_LINES_H
#define MILEPOST_CLI_COMMANDS_LINES_H

#include "cli/app/app.h"
#include "milepost/line.h"

/* Opens the lines at a plan of the open data file, or at Home (plan 0). */
enum status lines_open(struct app *app, int64_t plan, enum line_start start) MP_MUST_CHECK;

/* Opens them at a data file that can't be opened; *again: it is to be tried once more. */
enum status lines_rescue(struct app *app, bool *again) MP_MUST_CHECK;
/* Opens them at somebody else's plan. */
enum status lines_view(struct app *app, struct plan_view *view) MP_MUST_CHECK;

#endif
