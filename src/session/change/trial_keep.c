/* SPDX-License-Identifier: MIT
 * What differs in a trial from the plan that it is a copy of, and keeping it. */
#include <stdlib.h>

#include "session/change/trial.h"

static bool is_changed(const struct session *trial, int question)
{
    return !answer_equal(&trial->catalog->questions[question], &trial->answers.items[question],
                         &trial->trial->base.answers.items[question]);
}

int session_trial_changes(const struct session *trial, struct answer_change **changes)
{
    int count = 0;

    *changes = memory_new((size_t)trial->catalog->question_count, sizeof **changes);
    for (int i = 0; i < trial->catalog->question_count; i++)
        if (is_changed(trial, i))
            (*changes)[count++] =
                (struct answer_change){.question = i, .after = trial->answers.items[i]};
    return count;
}

static bool has_other_route(const struct session *trial)
{
    return !choices_equal(&trial->record.route, &trial->trial->base.route);
}

static bool has_other_figures(const struct session *trial)
{
    return !figures_equal(&trial->record.assumptions, &trial->trial->base.figures);
}

static bool has_other_schools(const struct session *trial)
{
    return !schools_equal(&trial->record.programs, &trial->trial->base.schools);
}

bool session_trial_differs(const struct session *trial)
{
    for (int i = 0; i < trial->catalog->question_count; i++)
        if (is_changed(trial, i))
            return true;
    return has_other_route(trial) || has_other_figures(trial) || has_other_schools(trial);
}

/* The first answer that is changed in the trial, and in the plan to something else. */
static int find_rival_answer(const struct session *session, const struct session *trial)
{
    for (int i = 0; i < trial->catalog->question_count; i++) {
        const struct question *question = &trial->catalog->questions[i];
        const struct answer *now = &session->answers.items[i];

        if (is_changed(trial, i) && !answer_equal(question, now, &trial->answers.items[i]) &&
            !answer_equal(question, now, &trial->trial->base.answers.items[i]))
            return i;
    }
    return RIVAL_NONE;
}

static int find_rival(const struct session *session, const struct session *trial)
{
    const struct plan_record *now = &session->record, *held = &trial->record;
    const struct plan_state *base = &trial->trial->base;

    if (has_other_route(trial) && !choices_equal(&now->route, &held->route) &&
        !choices_equal(&now->route, &base->route))
        return RIVAL_ROUTE;
    if (has_other_figures(trial) && !figures_equal(&now->assumptions, &held->assumptions) &&
        !figures_equal(&now->assumptions, &base->figures))
        return RIVAL_FIGURES;
    if (has_other_schools(trial) && !schools_equal(&now->programs, &held->programs) &&
        !schools_equal(&now->programs, &base->schools))
        return RIVAL_SCHOOLS;
    return find_rival_answer(session, trial);
}

/* The plan's answer is another by now. Wherever the trial still holds the one that it began with
 * it holds the new one from here on, so that this is never taken for a change made in the trial. */
static void follow_answer(struct session *trial, int question, const struct answer *now)
{
    struct trial *own = trial->trial;
    const struct question *asked = &trial->catalog->questions[question];
    const struct answer old = own->base.answers.items[question];
    struct answer *held = &trial->answers.items[question];

    own->base.answers.items[question] = *now;
    if (answer_equal(asked, held, &old))
        *held = *now;
    for (size_t i = 0; i < own->steps.count; i++) {
        held = &own->steps.items[i].after.answers.items[question];
        if (answer_equal(asked, held, &old))
            *held = *now;
    }
}

static void follow_route(struct choice_rows *held, const struct choice_rows *old,
                         const struct choice_rows *now)
{
    if (!choices_equal(held, old))
        return;
    choice_rows_clear(held);
    choices_copy(held, now);
}

static void follow_figures(struct assumption_rows *held, const struct assumption_rows *old,
                           const struct assumption_rows *now)
{
    if (!figures_equal(held, old))
        return;
    assumption_rows_clear(held);
    figures_copy(held, now);
}

static void follow_schools(struct program_rows *held, const struct program_rows *old,
                           const struct program_rows *now)
{
    if (!schools_equal(held, old))
        return;
    program_rows_clear(held);
    schools_copy(held, now);
}

static void follow_parts(struct plan_state *held, const struct plan_state *old,
                         const struct plan_record *now)
{
    follow_route(&held->route, &old->route, &now->route);
    follow_figures(&held->figures, &old->figures, &now->assumptions);
    follow_schools(&held->schools, &old->schools, &now->programs);
}

/* The trial stands beside the plan as it is now: what another program changed in it and the trial
 * did not is taken over. */
static void follow_plan(struct session *trial, const struct session *session)
{
    struct trial *own = trial->trial;
    struct plan_state old = {0}, held = {0};

    for (int i = 0; i < trial->catalog->question_count; i++)
        follow_answer(trial, i, &session->answers.items[i]);
    choices_copy(&old.route, &own->base.route);
    figures_copy(&old.figures, &own->base.figures);
    schools_copy(&old.schools, &own->base.schools);
    follow_parts(&own->base, &old, &session->record);
    for (size_t i = 0; i < own->steps.count; i++)
        follow_parts(&own->steps.items[i].after, &old, &session->record);
    plan_state_take(trial, &held);
    follow_parts(&held, &old, &session->record);
    plan_state_put(trial, &held);
    plan_state_clear(&held);
    plan_state_clear(&old);
}

/* Reads the plan again if another program wrote to it; what both changed has to be looked at. */
static enum status look_at_plan(struct session *session, struct session *trial, struct error *err)
{
    bool changed;
    enum status status = session_refresh(session, &changed, err);
    int rival = find_rival(session, trial);

    if (status != STATUS_OK)
        return status;
    follow_plan(trial, session);
    return rival == RIVAL_NONE ? STATUS_OK : save_conflict(session, rival, err);
}

/* "Kept: 3 answers, the route and the schools" */
static void say_kept(const struct saving *saving, struct buffer *said)
{
    struct buffer answers = {0};
    const char *parts[4];
    size_t count = 0;

    if (saving->count > 0) {
        buffer_format(&answers, "%d answer%s", saving->count, saving->count == 1 ? "" : "s");
        parts[count++] = answers.text;
    }
    if (saving->route)
        parts[count++] = "the route";
    if (saving->figures)
        parts[count++] = "your figures";
    if (saving->schools)
        parts[count++] = "the schools";
    buffer_add(said, count > 0 ? "Kept: " : "Kept: nothing, for nothing differs");
    for (size_t i = 0; i < count; i++)
        buffer_format(said, "%s%s", i == 0 ? "" : i + 1 < count ? ", " : " and ", parts[i]);
    buffer_clear(&answers);
}

enum status session_keep_trial(struct session *session, struct session *trial, struct buffer *said,
                               struct error *err)
{
    struct answer_change *changes = NULL;
    struct saving saving = {.place = -1};
    enum status status = look_at_plan(session, trial, err);

    if (status != STATUS_OK)
        return status;
    saving.count = session_trial_changes(trial, &changes);
    saving.changes = changes;
    saving.route = has_other_route(trial) ? &trial->record.route : NULL;
    saving.figures = has_other_figures(trial) ? &trial->record.assumptions : NULL;
    saving.schools = has_other_schools(trial) ? &trial->record.programs : NULL;
    status = session_save(session, &saving, err);
    if (status == STATUS_OK)
        say_kept(&saving, said);
    else
        follow_plan(trial, session);
    free(changes);
    return status;
}
