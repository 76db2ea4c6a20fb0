/* SPDX-License-Identifier: MIT
 * The lines of a roadmap: steps, gates and milestones, each with its reasons. */
#ifndef MILEPOST_ROADMAP_LINE_H
#define MILEPOST_ROADMAP_LINE_H

#include <stdbool.h>

#include "milepost/catalog.h"
#include "milepost/date.h"
#include "milepost/money.h"

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
    BINDS_RETAKE,   /* the wait after an attempt that failed */
};

/* Money in cents. A blank figure is MONEY_NONE. Where nobody has told what is likely between two
 * ends, `likely` is the dearer of them and `open` how far below it the figure may lie; so sums and
 * comparisons take the dearest, and screens show both ends. */
struct money_range {
    money_cents low, likely, high, open;
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
    bool undated;     /* the source's page has no date: it was read then */
    bool stale;       /* checked more than 12 months before the roadmap's day */
    int assumption;
    bool conflicting; /* one of the things that sources say where they disagree */
    bool is_private;  /* speaks of a private answer */
};

struct because_list {
    const struct because *items;
    int count;
};

/* A day on which what is overdue gets dearer, or too late. */
struct step_last {
    date_day day;
    const char *what; /* "AAPC: from this day on a late fee of $50" */
};

/* A step as it stands in this roadmap. Dates are medians over the draws; `p80` is the day by
 * which it is finished in 80 % of them. A step without a date has DATE_NONE and, mostly, `when`. */
struct roadmap_step {
    int step;     /* index into the catalogue, or -1 for a *find out* step */
    int question; /* for a *find out* step: the question; else -1 */
    const char *id, *title;
    const char *act, *done_when; /* instead of the catalogue's, at no cost; or NULL */
    enum phase phase;
    enum step_kind kind;
    enum step_role role;
    enum step_status status;
    bool is_private;
    date_day began, ended;    /* as they were marked, or DATE_NONE */
    money_cents paid;         /* for it so far, as told or by the price of its day; MONEY_NONE:
                                 nothing, or nobody told a price */
    int attempts;             /* at an exam, that failed */
    int minutes;              /* of study, as logged */
    int weekly;               /* of them a week, by which it goes on; 0: as many as are planned */
    const char *note;         /* of its last mark; "" for none */
    bool signer_near;         /* whoever signs it is near today, and may not be for long */
    bool claim;               /* it is there for the asking: it comes before all else */
    int narrows_days;         /* of a *find out* step: how far apart the answers may put the date */
    money_cents narrows_cost; /* ... and the cost */
    bool rests;               /* rests on an answer that is missing or unknown */
    date_day start, finish, p80;
    bool by_season; /* these rest on a guess half a year wide: they are told by month, not by day */
    bool wanted_by_season; /* ... and so does `by` */
    date_day by;           /* companions before something: the day that starts; else DATE_NONE */
    int by_step;           /* what that is, in roadmap->steps, or -1 */
    bool by_end;           /* ... and it is that day on which it ends */
    date_day ruled;        /* of a series that goes on, of what comes again: the day that its own
                              rule gives, which may be past; or DATE_NONE */
    bool again;            /* it was done, and comes again */
    date_day turn;         /* of what comes again: the day by which the next turn is called, the end
                              of its cycle; DATE_NONE: it is called by the day of its mark */
    date_day turn_from;    /* ... and since when a mark is for that one, not for the one before, or
                              DATE_NONE: whenever it is */
    bool lacks_units;      /* of a cycle that runs: some are still to be earned */
    bool has_units;        /* ... and of the step that is about them: all are, so it is not due */
    const char *late;      /* a sentence: it is done later than it is wanted; or NULL */
    const char *when;      /* "after the offer", "reinstatement + 30 weeks", or NULL */
    bool by_month;         /* it is told by `when` and the month of `start`, not by a day */
    bool critical;         /* on the chain that sets the date, on likely durations */
    int criticality;       /* % of draws in which it was; -1 for a companion */
    int slack_days;
    bool free;        /* costs nothing: all figures 0 */
    bool unpriced;    /* costs something that nobody has told: shown as "ask" */
    bool maybe_held;  /* nobody told whether the chosen school's price holds it already */
    bool partial;     /* part of it unpriced: "at least" */
    bool in_cost;     /* it is paid before the goal: the roadmap's cost holds it */
    int every_months; /* paid again every so many months until the goal; 0: once */
    struct money_range cost;
    money_cents counted; /* where a budget or another plan is compared: without a price, the dearest
                            of its kind */
    money_cents further; /* in it, of a renewal: what credentials beyond the first add */
    money_cents late_fee;          /* in it, of a cycle that is over: what being late costs today */
    const struct step_last *lasts; /* of such a cycle: the days to come */
    int last_count;
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
    bool by_season; /* told by month, not by day */
    int step;       /* roadmap step that gives it */
};

/* When there is something to do for a gate. */
enum gate_time { GATE_NEVER, GATE_NOW, GATE_LATER, GATE_AFTER_OFFER };

struct roadmap_gate {
    int gate; /* index into the catalogue */
    const char *id, *title;
    enum gate_outcome outcome;
    enum gate_time time;   /* GATE_NEVER: it is clear */
    bool on_way;           /* it is open, and comes before a step of the route that is followed */
    date_day until, by;    /* or DATE_NONE */
    int by_step;           /* what `by` belongs to, in roadmap->steps, or -1 */
    bool by_end;           /* ... and it is the day on which that ends */
    bool wanted_by_season; /* `by` is told by month, not by day */
    const char *before;    /* what it is wanted for that has no day of its own, or NULL */
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

#endif
