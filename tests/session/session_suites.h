/* SPDX-License-Identifier: MIT
 * The suites of tests/session. */
#ifndef MILEPOST_TESTS_SESSION_SUITES_H
#define MILEPOST_TESTS_SESSION_SUITES_H

#include "suites.h"

suite_maker comments_suite, comments_json_suite, view_suite, credits_suite, credits_json_suite,
    credit_file_suite, csv_suite, offer_suite, agenda_suite, pick_suite, answer_suite,
    answers_file_suite, assumption_suite, catalogue_suite, export_suite, file_suite, follow_suite,
    import_suite, marks_suite, dose_marks_suite, turns_suite, measures_suite, open_suite,
    pages_suite, plans_suite, printer_suite, session_pdf_suite, private_suite, progress_suite,
    redacted_suite, stage_suite, stamp_suite, trial_suite, trial_worksheet_suite, trial_store_suite,
    undo_suite, uuid_suite, way_suite, worksheet_suite, settings_suite, promises_suite,
    school_roadmap_suite, way_length_suite, date_style_suite, school_around_suite;

#endif
