/* SPDX-License-Identifier: MIT
 * What to do now. Of a plan that is followed: what is overdue, what moves the goal, what is begun,
 * what falls due. Of one that is not: the few things to begin with, in their order. */
#include "milepost/agenda.h"

#include <stdlib.h>

/* A step that could be among them, with what it is ordered by: the smaller comes first. */
struct next_choice {
    struct next_item item;
    int64_t ranks[4];
};

enum { NEXT_NEVER = INT32_MAX };

static const struct step *next_step_of(const struct roadmap *roadmap, int line)
{
    int step = roadmap->steps[line].step;

    return step >= 0 ? &roadmap->catalog->steps[step] : NULL;
}

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

static struct next_item next_item_of(const struct roadmap *roadmap, int line,
                                     enum next_reason reason, int days)
{
    const struct roadmap_step *step = &roadmap->steps[line];

    return (struct next_item){.line = line,
                              .reason = reason,
                              .day = next_day(step),
                              .doing = step->doing.count > 0 ? step->doing.items[0] : NULL,
                              .doses = step->dose_count,
                              .exam = step->kind == STEP_EXAM,
                              .hours = next_hours(roadmap, step, days),
                              .logged = step->weekly > 0};
}

/* What is only known, kept up, wished for or to be found out is nothing to do now. */
static bool next_is_work(const struct roadmap_step *step)
{
    if (!roadmap_step_is_open(step) || step->question >= 0)
        return false;
    if (step->kind == STEP_RENEWAL)
        return step->every_months > 0 || step->by != DATE_NONE;
    return step->kind != STEP_ADVICE || step->phase < PHASE_ADVANCE;
}

/* ---- what comes before what -------------------------------------------------------------------- */

/* What every payment waits for that only some have, or what that waits for. */
static bool next_leads_to_guard(const struct roadmap *roadmap, int line)
{
    int guard = roadmap_find_guard(roadmap);

    for (int i = 0; guard >= 0 && i < roadmap->steps[guard].need_count; i++)
        if (roadmap->steps[guard].needs[i] == line)
            return true;
    return line == guard;
}

/* 0: nothing is worth money before it, or it is there for the asking; 1: every payment waits for
 * it; 2: it costs nothing, and what it shows could make the rest void; 3: none of these. */
static int next_voids(const struct roadmap *roadmap, int line)
{
    const struct roadmap_step *step = &roadmap->steps[line];
    const struct step *s = next_step_of(roadmap, line);

    if (step->claim || next_leads_to_guard(roadmap, line))
        return 0;
    if (s && s->guard != GUARD_NOTHING)
        return 1;
    return step->free && step->is_private && step->phase == PHASE_PREPARE ? 2 : 3;
}

/* True of a companion that is wanted before this step of the route, or before it is done. */
static bool next_comes_before(const struct roadmap *roadmap, int line, int other)
{
    const struct step *s = next_step_of(roadmap, line), *o = next_step_of(roadmap, other);

    if (!s || !o || line == other || roadmap->steps[other].role != ROLE_ROUTE)
        return false;
    for (int i = 0; i < s->with_count; i++) {
        const struct anchor *anchor = &s->with[i];

        if (anchor->place != PLACE_BEFORE)
            continue;
        if ((anchor->kind == ANCHOR_STEP && anchor->index == roadmap->steps[other].step) ||
            (anchor->kind == ANCHOR_PHASE && anchor->index == (int)roadmap->steps[other].phase))
            return true;
        for (int j = 0; anchor->kind == ANCHOR_FACT && j < o->gives.count; j++)
            if (o->gives.items[j] == anchor->index)
                return true;
    }
    return false;
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
        for (int j = 0; step->critical && roadmap_step_is_open(step) && j < step->need_count; j++)
            if (step->needs[j] == line)
                return true;
    }
    return false;
}

static bool next_holds_goal(const struct roadmap *roadmap, int line, bool begins)
{
    const struct roadmap_step *step = &roadmap->steps[line];
    const struct step *s = next_step_of(roadmap, line);
    bool guards = s && s->guard == GUARD_PAYING;

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

/* False: it is nothing for these days. */
static bool next_reason_of(const struct roadmap *roadmap, int line, date_day until,
                           enum next_reason *reason)
{
    const struct roadmap_step *step = &roadmap->steps[line];
    bool begins = step->start != DATE_NONE && step->start <= until;
    date_day due = next_day(step);

    if (due != DATE_NONE && due < roadmap->today)
        *reason = NEXT_OVERDUE;
    else if (next_holds_goal(roadmap, line, begins))
        *reason = NEXT_GOAL;
    else if (step->status == STEP_STARTED)
        *reason = NEXT_BEGUN;
    else if (step->signer_near || next_latest(step) <= until ||
             (begins && next_is_wanted_first(roadmap, line, until)))
        *reason = NEXT_DUE;
    else if (begins && (step->role == ROLE_ROUTE || step->kind == STEP_JOB))
        *reason = NEXT_OPEN;
    else
        return false;
    return true;
}

static bool next_choose(const struct roadmap *roadmap, int line, int days,
                        struct next_choice *choice)
{
    const struct roadmap_step *step = &roadmap->steps[line];
    enum next_reason reason;

    if (!next_is_work(step) || !next_reason_of(roadmap, line, roadmap->today + days, &reason))
        return false;
    choice->item = next_item_of(roadmap, line, reason, days);
    choice->ranks[0] = reason;
    choice->ranks[1] = reason == NEXT_GOAL ? next_voids(roadmap, line) : 0;
    choice->ranks[2] =
        reason == NEXT_GOAL && step->start != DATE_NONE ? step->start : next_latest(step);
    choice->ranks[3] = step->kind == STEP_ADVICE;
    return true;
}

/* ---- before one is --------------------------------------------------------------------------- */

/* How many steps of the route wait for this one, and for those in turn. */
static int next_count_waiting(const struct roadmap *roadmap, int line, bool *seen)
{
    int count = 0;

    seen[line] = true;
    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];

        for (int j = 0; step->role == ROLE_ROUTE && j < step->need_count && !seen[i]; j++)
            if (step->needs[j] == line)
                count += 1 + next_count_waiting(roadmap, i, seen);
    }
    return count;
}

static int next_waiting(const struct roadmap *roadmap, int line)
{
    bool *seen = memory_new((size_t)roadmap->step_count, sizeof *seen);
    int count = next_count_waiting(roadmap, line, seen);

    free(seen);
    return count;
}

/* What is wanted before a step has no link to it, and is yet as pressing as that step. */
static int next_weight(const struct roadmap *roadmap, int line)
{
    int weight = next_waiting(roadmap, line);

    for (int i = 0; i < roadmap->step_count; i++) {
        int behind = next_comes_before(roadmap, line, i) ? next_waiting(roadmap, i) + 1 : 0;

        weight = behind > weight ? behind : weight;
    }
    return weight;
}

/* What is bought may wait until it is used. */
static bool next_may_wait(const struct roadmap_step *step, date_day until)
{
    return step->kind == STEP_PURCHASE && !step->free && next_latest(step) > until;
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

static bool next_choose_first(const struct roadmap *roadmap, int line, int days,
                              struct next_choice *choice)
{
    const struct roadmap_step *step = &roadmap->steps[line];
    bool overdue = next_day(step) != DATE_NONE && next_day(step) < roadmap->today;

    date_day until = roadmap->today + days;

    if (!next_is_work(step) ||
        !(overdue || step->signer_near || next_leads_to_guard(roadmap, line) ||
          next_can_begin(roadmap, step, until) ||
          (step->kind == STEP_RENEWAL && next_latest(step) <= until)))
        return false;
    choice->item = next_item_of(roadmap, line, overdue ? NEXT_OVERDUE : NEXT_OPEN, days);
    choice->ranks[0] = !overdue;
    choice->ranks[1] = next_voids(roadmap, line);
    choice->ranks[2] = choice->ranks[1] < 3 ? 0 : -next_weight(roadmap, line);
    choice->ranks[3] = (int64_t)next_length(step) * 2 + (step->kind == STEP_ADVICE);
    return true;
}

/* ---- the list -------------------------------------------------------------------------------- */

static bool next_is_before(const struct next_choice *left, const struct next_choice *right)
{
    for (int i = 0; i < 4; i++)
        if (left->ranks[i] != right->ranks[i])
            return left->ranks[i] < right->ranks[i];
    return false;
}

/* What is wanted before a step stands before it and is as pressing, however soon either must be
 * begun: a school is asked before it is chosen. An exam whose day has come waits for no papers. */
static void next_put_in_order(const struct roadmap *roadmap, struct next_choice *chosen, int count)
{
    for (int i = 0; i < count; i++) {
        for (int j = i + 1; j < count; j++) {
            struct next_choice first = chosen[j];

            if (chosen[i].item.exam ||
                !next_comes_before(roadmap, first.item.line, chosen[i].item.line))
                continue;
            if (first.item.reason > chosen[i].item.reason)
                first.item.reason = chosen[i].item.reason;
            for (int k = j; k > i; k--)
                chosen[k] = chosen[k - 1];
            chosen[i++] = first;
        }
    }
}

void next_list_make(struct next_list *list, const struct roadmap *roadmap, int days, bool followed)
{
    struct next_choice chosen[NEXT_MOST + 1];
    bool any = followed || roadmap->route < 0; /* there is none to be followed */
    int most = any ? NEXT_MOST : NEXT_FIRST_MOST;

    *list = (struct next_list){.days = days, .followed = any};
    for (int i = 0; i < roadmap->step_count; i++) {
        struct next_choice choice = {.ranks = {0}};
        int at = list->count;

        if (!(any ? next_choose(roadmap, i, days, &choice)
                  : next_choose_first(roadmap, i, days, &choice)))
            continue;
        for (; at > 0 && next_is_before(&choice, &chosen[at - 1]); at--)
            chosen[at] = chosen[at - 1];
        chosen[at] = choice;
        if (list->count < most)
            list->count++;
        else
            list->left_out++;
    }
    if (any)
        next_put_in_order(roadmap, chosen, list->count);
    for (int i = 0; i < list->count; i++)
        list->items[i] = chosen[i].item;
}

const char *next_reason_id(enum next_reason reason)
{
    static const char *const ids[NEXT_REASON_COUNT] = {"overdue", "goal", "begun", "due", "open"};

    return ids[reason];
}
