/* SPDX-License-Identifier: MIT
 * The suites of this folder. */
#ifndef MILEPOST_TESTS_PLAN_SUITES_H
#define MILEPOST_TESTS_PLAN_SUITES_H

#include "suites.h"

Suite *aid_fit_suite(void);
Suite *difference_suite(void);
Suite *claims_suite(void);
Suite *skills_suite(void);
Suite *compared_suite(void);
Suite *because_suite(void);
Suite *bill_suite(void);
Suite *dates_suite(void);
Suite *fees_suite(void);
Suite *figures_suite(void);
Suite *forecast_suite(void);
Suite *forecast_begun_suite(void);
Suite *forecast_exams_suite(void);
Suite *holds_suite(void);
Suite *limits_suite(void);
Suite *live_suite(void);
Suite *recommended_suite(void);
Suite *season_suite(void);
Suite *count_suite(void);
Suite *doses_suite(void);
Suite *known_suite(void);
Suite *series_suite(void);
Suite *lines_suite(void);
Suite *cycle_lines_suite(void);
Suite *minimum_lines_suite(void);
Suite *marks_suite(void);
Suite *marked_suite(void);
Suite *slip_suite(void);
Suite *offers_suite(void);
Suite *routes_suite(void);
Suite *route_title_suite(void);
Suite *examples_suite(void);
Suite *assumptions_suite(void);
Suite *agreement_suite(void);
Suite *school_suite(void);
Suite *money_suite(void);
Suite *narrow_suite(void);
Suite *gate_times_suite(void);
Suite *notices_suite(void);
Suite *evidence_suite(void);
Suite *ties_suite(void);
Suite *approval_suite(void);
Suite *untrained_suite(void);
Suite *wanted_suite(void);
Suite *target_suite(void);
Suite *gates_suite(void);
Suite *gate_steps_suite(void);
Suite *contract_suite(void);
Suite *due_suite(void);
Suite *next_suite(void);
Suite *overdue_suite(void);
Suite *payments_suite(void);
Suite *turns_suite(void);
Suite *progress_suite(void);
Suite *properties_suite(void);
Suite *reference_suite(void);
Suite *requirement_suite(void);

#endif
