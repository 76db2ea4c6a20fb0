/* SPDX-License-Identifier: MIT
 * Transactions on the data file. */
#ifndef MILEPOST_STORE_FILE_TRANSACTION_H
#define MILEPOST_STORE_FILE_TRANSACTION_H

#include "store/file/handle.h"

/* The end commits if `status` is STATUS_OK and takes everything back otherwise; it also follows a
 * beginning that failed. */
enum status read_begin(struct store *store, struct error *err) MP_MUST_CHECK;
enum status read_end(struct store *store, enum status status, struct error *err) MP_MUST_CHECK;
enum status write_begin(struct store *store, struct error *err) MP_MUST_CHECK;
enum status write_end(struct store *store, enum status status, struct error *err) MP_MUST_CHECK;

/* Told within a transaction that is about to change a plan, or that has changed one: until it ends,
 * other handles see the file as it was. */
void write_changes_plan(struct store *store);

#endif
