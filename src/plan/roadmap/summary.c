/* SPDX-License-Identifier: MIT
 * One route in figures. */
#include <stdlib.h>

#include "plan/roadmap/compare.h"

static int summary_by_start(const void *left, const void *right)
{
    const date_day *a = left, *b = right;
    return a[0] != b[0] ? (a[0] > b[0]) - (a[0] < b[0]) : (a[1] > b[1]) - (a[1] < b[1]);
}

/* Lists the steps by date; `order` gets their nodes. */
static void summary_list_steps(struct builder *builder, const struct network *network,
                               const struct timing *timing, int *order,
                               struct route_summary *summary)
{
    date_day days[NETWORK_NODES][2];
    const char **ids = arena_new(&builder->roadmap->arena, (size_t)network->count + 1, sizeof *ids);

    for (int n = 0; n < network->count; n++) {
        days[n][0] = timing->start[n];
        days[n][1] = n;
    }
    qsort(days, (size_t)network->count, sizeof days[0], summary_by_start);
    for (int i = 0; i < network->count; i++) {
        order[i] = days[i][1];
        ids[i] = network_id(network, order[i], "", &builder->roadmap->arena);
    }
    summary->steps = ids;
    summary->step_count = network->count;
}

static void summary_add_money(const struct network *network, const struct bill *bills,
                              struct route_summary *summary)
{
    for (int n = 0; n < network->count; n++) {
        summary->at_least |= bills[n].unpriced || bills[n].partial;
        summary->counted += bills[n].compare_total;
        summary->unpriced += bills[n].unpriced;
        if (bills[n].free || bills[n].unpriced)
            continue;
        price_add(&summary->cost, &bills[n].total);
    }
}

static void summary_add_hours(const struct profile *profile, const struct route *route,
                              struct route_summary *summary)
{
    for (int i = 0; i < route->count; i++) {
        const struct range *hours = &profile->work[route->steps[i]].hours;
        summary->hours.low += hours->low;
        summary->hours.likely += hours->likely;
        summary->hours.high += hours->high;
    }
}

/* The exam that is learned for alone, with its own odds. */
static const char *summary_alone(const struct builder *builder, const struct route *route)
{
    const struct profile *profile = &builder->profile;
    const struct catalog *catalog = profile->catalog;

    for (int i = 0; i < route->count; i++) {
        int credential = catalog->steps[route->steps[i]].credential;
        if (!odds_step_is_alone(profile, route->steps[i]))
            continue;
        for (int j = 0; j < route->count; j++) {
            const struct step *exam = &catalog->steps[route->steps[j]];
            if (exam->kind == STEP_EXAM && exam->credential == credential)
                return arena_format(
                    &builder->roadmap->arena,
                    "Without a course or work in the field about %d in 100 pass the %s exam at "
                    "the first try.",
                    (odds_permille(profile, route, route->steps[j], NULL) + 5) / 10,
                    catalog->credentials[credential].code);
        }
    }
    return NULL;
}

void summary_make(struct builder *builder, struct contender *contender)
{
    const struct route *route = contender->route;
    struct route_summary *summary = &contender->summary;
    struct network *network = memory_new(1, sizeof *network);
    struct timing *timing = memory_new(1, sizeof *timing);
    struct season season;
    struct bill bills[NETWORK_NODES];
    int durations[NETWORK_NODES], order[NETWORK_NODES];

    network_make(network, &builder->profile, route);
    network_run_likely(network, durations, timing);
    summary_list_steps(builder, network, timing, order, summary);
    title_make(builder, route, network, order, summary);
    bills_make(network, timing, bills);
    summary_add_money(network, bills, summary);
    leeway_make(builder, route, network, bills, &contender->leeway);
    summary_add_hours(&builder->profile, route, summary);
    season_find(network, &season);
    summary->by_season = network->goal >= 0 && season.finish[network->goal];
    summary->p20 = summary->p50 = summary->p80 = route->finish;
    summary->cost_p80 = summary->cost.likely;
    if (!builder->input->without_forecast) {
        struct forecast *forecast = memory_new(1, sizeof *forecast);
        forecast_make(network, route, false, forecast);
        summary->p20 = forecast->p20;
        summary->p50 = forecast->p50;
        summary->p80 = forecast->p80;
        summary->not_reached = forecast->not_reached;
        summary->cost_p80 = forecast->cost_p80;
        free(forecast);
    }
    summary->odds = (int)(route->odds * 100 + 0.5);
    summary->alone = summary_alone(builder, route);
    summary->gates = gates_on_way(&builder->profile, route);
    summary->choices = route->choices;
    summary->choice_count = route->choice_count;
    free(timing);
    free(network);
}
