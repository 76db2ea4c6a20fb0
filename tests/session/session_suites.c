/* SPDX-License-Identifier: MIT
 * The unit tests of src/session. */
#include "session_suites.h"

suite_maker *const test_suites[] = {agenda_suite,         pick_suite,
                                    uuid_suite,           stamp_suite,
                                    file_suite,           plans_suite,
                                    open_suite,           answer_suite,
                                    undo_suite,           marks_suite,
                                    follow_suite,         stage_suite,
                                    export_suite,         answers_file_suite,
                                    import_suite,         pages_suite,
                                    private_suite,        printer_suite,
                                    session_pdf_suite,    redacted_suite,
                                    progress_suite,       assumption_suite,
                                    trial_suite,          worksheet_suite,
                                    promises_suite,       trial_worksheet_suite,
                                    trial_store_suite,    offer_suite,
                                    credits_suite,        comments_suite,
                                    comments_json_suite,  view_suite,
                                    credits_json_suite,   csv_suite,
                                    credit_file_suite,    measures_suite,
                                    settings_suite,       way_suite,
                                    school_roadmap_suite, way_length_suite,
                                    school_around_suite,  NULL};
