/* SPDX-License-Identifier: MIT
 * Values, facts and other records that follow from others. */
#ifndef MILEPOST_CATALOG_LINK_GENERATE_H
#define MILEPOST_CATALOG_LINK_GENERATE_H

#include "catalog/read/loader.h"

void generate_values(struct loader *loader);
void generate_facts(struct loader *loader);

#endif
