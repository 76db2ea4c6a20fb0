/* SPDX-License-Identifier: MIT
 * The forecast: a route drawn a thousand times. */
#ifndef MILEPOST_PLAN_FORECAST_H
#define MILEPOST_PLAN_FORECAST_H

#include "plan/calendar/network.h"

#define FORECAST_DRAWS    1000
#define FORECAST_ATTEMPTS 4

/* In place of a day that never comes. */
#define NOT_REACHED INT32_MAX

/* An exam has a stream for each attempt. */
enum stream {
    STREAM_DAYS,
    STREAM_HOURS,
    STREAM_COST,
    STREAM_RETAKE,
    STREAM_EXAM,
    STREAM_LATE = STREAM_EXAM + 8
};

struct node_forecast {
    date_day start_p50, finish_p50, finish_p80;
    int criticality; /* % */
};

struct forecast {
    struct node_forecast nodes[NETWORK_NODES];
    date_day p20, p50, p80; /* of the goal; DATE_NONE when the half fails */
    int not_reached;        /* % */
    int meets_by;           /* % that meet goal.by */
    money_cents cost_p80;
};

/* ---- forecast.c ---------------------------------------------------------------------------- */

/* Draws a committed route FORECAST_DRAWS times. With `nodes` false only the goal's figures. */
void forecast_make(const struct network *network, const struct route *route, bool nodes,
                   struct forecast *out);

/* ---- draws.c ------------------------------------------------------------------------------- */

/* The value at `u` of a triangular distribution. */
double draws_triangular(double low, double likely, double high, double u);

/* A number in [0, 1) that depends on nothing but the step's id, the stream and the draw. */
uint64_t draws_hash(const char *id);
double draws_uniform(uint64_t id_hash, unsigned stream, unsigned draw);

/* The value of one draw of a range, and whole days of it. */
double draws_range(struct range range, uint64_t hash, unsigned stream, unsigned draw);
int draws_round_up(double days);

/* The durations of a step, failed attempts aside; NULL when it always takes the same. */
const int *draws_days(const struct profile *profile, int step);

/* The prices of a step; NULL when it always costs the same. */
const money_cents *draws_prices(const struct profile *profile, int step,
                                const struct money_range *amount);

/* ---- quantile.c ---------------------------------------------------------------------------- */

/* The days that `percents` of FORECAST_DRAWS draws do not pass, these going upwards; DATE_NONE
 * where that many do not come. */
void quantile_days(const date_day *draws, const int *percents, date_day *out, int count);

/* The same of sums of money, one percent alone; the draws are moved about. */
money_cents quantile_money(money_cents *draws, int percent);

#endif
