/* SPDX-License-Identifier: MIT
 * Undo and redo over all plans. */
#include "milepost/session/past.h"

#include "milepost/session/change.h"
#include "milepost/store/change.h"

/* What may be undone is the last change of any plan from now on, but for one that was made new. */
static void past_forget(struct plans_past *past)
{
    past->made = past->unmade = 0;
    past->many = false;
}

void plans_past_change(struct plans_past *past, int64_t plan)
{
    past_forget(past);
    past->changed = plan;
}

void plans_past_make(struct plans_past *past, int64_t plan, bool many)
{
    plans_past_change(past, plan);
    past->made = plan;
    past->many = many;
}

void plans_past_open(struct plans_past *past, int64_t plan)
{
    past->changed = plan;
    if (past->made != plan)
        past_forget(past);
}

/* ---- which plan ------------------------------------------------------------------------------ */

static int64_t past_find_change(const struct plans_past *past, struct store *store, int64_t plan,
                                bool again)
{
    struct error ignored;
    int64_t found = 0;

    if (store_find_change(store, plan, past->unmade, again, &found, &ignored) != STATUS_OK)
        return 0;
    return found;
}

/* That of the last undo first. */
static int64_t past_find_plan(const struct plans_past *past, struct store *store, bool again)
{
    int64_t plan =
        again && past->changed != 0 ? past_find_change(past, store, past->changed, true) : 0;

    return plan != 0 ? plan : past_find_change(past, store, 0, again);
}

/* ---- what becomes of it ---------------------------------------------------------------------- */

/* The plan may be deleted, so it is opened for this alone. */
static enum status past_move(struct plans_past *past, struct store *store,
                             const struct catalog *catalog, const struct clock_source *clock,
                             int64_t plan, bool again, enum past_outcome *outcome,
                             struct buffer *said, struct error *err)
{
    struct session *session = NULL;
    bool moved = false;
    enum status status =
        session_open_moved(store, catalog, clock, plan, again, &moved, &session, said, err);

    past->changed = plan;
    if (status == STATUS_OK && moved) {
        *outcome = PAST_MOVED;
        buffer_format(said, " (plan %s)", session_name(session));
    }
    session_close(&session);
    return status;
}

static enum status past_take_out(struct plans_past *past, struct store *store, int64_t now,
                                 enum past_outcome *outcome, struct error *err)
{
    enum status status = store_delete(store, past->made, now, err);

    if (status != STATUS_OK)
        return status;
    *outcome = PAST_OUT;
    past->unmade = past->made;
    past->made = 0;
    return STATUS_OK;
}

static enum status past_put_back(struct plans_past *past, struct store *store, int64_t now,
                                 enum past_outcome *outcome, struct error *err)
{
    struct change_report report;
    enum status status = store_undo(store, past->unmade, now, &report, err);

    if (status != STATUS_OK)
        return status;
    change_report_clear(&report);
    *outcome = PAST_IN;
    past->made = past->unmade;
    past->unmade = 0;
    return STATUS_OK;
}

enum status plans_past_undo(struct plans_past *past, struct store *store,
                            const struct catalog *catalog, const struct clock_source *clock,
                            bool again, enum past_outcome *outcome, int64_t *plan,
                            struct buffer *said, struct error *err)
{
    bool whole = !again && past->made != 0 && past_find_change(past, store, past->made, false) == 0;

    *outcome = PAST_NOTHING;
    *plan = 0;
    if (whole && past->many) {
        *outcome = PAST_MANY;
        past_forget(past);
        return STATUS_OK;
    }
    if (whole)
        return past_take_out(past, store, clock_now(clock), outcome, err);
    if (again && past->unmade != 0) {
        *plan = past->unmade;
        return past_put_back(past, store, clock_now(clock), outcome, err);
    }
    *plan = past_find_plan(past, store, again);
    if (*plan == 0)
        return STATUS_OK;
    return past_move(past, store, catalog, clock, *plan, again, outcome, said, err);
}
