/* SPDX-License-Identifier: MIT
 * The plan's own figures and schools, as they are read, shown and taken by the planner. */
#ifndef MILEPOST_SESSION_STATE_WORKSHEET_H
#define MILEPOST_SESSION_STATE_WORKSHEET_H

#include "milepost/progress.h"
#include "milepost/session/figures.h"
#include "milepost/session/schools.h"
#include "milepost/vector.h"

/* The fields of a school that are no free text, as questions. */
struct school_form {
    const struct catalog *catalog;
    struct question questions[PROGRAM_FIELD_COUNT];
    struct question promises[PROMISE_COUNT];
    struct question_value kinds[CATALOG_MAX_VALUES];
};

/* What the planner and the screens take of the plan's own figures and schools. All of it follows
 * from the record, whose texts it borrows. */
struct worksheet {
    struct arena arena; /* of the schools */
    VECTOR(struct plan_assumption) figures;
    VECTOR(struct assumption_row) orphans;
    struct school *schools;
    int school_count;
    struct progress progress; /* what is marked and logged */
};

/* ---- worksheet.c */

/* Makes the worksheet of a record anew. */
void worksheet_make(struct worksheet *worksheet, const struct school_form *form,
                    const struct plan_record *record);
void worksheet_clear(struct worksheet *worksheet);

/* A school as the planner takes it once it is chosen; NULL: the catalogue has its kind no more. */
const struct plan_school *worksheet_takes(const struct school *school);
/* The chosen school the same way, or NULL. */
const struct plan_school *worksheet_chosen(const struct worksheet *worksheet);

/* ---- school.c */

/* Fills a form that stays where it is: its kinds are part of it. */
void school_form_make(struct school_form *form, const struct catalog *catalog);

/* The field as a question, or NULL for free text. */
const struct question *school_form_question(const struct school_form *form,
                                            enum program_field field);

/* Bits of the catalogue's aids, out of values of money.aid. */
uint64_t school_aids(const struct school_form *form, uint64_t set);

/* ---- promise.c */

void promise_form_make(struct school_form *form);
/* The promise as a question, or NULL for free text. */
const struct question *promise_question(const struct school_form *form, enum promise promise);
/* The same as school_write, for a promise; `id` is that of promise_key. */
enum status promise_write(const struct school_form *form, enum promise promise, const char *text,
                          struct buffer *written, struct error *err) MP_MUST_CHECK;
/* Under which it is kept among a school's answers: "promise.hours". */
const char *promise_key(enum promise promise);

/* ---- school.c, again */

/* Checks an edit by itself and appends the form in which it is kept. */
enum status school_write(const struct school_form *form, const struct school_edit *edit,
                         struct buffer *written, struct error *err) MP_MUST_CHECK;

/* The same for free text of one line; `what` names it in an error. */
enum status school_write_text(const char *what, const char *text, struct buffer *written,
                              struct error *err) MP_MUST_CHECK;

/* ---- school_listing.c */

/* What of the file of schools a school is, kept among its answers under names of its own; false for
 * any other. */
bool school_listing_take(struct school_listing *listed, const struct program_answer *answer);
/* Puts it there. */
void school_listing_put(const struct school_listing *listed, struct program_row *row);
/* Takes what an offer of the file of schools is, and what that has of it. */
void school_listing_take_offer(struct school_listing *listed, const struct school_offer *offer);
/* The figures of it that the planner takes. */
void school_listing_plan(const struct school_listing *listed, struct plan_school *out);

/* ---- school.c, what follows */

/* Makes a school of its row; texts are borrowed, the rest goes to the arena. */
void school_make(const struct school_form *form, const struct program_row *row, struct arena *arena,
                 struct school *out);

#endif
