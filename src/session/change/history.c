/* SPDX-License-Identifier: MIT
 * The history of a plan in words, from its undo log, and of what the log does not hold (it came
 * with an import, or its records were purged) from the rows themselves. */
#include "session/change/history_items.h"

/* Hundreds of credits out of one file are one line. */
static bool history_tell_many(struct history_telling *telling, const struct history_change *change)
{
    enum { TOLD_ONE_BY_ONE = 10 };
    const struct history_item *first = change->items;

    if (change->kind != CHANGE_CREDIT || change->count <= TOLD_ONE_BY_ONE)
        return false;
    buffer_format(&telling->text, "%zu credits, %s", change->count,
                  first->after.state == 0    ? "removed"
                  : first->before.state == 0 ? "added"
                                             : "changed");
    history_put(telling, "credit", "", DATE_NONE);
    return true;
}

/* Rows that the log does not hold, of the days before this one. */
static void history_tell_rows(struct history_telling *telling, date_day until)
{
    const struct plan_record *record = &telling->session->plan.record;

    telling->change = NULL;
    for (; telling->told < telling->rows.count; telling->told++) {
        const struct history_row *row = &telling->rows.items[telling->told];

        if (row->day >= until)
            return;
        switch (row->kind) {
        case HISTORY_MARK:
            history_say_mark(telling, &record->marks.items[row->index], false);
            break;
        case HISTORY_LOG:
            history_say_log(telling, &record->logs.items[row->index], false);
            break;
        case HISTORY_BASELINE:
            history_say_baseline(telling, &record->baselines.items[row->index], row->day);
            break;
        }
    }
}

static void history_change_tell(void *context, const struct history_change *change)
{
    struct history_telling *telling = context;
    const char *before = "";

    history_tell_rows(telling, date_from_unix(change->made));
    telling->change = change;
    if (change->kind == CHANGE_DELETE || change->kind == CHANGE_IMPORT) {
        buffer_add(&telling->text, change->kind == CHANGE_DELETE ? "The plan is deleted"
                                                                 : "The plan is imported anew");
        history_put(telling, change->kind == CHANGE_DELETE ? "delete" : "import", "", DATE_NONE);
        return;
    }
    if (history_tell_many(telling, change))
        return;
    for (size_t i = 0; i < change->count; i++) {
        history_tell_item(telling, &change->items[i], before);
        before = change->items[i].part;
    }
}

enum status session_history(struct session *session, history_fn *line, void *context,
                            struct error *err)
{
    struct history_telling telling = {.session = session, .line = line, .context = context};
    enum status status = history_rows_find(session, &telling.rows, err);

    if (status == STATUS_OK)
        status = store_history(session->store, session->plan.record.row.id, history_change_tell,
                               &telling, err);
    if (status == STATUS_OK)
        history_tell_rows(&telling, INT32_MAX);
    VECTOR_CLEAR(&telling.rows);
    buffer_clear(&telling.text);
    return status;
}
