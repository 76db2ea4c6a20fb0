/* SPDX-License-Identifier: MIT
 * `[PLAN] ID=VALUE ...`: answers as the words of a command. */
#ifndef MILEPOST_CLI_ASSIGNMENTS_H
#define MILEPOST_CLI_ASSIGNMENTS_H

#include "cli/app/app.h"

struct assignments {
    const char *plan; /* the word that names the plan, or NULL */
    VECTOR(struct answer_change) changes;
};

/* What a command does with them, the plan being open. */
typedef enum status assignments_fn(struct app *app, const struct assignments *assignments);

/* Reads the words `[PLAN] ID=VALUE ...` (there is one at least), opens the plan and does it. */
enum status assignments_run(struct app *app, enum store_mode mode,
                            assignments_fn *work) MP_MUST_CHECK;

/* What depends on another answer is worth a word: "ID WHAT: it depends on another answer". */
void assignments_say_hidden(const struct app *app, struct session *session,
                            const struct assignments *assignments, const char *what);

#endif
