/* SPDX-License-Identifier: MIT
 * Imports what a fuzzer made, beside the made-up files it goes with. */
#ifndef MILEPOST_TESTS_FUZZ_SCHOOLS_H
#define MILEPOST_TESTS_FUZZ_SCHOOLS_H

#include <stdbool.h>
#include <stddef.h>

/* What is taken must be readable and found in; what is refused must say so in a line that can be
 * printed, and leave the schools as they were. A directory of the fuzzer's goes without another. */
void fuzz_import_schools(const char *bytes, size_t length, bool with_directory);

#endif
