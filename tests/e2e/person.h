/* SPDX-License-Identifier: MIT
 * Someone at the keyboard who reads the question on the screen and answers it with keys. */
#ifndef MILEPOST_TESTS_E2E_PERSON_H
#define MILEPOST_TESTS_E2E_PERSON_H

#include "milepost/catalog.h"
#include "tty.h"

/* The question that the screen asks, as an index into the built-in catalogue; -1: none. */
int person_reads(struct tty *tty);

/* The words by which the question is known on the screen: the start of what is asked. */
const char *person_ask(const char *question);

/* The keys that answer `question`, from wherever its focus is, but for the last Enter: a value as
 * `milepost set` takes it, "unknown", "declined", or "" for nothing. */
void person_fills(struct tty *tty, int question, const char *value);

/* Answers the question on the screen, which must be `question`, and waits until it is gone. */
void person_answers(struct tty *tty, const char *question, const char *value);

/* Makes a home that holds one plan: Maria, who wants the CPC from high school. */
void person_with_plan(struct home *home);

/* From the first frame of `milepost` in an empty home to the first question of a new plan. */
void person_starts(struct tty *tty);

/* The answers of `milepost answers PLAN --json` (NULL: the last plan used) as "id=value" lines in
 * the catalogue's order; multi answers comma-separated. */
void person_on_disk(const struct home *home, const char *plan, struct buffer *out);

#endif
