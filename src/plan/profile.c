/* SPDX-License-Identifier: MIT
 * The profile: what follows from the answers, made once before routes are looked for. Its figures,
 * months of experience and goal are read here, its facts and steps in files of their own. What is
 * not answered takes its neutral value and is marked. */
#include <string.h>

#include "private.h"

const struct answer *profile_answer(const struct profile *profile, int question)
{
    if (question < 0 || !profile->active[question])
        return NULL;
    const struct answer *answer = &profile->answers.items[question];
    return answer->state == ANSWER_VALUE ? answer : NULL;
}

static int question_of(const struct profile *profile, const char *id)
{
    return catalog_find_question(profile->catalog, id);
}

static const struct answer *answer_of(const struct profile *profile, const char *id)
{
    return profile_answer(profile, question_of(profile, id));
}

/* The answer to a choice or number, or the neutral value of its question. */
static int32_t value_or_neutral(const struct profile *profile, const char *id, bool *assumed)
{
    int question = question_of(profile, id);
    const struct answer *answer = profile_answer(profile, question);
    if (assumed)
        *assumed = !answer;
    if (answer)
        return answer->value;
    return question >= 0 && profile->catalog->questions[question].has_neutral
               ? profile->catalog->questions[question].neutral
               : 0;
}

static bool is_value(const struct profile *profile, const char *id, const char *value)
{
    int question = question_of(profile, id);
    if (question < 0)
        return false;
    int32_t index = value_or_neutral(profile, id, NULL);
    const struct question *q = &profile->catalog->questions[question];
    return index >= 0 && index < q->value_count && strcmp(q->values[index].id, value) == 0;
}

/* A print to share is planned as if no private question had been answered. */
static void drop_private(struct profile *profile)
{
    for (int i = 0; i < profile->catalog->question_count; i++) {
        if (profile->catalog->questions[i].is_private)
            profile->answers.items[i] = (struct answer){.state = ANSWER_NONE, .as_of = DATE_NONE};
    }
}

static void read_figures(struct profile *profile)
{
    const struct answer *start = answer_of(profile, "goal.start");
    const struct answer *by = answer_of(profile, "goal.by");
    const struct answer *end = answer_of(profile, "school.program_end");
    bool assumed = false;

    profile->start_chosen = start && start->value > profile->today;
    profile->start = profile->start_chosen ? start->value : profile->today;
    profile->goal_by = by ? by->value : DATE_NONE;
    profile->hours_per_week = value_or_neutral(profile, "time.hours_per_week", &assumed);
    profile->hours_assumed = assumed;
    if (profile->hours_per_week < 1)
        profile->hours_per_week = 10;
    profile->student = is_value(profile, "money.student", "yes");
    profile->student_until =
        end && is_value(profile, "school.program", "enrolled") ? end->value : INT32_MAX;
    profile->recommended = !is_value(profile, "goal.preparation", "minimum");
    profile->priority = value_or_neutral(profile, "goal.priority", NULL);
}

/* ---- experience ------------------------------------------------------------------------------ */

static struct experience_state read_months(const struct profile *profile, const char *id,
                                           bool growing)
{
    const struct answer *answer = answer_of(profile, id);
    const struct answer *now = answer_of(profile, "work.coding_now");
    struct experience_state state = {.growing = growing, .as_of = profile->today};

    if (answer) {
        state.months = answer->value;
        state.as_of = answer->as_of;
    } else if (growing && now) {
        state.as_of = now->as_of;
    }
    if (state.as_of == DATE_NONE || state.as_of > profile->today)
        state.as_of = profile->today;
    return state;
}

static void read_experience(struct profile *profile)
{
    bool coding_now = is_value(profile, "work.coding_now", "yes");
    struct experience_state coding = read_months(profile, "work.coding_months", coding_now);
    struct experience_state extern_months = read_months(profile, "work.extern_months", false);

    profile->experience_assumed = !answer_of(profile, "work.coding_months");
    profile->experience[EXPERIENCE_CODING] = coding;
    coding.months += extern_months.months;
    profile->experience[EXPERIENCE_CODING_EXTERN] = coding;
    profile->experience[EXPERIENCE_RELATED] = read_months(profile, "work.related_months", false);
}

date_day profile_months_day(const struct profile *profile, enum experience kind, int months)
{
    const struct experience_state *state = &profile->experience[kind];
    if (months <= state->months)
        return state->as_of;
    return state->growing ? date_add_months(state->as_of, months - state->months) : DATE_NONE;
}

/* ---- goal ------------------------------------------------------------------------------------ */

static void read_goal(struct profile *profile)
{
    const struct catalog *catalog = profile->catalog;
    profile->goal_question = question_of(profile, "goal.target");
    profile->goal_value = value_or_neutral(profile, "goal.target", &profile->goal_assumed);
    const char *goal = catalog->questions[profile->goal_question].values[profile->goal_value].id;

    profile->goal_credential = -1;
    profile->goal_fact = -1;
    if (strcmp(goal, "keep-current") == 0) {
        profile->keep_current = true;
    } else if (strcmp(goal, "first-job") == 0) {
        bool billing = is_value(profile, "goal.setting", "billing");
        profile->goal_fact = catalog_find_fact(catalog, billing ? "job/billing" : "job/coding");
    } else if (strcmp(goal, "specialty") == 0) {
        int question = question_of(profile, "goal.specialty");
        int32_t value = value_or_neutral(profile, "goal.specialty", NULL);
        if (question >= 0 && value < catalog->questions[question].value_count)
            profile->goal_credential =
                catalog_find_credential(catalog, catalog->questions[question].values[value].id);
    } else {
        profile->goal_credential = catalog_find_credential(catalog, goal);
    }
    if (profile->goal_credential >= 0)
        profile->goal_fact = catalog->credentials[profile->goal_credential].fact;
}

/* ---- the whole ------------------------------------------------------------------------------- */

void profile_make(struct profile *profile, const struct plan_input *input, struct arena *arena)
{
    *profile = (struct profile){.catalog = input->catalog, .arena = arena, .today = input->today};
    answers_init(&profile->answers, input->catalog);
    answers_copy(&profile->answers, input->answers);
    if (input->without_private)
        drop_private(profile);
    profile->active =
        arena_new(arena, (size_t)input->catalog->question_count + 1, sizeof *profile->active);
    interview_active(&profile->answers, profile->active);
    profile->fact_coding = catalog_find_fact(input->catalog, "job/coding");
    profile->fact_related = catalog_find_fact(input->catalog, "job/related");
    own_read(profile, input);
    read_figures(profile);
    read_experience(profile);
    profile_read_facts(profile);
    profile->draws =
        arena_new(arena, (size_t)input->catalog->step_count + 1, sizeof *profile->draws);
    for (int kind = 0; kind < STEP_KIND_COUNT; kind++)
        profile->dearest[kind] = bill_dearest(input->catalog, (enum step_kind)kind);
    profile_read_steps(profile);
    work_read(profile);
    read_goal(profile);
}

void profile_clear(struct profile *profile)
{
    answers_clear(&profile->answers);
}
