/* SPDX-License-Identifier: MIT
 * Which questions could still change the roadmap. */
#include "plan/profile/requirement.h"
#include "plan/search/routes.h"

struct relevance {
    const struct profile *profile;
    bool *questions;
    bool *facts, *steps; /* looked at already */
};

static void touch_step(struct relevance *relevance, int step);

static void touch_condition(struct relevance *relevance, const struct condition *condition)
{
    for (int i = 0; i < condition->count; i++) {
        if (condition->nodes[i].op <= CONDITION_ANSWERED)
            relevance->questions[condition->nodes[i].question] = true;
    }
}

static void touch_question(struct relevance *relevance, int question)
{
    if (question >= 0)
        relevance->questions[question] = true;
}

/* What the answers themselves say, without neutral values. */
static enum truth stands(const struct relevance *relevance, const struct condition *condition)
{
    return condition_truth(condition, &relevance->profile->answers, relevance->profile->active);
}

static void touch_fact(struct relevance *relevance, int fact)
{
    const struct catalog *catalog = relevance->profile->catalog;
    const struct fact *f = &catalog->facts[fact];

    if (relevance->facts[fact])
        return;
    relevance->facts[fact] = true;
    touch_condition(relevance, &f->met);
    touch_question(relevance, f->since);
    if (f->met.count > 0 && stands(relevance, &f->met) == TRUTH_TRUE)
        return;
    for (int i = 0; i < catalog->fact_count; i++) {
        for (int j = 0; j < catalog->facts[i].implies.count; j++) {
            if (catalog->facts[i].implies.items[j] == fact)
                touch_fact(relevance, i);
        }
    }
    for (int s = 0; s < catalog->step_count; s++) {
        for (int j = 0; j < catalog->steps[s].gives.count; j++) {
            if (catalog->steps[s].gives.items[j] == fact)
                touch_step(relevance, s);
        }
    }
}

static void touch_months(struct relevance *relevance, enum experience experience)
{
    const struct profile *profile = relevance->profile;
    const struct questions *questions = &profile->questions;

    touch_question(relevance, experience == EXPERIENCE_RELATED ? questions->related_months
                                                               : questions->coding_months);
    if (experience == EXPERIENCE_CODING_EXTERN)
        touch_question(relevance, questions->extern_months);
    touch_question(relevance, questions->coding_now);
    if (profile->fact_coding >= 0)
        touch_fact(relevance, profile->fact_coding);
}

static void touch_requirement(struct relevance *relevance, const struct requirement *requirement)
{
    switch (requirement->kind) {
    case REQUIREMENT_FACT:
    case REQUIREMENT_RECENT:
        touch_fact(relevance, requirement->fact);
        break;
    case REQUIREMENT_MONTHS:
        touch_months(relevance, requirement->experience);
        break;
    case REQUIREMENT_CONDITION:
        touch_condition(relevance, &requirement->when);
        break;
    }
}

static void touch_need(struct relevance *relevance, const struct need *need)
{
    touch_condition(relevance, &need->when);
    if (!need_counts(relevance->profile, need))
        return;
    for (int p = 0; p < need->count; p++) {
        for (int r = 0; r < need->paths[p].count; r++)
            touch_requirement(relevance, &need->paths[p].items[r]);
    }
}

/* Doses and last dose of a series. */
static void touch_vaccine(struct relevance *relevance, int vaccine)
{
    const struct profile *profile = relevance->profile;
    const struct series_questions *asked = &profile->questions.series[vaccine];

    touch_question(relevance, profile->catalog->vaccines[vaccine].question);
    touch_question(relevance, asked->doses);
    touch_question(relevance, asked->last);
    touch_question(relevance, asked->product);
}

static void touch_step(struct relevance *relevance, int step)
{
    const struct step *s = &relevance->profile->catalog->steps[step];

    if (relevance->steps[step])
        return;
    relevance->steps[step] = true;
    touch_condition(relevance, &s->when);
    if (stands(relevance, &s->when) == TRUTH_FALSE)
        return;
    touch_question(relevance, s->until);
    touch_question(relevance, s->since);
    if (s->vaccine >= 0)
        touch_vaccine(relevance, s->vaccine);
    for (int i = 0; i < s->needs.count; i++)
        touch_need(relevance, &s->needs.items[i]);
    for (int i = 0; i < s->pass_rate_count; i++) {
        if (s->pass_rates[i].fact >= 0)
            touch_fact(relevance, s->pass_rates[i].fact);
    }
}

/* Somebody who only keeps credentials up meets no gate and enrols nowhere. */
static bool phase_concerns(const struct profile *profile, enum phase phase)
{
    return !profile->keep_current || phase >= PHASE_ADVANCE;
}

static void touch_companions_and_gates(struct relevance *relevance)
{
    const struct catalog *catalog = relevance->profile->catalog;
    for (int s = 0; s < catalog->step_count; s++) {
        const struct step *step = &catalog->steps[s];
        if ((step->with_count > 0 || step->guard != GUARD_NOTHING) &&
            phase_concerns(relevance->profile, step->phase))
            touch_step(relevance, s);
    }
    for (int g = 0; g < catalog->gate_count && !relevance->profile->keep_current; g++) {
        const struct gate *gate = &catalog->gates[g];
        touch_condition(relevance, &gate->when);
        for (int r = 0; r < gate->rule_count; r++) {
            touch_condition(relevance, &gate->rules[r].when);
            touch_question(relevance, gate->rules[r].until);
        }
    }
}

/* A question that shows or hides a relevant one is relevant too. */
static void close_over_conditions(struct relevance *relevance)
{
    const struct catalog *catalog = relevance->profile->catalog;
    for (int q = catalog->question_count - 1; q >= 0; q--) {
        if (relevance->questions[q])
            touch_condition(relevance, &catalog->questions[q].when);
    }
}

static struct relevance of_goal(const struct profile *profile, bool *questions)
{
    const struct catalog *catalog = profile->catalog;
    struct relevance relevance = {
        .profile = profile,
        .questions = questions,
        .facts = arena_new(profile->arena, (size_t)catalog->fact_count + 1, sizeof(bool)),
        .steps = arena_new(profile->arena, (size_t)catalog->step_count + 1, sizeof(bool))};

    for (int q = 0; q < catalog->question_count; q++)
        questions[q] = catalog->questions[q].engine;
    if (profile->goal_fact >= 0)
        touch_fact(&relevance, profile->goal_fact);
    return relevance;
}

void routes_concerned(const struct profile *profile, bool *concerned)
{
    struct relevance relevance = of_goal(profile, concerned);
    close_over_conditions(&relevance);
}

void routes_relevant(const struct profile *profile, bool *relevant)
{
    struct relevance relevance = of_goal(profile, relevant);
    touch_companions_and_gates(&relevance);
    close_over_conditions(&relevance);
}
