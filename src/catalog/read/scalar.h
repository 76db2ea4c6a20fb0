/* SPDX-License-Identifier: MIT
 * Values that are one scalar, and lists of them: each gives false with a fault when the node does
 * not hold such a value. */
#ifndef MILEPOST_CATALOG_READ_SCALAR_H
#define MILEPOST_CATALOG_READ_SCALAR_H

#include "catalog/read/loader.h"

typedef void read_fn(struct loader *loader, const struct schema_field *field, struct spot spot,
                     void *record);

/* ---- scalar.c */

const char *scalar_text(struct loader *loader, struct spot spot);
bool scalar_range(struct loader *loader, struct spot spot, bool money, struct range *out);

read_fn read_id_field, read_text_field, read_joined_field, read_texts_field, read_bool_field;
read_fn read_int16_field, read_int32_field, read_numbers_field, read_date_field, read_enum_field;
read_fn read_range_field, read_money_range_field;

/* ---- unresolved.c */

read_fn read_condition_field, read_reference_field, read_references_field;
read_fn read_rows_field, read_remark_field;

/* What stands in `spot` is of rows of fact sheets. */
void remember_cited(struct loader *loader, struct spot spot);

#endif
