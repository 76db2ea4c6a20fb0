/* SPDX-License-Identifier: MIT
 * One change of a plan, planned whole, so that the day it names is the day that stands once it is
 * taken. */
#include "plan/slip/offer.h"

/* Fills an offer from the roadmap that it would bring. */
static void offer_set(const struct offer_ground *ground, const struct roadmap *after,
                      struct offer *offer)
{
    const struct roadmap *now = ground->now;

    offer->p50 = after->p50;
    offer->p80 = after->p80;
    offer->cost = after->cost.likely;
    offer->by_season = after->by_season;
    offer->at_least = after->at_least;
    offer->days = after->p50 == DATE_NONE ? 0 : after->p50 - now->p50;
    offer->dearer = after->cost.likely - now->cost.likely;
    offer->meets = after->p50 != DATE_NONE && after->p50 <= ground->by;
}

static bool roadmap_is_alone(const struct roadmap *roadmap)
{
    return roadmap->route >= 0 && roadmap->routes[roadmap->route].alone;
}

bool offer_plan(const struct offer_ground *ground, const struct plan_input *input,
                struct offer *offer)
{
    struct roadmap *after = roadmap_make(input);
    bool leads =
        after->p50 != DATE_NONE && (!roadmap_is_alone(after) || roadmap_is_alone(ground->now));

    offer_set(ground, after, offer);
    roadmap_free(&after);
    return leads;
}

bool offer_plan_value(const struct offer_ground *ground, int question, int value,
                      struct offer *offer)
{
    struct plan_input input = *ground->input;
    struct answers answers = {0};
    bool leads;

    offer->answer = (struct answer_change){
        question, {.state = ANSWER_VALUE, .value = value, .as_of = ground->now->today}};
    answers_copy(&answers, ground->input->answers);
    answers.items[question] = offer->answer.after;
    input.answers = &answers;
    leads = offer_plan(ground, &input, offer);
    answers_clear(&answers);
    return leads;
}
