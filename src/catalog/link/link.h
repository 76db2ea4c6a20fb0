/* SPDX-License-Identifier: MIT
 * References, needs and assumptions, resolved once all is read. */
#ifndef MILEPOST_CATALOG_LINK_LINK_H
#define MILEPOST_CATALOG_LINK_LINK_H

#include "catalog/read/loader.h"

/* ---- link.c */

void link_all(struct loader *loader);
/* Where a need stands in the files. */
struct position need_position(const struct loader *loader, const struct need *need);

#endif
