/* SPDX-License-Identifier: MIT
 * Continuing education: how many units a cycle asks for, in which fields, and when it ends. Pure.
 */
#ifndef MILEPOST_RENEW_H
#define MILEPOST_RENEW_H

#include "milepost/catalog.h"
#include "milepost/money.h"
#include "milepost/text.h"

/* Units that one body asks for in a cycle from somebody who holds these credentials (indexes).
 * Those of other bodies are passed over; ones that another of them replaces or includes count
 * for nothing, one named twice counts once. 0 when the body has no rule. AAPC: by number held
 * (body AAPC); AHIMA: the highest base plus 10 for each further one, at most 50
 * (body AHIMA). */
int renew_units(const struct catalog *catalog, int body, const int *held, int count);

/* How many of them count: each is one more to keep up. */
int renew_count(const struct catalog *catalog, int body, const int *held, int count);

/* Somebody's credentials in one cycle of a body. */
struct renew_cycle {
    int body;
    const int *held; /* indexes; those of other bodies are passed over */
    int count;
    int units;      /* that it asks for: by the body's own tracker, else renew_units */
    date_day begin; /* its first day, by which rules bind it or not; DATE_NONE: all do */
};

/* Units of a cycle that must be about one field, or come from one place. */
struct renew_minimum {
    int credential;   /* that asks for them; -1: the body does, of everybody */
    const char *id;   /* by which a credit names it, or "" */
    const char *name; /* "auditing" */
    const char *note; /* "", or a sentence to say with it */
    int units;        /* of the whole cycle */
    bool origin;      /* from whom they come, not what they are about */
    bool unknown;     /* no source says whether there is one: no name, no units */
    date_day younger; /* the rule began on this day of the cycle, and no source says whether
                         it binds a cycle that had begun; DATE_NONE: it does */
    int16_t source;
};

/* The minimums of a cycle, the body's before those of credentials, in the order in which those are
 * given; returns how many, at most `room`. */
int renew_minimums(const struct catalog *catalog, const struct renew_cycle *cycle,
                   struct renew_minimum *out, int room);

/* True when one unit may count for both: one of them is about a field and one about a place, or
 * the body says so of their credentials. */
bool renew_counts_twice(const struct catalog *catalog, const struct renew_cycle *cycle,
                        const struct renew_minimum *a, const struct renew_minimum *b);

/* What the fields of credentials come to. A sum above the units of the cycle is no fault: no
 * source says how it is meant, and the body must be asked. */
struct renew_fields {
    int apart;    /* each unit counted once */
    int together; /* as many as may count twice do so */
};

struct renew_fields renew_fields(const struct catalog *catalog, const struct renew_cycle *cycle,
                                 const struct renew_minimum *minimums, int count);

/* The end of the cycle that runs on `today`, when the first began on `since`: that day still
 * belongs to the cycle. DATE_NONE when `since` is, or when the body has no cycle. */
date_day renew_cycle_end(const struct catalog *catalog, int body, date_day since, date_day today);

/* ---- late.c ---------------------------------------------------------------------------------- */

/* The day of a stage behind a cycle that ends on `end`; DATE_NONE when no source gives one. */
date_day renew_late_day(const struct late_stage *stage, date_day end);

/* True when that day is the last of it, not the first: "until", not "from". */
bool renew_late_is_last(const struct late_stage *stage);

/* What it costs somebody with so many credentials by the prices of `day`; MONEY_NONE: ask. */
money_cents renew_late_cost(const struct late_stage *stage, date_day day, int credentials);

/* Adds its text with that cost in it. */
void renew_late_add(const struct late_stage *stage, date_day day, int credentials,
                    struct buffer *out);

#endif
