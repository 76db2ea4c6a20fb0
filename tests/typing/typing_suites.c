/* SPDX-License-Identifier: MIT
 * The unit tests of src/typing. */
#include "typing_suites.h"

suite_maker *const test_suites[] = {measure_suite, measure_lines_suite, measure_texts_suite,
                                    measure_written_suite, NULL};
