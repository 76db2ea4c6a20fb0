/* SPDX-License-Identifier: MIT
 * What would mend a plan that is late. Each offer is planned whole with what it would change, so
 * that the day it names is the day that stands once it is taken. */
#include "plan/profile/profile.h"
#include "plan/slip/offer.h"

struct mending {
    struct offer_list *list;
    struct offer_ground ground;
    const struct slip *slip;
    struct profile profile;
    struct arena arena;
};

/* ---- one offer ------------------------------------------------------------------------------- */

/* In order of their days; what does not end sooner mends nothing. */
static void offers_add(struct offer_list *list, const struct offer *offer)
{
    int at = list->count;

    if (offer->days >= 0 || list->count == OFFERS_MOST)
        return;
    for (; at > 0 && offer->p50 < list->items[at - 1].p50; at--)
        list->items[at] = list->items[at - 1];
    list->items[at] = *offer;
    list->count++;
}

/* ---- hours of study a week ------------------------------------------------------------------- */

static bool offer_plan_hours(const struct mending *mending, int hours, struct offer *offer)
{
    *offer = (struct offer){.kind = OFFER_HOURS, .hours = hours};
    return offer_plan_value(&mending->ground, mending->profile.questions.hours_per_week, hours,
                            offer);
}

/* The fewest hours a week that end on the day or before, or 0. More hours end nothing later, so
 * half of what is left is ruled out each time. */
static int offers_find_hours(const struct mending *mending, int most, date_day by)
{
    int low = mending->profile.hours_per_week + 1, high = most;
    struct offer offer;

    while (low < high) {
        int middle = low + (high - low) / 2;
        if (offer_plan_hours(mending, middle, &offer) && offer.p50 <= by)
            high = middle;
        else
            low = middle + 1;
    }
    return low <= most && offer_plan_hours(mending, low, &offer) && offer.p50 <= by ? low : 0;
}

/* Where no hours meet the day: the fewest that come as near as hours can. A few days are not worth
 * it, and nobody is told to study longer than a full week of work. */
static void offers_add_hours(struct mending *mending)
{
    enum { WORTH = 7, FULL_WEEK = 40 };
    int question = mending->profile.questions.hours_per_week;
    int most = question < 0 ? 0 : mending->profile.catalog->questions[question].max;
    struct offer offer;

    most = most > FULL_WEEK ? FULL_WEEK : most;
    int hours = question < 0 ? 0 : offers_find_hours(mending, most, mending->ground.by);

    if (!hours && most > mending->profile.hours_per_week &&
        offer_plan_hours(mending, most, &offer) && offer.days <= -WORTH)
        hours = offers_find_hours(mending, most, offer.p50);
    if (hours && offer_plan_hours(mending, hours, &offer))
        offers_add(mending->list, &offer);
}

/* ---- the pace -------------------------------------------------------------------------------- */

/* Hours a week as they are logged of what is under way, to the nearest whole; 0: none are. */
static int offers_pace(const struct profile *profile)
{
    int minutes = 0;

    for (int s = 0; s < profile->catalog->step_count; s++)
        minutes += standing_is_begun(&profile->standings, s) ? profile->work[s].weekly : 0;
    return minutes == 0 ? 0 : minutes < 60 ? 1 : (minutes + 30) / 60;
}

static void offers_add_pace(struct mending *mending)
{
    int question = mending->profile.questions.hours_per_week;
    int hours = question < 0 ? 0 : offers_pace(&mending->profile);
    struct offer offer = {.kind = OFFER_PACE, .hours = hours};

    if (hours == 0 || hours == mending->profile.hours_per_week ||
        hours > mending->profile.catalog->questions[question].max ||
        !offer_plan_value(&mending->ground, question, hours, &offer))
        return;
    mending->list->pace = offer;
    offers_add(mending->list, &offer);
}

/* ---- another route --------------------------------------------------------------------------- */

static bool offer_plan_route(const struct mending *mending, int index, struct offer *offer)
{
    const struct route_summary *route = &mending->slip->roadmap->routes[index];
    struct plan_input input = *mending->ground.input;

    *offer = (struct offer){.kind = OFFER_ROUTE,
                            .answer = {.question = -1},
                            .route = route->number,
                            .title = route->title};
    input.choices = route->choices;
    input.choice_count = route->choice_count;
    return offer_plan(&mending->ground, &input, offer);
}

static bool route_is_before(const struct route_summary *route, const struct route_summary *best)
{
    return route->p50 != DATE_NONE && route->p50 < best->p50 && (!route->alone || best->alone);
}

/* The soonest; and of those that meet the day the one that costs least. */
static void offers_add_routes(struct mending *mending)
{
    const struct roadmap *roadmap = mending->slip->roadmap;
    const struct route_summary *followed = &roadmap->routes[roadmap->route];
    int soonest = roadmap->route, cheapest = -1;
    struct offer offer;

    for (int i = 0; i < roadmap->route_count; i++) {
        const struct route_summary *route = &roadmap->routes[i];
        if (route_is_before(route, &roadmap->routes[soonest]))
            soonest = i;
        if (route_is_before(route, followed) && route->p50 <= mending->ground.by &&
            (cheapest < 0 || route->counted < roadmap->routes[cheapest].counted))
            cheapest = i;
    }
    if (soonest != roadmap->route && offer_plan_route(mending, soonest, &offer))
        offers_add(mending->list, &offer);
    if (cheapest >= 0 && cheapest != soonest && offer_plan_route(mending, cheapest, &offer))
        offers_add(mending->list, &offer);
}

/* ---- only what is required ------------------------------------------------------------------- */

static void offers_add_minimum(struct mending *mending)
{
    int question = mending->profile.questions.goal_preparation;
    int value = question < 0
                    ? -1
                    : catalog_find_value(&mending->profile.catalog->questions[question], "minimum");
    struct offer offer = {.kind = OFFER_MINIMUM};

    if (mending->profile.recommended && value >= 0 &&
        offer_plan_value(&mending->ground, question, value, &offer))
        offers_add(mending->list, &offer);
}

/* ---- all of them ----------------------------------------------------------------------------- */

/* The day that was planned; once that is past, the day to be there by where it is still to come. */
static date_day offers_day(const struct mending *mending)
{
    date_day by = mending->profile.goal_by, planned = mending->slip->planned;

    return by != DATE_NONE && by > planned && planned < mending->profile.today ? by : planned;
}

void offers_make(struct offer_list *list, const struct plan_input *input, const struct slip *slip)
{
    struct mending mending = {
        .list = list, .ground = {input, slip->roadmap, slip->planned}, .slip = slip};

    *list = (struct offer_list){.by = slip->planned};
    if (slip->days <= 0 || slip->roadmap->goal_state != GOAL_OPEN || slip->roadmap->route < 0)
        return;
    profile_make(&mending.profile, input, &mending.arena);
    list->by = mending.ground.by = offers_day(&mending);
    offers_add_hours(&mending);
    offers_add_routes(&mending);
    offers_add_minimum(&mending);
    offers_add_pace(&mending);
    profile_clear(&mending.profile);
    arena_clear(&mending.arena);
}

const char *offer_kind_id(enum offer_kind kind)
{
    static const char *const ids[OFFER_KIND_COUNT] = {"hours", "route", "minimum", "pace"};

    return ids[kind];
}
