/* SPDX-License-Identifier: MIT
 * A folder of a test's own with one file that it writes. */
#include "tui/scratch.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "milepost/session/exchange.h"

void scratch_make(struct scratch *scratch, const char *file)
{
    new_folder(scratch->folder, "scratch");
    snprintf(scratch->path, sizeof scratch->path, "%s/%s", scratch->folder, file);
}

void scratch_remove(struct scratch *scratch)
{
    unlink(scratch->path);
    rmdir(scratch->folder);
}

void scratch_expect(const struct scratch *scratch, const char *wanted)
{
    char *bytes = NULL;
    size_t length = 0;
    struct error err;

    ck_assert(file_read(scratch->path, 100, &bytes, &length, &err) == STATUS_OK);
    ck_assert_int_eq((int)length, (int)strlen(wanted));
    ck_assert_mem_eq(bytes, wanted, length);
    free(bytes);
}
