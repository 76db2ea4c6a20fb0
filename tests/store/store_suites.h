/* SPDX-License-Identifier: MIT
 * The suites of src/store. */
#ifndef MILEPOST_TESTS_STORE_SUITES_H
#define MILEPOST_TESTS_STORE_SUITES_H

#include "suites.h"

Suite *agenda_suite(void);
Suite *backup_suite(void);
Suite *calendar_rows_suite(void);
Suite *change_suite(void);
Suite *doctor_suite(void);
Suite *draft_suite(void);
Suite *import_suite(void);
Suite *kill_suite(void);
Suite *memory_suite(void);
Suite *migrate_suite(void);
Suite *names_suite(void);
Suite *open_suite(void);
Suite *plan_suite(void);
Suite *power_suite(void);
Suite *program_suite(void);
Suite *progress_suite(void);
Suite *purge_suite(void);
Suite *refuse_suite(void);
Suite *rescue_suite(void);
Suite *restore_suite(void);
Suite *save_suite(void);
Suite *settle_suite(void);
Suite *space_suite(void);
Suite *two_suite(void);
Suite *undo_suite(void);
Suite *unsaved_suite(void);
Suite *version_one_suite(void);
Suite *version_two_suite(void);
Suite *version_three_suite(void);
Suite *version_four_suite(void);
Suite *version_five_suite(void);
Suite *version_six_suite(void);
Suite *version_seven_suite(void);
Suite *versions_suite(void);
Suite *comment_suite(void);
Suite *credit_suite(void);

#endif
