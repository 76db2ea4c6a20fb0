/* SPDX-License-Identifier: MIT
 * Agendas as rows, within a transaction of the caller. */
#ifndef MILEPOST_STORE_PLAN_AGENDA_H
#define MILEPOST_STORE_PLAN_AGENDA_H

#include <sqlite3.h>

#include "milepost/store/agenda.h"

/* From this column on; the texts are the statement's. */
struct agenda_row agenda_row_borrow(sqlite3_stmt *rows, int column);

enum status agenda_load(struct store *store, int64_t plan, struct agenda *out,
                        struct error *err) MP_MUST_CHECK;

/* Puts it in the place of what was there, unless that is the same; and what it has shown. */
enum status agenda_put(struct store *store, int64_t plan, const struct agenda *agenda,
                       struct error *err) MP_MUST_CHECK;
/* What a plan says by the catalogue that it is planned with, in place of what it said by that one;
 * what it said by others stays. */
enum status shown_put(struct store *store, int64_t plan, const struct shown *shown,
                      struct error *err) MP_MUST_CHECK;

enum status agenda_drop(struct store *store, int64_t plan, struct error *err) MP_MUST_CHECK;

/* What was changed is on its way to disk: puts what is known of it (or NULL), or what the follower
 * says. */
enum status agenda_follow(struct store *store, int64_t plan, const struct agenda *known,
                          struct error *err) MP_MUST_CHECK;

#endif
