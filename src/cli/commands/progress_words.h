/* SPDX-License-Identifier: MIT
 * What the commands that mark and log read alike. */
#ifndef MILEPOST_CLI_PROGRESS_WORDS_H
#define MILEPOST_CLI_PROGRESS_WORDS_H

#include "cli/app/app.h"

/* ---- cmd_mark.c ------------------------------------------------------------------------------ */

/* The day of --on; DATE_NONE without it. */
enum status progress_day(struct app *app, date_day *day) MP_MUST_CHECK;

/* The id of the step that a word means: a line of the roadmap, else a step of another route. */
enum status progress_step(struct app *app, const char *word, const char **id) MP_MUST_CHECK;

#endif
