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

static struct runs runs_of_one(const int *durations, struct timing *timing)
{
    return (struct runs){.count = 1,
                         .durations = durations,
                         .start = timing->start,
                         .finish = timing->finish,
                         .bound_by = timing->bound_by};
}

/* The days from which a link lets its step start in each run. */
static void runs_link_days(const struct runs *runs, const struct link *link, date_day *days)
{
    const date_day *of = link->from_start ? runs->start : runs->finish;
    const int count = runs->count, lag = link->lag;

    if (link->from >= 0)
        memcpy(days, &of[link->from * count], (size_t)count * sizeof *days);
    for (int i = 0; link->from < 0 && i < count; i++)
        days[i] = link->day;
    for (int i = 0; link->months && i < count; i++)
        days[i] = date_add_months(days[i], link->months);
    for (int i = 0; i < count; i++)
        days[i] += lag;
}

static void runs_start(const struct network *network, const struct runs *runs, int n)
{
    const struct node *node = &network->nodes[n];
    const int count = runs->count;
    date_day *restrict start = &runs->start[n * count];
    int *restrict bound_by = &runs->bound_by[n * count];
    date_day days[RUNS_MOST];

    for (int i = 0; i < count; i++) {
        start[i] = node->floor;
        bound_by[i] = -1;
    }
    for (int l = node->first_link; l < node->first_link + node->link_count; l++) {
        runs_link_days(runs, &network->links[l], days);
        for (int i = 0; i < count; i++) {
            bound_by[i] = days[i] > start[i] ? l : bound_by[i];
            start[i] = days[i] > start[i] ? days[i] : start[i];
        }
    }
}

static void runs_finish(const struct network *network, const struct runs *runs, int n)
{
    const int count = runs->count, *durations = &runs->durations[n * count];
    const date_day *start = &runs->start[n * count];
    date_day *restrict finish = &runs->finish[n * count];
    date_day until = network->profile->work[network->nodes[n].step].until;
    date_day hold = network->nodes[n].hold;

    for (int i = 0; until == DATE_NONE && i < count; i++)
        finish[i] = start[i] + durations[i];
    for (int i = 0; until != DATE_NONE && i < count; i++)
        finish[i] = until > start[i] ? until : start[i];
    for (int i = 0; i < count; i++)
        finish[i] = finish[i] < hold ? hold : finish[i];
}

void network_run_many(const struct network *network, const struct runs *runs)
{
    for (int n = 0; n < network->count; n++) {
        runs_start(network, runs, n);
        runs_finish(network, runs, n);
    }
}

void network_run(const struct network *network, const int *durations, struct timing *timing)
{
    const struct runs one = runs_of_one(durations, timing);

    network_run_many(network, &one);
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

/* Books are bought when preparation begins; those of a calendar year, if it is in the year of the
 * exam. Exams of many draws fall in few years, and each is looked up once in a row. */
static void books_days_of_use(const struct step *books, const date_day *begin, date_day *days,
                              int count)
{
    date_day new_year = 0, next = 0;

    for (int i = 0; i < count; i++) {
        if (begin[i] >= days[i])
            continue;
        if (books->of_the_year && (days[i] < new_year || days[i] >= next)) {
            int year = date_to_civil(days[i]).year;
            new_year = date_from_civil(year, 1, 1);
            next = date_from_civil(year + 1, 1, 1);
        }
        days[i] = books->of_the_year && new_year > begin[i] ? new_year : begin[i];
    }
}

/* The days before which the node at this place must be finished; false where nothing asks. */
static bool delays_days_of_use(const struct network *network, const struct delays *delays, int at,
                               const struct runs *runs, date_day *days)
{
    const struct step *steps = network->profile->catalog->steps;
    const int n = delays->nodes[at], books = delays->preparation[at], count = runs->count;
    int use = network->nodes[n].use, step = network->nodes[n].step;

    if (network->nodes[n].route < 0) {
        bool at_end = network_wanted_at_end(network, step, use);
        memcpy(days, &(at_end ? runs->finish : runs->start)[use * count],
               (size_t)count * sizeof *days);
        return true;
    }
    for (int i = 0; i < count; i++)
        days[i] = INT32_MAX;
    for (int l = delays->first[at]; l < delays->first[at + 1]; l++) {
        const struct link *link = &network->links[delays->links[l]];
        const date_day *start = &runs->start[link->to * count];
        const int lag = link->lag;
        for (int i = 0; i < count; i++)
            days[i] = start[i] - lag < days[i] ? start[i] - lag : days[i];
    }
    if (delays->first[at] == delays->first[at + 1])
        return false;
    if (books >= 0)
        books_days_of_use(&steps[step], &runs->start[books * count], days, count);
    return true;
}

/* Moves node n so that it is over by these days; nothing is moved towards today. */
static void runs_move(const struct network *network, const struct runs *runs, int n,
                      const date_day *days)
{
    const int count = runs->count, *durations = &runs->durations[n * count];
    const int lead = network->nodes[n].lead;
    const date_day latest = network->nodes[n].latest;
    date_day *restrict start = &runs->start[n * count];
    date_day *restrict finish = &runs->finish[n * count];

    for (int i = 0; i < count; i++) {
        date_day day = days[i] - (durations[i] > lead ? durations[i] : lead);

        day = day > latest ? latest : day;
        finish[i] = day > start[i] ? day + durations[i] : finish[i];
        start[i] = day > start[i] ? day : start[i];
    }
}

void network_delay_many(const struct network *network, const struct delays *delays,
                        const struct runs *runs)
{
    date_day days[RUNS_MOST];

    for (int at = 0; at < delays->count; at++) {
        if (delays_days_of_use(network, delays, at, runs, days))
            runs_move(network, runs, delays->nodes[at], days);
    }
}

void network_delay(const struct network *network, const struct delays *delays, const int *durations,
                   struct timing *timing)
{
    const struct runs one = runs_of_one(durations, timing);

    network_delay_many(network, delays, &one);
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
