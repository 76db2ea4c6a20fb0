/* SPDX-License-Identifier: MIT
 * Gates on the roadmap: what somebody will check, how it stands, and by when it is to be settled.
 */
#include "plan/profile/gate_rule.h"
#include "plan/roadmap/because/because.h"
#include "plan/roadmap/companions.h"
#include "plan/roadmap/compare.h"
#include "plan/roadmap/totals.h"

/* The day by which a gate is to be settled, and in words what that day is the latest for; what it
 * is wanted for as well, and nobody knows whether it will be there. */
struct settled {
    date_day by;
    bool by_season; /* that day is told by month */
    int line;       /* of the roadmap, to which it belongs, or -1 */
    bool ends;      /* ... and it is the day on which that ends */
    const char *before, *maybe;
    bool asked, at_work; /* an answer is wanted by then; proof is, on the first day of a job */
};

/* What is to be settled within so many days is done now. */
enum { SOON = 60 };

/* Of a step that is told in words alone: once it is sure, the end of what it is part of. */
static date_day gate_end_around(const struct builder *builder, int node)
{
    return companion_is_sure(builder, node)
               ? dates_finish(builder, builder->companions[node].during_node)
               : DATE_NONE;
}

/* Evidence is wanted on the first day of work, not when the search for it begins; an answer is
 * wanted before one enrolls or applies, which who is in a program already no longer can. */
static date_day gate_wanted_on(const struct builder *builder, int line, const struct anchor *anchor,
                               bool answer)
{
    const struct roadmap_step *step = &builder->roadmap->steps[line];
    const struct step *s = &builder->profile.catalog->steps[step->step];

    if (s->timing[0])
        return gate_end_around(builder, builder->node_of[line]);
    if (answer && (s->until >= 0 || step->status == STEP_STARTED))
        return DATE_NONE;
    if (anchor->kind == ANCHOR_FACT && (step->kind != STEP_JOB || !answer))
        return step->finish;
    return step->status == STEP_STARTED ? builder->profile.today : step->start;
}

/* That day is told by month: it is the start or the end of the line, or the end of what that is
 * part of. */
static bool gate_wanted_in_season(const struct builder *builder, int line, date_day day)
{
    const struct roadmap_step *step = &builder->roadmap->steps[line];
    int node = builder->node_of[line];

    if (node < 0)
        return false;
    if (builder->profile.catalog->steps[step->step].timing[0])
        node = builder->companions[node].during_node;
    else if (day == step->start)
        return builder->season.start[node];
    return node >= 0 && builder->season.finish[node];
}

static const char *gate_words_for(struct builder *builder, const struct anchor *anchor,
                                  const struct step *step, const char *doubt)
{
    if (!step->timing[0])
        return NULL;
    return arena_format(&builder->roadmap->arena, "before the %s, which comes %s%s",
                        anchor->use[0] ? anchor->use : step->id, step->timing, doubt);
}

static void gate_settle_before(struct builder *builder, const struct anchor *anchor, bool answer,
                               struct settled *settled)
{
    const struct roadmap *roadmap = builder->roadmap;

    for (int i = 0; i < roadmap->step_count; i++) {
        int step = roadmap->steps[i].step;
        if (step < 0 || builder->node_of[i] < 0 || !anchor_is_step(&builder->profile, anchor, step))
            continue;
        date_day day = gate_wanted_on(builder, i, anchor, answer);
        const struct step *s = &builder->profile.catalog->steps[step];
        if (day == DATE_NONE && s->timing[0])
            settled->maybe = gate_words_for(builder, anchor, s, ", if there is one");
        if (day == DATE_NONE || (settled->by != DATE_NONE && day >= settled->by))
            continue;
        settled->by = day;
        settled->line = i;
        settled->ends = day == roadmap->steps[i].finish && day != roadmap->steps[i].start;
        settled->by_season = gate_wanted_in_season(builder, i, day);
        settled->before = gate_words_for(builder, anchor, s, "");
        settled->asked = answer;
        settled->at_work = !answer && s->kind == STEP_JOB && anchor->kind == ANCHOR_FACT;
    }
}

static struct settled gate_settle(struct builder *builder, const struct gate *gate,
                                  const struct gate_rule *rule)
{
    struct settled settled = {.by = DATE_NONE, .line = -1};

    for (int i = 0; i < gate->by_count; i++)
        gate_settle_before(builder, &gate->by[i], false, &settled);
    for (int i = 0; i < rule->by_count; i++)
        gate_settle_before(builder, &rule->by[i], true, &settled);
    return settled;
}

/* Proof is judged on the day on which it is wanted; that is known once a rule is. */
static const struct gate_rule *
gate_decide_on_its_day(struct builder *builder, const struct gate *gate, struct settled *settled)
{
    const struct profile *profile = &builder->profile;
    const struct gate_rule *rule = gate_decide(profile, gate, profile->today);

    if (!rule)
        return NULL;
    *settled = gate_settle(builder, gate, rule);
    if (!rule->valid_days || settled->by == DATE_NONE)
        return rule;
    rule = gate_decide(profile, gate, settled->by);
    *settled = gate_settle(builder, gate, rule);
    return rule;
}

static date_day gate_rule_until(const struct profile *profile, const struct gate_rule *rule)
{
    const struct answer *answer = told_answer(profile, rule->until);
    return answer ? answer->value : DATE_NONE;
}

/* ---- when, and on the way to what ------------------------------------------------------------ */

/* The doses that a gate is about, if they are still to come: they are begun long before the offer.
 */
static const struct roadmap_step *gate_series(const struct builder *builder,
                                              const struct because_list *because)
{
    const struct catalog *catalog = builder->profile.catalog;
    const struct roadmap *roadmap = builder->roadmap;

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];
        int vaccine = step->step >= 0 ? catalog->steps[step->step].vaccine : -1;
        if (vaccine < 0 || step->kind != STEP_SERIES || step->phase >= PHASE_MAINTAIN ||
            step->start == DATE_NONE || step->status == STEP_DONE || step->status == STEP_WAIVED)
            continue;
        for (int j = 0; j < because->count; j++) {
            if (because->items[j].question == catalog->vaccines[vaccine].question)
                return step;
        }
    }
    return NULL;
}

int roadmap_find_guard(const struct roadmap *roadmap)
{
    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];
        const struct step *s = step->step >= 0 ? &roadmap->catalog->steps[step->step] : NULL;

        if (s && s->guard == GUARD_PAYING && s->is_private && step->status != STEP_DONE &&
            step->status != STEP_WAIVED)
            return i;
    }
    return -1;
}

static bool condition_asks(const struct condition *condition, int question)
{
    for (int i = 0; i < condition->count; i++)
        if (condition->nodes[i].op <= CONDITION_ANSWERED &&
            condition->nodes[i].question == question)
            return true;
    return false;
}

/* One is told to pay for nothing before an answer is there, and this gate asks for that answer:
 * what makes the step stand and what decides the gate is one question. */
static bool gate_holds_payments(const struct builder *builder, const struct gate_rule *rule)
{
    const struct roadmap *roadmap = builder->roadmap;
    int guard = roadmap_find_guard(roadmap);

    if (guard < 0)
        return false;
    const struct step *step = &builder->profile.catalog->steps[roadmap->steps[guard].step];
    for (int i = 0; i < rule->when.count; i++)
        if (rule->when.nodes[i].op <= CONDITION_ANSWERED &&
            condition_asks(&step->when, rule->when.nodes[i].question))
            return true;
    return false;
}

static enum gate_time gate_time_by(const struct builder *builder, date_day day)
{
    return day - builder->profile.today <= SOON ? GATE_NOW : GATE_LATER;
}

static enum gate_time gate_time_of(const struct builder *builder, const struct roadmap_gate *gate,
                                   const struct gate_rule *rule, const struct settled *settled)
{
    if (gate->outcome == GATE_CLEAR)
        return GATE_NEVER;
    if (gate->outcome == GATE_BARRED || gate_holds_payments(builder, rule))
        return GATE_NOW;
    if (settled->by == DATE_NONE)
        return gate->before ? GATE_LATER : GATE_NOW;
    if (!settled->at_work)
        return gate_time_by(builder, settled->by);
    const struct roadmap_step *series = gate_series(builder, &gate->because);
    if (!series)
        return GATE_AFTER_OFFER;
    /* Who has not said which doses there were looks for the papers first. */
    int vaccine = builder->profile.catalog->steps[series->step].vaccine;
    int question = builder->profile.catalog->vaccines[vaccine].question;
    return told_answer(&builder->profile, question) ? gate_time_by(builder, series->start)
                                                    : GATE_LATER;
}

/* ---- the gates ------------------------------------------------------------------------------- */

/* The goal is reached, and the job that was to come with it is still looked for. */
static bool gates_wait_for_job(const struct builder *builder)
{
    bool waits = false;

    for (int n = 0; n < builder->network.count; n++)
        waits |= builder->profile.catalog->steps[builder->network.nodes[n].step].kind == STEP_JOB;
    return waits;
}

void gates_make(struct builder *builder)
{
    struct roadmap *roadmap = builder->roadmap;
    const struct catalog *catalog = builder->profile.catalog;
    struct roadmap_gate *gates =
        arena_new(&roadmap->arena, (size_t)catalog->gate_count + 1, sizeof *gates);

    bool concerns = roadmap->goal_state != GOAL_REACHED || gates_wait_for_job(builder);
    for (int i = 0; concerns && i < catalog->gate_count; i++) {
        const struct gate *gate = &catalog->gates[i];
        struct settled settled;
        const struct gate_rule *rule = gate_decide_on_its_day(builder, gate, &settled);
        if (!rule)
            continue;
        struct roadmap_gate *made = &gates[roadmap->gate_count++];
        *made = (struct roadmap_gate){.gate = i,
                                      .id = gate->id,
                                      .title = gate->title,
                                      .outcome = rule->outcome,
                                      .until = gate_rule_until(&builder->profile, rule),
                                      .by = settled.by,
                                      .by_step = settled.line,
                                      .by_end = settled.ends,
                                      .wanted_by_season = settled.by_season,
                                      .before = settled.before ? settled.before : settled.maybe,
                                      .who = rule->who,
                                      .question = rule->question,
                                      .doing = rule->doing,
                                      .is_private = gate->is_private,
                                      .because = because_of_gate(builder, gate, rule)};
        made->time = gate_time_of(builder, made, rule, &settled);
        made->on_way =
            builder->route && gate_is_on_way(&builder->profile, builder->route, gate, rule);
    }
    roadmap->gates = gates;
}
