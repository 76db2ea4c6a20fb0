/* SPDX-License-Identifier: MIT
 * Short ways to write a line of a schema: where a member is, and what it is called in C. */
#ifndef MILEPOST_CATALOG_SCHEMA_H
#define MILEPOST_CATALOG_SCHEMA_H

#include <stddef.h>

#include "catalog/read/field.h"

#define AT(record, name) .member = #name, .offset = offsetof(record, name)
/* Read, but of use to the loader alone. */
#define RAW(record, name) .offset = offsetof(record, name)
#define AT_LIST(record, name, counter)                                                             \
    AT(record, name), .count_member = #counter, .count_offset = offsetof(record, counter)
/* Rows of fact sheets that the record is of, and how a figure that none has follows from them. */
#define ROWS                                                                                       \
    {"row", KIND_ROWS, .offset = 0},                                                               \
    {                                                                                              \
        "derived", KIND_REMARK, .offset = 0                                                        \
    }
#define NUMBER(lowest, highest) .min = (lowest), .max = (highest)

#define FIELDS(table) .fields = (table), .count = (int)(sizeof(table) / sizeof *(table))
/* A schema whose records are kept as they are read. */
#define SCHEMA(word, record, table)                                                                \
    .noun = (word), .type = #record, .size = sizeof(record), .final_size = sizeof(record),         \
    FIELDS(table)
/* One for which the loader keeps more beside them. */
#define RAW_SCHEMA(word, record, raw, table)                                                       \
    .noun = (word), .type = #record, .size = sizeof(raw), .final_size = sizeof(record),            \
    FIELDS(table)

#endif
