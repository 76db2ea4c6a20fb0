/* SPDX-License-Identifier: MIT
 * Somebody who finds the way through the accessible program by what is heard: menus by their words,
 * page by page. */
#ifndef MILEPOST_TESTS_LINE_GUIDE_H
#define MILEPOST_TESTS_LINE_GUIDE_H

#include "talker.h"

extern struct talker talker;

void guide_setup(void);
void guide_teardown(void);

/* Runs the program from Home. Each line has words of what is to be chosen; what stands behind a =
 * is typed as it is. With rows in the talker no more may be said at once. */
void go(const char *words);

/* A plan "Maria" with the first answers, and one more of them. */
void make_plan(const char *id, const char *value);
void make_usual_plan(void);

/* Whether the only plan holds these words, as it is exported. */
void assert_exports(const char *words, bool there);

#endif
