/* SPDX-License-Identifier: MIT
 * Plans as they are stored: their rows, and what is noted of them without being a change. Values
 * travel in their written form (interview.h, answer_write), so the store knows no catalogue. A plan
 * that is read is of one moment; store_changed_outside says when another program wrote since. */
#ifndef MILEPOST_STORE_PLAN_H
#define MILEPOST_STORE_PLAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "milepost/date.h"
#include "milepost/store/comment.h"
#include "milepost/store/credit.h"
#include "milepost/store/file.h"
#include "milepost/store/progress.h"

#define STORE_UUID     37
#define STORE_NAME_MAX 80 /* characters of a plan's name */

struct plan_row {
    int64_t id; /* row id: the plan's number in `milepost list` */
    char uuid[STORE_UUID];
    char *name;
    int64_t created, changed; /* Unix seconds */
    char *catalogue;          /* version it was last planned with */
    char *digest;             /* of the rules of that version; "" or NULL: not known */
    char *
        career; /* id of the catalogue it is of; "" or NULL: of the one that whoever opens it has */
    char *place; /* question id where the interview was left, or "" */
    bool deleted;
    int64_t revision; /* grows with every change */
};

/* The rules that a plan was planned with: the version that people know them by, and their digest,
 * which tells whether they are still the same ("": not known). */
struct catalogue_stamp {
    const char *version, *digest;
};

struct plan_list {
    struct plan_row *items;
    size_t count;
};

/* A written answer. `state` is 'v' value, 'u' unknown, 'd' declined. */
struct answer_row {
    char *question;
    char state;
    char *value; /* written form; "" unless state is 'v' */
    date_day as_of;
};

struct answer_rows {
    struct answer_row *items;
    size_t count;
};

struct choice_row {
    char *need, *path;
};

struct choice_rows {
    struct choice_row *items;
    size_t count;
};

/* Figures of the person's own for an assumption of the catalogue: low <= likely <= high. */
struct assumption_row {
    char *assumption;
    int32_t low, likely, high;
};

struct assumption_rows {
    struct assumption_row *items;
    size_t count;
};

/* What is written down about a school; each as a text. */
enum program_field {
    PROGRAM_NAME,
    PROGRAM_KIND,
    PROGRAM_HOURS,
    PROGRAM_WEEKS,
    PROGRAM_PRICE,     /* whole dollars */
    PROGRAM_PRACTICUM, /* "yes" or "no" */
    PROGRAM_REFUND,
    PROGRAM_INTAKE,   /* a day, YYYY-MM-DD */
    PROGRAM_APPROVAL, /* these two: ids parted by commas */
    PROGRAM_AID,
};
#define PROGRAM_FIELD_COUNT 10

const char *program_field_id(enum program_field field); /* "name", "kind" ... */

/* What a school said to one of the questions; never "". */
struct program_answer {
    char *question, *text;
};

/* A school that the person considers. */
struct program_row {
    int64_t number; /* within the plan; none is given twice */
    bool chosen;
    char *fields[PROGRAM_FIELD_COUNT]; /* "": not known; name and kind always are */
    struct program_answer *answers;
    size_t answer_count;
};

/* The schools of a plan by number. */
struct program_rows {
    struct program_row *items;
    size_t count;
    int64_t last; /* the last number that was given, even if that school is gone */
};

/* A whole plan as stored. Answers in no particular order. */
struct plan_record {
    struct plan_row row;
    struct answer_rows answers;
    struct choice_rows route; /* the chosen route; empty: none chosen */
    struct assumption_rows assumptions;
    struct program_rows programs;
    struct mark_rows marks;
    struct log_rows logs;
    struct baseline_rows baselines;
    struct credit_rows credits;
    struct held_rows held;
    struct comment_rows comments;
    const struct agenda *agenda; /* of one to be imported that was planned before; else NULL */
};

/* The plans, last opened or changed first. */
enum status store_list(struct store *store, bool deleted_too, struct plan_list *out,
                       struct error *err) MP_MUST_CHECK;
void plan_list_clear(struct plan_list *list);

/* Reads a plan whole. STATUS_NOT_FOUND when there is none of that number. */
enum status store_load_plan(struct store *store, int64_t id, struct plan_record *out,
                            struct error *err) MP_MUST_CHECK;
void plan_record_clear(struct plan_record *record);
void choice_rows_clear(struct choice_rows *rows);
void assumption_rows_clear(struct assumption_rows *rows);
void program_rows_clear(struct program_rows *rows);
void program_row_clear(struct program_row *row);

/* True when both hold the same choices in the same order. */
bool choices_equal(const struct choice_rows *left, const struct choice_rows *right);
/* The figures for an assumption, or NULL. */
const struct assumption_row *assumption_find(const struct assumption_rows *rows,
                                             const char *assumption);
/* The school with this number, or NULL. */
struct program_row *program_find(const struct program_rows *rows, int64_t number);
/* Adds a school of which nothing is known yet. */
struct program_row *program_rows_add(struct program_rows *rows, int64_t number);
/* What a school said to a question; "" when that is not known, or there is no school. */
const char *program_said(const struct program_row *row, const char *question);

/* Puts a text, or with "" none, in the place of what the school said to a question. The row owns
 * its texts. */
void program_row_answer(struct program_row *row, const char *question, const char *text);

/* Whether a plan that is not deleted has a name that looks like this one. */
enum status store_name_is_taken(struct store *store, const char *name, bool *taken,
                                struct error *err) MP_MUST_CHECK;

/* The number of the plan with this uuid (deleted ones too), or STATUS_NOT_FOUND. */
enum status store_find_uuid(struct store *store, const char *uuid, int64_t *id, bool *deleted,
                            struct error *err) MP_MUST_CHECK;

/* ---- notes: durable, but not changes, so that an undo leaves them ----------------------------- */

/* Notes that a plan was opened, so that it comes first in the list. */
enum status store_touch_plan(struct store *store, int64_t id, int64_t now,
                             struct error *err) MP_MUST_CHECK;

/* The id of the catalogue that a plan is of, or "" (of no plan too); the caller frees it. */
enum status store_plan_career(struct store *store, int64_t plan, char **out,
                              struct error *err) MP_MUST_CHECK;

/* Notes the catalogue that the plan was planned with, and its id. Taking another one is a change
 * (milepost/store/change.h). */
enum status store_note_catalogue(struct store *store, int64_t plan,
                                 const struct catalogue_stamp *stamp, const char *career,
                                 struct error *err) MP_MUST_CHECK;

/* The place in the interview: where to resume. */
enum status store_save_place(struct store *store, int64_t plan, const char *place,
                             struct error *err) MP_MUST_CHECK;

/* Keeps (or with "" drops) the half-typed text of a question, which is not an answer. */
enum status store_save_draft(struct store *store, int64_t plan, const char *question,
                             const char *text, struct error *err) MP_MUST_CHECK;
/* *text is "" when there is none; the caller frees it. */
enum status store_load_draft(struct store *store, int64_t plan, const char *question, char **text,
                             struct error *err) MP_MUST_CHECK;

#endif
