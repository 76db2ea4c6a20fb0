/* SPDX-License-Identifier: MIT
 * The settings of a connection: what SQLite may do, and what it promises. */
#ifndef MILEPOST_STORE_FILE_SETTINGS_H
#define MILEPOST_STORE_FILE_SETTINGS_H

#include "store/file/handle.h"

/* STATUS_IO when this SQLite does not obey one of them. */
enum status settings_apply(struct store *store, struct error *err) MP_MUST_CHECK;

#endif
