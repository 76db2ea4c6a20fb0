/* SPDX-License-Identifier: MIT
 * What the records of a catalogue are made of: lists, ranges, durations, prices. */
#ifndef MILEPOST_CATALOG_PIECES_H
#define MILEPOST_CATALOG_PIECES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "milepost/date.h"

struct text_list {
    const char *const *items;
    int count;
};

struct index_list {
    const int16_t *items;
    int count;
};

bool index_list_has(const struct index_list *list, int index);

/* Low, likely, high of days, hours or cents, as the field says. CATALOG_BLANK: not known. */
#define CATALOG_BLANK INT32_MIN
struct range {
    int32_t low, likely, high;
};

/* A duration or effort: its own figures with their source, or a named assumption. */
struct estimate {
    bool stated;        /* false: the step says nothing of it (zero) */
    struct range range; /* the assumption's figures when `assumption` is set */
    int16_t assumption; /* index, or -1 */
    int16_t source;     /* index, or -1 */
};

/* One entry of a dated price list, in cents. */
struct price {
    date_day from;
    struct range cents;   /* likely may be CATALOG_BLANK: then only low and high are known */
    bool partial;         /* part of what must be paid has no known price: totals say "at least" */
    int16_t attempts;     /* at an exam that it is for, or holds; 0: not told, so one */
    int16_t years;        /* of study that it is for, paid one by one; 0: paid at once */
    struct range further; /* in cents, of a renewal: for each credential beyond the first */
    struct index_list holds; /* facts, of a program: what earns them is in the likely price */
    int16_t source;
    const char *note; /* "" or what the price leaves open */
};

/* One of the things that sources say of a matter on which they disagree: all are carried, none is
 * decided for. */
struct conflict {
    const char *about; /* the matter: "one attempt at the exam" */
    const char *says;  /* "$399" */
    int16_t source;
};

struct conflict_list {
    const struct conflict *items;
    int count;
};

enum pricing { PRICING_FREE, PRICING_LISTED, PRICING_ASK };

/* What a step costs. LISTED has at least one entry, oldest first. */
struct cost {
    enum pricing pricing;
    const struct price *items;
    int count;
};

#endif
