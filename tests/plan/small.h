/* SPDX-License-Identifier: MIT
 * One small catalogue and its roadmap, made anew for each test of a suite. */
#ifndef MILEPOST_TESTS_PLAN_SMALL_H
#define MILEPOST_TESTS_PLAN_SMALL_H

#include "mini.h"

extern struct mini mini;
extern struct roadmap *roadmap; /* what the test makes of it, if anything */

/* A checked fixture. */
void small_setup(void);
void small_teardown(void);

struct range exactly(int days);

/* From the catalogue's today. */
int days_to(date_day day);

/* A condition that holds when the question is answered with yes. */
struct condition yes_to(const char *question);

#endif
