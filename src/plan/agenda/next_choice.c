/* SPDX-License-Identifier: MIT
 * Which lines of a roadmap are something to do now, and what they are ordered by. Of a plan that is
 * followed: what is overdue, what moves the goal, what is begun, what falls due. Of one that is
 * not: the few things to begin with. */
#include "plan/agenda/next_choice.h"

#include "plan/agenda/next_order.h"

enum { NEXT_NEVER = INT32_MAX };

/* The last days of a cycle, in which what it lacks is something to do now: no source says how long
 * units take, and two months leave time for a class and its certificate. */
enum { NEXT_CYCLE_DAYS = 60 };

static int next_length(const struct roadmap_step *step)
{
    return step->start != DATE_NONE && step->finish > step->start ? step->finish - step->start : 0;
}

/* The last day on which it can be begun and still be there by its latest day. */
static int64_t next_latest(const struct roadmap_step *step)
{
    date_day due = roadmap_step_due(step);

    if (step->by != DATE_NONE)
        return (int64_t)step->by - next_length(step);
    return due != DATE_NONE && (step->kind == STEP_RENEWAL || step->role == ROLE_ROUTE)
               ? due
               : NEXT_NEVER;
}

/* True when the cycle that it keeps up ends soon and is short of units. */
static bool next_lacks_units(const struct roadmap *roadmap, const struct roadmap_step *step)
{
    return step->lacks_units && step->by - roadmap->today < NEXT_CYCLE_DAYS;
}

/* The day by which it is done, as it is shown. */
static date_day next_day(const struct roadmap_step *step)
{
    bool sits = step->kind == STEP_EXAM && step->status == STEP_TODO;

    return sits ? step->start : roadmap_step_due(step);
}

/* Hours of study in these days, at the pace by which the step's end is reckoned; what is logged
 * already is no longer to do. */
static int next_hours(const struct roadmap *roadmap, const struct roadmap_step *step, int days)
{
    int minutes = step->weekly > 0 ? step->weekly : roadmap->hours_per_week * 60;
    int weekly = (minutes * days + 7 * 60 - 1) / (7 * 60);
    int left = step->hours.likely - step->minutes / 60;

    if (step->kind != STEP_STUDY || left <= 0)
        return 0;
    return weekly < left ? weekly : left;
}

/* What a job begins with is looking for it: who has begun one does that no more. */
static struct next_item next_item_of(const struct next_making *making, int line,
                                     enum next_reason reason, date_day day)
{
    const struct roadmap *roadmap = making->roadmap;
    const struct roadmap_step *step = &roadmap->steps[line];
    bool at_work = step->kind == STEP_JOB && step->status == STEP_STARTED;

    const char *doing = step->act ? step->act : step->doing.count > 0 ? step->doing.items[0] : NULL;

    return (struct next_item){.line = line,
                              .reason = reason,
                              .day = day,
                              .doing = at_work ? NULL : doing,
                              .doses = step->dose_count,
                              .exam = step->kind == STEP_EXAM,
                              .hours = next_hours(roadmap, step, making->days),
                              .logged = step->weekly > 0};
}

/* What is only known, kept up or wished for is nothing to do now; what is to be found out is, where
 * it costs nothing and comes before the rest. */
static bool next_is_work(const struct roadmap_step *step)
{
    if (!roadmap_step_is_open(step))
        return false;
    if (step->question >= 0)
        return step->free && step->phase <= PHASE_ENROL;
    if (step->kind == STEP_RENEWAL)
        return step->every_months > 0 || step->by != DATE_NONE;
    return step->kind != STEP_ADVICE || step->phase < PHASE_ADVANCE;
}

/* ---- what is due of it ------------------------------------------------------------------------- */

/* What is due first of a line, or NULL. */
static const struct due_item *next_first_due(const struct next_making *making, int line)
{
    for (int i = 0; i < making->due->count; i++)
        if (making->due->items[i].line == line)
            return &making->due->items[i];
    return NULL;
}

static bool next_begins(const struct next_making *making, const struct roadmap_step *step)
{
    return step->start != DATE_NONE && step->start <= making->until;
}

/* The day on which it was due, of what is overdue and can be done in these days; DATE_NONE of all
 * else: what has to wait for other things is nothing to do now. */
static date_day next_overdue(const struct next_making *making, int line)
{
    const struct roadmap_step *step = &making->roadmap->steps[line];
    const struct due_item *due = next_first_due(making, line);

    if (!due || !due_item_is_overdue(due, making->roadmap->today) ||
        (step->start != DATE_NONE && !next_begins(making, step)))
        return DATE_NONE;
    return due->day;
}

bool next_is_due(const struct next_making *making, int line)
{
    const struct due_item *due = next_first_due(making, line);

    return due && due->day <= making->until;
}

/* ---- while a route is followed --------------------------------------------------------------- */

/* True of an exam for which a line that moves the goal waits: its try takes no time of its own, so
 * what follows may bind by today as well as by it. */
static bool next_lets_go_on(const struct roadmap *roadmap, int line)
{
    if (roadmap->steps[line].kind != STEP_EXAM)
        return false;
    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];

        if (step->critical && roadmap_step_is_open(step) && roadmap_step_needs(step, line))
            return true;
    }
    return false;
}

static bool next_holds_goal(const struct roadmap *roadmap, int line, bool begins)
{
    const struct roadmap_step *step = &roadmap->steps[line];
    bool guards = step->step >= 0 && roadmap->catalog->steps[step->step].guard == GUARD_PAYING;

    return next_leads_to_guard(roadmap, line) ||
           (begins &&
            (step->claim || guards ||
             (step->role == ROLE_ROUTE && (step->critical || next_lets_go_on(roadmap, line)))));
}

/* True when something of the route is under way, or to be begun, before which it is wanted. */
static bool next_is_wanted_first(const struct roadmap *roadmap, int line, date_day until)
{
    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];

        if (roadmap_step_is_open(step) && step->start != DATE_NONE && step->start <= until &&
            next_comes_before(roadmap, line, i))
            return true;
    }
    return false;
}

/* False: it is nothing for these days. What there is time for goes behind all else: it is among
 * them where there is room. */
static bool next_reason_of(const struct next_making *making, int line, enum next_reason *reason)
{
    const struct roadmap *roadmap = making->roadmap;
    const struct roadmap_step *step = &roadmap->steps[line];
    bool begins = next_begins(making, step);

    if (next_overdue(making, line) != DATE_NONE)
        *reason = NEXT_OVERDUE;
    else if (next_holds_goal(roadmap, line, begins))
        *reason = NEXT_GOAL;
    else if (step->status == STEP_STARTED)
        *reason = NEXT_BEGUN;
    else if (step->signer_near || next_latest(step) <= making->until ||
             next_lacks_units(roadmap, step) ||
             (begins && next_is_wanted_first(roadmap, line, making->until)))
        *reason = NEXT_DUE;
    else if (begins && (next_is_due(making, line) || next_is_most_open(roadmap, line)))
        *reason = NEXT_DUE;
    else if (begins && (step->role == ROLE_ROUTE || step->kind == STEP_JOB ||
                        step->kind == STEP_SERIES || step->question >= 0))
        *reason = NEXT_OPEN;
    else
        return false;
    return true;
}

/* Of what is overdue: what is still in time for what it is wanted for comes behind the rest. */
static void next_rank_overdue(const struct next_making *making, int line,
                              struct next_choice *choice)
{
    const struct roadmap_step *step = &making->roadmap->steps[line];

    choice->ranks[1] = step->role == ROLE_COMPANION && step->by != DATE_NONE &&
                       step->ruled == DATE_NONE && next_latest(step) > making->until;
    choice->ranks[2] = choice->ranks[1] ? next_latest(step) : choice->item.day;
    choice->ranks[3] = next_voids(making->roadmap, line) * 2 + (step->kind == STEP_ADVICE);
}

/* What can be done: first what the way goes on with, then what is to be found out, by how much
 * hangs on it. */
static void next_rank_open(const struct roadmap_step *step, struct next_choice *choice)
{
    bool own = step->role == ROLE_ROUTE || step->kind == STEP_JOB;

    choice->ranks[1] = own ? 0 : step->question >= 0 ? 1 : 2;
    choice->ranks[2] = step->question >= 0 ? -step->narrows_days : next_latest(step);
    choice->ranks[3] = step->kind == STEP_ADVICE;
}

bool next_choose(const struct next_making *making, int line, struct next_choice *choice)
{
    const struct roadmap_step *step = &making->roadmap->steps[line];
    enum next_reason reason;

    if (!next_is_work(step) || !next_reason_of(making, line, &reason))
        return false;
    choice->item = next_item_of(
        making, line, reason, reason == NEXT_OVERDUE ? next_overdue(making, line) : next_day(step));
    choice->ranks[0] = reason;
    choice->ranks[1] = reason == NEXT_GOAL ? next_voids(making->roadmap, line) : 0;
    choice->ranks[2] = next_latest(step);
    if ((reason == NEXT_GOAL || step->question >= 0) && step->start != DATE_NONE)
        choice->ranks[2] = step->start;
    choice->ranks[3] = step->kind == STEP_ADVICE;
    if (reason == NEXT_OVERDUE)
        next_rank_overdue(making, line, choice);
    else if (reason == NEXT_OPEN)
        next_rank_open(step, choice);
    return true;
}

/* ---- before one is --------------------------------------------------------------------------- */

/* What is bought may wait until it is used, and papers that cost until they are wanted. */
static bool next_may_wait(const struct roadmap_step *step, date_day until)
{
    bool waits = step->kind == STEP_PURCHASE ||
                 (step->kind == STEP_PAPERWORK && step->role == ROLE_COMPANION);

    return waits && !step->free && next_latest(step) > until;
}

static bool next_can_begin(const struct roadmap *roadmap, const struct roadmap_step *step,
                           date_day until)
{
    if (step->start == DATE_NONE || step->start > until || next_may_wait(step, until))
        return false;
    for (int i = 0; i < step->need_count; i++)
        if (roadmap_step_is_open(&roadmap->steps[step->needs[i]]) &&
            roadmap->steps[step->needs[i]].finish > roadmap->today)
            return false;
    return true;
}

bool next_choose_first(const struct next_making *making, int line, struct next_choice *choice)
{
    const struct roadmap *roadmap = making->roadmap;
    const struct roadmap_step *step = &roadmap->steps[line];
    date_day overdue = next_overdue(making, line);
    bool late = overdue != DATE_NONE;

    if (!next_is_work(step) ||
        !(late || step->signer_near || next_leads_to_guard(roadmap, line) ||
          next_can_begin(roadmap, step, making->until) || next_lacks_units(roadmap, step) ||
          (step->kind == STEP_RENEWAL && next_latest(step) <= making->until)))
        return false;
    choice->item = next_item_of(making, line, late ? NEXT_OVERDUE : NEXT_OPEN,
                                late ? overdue : next_day(step));
    choice->ranks[0] = !late;
    choice->ranks[1] = step->question >= 0 ? 3 : next_voids(roadmap, line);
    choice->ranks[2] = choice->ranks[1] < 3 ? 0 : -next_weight(roadmap, line);
    choice->ranks[3] = (int64_t)next_length(step) * 2 + (step->kind == STEP_ADVICE);
    return true;
}
