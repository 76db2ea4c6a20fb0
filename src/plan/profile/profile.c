/* SPDX-License-Identifier: MIT
 * The profile: what follows from the answers, made once before routes are looked for. Its figures,
 * months of experience and goal are read here, its facts and steps in files of their own. What is
 * not answered takes its neutral value and is marked. */
#include <string.h>

#include "plan/profile/price.h"

static void profile_read_figures(struct profile *profile)
{
    const struct answer *start = told_answer(profile, profile->questions.goal_start);
    const struct answer *by = told_answer(profile, profile->questions.goal_by);
    const struct answer *end = told_answer(profile, profile->questions.program_end);
    const struct answer *hours = told_answer(profile, profile->questions.hours_per_week);
    bool assumed = false;

    profile->start_chosen = start && start->value > profile->today;
    profile->start = profile->start_chosen ? start->value : profile->today;
    profile->goal_by = by ? by->value : DATE_NONE;
    profile->hours_per_week = told_value(profile, profile->questions.hours_per_week, &assumed);
    profile->hours_assumed = assumed;
    if (profile->hours_per_week < 1)
        profile->hours_per_week = 10;
    profile->hours_since = hours ? hours->as_of : DATE_NONE;
    profile->student = told_is(profile, profile->questions.student, "yes");
    profile->student_until =
        end && told_is(profile, profile->questions.program, "enrolled") ? end->value : INT32_MAX;
    profile->recommended = !told_is(profile, profile->questions.goal_preparation, "minimum");
    profile->priority = told_value(profile, profile->questions.goal_priority, NULL);
}

/* ---- goal ------------------------------------------------------------------------------------ */

/* The job that a first one is, by the answers; -1: the catalogue names none. */
static int first_job_of(const struct profile *profile)
{
    const struct catalog *catalog = profile->catalog;

    for (int i = 0; i < catalog->first_job_count; i++) {
        if (condition_truth(&catalog->first_jobs[i].when, &profile->answers, profile->active) ==
            TRUTH_TRUE)
            return catalog->first_jobs[i].job;
    }
    return -1;
}

static void profile_read_goal(struct profile *profile)
{
    const struct catalog *catalog = profile->catalog;
    profile->goal_value =
        told_value(profile, profile->questions.goal_target, &profile->goal_assumed);
    const char *goal =
        catalog->questions[profile->questions.goal_target].values[profile->goal_value].id;

    profile->goal_credential = -1;
    profile->goal_fact = -1;
    if (strcmp(goal, "keep-current") == 0) {
        profile->keep_current = true;
    } else if (strcmp(goal, "first-job") == 0) {
        profile->goal_fact = first_job_of(profile);
    } else if (strcmp(goal, "specialty") == 0) {
        int question = profile->questions.goal_specialty;
        int32_t value = told_value(profile, profile->questions.goal_specialty, NULL);
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
        answers_drop_private(&profile->answers);
    profile->active =
        arena_new(arena, (size_t)input->catalog->question_count + 1, sizeof *profile->active);
    questions_find(&profile->questions, input->catalog, arena);
    interview_active(&profile->answers, profile->active);
    told_doubt_past_end(profile);
    profile->fact_job = catalog_find_fact(input->catalog, input->catalog->work.job);
    profile->fact_related = catalog_find_fact(input->catalog, input->catalog->work.related_job);
    own_read(profile, input);
    profile_read_figures(profile);
    profile->hours_before = input->hours_before;
    standings_read(profile, input);
    experience_read(profile);
    facts_read(profile);
    facts_take_marks(profile);
    facts_sum_up(profile);
    profile->draws =
        arena_new(arena, (size_t)input->catalog->step_count + 1, sizeof *profile->draws);
    for (int kind = 0; kind < STEP_KIND_COUNT; kind++)
        profile->dearest[kind] = price_dearest(input->catalog, (enum step_kind)kind);
    offers_read(profile);
    work_read(profile);
    profile_read_goal(profile);
}

void profile_clear(struct profile *profile)
{
    answers_clear(&profile->answers);
}
