/* SPDX-License-Identifier: MIT
 * What the ledger is made with: one body at a time, its entries in the order of their days. */
#ifndef MILEPOST_RENEW_LEDGER_PARTS_H
#define MILEPOST_RENEW_LEDGER_PARTS_H

#include "milepost/ledger.h"
#include "milepost/memory.h"
#include "milepost/renew.h"

enum { LEDGER_MINIMUM_ROOM = 64 };

/* Which fields a unit may count for at once: one of each of the first two, or one alone. */
enum field_group { FIELD_ALONE, FIELD_ONE, FIELD_OTHER, FIELD_GROUP_COUNT };

/* A credit before the body that the ledger is at. */
struct ledger_entry {
    const struct credit *credit;
    int verdict;
    int units;        /* that may count at all */
    const int *names; /* categories of the body that it names, as indexes into `kinds` */
    int name_count;
    int own;            /* the cycle on whose days it was earned */
    int cycle;          /* in which it counts; -1: not yet placed */
    int lacks, choices; /* by which entries of one cycle take their turn */
};

/* What is being made: the ledger, and what it is made of. */
struct ledger_maker {
    const struct ledger_input *input;
    struct arena *arena;
    struct ledger_verdict *verdicts;
    const char **titles; /* of the credits, as they are compared; NULL: not yet made */
    struct ledger_cycle *cycles;
    int cycle_count, cycle_room;
};

/* One body of it. */
struct ledger_body {
    struct ledger_maker *maker;
    const struct catalog *catalog;
    const struct ceu_rule *rule;
    int body;
    const struct ledger_tracker *tracker; /* or NULL */
    date_day begin;                       /* the first credential's day, or DATE_NONE */
    bool holds;                           /* something of it is held */
    int first, present, before; /* indexes of cycles; -1: none. One more is ahead of `present` */
    const struct credit_category *kinds;
    int kind_count;
    struct ledger_entry *entries; /* that may count, by day and number */
    int entry_count;
};

/* How a cycle fills up. */
struct ledger_tally {
    const struct ledger_body *body;
    struct ledger_cycle *cycle;
    struct ledger_category *categories; /* of the cycle, to write in */
    int kinds[LEDGER_MINIMUM_ROOM];     /* of each category, or -1 */
    enum field_group groups[LEDGER_MINIMUM_ROOM];
    int others[LEDGER_MINIMUM_ROOM]; /* that may still come from elsewhere; -1: any number */
};

/* What stands in a cycle. */
struct ledger_filled {
    int count;     /* of entries */
    date_day late; /* the last of those earned after its end, or DATE_NONE */
};

/* ---- ledger_cycles.c: which days the cycles have, and what they ask for */
void ledger_lay_cycles(struct ledger_body *body);
int ledger_cycle_on(const struct ledger_body *body, date_day day); /* -1 before the first */

/* ---- ledger_entries.c: which credits may count at all */
void ledger_read_entries(struct ledger_body *body, int verdict_count);
int ledger_body_index(const struct catalog *catalog, const char *id);

/* ---- ledger_place.c: in which cycle each counts */
void ledger_place(struct ledger_body *body);

/* ---- ledger_tally.c: what a cycle takes of it */
void tally_begin(struct ledger_tally *tally, const struct ledger_body *body,
                 struct ledger_cycle *cycle);
void tally_add(struct ledger_tally *tally, struct ledger_entry *entry);
int tally_left(const struct ledger_tally *tally);
bool tally_needs(const struct ledger_tally *tally, const struct ledger_entry *entry);
/* In what order the entries of its own days take their turn. */
void tally_weigh(const struct ledger_tally *tally, struct ledger_entry *entry);

/* ---- ledger_days.c: what the last days cost, and where a cycle stands */
void ledger_set_days(struct ledger_body *body, struct ledger_cycle *cycle);
enum ledger_state ledger_state_of(const struct ledger_body *body, int at,
                                  const struct ledger_filled *filled);
bool ledger_settles(const struct ledger_body *body, const struct ledger_cycle *cycle);
date_day ledger_mend_until(const struct ledger_body *body, const struct ledger_cycle *cycle);
void ledger_set_pace(struct ledger_cycle *cycle, date_day today);

/* ---- ledger_says.c: what would make a credit count */
void ledger_say_mend(struct ledger_maker *maker, struct ledger_verdict *verdict);

#endif
