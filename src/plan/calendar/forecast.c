/* SPDX-License-Identifier: MIT
 * The forecast: a committed route drawn a thousand times (docs/planning.md, "Forecast").
 *
 * Each draw takes durations and attempts from the steps' own streams (draws.c) and runs the network
 * on them; the order of study stays the one that is best on likely durations, because people commit
 * to it. The goal's day is read before what comes late is moved to its use: no move changes it. An
 * exam that fails at every attempt loses the goal and all that waits for the exam in that draw;
 * those draws are counted as later than any other, so that half of all draws, not half of the lucky
 * ones, are over by the median. Prices are those of the likely dates, drawn in their range; a
 * draw's own dates only say how often what is paid again is paid. */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "plan/calendar/bills.h"
#include "plan/calendar/forecast.h"

/* ---- one draw -------------------------------------------------------------------------------- */

/* What does not change from draw to draw. */
struct drawn_node {
    uint64_t hash;
    const int *days; /* NULL: always `fixed` */
    int fixed;
    bool exam;
    int permille;
    unsigned failed;                        /* attempts before today */
    int first_tries, tries;                 /* that the first payment, and a later one, is for */
    struct range retake[FORECAST_ATTEMPTS]; /* after each failed attempt */
    bool paid;                              /* counts towards the goal's cost */
    const money_cents *prices;              /* NULL: always `price` */
    money_cents price;
    int every_months;   /* a yearly line */
    bool unlike;        /* the first payment is part of another line's price, or a student's, ... */
    money_cents again;  /* ... a later one costs this */
    date_day early;     /* ... and this is the day of the first; DATE_NONE: as the line begins */
    money_cents dearer; /* by so much what falls due later is dearer than the first payment */
};

/* So many draws are run side by side. */
#define BLOCK RUNS_MOST
static_assert(FORECAST_DRAWS % BLOCK == 0, "the last block is as large as the others");

struct drawing {
    const struct network *network;
    struct delays delays;
    struct drawn_node nodes[NETWORK_NODES];
    struct arena arena;
    unsigned first; /* draw of the block */
    struct runs runs;
    int *durations;       /* [node][block] */
    int *attempts;        /* [node][block], of exams alone */
    bool *lost;           /* [node][block]: failed at every attempt, or waits for what did */
    bool failed[BLOCK];   /* ... any: the goal is not reached */
    date_day goal[BLOCK]; /* if it were */
};

/* Days lost to failed attempts; attempts are counted for the cost. */
static int draw_exam(struct drawing *drawing, int n, int i)
{
    const struct drawn_node *node = &drawing->nodes[n];
    unsigned draw = drawing->first + (unsigned)i;
    double days = 0;

    for (unsigned attempt = node->failed; attempt < FORECAST_ATTEMPTS; attempt++) {
        drawing->attempts[n * BLOCK + i] = (int)(attempt - node->failed) + 1;
        if (draws_uniform(node->hash, STREAM_EXAM + attempt, draw) * 1000 < node->permille)
            return draws_round_up(days);
        days += draws_range(node->retake[attempt], node->hash, STREAM_RETAKE, draw * 8 + attempt);
    }
    drawing->lost[n * BLOCK + i] = drawing->failed[i] = true;
    return draws_round_up(days);
}

static void draw_durations(struct drawing *drawing)
{
    memset(drawing->failed, 0, sizeof drawing->failed);
    memset(drawing->lost, 0, (size_t)drawing->network->count * BLOCK * sizeof *drawing->lost);
    for (int n = 0; n < drawing->network->count; n++) {
        const struct drawn_node *node = &drawing->nodes[n];
        int *durations = &drawing->durations[n * BLOCK];

        for (int i = 0; i < BLOCK; i++)
            durations[i] = node->days ? node->days[drawing->first + (unsigned)i] : node->fixed;
        for (int i = 0; node->exam && i < BLOCK; i++)
            durations[i] += draw_exam(drawing, n, i);
    }
}

/* What waits for an exam that was never passed does not come either, nor evidence for it. */
static void draw_losses(struct drawing *drawing, int i)
{
    const struct network *network = drawing->network;
    const struct runs *runs = &drawing->runs;
    bool *lost = &drawing->lost[i];

    for (int n = 0; n < network->count; n++) {
        const struct node *node = &network->nodes[n];
        bool waits = node->late && node->route < 0 && lost[node->use * BLOCK];

        for (int l = node->first_link; !waits && l < node->first_link + node->link_count; l++) {
            const struct link *link = &network->links[l];
            waits = link->from >= 0 && !link->from_start && lost[link->from * BLOCK];
        }
        if (waits)
            runs->start[n * BLOCK + i] = NOT_REACHED;
        lost[n * BLOCK] |= waits;
        if (lost[n * BLOCK])
            runs->finish[n * BLOCK + i] = NOT_REACHED;
    }
}

/* How often a line is paid in a draw. */
static int draw_times(const struct drawing *drawing, int n, int i)
{
    const struct drawn_node *node = &drawing->nodes[n];

    if (node->exam) {
        int more = drawing->attempts[n * BLOCK + i] - node->first_tries;
        return 1 + (more > 0 ? (more + node->tries - 1) / node->tries : 0);
    }
    date_day first = node->early;
    if (first == DATE_NONE)
        first = drawing->runs.start[n * BLOCK + i];
    return payments_until(node->every_months, first, drawing->goal[i]);
}

/* Adds what a line costs in each draw of the block. */
static void draw_line_cost(const struct drawing *drawing, int n, money_cents *totals)
{
    const struct drawn_node *node = &drawing->nodes[n];
    const money_cents *prices = node->prices ? &node->prices[drawing->first] : NULL;
    bool again = node->exam || node->every_months;

    for (int i = 0; i < BLOCK; i++)
        totals[i] += prices ? prices[i] : node->price;
    for (int i = 0; again && i < BLOCK; i++) {
        int times = draw_times(drawing, n, i);
        if (times > 1)
            totals[i] +=
                (times - 1) *
                (node->unlike ? node->again : (prices ? prices[i] : node->price) + node->dearer);
    }
}

/* ---- all draws ------------------------------------------------------------------------------- */

/* Attempts that failed already count; who goes on after all of them has one more. */
static unsigned drawing_failed(const struct profile *profile, int step)
{
    const struct standing *standing = standing_of(&profile->standings, step);
    int failed = standing ? standing->attempts : 0;

    return (unsigned)(failed < FORECAST_ATTEMPTS ? failed : FORECAST_ATTEMPTS - 1);
}

static void drawing_prepare_node(struct drawing *drawing, const struct route *route,
                                 const struct bill *bill, int n)
{
    const struct network *network = drawing->network;
    const struct profile *profile = network->profile;
    const struct node *node = &network->nodes[n];
    const struct step *step = &profile->catalog->steps[node->step];
    bool on_route = node->route >= 0;
    struct drawn_node *drawn = &drawing->nodes[n];

    *drawn = (struct drawn_node){.fixed = network_likely_days(network, n), .early = DATE_NONE};
    if (!node->shortest)
        drawn->days = draws_days(profile, node->step);
    drawn->paid = on_route && !bill->free && !bill->unpriced;
    if (drawn->paid) {
        drawn->prices = draws_prices(profile, node->step, &bill->amount);
        drawn->price = bill->amount.likely;
        drawn->every_months = step->every_months;
        drawn->unlike = bill->held != HELD_NOT || bill->early || bill->begun;
        drawn->early = bill->early ? profile->student_until : DATE_NONE;
        drawn->again = bill->again;
    }
    if (step->kind == STEP_EXAM && on_route) {
        drawn->exam = true;
        drawn->tries = bill->price && bill->price->attempts ? bill->price->attempts : 1;
        drawn->first_tries = bill->tries ? bill->tries : 1;
        drawn->hash = draws_hash(step->id);
        drawn->permille = odds_permille(profile, route, node->step, NULL);
        drawn->failed = drawing_failed(profile, node->step);
        for (int i = 0; i < FORECAST_ATTEMPTS; i++)
            drawn->retake[i] = own_retake(profile, node->step, i + 1);
    }
}

/* What is paid at the first anniversary of a yearly line. */
static money_cents drawing_later_price(const struct network *network, const struct timing *timing,
                                       int n)
{
    struct payments payments = payments_of(network, timing, payments_terms(network, timing), n);
    struct bill bill = payments_bill(&payments, 1);

    return bill.free || bill.unpriced ? 0 : bill.amount.likely;
}

static void drawing_prepare(struct drawing *drawing, const struct network *network,
                            const struct route *route, struct timing *timing)
{
    struct bill bills[NETWORK_NODES];
    int durations[NETWORK_NODES];

    drawing->network = network;
    network_run_likely(network, durations, timing);
    network_find_delays(network, &drawing->delays);
    bills_make(network, timing, bills);
    for (int n = 0; n < network->count; n++) {
        drawing_prepare_node(drawing, route, &bills[n], n);
        if (!drawing->nodes[n].paid || !drawing->nodes[n].every_months)
            continue;
        drawing->nodes[n].again = drawing_later_price(network, timing, n);
        drawing->nodes[n].dearer = drawing->nodes[n].again - bills[n].amount.likely;
    }
}

static void drawing_make_room(struct drawing *drawing, int nodes)
{
    size_t room = (size_t)nodes * BLOCK;
    struct arena *arena = &drawing->arena;

    drawing->durations = arena_new(arena, room, sizeof *drawing->durations);
    drawing->attempts = arena_new(arena, room, sizeof *drawing->attempts);
    drawing->lost = arena_new(arena, room, sizeof *drawing->lost);
    drawing->runs = (struct runs){
        .count = BLOCK,
        .durations = drawing->durations,
        .start = arena_new(arena, room, sizeof(date_day)),
        .finish = arena_new(arena, room, sizeof(date_day)),
        .bound_by = arena_new(arena, room, sizeof(int)),
    };
}

/* What all draws gave. */
struct samples {
    date_day *start, *finish; /* [node][draw]; NULL: the goal alone is asked for */
    int critical[NETWORK_NODES];
    date_day goal[FORECAST_DRAWS];
    money_cents cost[FORECAST_DRAWS];
    int reached, met;
};

static void samples_note_critical(const struct drawing *drawing, int i, int *critical)
{
    const struct network *network = drawing->network;

    for (int n = network->goal; n >= 0;) {
        critical[n]++;
        int link = drawing->runs.bound_by[n * BLOCK + i];
        n = link < 0 ? -1 : network->links[link].from;
    }
}

static void samples_note_goal(const struct drawing *drawing, struct samples *samples)
{
    date_day goal_by = drawing->network->profile->goal_by;

    for (int i = 0; i < BLOCK; i++) {
        bool reached = !drawing->failed[i];

        samples->goal[drawing->first + (unsigned)i] = reached ? drawing->goal[i] : NOT_REACHED;
        samples->reached += reached;
        samples->met += reached && goal_by != DATE_NONE && drawing->goal[i] <= goal_by;
    }
}

static void samples_note_nodes(struct drawing *drawing, struct samples *samples)
{
    const struct runs *runs = &drawing->runs;

    for (int i = 0; i < BLOCK; i++) {
        if (drawing->failed[i])
            draw_losses(drawing, i);
        samples_note_critical(drawing, i, samples->critical);
    }
    for (int n = 0; n < drawing->network->count; n++) {
        size_t to = (size_t)n * FORECAST_DRAWS + drawing->first;

        memcpy(&samples->start[to], &runs->start[n * BLOCK], BLOCK * sizeof *runs->start);
        memcpy(&samples->finish[to], &runs->finish[n * BLOCK], BLOCK * sizeof *runs->finish);
    }
}

/* The day of the goal in each draw of the block, before what comes late is moved to its use. */
static void draw_goals(struct drawing *drawing)
{
    const struct network *network = drawing->network;
    const struct runs *runs = &drawing->runs;

    for (int i = 0; i < BLOCK; i++)
        drawing->goal[i] =
            network->goal < 0 ? network->profile->today : runs->finish[network->goal * BLOCK + i];
}

static void draw_block(struct drawing *drawing, struct samples *samples)
{
    const struct network *network = drawing->network;
    const struct runs *runs = &drawing->runs;

    draw_durations(drawing);
    network_run_many(network, runs);
    draw_goals(drawing);
    network_delay_many(network, &drawing->delays, runs);
    for (int n = 0; n < network->count; n++) {
        if (drawing->nodes[n].paid)
            draw_line_cost(drawing, n, &samples->cost[drawing->first]);
    }
    samples_note_goal(drawing, samples);
    if (samples->start)
        samples_note_nodes(drawing, samples);
}

static void samples_sum_up_goal(struct samples *samples, struct forecast *out)
{
    static const int percents[] = {20, 50, 80};
    date_day days[3];

    quantile_days(samples->goal, percents, days, 3);
    out->p20 = days[0];
    out->p50 = days[1];
    out->p80 = days[2];
    out->not_reached =
        ((FORECAST_DRAWS - samples->reached) * 100 + FORECAST_DRAWS / 2) / FORECAST_DRAWS;
    out->meets_by = samples->met * 100 / FORECAST_DRAWS;
    out->cost_p80 = quantile_money(samples->cost, 80);
}

static void samples_sum_up_nodes(const struct network *network, const struct samples *samples,
                                 struct forecast *out)
{
    static const int percents[] = {50, 80};

    for (int n = 0; n < network->count; n++) {
        const date_day *start = &samples->start[(size_t)n * FORECAST_DRAWS];
        const date_day *finish = &samples->finish[(size_t)n * FORECAST_DRAWS];
        date_day days[2];

        quantile_days(start, percents, days, 1);
        out->nodes[n].start_p50 = days[0];
        quantile_days(finish, percents, days, 2);
        out->nodes[n].finish_p50 = days[0];
        out->nodes[n].finish_p80 = days[1];
        out->nodes[n].criticality = samples->critical[n] * 100 / FORECAST_DRAWS;
    }
}

void forecast_make(const struct network *network, const struct route *route, bool nodes,
                   struct forecast *out)
{
    struct drawing *drawing = memory_new(1, sizeof *drawing);
    struct timing *timing = memory_new(1, sizeof *timing);
    struct samples *samples = memory_new(1, sizeof *samples);
    size_t total = (size_t)network->count * FORECAST_DRAWS;

    memset(out, 0, sizeof *out);
    if (nodes && network->count > 0) {
        samples->start = memory_new(total, sizeof *samples->start);
        samples->finish = memory_new(total, sizeof *samples->finish);
    }
    drawing_prepare(drawing, network, route, timing);
    drawing_make_room(drawing, network->count);
    for (; drawing->first < FORECAST_DRAWS; drawing->first += BLOCK)
        draw_block(drawing, samples);
    samples_sum_up_goal(samples, out);
    if (samples->start)
        samples_sum_up_nodes(network, samples, out);
    free(samples->start);
    free(samples->finish);
    free(samples);
    free(timing);
    arena_clear(&drawing->arena);
    free(drawing);
}
