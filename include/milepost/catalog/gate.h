/* SPDX-License-Identifier: MIT
 * Gates and vaccines: what somebody else may ask to see. */
#ifndef MILEPOST_CATALOG_GATE_H
#define MILEPOST_CATALOG_GATE_H

#include "milepost/catalog/step.h"

struct dose {
    int16_t recommended_days; /* after the first */
    int16_t min_from_previous, min_from_first;
    int16_t months_from_previous; /* at least, besides those days */
    bool if_begun;                /* only for who had a dose of the series before */
};

struct vaccine {
    const char *id, *title;
    const char *product; /* "" or the value of vaccine.ID.product it is for */
    bool live;
    bool blood_test;       /* one that shows protection is proof as well */
    int16_t live_gap_days; /* between its doses and live ones of others, if not on one day */
    int16_t grace_days;    /* so many days before its time a dose counts as well */
    const struct dose *doses;
    int dose_count;
    const char *evidence; /* what counts as proof */
    const char *renew;    /* "" or "every 10 years" */
    int16_t valid_days;   /* how long a finished series counts; 0: for good */
    int16_t season_month; /* a dose counts until this month begins; 0: no seasons */
    int16_t fact;         /* immune/ID */
    int16_t question;     /* vaccine.ID */
    struct index_list sources;
};

enum gate_outcome { GATE_CLEAR, GATE_ACTION, GATE_DECIDED_BY_OTHER, GATE_BARRED };

/* The first rule whose condition is true gives the outcome; the last one has none. */
struct gate_rule {
    struct condition when;
    enum gate_outcome outcome;
    int16_t until;           /* question that holds the day, or -1 */
    int16_t since;           /* question that tells when it was done last, or -1: ... */
    int16_t valid_days;      /* ... longer ago than this the rule does not hold */
    const char *who;         /* whom to ask */
    const char *question;    /* what to ask, in words to send */
    const struct anchor *by; /* the answer is wanted before the first of these, if that is sooner */
    int by_count;
    struct text_list doing;
    int16_t source;
};

struct gate {
    const char *id, *title, *about;
    struct condition when;   /* shown only if this is not false */
    const struct anchor *by; /* to be settled before the first of these starts */
    int by_count;
    bool is_private;
    const struct gate_rule *rules;
    int rule_count;
};

#endif
