/* SPDX-License-Identifier: MIT
 * What a command is. */
#ifndef MILEPOST_CLI_COMMAND_H
#define MILEPOST_CLI_COMMAND_H

#include "milepost/error.h"
#include <stdbool.h>
#include <stdint.h>

struct app;
typedef enum status command_fn(struct app *app);

struct command {
    const char *name;      /* one word, or two: "catalog check" */
    const char *arguments; /* as shown: "[PLAN] ID=VALUE ..."; each name says what it is
                              (complete/complete.c) */
    const char *help;      /* one sentence */
    const char *more;      /* NULL, or what else to know */
    const char *example;
    int least, most;      /* words it takes; most -1: any number */
    uint64_t options;     /* bits of those it takes besides those of every command: OPTION_BIT */
    bool without_catalog; /* works though the catalogue may be broken */
    command_fn *run;
};

/* ---- options.c ------------------------------------------------------------------------------- */

/* True of an option of the command's own; of NULL: of one that every command takes. */
bool command_takes(const struct command *command, int option);

/* How many of the words name the command: 0 when they don't. */
int command_words(const struct command *command, const char *const *words, int count);

#endif
