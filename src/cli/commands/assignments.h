/* SPDX-License-Identifier: MIT
 * `[PLAN] ID=VALUE ...`: answers as the words of a command. */
#ifndef MILEPOST_CLI_ASSIGNMENTS_H
#define MILEPOST_CLI_ASSIGNMENTS_H

#include "cli/app/app.h"

struct assignments {
    const char *plan; /* the word that names the plan, or NULL */
    VECTOR(struct answer_change) changes;
};

/* Reads the words `[PLAN] ID=VALUE ...`; there is one at least. Free `changes` in any case. */
enum status assignments_read(struct app *app, struct assignments *out) MP_MUST_CHECK;

#endif
