/* SPDX-License-Identifier: MIT
 * Which days of a network rest on a guess so wide that only a season can be told. */
#include <string.h>

#include "plan/calendar/network.h"

/* The link lets its node start on a day that is a season's. */
static bool season_of_link(const struct season *season, const struct link *link)
{
    if (link->from < 0)
        return false;
    return link->from_start ? season->start[link->from] : season->finish[link->from];
}

/* What is moved to just before its use starts with that. */
static void season_add_late(const struct network *network, struct season *season)
{
    for (int n = network->count - 1; n >= 0; n--) {
        const struct node *node = &network->nodes[n];

        for (int i = node->first_link; season->start[n] && i < node->first_link + node->link_count;
             i++) {
            int from = network->links[i].from;
            if (from >= 0 && network->nodes[from].late)
                season->start[from] = season->finish[from] = true;
        }
    }
}

void season_find(const struct network *network, struct season *season)
{
    memset(season, 0, sizeof *season);
    for (int n = 0; n < network->count; n++) {
        const struct node *node = &network->nodes[n];

        for (int i = node->first_link; i < node->first_link + node->link_count; i++)
            season->start[n] |= season_of_link(season, &network->links[i]);
        season->finish[n] = season->start[n] || own_days_are_a_season(network->profile, node->step);
    }
    season_add_late(network, season);
}
