/* SPDX-License-Identifier: MIT
 * The forecast: a committed route drawn a thousand times (planning.md, "Forecast"). Each step
 * draws from its own streams, so routes and copies of a plan share what they have in common, and
 * the same plan always gives the same figures. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "private.h"

#define SEED        UINT64_C(0x4d696c65706f7374)
#define NOT_REACHED INT32_MAX

enum stream { STREAM_DAYS, STREAM_HOURS, STREAM_COST, STREAM_RETAKE, STREAM_EXAM };

/* ---- randomness ------------------------------------------------------------------------------ */

/* splitmix64's mixing step: every bit of the input reaches every bit of the output. */
static uint64_t mix(uint64_t x)
{
    x += UINT64_C(0x9e3779b97f4a7c15);
    x = (x ^ (x >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    x = (x ^ (x >> 27)) * UINT64_C(0x94d049bb133111eb);
    return x ^ (x >> 31);
}

/* FNV-1a of the step's id. */
static uint64_t hash_id(const char *id)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    for (; *id; id++)
        hash = (hash ^ (unsigned char)*id) * UINT64_C(0x100000001b3);
    return hash;
}

static double uniform(uint64_t id_hash, unsigned stream, unsigned draw)
{
    uint64_t bits = mix(mix(SEED ^ id_hash) + ((uint64_t)stream << 32 | draw));
    return (double)(bits >> 11) * 0x1p-53;
}

double forecast_uniform(const char *id, unsigned stream, unsigned draw)
{
    return uniform(hash_id(id), stream, draw);
}

double forecast_triangular(double low, double likely, double high, double u)
{
    double width = high - low;
    if (width <= 0)
        return likely;
    double left = likely - low;
    if (u * width < left)
        return low + sqrt(u * width * left);
    return high - sqrt((1 - u) * width * (high - likely));
}

static double draw_range(struct range range, uint64_t hash, unsigned stream, unsigned draw)
{
    if (range.low == range.high)
        return range.likely;
    return forecast_triangular(range.low, range.likely, range.high, uniform(hash, stream, draw));
}

/* ---- one draw -------------------------------------------------------------------------------- */

/* What does not change from draw to draw. */
struct drawn_step {
    uint64_t hash;
    bool study, exam;
    int permille;
    struct range retake;
    struct bill bill;
    bool paid;     /* counts towards the goal's cost */
    bool repeated; /* a yearly line */
};

struct drawing {
    const struct network *network;
    struct drawn_step steps[NETWORK_NODES];
    int durations[NETWORK_NODES];
    int attempts[NETWORK_NODES];
    bool lost[NETWORK_NODES]; /* an exam failed at every attempt, or waits for one that did */
    bool failed;              /* ... any: the goal is not reached */
};

static int round_up(double days)
{
    int whole = (int)days;
    return whole < days - 1e-9 ? whole + 1 : whole;
}

/* Days lost to failed attempts; attempts are counted for the cost. */
static int draw_exam(struct drawing *drawing, int n, unsigned draw)
{
    const struct drawn_step *step = &drawing->steps[n];
    double days = 0;

    for (unsigned attempt = 0; attempt < FORECAST_ATTEMPTS; attempt++) {
        drawing->attempts[n] = (int)attempt + 1;
        if (uniform(step->hash, STREAM_EXAM + attempt, draw) * 1000 < step->permille)
            return round_up(days);
        days += draw_range(step->retake, step->hash, STREAM_RETAKE, draw * 8 + attempt);
    }
    drawing->lost[n] = drawing->failed = true;
    return round_up(days);
}

static void draw_durations(struct drawing *drawing, unsigned draw)
{
    const struct network *network = drawing->network;
    drawing->failed = false;
    for (int n = 0; n < network->count; n++) {
        const struct drawn_step *step = &drawing->steps[n];
        const struct work *work = &network->profile->work[network->nodes[n].step];
        int days = round_up(draw_range(work->days, step->hash, STREAM_DAYS, draw));
        if (network->nodes[n].shortest)
            days = work->shortest;
        if (step->study) {
            double hours = draw_range(work->hours, step->hash, STREAM_HOURS, draw);
            int study = work_days_of_hours(network->profile, hours - 1e-9);
            days = study > days ? study : days;
        }
        drawing->attempts[n] = 1;
        drawing->lost[n] = false;
        if (step->exam)
            days += draw_exam(drawing, n, draw);
        drawing->durations[n] = days;
    }
}

/* What waits for an exam that was never passed does not come either. */
static void lose_what_waits(struct drawing *drawing, struct timing *timing)
{
    const struct network *network = drawing->network;
    for (int n = 0; n < network->count; n++) {
        const struct node *node = &network->nodes[n];
        for (int i = node->first_link; i < node->first_link + node->link_count; i++) {
            const struct link *link = &network->links[i];
            if (link->from < 0 || link->from_start || !drawing->lost[link->from])
                continue;
            drawing->lost[n] = true;
            timing->start[n] = NOT_REACHED;
        }
        if (node->late && node->route < 0 && drawing->lost[node->use]) {
            drawing->lost[n] = true; /* evidence for what never comes */
            timing->start[n] = NOT_REACHED;
        }
        if (drawing->lost[n])
            timing->finish[n] = NOT_REACHED;
    }
}

static money_cents draw_cost(const struct drawing *drawing, const struct timing *timing,
                             date_day goal, unsigned draw)
{
    money_cents total = 0;
    for (int n = 0; n < drawing->network->count; n++) {
        const struct drawn_step *step = &drawing->steps[n];
        if (!step->paid || step->bill.free || step->bill.unpriced)
            continue;
        const struct money_range *amount = &step->bill.amount;
        money_cents each = amount->likely;
        if (amount->low != amount->high)
            each = (money_cents)forecast_triangular((double)amount->low, (double)amount->likely,
                                                    (double)amount->high,
                                                    uniform(step->hash, STREAM_COST, draw));
        int times = drawing->attempts[n];
        if (step->repeated)
            times = bill_times(
                &drawing->network->profile->catalog->steps[drawing->network->nodes[n].step],
                timing->start[n], goal);
        total += each * times;
    }
    return total;
}

/* ---- all draws ------------------------------------------------------------------------------- */

static void prepare(struct drawing *drawing, const struct network *network,
                    const struct route *route, struct timing *timing)
{
    const struct profile *profile = network->profile;
    struct bill bills[NETWORK_NODES];
    int times[NETWORK_NODES];

    drawing->network = network;
    network_run_likely(network, drawing->durations, timing);
    bills_make(network, timing, bills, times);
    for (int n = 0; n < network->count; n++) {
        int index = network->nodes[n].step;
        const struct step *step = &profile->catalog->steps[index];
        struct drawn_step *drawn = &drawing->steps[n];
        *drawn = (struct drawn_step){.hash = hash_id(step->id),
                                     .study = step->kind == STEP_STUDY,
                                     .exam = step->kind == STEP_EXAM,
                                     .bill = bills[n],
                                     .paid = network->nodes[n].route >= 0,
                                     .repeated = step->every_months > 0};
        if (drawn->exam && drawn->paid && route) {
            drawn->permille = exam_permille(profile, route, index, NULL);
            drawn->retake = profile_estimate(profile, &step->retake_days);
        } else {
            drawn->exam = false;
        }
    }
}

static int compare_days(const void *left, const void *right)
{
    int32_t a = *(const int32_t *)left, b = *(const int32_t *)right;
    return (a > b) - (a < b);
}

static int compare_money(const void *left, const void *right)
{
    money_cents a = *(const money_cents *)left, b = *(const money_cents *)right;
    return (a > b) - (a < b);
}

/* The value that `percent` % of the sorted draws do not pass. */
static size_t at_percent(int percent)
{
    return ((size_t)percent * FORECAST_DRAWS + 99) / 100 - 1;
}

static date_day day_or_none(date_day day)
{
    return day == NOT_REACHED ? DATE_NONE : day;
}

/* Days are counted in a table by day, so that no sorting is needed: unless they lie so far apart
 * that the table would be the dearer way. */
#define WIDEST_TABLE 65536

struct day_counts {
    date_day base;
    uint16_t *counts; /* NULL: too wide */
    int days;
};

static date_day sorted(const date_day *draws, int percent)
{
    date_day copy[FORECAST_DRAWS];
    memcpy(copy, draws, sizeof copy);
    qsort(copy, FORECAST_DRAWS, sizeof *copy, compare_days);
    return day_or_none(copy[at_percent(percent)]);
}

static date_day counted(const struct day_counts *table, const date_day *draws, int percent)
{
    size_t target = at_percent(percent) + 1, seen = 0;
    if (!table->counts)
        return sorted(draws, percent);
    memset(table->counts, 0, (size_t)table->days * sizeof *table->counts);
    for (int i = 0; i < FORECAST_DRAWS; i++) {
        if (draws[i] != NOT_REACHED)
            table->counts[draws[i] - table->base]++;
    }
    for (int day = 0; day < table->days; day++) {
        seen += table->counts[day];
        if (seen >= target)
            return table->base + day;
    }
    return DATE_NONE;
}

struct samples {
    date_day *start, *finish; /* [node][draw] */
    int *critical;            /* by node */
};

static void note_critical(const struct network *network, const struct timing *timing, int *critical)
{
    for (int n = network->goal; n >= 0;) {
        critical[n]++;
        int link = timing->bound_by[n];
        n = link < 0 ? -1 : network->links[link].from;
    }
}

static void sum_up_nodes(const struct network *network, const struct samples *samples,
                         struct forecast *out)
{
    date_day first = INT32_MAX, last = DATE_NONE;
    size_t total = (size_t)network->count * FORECAST_DRAWS;
    for (size_t i = 0; i < total; i++) {
        first = samples->start[i] < first ? samples->start[i] : first;
        if (samples->start[i] != NOT_REACHED && samples->start[i] > last)
            last = samples->start[i];
        if (samples->finish[i] != NOT_REACHED && samples->finish[i] > last)
            last = samples->finish[i];
    }
    struct day_counts table = {.base = first, .days = last - first + 1};
    if (table.days <= WIDEST_TABLE)
        table.counts = memory_new((size_t)table.days, sizeof *table.counts);
    for (int n = 0; n < network->count; n++) {
        const date_day *start = &samples->start[(size_t)n * FORECAST_DRAWS];
        const date_day *finish = &samples->finish[(size_t)n * FORECAST_DRAWS];
        out->nodes[n] =
            (struct node_forecast){.start_p50 = counted(&table, start, 50),
                                   .finish_p50 = counted(&table, finish, 50),
                                   .finish_p80 = counted(&table, finish, 80),
                                   .criticality = samples->critical[n] * 100 / FORECAST_DRAWS};
    }
    free(table.counts);
}

void forecast_make(const struct network *network, const struct route *route, bool nodes,
                   struct forecast *out)
{
    struct drawing *drawing = memory_new(1, sizeof *drawing);
    struct timing *timing = memory_new(1, sizeof *timing);
    date_day *goal = memory_new(FORECAST_DRAWS, sizeof *goal);
    money_cents *cost = memory_new(FORECAST_DRAWS, sizeof *cost);
    size_t total = nodes ? (size_t)network->count * FORECAST_DRAWS + 1 : 1;
    struct samples samples = {.start = memory_new(total, sizeof *samples.start),
                              .finish = memory_new(total, sizeof *samples.finish),
                              .critical = memory_new(NETWORK_NODES, sizeof *samples.critical)};
    int reached = 0, met = 0;

    memset(out, 0, sizeof *out);
    prepare(drawing, network, route, timing);
    for (unsigned draw = 0; draw < FORECAST_DRAWS; draw++) {
        draw_durations(drawing, draw);
        network_run(network, drawing->durations, timing);
        date_day end = network->goal < 0 ? network->profile->today : timing->finish[network->goal];
        network_delay(network, drawing->durations, timing);
        cost[draw] = draw_cost(drawing, timing, end, draw);
        goal[draw] = drawing->failed ? NOT_REACHED : end;
        reached += !drawing->failed;
        met += !drawing->failed && network->profile->goal_by != DATE_NONE &&
               end <= network->profile->goal_by;
        if (nodes && drawing->failed)
            lose_what_waits(drawing, timing);
        for (int n = 0; nodes && n < network->count; n++) {
            samples.start[(size_t)n * FORECAST_DRAWS + draw] = timing->start[n];
            samples.finish[(size_t)n * FORECAST_DRAWS + draw] = timing->finish[n];
        }
        if (nodes)
            note_critical(network, timing, samples.critical);
    }
    qsort(goal, FORECAST_DRAWS, sizeof *goal, compare_days);
    qsort(cost, FORECAST_DRAWS, sizeof *cost, compare_money);
    out->p50 = day_or_none(goal[at_percent(50)]);
    out->p80 = day_or_none(goal[at_percent(80)]);
    out->not_reached = ((FORECAST_DRAWS - reached) * 100 + FORECAST_DRAWS / 2) / FORECAST_DRAWS;
    out->meets_by = met * 100 / FORECAST_DRAWS;
    out->cost_p50 = cost[at_percent(50)];
    out->cost_p80 = cost[at_percent(80)];
    if (nodes && network->count)
        sum_up_nodes(network, &samples, out);
    free(samples.start);
    free(samples.finish);
    free(samples.critical);
    free(cost);
    free(goal);
    free(timing);
    free(drawing);
}
