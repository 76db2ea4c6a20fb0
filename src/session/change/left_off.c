/* SPDX-License-Identifier: MIT
 * Where the interview was left, and what is half typed: kept on disk at once, but no change that
 * undo knows of. */
#include <stdlib.h>
#include <string.h>

#include "milepost/session/change.h"
#include "session/state/session.h"

int session_place(const struct session *session)
{
    return session->place;
}

enum status session_set_place(struct session *session, int question, struct error *err)
{
    const char *place = question < 0 ? "" : session->catalog->questions[question].id;
    enum status status = STATUS_OK;

    if (question == session->place)
        return STATUS_OK;
    status = store_save_place(session->store, session->plan.record.row.id, place, err);
    if (status == STATUS_OK)
        session->place = question;
    return status;
}

static void draft_note(struct session *session, const char *field)
{
    for (size_t i = 0; i < session->drafted.count; i++)
        if (strcmp(session->drafted.items[i], field) == 0)
            return;
    VECTOR_PUSH(&session->drafted, memory_copy_text(field));
}

enum status session_save_draft(struct session *session, const char *field, const char *text,
                               struct error *err)
{
    draft_note(session, field);
    return store_save_draft(session->store, session->plan.record.row.id, field, text, err);
}

const char *session_draft(struct session *session, const char *field)
{
    struct error ignored;

    free(session->draft);
    session->draft = NULL;
    /* A draft that can't be read is no reason to stop: the field starts empty. */
    if (store_load_draft(session->store, session->plan.record.row.id, field, &session->draft,
                         &ignored) != STATUS_OK)
        session->draft = NULL;
    return session->draft ? session->draft : "";
}
