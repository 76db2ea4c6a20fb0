/* SPDX-License-Identifier: MIT
 * Which steps can be taken and are ever wanted.
 *
 * A fact is possible if the answers may say so, if a step that can be done gives it, or if a
 * possible fact implies it; a step can be done if each of its needs has a path of possible
 * facts. A step is wanted if it gives what a goal or a wanted step needs, or accompanies
 * something wanted. Both grow from nothing until no more is added. */
#include "private.h"

#include <string.h>

struct reach {
    struct loader *loader;
    const struct catalog *catalog;
    bool *possible; /* of each fact */
    bool *doable;   /* of each step */
    bool *needed;   /* of each fact: by a goal or by a wanted step */
    bool *wanted;   /* of each step */
    bool changed;
};

static void set(struct reach *reach, bool *flag, bool value)
{
    if (value && !*flag) {
        *flag = true;
        reach->changed = true;
    }
}

static bool has_fact(const struct requirement *requirement)
{
    return requirement->fact >= 0 &&
           (requirement->kind == REQUIREMENT_FACT || requirement->kind == REQUIREMENT_RECENT);
}

/* ---- what can be done ---------------------------------------------------------------------- */

static bool path_is_possible(const struct reach *reach, const struct path *path)
{
    for (int i = 0; i < path->count; i++)
        if (has_fact(&path->items[i]) && !reach->possible[path->items[i].fact])
            return false;
    return true;
}

static bool need_is_possible(const struct reach *reach, const struct need *need)
{
    if (need->strength == STRENGTH_ADVICE)
        return true;
    for (int i = 0; i < need->count; i++)
        if (path_is_possible(reach, &need->paths[i]))
            return true;
    return false;
}

static const struct need *blocking_need(const struct reach *reach, const struct step *step)
{
    for (int i = 0; i < step->needs.count; i++)
        if (!need_is_possible(reach, &step->needs.items[i]))
            return &step->needs.items[i];
    return NULL;
}

static void spread_facts(struct reach *reach, const struct index_list *facts)
{
    for (int i = 0; i < facts->count; i++)
        set(reach, &reach->possible[facts->items[i]], true);
}

static void find_possible(struct reach *reach)
{
    const struct catalog *catalog = reach->catalog;

    do {
        reach->changed = false;
        for (int i = 0; i < catalog->fact_count; i++) {
            set(reach, &reach->possible[i], catalog->facts[i].met.count > 0);
            if (reach->possible[i])
                spread_facts(reach, &catalog->facts[i].implies);
        }
        for (int i = 0; i < catalog->step_count; i++) {
            set(reach, &reach->doable[i], !blocking_need(reach, &catalog->steps[i]));
            if (reach->doable[i])
                spread_facts(reach, &catalog->steps[i].gives);
        }
    } while (reach->changed);
}

/* ---- what is wanted ------------------------------------------------------------------------ */

static bool lists_fact(const struct index_list *list, int fact)
{
    for (int i = 0; i < list->count; i++)
        if (list->items[i] == fact)
            return true;
    return false;
}

static bool gives_needed(const struct reach *reach, const struct step *step)
{
    for (int i = 0; i < step->gives.count; i++)
        if (reach->needed[step->gives.items[i]])
            return true;
    return false;
}

static bool phase_is_wanted(const struct reach *reach, int phase, int but)
{
    for (int i = 0; i < reach->catalog->step_count; i++)
        if (i != but && reach->wanted[i] && (int)reach->catalog->steps[i].phase == phase)
            return true;
    return false;
}

/* A fact that the roadmap gains, or that its goal or one of its steps needs. */
static bool fact_is_wanted(const struct reach *reach, int fact)
{
    if (reach->needed[fact])
        return true;
    for (int i = 0; i < reach->catalog->step_count; i++)
        if (reach->wanted[i] && lists_fact(&reach->catalog->steps[i].gives, fact))
            return true;
    return false;
}

static bool anchor_is_wanted(const struct reach *reach, const struct anchor *anchor, int step)
{
    switch (anchor->kind) {
    case ANCHOR_STEP:
        return anchor->index != step && reach->wanted[anchor->index];
    case ANCHOR_FACT:
        return fact_is_wanted(reach, anchor->index);
    case ANCHOR_PHASE:
        return phase_is_wanted(reach, anchor->index, step);
    case ANCHOR_GOAL:
        return true;
    }
    return false;
}

static bool is_companion(const struct reach *reach, int step)
{
    const struct step *record = &reach->catalog->steps[step];

    for (int i = 0; i < record->with_count; i++)
        if (anchor_is_wanted(reach, &record->with[i], step))
            return true;
    return false;
}

static void need_facts(struct reach *reach, const struct need_list *needs)
{
    for (int i = 0; i < needs->count; i++)
        for (int j = 0; j < needs->items[i].count; j++)
            for (int k = 0; k < needs->items[i].paths[j].count; k++) {
                const struct requirement *one = &needs->items[i].paths[j].items[k];

                if (needs->items[i].strength != STRENGTH_ADVICE && has_fact(one))
                    set(reach, &reach->needed[one->fact], true);
            }
}

/* A fact that implies a needed one will do for it. */
static void need_what_implies(struct reach *reach)
{
    for (int i = 0; i < reach->catalog->fact_count; i++) {
        const struct index_list *implies = &reach->catalog->facts[i].implies;

        for (int j = 0; j < implies->count; j++)
            set(reach, &reach->needed[i], reach->needed[implies->items[j]]);
    }
}

/* What may be aimed at: credentials that are goals, and work. */
static void need_goals(struct reach *reach)
{
    const struct catalog *catalog = reach->catalog;

    for (int i = 0; i < catalog->credential_count; i++)
        if (catalog->credentials[i].goal)
            reach->needed[catalog->credentials[i].fact] = true;
    for (int i = 0; i < catalog->fact_count; i++)
        if (strncmp(catalog->facts[i].id, "job/", 4) == 0)
            reach->needed[i] = true;
}

static void find_wanted(struct reach *reach)
{
    const struct catalog *catalog = reach->catalog;

    need_goals(reach);
    do {
        reach->changed = false;
        need_what_implies(reach);
        for (int i = 0; i < catalog->step_count; i++) {
            const struct step *step = &catalog->steps[i];

            set(reach, &reach->wanted[i], gives_needed(reach, step) || is_companion(reach, i));
            if (reach->wanted[i])
                need_facts(reach, &step->needs);
        }
    } while (reach->changed);
}

/* ---- faults -------------------------------------------------------------------------------- */

/* True when some step gives the fact or one that implies it, or the answers may. */
static bool has_giver(const struct catalog *catalog, int fact, int depth)
{
    if (catalog->facts[fact].met.count > 0)
        return true;
    for (int i = 0; i < catalog->step_count; i++)
        if (lists_fact(&catalog->steps[i].gives, fact))
            return true;
    for (int i = 0; i < catalog->fact_count && depth < MAX_DEPTH; i++)
        if (lists_fact(&catalog->facts[i].implies, fact) && has_giver(catalog, i, depth + 1))
            return true;
    return false;
}

static bool report_missing_givers(struct reach *reach, const struct step *step)
{
    bool missing = false;

    for (int i = 0; i < step->needs.count; i++) {
        const struct need *need = &step->needs.items[i];

        for (int j = 0; j < need->count; j++)
            for (int k = 0; k < need->paths[j].count; k++) {
                const struct requirement *one = &need->paths[j].items[k];

                if (!has_fact(one) || has_giver(reach->catalog, one->fact, 0))
                    continue;
                fault_at(reach->loader, need_place(reach->loader, need),
                         "nothing makes the fact `%s` true: no step gives it and it has no `met`",
                         reach->catalog->facts[one->fact].id);
                missing = true;
            }
    }
    return missing;
}

static bool report_goals(struct reach *reach)
{
    const struct catalog *catalog = reach->catalog;
    bool missing = false;

    for (int i = 0; i < catalog->credential_count; i++) {
        const struct credential *credential = &catalog->credentials[i];
        bool given = false;

        for (int j = 0; j < catalog->step_count; j++)
            given = given || lists_fact(&catalog->steps[j].gives, credential->fact);
        if (!credential->goal || given)
            continue;
        fault_on(reach->loader, reach->loader->lists[LIST_CREDENTIAL].items[i].spot,
                 "`%s` may be a goal, but no step gives it", credential->code);
        missing = true;
    }
    return missing;
}

static void report_steps(struct reach *reach)
{
    for (int i = 0; i < reach->catalog->step_count; i++) {
        const struct step *step = &reach->catalog->steps[i];
        struct spot spot = reach->loader->lists[LIST_STEP].items[i].spot;
        const struct need *blocking = blocking_need(reach, step);

        if (blocking)
            fault_on(reach->loader, spot,
                     "the step `%s` can never begin: what its need `%s` asks for waits for it",
                     step->id, blocking->id);
        else if (!reach->wanted[i])
            fault_on(reach->loader, spot,
                     "nothing can reach the step `%s`: no goal or step needs what it gives, and "
                     "what it accompanies (`with`) is never on a roadmap",
                     step->id);
    }
}

static bool *flags(struct loader *loader, int count)
{
    return arena_new(loader->arena, (size_t)count, sizeof(bool));
}

void check_reach(struct loader *loader, const struct catalog *catalog)
{
    struct reach reach = {.loader = loader,
                          .catalog = catalog,
                          .possible = flags(loader, catalog->fact_count),
                          .doable = flags(loader, catalog->step_count),
                          .needed = flags(loader, catalog->fact_count),
                          .wanted = flags(loader, catalog->step_count)};
    bool missing = report_goals(&reach);

    for (int i = 0; i < catalog->step_count; i++)
        missing = report_missing_givers(&reach, &catalog->steps[i]) || missing;
    if (missing)
        return;
    find_possible(&reach);
    find_wanted(&reach);
    report_steps(&reach);
}
