/* SPDX-License-Identifier: MIT
 * The one walker over nodes. */
#ifndef MILEPOST_CATALOG_READ_WALK_H
#define MILEPOST_CATALOG_READ_WALK_H

#include "catalog/read/loader.h"

void walk_mapping(struct loader *loader, const struct schema *schema, struct spot spot,
                  void *record);
void read_record(struct loader *loader, const struct schema *schema, struct spot spot,
                 void *record);
void record_init(const struct schema *schema, void *record);

#endif
