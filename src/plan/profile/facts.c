/* SPDX-License-Identifier: MIT
 * The profile's facts: what holds today by the answers, what that implies, and which credentials
 * and memberships are held by it (docs/planning.md, "Profile"). */
#include <stdio.h>

#include "plan/profile/profile.h"

bool fact_mark(const struct catalog *catalog, bool *facts, int fact)
{
    if (facts[fact])
        return false;
    facts[fact] = true;
    for (int i = 0; i < catalog->facts[fact].implies.count; i++)
        fact_mark(catalog, facts, catalog->facts[fact].implies.items[i]);
    return true;
}

static bool fact_includes(const struct catalog *catalog, int fact, int wanted)
{
    const struct index_list *implies = &catalog->facts[fact].implies;
    bool includes = fact == wanted;

    for (int i = 0; i < implies->count && !includes; i++)
        includes = fact_includes(catalog, implies->items[i], wanted);
    return includes;
}

bool facts_come_with(const struct catalog *catalog, int step, int fact)
{
    const struct index_list *gives = &catalog->steps[step].gives;
    bool comes = false;

    for (int i = 0; i < gives->count && !comes; i++)
        comes = fact_includes(catalog, gives->items[i], fact);
    return comes;
}

static date_day fact_since_told(const struct profile *profile, const struct fact *fact)
{
    const struct answer *since = told_answer(profile, fact->since);
    return since ? since->value : DATE_NONE;
}

/* What holds by two answers holds by the one whose day has come. */
static bool fact_holds_sooner(const struct profile *profile, int fact, date_day since)
{
    date_day known = profile->facts[fact].since;
    return known != DATE_NONE && known > profile->today && (since == DATE_NONE || since < known);
}

static void fact_imply(struct profile *profile, int fact, date_day since, bool within)
{
    struct fact_state *state = &profile->facts[fact];
    if (state->met && !fact_holds_sooner(profile, fact, since))
        return;
    state->met = true;
    state->since = since;
    state->within = within;
    const struct index_list *implied = &profile->catalog->facts[fact].implies;
    for (int i = 0; i < implied->count; i++)
        fact_imply(profile, implied->items[i], since, true);
}

void facts_read(struct profile *profile)
{
    const struct catalog *catalog = profile->catalog;

    profile->facts =
        arena_new(profile->arena, (size_t)catalog->fact_count + 1, sizeof *profile->facts);
    for (int i = 0; i < catalog->fact_count; i++)
        profile->facts[i].since = DATE_NONE;
    for (int i = 0; i < catalog->fact_count; i++) {
        const struct fact *fact = &catalog->facts[i];
        if (fact->met.count == 0)
            continue;
        bool rests = false;
        enum truth truth =
            condition_truth_planned(&fact->met, &profile->answers, profile->active, &rests);
        profile->facts[i].rests |= rests;
        if (truth == TRUTH_TRUE)
            fact_imply(profile, i, fact_since_told(profile, fact), false);
    }
}

/* What several marks give holds since the first, and was gained last with the last. */
static void fact_take_day(struct fact_state *state, date_day day)
{
    if (!state->marked)
        *state = (struct fact_state){.met = true, .marked = true, .since = day, .again = day};
    if (day < state->since)
        state->since = day;
    if (day > state->again)
        state->again = day;
}

/* What the answers say of an implied fact stands. */
static void fact_hold_implied(struct profile *profile, int fact, date_day day)
{
    const struct index_list *implied = &profile->catalog->facts[fact].implies;
    struct fact_state *state = &profile->facts[fact];

    if (state->met && !state->marked)
        return;
    fact_take_day(state, day);
    for (int i = 0; i < implied->count; i++)
        fact_hold_implied(profile, implied->items[i], day);
}

/* Of two days that were told of one thing, by an answer and by a mark, the later holds. What the
 * answers tell of another thing that it is a part of (the CPC holds the CPC-A) is no day of its
 * own: it holds since it was marked. */
void facts_hold(struct profile *profile, int fact, date_day day)
{
    const struct index_list *implied = &profile->catalog->facts[fact].implies;
    struct fact_state *state = &profile->facts[fact];

    if (state->met && !state->marked && !state->within && state->since >= day)
        return;
    fact_take_day(state, day);
    for (int i = 0; i < implied->count; i++)
        fact_hold_implied(profile, implied->items[i], day);
}

int facts_membership(const struct profile *profile, int body)
{
    char id[128];

    (void)snprintf(id, sizeof id, "membership/%s", profile->catalog->bodies[body].id);
    return catalog_find_fact(profile->catalog, id);
}

void facts_sum_up(struct profile *profile)
{
    const struct catalog *catalog = profile->catalog;
    profile->credential_fact = arena_new(profile->arena, (size_t)catalog->fact_count + 1,
                                         sizeof *profile->credential_fact);
    for (int i = 0; i < catalog->credential_count; i++)
        profile->credential_fact[catalog->credentials[i].fact] = true;
    profile->member =
        arena_new(profile->arena, (size_t)catalog->body_count + 1, sizeof *profile->member);
    for (int i = 0; i < catalog->body_count; i++) {
        int fact = facts_membership(profile, i);
        profile->member[i] = fact >= 0 && profile->facts[fact].met;
    }
    for (int i = 0; i < catalog->credential_count; i++)
        profile->certified |= profile->facts[catalog->credentials[i].fact].met;
}

const char *facts_covering(const struct profile *profile, int fact)
{
    const struct catalog *catalog = profile->catalog;
    for (int i = 0; i < catalog->credential_count; i++) {
        const struct credential *credential = &catalog->credentials[i];
        if (!profile->facts[credential->fact].met)
            continue;
        for (int j = 0; j < credential->replaces.count; j++) {
            if (catalog->credentials[credential->replaces.items[j]].fact == fact)
                return credential->code;
        }
    }
    return NULL;
}

date_day facts_gained(const struct profile *profile, int fact)
{
    const struct fact_state *state = &profile->facts[fact];
    date_day gained = state->marked ? state->again : state->since;

    return gained == DATE_NONE ? profile->today : gained;
}

date_day facts_recent_until(const struct profile *profile, const struct requirement *requirement)
{
    return date_add_months(facts_gained(profile, requirement->fact), requirement->months);
}
