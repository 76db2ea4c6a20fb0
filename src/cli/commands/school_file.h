/* SPDX-License-Identifier: MIT
 * The file of schools, as the commands use it. */
#ifndef MILEPOST_CLI_COMMANDS_SCHOOL_FILE_H
#define MILEPOST_CLI_COMMANDS_SCHOOL_FILE_H

#include "cli/app/app.h"
#include "milepost/school.h"

/* ---- cmd_school.c ---------------------------------------------------------------------------- */

/* Opens it; closed by store_close. */
enum status app_open_schools(struct app *app, struct store **out) MP_MUST_CHECK;

/* ---- cmd_school_show.c ----------------------------------------------------------------------- */

/* What the mark of old figures means, as a line of its own. */
void school_say_old(struct buffer *out);

#endif
