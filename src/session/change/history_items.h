/* SPDX-License-Identifier: MIT
 * What one item of the undo log, or one row that it does not hold, says as lines of the history. */
#ifndef MILEPOST_SESSION_CHANGE_HISTORY_ITEMS_H
#define MILEPOST_SESSION_CHANGE_HISTORY_ITEMS_H

#include "milepost/session/marks.h"
#include "milepost/store/change.h"
#include "session/change/history_rows.h"

struct history_telling {
    const struct session *session;
    history_fn *line;
    void *context;
    const struct history_change *change; /* NULL: a row is told that the log does not hold */
    struct buffer text;
    int64_t number; /* of the entry of the log that is told */
    struct history_rows rows;
    size_t told; /* of them */
};

/* Hands on the text as a line of this kind. */
void history_put(struct history_telling *telling, const char *kind, const char *step, date_day day);

/* Whatever part of a plan it is of; `before` is the part of the item told before it, for some are
 * said once of a change. */
void history_tell_item(struct history_telling *telling, const struct history_item *item,
                       const char *before);

void history_say_mark(struct history_telling *telling, const struct mark_row *row, bool taken_back);
void history_say_log(struct history_telling *telling, const struct log_row *row, bool taken_back);
void history_say_baseline(struct history_telling *telling, const struct baseline_row *row,
                          date_day made);

#endif
