/* SPDX-License-Identifier: MIT
 * Reading a plan: its rows become answers, and those that no longer fit the catalogue orphans. */
#include <stdlib.h>
#include <string.h>

#include "session/state/session.h"
#include "session/state/written.h"

/* Lays one stored row into the answers, or among the orphans. */
static void take_row(struct session *session, const struct answer_row *row)
{
    int index = catalog_find_question(session->catalog, row->question);

    if (index >= 0 && written_read(&session->catalog->questions[index], row->state, row->value,
                                   row->as_of, &session->answers.items[index]))
        return;
    VECTOR_PUSH(&session->orphans, (struct orphan_answer){
                                       .question = row->question,
                                       .value = row->value,
                                       .state = row->state,
                                       .as_of = row->as_of,
                                   });
}

static int compare_orphans(const void *left, const void *right)
{
    const struct orphan_answer *a = left, *b = right;

    return strcmp(a->question, b->question);
}

static void take_record(struct session *session)
{
    const struct answer_rows *rows = &session->record.answers;

    answers_clear(&session->answers);
    answers_init(&session->answers, session->catalog);
    session->orphans.count = 0;
    for (size_t i = 0; i < rows->count; i++)
        take_row(session, &rows->items[i]);
    if (session->orphans.count > 1)
        qsort(session->orphans.items, session->orphans.count, sizeof *session->orphans.items,
              compare_orphans);
    worksheet_make(&session->worksheet, &session->form, &session->record);
    session->place = catalog_find_question(session->catalog, session->record.row.place);
    session_forget(session);
}

enum status session_load(struct session *session, struct error *err)
{
    struct plan_record fresh = {0};
    enum status status = store_load_plan(session->store, session->record.row.id, &fresh, err);

    if (status != STATUS_OK)
        return status;
    plan_record_clear(&session->record);
    session->record = fresh;
    take_record(session);
    return STATUS_OK;
}

enum status session_refresh(struct session *session, bool *changed, struct error *err)
{
    *changed = !session->trial && store_changed_outside(session->store);
    return *changed ? session_load(session, err) : STATUS_OK;
}

enum status session_changed(struct session *session, int64_t now, struct error *err)
{
    session->saved_at = now;
    return session_load(session, err);
}
