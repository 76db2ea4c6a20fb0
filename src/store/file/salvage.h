/* SPDX-License-Identifier: MIT
 * Handles on a damaged file, which pass over what they can't read. */
#ifndef MILEPOST_STORE_FILE_SALVAGE_H
#define MILEPOST_STORE_FILE_SALVAGE_H

#include "store/file/handle.h"

/* Opens store->path in place of sqlite3_open_v2; its code. */
int salvage_connect(struct store *store);
/* True for a handle on a damaged file when what SQLite could not do is to be taken for the end of
 * the rows. */
bool salvage_passes_over(struct store *store, int code);

#endif
