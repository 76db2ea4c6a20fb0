/* SPDX-License-Identifier: MIT
 * The questions of the interview. */
#ifndef MILEPOST_CATALOG_QUESTION_H
#define MILEPOST_CATALOG_QUESTION_H

#include "milepost/catalog/condition.h"
#include "milepost/date.h"

enum answer_type {
    ANSWER_CHOICE,
    ANSWER_MULTI,
    ANSWER_YESNO, /* values[0] is "yes", values[1] is "no" */
    ANSWER_NUMBER,
    ANSWER_MONEY, /* whole US dollars */
    ANSWER_DATE,
};

struct question_value {
    const char *id;    /* as stored and exported */
    const char *label; /* as shown */
    const char *help;  /* "" or a line of explanation */
};

/* Where the day of a date question may lie, the day of the answer being on either side. */
enum lies { LIES_EITHER, LIES_BEHIND, LIES_AHEAD };

/* A multi answer is a set of value indexes in 64 bits, so a question has at most 64 values. */
#define CATALOG_MAX_VALUES 64

/* What must be known at once by whom a condition on the answers holds, not only in a step. */
struct notice {
    struct condition when;
    const char *text;
    struct index_list sources;
};

struct section {
    const char *id, *title;
    const char *intro;    /* one or two sentences when the section opens, or "" */
    const char *good_for; /* what answering it is good for, in one line, or "" */
    bool is_private;
};

struct question {
    const char *id;
    int16_t section;
    enum answer_type type;
    const char *label;    /* a few words, for lists of answers */
    const char *ask;      /* the question as put */
    const char *why;      /* one or two sentences: why we ask */
    const char *help;     /* longer help, "" when there is none */
    const char *find_out; /* "" or how to find the answer out; else a *find out* step has none */
    int16_t found_by;     /* step that finds it out with others, or -1: a line of its own */
    int16_t errand;       /* that finding it out is part of, or -1 */
    struct condition when;
    bool is_private; /* takes `declined`, left out of default prints */
    bool optional;   /* an empty answer is fine */
    const char *unit;
    int32_t min, max; /* for number and money */
    enum date_month_rule month_rule;
    enum lies lies;
    const struct question_value *values;
    int value_count;
    const struct notice *notices;
    int notice_count;
    bool has_neutral; /* what the planner takes while there is no answer: */
    int32_t neutral;  /* value index, number; for multi only "none" (index of `none`) */
    bool has_default; /* Enter alone takes the neutral value, which is shown as the default */
    int16_t credential, body, vaccine; /* what an expanded question is about, or -1 */
    bool engine;                       /* used by the planner itself, not only by conditions */
};

#endif
