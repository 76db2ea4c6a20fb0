/* SPDX-License-Identifier: MIT
 * The state whose wages are wanted. */
#ifndef MILEPOST_CLI_COMMANDS_STATE_H
#define MILEPOST_CLI_COMMANDS_STATE_H

#include "cli/app/app.h"
#include "milepost/session/schools.h"

/* ---- state.c --------------------------------------------------------------------------------- */

/* Fills app->state with --state. STATUS_USAGE when it is none. */
enum status app_read_state(struct app *app) MP_MUST_CHECK;

/* The file of schools, read for that state. */
struct school_look app_look(struct app *app);

#endif
