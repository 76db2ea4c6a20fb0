/* SPDX-License-Identifier: MIT
 * The reference solver's calendar: every giver of each fact, every order of study, each series at
 * its recommended intervals and at its shortest (planning.md, "Schedule"). */
#include <string.h>

#include "reference_parts.h"

enum { MAX_WAITS = REFERENCE_HANDOVERS + REFERENCE_STEPS * REFERENCE_STEPS };

/* `to` waits for `from` to end (or to start), then some days and months more. */
struct wait {
    int from, to, days, months;
    bool from_start;
};

struct layout {
    const struct candidate *candidate;
    struct handovers handovers; /* as tried now */
    int study[REFERENCE_STEPS], study_count;
    struct wait waits[MAX_WAITS];
    int wait_count, wait_fixed;
    unsigned shortest; /* series at their shortest */
    date_day start[REFERENCE_STEPS], finish[REFERENCE_STEPS];

    /* of the orders tried with these handovers; DATE_NONE when none can be done */
    date_day recommended, soonest;
    bool paying; /* each order that is as soon as that is paid for */

    struct reference_route *route;
    struct handovers *best; /* NULL when all is paid for */
    bool found;
};

/* ---- how long a step takes ------------------------------------------------------------------- */

static int series_days(const struct vaccine *vaccine, bool shortest)
{
    int day = 0;

    for (int d = 1; d < vaccine->dose_count; d++) {
        const struct dose *dose = &vaccine->doses[d];
        int next = day + dose->min_from_previous;
        if (next < dose->min_from_first)
            next = dose->min_from_first;
        day = shortest ? next : dose->recommended_days;
    }
    return day;
}

static int step_days(const struct layout *layout, int s)
{
    const struct told *told = layout->candidate->told;
    const struct step *step = &told->catalog->steps[s];
    int days = doing_days(told, s), pace = doing_minutes_a_week(told, s);
    int by_hours = 0;

    if (step->kind == STEP_SERIES)
        return series_days(&told->catalog->vaccines[step->vaccine], in_set(layout->shortest, s));
    if (step->kind == STEP_STUDY && step->hours.stated)
        by_hours = (doing_hours(told, s).likely * 7 * 60 + pace - 1) / pace;
    return by_hours > days ? by_hours : days;
}

/* ---- the days of everything ------------------------------------------------------------------ */

static date_day earliest(const struct layout *layout, int s)
{
    const struct told *told = layout->candidate->told;
    const struct step *step = &told->catalog->steps[s];
    bool bound = step->kind == STEP_STUDY || step_takes_money(step);
    const struct doing *doing = &told->doing[s];
    date_day day = bound && !doing->begun ? told->start : told->today;

    if (doing->attempts > 0 && !doing->begun &&
        doing->failed + step->retake_days.range.likely > day)
        day = doing->failed + step->retake_days.range.likely;
    for (int n = 0; n < layout->candidate->pick_count; n++) {
        const struct pick *pick = &layout->candidate->picks[n];
        const struct path *path = &pick->need->paths[pick->path];
        for (int i = 0; pick->step == s && i < path->count; i++) {
            struct demand demand = told_demand(told, &path->items[i]);
            if (demand.state < STANDS_WHILE && demand.day > day)
                day = demand.day;
        }
    }
    return day;
}

/* Who waits for whom, directly or not, by the first `count` waits: all[a][b] if a waits for b. */
static void follow_waits(const struct layout *layout, int count,
                         bool all[REFERENCE_STEPS][REFERENCE_STEPS])
{
    int steps = layout->candidate->told->catalog->step_count;

    memset(all, 0, sizeof(bool[REFERENCE_STEPS][REFERENCE_STEPS]));
    for (int w = 0; w < count; w++)
        all[layout->waits[w].to][layout->waits[w].from] = true;
    for (int k = 0; k < steps; k++) {
        for (int i = 0; i < steps; i++) {
            for (int j = 0; j < steps; j++)
                all[i][j] |= all[i][k] && all[k][j];
        }
    }
}

static bool waits_for_itself(const struct layout *layout)
{
    bool all[REFERENCE_STEPS][REFERENCE_STEPS];

    follow_waits(layout, layout->wait_count, all);
    for (int i = 0; i < REFERENCE_STEPS; i++) {
        if (all[i][i])
            return true;
    }
    return false;
}

static bool is_running(const struct layout *layout, int s)
{
    const struct told *told = layout->candidate->told;

    return told->catalog->steps[s].until >= 0 || told->doing[s].begun;
}

/* What runs already is before all study that it does not wait for. */
static bool puts_running_off(const struct layout *layout)
{
    bool all[REFERENCE_STEPS][REFERENCE_STEPS];

    follow_waits(layout, layout->wait_fixed, all);
    for (int i = 0; i < layout->study_count; i++) {
        for (int j = i + 1; j < layout->study_count; j++) {
            int first = layout->study[i], then = layout->study[j];
            if (!is_running(layout, first) && is_running(layout, then) && !all[then][first])
                return true;
        }
    }
    return false;
}

/* What is held may be used from one day to another. */
static bool held_counts(const struct layout *layout, const date_day *start)
{
    for (int h = 0; h < layout->handovers.count; h++) {
        const struct handover *handover = &layout->handovers.items[h];
        if (handover->from < 0 &&
            start[layout->candidate->picks[handover->pick].step] > handover->demand.until)
            return false;
    }
    return true;
}

static date_day held_from(const struct layout *layout, int s)
{
    date_day day = DATE_NONE;

    for (int h = 0; h < layout->handovers.count; h++) {
        const struct handover *handover = &layout->handovers.items[h];
        if (handover->from < 0 && layout->candidate->picks[handover->pick].step == s &&
            handover->demand.day > day)
            day = handover->demand.day;
    }
    return day;
}

static date_day finish_from(const struct layout *layout, int s, date_day start)
{
    date_day end = told_end(layout->candidate->told, s);

    if (end == DATE_NONE)
        return start + step_days(layout, s);
    return end > start ? end : start;
}

/* Moves starts until all waits are kept: a wait leads on at most as often as there are steps. The
 * day of the goal; DATE_NONE when what is held is too old by then. */
static date_day goal_day(struct layout *layout, unsigned shortest)
{
    const struct catalog *catalog = layout->candidate->told->catalog;
    date_day *start = layout->start, goal = DATE_NONE;

    layout->shortest = shortest;
    for (int s = 0; s < catalog->step_count; s++) {
        start[s] = earliest(layout, s);
        if (held_from(layout, s) > start[s])
            start[s] = held_from(layout, s);
    }
    for (int round = 0; round < catalog->step_count; round++) {
        for (int w = 0; w < layout->wait_count; w++) {
            const struct wait *wait = &layout->waits[w];
            date_day day = wait->from_start ? start[wait->from]
                                            : finish_from(layout, wait->from, start[wait->from]);
            day = date_add_months(day + wait->days, wait->months);
            if (day > start[wait->to])
                start[wait->to] = day;
        }
    }
    for (int s = 0; held_counts(layout, start) && s < catalog->step_count; s++) {
        layout->finish[s] = finish_from(layout, s, start[s]);
        if (in_set(layout->candidate->set, s) && step_hands_over(catalog, s, GOAL))
            goal = layout->finish[s];
    }
    return goal;
}

/* ---- every order of study -------------------------------------------------------------------- */

static date_day sooner(date_day a, date_day b)
{
    return b == DATE_NONE || (a != DATE_NONE && a < b) ? a : b;
}

static void pay(const struct layout *layout)
{
    reference_pay(&(struct schedule){layout->candidate, &layout->handovers, layout->start,
                                     layout->finish, layout->soonest},
                  layout->route);
}

/* A series is at its shortest only where it holds the goal up: of several that do together, any may
 * keep its intervals. */
static void pay_shortened(struct layout *layout)
{
    const struct step *steps = layout->candidate->told->catalog->steps;
    unsigned all = 0, kept = 0;

    for (int s = 0; s < layout->candidate->told->catalog->step_count; s++)
        all |= in_set(layout->candidate->set, s) && steps[s].kind == STEP_SERIES ? 1u << s : 0;
    do {
        bool most = true;
        for (int s = 0; s < REFERENCE_STEPS; s++)
            most &= !in_set(all & ~kept, s) ||
                    goal_day(layout, all & ~kept & ~(1u << s)) != layout->soonest;
        if (most && goal_day(layout, all & ~kept) == layout->soonest)
            pay(layout);
        kept = (kept - all) & all; /* the next subset */
    } while (kept);
}

static void take_order(struct layout *layout)
{
    layout->wait_count = layout->wait_fixed;
    for (int i = 1; i < layout->study_count; i++)
        layout->waits[layout->wait_count++] =
            (struct wait){.from = layout->study[i - 1], .to = layout->study[i]};
    if (waits_for_itself(layout) || puts_running_off(layout))
        return;
    if (!layout->paying) {
        layout->recommended = sooner(layout->recommended, goal_day(layout, 0));
        layout->soonest = sooner(layout->soonest, goal_day(layout, layout->candidate->set));
    } else if (layout->soonest < layout->recommended || layout->recommended == DATE_NONE) {
        pay_shortened(layout);
    } else if (goal_day(layout, 0) == layout->recommended) {
        pay(layout);
    }
}

static void order_study(struct layout *layout, int fixed)
{
    if (fixed >= layout->study_count) {
        take_order(layout);
        return;
    }
    for (int i = fixed; i < layout->study_count; i++) {
        int swap = layout->study[fixed];
        layout->study[fixed] = layout->study[i];
        layout->study[i] = swap;
        order_study(layout, fixed + 1);
        layout->study[i] = layout->study[fixed];
        layout->study[fixed] = swap;
    }
}

/* ---- every giver ----------------------------------------------------------------------------- */

static void wait_for(struct layout *layout, int from, int to)
{
    layout->waits[layout->wait_fixed++] = (struct wait){.from = from, .to = to};
}

static void gather_waits(struct layout *layout)
{
    const struct candidate *candidate = layout->candidate;
    const struct catalog *catalog = candidate->told->catalog;

    layout->wait_fixed = layout->study_count = 0;
    for (int h = 0; h < layout->handovers.count; h++) {
        const struct handover *handover = &layout->handovers.items[h];
        if (handover->from < 0)
            continue;
        bool works = handover->demand.months > 0 && catalog->steps[handover->from].employment;
        layout->waits[layout->wait_fixed++] =
            (struct wait){handover->from, candidate->picks[handover->pick].step,
                          handover->demand.lag, handover->demand.months, works};
    }
    for (int s = 0; s < catalog->step_count; s++) {
        if (!in_set(candidate->set, s))
            continue;
        if (catalog->steps[s].kind == STEP_STUDY)
            layout->study[layout->study_count++] = s;
        for (int other = 0; other < catalog->step_count; other++) {
            if (in_set(candidate->told->guards[s], other))
                wait_for(layout, other, s);
            if (in_set(exams_for_members(catalog, s) & candidate->set, other))
                wait_for(layout, s, other);
        }
    }
}

static void note_days(struct layout *layout)
{
    struct reference_route *route = layout->route;
    date_day recommended = layout->recommended == DATE_NONE ? INT32_MAX : layout->recommended;

    if (layout->soonest == DATE_NONE)
        return;
    if (!layout->found || recommended < route->recommended_finish)
        route->recommended_finish = recommended;
    if (!layout->found || layout->soonest < route->finish) {
        route->finish = layout->soonest;
        *layout->best = layout->handovers;
    }
    layout->found = true;
}

static void lay_out(struct layout *layout)
{
    gather_waits(layout);
    layout->recommended = layout->soonest = DATE_NONE;
    layout->paying = false;
    order_study(layout, 0);
    if (layout->best) {
        note_days(layout);
    } else if (layout->soonest == layout->route->finish) {
        layout->paying = true;
        order_study(layout, 0);
    }
}

static void choose_givers(struct layout *layout, int at)
{
    const struct candidate *candidate = layout->candidate;
    struct handover *handover = &layout->handovers.items[at];

    if (at == layout->handovers.count) {
        lay_out(layout);
        return;
    }
    if (handover->demand.state == STANDS_WHILE) {
        handover->from = -1;
        choose_givers(layout, at + 1);
    }
    for (int s = 0; s < candidate->told->catalog->step_count; s++) {
        handover->from = s;
        if (in_set(candidate->set, s) &&
            step_hands_over(candidate->told->catalog, s, handover->demand.fact))
            choose_givers(layout, at + 1);
    }
}

static void drop_held(struct handovers *handovers)
{
    int kept = 0;

    for (int h = 0; h < handovers->count; h++) {
        if (handovers->items[h].from >= 0)
            handovers->items[kept++] = handovers->items[h];
    }
    handovers->count = kept;
}

static void begin(struct layout *layout)
{
    const struct candidate *candidate = layout->candidate;

    for (int n = 0; n < candidate->pick_count; n++) {
        const struct path *path = &candidate->picks[n].need->paths[candidate->picks[n].path];
        for (int i = 0; i < path->count; i++) {
            struct demand demand = told_demand(candidate->told, &path->items[i]);
            if (demand.state == TAKES_A_STEP || demand.state == STANDS_WHILE)
                layout->handovers.items[layout->handovers.count++] =
                    (struct handover){.pick = n, .demand = demand};
        }
    }
    choose_givers(layout, 0);
}

bool reference_days(const struct candidate *candidate, struct reference_route *route,
                    struct handovers *out)
{
    struct layout layout = {.candidate = candidate, .route = route, .best = out};

    begin(&layout);
    if (layout.found)
        drop_held(out);
    return layout.found;
}

void reference_costs(const struct candidate *candidate, struct reference_route *route)
{
    struct layout layout = {.candidate = candidate, .route = route};

    begin(&layout);
}
