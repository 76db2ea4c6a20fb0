/* SPDX-License-Identifier: MIT
 * The unit tests of src/base. */
#include "base_suites.h"

suite_maker *const test_suites[] = {
    alike_suite,       looks_suite,   error_suite,     memory_suite,
    arena_suite,       vector_suite,  buffer_suite,    child_suite,
    csv_read_suite,    date_suite,    date_read_suite, date_words_suite,
    money_suite,       nearest_suite, path_suite,      sent_suite,
    text_suite,        inert_suite,   wrap_suite,      whole_file_suite,
    line_source_suite, NULL};
