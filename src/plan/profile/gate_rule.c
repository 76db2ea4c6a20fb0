/* SPDX-License-Identifier: MIT
 * Which rule of a gate holds on the answers as given, and which steps it stands before. No neutral
 * value is ever used here: what is not answered leads to the last, open rule. */
#include "plan/profile/gate_rule.h"

/* Proof wears out with time: a rule that rests on a day holds for so many days from it, or until
 * the season is over. */
static bool gate_rule_is_too_old(const struct profile *profile, const struct gate_rule *rule,
                                 date_day day)
{
    const struct answer *since = told_answer(profile, rule->since);

    if (!rule->valid_days || !since)
        return false;
    date_day over = series_season_end(profile->catalog, rule->since, since->value);
    return over == DATE_NONE ? since->value + rule->valid_days < day : over <= day;
}

const struct gate_rule *gate_decide(const struct profile *profile, const struct gate *gate,
                                    date_day day)
{
    if (condition_truth(&gate->when, &profile->answers, profile->active) == TRUTH_FALSE)
        return NULL;
    for (int i = 0; i < gate->rule_count; i++) {
        const struct gate_rule *rule = &gate->rules[i];
        if (condition_truth(&rule->when, &profile->answers, profile->active) == TRUTH_TRUE &&
            !gate_rule_is_too_old(profile, rule, day))
            return rule;
    }
    return NULL;
}

bool anchor_is_step(const struct profile *profile, const struct anchor *anchor, int step)
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

static bool anchors_name_step(const struct profile *profile, const struct anchor *anchors,
                              int count, int step)
{
    for (int i = 0; i < count; i++) {
        if (anchor_is_step(profile, &anchors[i], step))
            return true;
    }
    return false;
}

bool gate_stands_before(const struct profile *profile, const struct gate *gate, int step)
{
    return anchors_name_step(profile, gate->by, gate->by_count, step);
}

bool gate_is_asked_before(const struct profile *profile, const struct gate *gate,
                          const struct gate_rule *rule, int step)
{
    return gate_stands_before(profile, gate, step) ||
           anchors_name_step(profile, rule->by, rule->by_count, step);
}
