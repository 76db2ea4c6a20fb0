/* SPDX-License-Identifier: MIT
 * The day on which something was due. A plan is made anew each day, and what is to do begins today
 * or later; so a day that was missed is not in it. It follows from a rule of the thing itself (a
 * dose comes so long after the last one), else from what was planned when the route was chosen. */
#include "plan/agenda/due_day.h"

static date_day due_if_past(const struct roadmap *roadmap, date_day day)
{
    return day != DATE_NONE && day < roadmap->today ? day : DATE_NONE;
}

/* A day to come that somebody told, or that follows from what happened: it stands in the place of
 * the day that was planned. The day on which somebody finds work is open. */
static bool due_is_put_off(const struct roadmap *roadmap, const struct roadmap_step *step)
{
    if (step->attempts > 0 || step->kind == STEP_JOB)
        return true;
    for (int i = 0; step->start > roadmap->today && i < step->because.count; i++) {
        const struct because *because = &step->because.items[i];

        if (because->about == ABOUT_DATE &&
            (because->binding == BINDS_INTAKE || because->binding == BINDS_START ||
             because->binding == BINDS_MONTHS))
            return true;
    }
    return false;
}

static date_day due_of_base(const struct due_past *past, int line, bool ends)
{
    const struct baseline_step *base = baseline_find_line(past->baseline, past->roadmap, line);

    return !base ? DATE_NONE : ends ? base->finish : base->start;
}

/* True of what could have been done by now and was not even begun. Who has still to study for
 * something has missed nothing. */
static bool due_is_left_undone(struct due_past *past, int line)
{
    const struct roadmap_step *step = &past->roadmap->steps[line];
    date_day finish = due_of_base(past, line, true);

    return step->status == STEP_TODO && step->kind != STEP_STUDY && step->attempts == 0 &&
           finish != DATE_NONE && finish < past->roadmap->today;
}

static bool due_is_held(struct due_past *past, int line);

static bool due_is_held_by_needs(struct due_past *past, const struct roadmap_step *step)
{
    const struct roadmap *roadmap = past->roadmap;

    for (int i = 0; i < step->need_count; i++) {
        int need = step->needs[i];

        if (!roadmap_step_is_open(&roadmap->steps[need]) || due_is_held(past, need))
            continue;
        if (roadmap->steps[need].start > roadmap->today || due_is_left_undone(past, need))
            return false;
    }
    return true;
}

/* True of what has to wait for something that is on its way: it is not late by itself. What waits
 * for something that was left undone is. */
static bool due_is_held(struct due_past *past, int line)
{
    const struct roadmap_step *step = &past->roadmap->steps[line];

    if (step->start == DATE_NONE || step->start <= past->roadmap->today)
        return false;
    if (past->held[line] == DUE_HELD_UNKNOWN) /* many may wait for one */
        past->held[line] = due_is_held_by_needs(past, step) ? DUE_HELD : DUE_NOT_HELD;
    return past->held[line] == DUE_HELD;
}

/* What was to be over by a day of the baseline and ended later held back what comes after it: that
 * was not due before. */
static date_day due_once_free(const struct due_past *past, date_day day)
{
    date_day free = day;

    for (int i = 0; day != DATE_NONE && i < past->roadmap->step_count; i++) {
        const struct roadmap_step *step = &past->roadmap->steps[i];
        date_day finish = step->role == ROLE_ROUTE && step->status == STEP_DONE
                              ? due_of_base(past, i, true)
                              : DATE_NONE;

        if (finish != DATE_NONE && finish <= day && step->ended > free)
            free = step->ended;
    }
    return free;
}

/* The day of the baseline on which a line was to begin, or to end. */
static date_day due_in_baseline(struct due_past *past, int line, bool ends)
{
    if (!past->baseline || line < 0 || due_is_put_off(past->roadmap, &past->roadmap->steps[line]) ||
        due_is_held(past, line))
        return DATE_NONE;
    return due_once_free(past, due_of_base(past, line, ends));
}

/* By so many days something beside the way can be put off and is still there when it is wanted: it
 * is planned as soon as can be, and is due as late as may be. A series that goes on has its days.
 */
static int due_room(const struct roadmap_step *step)
{
    if (step->role != ROLE_COMPANION || step->status != STEP_TODO || step->ruled != DATE_NONE ||
        step->by == DATE_NONE || step->finish == DATE_NONE || step->by < step->finish)
        return 0;
    return step->by - step->finish;
}

static date_day due_missed_by(struct due_past *past, int line);

/* The last day on which a line could begin by the baseline. What is wanted by an open day can begin
 * on any. */
static date_day due_missed_begin(struct due_past *past, int line)
{
    const struct roadmap_step *step = &past->roadmap->steps[line];
    bool wanted = step->role == ROLE_COMPANION && step->by_step >= 0 && step->finish != DATE_NONE;
    date_day begin = due_in_baseline(past, line, false);
    date_day by = wanted ? due_missed_by(past, line) : DATE_NONE;

    if (!wanted || begin == DATE_NONE)
        return begin;
    if (by == DATE_NONE)
        return DATE_NONE;
    by -= step->finish - step->start;
    return by > begin ? by : begin;
}

/* The day of the baseline by which a line was wanted. */
static date_day due_missed_by(struct due_past *past, int line)
{
    const struct roadmap_step *step = &past->roadmap->steps[line];

    if (step->by_end)
        return due_in_baseline(past, step->by_step, true);
    return due_missed_begin(past, step->by_step);
}

static date_day due_missed(struct due_past *past, int line, enum due_from from)
{
    const struct roadmap_step *step = &past->roadmap->steps[line];

    if (step->kind == STEP_STUDY && step->ruled != DATE_NONE && past->baseline &&
        past->baseline->made < step->ruled)
        return step->ruled; /* as it was told; a later baseline knows better */
    if (step->kind == STEP_RENEWAL && step->ruled != DATE_NONE)
        return step->ruled;
    if (step->again)
        return DATE_NONE; /* what was planned was done */
    if (from == DUE_FROM_BY && step->by_step >= 0)
        return due_missed_by(past, line);
    return due_in_baseline(past, line, from != DUE_FROM_START);
}

static date_day due_planned(const struct roadmap_step *step, enum due_from from)
{
    return from == DUE_FROM_START ? step->start : from == DUE_FROM_FINISH ? step->finish : step->by;
}

struct due_day due_day(struct due_past *past, int line, enum due_from from)
{
    return (struct due_day){due_planned(&past->roadmap->steps[line], from),
                            due_if_past(past->roadmap, due_missed(past, line, from))};
}

struct due_day due_dose_day(struct due_past *past, int line, int dose)
{
    const struct roadmap_step *step = &past->roadmap->steps[line];
    struct due_day day = {step->doses[dose] + due_room(step), DATE_NONE};

    if (dose > 0 || step->doses[0] > past->roadmap->today)
        return day;
    if (step->ruled != DATE_NONE)
        day.missed = due_if_past(past->roadmap, step->ruled);
    else if (step->status == STEP_TODO && !step->again)
        day.missed = due_if_past(past->roadmap, due_missed_begin(past, line));
    return day;
}

date_day due_gate_missed(struct due_past *past, int gate)
{
    const struct roadmap_gate *of = &past->roadmap->gates[gate];

    return due_if_past(past->roadmap, due_in_baseline(past, of->by_step, of->by_end));
}
