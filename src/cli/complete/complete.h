/* SPDX-License-Identifier: MIT
 * What the completions of shells ask the program: `milepost __complete WORD...`. */
#ifndef MILEPOST_CLI_COMPLETE_H
#define MILEPOST_CLI_COMPLETE_H

#include "cli/app/app.h"

/* Answers for the last of the words, which may be "", in app->out: a line that says what follows
 * (`words`, `open`, `files`, `folders`: offers.h), then a line for each word that may stand there,
 * with what it is behind a tab. Nothing is written, made or brought up to date, nobody is waited
 * for, and what can't be read gives no words. app->commands is set. */
void complete_words(struct app *app, int count, char **words);

#endif
