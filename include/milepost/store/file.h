/* SPDX-License-Identifier: MIT
 * The data file: opening and closing it. The store is the only module that knows SQLite. Every
 * function of it that writes is one durable transaction: when it returns STATUS_OK the change is on
 * disk; when it does not, nothing has changed. */
#ifndef MILEPOST_STORE_FILE_H
#define MILEPOST_STORE_FILE_H

#include <stdbool.h>

#include "milepost/error.h"

struct store;

enum store_mode {
    STORE_READ,   /* must exist; nothing is written */
    STORE_WRITE,  /* must exist */
    STORE_CREATE, /* made when missing, with its folder (0700, file 0600) */
};

/* What opening found that a person should know; a zeroed struct is "nothing". */
struct store_notice {
    bool created;
    bool others_can_read; /* group or others may read the file */
    bool read_only;       /* asked for writing, but the file or folder allows only reading */
    int migrated_from;    /* an older version that was brought up to date, or 0 */
};

/* Opens and checks the file: application id, version, schema text; quick check when the last
 * program did not end cleanly, or another one has it open. Whatever is refused stays untouched.
 * STATUS_NOT_FOUND: there is no such file (but for STORE_CREATE). STATUS_VERSION: newer than this
 * program, or older and asked for reading. STATUS_CORRUPT: damaged, or not Milepost's: a folder, an
 * empty file, another program's. STATUS_BUSY, STATUS_IO as named. A write that a killed program
 * left half done is rolled back, for STORE_READ too. */
enum status store_open(const char *path, enum store_mode mode, struct store **out,
                       struct store_notice *notice, struct error *err) MP_MUST_CHECK;

/* Opens the file to be glanced at, for a shell that waits for an answer: nothing is written, rolled
 * back, brought up to date or looked through, and a file that is locked is STATUS_BUSY at once.
 * Otherwise as with STORE_READ. */
enum status store_open_glance(const char *path, struct store **out,
                              struct error *err) MP_MUST_CHECK;

/* A store that has no file: empty, with all that a plan can be there, and gone when it is closed.
 * store_import_plan fills it. Backup and purge are of files and refuse it with STATUS_USAGE. */
enum status store_open_memory(struct store **out, struct error *err) MP_MUST_CHECK;

/* Makes the folder that a file is to lie in (0700), and those above it that are missing. */
enum status store_make_folder_of(const char *path, struct error *err) MP_MUST_CHECK;

void store_close(struct store **store); /* accepts NULL, clears the pointer */

/* True for a store that was opened to read, or that could not be opened to write: of that a write
 * looks again whether it can be. */
bool store_is_read_only(const struct store *store);

/* True once another program has written since the last store_load_plan, until the next one. A
 * change of a plan that another program changed since it was loaded is refused with
 * STATUS_CONFLICT: load it again, look, and repeat the change. */
bool store_changed_outside(struct store *store);

#endif
