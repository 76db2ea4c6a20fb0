/* SPDX-License-Identifier: MIT
 * Answers, conditions on them, and the order in which questions are put.
 * Pure: no terminal, no file, no clock. */
#ifndef MILEPOST_INTERVIEW_H
#define MILEPOST_INTERVIEW_H

#include "milepost/catalog.h"
#include "milepost/error.h"
#include "milepost/text.h"

/* ---- answers --------------------------------------------------------------------------------- */

enum answer_state {
    ANSWER_NONE,     /* not answered */
    ANSWER_VALUE,    /* `value` (or `set`) holds it */
    ANSWER_UNKNOWN,  /* "I don't know yet" */
    ANSWER_DECLINED, /* "Prefer not to say" (private questions only) */
};

/* One answer. Which field holds the value follows from the question's type: `value` is the
 * index of a choice or yesno value, a number, whole dollars or a day; `set` the chosen values
 * of a multi answer, bit n for value n. */
struct answer {
    enum answer_state state;
    int32_t value;
    uint64_t set;
    date_day as_of; /* the day it was given; DATE_NONE while there is none */
};

/* One answer a question, in catalogue order, hidden ones kept. */
struct answers {
    const struct catalog *catalog;
    struct answer *items; /* catalog->question_count of them */
};

void answers_init(struct answers *answers, const struct catalog *catalog);
void answers_clear(struct answers *answers);

/* Copies the answers of one catalogue; `to` is either zeroed or stands for the same one. */
void answers_copy(struct answers *to, const struct answers *from);

/* As if no private question had been answered. */
void answers_drop_private(struct answers *answers);

bool answer_equal(const struct question *question, const struct answer *left,
                  const struct answer *right); /* as_of is not compared */

/* Reads the written form of an answer: a value id, `yes`/`no`, a plain whole number, a date,
 * value ids separated by commas for multi, `unknown`, `declined`, or "" for none. Never
 * guesses: anything else is STATUS_USAGE with a line that names the question, what was read and
 * what it takes (the value of a private question is not repeated); *out is then untouched.
 * `as_of` is kept with any answer but "". */
enum status answer_parse(const struct question *question, const char *text, date_day as_of,
                         struct answer *out, struct error *err) MP_MUST_CHECK;

/* The same of what a person types: beside the written form `$1,500`, `1500.00`, `8 hours`, and
 * dates as date_read takes them, today being the day of the answer. */
enum status answer_read(const struct question *question, const char *text, date_day today,
                        enum date_care care, struct answer *out, struct error *err) MP_MUST_CHECK;

/* Whether the day that was read from `text` lies where the question asks, today being the day of
 * the answer. For what is newly given; what is stored stays as it is. answer_read does this by
 * itself. */
enum status answer_check_day(const struct question *question, const char *text,
                             const struct answer *answer, date_day today,
                             struct error *err) MP_MUST_CHECK;

/* The written form again ("" for none); appended to `out`. */
void answer_write(const struct question *question, const struct answer *answer, struct buffer *out);

/* As a person reads it: labels, `$2,000`, `6 months`, `14 Jun 2027`, "I don't know yet",
 * "Prefer not to say", "not answered". Appended to `out`. */
void answer_show(const struct question *question, const struct answer *answer, struct buffer *out);

/* What is to be typed for a number, money or a date: "like 2027-06-14", "0 to 60". */
void answer_wanted(const struct question *question, struct buffer *out);

/* ---- three-valued logic ---------------------------------------------------------------------- */

enum truth { TRUTH_FALSE, TRUTH_UNKNOWN, TRUTH_TRUE };

enum truth truth_not(enum truth value);
enum truth truth_and(enum truth left, enum truth right); /* Kleene's strong logic */
enum truth truth_or(enum truth left, enum truth right);

/* The truth of a condition: an answer that is missing, unknown, declined or hidden
 * (`active` false; NULL: all count) makes its part unknown, except that `answered` is then false.
 * An empty condition is true. */
enum truth condition_truth(const struct condition *condition, const struct answers *answers,
                           const bool *active);

/* The same with the planner's neutral values in place of missing ones (`neutral` of a
 * question, docs/catalogue.md). `rests` (may be NULL) is set to true, and never to false, when the
 * result rests on an answer that is missing: when other answers in its place could change it. The
 * neutral value of a question that is hidden for certain (its condition is false whatever is
 * still missing) is what the person has said, so nothing rests on that. Without a neutral value
 * the atom stays unknown. */
enum truth condition_truth_planned(const struct condition *condition, const struct answers *answers,
                                   const bool *active, bool *rests);

/* ---- which questions stand ------------------------------------------------------------------- */

enum question_status {
    QUESTION_ASKED,      /* shown */
    QUESTION_HIDDEN,     /* its condition does not hold; an old answer is kept, inactive */
    QUESTION_IRRELEVANT, /* its answer can't change the roadmap for this goal */
};

/* For each question: whether its condition holds, counting only answers that are themselves
 * active. `active` has room for all questions. */
void interview_active(const struct answers *answers, bool *active);

/* The question that hides `question`, or -1 when it is shown: the first its condition names that
 * alone keeps it from holding, or, when it takes several, the first it names. */
int interview_hidden_by(const struct answers *answers, int question);

/* Where each question stands. `relevant` says which can still change the roadmap (NULL: all);
 * the section `start` is always asked. */
void interview_status(const struct answers *answers, const bool *relevant,
                      enum question_status *status);

/* ---- order ----------------------------------------------------------------------------------- */

/* The next question to put after `from` (-1: from the beginning): the next one that is asked and
 * has no answer yet. With `all`, the next one that is asked, answered or not. -1 at the end. */
int interview_next(const struct answers *answers, const enum question_status *status, int from,
                   bool all);

/* The question before `from` that is asked, answered or not; -1 at the beginning. */
int interview_previous(const enum question_status *status, int from);

enum section_status {
    SECTION_NOT_STARTED,
    SECTION_IN_PROGRESS,
    SECTION_DONE,
    SECTION_NOT_NEEDED, /* no question of it is asked */
};

/* DONE: every question asked has an answer, the optional ones aside. */
struct section_progress {
    enum section_status status;
    int asked, answered; /* unknown and declined count as answered; optional ones too if seen,
                            that is, if a later question has an answer */
};

struct section_progress interview_section(const struct answers *answers,
                                          const enum question_status *status, int section);

/* How many questions are put from `question` on, itself among them, in its section or (`through`)
 * to the end. */
struct questions_left {
    int count;
    bool exact; /* none of their answers can open or close another */
};
struct questions_left interview_left(const struct answers *answers,
                                     const enum question_status *status, int question,
                                     bool through);

/* Place of a question's section among those that have questions to ask. */
void interview_section_place(const struct catalog *catalog, const enum question_status *status,
                             int question, int *place, int *of);

/* The first answers are all given, so that a roadmap means something. */
bool interview_is_started(const struct answers *answers);

/* Place of a question within its section: "2 of 6" among those asked now. A question that is not
 * asked has the place of the one before it, 0 if there is none. */
void interview_place(const struct catalog *catalog, const enum question_status *status,
                     int question, int *place, int *of);

/* ---- changes --------------------------------------------------------------------------------- */

/* What the answer to a question becomes. */
struct answer_change {
    int question;
    struct answer after;
};

#endif
