/* SPDX-License-Identifier: MIT
 * Which steps can be taken and are ever wanted.
 *
 * A fact is possible if the answers may say so, if a step that can be done gives it, or if a
 * possible fact implies it; a step can be done if each of its needs has a path of possible
 * facts. A step is wanted if it gives what a goal or a wanted step needs, or accompanies
 * something wanted. Both grow from nothing until no more is added. */
#include "catalog/check/check.h"

#include <string.h>

#include "catalog/link/link.h"
#include "catalog/read/fault.h"
#include "catalog/read/records.h"

struct reach {
    struct loader *loader;
    const struct catalog *catalog;
    bool *givable;  /* of each fact: something makes it true, whatever that needs */
    bool *possible; /* of each fact */
    bool *doable;   /* of each step */
    bool *needed;   /* of each fact: by a goal or by a wanted step */
    bool *gained;   /* of each fact: by a wanted step */
    bool *wanted;   /* of each step */
    int wanted_in[PHASE_COUNT];
    bool changed;
};

static void reach_set(struct reach *reach, bool *flag, bool value)
{
    if (value && !*flag) {
        *flag = true;
        reach->changed = true;
    }
}

static bool *flags(struct loader *loader, int count)
{
    return arena_new(loader->arena, (size_t)count, sizeof(bool));
}

static bool reach_has_fact(const struct requirement *requirement)
{
    return requirement->fact >= 0 &&
           (requirement->kind == REQUIREMENT_FACT || requirement->kind == REQUIREMENT_RECENT);
}

/* ---- what can be done ------------------------------------------------------------------------ */

static bool path_is_possible(const struct reach *reach, const struct path *path)
{
    for (int i = 0; i < path->count; i++)
        if (reach_has_fact(&path->items[i]) && !reach->possible[path->items[i].fact])
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

static void set_all(struct reach *reach, bool *facts, const struct index_list *list)
{
    for (int i = 0; i < list->count; i++)
        reach_set(reach, &facts[list->items[i]], true);
}

/* What the answers may make true, and what is implied by what is there already. */
static void spread_facts(struct reach *reach, bool *facts)
{
    const struct catalog *catalog = reach->catalog;

    for (int i = 0; i < catalog->fact_count; i++) {
        reach_set(reach, &facts[i], catalog->facts[i].met.count > 0);
        if (facts[i])
            set_all(reach, facts, &catalog->facts[i].implies);
    }
}

static void find_givable(struct reach *reach)
{
    for (int i = 0; i < reach->catalog->step_count; i++)
        set_all(reach, reach->givable, &reach->catalog->steps[i].gives);
    do {
        reach->changed = false;
        spread_facts(reach, reach->givable);
    } while (reach->changed);
}

static void find_possible(struct reach *reach)
{
    const struct catalog *catalog = reach->catalog;

    do {
        reach->changed = false;
        spread_facts(reach, reach->possible);
        for (int i = 0; i < catalog->step_count; i++) {
            reach_set(reach, &reach->doable[i], !blocking_need(reach, &catalog->steps[i]));
            if (reach->doable[i])
                set_all(reach, reach->possible, &catalog->steps[i].gives);
        }
    } while (reach->changed);
}

/* ---- what is wanted -------------------------------------------------------------------------- */

static bool gives_needed(const struct reach *reach, const struct step *step)
{
    for (int i = 0; i < step->gives.count; i++)
        if (reach->needed[step->gives.items[i]])
            return true;
    return false;
}

/* Some other step of the phase is on the roadmap. */
static bool phase_is_wanted(const struct reach *reach, int phase, int but)
{
    int own = reach->wanted[but] && (int)reach->catalog->steps[but].phase == phase;

    return reach->wanted_in[phase] > own;
}

static bool anchor_is_wanted(const struct reach *reach, const struct anchor *anchor, int step)
{
    switch (anchor->kind) {
    case ANCHOR_STEP:
        return anchor->index != step && reach->wanted[anchor->index];
    case ANCHOR_FACT:
        return reach->needed[anchor->index] || reach->gained[anchor->index];
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

                if (needs->items[i].strength != STRENGTH_ADVICE && reach_has_fact(one))
                    reach_set(reach, &reach->needed[one->fact], true);
            }
}

/* A fact that implies a needed one will do for it. */
static void need_what_implies(struct reach *reach)
{
    for (int i = 0; i < reach->catalog->fact_count; i++) {
        const struct index_list *implies = &reach->catalog->facts[i].implies;

        for (int j = 0; j < implies->count; j++)
            reach_set(reach, &reach->needed[i], reach->needed[implies->items[j]]);
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

/* It may take the place of a step that is wanted. */
static bool stands_in(const struct reach *reach, int step)
{
    for (int i = 0; i < reach->catalog->step_count; i++)
        if (reach->wanted[i] && reach->catalog->steps[i].instead == step)
            return true;
    return false;
}

static void want_step(struct reach *reach, int index)
{
    const struct step *step = &reach->catalog->steps[index];

    if (reach->wanted[index] || !(gives_needed(reach, step) || is_companion(reach, index) ||
                                  stands_in(reach, index) || step->if_cheaper))
        return;
    reach_set(reach, &reach->wanted[index], true);
    reach->wanted_in[step->phase]++;
    set_all(reach, reach->gained, &step->gives);
    need_facts(reach, &step->needs);
}

static void find_wanted(struct reach *reach)
{
    need_goals(reach);
    do {
        reach->changed = false;
        need_what_implies(reach);
        for (int i = 0; i < reach->catalog->step_count; i++)
            want_step(reach, i);
    } while (reach->changed);
}

/* ---- faults ---------------------------------------------------------------------------------- */

static bool report_missing_givers(struct reach *reach, const struct step *step)
{
    bool missing = false;

    for (int i = 0; i < step->needs.count; i++) {
        const struct need *need = &step->needs.items[i];

        for (int j = 0; j < need->count; j++)
            for (int k = 0; k < need->paths[j].count; k++) {
                const struct requirement *one = &need->paths[j].items[k];

                if (!reach_has_fact(one) || reach->givable[one->fact])
                    continue;
                fault_at(reach->loader, need_position(reach->loader, need),
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
    bool *given = flags(reach->loader, catalog->fact_count);
    bool missing = false;

    for (int i = 0; i < catalog->step_count; i++)
        set_all(reach, given, &catalog->steps[i].gives);
    for (int i = 0; i < catalog->credential_count; i++) {
        const struct credential *credential = &catalog->credentials[i];

        if (!credential->goal || given[credential->fact])
            continue;
        fault_on(reach->loader, records_spot(reach->loader, LIST_CREDENTIAL, i),
                 "`%s` may be a goal, but no step gives it", credential->code);
        missing = true;
    }
    return missing;
}

static void report_steps(struct reach *reach)
{
    for (int i = 0; i < reach->catalog->step_count; i++) {
        const struct step *step = &reach->catalog->steps[i];
        struct spot spot = records_spot(reach->loader, LIST_STEP, i);
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

void check_reach(struct loader *loader, const struct catalog *catalog)
{
    struct reach reach = {.loader = loader,
                          .catalog = catalog,
                          .givable = flags(loader, catalog->fact_count),
                          .possible = flags(loader, catalog->fact_count),
                          .doable = flags(loader, catalog->step_count),
                          .needed = flags(loader, catalog->fact_count),
                          .gained = flags(loader, catalog->fact_count),
                          .wanted = flags(loader, catalog->step_count)};
    bool missing = report_goals(&reach);

    find_givable(&reach);
    for (int i = 0; i < catalog->step_count; i++)
        missing = report_missing_givers(&reach, &catalog->steps[i]) || missing;
    if (missing)
        return;
    find_possible(&reach);
    find_wanted(&reach);
    report_steps(&reach);
}
