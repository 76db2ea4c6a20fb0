/* SPDX-License-Identifier: MIT
 * Marks, hours and baselines of which the undo log tells nothing: they came with an import, or
 * their records were purged. Their own day is all that is known of when. */
#include "session/change/history_rows.h"

#include <stdlib.h>
#include <string.h>

#include "milepost/store/change.h"

/* Which rows the log tells of, by their places. */
struct history_known {
    const struct plan_record *record;
    bool *marks, *logs, *baselines;
};

/* The row of which an item tells, in the flags of its kind; NULL: it is of none that stands. */
static bool *history_flag(const struct history_known *known, const struct history_item *item)
{
    const struct plan_record *record = known->record;
    bool is_baseline = strcmp(item->part, "baseline") == 0;
    const char *text = is_baseline ? item->after.text : item->subject;
    int64_t number = 0;

    if (item->after.state == 0 || !text_parse_number(text, 1, INT64_MAX, &number))
        return NULL;
    if (strcmp(item->part, "mark") == 0) {
        const struct mark_row *row = mark_find(&record->marks, number);

        return row ? &known->marks[row - record->marks.items] : NULL;
    }
    if (strcmp(item->part, "log") == 0) {
        const struct log_row *row = log_find(&record->logs, number);

        return row ? &known->logs[row - record->logs.items] : NULL;
    }
    if (is_baseline) {
        const struct baseline_row *row = baseline_find(&record->baselines, number);

        return row ? &known->baselines[row - record->baselines.items] : NULL;
    }
    return NULL;
}

/* An import is told as one thing, so its rows tell of themselves. */
static void history_know(void *context, const struct history_change *change)
{
    const struct history_known *known = context;

    for (size_t i = 0; change->kind != CHANGE_IMPORT && i < change->count; i++) {
        bool *flag = history_flag(known, &change->items[i]);

        if (flag)
            *flag = true;
    }
}

static int history_row_order(const void *left, const void *right)
{
    const struct history_row *a = left, *b = right;

    if (a->day != b->day)
        return a->day < b->day ? -1 : 1;
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    return a->index < b->index ? -1 : a->index > b->index;
}

static void history_rows_fill(const struct history_known *known, struct history_rows *out)
{
    const struct plan_record *record = known->record;

    for (size_t i = 0; i < record->marks.count; i++)
        if (!known->marks[i])
            VECTOR_PUSH(out, (struct history_row){record->marks.items[i].day, HISTORY_MARK, i});
    for (size_t i = 0; i < record->logs.count; i++)
        if (!known->logs[i])
            VECTOR_PUSH(out, (struct history_row){record->logs.items[i].day, HISTORY_LOG, i});
    for (size_t i = 0; i < record->baselines.count; i++)
        if (!known->baselines[i])
            VECTOR_PUSH(out,
                        (struct history_row){record->baselines.items[i].made, HISTORY_BASELINE, i});
    if (out->count > 1)
        qsort(out->items, out->count, sizeof *out->items, history_row_order);
}

enum status history_rows_find(const struct session *session, struct history_rows *out,
                              struct error *err)
{
    const struct plan_record *record = &session->plan.record;
    struct history_known known = {
        .record = record,
        .marks = memory_new(record->marks.count, sizeof *known.marks),
        .logs = memory_new(record->logs.count, sizeof *known.logs),
        .baselines = memory_new(record->baselines.count, sizeof *known.baselines),
    };
    enum status status = store_history(session->store, record->row.id, history_know, &known, err);

    *out = (struct history_rows){0};
    if (status == STATUS_OK)
        history_rows_fill(&known, out);
    free(known.marks);
    free(known.logs);
    free(known.baselines);
    return status;
}
