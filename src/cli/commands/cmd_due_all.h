/* SPDX-License-Identifier: MIT
 * What is due in every plan. */
#ifndef MILEPOST_CLI_COMMANDS_CMD_DUE_ALL_H
#define MILEPOST_CLI_COMMANDS_CMD_DUE_ALL_H

#include "cli/app/app.h"

/* Shows what is due in any plan within so many days; app->finding says whether there is anything.
 */
enum status due_of_all(struct app *app, int within) MP_MUST_CHECK;

#endif
