/* SPDX-License-Identifier: MIT
 * The made-up official files of schools and wages (fixtures/schools), imported. */
#ifndef MILEPOST_TESTS_SCHOOL_FILES_H
#define MILEPOST_TESTS_SCHOOL_FILES_H

#include "milepost/date.h"

/* Makes of them the file of schools at `path`, for the catalogues that are built in. */
void school_files_import(const char *path, date_day today);

#endif
