/* SPDX-License-Identifier: MIT
 * The network: a route (and later its companions) laid on the calendar (docs/planning.md,
 * "Network").
 *
 * For a fixed order of study every day is the latest of sums, so more hours a week, more experience
 * or a shorter step never finish anything later. All links point forward: one pass gives all days
 * as soon as they can be. Only then is what is bought, gone over or tested late moved towards its
 * use, those first that others are moved by; no move goes beyond a use, so no other day changes by
 * it. */
#include <string.h>

#include "plan/calendar/network.h"

/* ---- running --------------------------------------------------------------------------------- */

void network_run(const struct network *network, const int *durations, struct timing *timing)
{
    for (int n = 0; n < network->count; n++) {
        const struct node *node = &network->nodes[n];
        date_day start = node->floor;
        timing->bound_by[n] = -1;
        for (int i = node->first_link; i < node->first_link + node->link_count; i++) {
            date_day day = link_day(&network->links[i], timing->start, timing->finish);
            if (day > start) {
                start = day;
                timing->bound_by[n] = (int16_t)i;
            }
        }
        date_day until = network->profile->work[node->step].until;
        timing->start[n] = start;
        timing->finish[n] = until == DATE_NONE ? start + durations[n]
                            : until > start    ? until
                                               : start;
        if (timing->finish[n] < node->hold)
            timing->finish[n] = node->hold;
    }
}

/* ---- what comes late ------------------------------------------------------------------------- */

bool network_wanted_at_end(const struct network *network, int step, int use)
{
    const struct step *steps = network->profile->catalog->steps;

    return (steps[step].kind == STEP_SERIES || steps[step].perishable) &&
           steps[network->nodes[use].step].kind == STEP_JOB;
}

int network_preparation(const struct network *network, int n)
{
    const struct step *steps = network->profile->catalog->steps;
    const struct step *books = &steps[network->nodes[n].step];

    for (int i = 0; books->kind == STEP_PURCHASE && i < network->count; i++) {
        const struct step *other = &steps[network->nodes[i].step];
        if (other->kind == STEP_STUDY && other->template == TEMPLATE_PREPARATION &&
            other->credential == books->credential)
            return i;
    }
    return -1;
}

/* What a node is moved by is moved before it: what uses it, and of books the preparation. */
static void delays_add(const struct network *network, int n, bool *added, struct delays *delays)
{
    if (added[n] || !network->nodes[n].late)
        return;
    added[n] = true;
    int preparation = network_preparation(network, n);
    for (int i = 0; i < network->link_count; i++) {
        if (network->links[i].from == n && network->nodes[network->links[i].to].route >= 0)
            delays_add(network, network->links[i].to, added, delays);
    }
    if (preparation >= 0)
        delays_add(network, preparation, added, delays);

    int at = delays->count++;
    int16_t links = delays->first[at];
    delays->nodes[at] = (int16_t)n;
    delays->preparation[at] = (int16_t)preparation;
    for (int i = 0; i < network->link_count; i++) {
        if (network->links[i].from == n && network->nodes[network->links[i].to].route >= 0)
            delays->links[links++] = (int16_t)i;
    }
    delays->first[at + 1] = links;
}

/* Evidence beside the route goes by what it is for, so it is moved last. */
void network_find_delays(const struct network *network, struct delays *delays)
{
    bool added[NETWORK_NODES] = {false};

    delays->count = 0;
    delays->first[0] = 0;
    for (int beside = 0; beside < 2; beside++) {
        for (int n = network->count - 1; n >= 0; n--) {
            if ((network->nodes[n].route < 0) == beside)
                delays_add(network, n, added, delays);
        }
    }
}

/* Books are bought when preparation begins; those of a calendar year, if it is in that year. */
static date_day books_day_of_use(const struct step *books, date_day begin, date_day exam)
{
    if (begin >= exam)
        return exam;
    if (!books->of_the_year)
        return begin;
    date_day new_year = date_from_civil(date_to_civil(exam).year, 1, 1);
    return begin > new_year ? begin : new_year;
}

/* The day before which the node at this place must be finished. */
static date_day delays_day_of_use(const struct network *network, const struct delays *delays,
                                  const struct timing *timing, int at)
{
    int n = delays->nodes[at];
    date_day latest = INT32_MAX;

    int use = network->nodes[n].use;
    if (network->nodes[n].route < 0)
        return network_wanted_at_end(network, network->nodes[n].step, use) ? timing->finish[use]
                                                                           : timing->start[use];
    for (int i = delays->first[at]; i < delays->first[at + 1]; i++) {
        const struct link *link = &network->links[delays->links[i]];
        date_day need = timing->start[link->to] - link->lag;
        if (need < latest)
            latest = need;
    }
    if (latest == INT32_MAX || delays->preparation[at] < 0)
        return latest;
    return books_day_of_use(&network->profile->catalog->steps[network->nodes[n].step],
                            timing->start[delays->preparation[at]], latest);
}

void network_delay(const struct network *network, const struct delays *delays, const int *durations,
                   struct timing *timing)
{
    for (int at = 0; at < delays->count; at++) {
        int n = delays->nodes[at];
        date_day use = delays_day_of_use(network, delays, timing, at);
        int lead = network->nodes[n].lead;

        if (lead < durations[n])
            lead = durations[n];
        date_day start = use == INT32_MAX ? DATE_NONE : use - lead;
        if (start > network->nodes[n].latest)
            start = network->nodes[n].latest;
        if (start > timing->start[n]) {
            timing->start[n] = start;
            timing->finish[n] = timing->start[n] + durations[n];
        }
    }
}

int network_likely_days(const struct network *network, int n)
{
    const struct node *node = &network->nodes[n];
    return node->shortest ? network->profile->work[node->step].shortest
                          : work_likely_days(network->profile, node->step);
}

void network_run_likely(const struct network *network, int *durations, struct timing *timing)
{
    for (int n = 0; n < network->count; n++)
        durations[n] = network_likely_days(network, n);
    struct delays delays;
    network_find_delays(network, &delays);
    network_run(network, durations, timing);
    network_delay(network, &delays, durations, timing);
}

void network_slack(const struct network *network, const int *durations, const struct timing *timing,
                   int *slack, bool *critical)
{
    date_day latest[NETWORK_NODES]; /* the latest finish that leaves the goal where it is */

    for (int n = 0; n < network->count; n++) {
        latest[n] = INT32_MAX;
        critical[n] = false;
    }
    if (network->goal < 0)
        return;
    latest[network->goal] = timing->finish[network->goal];
    for (int n = network->count - 1; n >= 0; n--) {
        slack[n] = latest[n] == INT32_MAX ? 0 : latest[n] - timing->finish[n];
        for (int i = network->nodes[n].first_link;
             latest[n] != INT32_MAX &&
             i < network->nodes[n].first_link + network->nodes[n].link_count;
             i++) {
            const struct link *link = &network->links[i];
            date_day day = latest[n] - durations[n] - link->lag;
            if (link->months)
                day = date_add_months(day, -link->months);
            if (link->from >= 0 && link->from_start)
                day += timing->finish[link->from] - timing->start[link->from];
            if (link->from >= 0 && day < latest[link->from])
                latest[link->from] = day;
        }
    }
    for (int n = network->goal; n >= 0;) {
        critical[n] = true;
        int link = timing->bound_by[n];
        n = link < 0 ? -1 : network->links[link].from;
    }
}

const char *network_evidence_id(const struct step *step, const char *use, struct arena *arena)
{
    char *copy = arena_format(arena, "%s@%s", step->id, use);
    for (char *at = copy; (at = strchr(at, ' ')); at++)
        *at = '-';
    return copy;
}

const char *network_id(const struct network *network, int n, const char *use, struct arena *arena)
{
    const struct node *node = &network->nodes[n];
    const struct step *steps = network->profile->catalog->steps;

    if (!steps[node->step].perishable)
        return steps[node->step].id;
    if (node->route >= 0)
        use = node->use < 0 ? "" : steps[network->nodes[node->use].step].id;
    return use && use[0] ? network_evidence_id(&steps[node->step], use, arena)
                         : steps[node->step].id;
}
