/* SPDX-License-Identifier: MIT
 * The state whose wages are wanted. */
#ifndef MILEPOST_CLI_COMMANDS_STATE_H
#define MILEPOST_CLI_COMMANDS_STATE_H

#include "cli/app/app.h"

/* ---- state.c --------------------------------------------------------------------------------- */

/* Fills app->state with --state. STATUS_USAGE when it is none. */
enum status app_read_state(struct app *app) MP_MUST_CHECK;

#endif
