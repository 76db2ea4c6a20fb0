/* SPDX-License-Identifier: MIT
 * Credentials that are held, in words and as JSON. */
#ifndef MILEPOST_REPORT_HELD_H
#define MILEPOST_REPORT_HELD_H

#include "milepost/plan.h"
#include "milepost/report/credit.h"

/* One of them, with what is known beside it. */
struct held_line {
    int credential;
    date_day since;                    /* DATE_NONE: not told */
    const char *number;                /* as printed, or "" */
    date_day expires;                  /* as printed, or DATE_NONE */
    enum truth member;                 /* of its body, which may have no members */
    struct plan_work work;             /* coding that counts, of an apprentice */
    const struct apprentice_way *ways; /* to take its A off */
    int way_count;
};

struct report_held {
    const struct catalog *catalog;
    date_day today;
    const char *plan; /* its name */
    const struct held_line *lines;
    int count;
    const int *letters; /* of the catalogue, to be asked for before a job ends */
    int letter_count;
    struct report_ledger ledger;
};

/* "since 14 Mar 2025", "since: not told" */
void report_held_since(date_day since, struct buffer *out);

/* "AAPC, member; number 01234567; expires on 31 Mar 2027" */
void report_held_facts(const struct report_held *held, const struct held_line *line,
                       struct buffer *out);

/* "13 months of coding so far, and counting", in the word that the catalogue has for the work */
void report_held_months(const struct report_held *held, const struct held_line *line,
                        struct buffer *out);

/* "The A comes off by any of these", of one that has ways. */
void report_held_ways(const struct report_held *held, const struct held_line *line,
                      struct buffer *out);

/* "a year of coding and Practicode: missing Practicode completed"; "two years of coding: missing 11
 * of 24 months of coding, complete on 30 Oct 2027" */
void report_held_way(const struct report_held *held, const struct held_line *line,
                     const struct apprentice_way *way, struct buffer *out);

/* All of it in lines of 72 columns; as JSON ("milepost-held": 1). */
void report_held_text(const struct report_held *held, bool ascii, struct buffer *out);
void report_held_json(const struct report_held *held, struct buffer *out);

#endif
