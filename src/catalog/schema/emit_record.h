/* SPDX-License-Identifier: MIT
 * A record as a C initialiser. */
#ifndef MILEPOST_CATALOG_SCHEMA_EMIT_RECORD_H
#define MILEPOST_CATALOG_SCHEMA_EMIT_RECORD_H

#include "catalog/read/field.h"
#include "milepost/text.h"

/* By its schema; equal records give equal text. */
void emit_record(struct buffer *out, const struct schema *schema, const void *record);
/* Its fields alone. */
void emit_fields(struct buffer *out, const struct schema *schema, const void *record);

#endif
