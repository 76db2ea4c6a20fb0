/* SPDX-License-Identifier: MIT
 * The tests of milepost-pdf, as a program. */
#include "pdf_suites.h"

suite_maker *const test_suites[] = {pdf_bad_suite, pdf_made_suite, NULL};
