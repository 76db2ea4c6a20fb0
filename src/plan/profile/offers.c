/* SPDX-License-Identifier: MIT
 * The profile's steps: which may stand on the answers, and which facts each of them hands over. */
#include "plan/profile/profile.h"

bool step_is_paying(const struct step *step)
{
    return step->cost.pricing != PRICING_FREE;
}

bool step_waits_for_start(const struct step *step)
{
    return step_is_paying(step) || step->enrolment || step->kind == STEP_STUDY ||
           step->kind == STEP_EXAM;
}

/* What each step hands over itself: what the catalogue says, but for what the chosen school is too
 * short to give. */
static void offers_read_gives(struct profile *profile)
{
    const struct catalog *catalog = profile->catalog;

    profile->gives =
        arena_new(profile->arena, (size_t)catalog->step_count + 1, sizeof *profile->gives);
    for (int s = 0; s < catalog->step_count; s++) {
        const struct index_list *all = &catalog->steps[s].gives;

        profile->gives[s] = *all;
        if (!own_school_has(profile, s))
            continue;
        int16_t *items = arena_new(profile->arena, (size_t)all->count + 1, sizeof *items);
        profile->gives[s] = (struct index_list){.items = items};
        for (int i = 0; i < all->count; i++) {
            if (own_school_gives(profile, s, all->items[i]))
                items[profile->gives[s].count++] = all->items[i];
        }
    }
}

static void needs_note_aging(const struct need_list *needs, bool *aging)
{
    for (int i = 0; i < needs->count; i++) {
        for (int p = 0; p < needs->items[i].count; p++) {
            const struct path *path = &needs->items[i].paths[p];
            for (int r = 0; r < path->count; r++) {
                if (path->items[r].kind == REQUIREMENT_RECENT)
                    aging[path->items[r].fact] = true;
            }
        }
    }
}

/* The facts that may be held and yet be too old for some step: they may be gained anew. */
static const bool *offers_aging_facts(const struct profile *profile)
{
    const struct catalog *catalog = profile->catalog;
    bool *aging = arena_new(profile->arena, (size_t)catalog->fact_count + 1, sizeof *aging);

    for (int s = 0; s < catalog->step_count; s++)
        needs_note_aging(&catalog->steps[s].needs, aging);
    return aging;
}

/* A step that gives only what is there already is not offered (the exam of a lesser credential
 * to the holder of the higher, CPC's exam to a CPC-A). */
static bool offers_something_new(const struct profile *profile, const bool *aging, int step)
{
    for (int i = 0; i < profile->gives[step].count; i++) {
        int fact = profile->gives[step].items[i];
        if (aging[fact] || (!profile->facts[fact].met && !facts_covering(profile, fact)))
            return true;
    }
    return false;
}

static void offers_read_states(struct profile *profile)
{
    const struct catalog *catalog = profile->catalog;

    const bool *aging = offers_aging_facts(profile);
    profile->steps =
        arena_new(profile->arena, (size_t)catalog->step_count + 1, sizeof *profile->steps);
    for (int i = 0; i < catalog->step_count; i++) {
        const struct step *step = &catalog->steps[i];
        struct step_state *state = &profile->steps[i];
        enum truth truth =
            condition_truth_planned(&step->when, &profile->answers, profile->active, &state->rests);
        state->stands = truth != TRUTH_FALSE && !standing_is_over(profile, i);
        state->rests |= truth == TRUTH_UNKNOWN;
        state->offered = state->stands && offers_something_new(profile, aging, i);
    }
}

/* For each fact the offered steps that give it. The first pass counts, the second fills. */
static void offers_find_givers(struct profile *profile)
{
    const struct catalog *catalog = profile->catalog;
    size_t facts = (size_t)catalog->fact_count;
    size_t steps = (size_t)catalog->step_count;
    bool *hands_over = arena_new(profile->arena, steps * facts + 1, sizeof *hands_over);
    int16_t **items = arena_new(profile->arena, facts + 1, sizeof *items);

    profile->hands_over = hands_over;
    profile->givers = arena_new(profile->arena, facts + 1, sizeof *profile->givers);
    for (int pass = 0; pass < 2; pass++) {
        for (int s = 0; s < catalog->step_count; s++) {
            if (!profile->steps[s].offered)
                continue;
            bool *given = hands_over + (size_t)s * facts;
            for (int i = 0; pass == 0 && i < profile->gives[s].count; i++)
                fact_mark(catalog, given, profile->gives[s].items[i]);
            for (size_t f = 0; f < facts; f++) {
                if (given[f] && pass == 0)
                    profile->givers[f].count++;
                else if (given[f])
                    *items[f]++ = (int16_t)s;
            }
        }
        for (size_t f = 0; pass == 0 && f < facts; f++) {
            items[f] =
                arena_new(profile->arena, (size_t)profile->givers[f].count + 1, sizeof **items);
            profile->givers[f].items = items[f];
        }
    }
}

void offers_read(struct profile *profile)
{
    offers_read_gives(profile);
    offers_read_states(profile);
    offers_find_givers(profile);
}
