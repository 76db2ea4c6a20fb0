/* SPDX-License-Identifier: MIT
 * What each statement of the handle says. */
#ifndef MILEPOST_STORE_FILE_SQL_TEXTS_H
#define MILEPOST_STORE_FILE_SQL_TEXTS_H

#include "store/file/handle.h"

/* ---- sql_texts.c */

extern const char *const store_sql_texts[SQL_COUNT];

#endif
