/* SPDX-License-Identifier: MIT
 * What-if: an ordinary session on a store in memory, filled with a plan as an import fills a data
 * file. All that it does it does to that store, which goes with it: no way leads from it to the
 * data file but session_keep_trial, which saves what differs as one change of the plan. */
#include "milepost/session/trial.h"

#include <stdlib.h>

#include "session/change/change.h"

/* ---- beginning ------------------------------------------------------------------------------- */

static enum status trial_fill(struct store *memory, const struct session *session, int64_t *id,
                              struct error *err)
{
    struct plan_record record = session->plan.record;

    record.row.place =
        (char *)(session->place < 0 ? "" : session->catalog->questions[session->place].id);
    return store_import_plan(memory, &record, false, clock_now(&session->clock), id, err);
}

static enum status trial_begin(const struct session *session, struct session **out,
                               struct error *err)
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
    return plan_state_read(memory, session->catalog, id, &(*out)->base, err);
}

/* A store that has no file fails for want of memory alone. */
struct session *session_trial(const struct session *session)
{
    struct session *trial;
    struct error err;

    if (trial_begin(session, &trial, &err) != STATUS_OK)
        memory_exhausted();
    return trial;
}

bool session_is_trial(const struct session *session)
{
    return session->memory != NULL;
}

/* ---- what differs ---------------------------------------------------------------------------- */

int session_trial_changes(const struct session *trial, struct answer_change **changes)
{
    struct change change;

    between_make(&trial->base, &trial->plan, &change);
    *changes = (struct answer_change *)change.answers;
    return change.answer_count;
}

static bool states_equal(const struct plan_state *left, const struct plan_state *right)
{
    struct change change;
    bool same;

    between_make(left, right, &change);
    same = change_is_empty(&change);
    between_clear(&change);
    return same;
}

bool session_trial_differs(const struct session *trial)
{
    return !states_equal(&trial->base, &trial->plan);
}

/* ---- following the plan ---------------------------------------------------------------------- */

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

static enum status history_note(struct session *trial, struct history *history, struct error *err)
{
    struct plan_state state;
    enum status status =
        plan_state_read(trial->store, trial->catalog, trial->plan.record.row.id, &state, err);

    if (status == STATUS_OK)
        VECTOR_PUSH(&history->states, state);
    return status;
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
            status = history_note(trial, out, err);
            if (status == STATUS_OK)
                status = session_undo(trial, &said, err);
        } while (status == STATUS_OK);
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
        if (part_equal((enum plan_part)i, &state->record, &old->record))
            part_copy((enum plan_part)i, &state->record, &now->record);
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

/* The what-if stands beside the plan as it is now: it begins anew, and what was done in it is done
 * again. What another program changed in the plan and the what-if did not is taken over so. */
static enum status trial_follow(struct session *trial, const struct session *session,
                                struct error *err)
{
    struct history history = {0};
    struct session *fresh = NULL;
    enum status status;

    if (states_equal(&trial->base, &session->plan))
        return STATUS_OK;
    status = history_read(trial, &history, err);
    if (status == STATUS_OK)
        status = trial_begin(session, &fresh, err);
    if (status == STATUS_OK)
        status = history_repeat(fresh, &history, &trial->base, err);
    if (status == STATUS_OK)
        status = trial_carry_drafts(trial, fresh, err);
    if (status == STATUS_OK)
        trial_trade_stores(trial, fresh);
    session_close(&fresh);
    history_clear(&history);
    return status;
}

/* ---- keeping it ------------------------------------------------------------------------------ */

/* Reads the plan again if another program wrote to it; what both changed has to be looked at. */
static enum status trial_look_at_plan(struct session *session, struct session *trial,
                                      struct error *err)
{
    struct change change;
    struct error why;
    bool changed;
    enum status status = session_refresh(session, &changed, err), followed;

    if (status != STATUS_OK)
        return status;
    between_make(&trial->base, &trial->plan, &change);
    status = rival_check(&change, &trial->base, &session->plan, err);
    between_clear(&change);
    followed = trial_follow(trial, session, &why);
    if (status == STATUS_OK && followed != STATUS_OK)
        *err = why;
    return status == STATUS_OK ? followed : status;
}

static const char *const kept_words[] = {
    [PLAN_ROUTE] = "the route",
    [PLAN_FIGURES] = "your figures",
    [PLAN_SCHOOLS] = "the schools",
};

_Static_assert(sizeof kept_words / sizeof *kept_words == PLAN_PART_COUNT, "every part is named");

/* "Kept: 3 answers, the route and the schools" */
static void trial_say_kept(const struct change *change, struct buffer *said)
{
    struct buffer answers = {0};
    const char *parts[PLAN_PART_COUNT + 1];
    int count = 0;

    if (change->answer_count > 0) {
        buffer_format(&answers, "%d answer%s", change->answer_count,
                      change->answer_count == 1 ? "" : "s");
        parts[count++] = answers.text;
    }
    for (int i = 0; i < PLAN_PART_COUNT; i++)
        if (change->parts & PART_BIT(i))
            parts[count++] = kept_words[i];
    buffer_add(said, count > 0 ? "Kept: " : "Kept: nothing, for nothing differs");
    for (int i = 0; i < count; i++)
        buffer_format(said, "%s%s", i == 0 ? "" : i + 1 < count ? ", " : " and ", parts[i]);
    buffer_clear(&answers);
}

enum status session_keep_trial(struct session *session, struct session *trial, struct buffer *said,
                               struct error *err)
{
    struct change change;
    struct error ignored;
    enum status status = trial_look_at_plan(session, trial, err);

    if (status != STATUS_OK)
        return status;
    between_make(&trial->base, &trial->plan, &change);
    change.kept = true;
    status = change_save(session, &change, err);
    if (status == STATUS_OK)
        trial_say_kept(&change, said);
    between_clear(&change);
    /* Another program may have been faster: then there is something to follow again. */
    if (status != STATUS_OK)
        (void)!trial_follow(trial, session, &ignored);
    return status;
}
