/* SPDX-License-Identifier: MIT
 * Reading the plan into the session. */
#include "session/state/session.h"

void session_follow_record(struct session *session)
{
    worksheet_make(&session->worksheet, &session->form, &session->plan.record);
    session->roadmap_stale = true;
    session->status_stale = true;
}

enum status session_load(struct session *session, struct plan_state *before, struct error *err)
{
    struct plan_state old = session->plan;
    enum status status =
        plan_state_read(session->store, session->catalog, old.record.row.id, &session->plan, err);

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

enum status session_refresh(struct session *session, bool *changed, struct error *err)
{
    *changed = store_changed_outside(session->store);
    return *changed ? session_load(session, NULL, err) : STATUS_OK;
}
