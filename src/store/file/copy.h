/* SPDX-License-Identifier: MIT
 * Consistent copies of a data file. */
#ifndef MILEPOST_STORE_FILE_COPY_H
#define MILEPOST_STORE_FILE_COPY_H

#include "store/file/file.h"
#include "store/file/handle.h"

/* Copies every page into another open database; a fault is told of the one that has it. */
enum status copy_pages(struct store *from, struct store *to, struct error *err) MP_MUST_CHECK;

/* A checked copy at a new place: STATUS_CONFLICT when something is there. On failure nothing is
 * left behind. */
enum status copy_to_place(struct store *from, const struct file_place *place,
                          struct error *err) MP_MUST_CHECK;
enum status copy_to_path(struct store *from, const char *path, bool make_folder,
                         struct error *err) MP_MUST_CHECK;

/* A checked copy in place of what is there, if anything, in one step. */
enum status copy_over_path(struct store *from, const char *path, struct error *err) MP_MUST_CHECK;

/* Drops a copy that was made before a change of `store` which then failed, if that left the file
 * whole. */
void copy_drop_needless(struct store *store, const char *path);

/* Runs PRAGMA quick_check or integrity_check; a fault is STATUS_CORRUPT. */
enum status copy_check(struct store *store, const char *pragma, struct error *err) MP_MUST_CHECK;

/* All that doctor looks for inside: the integrity, and that no row belongs to nothing. */
enum status copy_check_whole(struct store *store, struct error *err) MP_MUST_CHECK;

#endif
