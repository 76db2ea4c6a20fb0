/* SPDX-License-Identifier: MIT
 * Items that stand for many. */
#ifndef MILEPOST_CATALOG_READ_EXPAND_H
#define MILEPOST_CATALOG_READ_EXPAND_H

#include "catalog/read/loader.h"

/* Calls read_record for each item, once for each thing a template stands for. */
void read_list(struct loader *loader, const struct schema_field *field, struct spot spot);

#endif
