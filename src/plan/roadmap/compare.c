/* SPDX-License-Identifier: MIT
 * Comparing routes: labels, order, those that are shown and the one that is followed
 * (docs/planning.md, "Routes"). */
#include <stdlib.h>
#include <string.h>

#include "plan/roadmap/compare.h"
#include "plan/roadmap/totals.h"

/* ---- labels and order ------------------------------------------------------------------------ */

/* Days that sort a missing one last, and what only has a length before that. */
static int64_t contender_day_rank(date_day day, bool undated)
{
    return day == DATE_NONE ? INT64_MAX : undated ? (int64_t)INT32_MAX + day : day;
}

/* What a label goes by: less is better. */
static int64_t contender_rank(const struct contender *contender, int label)
{
    const struct route_summary *summary = &contender->summary;
    switch (1 << label) {
    case LABEL_SOONEST:
        return contender_day_rank(summary->p80, contender->route->undated);
    case LABEL_CHEAPEST: /* a cost that is only "at least" comes behind all that are known */
        return contender->route->cost + (summary->at_least ? INT64_MAX / 2 : 0);
    case LABEL_LEAST_EFFORT:
        return summary->hours.likely;
    case LABEL_BEST_ODDS:
        return -(int64_t)(contender->route->odds * 1e9);
    default:
        return summary->gates;
    }
}

/* goal.priority names a label by its place among the values. What only works for people who know
 * the field comes last for one who does not. */
static int contender_compare(const struct contender *a, const struct contender *b, int label)
{
    if (a->route->alone != b->route->alone)
        return a->route->alone ? 1 : -1;
    int64_t left = contender_rank(a, label), right = contender_rank(b, label);
    if (left != right)
        return left < right ? -1 : 1;
    if (a->route->cost != b->route->cost)
        return a->route->cost < b->route->cost ? -1 : 1;
    return route_compare_ids(a->route, b->route);
}

static void contenders_put_labels(struct contender *contenders, int count)
{
    for (int label = 0; label < ROUTE_LABEL_COUNT; label++) {
        struct contender *best = NULL;
        for (int i = 0; i < count; i++) {
            /* among equals the one that comes first in the person's own order */
            if (!best || contender_rank(&contenders[i], label) < contender_rank(best, label))
                best = &contenders[i];
        }
        if (best) {
            best->summary.labels |= 1u << label;
            best->shown = true;
        }
    }
}

static bool contender_is_first_of_entry(const struct contender *contenders, int at)
{
    for (int i = 0; i < at; i++) {
        if (contenders[i].route->entry == contenders[at].route->entry &&
            contenders[i].route->alone == contenders[at].route->alone)
            return false;
    }
    return true;
}

/* Where work is the goal the best route of each credential comes first. */
static void contenders_put_entries_first(struct contender *contenders, int count)
{
    int firsts = 0;

    for (int i = 0; i < count; i++) {
        if (i > 0 && contenders[i].route->alone && !contenders[i - 1].route->alone)
            firsts = i; /* those learned alone stay behind all others */
        if (!contender_is_first_of_entry(contenders, i))
            continue;
        struct contender item = contenders[i];
        memmove(&contenders[firsts + 1], &contenders[firsts], (size_t)(i - firsts) * sizeof item);
        contenders[firsts++] = item;
    }
}

static void contenders_sort(struct contender *contenders, int count, int label)
{
    for (int i = 1; i < count; i++) {
        struct contender item = contenders[i];
        int j = i;
        for (; j > 0 && contender_compare(&item, &contenders[j - 1], label) < 0; j--)
            contenders[j] = contenders[j - 1];
        contenders[j] = item;
    }
}

/* ---- which are shown, which is followed ------------------------------------------------------ */

static int contenders_count_shown(const struct contender *contenders, int count)
{
    int shown = 0;
    for (int i = 0; i < count; i++)
        shown += contenders[i].shown;
    return shown;
}

/* The path or credential a route begins with: what makes it another way. */
static const char *contender_first_choice(const struct contender *contender)
{
    return contender->route->choice_count ? contender->route->choices[0].path : "";
}

static bool contender_way_is_shown(const struct contender *contenders, int count, int at)
{
    for (int i = 0; i < count; i++) {
        if (i != at && contenders[i].shown &&
            strcmp(contender_first_choice(&contenders[i]),
                   contender_first_choice(&contenders[at])) == 0)
            return true;
    }
    return false;
}

/* What comes in while there is room, in this order: the best of each credential that opens the door
 * to work, other ways, the rest. */
static void contenders_fill_up(struct contender *contenders, int count)
{
    enum { ENTRY, OTHER_WAY, ANY, PASSES };

    for (int pass = 0; pass < PASSES; pass++) {
        for (int i = 0; i < count && contenders_count_shown(contenders, count) < ROUTES_SHOWN;
             i++) {
            if ((pass == ENTRY && contender_is_first_of_entry(contenders, i)) ||
                (pass == OTHER_WAY && !contender_way_is_shown(contenders, count, i)) || pass == ANY)
                contenders[i].shown = true;
        }
    }
}

/* A program that was chosen goes on as the one that the person is in. */
static bool choice_is_kept(const struct profile *profile, int chosen, int step)
{
    return chosen == step ||
           (chosen >= 0 && step >= 0 && program_goes_on_as(profile->catalog, chosen, step));
}

/* How a route stands to a choice: 1 keeps it, -1 goes another way, 0 has no such choice to make
 * (any more: what was chosen may be done, or met by now). */
static int choice_standing(const struct profile *profile, const struct route *route,
                           const struct route_choice *choice)
{
    int fact = catalog_find_fact(profile->catalog, choice->need);
    int step = catalog_find_step(profile->catalog, choice->path);
    const char *chosen = route_chosen(route, choice->need);

    if (chosen)
        return strcmp(chosen, choice->path) == 0 ||
                       (step >= 0 &&
                        choice_is_kept(profile, catalog_find_step(profile->catalog, chosen), step))
                   ? 1
                   : -1;
    for (int i = 0; i < route->count && step >= 0; i++) {
        if (choice_is_kept(profile, route->steps[i], step))
            return 1;
    }
    return fact >= 0 && !profile->facts[fact].met && route_gives(profile, route, fact) ? -1 : 0;
}

/* Without a choice of route the first is followed that goes to the chosen school, if one does. */
static int route_at_school(struct builder *builder, const struct contender *contenders, int count)
{
    for (int i = 0; builder->profile.school && i < count; i++) {
        if (contenders[i].route->at_school)
            return i;
    }
    return 0;
}

/* The contender that keeps most of the chosen (need, path) pairs. */
static int route_by_choice(struct builder *builder, const struct contender *contenders, int count)
{
    const struct plan_input *input = builder->input;
    int best = 0, most_kept = -1, fewest_left = 0, fewest_lost = 0;

    for (int i = 0; i < count; i++) {
        const struct route *route = contenders[i].route;
        int kept = 0, lost = 0;
        for (int c = 0; c < input->choice_count; c++) {
            int standing = choice_standing(&builder->profile, route, &input->choices[c]);
            kept += standing > 0;
            lost += standing < 0;
        }
        int left = route->choice_count - kept; /* choices that were not made */
        bool better = kept != most_kept     ? kept > most_kept
                      : lost != fewest_lost ? lost < fewest_lost
                                            : kept > 0 && left < fewest_left;
        if (better) {
            best = i;
            most_kept = kept;
            fewest_lost = lost;
            fewest_left = left;
        }
    }
    if (fewest_lost > 0)
        builder_note(builder, "The route you chose no longer stands; this one keeps most of it.");
    return best;
}

static int route_followed(struct builder *builder, const struct contender *contenders, int count)
{
    int followed = builder->input->choice_count ? route_by_choice(builder, contenders, count)
                                                : route_at_school(builder, contenders, count);

    builder->roadmap->at_school = contenders[followed].route->at_school;
    if (builder->profile.school && !builder->roadmap->at_school)
        builder_note(builder,
                     arena_format(&builder->roadmap->arena, "This route does not go through %s.",
                                  builder->profile.school->name));
    return followed;
}

/* What waits for something without a duration has a length to be compared by, and no date. */
static void contenders_drop_dates(struct contender *contenders, int count)
{
    for (int i = 0; i < count; i++) {
        if (contenders[i].route->undated)
            contenders[i].summary.p20 = contenders[i].summary.p50 = contenders[i].summary.p80 =
                DATE_NONE;
    }
}

/* What a budget that does not hold will name: by the routes alone, what stands beside them is not
 * known yet. */
static void contenders_show_cheaper(struct builder *builder, struct contender *contenders,
                                    int count, int followed)
{
    money_cents counted = contenders[followed].summary.counted, budget = builder->profile.budget;
    struct substitute cheaper[SUBSTITUTES];

    if (budget == MONEY_NONE || counted <= budget)
        return;
    struct route_summary *all = arena_new(builder->profile.arena, (size_t)count, sizeof *all);
    for (int i = 0; i < count; i++)
        all[i] = contenders[i].summary;
    int found = budget_find_cheaper(all, count, followed, counted - budget, cheaper);
    for (int i = 0; i < found; i++)
        contenders[cheaper[i].route - 1].shown = true;
}

static void routes_put_first(struct routes *routes, int at)
{
    struct route *item = routes->items[at];

    memmove(&routes->items[1], &routes->items[0], (size_t)at * sizeof item);
    routes->items[0] = item;
}

static void routes_put_school_first(struct routes *routes)
{
    for (int i = 0; i < routes->count; i++) {
        if (routes->items[i]->at_school) {
            routes_put_first(routes, i);
            return;
        }
    }
}

/* Only so many routes are drawn. They stand by date; those that carry another label come first, and
 * one that goes to the chosen school before all. */
static int routes_cut(struct routes *routes)
{
    for (int label = 1; label < ROUTE_LABEL_COUNT && routes->count > ROUTES_FORECAST; label++) {
        int best = 0;
        for (int i = 1; i < routes->count; i++) {
            if (route_is_ahead(routes->items[i], routes->items[best], label))
                best = i;
        }
        routes_put_first(routes, best);
    }
    if (routes->count > ROUTES_FORECAST)
        routes_put_school_first(routes);
    return routes->count < ROUTES_FORECAST ? routes->count : ROUTES_FORECAST;
}

/* The route that is followed; notes what the person should know of it. */
static void contenders_follow(struct builder *builder, struct contender *contenders, int count,
                              int label)
{
    int followed = route_followed(builder, contenders, count);

    contenders[followed].shown = true;
    builder->route = contenders[followed].route;
    contenders_show_cheaper(builder, contenders, count, followed);
    if (followed == 0)
        ties_note(builder, contenders, count, label);
    ties_note_remote(builder);
}

/* Those that are shown get their numbers. */
static void contenders_number(struct builder *builder, struct contender *contenders, int count)
{
    struct roadmap *roadmap = builder->roadmap;

    for (int i = 0; i < count; i++) {
        if (!contenders[i].shown)
            continue;
        if (contenders[i].route == builder->route)
            roadmap->route = roadmap->route_count;
        contenders[i].summary.number = ++roadmap->route_count;
    }
}

static void compare_show(struct builder *builder, const struct contender *contenders, int count)
{
    struct roadmap *roadmap = builder->roadmap;
    struct route_summary *shown = arena_new(&roadmap->arena, (size_t)count + 1, sizeof *shown);

    for (int i = 0; i < count; i++) {
        if (contenders[i].shown)
            shown[contenders[i].summary.number - 1] = contenders[i].summary;
    }
    roadmap->routes = shown;
    roadmap->capped = builder->routes.capped;
}

/* The bit index of the label that goal.priority puts first. */
static int compare_label(const struct builder *builder)
{
    int label = builder->profile.priority;
    return label < 0 || label >= ROUTE_LABEL_COUNT ? 0 : label;
}

void compare_make(struct builder *builder)
{
    int count = routes_cut(&builder->routes), label = compare_label(builder);
    struct contender *contenders = memory_new((size_t)count + 1, sizeof *contenders);

    for (int i = 0; i < count; i++) {
        contenders[i].route = builder->routes.items[i];
        summary_make(builder, &contenders[i]);
    }
    contenders_sort(contenders, count, label);
    if (count > 0)
        ties_sort(builder, contenders, count, label);
    contenders_put_entries_first(contenders, count);
    contenders_put_labels(contenders, count);
    contenders_drop_dates(contenders, count);
    builder->roadmap->route = -1;
    if (count > 0)
        contenders_follow(builder, contenders, count, label);
    contenders_fill_up(contenders, count);
    contenders_number(builder, contenders, count);
    ties_tell(builder, contenders, count, label);
    compare_show(builder, contenders, count);
    free(contenders);
}
