/* SPDX-License-Identifier: MIT
 * Live vaccines: doses of two of them are given on one day, or so many days apart (the catalogue
 * says how many). Nodes stand in an order in which every link points forward, so a series is laid
 * round the doses of those before it, and moving it moves none of them. */
#include "plan/calendar/network.h"

enum { LIVE_ROOM = 64 };

/* The live doses that have their day. */
struct live_doses {
    date_day days[LIVE_ROOM];
    const struct vaccine *of[LIVE_ROOM];
    int count;
};

/* The live vaccine whose doses the node gives, or NULL. */
static const struct vaccine *live_of_node(const struct network *network, int n)
{
    const struct catalog *catalog = network->profile->catalog;
    const struct node *node = &network->nodes[n];
    int vaccine = catalog->steps[node->step].vaccine;

    if (vaccine < 0 || node->late || network->profile->work[node->step].doses == 0)
        return NULL;
    return catalog->vaccines[vaccine].live ? &catalog->vaccines[vaccine] : NULL;
}

static date_day live_dose(const struct network *network, int n, int dose, date_day start)
{
    const struct node *node = &network->nodes[n];

    return series_dose(&network->profile->work[node->step], node->shortest, dose, start);
}

/* By how many days a dose must come later, so that it is on the day of the other or far enough
 * behind it. */
static int live_dose_moves(date_day day, date_day other, int gap)
{
    if (day < other)
        return other - day < gap ? other - day : 0;
    return day > other && day - other < gap ? gap - (day - other) : 0;
}

/* By how many days the series of the node must go on later than on `start`; by fewer it can't. */
static int live_series_moves(const struct network *network, int n, date_day start,
                             const struct vaccine *vaccine, const struct live_doses *placed)
{
    int most = 0;

    for (int d = 0; d < network->profile->work[network->nodes[n].step].doses; d++) {
        date_day day = live_dose(network, n, d, start);
        for (int i = 0; i < placed->count; i++) {
            int moves =
                live_dose_moves(day, placed->days[i], series_live_gap(vaccine, placed->of[i]));
            most = moves > most ? moves : most;
        }
    }
    return most;
}

static void live_place(const struct network *network, int n, date_day start,
                       const struct vaccine *vaccine, struct live_doses *placed)
{
    int doses = network->profile->work[network->nodes[n].step].doses;

    for (int d = 0; d < doses && placed->count < LIVE_ROOM; d++) {
        placed->of[placed->count] = vaccine;
        placed->days[placed->count++] = live_dose(network, n, d, start);
    }
}

void network_space_live(struct network *network, const int *durations, struct timing *timing)
{
    struct live_doses placed = {.count = 0};

    for (int n = 0; n < network->count; n++) {
        const struct vaccine *vaccine = live_of_node(network, n);
        if (!vaccine)
            continue;
        date_day start = timing->start[n];
        int moves;
        while ((moves = live_series_moves(network, n, start, vaccine, &placed)) > 0)
            start = live_dose(network, n, 0, start) + moves;
        if (start > timing->start[n]) {
            network->nodes[n].floor = start;
            network_run(network, durations, timing);
        }
        live_place(network, n, start, vaccine, &placed);
    }
}

void network_space_live_route(struct network *network)
{
    int durations[NETWORK_NODES], count = 0;
    struct timing timing;

    for (int n = 0; n < network->count; n++) {
        durations[n] = network_likely_days(network, n);
        count += live_of_node(network, n) != NULL;
    }
    if (count < 2)
        return;
    network_run(network, durations, &timing);
    network_space_live(network, durations, &timing);
}
