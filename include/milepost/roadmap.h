/* SPDX-License-Identifier: MIT
 * The roadmap: what the planner makes of a catalogue, a person's answers and a day.
 * A pure value: every string is borrowed from the catalogue or owned by the roadmap's arena;
 * the same inputs give the same roadmap to the byte. See docs/planning.md. */
#ifndef MILEPOST_ROADMAP_H
#define MILEPOST_ROADMAP_H

#include "milepost/memory.h"
#include "milepost/plan.h"
#include "milepost/roadmap/line.h"
#include "milepost/roadmap/route.h"

enum goal_state { GOAL_OPEN, GOAL_REACHED, GOAL_UNREACHABLE };

/* What it costs and takes in one month, on likely figures. */
struct roadmap_month {
    date_day first; /* first day of the month */
    money_cents cost;
    money_cents open; /* so much less, where only the two ends of a price are known */
    int hours;
};

/* What one body asks for in a cycle of continuing education. */
struct roadmap_cycle {
    int body;
    int full; /* whole units, once all of the route is held */
};

struct roadmap {
    struct arena arena; /* owns everything below that is not the catalogue's */
    const struct catalog *catalog;
    date_day today;
    bool with_private; /* private answers were used */

    int goal_fact;       /* -1 for keep-current */
    int goal_credential; /* -1 when the goal is not one credential */
    const char *goal_id; /* "CPC", "first-job", "keep-current" */
    const char *goal_title;
    enum goal_state goal_state;
    bool goal_assumed; /* goal.target not answered */

    const struct route_summary *routes; /* none when reached or unreachable */
    int route_count;
    int route;      /* index of the one that is followed, or -1 */
    bool at_school; /* it goes through the school that was chosen */
    int by_label;   /* what goal.priority orders them by, as a bit index */
    /* "it begins with the most common first credential", where others are as good as the first; or
     * NULL. */
    const char *first_because;
    bool capped; /* more routes, or steps beside them, than were looked at */
    /* What the person should know of the route followed: that it is not the one chosen, that it
     * passes the chosen school by, that not every order of study was tried. */
    struct text_list notes;

    /* What the catalogue wants this person to know before anything else, with its source. */
    const struct notice *const *notices;
    int notice_count;

    date_day p20, p50, p80; /* of the goal; DATE_NONE when there is no date */
    bool by_season;         /* these rest on a wide guess: they are told by month, not by day */
    const char *when;       /* "reinstatement + 30 weeks" in place of dates, or NULL */
    int not_reached;
    int meets_by; /* % of draws that meet goal.by, or -1 */
    struct money_range cost;
    money_cents cost_p80;
    money_cents paid;    /* for what is done or begun, as told or by the price of its day */
    money_cents counted; /* what is held against a budget: the likely cost, and for each line
                            without a price the dearest of its kind */
    bool at_least;       /* a line has no price: totals say "at least" */
    const char *const *unpriced; /* titles of those lines */
    int unpriced_count;
    const struct roadmap_cycle *cycles; /* of the bodies of which something is held, or comes */
    int cycle_count;
    money_cents upkeep_per_year;
    bool upkeep_at_least;
    struct range hours;
    int odds;

    money_cents budget;                   /* MONEY_NONE when none was named */
    money_cents over;                     /* what `counted` is above it; 0 when it is not */
    const struct substitute *substitutes; /* cheaper ways, when it is: those that fit come first */
    int substitute_count;
    const int *aids; /* that may pay a part, when it is: named ones, else those open to anybody */
    int aid_count;   /* two at most */
    money_cents aid_may_pay; /* likely cost of the lines up to the goal that aid may pay */

    int hours_per_week; /* of study, as planned with */
    bool hours_assumed; /* they were not answered */
    const struct roadmap_month *months;
    int month_count;
    money_cents undated_cost,
        undated_open; /* likely cost of lines that no month holds: they have no day */
    const struct milestone *milestones;
    int milestone_count;
    const struct roadmap_gate *gates;
    int gate_count;
    const struct roadmap_step *steps; /* by phase, then start, then id */
    int step_count;
    const char *const *missing; /* requirements that no route can meet */
    int missing_count;
    struct because_list goal_because;
    const struct assumed *assumed; /* one an assumption of the catalogue */
    const int *sources;            /* every source that a line of the roadmap names */
    int source_count;
    bool *relevant; /* one a question: its answer can still change the roadmap */
};

/* Makes the roadmap. Never fails: any answers give one. Free with roadmap_free. */
struct roadmap *roadmap_make(const struct plan_input *input);
void roadmap_free(struct roadmap **roadmap);

/* The step or gate of the roadmap with this id, or -1. Of evidence, which has a line for each use
 * ("ID@USE"), "ID" finds the first. */
int roadmap_find_step(const struct roadmap *roadmap, const char *id);
/* The same of a step of the catalogue that may stand there under another id: a program is another
 * step once the person is in it. */
int roadmap_line_of(const struct roadmap *roadmap, const char *id);
int roadmap_find_gate(const struct roadmap *roadmap, const char *id);
/* True when a step of it rests on this assumption of the catalogue. */
bool roadmap_assumes(const struct roadmap *roadmap, int assumption);

/* True of what is to do or begun. */
bool roadmap_step_is_open(const struct roadmap_step *step);
/* True of what is done, or marked as not needed. */
bool roadmap_step_is_closed(const struct roadmap_step *step);
/* True of a step that waits for the line. */
bool roadmap_step_needs(const struct roadmap_step *step, int line);
/* The day by which a step is due: its deadline, or its likely finish; DATE_NONE when it has none.
 */
date_day roadmap_step_due(const struct roadmap_step *step);

/* True when an exam is still to be passed on the route: then the odds are those of exams. */
bool roadmap_has_exam(const struct roadmap *roadmap);

/* The open step before any payment that only some have, by what they answered; or -1. */
int roadmap_find_guard(const struct roadmap *roadmap);

/* The outcome that weighs most; clear without gates. */
enum gate_outcome roadmap_worst_gate(const struct roadmap *roadmap);

/* True when two routes differ in date by less than is known. */
bool route_is_as_soon(const struct route_summary *a, const struct route_summary *b);

const char *goal_state_id(enum goal_state state);
const char *step_role_id(enum step_role role);
const char *step_status_id(enum step_status status);
const char *binding_id(enum binding binding);
const char *because_about_id(enum because_about about);
const char *route_label_id(int bit_index); /* 0 "soonest" ... */

#endif
