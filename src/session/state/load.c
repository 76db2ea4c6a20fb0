/* SPDX-License-Identifier: MIT
 * Reading the plan into the session. */
#include <stdlib.h>

#include "session/state/session.h"

void session_follow_record(struct session *session)
{
    worksheet_make(&session->worksheet, &session->form, &session->plan.record);
    book_make(&session->book, &session->plan.answers, &session->plan.record);
    session->roadmap_stale = true;
    session->turn++;
    session_slip_clear(session);
    session->status_stale = true;
}

/* A plan is the one that was opened, and not whichever has its number by now: taking a backup back
 * may give that to another. While it is gone it has no number, under which nothing is saved. */
static enum status load_find(struct session *session, struct error *err)
{
    struct plan_row *row = &session->plan.record.row;
    enum status status = STATUS_OK;

    if (row->uuid[0] != '\0')
        status = store_find_uuid(session->store, row->uuid, &row->id, NULL, err);
    if (status != STATUS_NOT_FOUND)
        return status;
    row->id = 0;
    return error_set(err, status,
                     "The plan \"%s\" is gone from the data file, as when a backup is taken back; "
                     "nothing is saved any more.",
                     row->name);
}

/* A session is of one catalogue as long as it lasts: screens know questions and steps by their
 * places in it. It is looked at before the plan is read, which is seen then, and saved over. */
static enum status load_check_career(const struct session *session, struct error *err)
{
    const struct plan_row *row = &session->plan.record.row;
    const struct catalog *catalog = NULL;
    char *career = NULL;
    enum status status = store_plan_career(session->store, row->id, &career, err);

    if (status == STATUS_OK)
        catalog = catalog_on_hand(session->catalog, career);
    if (status == STATUS_OK && catalog != session->catalog)
        status = error_set(err, STATUS_CONFLICT,
                           "The plan \"%s\" would be of another career (%.60s) with that; leave "
                           "it first, and open it anew.",
                           row->name ? row->name : "", career);
    free(career);
    return status;
}

enum status session_load(struct session *session, struct plan_state *before, struct error *err)
{
    enum status status = load_find(session, err);
    struct plan_state old = session->plan;

    if (status == STATUS_OK)
        status = load_check_career(session, err);
    if (status == STATUS_OK)
        status = plan_state_read(session->store, session->catalog, old.record.row.id,
                                 &session->plan, err);
    if (status != STATUS_OK)
        return status;
    session->place = catalog_find_question(session->catalog, session->plan.record.row.place);
    session_follow_record(session);
    if (before)
        *before = old;
    else
        plan_state_clear(&old);
    return STATUS_OK;
}

void session_load_back(struct session *session, struct plan_state *before, int place)
{
    plan_state_clear(&session->plan);
    session->plan = *before;
    *before = (struct plan_state){0};
    session->place = place;
    session_follow_record(session);
}

enum status session_refresh(struct session *session, bool *changed, struct error *err)
{
    *changed = store_changed_outside(session->store);
    return *changed ? session_load(session, NULL, err) : STATUS_OK;
}
