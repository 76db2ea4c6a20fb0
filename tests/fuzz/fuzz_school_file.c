/* SPDX-License-Identifier: MIT
 * Fuzzes whole files of schools, tables and archives: how they are known, unpacked and refused. */
#include <stdint.h>

#include "fuzz/schools.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    fuzz_import_schools((const char *)bytes, length, true);
    return 0;
}
