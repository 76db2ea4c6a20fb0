/* SPDX-License-Identifier: MIT
 * The unit tests of src/report. */
#include "report_suites.h"

suite_maker *const test_suites[] = {
    json_suite,       layout_suite,        pieces_suite,       because_suite,
    text_sheet_suite, markdown_suite,      roadmap_json_suite, routes_suite,
    what_if_suite,    words_suite,         opening_suite,      agenda_suite,
    slip_words_suite, credit_suite,        cycles_suite,       sheet_suite,
    plan_sheet_suite, card_sheet_suite,    step_act_suite,     html_suite,
    html_style_suite, html_timeline_suite, ics_suite,          csv_table_suite,
    org_suite,        taskwarrior_suite,   one_page_suite,     page_first_suite,
    blocks_suite,     pay_suite,           promise_suite,      NULL};
