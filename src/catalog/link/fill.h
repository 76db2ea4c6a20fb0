/* SPDX-License-Identifier: MIT
 * What template steps take from the records they were made for. */
#ifndef MILEPOST_CATALOG_LINK_FILL_H
#define MILEPOST_CATALOG_LINK_FILL_H

#include "catalog/read/loader.h"

void fill_templates(struct loader *loader);

#endif
