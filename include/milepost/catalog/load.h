/* SPDX-License-Identifier: MIT
 * A catalogue from the files of a folder, with every fault of theirs. */
#ifndef MILEPOST_CATALOG_LOAD_H
#define MILEPOST_CATALOG_LOAD_H

#include <stdbool.h>

#include "milepost/catalog.h"
#include "milepost/error.h"
#include "milepost/text.h"

/* One fault of a catalogue: where and what. */
struct catalog_fault {
    const char *file; /* name within the folder */
    int line, column; /* from 1 */
    const char *text;
};

/* A catalogue read from a folder, with everything it owns; free with catalog_free. */
struct catalog_file;

/* Reads and checks the catalogue in `folder`. On success *out owns it. With any fault the
 * result is STATUS_INVALID, *out is still set but holds only the faults (see below), and
 * err names the first of them and their number. STATUS_IO when the folder can't be read. */
enum status catalog_load(const char *folder, struct catalog_file **out,
                         struct error *err) MP_MUST_CHECK;

/* The same, and compares the values that name a row of a fact sheet (`row: SHEET/ROW`) with the
 * sheets of the folder `sheets`, each SHEET.md; what differs is a fault. */
enum status catalog_load_compared(const char *folder, const char *sheets, struct catalog_file **out,
                                  struct error *err) MP_MUST_CHECK;

/* How many values name a row. */
int catalog_cited(const struct catalog_file *file);

/* The catalogue, or NULL when there were faults. Valid until catalog_free. */
const struct catalog *catalog_of(const struct catalog_file *file);

/* The faults, by file, line and column. */
int catalog_faults(const struct catalog_file *file, const struct catalog_fault **faults);

/* Accepts NULL; clears the pointer. */
void catalog_free(struct catalog_file **file);

/* The catalogues of a folder: itself where it holds one, else each folder in it that does, by name;
 * itself again where there is none, so that its faults are told. Their paths; each and the list are
 * freed by the caller. STATUS_IO when it can't be read. */
enum status catalog_list_folders(const char *folder, char ***out, int *count,
                                 struct error *err) MP_MUST_CHECK;

/* Puts the catalogues of files, each of a career of its own, on hand together with those that are
 * on hand with another one: each in the place of the one that has its id, or behind them. They must
 * outlive the files. */
void catalog_put_on_hand(struct catalog_file *const *files, int count,
                         const struct catalog *others);

/* Writes catalogues as C source that defines catalog_builtin(), which gives the first. For the
 * build. */
void catalog_emit(const struct catalog *const *catalogs, int count, struct buffer *out);

#endif
