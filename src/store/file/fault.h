/* SPDX-License-Identifier: MIT
 * What goes wrong with the data file, in words: "plans.db: WHAT: what to do". */
#ifndef MILEPOST_STORE_FILE_FAULT_H
#define MILEPOST_STORE_FILE_FAULT_H

#include "store/file/handle.h"

enum status store_fault(const struct store *store, enum status code, struct error *err,
                        const char *format, ...) MP_PRINTF(4, 5);

/* Puts what SQLite reported last into words. */
enum status store_sqlite_fault(const struct store *store, int code, struct error *err);

/* STATUS_USAGE for a store that has no file. */
enum status store_has_file(const struct store *store, struct error *err) MP_MUST_CHECK;

/* "name another with --db": what to do where a file is none of Milepost's. */
const char *store_name_another(const struct store *store);

/* What to do where a file can only be read. */
const char *store_let_write(const struct store *store);

enum status store_is_damaged(const struct store *store, struct error *err);

#endif
