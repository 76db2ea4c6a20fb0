/* SPDX-License-Identifier: MIT
 * From texts to a checked catalogue. */
#ifndef MILEPOST_CATALOG_LOAD_TEXTS_H
#define MILEPOST_CATALOG_LOAD_TEXTS_H

#include "catalog/sheet/sheet.h"
#include "milepost/catalog.h"
#include "milepost/catalog/load.h"
#include "milepost/error.h"
#include "milepost/memory.h"

/* A file of a catalogue, as text. */
struct catalog_text {
    const char *name; /* within the folder */
    const char *bytes;
    size_t length;
    const char *trouble; /* why it could not be read, or NULL */
};

struct catalog_file {
    struct arena arena;
    struct catalog catalog;
    struct catalog_fault *faults;
    int fault_count;
    int cited; /* values that name rows of fact sheets */
};

/* Checks a catalogue given as texts; for catalog_load and for the fuzz target. */
enum status catalog_load_texts(const struct catalog_text *texts, int count,
                               struct catalog_file **out, struct error *err) MP_MUST_CHECK;

/* The same, and compares its values with the fact sheets given as texts. */
enum status catalog_compare_texts(const struct catalog_text *texts, int count,
                                  const struct sheet_text *sheets, int sheet_count,
                                  struct catalog_file **out, struct error *err) MP_MUST_CHECK;

#endif
