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

struct drawing {
    const struct network *network;
    struct delays delays;
    struct drawn_node nodes[NETWORK_NODES];
    int durations[NETWORK_NODES];
    int attempts[NETWORK_NODES];
    bool lost[NETWORK_NODES]; /* an exam failed at every attempt, or waits for one that did */
    bool failed;              /* ... any: the goal is not reached */
};

/* Days lost to failed attempts; attempts are counted for the cost. */
static int draw_exam(struct drawing *drawing, int n, unsigned draw)
{
    const struct drawn_node *node = &drawing->nodes[n];
    double days = 0;

    for (unsigned attempt = node->failed; attempt < FORECAST_ATTEMPTS; attempt++) {
        drawing->attempts[n] = (int)(attempt - node->failed) + 1;
        if (draws_uniform(node->hash, STREAM_EXAM + attempt, draw) * 1000 < node->permille)
            return draws_round_up(days);
        days += draws_range(node->retake[attempt], node->hash, STREAM_RETAKE, draw * 8 + attempt);
    }
    drawing->lost[n] = drawing->failed = true;
    return draws_round_up(days);
}

static void draw_durations(struct drawing *drawing, unsigned draw)
{
    drawing->failed = false;
    for (int n = 0; n < drawing->network->count; n++) {
        const struct drawn_node *node = &drawing->nodes[n];

        drawing->durations[n] = node->days ? node->days[draw] : node->fixed;
        drawing->lost[n] = false;
        if (node->exam)
            drawing->durations[n] += draw_exam(drawing, n, draw);
    }
}

/* What waits for an exam that was never passed does not come either, nor evidence for it. */
static void draw_losses(struct drawing *drawing, struct timing *timing)
{
    const struct network *network = drawing->network;
    for (int n = 0; n < network->count; n++) {
        const struct node *node = &network->nodes[n];
        bool lost = node->late && node->route < 0 && drawing->lost[node->use];

        for (int i = node->first_link; !lost && i < node->first_link + node->link_count; i++) {
            const struct link *link = &network->links[i];
            lost = link->from >= 0 && !link->from_start && drawing->lost[link->from];
        }
        if (lost)
            timing->start[n] = NOT_REACHED;
        drawing->lost[n] |= lost;
        if (drawing->lost[n])
            timing->finish[n] = NOT_REACHED;
    }
}

/* How often a line is paid in this draw. */
static int draw_times(const struct drawing *drawing, const struct timing *timing, date_day goal,
                      int n)
{
    const struct drawn_node *node = &drawing->nodes[n];
    int more = drawing->attempts[n] - node->first_tries;

    if (node->exam)
        return 1 + (more > 0 ? (more + node->tries - 1) / node->tries : 0);
    date_day first = node->early == DATE_NONE ? timing->start[n] : node->early;
    return node->every_months ? payments_until(node->every_months, first, goal) : 1;
}

static money_cents draw_cost(const struct drawing *drawing, const struct timing *timing,
                             date_day goal, unsigned draw)
{
    money_cents total = 0;
    for (int n = 0; n < drawing->network->count; n++) {
        const struct drawn_node *node = &drawing->nodes[n];
        if (!node->paid)
            continue;
        money_cents each = node->prices ? node->prices[draw] : node->price;
        money_cents later = node->unlike ? node->again : each + node->dearer;
        total += each + later * (draw_times(drawing, timing, goal, n) - 1);
    }
    return total;
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

    drawing->network = network;
    network_run_likely(network, drawing->durations, timing);
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

/* Every draw of every node that is asked for. */
struct samples {
    date_day *start, *finish; /* [node][draw]; NULL: the goal alone is asked for */
    int critical[NETWORK_NODES];
    date_day goal[FORECAST_DRAWS];
    money_cents cost[FORECAST_DRAWS];
    int reached, met;
};

static void samples_note_critical(const struct network *network, const struct timing *timing,
                                  int *critical)
{
    for (int n = network->goal; n >= 0;) {
        critical[n]++;
        int link = timing->bound_by[n];
        n = link < 0 ? -1 : network->links[link].from;
    }
}

static void samples_note_nodes(struct drawing *drawing, struct timing *timing,
                               struct samples *samples, unsigned draw)
{
    if (drawing->failed)
        draw_losses(drawing, timing);
    for (int n = 0; n < drawing->network->count; n++) {
        samples->start[(size_t)n * FORECAST_DRAWS + draw] = timing->start[n];
        samples->finish[(size_t)n * FORECAST_DRAWS + draw] = timing->finish[n];
    }
    samples_note_critical(drawing->network, timing, samples->critical);
}

static void draw_once(struct drawing *drawing, struct timing *timing, struct samples *samples,
                      unsigned draw)
{
    const struct network *network = drawing->network;

    draw_durations(drawing, draw);
    network_run(network, drawing->durations, timing);
    date_day end = network->goal < 0 ? network->profile->today : timing->finish[network->goal];
    network_delay(network, &drawing->delays, drawing->durations, timing);
    samples->cost[draw] = draw_cost(drawing, timing, end, draw);
    samples->goal[draw] = drawing->failed ? NOT_REACHED : end;
    samples->reached += !drawing->failed;
    samples->met += !drawing->failed && network->profile->goal_by != DATE_NONE &&
                    end <= network->profile->goal_by;
    if (samples->start)
        samples_note_nodes(drawing, timing, samples, draw);
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
    for (unsigned draw = 0; draw < FORECAST_DRAWS; draw++)
        draw_once(drawing, timing, samples, draw);
    samples_sum_up_goal(samples, out);
    if (samples->start)
        samples_sum_up_nodes(network, samples, out);
    free(samples->start);
    free(samples->finish);
    free(samples);
    free(timing);
    free(drawing);
}
