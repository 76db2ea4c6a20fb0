/* SPDX-License-Identifier: MIT
 * The values of a catalogue against the rows of the fact sheets that they name. */
#ifndef MILEPOST_CATALOG_SHEET_COMPARE_H
#define MILEPOST_CATALOG_SHEET_COMPARE_H

#include "catalog/read/loader.h"
#include "catalog/sheet/sheet.h"

/* A fault for each figure that no row has, each source that no row names, each row that is not
 * there. */
void compare_with_sheets(struct loader *loader, const struct sheet_text *texts, int count);

#endif
