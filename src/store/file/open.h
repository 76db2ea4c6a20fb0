/* SPDX-License-Identifier: MIT
 * Opening a data file with what only tests, copies and backups ask for. */
#ifndef MILEPOST_STORE_FILE_OPEN_H
#define MILEPOST_STORE_FILE_OPEN_H

#include "milepost/store/file.h"
#include "store/file/file.h"
#include "store/file/schema.h"

struct store_options {
    const struct file_schema *schema;
    const char *vfs; /* NULL: the system's own */
    int busy_ms;
    bool any_version; /* an older one is neither refused nor brought up to date */
    bool is_backup;   /* to take back: what is wrong with it asks for another one of those */
    bool glance;      /* only read, whatever lies beside it, and not looked through */
    bool salvage;     /* a damaged one is not refused, and only read (store_open_damaged) */
};

#define STORE_BUSY_MS 2000

enum status store_open_with(const char *path, enum store_mode mode,
                            const struct store_options *options, struct store **out,
                            struct store_notice *notice, struct error *err) MP_MUST_CHECK;

/* A new database in an empty file of file_make_unfinished; what is said of it bears the name of
 * `place`, which must outlive it. */
enum status store_open_unfinished(const char *unfinished, const struct file_place *place,
                                  const struct store_options *options, struct store **out,
                                  struct error *err) MP_MUST_CHECK;

/* A copy of a data file, which may be of an older version and stays so. */
enum status store_open_copy(const char *path, enum store_mode mode, struct store **out,
                            struct error *err) MP_MUST_CHECK;

/* The same of what is to be taken back, only read. */
enum status store_open_backup(const char *path, struct store **out,
                              struct error *err) MP_MUST_CHECK;

#endif
