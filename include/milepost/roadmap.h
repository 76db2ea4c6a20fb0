/* SPDX-License-Identifier: MIT
 * The roadmap: what the planner makes of a catalogue, a person's answers and a day.
 * A pure value: every string is borrowed from the catalogue or owned by the roadmap's arena;
 * the same inputs give the same roadmap to the byte. See docs/planning.md. */
#ifndef MILEPOST_ROADMAP_H
#define MILEPOST_ROADMAP_H

#include "milepost/memory.h"
#include "milepost/plan.h"

enum goal_state { GOAL_OPEN, GOAL_REACHED, GOAL_UNREACHABLE };

enum step_role { ROLE_ROUTE, ROLE_COMPANION };

enum step_status { STEP_TODO, STEP_STARTED, STEP_DONE, STEP_WAIVED, STEP_BLOCKED };

/* What keeps a step from starting sooner. */
enum binding {
    BINDS_NOTHING,  /* it may start today */
    BINDS_STEP,     /* the finish of another step */
    BINDS_CAPACITY, /* another study step is under way */
    BINDS_START,    /* goal.start */
    BINDS_MONTHS,   /* months of experience that must pass */
    BINDS_USE,      /* bought or done as late as the step that uses it allows */
    BINDS_INTAKE,   /* the day on which the chosen school's next class starts */
};

/* Money in cents. A blank figure is MONEY_NONE. */
struct money_range {
    money_cents low, likely, high;
};

/* One link of the chain behind a line: an answer, the rule that used it, the source of the rule,
 * or what binds a date. Unused parts are NULL, -1 or DATE_NONE. */
enum because_about { ABOUT_STEP, ABOUT_DATE, ABOUT_COST, ABOUT_GATE };

struct because {
    enum because_about about;
    int question;      /* whose answer it rests on, or -1 */
    const char *value; /* that answer, as written; NULL when it was not answered */
    bool assumed;      /* not answered: the planner's neutral value was used */
    const char *rule;  /* a sentence */
    enum binding binding;
    int step; /* index into roadmap->steps of the step that binds, or -1 */
    int source;
    date_day checked; /* DATE_NONE when there is no source */
    bool stale;       /* checked more than 12 months before the roadmap's day */
    int assumption;
    bool is_private; /* speaks of a private answer */
};

struct because_list {
    const struct because *items;
    int count;
};

/* A step as it stands in this roadmap. Dates are medians over the draws; `p80` is the day by
 * which it is finished in 80 % of them. A step without a date has DATE_NONE and, mostly, `when`. */
struct roadmap_step {
    int step;     /* index into the catalogue, or -1 for a *find out* step */
    int question; /* for a *find out* step: the question; else -1 */
    const char *id, *title;
    enum phase phase;
    enum step_kind kind;
    enum step_role role;
    enum step_status status;
    bool is_private;
    int narrows_days;         /* of a *find out* step: how far apart the answers may put the date */
    money_cents narrows_cost; /* ... and the cost */
    bool rests;               /* rests on an answer that is missing or unknown */
    date_day start, finish, p80;
    date_day by;      /* companions before something: the day that starts; else DATE_NONE */
    const char *late; /* a sentence: it is done later than it is wanted; or NULL */
    const char *when; /* "after the offer", "reinstatement + 30 weeks", or NULL */
    bool by_month;    /* it is told by `when` and the month of `start`, not by a day */
    bool critical;    /* on the chain that sets the date, on likely durations */
    int criticality;  /* % of draws in which it was; -1 for a companion */
    int slack_days;
    bool free;        /* costs nothing: all figures 0 */
    bool unpriced;    /* costs something that nobody has told: shown as "ask" */
    bool partial;     /* part of it unpriced: "at least" */
    int every_months; /* paid again every so many months until the goal; 0: once */
    struct money_range cost;
    struct range hours; /* effort; 0 when none */
    const int *needs;   /* roadmap steps it waits for */
    int need_count;
    const date_day *doses;
    int dose_count;
    struct because_list because;
    struct text_list doing, asking, keeping, if_fail;
    struct index_list jobs;
    const char *why;
    const int *payers; /* aids that may pay this line, once confirmed: indexes into the catalogue */
    int payer_count;
    const int *assumptions; /* indexes into the catalogue */
    int assumption_count;
    const int *sources;
    int source_count;
};

struct milestone {
    int fact;
    const char *title; /* "CPC-A" */
    date_day p50, p80;
    int step; /* roadmap step that gives it */
};

struct roadmap_gate {
    int gate; /* index into the catalogue */
    const char *id, *title;
    enum gate_outcome outcome;
    date_day until, by; /* or DATE_NONE */
    const char *before; /* what it is wanted for that has no day of its own, or NULL */
    const char *who, *question;
    struct text_list doing;
    bool is_private;
    struct because_list because;
};

/* The figures of an assumption as a roadmap takes them. */
struct assumed {
    struct range range;
    bool adjusted; /* the plan's own, not the catalogue's */
};

/* What it costs and takes in one month, on likely figures. */
struct roadmap_month {
    date_day first; /* first day of the month */
    money_cents cost;
    int hours;
};

enum route_label {
    LABEL_SOONEST = 1 << 0,
    LABEL_CHEAPEST = 1 << 1,
    LABEL_LEAST_EFFORT = 1 << 2,
    LABEL_BEST_ODDS = 1 << 3,
    LABEL_FEWEST_GATES = 1 << 4,
};
#define ROUTE_LABEL_COUNT 5

/* One way to the goal, for comparing. */
struct route_summary {
    int number; /* from 1, in the order of goal.priority */
    unsigned labels;
    const char *title;        /* "Coding course, then Practicode" */
    const char *const *parts; /* what it is made of, as in the title: "coding course", "CCA" */
    int part_count;
    date_day p20, p50, p80;
    int not_reached; /* % of draws in which every attempt failed */
    struct money_range cost;
    money_cents cost_p80;
    bool at_least;
    struct range hours;
    int odds; /* % */
    /* A sentence: an exam is learned for without a course or work in the field; or NULL. */
    const char *alone;
    int gates;
    const struct route_choice *choices;
    int choice_count;
    const char *const *steps; /* ids, in order of date */
    int step_count;
};

/* A route that costs less than the one followed. */
struct substitute {
    const char *title;
    int route;         /* its number among the routes */
    money_cents saves; /* on likely figures */
    int days_later;    /* of even odds; negative: sooner */
    bool fits;         /* the budget then holds */
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
    int route;   /* index of the one that is followed, or -1 */
    bool capped; /* more routes, or steps beside them, than were looked at */
    /* What the person should know of the route followed: that it is not the one chosen, that it
     * passes the chosen school by, that not every order of study was tried. */
    struct text_list notes;

    date_day p50, p80; /* of the goal; DATE_NONE when there is no date */
    const char *when;  /* "reinstatement + 30 weeks" in place of dates, or NULL */
    int not_reached;
    int meets_by; /* % of draws that meet goal.by, or -1 */
    struct money_range cost;
    money_cents cost_p80;
    bool at_least;               /* a line has no price: totals say "at least" */
    const char *const *unpriced; /* titles of those lines */
    int unpriced_count;
    money_cents upkeep_per_year;
    bool upkeep_at_least;
    struct range hours;
    int odds;

    money_cents budget;                   /* MONEY_NONE when none was named */
    money_cents over;                     /* what the likely cost is above it; 0 when it is not */
    const struct substitute *substitutes; /* cheaper ways, when it is: those that fit come first */
    int substitute_count;
    money_cents aid_may_pay; /* likely cost of the lines up to the goal that aid may pay */

    int hours_per_week; /* of study, as planned with */
    bool hours_assumed; /* they were not answered */
    const struct roadmap_month *months;
    int month_count;
    money_cents undated_cost; /* likely cost of lines that no month holds: they have no day */
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
int roadmap_find_gate(const struct roadmap *roadmap, const char *id);

/* True when two routes differ in date by less than either is known to. */
bool route_is_as_good(const struct route_summary *a, const struct route_summary *b);

const char *goal_state_id(enum goal_state state);
const char *step_role_id(enum step_role role);
const char *step_status_id(enum step_status status);
const char *binding_id(enum binding binding);
const char *because_about_id(enum because_about about);
const char *route_label_id(int bit_index); /* 0 "soonest" ... */

#endif
