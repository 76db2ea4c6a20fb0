/* SPDX-License-Identifier: MIT
 * One exported plan: read from its document, written to a data file. */
#ifndef MILEPOST_SESSION_EXCHANGE_IMPORT_H
#define MILEPOST_SESSION_EXCHANGE_IMPORT_H

#include "milepost/session/credits.h"
#include "milepost/session/exchange.h"
#include "milepost/store/change.h"
#include "session/exchange/json_read.h"

/* For a reader of one: a plan with all the credits that it may hold has fewer values. */
#define IMPORT_MOST_VALUES ((size_t)40 * CREDITS_MAX)

/* ---- import.c */

/* Reads what the reader holds into a record, which is the caller's to clear even after a fault. */
enum status import_read_record(struct json_reader *reader, const struct catalog *catalog,
                               const struct clock_source *clock,
                               struct plan_record *record) MP_MUST_CHECK;

/* The same of a plan or of answers alone, which have neither id (it is "") nor name (NULL). */
enum status import_read_either(struct json_reader *reader, const struct catalog *catalog,
                               const struct clock_source *clock,
                               struct plan_record *record) MP_MUST_CHECK;

/* Whether a plan with its id is there already is the mode's to judge. A copy has a name and an id
 * of its own from then on. */
enum status import_store(struct store *store, struct plan_record *record, enum import_mode mode,
                         int64_t now, int64_t *id, struct error *err) MP_MUST_CHECK;

/* ---- import_file.c */

/* The plan of a file that was read, if it holds one alone; else NULL. */
const struct plan_record *import_only_record(const struct import_file *file);

#endif
