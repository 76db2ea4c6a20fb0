/* SPDX-License-Identifier: MIT
 * The budget: by how much the likely cost is above it, which cheaper ways there are, and who may
 * help to pay. What is said of them is the report's (report/opening.c). */
#include "plan/roadmap/totals.h"

/* Those that fit the budget come first, the soonest of them foremost; then by what they save. */
static bool substitute_comes_before(const struct substitute *a, const struct substitute *b)
{
    if (a->fits != b->fits)
        return a->fits;
    if (a->fits && a->days_later != b->days_later)
        return a->days_later < b->days_later;
    return a->saves > b->saves;
}

static void substitute_add(struct substitute *items, int *count, struct substitute item)
{
    int at = *count < SUBSTITUTES ? (*count)++ : SUBSTITUTES;

    if (at == SUBSTITUTES) {
        if (!substitute_comes_before(&item, &items[SUBSTITUTES - 1]))
            return;
        at = SUBSTITUTES - 1;
    }
    for (; at > 0 && substitute_comes_before(&item, &items[at - 1]); at--)
        items[at] = items[at - 1];
    items[at] = item;
}

/* A route with a line that has no price may turn out dearer than one without. What saves the course
 * to somebody who has not learned the field is no saving. */
static bool substitute_is_cheaper(const struct route_summary *other,
                                  const struct route_summary *followed)
{
    return other->counted < followed->counted && (!other->at_least || followed->at_least) &&
           (!other->alone || followed->alone);
}

int budget_find_cheaper(const struct route_summary *routes, int count, int followed_at,
                        money_cents over, struct substitute *items)
{
    const struct route_summary *followed = &routes[followed_at];
    int found = 0;

    for (int i = 0; i < count; i++) {
        const struct route_summary *other = &routes[i];
        bool dated = other->p50 != DATE_NONE && followed->p50 != DATE_NONE;
        if (!substitute_is_cheaper(other, followed))
            continue;
        money_cents saves = followed->counted - other->counted;
        substitute_add(items, &found,
                       (struct substitute){.title = other->title,
                                           .route = i + 1,
                                           .saves = saves,
                                           .days_later = dated ? other->p50 - followed->p50 : 0,
                                           .fits = saves >= over});
    }
    return found;
}

/* Among the routes that are shown: what is named can be taken. */
static void budget_find_substitutes(struct builder *builder)
{
    struct roadmap *roadmap = builder->roadmap;
    struct substitute *items = arena_new(&roadmap->arena, SUBSTITUTES, sizeof *items);

    roadmap->substitute_count = budget_find_cheaper(roadmap->routes, roadmap->route_count,
                                                    roadmap->route, roadmap->over, items);
    roadmap->substitutes = items;
}

/* What is only recommended may be what makes it dear. */
static void budget_note_minimum(struct builder *builder)
{
    struct outlook outlook;
    char saves[MONEY_TEXT];
    int question = outlook_of_minimum(builder->input, &builder->profile, 1, &outlook);
    const struct route *cheapest = outlook_best(&builder->routes, 1);

    if (question < 0 || (outlook.unpriced && !cheapest->unpriced) || outlook.cost >= cheapest->cost)
        return;
    builder_note(builder,
                 arena_format(&builder->roadmap->arena,
                              "With only what is required, not what is recommended, the cheapest "
                              "way would cost about %s less (question: %s).",
                              money_format(cheapest->cost - outlook.cost, saves),
                              builder->profile.catalog->questions[question].label));
}

/* ---- help with paying ------------------------------------------------------------------------ */

static bool aid_pays_a_line(const struct builder *builder, int aid)
{
    const struct roadmap *roadmap = builder->roadmap;

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];
        if (step->role == ROLE_ROUTE && builder->node_of[i] >= 0 && !step->free &&
            own_aid_covers(&builder->profile, aid, step->step))
            return true;
    }
    return false;
}

/* Who told which help there is gets that; else what anybody may ask for. */
static bool aid_fits_person(const struct profile *profile, int aid)
{
    if (told_answer(profile, profile->questions.aid))
        return aid < 64 && (profile->aids & UINT64_C(1) << aid);
    return !profile->catalog->aids[aid].only_for[0];
}

static void budget_find_aids(struct builder *builder)
{
    struct roadmap *roadmap = builder->roadmap;
    int *aids = arena_new(&roadmap->arena, BUDGET_AIDS, sizeof *aids);

    for (int i = 0; i < builder->profile.catalog->aid_count; i++) {
        if (roadmap->aid_count < BUDGET_AIDS && aid_fits_person(&builder->profile, i) &&
            aid_pays_a_line(builder, i))
            aids[roadmap->aid_count++] = i;
    }
    roadmap->aids = aids;
}

void budget_make(struct builder *builder)
{
    struct roadmap *roadmap = builder->roadmap;

    roadmap->budget = builder->profile.budget;
    if (roadmap->budget == MONEY_NONE || !builder->route || roadmap->counted <= roadmap->budget)
        return;
    roadmap->over = roadmap->counted - roadmap->budget;
    budget_find_substitutes(builder);
    budget_find_aids(builder);
    budget_note_minimum(builder);
}
