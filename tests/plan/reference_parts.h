/* SPDX-License-Identifier: MIT
 * What the files of the reference solver share. */
#ifndef MILEPOST_TESTS_PLAN_REFERENCE_PARTS_H
#define MILEPOST_TESTS_PLAN_REFERENCE_PARTS_H

#include "reference.h"

/* How far a step is, by what was marked and logged. */
struct doing {
    bool begun, over, done;
    date_day since, ended, failed; /* the first and the last two only if there is such a mark */
    int attempts, minutes, recent;
    money_cents deposit; /* of what is begun, as told */
    date_day resumed; /* the first day of study after the last pause of three weeks, or DATE_NONE */
};

/* What the answers say, read apart from the planner. */
struct told {
    const struct catalog *catalog;
    const struct answers *answers;
    const struct progress *progress;
    date_day today, start; /* start: goal.start, or today */
    int hours_per_week;
    date_day hours_told; /* the day on which they were, or DATE_NONE */
    bool recommended;
    bool met[MINI_FACTS];
    date_day since[MINI_FACTS]; /* of met ones */
    date_day last[MINI_FACTS];  /* the same, gained last */
    bool marked[MINI_FACTS];    /* by a mark */
    struct doing doing[REFERENCE_STEPS];
    date_day work; /* on which work began by a mark, or DATE_NONE */
    bool growing;  /* codes for pay today */
    int job;       /* fact job/coding, or -1 */
    bool student, certified;
    date_day student_until;
    unsigned guards[REFERENCE_STEPS]; /* by step: what must be done before it whatever its needs
                                         say, as a set */
};

void told_read(struct told *told, const struct mini *mini);

/* It was begun, and so paid; doses are paid one by one. */
bool doing_is_paid(const struct told *told, int step);

void doing_read(struct told *told, const struct mini *mini);

/* What is likely to be left of a step in days, and in hours; and how much is studied a week. */
int doing_days(const struct told *told, int step);
struct range doing_hours(const struct told *told, int step);
int doing_minutes_a_week(const struct told *told, int step);

enum requirement_state { STANDS_TODAY, STANDS_LATER, STANDS_WHILE, TAKES_A_STEP, NEVER };

/* What a requirement comes to. */
struct demand {
    enum requirement_state state;
    date_day day;   /* from which it stands, lag included: of the first three */
    date_day until; /* of STANDS_WHILE: the last day; a step may meet it as well */
    int fact;       /* that a step must give */
    int lag;        /* days after that */
    int months;     /* months after that */
};

struct demand told_demand(const struct told *told, const struct requirement *requirement);

/* True when the need must be met; a step's `when` is not false. */
bool told_need_stands(const struct told *told, const struct need *need);
bool told_step_stands(const struct told *told, int step);

/* The day on which a program ends that has a day of its own (an end already past is today), or
 * DATE_NONE. */
date_day told_end(const struct told *told, int step);

bool step_hands_over(const struct catalog *catalog, int step, int fact);
bool step_takes_money(const struct step *step);

/* One need on one step, and the path chosen for it. */
struct pick {
    int step;
    const struct need *need;
    int path;
};

/* A set of steps with a path for each need. */
struct candidate {
    const struct told *told;
    unsigned set;
    struct pick picks[REFERENCE_NEEDS];
    int pick_count;
};

/* A requirement of a chosen path that a step of the set must meet, and the step that does; -1: what
 * is held already does. */
struct handover {
    int pick, from;
    struct demand demand;
};
#define REFERENCE_HANDOVERS (REFERENCE_NEEDS * 2)

/* Who gives what to whom: of several ways the one that is soonest. */
struct handovers {
    struct handover items[REFERENCE_HANDOVERS];
    int count;
};

/* The fact that all is for. */
enum { GOAL = 0 };

static inline bool in_set(unsigned set, int step)
{
    return set >> step & 1;
}

/* A route on the calendar, all as soon as may be. */
struct schedule {
    const struct candidate *candidate;
    const struct handovers *handovers; /* what is held, too */
    const date_day *start, *finish;    /* by step */
    date_day goal;
};

/* The days of a route: fills in finish and recommended_finish, and tells who gave what in *out.
 * False when it can't be laid out. */
bool reference_days(const struct candidate *candidate, struct reference_route *route,
                    struct handovers *out);

/* Notes what the route costs in every way in which it can be had by its finish. */
void reference_costs(const struct candidate *candidate, struct reference_route *route);

/* Notes what it costs so. */
void reference_pay(const struct schedule *schedule, struct reference_route *route);

/* The exams that a membership is for, as a set; none for any other step. */
unsigned exams_for_members(const struct catalog *catalog, int step);

/* The steps of the set that wait for `step`, directly or not, and itself. */
unsigned steps_after(const struct candidate *candidate, const struct handovers *handovers,
                     int step);

/* How often a step is done: evidence once for each step that uses it. */
int times_done(const struct candidate *candidate, const struct handovers *handovers, int step);

/* Effort, odds and what the route is made with. */
void reference_figures(const struct candidate *candidate, const struct handovers *handovers,
                       struct reference_route *route);

#endif
