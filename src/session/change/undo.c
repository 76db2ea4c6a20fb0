/* SPDX-License-Identifier: MIT
 * Undo and redo. */
#include "session/change/undo.h"
#include "session/change/trial.h"

typedef enum status step_fn(struct store *store, int64_t plan, int64_t now,
                            struct change_report *report, struct error *err);

static enum status step(struct session *session, step_fn *move, bool undone, struct buffer *said,
                        struct error *err)
{
    int64_t now = clock_now(&session->clock);
    struct change_report report = {0};
    enum status status = move(session->store, session->record.row.id, now, &report, err);

    if (status == STATUS_OK)
        status = session_load(session, err);
    if (status == STATUS_OK) {
        session->saved_at = now;
        undo_say(session, &report, undone, said);
    }
    change_report_clear(&report);
    return status;
}

enum status session_undo(struct session *session, struct buffer *said, struct error *err)
{
    return session->trial ? trial_undo(session, said, err)
                          : step(session, store_undo, true, said, err);
}

enum status session_redo(struct session *session, struct buffer *said, struct error *err)
{
    return session->trial ? trial_redo(session, said, err)
                          : step(session, store_redo, false, said, err);
}
