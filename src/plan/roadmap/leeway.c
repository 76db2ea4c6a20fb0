/* SPDX-License-Identifier: MIT
 * Leeway: how far the figures of a route may lie from what is shown, so that two routes are told
 * apart by no more than is known (docs/planning.md, "Ties").
 *
 * A date spreads as it was drawn. Of cost, hours and odds only what the other route has not
 * spreads: what both of them have moves both alike. Where no source stands behind an assumption,
 * all of its range may be true; what moves both routes by it does not tell them apart. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "plan/roadmap/compare.h"

/* ---- what assumptions without a source leave open --------------------------------------------- */

static bool leeway_of_days(const struct profile *profile, int step, int assumption)
{
    const struct step *s = &profile->catalog->steps[step];

    return own_assumption_is_open(profile, assumption, step) &&
           (s->days.assumption == assumption || s->hours.assumption == assumption);
}

/* The likely end of a route when each step of an assumption takes its lowest or highest figure. */
static date_day leeway_finish(const struct network *network, const struct profile *profile,
                              struct work *work, int assumption, bool high)
{
    struct timing timing;
    int durations[NETWORK_NODES];

    for (int n = 0; n < network->count; n++) {
        int step = network->nodes[n].step;
        const struct step *s = &profile->catalog->steps[step];
        if (!leeway_of_days(profile, step, assumption))
            continue;
        if (s->days.assumption == assumption)
            work[step].days.likely = high ? work[step].days.high : work[step].days.low;
        if (s->hours.assumption == assumption)
            work[step].hours.likely = high ? work[step].hours.high : work[step].hours.low;
    }
    for (int n = 0; n < network->count; n++)
        durations[n] = network_likely_days(network, n);
    network_run(network, durations, &timing);
    for (int n = 0; n < network->count; n++)
        work[network->nodes[n].step] = profile->work[network->nodes[n].step];
    return timing.finish[network->goal];
}

static bool route_takes(const struct profile *profile, const struct route *route, int assumption)
{
    for (int i = 0; i < route->count; i++) {
        if (leeway_of_days(profile, route->steps[i], assumption))
            return true;
    }
    return false;
}

static void leeway_add_days(const struct network *network, const struct profile *profile,
                            const struct route *route, struct leeway *leeway)
{
    size_t steps = (size_t)profile->catalog->step_count;
    struct work *work = memory_new(steps + 1, sizeof *work);
    struct profile tilted = *profile;
    struct network open = *network;

    memcpy(work, profile->work, steps * sizeof *work);
    tilted.work = work;
    open.profile = &tilted;
    date_day likely = leeway_finish(&open, profile, work, -1, false);
    for (int a = 0; a < profile->catalog->assumption_count; a++) {
        if (!route_takes(profile, route, a))
            continue;
        leeway->days[a] =
            (struct drift){.up = leeway_finish(&open, profile, work, a, true) - likely,
                           .down = likely - leeway_finish(&open, profile, work, a, false)};
    }
    free(work);
}

static void leeway_add_hours(const struct profile *profile, const struct route *route,
                             struct leeway *leeway)
{
    for (int i = 0; i < route->count; i++) {
        int assumption = profile->catalog->steps[route->steps[i]].hours.assumption;
        const struct range *hours = &profile->work[route->steps[i]].hours;
        if (!own_assumption_is_open(profile, assumption, route->steps[i]))
            continue;
        leeway->hours[assumption].up += hours->high - hours->likely;
        leeway->hours[assumption].down += hours->likely - hours->low;
    }
}

void leeway_make(const struct builder *builder, const struct route *route,
                 const struct network *network, const struct bill *bills, struct leeway *leeway)
{
    const struct profile *profile = &builder->profile;
    size_t assumptions = (size_t)profile->catalog->assumption_count;

    leeway->costs = arena_new(profile->arena, ROUTE_STEPS, sizeof *leeway->costs);
    leeway->days = arena_new(profile->arena, assumptions + 1, sizeof *leeway->days);
    leeway->hours = arena_new(profile->arena, assumptions + 1, sizeof *leeway->hours);
    for (int n = 0; n < network->count; n++) {
        if (network->nodes[n].route >= 0 && !bills[n].free && !bills[n].unpriced)
            leeway->costs[network->nodes[n].route] = bills[n].total;
    }
    if (network->goal >= 0)
        leeway_add_days(network, profile, route, leeway);
    leeway_add_hours(profile, route, leeway);
}

/* How much nearer the open assumptions may bring two routes of which `less` has the lower figure.
 */
static int64_t leeway_between(const struct profile *profile, const struct drift *less,
                              const struct drift *more)
{
    int64_t nearer = 0;

    for (int a = 0; a < profile->catalog->assumption_count; a++) {
        int up = less[a].up - more[a].up, down = more[a].down - less[a].down;
        int most = up > down ? up : down;
        nearer += most > 0 ? most : 0;
    }
    return nearer;
}

/* ---- how far figures spread ------------------------------------------------------------------- */

/* Of a triangular distribution. */
static double variance_of(double low, double likely, double high)
{
    return (low * low + likely * likely + high * high - low * likely - low * high - likely * high) /
           18;
}

/* How much the figure of step i of a route varies, by a label. */
static double leeway_variance(const struct profile *profile, const struct contender *contender,
                              int i, int label)
{
    int step = contender->route->steps[i];
    const struct range *hours = &profile->work[step].hours;
    const struct money_range *cost = &contender->leeway.costs[i];
    const struct pass_rate *rate = NULL;

    switch (1 << label) {
    case LABEL_CHEAPEST:
        return variance_of((double)cost->low, (double)cost->likely, (double)cost->high);
    case LABEL_LEAST_EFFORT:
        return variance_of(hours->low, hours->likely, hours->high);
    case LABEL_BEST_ODDS:
        if (profile->catalog->steps[step].kind == STEP_EXAM)
            (void)odds_permille(profile, contender->route, step, &rate);
        if (!rate || rate->assumption < 0)
            return 0;
        const struct range *range = &profile->assumed[rate->assumption].range;
        return range->likely <= 0 ? 0
                                  : variance_of((double)range->low / range->likely, 1,
                                                (double)range->high / range->likely);
    default:
        return 0;
    }
}

/* Of what `contender` has and the other has not. */
static double leeway_own_variance(const struct profile *profile, const struct contender *contender,
                                  const struct contender *other, int label)
{
    double sum = 0;

    for (int i = 0; i < contender->route->count; i++) {
        if (route_index(other->route, contender->route->steps[i]) < 0)
            sum += leeway_variance(profile, contender, i, label);
    }
    return sum;
}

/* From 20 to 80 %, as if what varies on its own added up to a normal distribution. */
static double leeway_spread(const struct profile *profile, const struct contender *a,
                            const struct contender *b, int label)
{
    const double deviations = 2 * 0.8416;

    return deviations * sqrt(leeway_own_variance(profile, a, b, label) +
                             leeway_own_variance(profile, b, a, label));
}

/* ---- told apart or not ------------------------------------------------------------------------ */

static int route_spread(const struct route_summary *route)
{
    return route->p80 - route->p20;
}

static bool route_dates_are_near(const struct route_summary *a, const struct route_summary *b)
{
    if (a->p50 == DATE_NONE || a->p80 == DATE_NONE || b->p50 == DATE_NONE || b->p80 == DATE_NONE)
        return false;
    int apart = abs(a->p50 - b->p50);
    int wider = route_spread(a) > route_spread(b) ? route_spread(a) : route_spread(b);
    return apart == 0 || apart * 2 < wider;
}

bool route_is_as_soon(const struct route_summary *a, const struct route_summary *b)
{
    return route_dates_are_near(a, b) || (a->as_soon >> b->number & 1);
}

static bool contender_is_as_soon(const struct profile *profile, const struct contender *less,
                                 const struct contender *more)
{
    if (less->summary.p50 > more->summary.p50)
        return contender_is_as_soon(profile, more, less);
    if (route_dates_are_near(&less->summary, &more->summary))
        return true;
    return less->summary.p80 != DATE_NONE && more->summary.p80 != DATE_NONE &&
           more->summary.p50 - less->summary.p50 <=
               leeway_between(profile, less->leeway.days, more->leeway.days);
}

static bool contender_is_as_short(const struct profile *profile, const struct contender *less,
                                  const struct contender *more, int label)
{
    int64_t apart = more->summary.hours.likely - less->summary.hours.likely;

    if (apart < 0)
        return contender_is_as_short(profile, more, less, label);
    return (double)apart * 2 < leeway_spread(profile, less, more, label) ||
           apart <= leeway_between(profile, less->leeway.hours, more->leeway.hours);
}

static bool contender_is_as_likely(const struct profile *profile, const struct contender *a,
                                   const struct contender *b, int label)
{
    double best = a->route->odds > b->route->odds ? a->route->odds : b->route->odds;
    double apart = best > 0 ? fabs(a->route->odds - b->route->odds) / best : 0;

    return a->summary.odds == b->summary.odds || apart * 2 < leeway_spread(profile, a, b, label);
}

static bool contender_is_as_cheap(const struct profile *profile, const struct contender *a,
                                  const struct contender *b, int label)
{
    double apart = fabs((double)(a->route->cost - b->route->cost));

    return a->summary.at_least == b->summary.at_least &&
           (a->route->cost == b->route->cost || apart * 2 < leeway_spread(profile, a, b, label));
}

bool contender_is_as_good(const struct builder *builder, const struct contender *a,
                          const struct contender *b, int label)
{
    const struct profile *profile = &builder->profile;

    if (a->route->alone != b->route->alone || a->route->undated != b->route->undated)
        return false;
    switch (1 << label) {
    case LABEL_SOONEST:
        return contender_is_as_soon(profile, a, b);
    case LABEL_CHEAPEST:
        return contender_is_as_cheap(profile, a, b, label);
    case LABEL_LEAST_EFFORT:
        return contender_is_as_short(profile, a, b, label);
    case LABEL_BEST_ODDS:
        return contender_is_as_likely(profile, a, b, label);
    default:
        return false;
    }
}
