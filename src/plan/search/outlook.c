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

struct outlook outlook_of(const struct plan_input *input, int label)
{
    struct outlook outlook = {.reachable = false};
    bool alone = false;
    struct arena arena = {0};
    struct profile profile;
    struct routes routes;

    profile_make(&profile, input, &arena);
    routes_find(&profile, &routes);
    const struct route *best = outlook_best(&routes, label < 0 ? profile.priority : label);
    for (int i = 0; i < routes.count; i++)
        alone |= routes.items[i]->alone;
    if (best)
        outlook = (struct outlook){true, best->finish, best->cost, best->unpriced, alone};
    else if (profile.goal_fact >= 0 && profile.facts[profile.goal_fact].met)
        outlook = (struct outlook){.reachable = true, .finish = profile.today};
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
