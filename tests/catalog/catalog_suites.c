/* SPDX-License-Identifier: MIT
 * The unit tests of src/catalog. */
#include "catalog_suites.h"

suite_maker *const test_suites[] = {
    load_suite,     broken_suite,   broken_links_suite, condition_suite,
    template_suite, whole_suite,    lookup_suite,       emit_suite,
    use_suite,      circle_suite,   compare_suite,      act_suite,
    glossary_suite, describe_suite, differ_suite,       NULL};
