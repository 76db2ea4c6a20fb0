/* SPDX-License-Identifier: MIT
 * Which questions could still change the roadmap: those that a condition reads on any way to the
 * goal, or beside it. A way ends at a fact that the answers, without neutral values, say holds, and
 * at a step that they rule out or that is done. More may be named than really change something. */
#include "plan/profile/requirement.h"
#include "plan/search/routes.h"

struct relevance {
    const struct profile *profile;
    bool *questions;
    bool *facts, *steps; /* looked at already */
};

static void relevance_of_step(struct relevance *relevance, int step);

static void relevance_of_condition(struct relevance *relevance, const struct condition *condition)
{
    for (int i = 0; i < condition->count; i++) {
        if (condition->nodes[i].op <= CONDITION_ANSWERED)
            relevance->questions[condition->nodes[i].question] = true;
    }
}

static void relevance_of_question(struct relevance *relevance, int question)
{
    if (question >= 0)
        relevance->questions[question] = true;
}

/* What the answers themselves say, without neutral values. */
static enum truth condition_stands(const struct relevance *relevance,
                                   const struct condition *condition)
{
    return condition_truth(condition, &relevance->profile->answers, relevance->profile->active);
}

static void relevance_of_fact(struct relevance *relevance, int fact)
{
    const struct catalog *catalog = relevance->profile->catalog;
    const struct fact *f = &catalog->facts[fact];

    if (relevance->facts[fact])
        return;
    relevance->facts[fact] = true;
    relevance_of_condition(relevance, &f->met);
    relevance_of_question(relevance, f->since);
    if (relevance->profile->facts[fact].marked ||
        (f->met.count > 0 && condition_stands(relevance, &f->met) == TRUTH_TRUE))
        return;
    for (int i = 0; i < catalog->fact_count; i++) {
        for (int j = 0; j < catalog->facts[i].implies.count; j++) {
            if (catalog->facts[i].implies.items[j] == fact)
                relevance_of_fact(relevance, i);
        }
    }
    for (int s = 0; s < catalog->step_count; s++) {
        for (int j = 0; j < catalog->steps[s].gives.count; j++) {
            if (catalog->steps[s].gives.items[j] == fact)
                relevance_of_step(relevance, s);
        }
    }
}

static void relevance_of_months(struct relevance *relevance, enum experience experience)
{
    const struct profile *profile = relevance->profile;
    const struct questions *questions = &profile->questions;

    relevance_of_question(relevance, experience == EXPERIENCE_RELATED ? questions->related_months
                                                                      : questions->work_months);
    if (experience == EXPERIENCE_FIELD_EXTERN)
        relevance_of_question(relevance, questions->extern_months);
    relevance_of_question(relevance, questions->work_now);
    if (profile->fact_job >= 0)
        relevance_of_fact(relevance, profile->fact_job);
}

static void relevance_of_requirement(struct relevance *relevance,
                                     const struct requirement *requirement)
{
    switch (requirement->kind) {
    case REQUIREMENT_FACT:
    case REQUIREMENT_RECENT:
        relevance_of_fact(relevance, requirement->fact);
        break;
    case REQUIREMENT_MONTHS:
        relevance_of_months(relevance, requirement->experience);
        break;
    case REQUIREMENT_CONDITION:
        relevance_of_condition(relevance, &requirement->when);
        break;
    }
}

static void relevance_of_need(struct relevance *relevance, const struct need *need)
{
    relevance_of_condition(relevance, &need->when);
    if (!need_counts(relevance->profile, need))
        return;
    for (int p = 0; p < need->count; p++) {
        for (int r = 0; r < need->paths[p].count; r++)
            relevance_of_requirement(relevance, &need->paths[p].items[r]);
    }
}

/* Doses of a series, the first and the last; a live one waits for the last dose of other live ones.
 */
static void relevance_of_vaccine(struct relevance *relevance, int vaccine)
{
    const struct profile *profile = relevance->profile;
    const struct catalog *catalog = profile->catalog;
    const struct series_questions *asked = &profile->questions.series[vaccine];

    relevance_of_question(relevance, catalog->vaccines[vaccine].question);
    relevance_of_question(relevance, asked->doses);
    relevance_of_question(relevance, asked->first);
    relevance_of_question(relevance, asked->last);
    relevance_of_question(relevance, asked->product);
    for (int i = 0; i < catalog->vaccine_count; i++) {
        if (series_live_gap(&catalog->vaccines[vaccine], &catalog->vaccines[i]) > 0)
            relevance_of_question(relevance, profile->questions.series[i].last);
    }
}

/* What the price of a program holds is asked of whoever is in one, or has chosen a school. */
static void relevance_of_in_price(struct relevance *relevance, const struct step *s)
{
    const struct profile *profile = relevance->profile;
    bool own = profile->school != NULL;

    for (int i = 0; i < profile->catalog->step_count && !own; i++)
        own = profile->steps[i].stands && own_program_runs(profile, i);
    if (!own)
        return;
    relevance_of_condition(relevance, &s->in_price);
    relevance_of_condition(relevance, &s->two_in_price);
}

/* What decides which of its prices is asked, and from when dues are paid again. */
static void relevance_of_price(struct relevance *relevance, const struct step *s)
{
    const struct profile *profile = relevance->profile;
    int body = s->kind == STEP_RENEWAL ? s->body : -1;

    if (s->student_cost.count > 0)
        relevance_of_question(relevance, profile->questions.student);
    if (s->template == TEMPLATE_EXAM && s->credential >= 0 &&
        profile->catalog->credentials[s->credential].member_fee.count > 0)
        body = profile->catalog->credentials[s->credential].body;
    int membership = body < 0 ? -1 : facts_membership(profile, body);
    if (membership >= 0)
        relevance_of_condition(relevance, &profile->catalog->facts[membership].met);
    relevance_of_in_price(relevance, s);
}

static void relevance_of_step(struct relevance *relevance, int step)
{
    const struct step *s = &relevance->profile->catalog->steps[step];

    if (relevance->steps[step])
        return;
    relevance->steps[step] = true;
    if (standing_is_over(relevance->profile, step))
        return;
    relevance_of_condition(relevance, &s->when);
    if (condition_stands(relevance, &s->when) == TRUTH_FALSE)
        return;
    relevance_of_question(relevance, s->until);
    relevance_of_question(relevance, s->counts);
    relevance_of_question(relevance, s->since);
    relevance_of_price(relevance, s);
    if (s->vaccine >= 0)
        relevance_of_vaccine(relevance, s->vaccine);
    for (int i = 0; i < s->needs.count; i++)
        relevance_of_need(relevance, &s->needs.items[i]);
    for (int i = 0; i < s->pass_rate_count; i++) {
        if (s->pass_rates[i].fact >= 0)
            relevance_of_fact(relevance, s->pass_rates[i].fact);
    }
}

/* Somebody who only keeps credentials up meets no gate and enrols nowhere. */
static bool relevance_phase_concerns(const struct profile *profile, enum phase phase)
{
    return !profile->keep_current || phase >= PHASE_ADVANCE;
}

/* What a person may claim already is no matter of the goal. */
static void relevance_of_claims(struct relevance *relevance)
{
    for (int s = 0; s < relevance->profile->catalog->step_count; s++) {
        if (step_is_claim(relevance->profile, s))
            relevance_of_step(relevance, s);
    }
}

static void relevance_beside_route(struct relevance *relevance)
{
    const struct catalog *catalog = relevance->profile->catalog;
    for (int s = 0; s < catalog->step_count; s++) {
        const struct step *step = &catalog->steps[s];
        if ((step->with_count > 0 || step->guard != GUARD_NOTHING) &&
            relevance_phase_concerns(relevance->profile, step->phase))
            relevance_of_step(relevance, s);
    }
    for (int g = 0; g < catalog->gate_count && !relevance->profile->keep_current; g++) {
        const struct gate *gate = &catalog->gates[g];
        relevance_of_condition(relevance, &gate->when);
        for (int r = 0; r < gate->rule_count; r++) {
            relevance_of_condition(relevance, &gate->rules[r].when);
            relevance_of_question(relevance, gate->rules[r].until);
        }
    }
}

/* A question that shows or hides a relevant one is relevant too. */
static void relevance_close(struct relevance *relevance)
{
    const struct catalog *catalog = relevance->profile->catalog;
    for (int q = catalog->question_count - 1; q >= 0; q--) {
        if (relevance->questions[q])
            relevance_of_condition(relevance, &catalog->questions[q].when);
    }
}

static struct relevance relevance_of_goal(const struct profile *profile, bool *questions)
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
        relevance_of_fact(&relevance, profile->goal_fact);
    return relevance;
}

void routes_concerned(const struct profile *profile, bool *concerned)
{
    struct relevance relevance = relevance_of_goal(profile, concerned);
    relevance_close(&relevance);
}

void routes_relevant(const struct profile *profile, bool *relevant)
{
    struct relevance relevance = relevance_of_goal(profile, relevant);
    relevance_of_claims(&relevance);
    relevance_beside_route(&relevance);
    relevance_close(&relevance);
}
