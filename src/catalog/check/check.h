/* SPDX-License-Identifier: MIT
 * Faults that only the whole catalogue shows. */
#ifndef MILEPOST_CATALOG_CHECK_CHECK_H
#define MILEPOST_CATALOG_CHECK_CHECK_H

#include "catalog/read/loader.h"

void check_whole(struct loader *loader, const struct catalog *catalog);
void check_reach(struct loader *loader, const struct catalog *catalog);
void check_circles(struct loader *loader, const struct catalog *catalog);
void check_acts(struct loader *loader, const struct catalog *catalog);
void check_privacy(struct loader *loader, const struct catalog *catalog);
void check_use(struct loader *loader, const struct catalog *catalog);

#endif
