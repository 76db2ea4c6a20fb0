/* SPDX-License-Identifier: MIT
 * The unit tests of src/store. */
#include "store/store_suites.h"

suite_maker *const test_suites[] = {
    open_suite,    memory_suite,        refuse_suite,       plan_suite,          change_suite,
    save_suite,    undo_suite,          draft_suite,        two_suite,           import_suite,
    migrate_suite, space_suite,         backup_suite,       purge_suite,         restore_suite,
    doctor_suite,  kill_suite,          power_suite,        program_suite,       unsaved_suite,
    rescue_suite,  version_one_suite,   version_two_suite,  progress_suite,      names_suite,
    agenda_suite,  version_three_suite, version_four_suite, calendar_rows_suite, credit_suite,
    comment_suite, version_five_suite,  version_six_suite,  version_seven_suite, versions_suite,
    NULL};
