/* SPDX-License-Identifier: MIT
 * How far an apprentice credential is from its full form, by each way that its body names. */
#include "plan/profile/requirement.h"

static struct apprentice_part apprentice_part_of(const struct profile *profile,
                                                 const struct requirement *requirement)
{
    struct apprentice_part part = {.requirement = requirement, .day = DATE_NONE};
    date_day day;

    if (requirement_state(profile, requirement, &day) != REQUIREMENT_OPEN) {
        part.day = day;
        part.met = day <= profile->today;
    }
    return part;
}

static struct apprentice_way apprentice_way_of(const struct profile *profile,
                                               const struct path *path, struct arena *arena)
{
    struct apprentice_part *parts = arena_new(arena, (size_t)path->count + 1, sizeof *parts);
    struct apprentice_way way = {.path = path, .parts = parts, .count = path->count, .met = true};

    for (int i = 0; i < path->count; i++) {
        parts[i] = apprentice_part_of(profile, &path->items[i]);
        way.met = way.met && parts[i].met;
    }
    return way;
}

int plan_apprentice(const struct plan_input *input, int credential, struct arena *arena,
                    const struct apprentice_way **ways)
{
    const struct catalog *catalog = input->catalog;
    int full = catalog_full_form(catalog, credential), count = 0;
    const struct need_list *needs;
    struct apprentice_way *found;
    struct arena scratch = {0};
    struct profile profile;

    *ways = NULL;
    if (full < 0)
        return 0;
    needs = &catalog->credentials[full].apprentice;
    for (int i = 0; i < needs->count; i++)
        count += needs->items[i].count;
    found = arena_new(arena, (size_t)count + 1, sizeof *found);
    *ways = found;
    profile_make(&profile, input, &scratch);
    for (int i = 0; i < needs->count; i++)
        for (int p = 0; p < needs->items[i].count; p++)
            *found++ = apprentice_way_of(&profile, &needs->items[i].paths[p], arena);
    profile_clear(&profile);
    arena_clear(&scratch);
    return count;
}

enum truth plan_membership(const struct plan_input *input, int body)
{
    enum truth member = TRUTH_UNKNOWN;
    struct arena arena = {0};
    struct profile profile;
    int fact;

    profile_make(&profile, input, &arena);
    fact = facts_membership(&profile, body);
    if (fact >= 0 && profile.facts[fact].met)
        member = TRUTH_TRUE;
    else if (fact >= 0 && !profile.facts[fact].rests)
        member = TRUTH_FALSE;
    profile_clear(&profile);
    arena_clear(&arena);
    return member;
}
