/* SPDX-License-Identifier: MIT
 * The suites of tests/report. */
#ifndef MILEPOST_TESTS_REPORT_SUITES_H
#define MILEPOST_TESTS_REPORT_SUITES_H

#include "suites.h"

suite_maker agenda_suite, because_suite, card_sheet_suite, credit_suite, cycles_suite, json_suite,
    layout_suite, markdown_suite, opening_suite, pieces_suite, plan_sheet_suite, roadmap_json_suite,
    routes_suite, sheet_suite, slip_words_suite, text_sheet_suite, what_if_suite,
    difference_words_suite, words_suite, step_act_suite, html_suite, html_style_suite,
    html_timeline_suite, ics_suite, csv_table_suite, org_suite, taskwarrior_suite, one_page_suite,
    page_first_suite, blocks_suite, pay_suite, promise_suite;

#endif
