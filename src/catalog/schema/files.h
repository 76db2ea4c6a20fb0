/* SPDX-License-Identifier: MIT
 * The files of a catalogue, in the order in which they are read: what templates are made for comes
 * first. */
#ifndef MILEPOST_CATALOG_SCHEMA_FILES_H
#define MILEPOST_CATALOG_SCHEMA_FILES_H

#include "catalog/read/loader.h"

struct file_form {
    const char *name;
    struct schema schema;
};
extern const struct file_form file_forms[FILE_COUNT];

/* The field of the catalogue that holds a list. */
const struct schema_field *list_field(enum list list);

#endif
