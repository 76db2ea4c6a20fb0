/* SPDX-License-Identifier: MIT
 * Holds the prints that are read, the plan, everything, the week and cards, against what each of
 * them promises. */
#ifndef MILEPOST_TESTS_SESSION_PRINT_CHECK_H
#define MILEPOST_TESTS_SESSION_PRINT_CHECK_H

#include "milepost/plan.h"

/* 72 columns, no word cut, no sentence of some length twice, what is cited listed and what is
 * listed cited, the plan of a few pages. `whose` names it when the test fails. */
void print_check(const char *whose, const struct plan_input *input, bool followed);

#endif
