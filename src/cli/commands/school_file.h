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

/* Stands behind the year of a figure that is old; the line says what it means. */
#define SCHOOL_OLD_MARK "*"
void school_say_old(struct buffer *out);

const char *school_dollars(int64_t dollars, char text[MONEY_TEXT]);

#endif
