/* SPDX-License-Identifier: MIT
 * Undo and redo. */
#include "session/change/change.h"

typedef enum status undo_fn(struct store *store, int64_t plan, int64_t now,
                            struct change_report *report, struct error *err);

/* The plan is read while it can still be taken back: what can't be read again is not done, as it is
 * told. */
static enum status undo_and_load(struct session *session, undo_fn *move, int64_t now,
                                 struct change_report *report, struct error *err)
{
    struct plan_state before = {0};
    int place = session->place;
    bool loaded;
    enum status status = store_begin_together(session->store, err);

    if (status != STATUS_OK)
        return status;
    status = move(session->store, session->plan.record.row.id, now, report, err);
    if (status == STATUS_OK)
        status = session_load(session, &before, err);
    loaded = status == STATUS_OK;
    status = store_end_together(session->store, status, err);
    if (loaded && status != STATUS_OK)
        session_load_back(session, &before, place);
    else
        plan_state_clear(&before);
    return status;
}

static enum status undo_go(struct session *session, undo_fn *move, bool undone, struct buffer *said,
                           struct error *err)
{
    int64_t now = clock_now(&session->clock);
    struct change_report report = {0};
    enum status status = undo_and_load(session, move, now, &report, err);

    if (status == STATUS_OK) {
        session->saved_at = now;
        session_take_planned(session);
        undo_say(session, &report, undone, said);
    }
    change_report_clear(&report);
    return status;
}

enum status session_undo(struct session *session, struct buffer *said, struct error *err)
{
    return undo_go(session, store_undo, true, said, err);
}

enum status session_redo(struct session *session, struct buffer *said, struct error *err)
{
    return undo_go(session, store_redo, false, said, err);
}

/* ---- in a plan that is not open --------------------------------------------------------------- */

enum status session_open_moved(struct store *store, const struct catalog *catalog,
                               const struct clock_source *clock, int64_t plan, bool again,
                               bool *moved, struct session **out, struct buffer *said,
                               struct error *err)
{
    undo_fn *move = again ? store_redo : store_undo;
    int64_t now = clock_now(clock);
    struct change_report report = {0};
    enum status status = store_begin_together(store, err);

    *out = NULL;
    *moved = false;
    if (status != STATUS_OK)
        return status;
    status = move(store, plan, now, &report, err);
    *moved = status == STATUS_OK;
    if (status == STATUS_OK || status == STATUS_NOT_FOUND)
        status = session_open(store, catalog, clock, plan, out, err);
    status = store_end_together(store, status, err);
    if (status != STATUS_OK)
        session_close(out);
    if (status == STATUS_OK && *moved) {
        (*out)->saved_at = now;
        undo_say(*out, &report, !again, said);
    }
    change_report_clear(&report);
    return status;
}
