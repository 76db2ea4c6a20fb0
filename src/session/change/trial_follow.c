/* SPDX-License-Identifier: MIT
 * A what-if follows its plan when another program changed that: it begins anew on the plan as it is
 * now, and what was done in it is done again, so that it holds what was tried and nothing else, and
 * its undo leads to the plan of now. If that fails it is as it was. */
#include "session/change/trial.h"

/* All states that the what-if went through, the newest first, the one it began with last. */
struct history {
    VECTOR(struct plan_state) states;
    int undone; /* how many of the newest are taken back */
};

static void history_clear(struct history *history)
{
    for (size_t i = 0; i < history->states.count; i++)
        plan_state_clear(&history->states.items[i]);
    VECTOR_CLEAR(&history->states);
}

/* Goes through them from the last to the first. */
static enum status history_read(struct session *trial, struct history *out, struct error *err)
{
    struct buffer said = {0};
    enum status status;

    while ((status = session_redo(trial, &said, err)) == STATUS_OK)
        out->undone++;
    if (status == STATUS_NOT_FOUND)
        do {
            struct plan_state state = {0};

            plan_state_copy(&state, &trial->plan);
            VECTOR_PUSH(&out->states, state);
        } while ((status = session_undo(trial, &said, err)) == STATUS_OK);
    buffer_clear(&said);
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

/* Wherever the state still holds what the plan was it holds what the plan is by now, so that this
 * is never taken for something tried. */
static void state_follow(struct plan_state *state, const struct plan_state *old,
                         const struct plan_state *now)
{
    const struct catalog *catalog = now->answers.catalog;

    for (int i = 0; i < catalog->question_count; i++)
        if (answer_equal(&catalog->questions[i], &state->answers.items[i], &old->answers.items[i]))
            state->answers.items[i] = now->answers.items[i];
    for (int i = 0; i < PLAN_PART_COUNT; i++)
        part_merge((enum plan_part)i, &state->record, &old->record, &now->record);
}

/* Does again what led from one state to the next; what was taken back is taken back again. */
static enum status history_repeat(struct session *fresh, struct history *history,
                                  const struct plan_state *old, struct error *err)
{
    struct buffer said = {0};
    enum status status = STATUS_OK;
    int undone = 0;

    for (size_t i = history->states.count - 1; i-- > 0 && status == STATUS_OK;) {
        struct plan_state *state = &history->states.items[i];
        struct change change;

        state_follow(state, old, &fresh->base);
        between_make(&fresh->plan, state, &change);
        undone += i < (size_t)history->undone && !change_is_empty(&change);
        status = change_save(fresh, &change, err);
        between_clear(&change);
    }
    for (; status == STATUS_OK && undone > 0; undone--)
        status = session_undo(fresh, &said, err);
    buffer_clear(&said);
    return status;
}

/* What is half typed, and where the interview was left. */
static enum status trial_carry_drafts(struct session *from, struct session *to, struct error *err)
{
    enum status status = session_set_place(to, from->place, err);

    for (size_t i = 0; i < from->drafted.count && status == STATUS_OK; i++) {
        const char *field = from->drafted.items[i];

        status = session_save_draft(to, field, session_draft(from, field), err);
    }
    return status;
}

/* The trial goes on with the store of `fresh`, which is left with that of the trial. */
static void trial_trade_stores(struct session *trial, struct session *fresh)
{
    struct session old = *trial;

    trial->store = trial->memory = fresh->memory;
    trial->plan = fresh->plan;
    trial->base = fresh->base;
    fresh->store = fresh->memory = old.memory;
    fresh->plan = old.plan;
    fresh->base = old.base;
    session_follow_record(trial);
}

/* The what-if is where it was before its history was read, however far that came. */
static void history_put_back(struct session *trial, const struct history *history)
{
    struct buffer said = {0};
    struct error ignored;
    enum status status = STATUS_OK;
    int taken_back = history->states.count > 0 ? (int)history->states.count - 1 : 0;

    for (; status == STATUS_OK && taken_back > history->undone; taken_back--)
        status = session_redo(trial, &said, &ignored);
    for (; status == STATUS_OK && taken_back < history->undone; taken_back++)
        status = session_undo(trial, &said, &ignored);
    buffer_clear(&said);
}

/* The what-if stands beside the plan as it is now: it begins anew, and what was done in it is done
 * again. What another program changed in the plan and the what-if did not is taken over so. */
enum status trial_follow(struct session *trial, const struct session *session, struct error *err)
{
    struct history history = {0};
    struct session *fresh;
    enum status status;

    if (states_equal(&trial->base, &session->plan))
        return STATUS_OK;
    status = session_trial(session, &fresh, err);
    if (status != STATUS_OK)
        return status;
    status = history_read(trial, &history, err);
    if (status == STATUS_OK)
        status = history_repeat(fresh, &history, &trial->base, err);
    if (status == STATUS_OK)
        status = trial_carry_drafts(trial, fresh, err);
    if (status == STATUS_OK)
        trial_trade_stores(trial, fresh);
    else
        history_put_back(trial, &history);
    session_close(&fresh);
    history_clear(&history);
    return status;
}
