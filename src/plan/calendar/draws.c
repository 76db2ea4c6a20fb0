/* SPDX-License-Identifier: MIT
 * Draws: what each step draws, whatever route it is on (docs/planning.md, "Forecast").
 *
 * A number depends on nothing but the id of its step, what it is drawn for and the number of the
 * draw. So two routes, or a plan and its copy, draw the same for the steps that they share: what
 * differs between them is what their other steps change, and not chance. It also lets durations and
 * prices be drawn once for all the routes of a plan. Another price range of a step is drawn anew
 * from the same numbers. */
#include <math.h>
#include <string.h>

#include "plan/calendar/forecast.h"

#define SEED UINT64_C(0x4d696c65706f7374)

/* splitmix64's mixing step: every bit of the input reaches every bit of the output. */
static uint64_t draws_mix(uint64_t x)
{
    x += UINT64_C(0x9e3779b97f4a7c15);
    x = (x ^ (x >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    x = (x ^ (x >> 27)) * UINT64_C(0x94d049bb133111eb);
    return x ^ (x >> 31);
}

/* FNV-1a of the step's id. */
uint64_t draws_hash(const char *id)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    for (; *id; id++)
        hash = (hash ^ (unsigned char)*id) * UINT64_C(0x100000001b3);
    return hash;
}

double draws_uniform(uint64_t id_hash, unsigned stream, unsigned draw)
{
    uint64_t bits = draws_mix(draws_mix(SEED ^ id_hash) + ((uint64_t)stream << 32 | draw));
    return (double)(bits >> 11) * 0x1p-53;
}

double draws_triangular(double low, double likely, double high, double u)
{
    double width = high - low;
    if (width <= 0)
        return likely;
    double left = likely - low;
    if (u * width < left)
        return low + sqrt(u * width * left);
    return high - sqrt((1 - u) * width * (high - likely));
}

double draws_range(struct range range, uint64_t hash, unsigned stream, unsigned draw)
{
    if (range.low == range.high)
        return range.likely;
    return draws_triangular(range.low, range.likely, range.high, draws_uniform(hash, stream, draw));
}

int draws_round_up(double days)
{
    int whole = (int)days;
    return whole < days - 1e-9 ? whole + 1 : whole;
}

static bool range_is_fixed(struct range range)
{
    return range.low == range.high;
}

static int draws_days_of_hours(const struct profile *profile, int step, double hours)
{
    return hours > 0 ? work_days_of_hours(profile, step, hours - 1e-9) : 0;
}

static int draws_whole(const struct profile *profile, int step, uint64_t hash, unsigned draw)
{
    const struct work *work = &profile->work[step];
    bool study = profile->catalog->steps[step].kind == STEP_STUDY;
    int days = draws_round_up(draws_range(work->days, hash, STREAM_DAYS, draw));
    double hours = study ? draws_range(work->hours, hash, STREAM_HOURS, draw) : 0;
    int pace = draws_days_of_hours(profile, step, hours);

    return pace > days ? pace : days;
}

static double draws_middle(struct range range)
{
    return draws_triangular(range.low, range.likely, range.high, 0.5);
}

/* So many days ago a step under way should have been over in the middle case. */
static double draws_late_by(const struct profile *profile, int step)
{
    const struct work *work = &profile->work[step];
    double late = work->days_spent - draws_middle(work->whole);

    if (profile->catalog->steps[step].kind != STEP_STUDY || work->planned.high <= 0)
        return late;
    double more = work->minutes_spent / 60.0 - draws_middle(work->planned);
    int study = draws_days_of_hours(profile, step, more);
    return study < late ? study : late;
}

/* What is left of a step under way. A draw that is not over yet keeps its end: that a step goes on
 * while it was to is no news, and who is on time stays on time. One that would be over ends soon,
 * and the later the longer the step goes on beyond its middle. */
static int draws_left(const struct profile *profile, int step, uint64_t hash, unsigned draw)
{
    const struct work *work = &profile->work[step];
    bool study = profile->catalog->steps[step].kind == STEP_STUDY;
    double days = draws_range(work->whole, hash, STREAM_DAYS, draw) - work->days_spent;
    double hours = study ? draws_range(work->planned, hash, STREAM_HOURS, draw) : 0;
    int pace = draws_days_of_hours(profile, step, hours - work->minutes_spent / 60.0);
    double late = draws_late_by(profile, step);

    if (pace > 0 || days > 0)
        return pace > days ? pace : draws_round_up(days);
    return draws_round_up(
        draws_triangular(1, 1, late > 1 ? late : 1, draws_uniform(hash, STREAM_LATE, draw)));
}

/* The durations of a step, failed attempts aside; NULL when it always takes the same. */
const int *draws_days(const struct profile *profile, int step)
{
    const struct step *s = &profile->catalog->steps[step];
    const struct work *work = &profile->work[step];
    bool study = s->kind == STEP_STUDY;
    int **kept = &profile->draws[step].days;

    if (range_is_fixed(work->days) && (!study || range_is_fixed(work->hours)))
        return NULL;
    if (*kept)
        return *kept;
    uint64_t hash = draws_hash(standing_drawn_as(profile, step));
    int *days = *kept = arena_new(profile->arena, FORECAST_DRAWS, sizeof *days);
    for (unsigned draw = 0; draw < FORECAST_DRAWS; draw++) {
        days[draw] = work->days_spent ? draws_left(profile, step, hash, draw)
                                      : draws_whole(profile, step, hash, draw);
    }
    return days;
}

/* Between two ends of which nobody knows the likelier each price is as likely as any other. */
static money_cents draws_price(const struct money_range *amount, double u)
{
    double low = (double)amount->low, high = (double)amount->high;

    if (amount->open > 0)
        return (money_cents)(low + (high - low) * u);
    return (money_cents)draws_triangular(low, (double)amount->likely, high, u);
}

/* The prices of a step; NULL when it always costs the same. */
const money_cents *draws_prices(const struct profile *profile, int step,
                                const struct money_range *amount)
{
    struct drawn *drawn = &profile->draws[step];

    if (amount->low == amount->high)
        return NULL;
    if (drawn->prices && memcmp(&drawn->amount, amount, sizeof *amount) == 0)
        return drawn->prices;
    uint64_t hash = draws_hash(profile->catalog->steps[step].id);
    if (!drawn->prices)
        drawn->prices = arena_new(profile->arena, FORECAST_DRAWS, sizeof *drawn->prices);
    drawn->amount = *amount;
    for (unsigned draw = 0; draw < FORECAST_DRAWS; draw++)
        drawn->prices[draw] = draws_price(amount, draws_uniform(hash, STREAM_COST, draw));
    return drawn->prices;
}
