/* SPDX-License-Identifier: MIT
 * The outlook: date and cost of the route that other answers would bring, on likely figures, and
 * nothing else of a roadmap. For comparing many answers at the price of one search each. */
#include "plan/search/routes.h"

const struct route *outlook_best(const struct routes *routes, int label)
{
    const struct route *best = routes->count ? routes->items[0] : NULL;

    for (int i = 1; i < routes->count; i++) {
        const struct route *item = routes->items[i];
        if (item->alone != best->alone ? best->alone : route_is_ahead(item, best, label))
            best = item;
    }
    return best;
}

bool route_uses_held(const struct route *route, int fact)
{
    for (int i = 0; i < route->link_count; i++) {
        if (route->links[i].expires && route->links[i].fact == fact)
            return true;
    }
    return false;
}

/* Leaves those routes on which what is held counts. */
static void outlook_keep_using(struct routes *routes, int fact)
{
    int count = 0;

    for (int i = 0; i < routes->count; i++) {
        if (route_uses_held(routes->items[i], fact))
            routes->items[count++] = routes->items[i];
    }
    routes->count = count;
}

static struct outlook outlook_of_best(const struct profile *profile, const struct routes *routes,
                                      int label)
{
    const struct route *best = outlook_best(routes, label < 0 ? profile->priority : label);
    bool alone = false;

    for (int i = 0; i < routes->count; i++)
        alone |= routes->items[i]->alone;
    return best ? (struct outlook){true, best->finish, best->cost, best->unpriced, alone}
                : (struct outlook){.reachable = false};
}

struct outlook outlook_of(const struct plan_input *input, int label)
{
    struct arena arena = {0};
    struct profile profile;
    struct routes routes;

    profile_make(&profile, input, &arena);
    routes_find(&profile, &routes);
    struct outlook outlook = outlook_of_best(&profile, &routes, label);
    if (!routes.count && profile.goal_fact >= 0 && profile.facts[profile.goal_fact].met)
        outlook = (struct outlook){.reachable = true, .finish = profile.today};
    profile_clear(&profile);
    arena_clear(&arena);
    return outlook;
}

struct outlook outlook_of_held(const struct plan_input *input, int fact)
{
    struct arena arena = {0};
    struct profile profile;
    struct routes routes;

    profile_make(&profile, input, &arena);
    routes_find(&profile, &routes);
    outlook_keep_using(&routes, fact);
    struct outlook outlook = outlook_of_best(&profile, &routes, -1);
    profile_clear(&profile);
    arena_clear(&arena);
    return outlook;
}

int outlook_of_minimum(const struct plan_input *input, const struct profile *profile, int label,
                       struct outlook *outlook)
{
    int question = profile->questions.goal_preparation;
    int value =
        question < 0 ? -1 : catalog_find_value(&profile->catalog->questions[question], "minimum");
    struct plan_input other = *input;
    struct answers answers = {0};

    if (!profile->recommended || value < 0)
        return -1;
    answers_copy(&answers, &profile->answers);
    answers.items[question] =
        (struct answer){.state = ANSWER_VALUE, .value = value, .as_of = profile->today};
    other.answers = &answers;
    *outlook = outlook_of(&other, label);
    answers_clear(&answers);
    return outlook->reachable && !outlook->alone ? question : -1;
}
