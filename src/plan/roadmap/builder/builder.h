/* SPDX-License-Identifier: MIT
 * A roadmap under construction: what its files hand on to each other. */
#ifndef MILEPOST_PLAN_BUILDER_H
#define MILEPOST_PLAN_BUILDER_H

#include "plan/calendar/bills.h"
#include "plan/calendar/forecast.h"
#include "plan/search/routes.h"

/* What is known of a companion besides its node. */
struct companion {
    int16_t by_node;     /* it comes before the start of this node; -1: it does not */
    bool by_end;         /* ... before its end: what is wanted first is the fact that it gives */
    int16_t during_node; /* it comes while this node is under way; -1: it does not */
    int16_t within_node; /* it comes before something untimed in this node; -1: it does not */
    bool within_sure;    /* ... that will be there */
    bool untimed;        /* nobody knows when that is: late in a program */
    const char *use;     /* of evidence: what it is for, "" when that is not told */
    bool before_goal;    /* it is wanted for a step of the route: it is paid before the goal */
};

struct builder {
    struct roadmap *roadmap;
    const struct plan_input *input;
    struct profile profile;
    struct routes routes;
    const struct route *route; /* the one followed, or NULL */

    struct network network;
    struct companion companions[NETWORK_NODES];
    int durations[NETWORK_NODES];
    struct timing timing;               /* on likely durations */
    date_day late_start[NETWORK_NODES]; /* of the route, with what comes late moved */
    int slack[NETWORK_NODES];
    bool critical[NETWORK_NODES];
    struct forecast forecast;
    struct season season;
    bool undated[NETWORK_NODES];     /* waits for something that has no duration */
    bool blocked[NETWORK_NODES];     /* stands behind a bar */
    int16_t bar;                     /* node of the undated wait, or -1 */
    int roadmap_step[NETWORK_NODES]; /* by node */
    bool *units_told;                /* by body: a line says what its cycle asks for */
    int *node_of;                    /* by step of the roadmap: its node, or -1 */
    struct ledger *ledger;           /* of all that is held and comes, and of the credits */
};

/* ---- builder.c ----------------------------------------------------------------------------- */

/* Adds a line to what the person should know of the route followed. */
void builder_note(struct builder *builder, const char *line);

/* Puts a line before those of a list. */
void builder_put_first(struct builder *builder, struct text_list *list, const char *line);

/* Paid before the goal: the route, and what must be paid before one of its steps. */
bool builder_pays_before_goal(const struct builder *builder, int index);

/* The payments of a node on likely days. */
struct payments builder_payments(const struct builder *builder, int node);

/* ---- dates.c ------------------------------------------------------------------------------- */

/* Notes which nodes wait behind a bar; before any of the dates below. */
void dates_find_bars(struct builder *builder);

/* "reinstatement + 30 weeks" for a day that comes after a step that nobody can date. */
const char *dates_after_bar(struct builder *builder, date_day day);

/* The day on which a node is likely to be finished, as it is shown; DATE_NONE without one. */
date_day dates_finish(const struct builder *builder, int node);

/* The same for a node behind a bar, as if the bar were over today: a length, not a date. */
date_day dates_finish_as_if(const struct builder *builder, int node);

/* ---- counting.c ---------------------------------------------------------------------------- */

/* What the time of a step of upkeep counts from. */
struct counting {
    int node;                   /* of the roadmap, or -1 */
    int question;               /* the answer that tells when it was done last, or -1 */
    const struct fact *at_once; /* a fact that holds: it is due today; or NULL */
    bool marked;                /* it was marked done, on `done` ... */
    bool by_turn;               /* ... or early or late, for `done` */
    const struct fact *held;    /* what is held since `done`, and is kept up by it; or NULL */
    date_day done;
};

struct counting counting_of(const struct builder *builder, const struct step *s);

/* The step is that of a body's cycle, not of its dues. */
bool counting_is_cycle(const struct builder *builder, const struct step *s);

/* True of a last day that is past: there is nothing to do about it. */
bool counting_late_is_over(const struct builder *builder, const struct late_stage *stage,
                           date_day end);

/* "Since 10 Jan 2027: the late fee of $50." of a cycle that ended on `end`. */
const char *counting_late_text(const struct builder *builder, const struct late_stage *stage,
                               date_day end);

#endif
