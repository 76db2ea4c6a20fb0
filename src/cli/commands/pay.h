/* SPDX-License-Identifier: MIT
 * The wages that were imported, as prints and screens take them. */
#ifndef MILEPOST_CLI_COMMANDS_PAY_H
#define MILEPOST_CLI_COMMANDS_PAY_H

#include "cli/app/app.h"

/* ---- pay.c ----------------------------------------------------------------------------------- */

/* Fills app->pay: of the nation, and of the state of --state. Without a schools file, or with one
 * that can't be read, there is nothing. STATUS_USAGE when the state is none. */
enum status app_read_pay(struct app *app) MP_MUST_CHECK;

#endif
