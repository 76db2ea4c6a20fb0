/* SPDX-License-Identifier: MIT
 * Gates: what somebody will check, and how it stands on the answers as given. No neutral value
 * is ever used here: what is not answered leads to the last, open rule. */
#include "builder.h"

const struct gate_rule *gate_decide(const struct profile *profile, const struct gate *gate)
{
    if (condition_truth(&gate->when, &profile->answers, profile->active) == TRUTH_FALSE)
        return NULL;
    for (int i = 0; i < gate->rule_count; i++) {
        const struct gate_rule *rule = &gate->rules[i];
        if (condition_truth(&rule->when, &profile->answers, profile->active) == TRUTH_TRUE)
            return rule;
    }
    return NULL;
}

static bool is_anchor(const struct profile *profile, const struct anchor *anchor, int step)
{
    const struct step *s = &profile->catalog->steps[step];
    switch (anchor->kind) {
    case ANCHOR_STEP:
        return anchor->index == step;
    case ANCHOR_FACT:
        return profile_gives(profile, step, anchor->index);
    case ANCHOR_PHASE:
        return (int)s->phase == anchor->index && (s->phase != PHASE_WORK || s->kind == STEP_JOB);
    case ANCHOR_GOAL:
        return profile->goal_fact >= 0 && profile_gives(profile, step, profile->goal_fact);
    }
    return false;
}

bool gate_stands_before(const struct profile *profile, const struct gate *gate, int step)
{
    for (int i = 0; i < gate->by_count; i++) {
        if (is_anchor(profile, &gate->by[i], step))
            return true;
    }
    return false;
}

/* The day by which a gate is to be settled: the start of what it stands before. */
static date_day settled_by(const struct builder *builder, const struct gate *gate)
{
    const struct roadmap *roadmap = builder->roadmap;
    date_day by = DATE_NONE;

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];
        if (step->step < 0 || step->start == DATE_NONE ||
            !gate_stands_before(&builder->profile, gate, step->step))
            continue;
        /* what is asked of new staff is wanted on the first day, not when the search begins */
        date_day day = step->kind == STEP_JOB ? step->finish : step->start;
        if (by == DATE_NONE || day < by)
            by = day;
    }
    return by;
}

static date_day until_of(const struct profile *profile, const struct gate_rule *rule)
{
    const struct answer *answer = profile_answer(profile, rule->until);
    return answer ? answer->value : DATE_NONE;
}

void gates_make(struct builder *builder)
{
    struct roadmap *roadmap = builder->roadmap;
    const struct catalog *catalog = builder->profile.catalog;
    struct roadmap_gate *gates =
        arena_new(&roadmap->arena, (size_t)catalog->gate_count + 1, sizeof *gates);

    bool concerns = roadmap->goal_state != GOAL_REACHED;
    for (int i = 0; concerns && i < catalog->gate_count; i++) {
        const struct gate *gate = &catalog->gates[i];
        const struct gate_rule *rule = gate_decide(&builder->profile, gate);
        if (!rule)
            continue;
        gates[roadmap->gate_count++] =
            (struct roadmap_gate){.gate = i,
                                  .id = gate->id,
                                  .title = gate->title,
                                  .outcome = rule->outcome,
                                  .until = until_of(&builder->profile, rule),
                                  .by = settled_by(builder, gate),
                                  .who = rule->who,
                                  .question = rule->question,
                                  .doing = rule->doing,
                                  .is_private = gate->is_private,
                                  .because = because_of_gate(builder, gate, rule)};
    }
    roadmap->gates = gates;
}
