/* SPDX-License-Identifier: MIT
 * What stands in a plan though its undo log does not say when it was done. */
#ifndef MILEPOST_SESSION_CHANGE_HISTORY_ROWS_H
#define MILEPOST_SESSION_CHANGE_HISTORY_ROWS_H

#include "milepost/vector.h"
#include "session/state/session.h"

enum history_row_kind { HISTORY_MARK, HISTORY_LOG, HISTORY_BASELINE };

/* A row of the plan's record by its own day. */
struct history_row {
    date_day day;
    enum history_row_kind kind;
    size_t index;
};
struct history_rows {
    struct history_row *items;
    size_t count, capacity;
};

/* By day; freed with VECTOR_CLEAR. */
enum status history_rows_find(const struct session *session, struct history_rows *out,
                              struct error *err) MP_MUST_CHECK;

#endif
