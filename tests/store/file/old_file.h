/* SPDX-License-Identifier: MIT
 * Data files that earlier versions wrote (tests/fixtures/store/version-N.db): what is checked of
 * each of them. */
#ifndef MILEPOST_TESTS_STORE_OLD_FILE_H
#define MILEPOST_TESTS_STORE_OLD_FILE_H

#include "store/fixture.h"

/* Makes the test's folder, with the file that this version wrote as its data file. */
void old_file_copy(int version);

/* Opens it, which brings it up to date. */
struct store *old_file_open(int version);

/* The columns of a table that old files have as well, "*": all. */
const char *old_file_columns(const char *table);

/* Every row of a table of the old file is in the new one, none more, and there is one. `columns`:
 * those that both have, "*" for all. */
void old_file_expect_rows(int version, const char *table, const char *columns);

/* It was copied before it was brought up to date; the path of the copy, freed by the caller. */
char *old_file_expect_copy(int version);

/* The plan, as plan_text has it, holds these words. */
void old_file_expect_words(struct store *store, int64_t plan, const char *words);

#endif
