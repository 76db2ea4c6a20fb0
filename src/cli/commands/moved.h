/* SPDX-License-Identifier: MIT
 * Credits that count for another cycle by what was done to others (cmd_credit.c). */
#ifndef MILEPOST_CLI_COMMANDS_MOVED_H
#define MILEPOST_CLI_COMMANDS_MOVED_H

#include "cli/app/app.h"
#include "milepost/session/credits.h"

/* Says so in a line, of all but the credit `except` (0: of all). */
void credit_tell_moved(struct app *app, const struct credit_places *before, int64_t except);

#endif
