/* SPDX-License-Identifier: MIT
 * A file as nodes. */
#ifndef MILEPOST_CATALOG_READ_DOCUMENT_H
#define MILEPOST_CATALOG_READ_DOCUMENT_H

#include "catalog/read/loader.h"

/* False when the file can't be walked; the faults say why. */
bool document_parse(struct loader *loader, struct document *document);

#endif
