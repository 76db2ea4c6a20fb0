/* SPDX-License-Identifier: MIT
 * Data files that earlier versions wrote (tests/fixtures/store/version-N.db): what is checked of
 * each of them. */
#ifndef MILEPOST_TESTS_STORE_OLD_FILE_H
#define MILEPOST_TESTS_STORE_OLD_FILE_H

#include "store/fixture.h"

/* Plans of each file since the third. */
enum { OLD_FILE_MARIA = 1, OLD_FILE_GONE = 5 };

/* Makes the test's folder, with the file that this version wrote as its data file. */
void old_file_copy(int version);

/* Opens it, which brings it up to date. */
struct store *old_file_open(int version);

/* Every row that the old file has in any table of its version is in the new one, and none more. */
void old_file_expect_kept(int version);

/* It was copied before it was brought up to date; the path of the copy, freed by the caller. */
char *old_file_expect_copy(int version);

/* The plan, as plan_text has it, holds these words. */
void old_file_expect_words(struct store *store, int64_t plan, const char *words);

#endif
