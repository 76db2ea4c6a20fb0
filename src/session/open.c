/* SPDX-License-Identifier: MIT
 * Opening a plan: its rows become answers, and those that no longer fit the catalogue orphans. */
#include <stdlib.h>
#include <string.h>

#include "private.h"

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

void session_forget(struct session *session)
{
    session->roadmap_stale = true;
    session->status_stale = true;
}

enum status session_open(struct store *store, const struct catalog *catalog,
                         const struct clock_source *clock, int64_t id, struct session **out,
                         struct error *err)
{
    struct session *session = memory_new(1, sizeof *session);
    enum status status;

    session->store = store;
    session->catalog = catalog;
    session->clock = *clock;
    session->record.row.id = id;
    answers_init(&session->answers, catalog);
    school_form_make(&session->form, catalog);
    status = session_load(session, err);
    if (status != STATUS_OK)
        session_close(&session);
    *out = session;
    return status;
}

void session_close(struct session **session)
{
    struct session *old = *session;

    if (!old)
        return;
    plan_record_clear(&old->record);
    answers_clear(&old->answers);
    VECTOR_CLEAR(&old->orphans);
    worksheet_clear(&old->worksheet);
    roadmap_free(&old->roadmap);
    free(old->status);
    free(old->draft);
    trial_free(&old->trial);
    free(old);
    *session = NULL;
}

enum status session_refresh(struct session *session, bool *changed, struct error *err)
{
    *changed = !session->trial && store_changed_outside(session->store);
    return *changed ? session_load(session, err) : STATUS_OK;
}

int64_t session_plan_id(const struct session *session)
{
    return session->record.row.id;
}

const char *session_uuid(const struct session *session)
{
    return session->record.row.uuid;
}

const char *session_name(const struct session *session)
{
    return session->record.row.name;
}

const struct catalog *session_catalog(const struct session *session)
{
    return session->catalog;
}

date_day session_today(const struct session *session)
{
    return clock_today(&session->clock);
}

const struct answers *session_answers(const struct session *session)
{
    return &session->answers;
}

int session_orphans(const struct session *session, const struct orphan_answer **orphans)
{
    *orphans = session->orphans.items;
    return (int)session->orphans.count;
}

int64_t session_saved_at(const struct session *session)
{
    return session->saved_at;
}
