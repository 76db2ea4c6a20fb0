/* SPDX-License-Identifier: MIT
 * The unit tests of src/interview. */
#include "interview_suites.h"

suite_maker *const test_suites[] = {
    answers_suite,   answer_parse_suite, answer_read_suite, answer_text_suite,
    condition_suite, interview_suite,    progress_suite,    NULL};
