/* SPDX-License-Identifier: MIT
 * A folder of a test's own with one file that it writes. */
#ifndef MILEPOST_TESTS_TUI_SCRATCH_H
#define MILEPOST_TESTS_TUI_SCRATCH_H

#include "new_folder.h"

struct scratch {
    char folder[NEW_FOLDER_SIZE];
    char path[96]; /* of the file, which is not there yet */
};

void scratch_make(struct scratch *scratch, const char *file);
void scratch_remove(struct scratch *scratch);
/* The test fails unless the file holds just this. */
void scratch_expect(const struct scratch *scratch, const char *wanted);

#endif
