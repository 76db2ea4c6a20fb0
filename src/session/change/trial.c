/* SPDX-License-Identifier: MIT
 * What-if: an ordinary session on a store in memory, filled with a plan as an import fills a data
 * file. All that it does it does to that store, which goes with it: no way leads from it to the
 * data file but session_keep_trial, which saves what differs as one change of the plan. */
#include "session/change/trial.h"

static enum status trial_fill(struct store *memory, const struct session *session, int64_t *id,
                              struct error *err)
{
    struct plan_record record = session->plan.record;

    record.row.place =
        (char *)(session->place < 0 ? "" : session->catalog->questions[session->place].id);
    return store_import_plan(memory, &record, false, clock_now(&session->clock), id, err);
}

enum status session_trial(const struct session *session, struct session **out, struct error *err)
{
    struct store *memory;
    int64_t id = 0;
    enum status status = store_open_memory(&memory, err);

    *out = NULL;
    if (status == STATUS_OK)
        status = trial_fill(memory, session, &id, err);
    if (status == STATUS_OK)
        status = session_open(memory, session->catalog, &session->clock, id, out, err);
    if (status != STATUS_OK) {
        store_close(&memory);
        return status;
    }
    (*out)->memory = memory;
    (*out)->base_id = session_plan_id(session);
    plan_state_copy(&(*out)->base, &(*out)->plan);
    return STATUS_OK;
}

bool session_is_trial(const struct session *session)
{
    return session->memory != NULL;
}

int session_trial_changes(const struct session *trial, struct answer_change **changes)
{
    struct change change;

    between_make(&trial->base, &trial->plan, &change);
    *changes = (struct answer_change *)change.answers;
    return change.answer_count;
}

bool session_trial_differs(const struct session *trial)
{
    return !states_equal(&trial->base, &trial->plan);
}
