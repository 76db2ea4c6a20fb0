/* SPDX-License-Identifier: MIT
 * Credits that count for another cycle by what was done to others (cmd_credit.c). */
#ifndef MILEPOST_CLI_COMMANDS_MOVED_H
#define MILEPOST_CLI_COMMANDS_MOVED_H

#include "cli/app/app.h"
#include "milepost/session/credits.h"

/* Ends a change as app_say_done does, and says in a line more which credits count for another cycle
 * than `before`, of all but `except` (0: of all). Frees both. */
enum status credit_say_done(struct app *app, enum status status, struct buffer *said,
                            struct credit_places **before, int64_t except);

#endif
