/* SPDX-License-Identifier: MIT
 * The records of a catalogue by their schemas: reached, named, and a field of them as text. */
#ifndef MILEPOST_CATALOG_DIFFER_LISTED_H
#define MILEPOST_CATALOG_DIFFER_LISTED_H

#include "catalog/read/field.h"
#include "milepost/text.h"

/* ---- listed.c */

/* The lists in the order in which a reader wants them. */
extern const enum list listed_order[LIST_COUNT];

int listed_records(const struct catalog *catalog, const struct schema_field *list);
const void *listed_record(const struct catalog *catalog, const struct schema_field *list,
                          int index);
/* The id of a record of a list, by its place. */
const char *listed_id(const struct catalog *catalog, enum list list, int index);
/* A text field of a record. */
const char *listed_text(const struct schema_field *field, const void *record);
/* What a record is called, or "". */
const char *listed_title(const struct schema *schema, const void *record);
/* Where a field of a record is. */
const void *listed_slot(const struct schema_field *field, const void *record);
/* The items of a field that holds records. */
int listed_items(const struct schema_field *field, const void *record, const char **items);
/* The field by which a record is told from others of its list, or NULL. */
const struct schema_field *listed_key(const struct schema *schema);
/* Its value, as text. */
void listed_say_key(const struct schema *schema, const void *record, struct buffer *out);

/* ---- flow.c */

/* A field as it could stand in the file, money in dollars. */
void flow_field(const struct catalog *catalog, const struct schema_field *field, const void *record,
                struct buffer *out);
/* True of a record that is written in a form of its own, as one value. */
bool flow_is_whole(const struct schema *schema);
/* A record in one line: "{from: 2026-02-01, amount: $425, source: t1}". */
void flow_record(const struct catalog *catalog, const struct schema *schema, const void *record,
                 struct buffer *out);

#endif
