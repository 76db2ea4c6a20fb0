/* SPDX-License-Identifier: MIT
 * The suites of this folder. */
#include "plan_suites.h"

#include <stddef.h>

suite_maker *const test_suites[] = {bill_suite,        compared_suite,    forecast_exams_suite,
                                    aid_fit_suite,     difference_suite,  forecast_begun_suite,
                                    forecast_suite,    figures_suite,     limits_suite,
                                    lines_suite,       marks_suite,       marked_suite,
                                    routes_suite,      route_title_suite, examples_suite,
                                    assumptions_suite, agreement_suite,   school_suite,
                                    money_suite,       narrow_suite,      evidence_suite,
                                    wanted_suite,      target_suite,      gates_suite,
                                    contract_suite,    gate_steps_suite,  reference_suite,
                                    progress_suite,    properties_suite,  because_suite,
                                    dates_suite,       payments_suite,    turns_suite,
                                    requirement_suite, approval_suite,    untrained_suite,
                                    ties_suite,        claims_suite,      skills_suite,
                                    series_suite,      count_suite,       known_suite,
                                    season_suite,      recommended_suite, live_suite,
                                    notices_suite,     gate_times_suite,  fees_suite,
                                    holds_suite,       cycle_lines_suite, minimum_lines_suite,
                                    due_suite,         next_suite,        overdue_suite,
                                    slip_suite,        offers_suite,      NULL};
