/* SPDX-License-Identifier: MIT
 * The tests of src/school. */
#include "school_suites.h"

#include <stddef.h>

suite_maker *const test_suites[] = {cell_suite,           find_suite,
                                    school_known_suite,   recognise_suite,
                                    school_import_suite,  school_pay_suite,
                                    school_refuse_suite,  school_keep_suite,
                                    school_careers_suite, NULL};
