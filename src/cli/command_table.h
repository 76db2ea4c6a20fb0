/* SPDX-License-Identifier: MIT
 * The table of commands, and what reads it: the parser and the help. */
#ifndef MILEPOST_CLI_COMMAND_TABLE_H
#define MILEPOST_CLI_COMMAND_TABLE_H

#include "cli/app/app.h"
#include "milepost/text.h"

/* The commands, one after the other from 0; NULL behind the last one. What they are stands in
 * table/. */
const struct command *command_at(size_t place);

/* The first word of commands of two. */
struct command_group {
    const char *name, *help;
};

extern const struct command_group command_groups[];
extern const size_t command_group_count;

/* ---- parse.c --------------------------------------------------------------------------------- */

/* Reads arguments and environment into the app; nothing is done yet. */
enum status parse_arguments(struct app *app, int argc, char **argv) MP_MUST_CHECK;

/* ---- help.c ---------------------------------------------------------------------------------- */

void help_program(struct buffer *out);

#endif
