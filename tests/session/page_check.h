/* SPDX-License-Identifier: MIT
 * Holds the one page of a plan against what every page promises. */
#ifndef MILEPOST_TESTS_SESSION_PAGE_CHECK_H
#define MILEPOST_TESTS_SESSION_PAGE_CHECK_H

#include "milepost/plan.h"

/* Sixty lines of 72 columns, no word cut, every count and sum true, no sentence twice, no figure
 * that stands nowhere else. `whose` names it when the test fails. */
void page_check(const char *whose, const struct plan_input *input, bool followed);

#endif
