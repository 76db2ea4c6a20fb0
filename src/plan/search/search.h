/* SPDX-License-Identifier: MIT
 * The search for routes: what its files share. */
#ifndef MILEPOST_PLAN_SEARCH_H
#define MILEPOST_PLAN_SEARCH_H

#include "plan/calendar/bills.h"
#include "plan/search/routes.h"

#define AGENDA      96
#define SAVERS      4  /* memberships that may save money; more are not tried */
#define GIVEN_WORDS 32 /* bits for 2,048 facts; one beyond them might be obtained twice */

/* Something still to be met for `step`: a need whose path is open, or one requirement of a
 * chosen path. */
struct open_item {
    int16_t step;
    const struct need *need;
    const struct path *path;               /* NULL: the need's path is still to be chosen */
    const struct requirement *requirement; /* set together with path */
    bool waits; /* it can be met, by one thing or another: which is sooner is known at the end */
};

/* What a step adds to every route at least, worked out once. */
struct step_floor {
    money_cents cost;
    int hours, days;
    double odds; /* at best */
    bool unpriced, undated, study;
    uint64_t gates;    /* that doing it brings up */
    money_cents saves; /* what a member pays less for it */
    int saver;         /* the membership by which, or -1 */
    uint64_t group;    /* of steps that are paid once a year: only the first of a route counts */
};

/* A route under construction. Its agenda holds only what needs a decision or a new step: what is
 * met today, or has one path, is settled when it comes up. */
struct partial {
    struct route route;
    struct open_item agenda[AGENDA];
    int open;
    uint64_t depends[ROUTE_STEPS]; /* by step: the steps it waits for, directly or not */
    uint64_t gates;                /* gates met so far */
    uint64_t groups;               /* groups paid for so far */
    int study;                     /* days of study so far, one step after the other */
    money_cents saved[SAVERS];     /* what members would pay less so far */
    uint64_t given[GIVEN_WORDS];   /* facts that its steps hand over, implied ones not counted */
    bool full;                     /* it had no room for something it needs */
    struct partial *next;          /* while it is not in use */
};

struct search {
    const struct profile *profile;
    struct routes *out;
    struct step_floor *floors; /* by catalogue step */
    int complete, tried;
    int out_of_room;        /* routes that had no room for what they need */
    int16_t savers[SAVERS]; /* memberships that are bought only where they save money */
    int saver_count;
    int16_t *school; /* the steps that are done at the chosen school */
    int school_count;
    int16_t *guards; /* the steps that stand before every payment or enrolment */
    int guard_count;
    struct network *network; /* for the route at hand */
    struct timing *timing;
    struct arena *arena;   /* for partial routes */
    struct partial *spare; /* partial routes to use again */
};

/* ---- partial.c: building. Each returns false when the route can't be built so. --------------- */

/* Links `from` to `to` unless that would make a step wait for itself. */
bool partial_link(struct partial *partial, struct link link);

void partial_note_choice(struct partial *partial, const char *need, const char *path);

/* Adds a step with its needs and guards; returns its index within the route, or -1. */
int partial_add_step(struct search *search, struct partial *partial, int step, struct asked asked);

/* Opens the requirements of a path that are not met yet. */
bool partial_take_path(const struct search *search, struct partial *partial, int step,
                       const struct need *need, const struct path *path);

/* The next step of the route after `after` that gives `fact` to `for_step`; -1: no other does. A
 * step's facts serve neither the step itself nor what it waits for. */
int partial_provider(const struct search *search, const struct partial *partial, int fact,
                     int for_step, int after);

/* The link by which step `from` of the route meets the requirement of an item. */
struct link link_from(const struct search *search, const struct partial *partial,
                      const struct open_item *item, int from);

/* The link by which what is held today meets it, if the item's step starts in time. */
struct link link_held(const struct search *search, const struct open_item *item);

/* True when the step may still be added: it is not there, and no fact is obtained twice. */
bool partial_may_add(const struct search *search, const struct partial *partial, int step);

/* Puts an item on the agenda, or takes it off. */
bool partial_push(struct partial *partial, struct open_item item);
struct open_item partial_take_item(struct partial *partial, int at);

/* A copy to go on with, so that the next branch starts from the same point. */
struct partial *partial_branch(struct search *search, const struct partial *partial);
void partial_give_back(struct search *search, struct partial *partial);

/* ---- bounds.c: comparing --------------------------------------------------------------------- */

void bounds_prepare(struct search *search);

/* What a route costs at least when each body is joined by which it then costs less. */
money_cents partial_cost_floor(const struct search *search, const struct partial *partial);

/* True when a is no worse than b in anything and enters work with the same credential, if that is
 * the goal. */
bool route_beats(const struct route *a, const struct route *b);

/* True when a complete route is at least as good as anything this one can become. */
bool partial_is_beaten(const struct search *search, struct partial *partial);

/* ---- complete.c: a route with all its steps -------------------------------------------------- */

/* Settles by which steps the facts are handed over that several could give, so that the goal comes
 * soonest, and keeps the route if it is minimal and no other beats it. False when it can't be done
 * in any order and so lacks a step. */
bool complete_route(struct search *search, const struct partial *partial);

#endif
