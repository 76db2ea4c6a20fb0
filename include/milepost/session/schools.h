/* SPDX-License-Identifier: MIT
 * The schools that a person considers: the worksheet. */
#ifndef MILEPOST_SESSION_SCHOOLS_H
#define MILEPOST_SESSION_SCHOOLS_H

#include "milepost/report/promise.h"
#include "milepost/school/known.h"
#include "milepost/school/pay.h"
#include "milepost/session/open.h"

#define SCHOOLS_MAX     50
#define SCHOOL_TEXT_MAX 500 /* characters of a refund rule and of an answer */

/* The program of the file of schools that a school of the worksheet was taken from. */
struct school_listing {
    int64_t unit; /* UNITID; 0: it is of the person's own */
    const char *cip;
    int64_t award;
    /* What the file had when it was taken from there or chosen; 0: nothing. */
    int64_t control; /* 1 public, 2 private, 3 for profit, as IPEDS has it */
    int64_t tuition; /* dollars, of a year */
    int64_t tuition_year;
};

struct school {
    int64_t number; /* within the plan; never given to another one */
    bool chosen;
    const char *fields[PROGRAM_FIELD_COUNT]; /* as written; "" not known */
    struct plan_school plan;    /* the same as the planner takes it; what the catalogue has no place
                                   for any more is not known, `program` is then -1 */
    const char *const *answers; /* one a school question: what the school said, or "" */
    int answered;
    struct school_listing listed;
    const char *promises[PROMISE_COUNT];  /* as written; "" not told */
    const struct program_answer *orphans; /* to questions that the catalogue no longer has */
    int orphan_count;
};

/* The schools by number; valid until the next change. */
int session_schools(const struct session *session, const struct school **schools);

/* The school that is meant by a number or a name, or NULL. */
const struct school *session_find_school(const struct session *session, const char *word);

/* The one of this number, or NULL. */
const struct school *session_school_numbered(const struct session *session, int64_t number);

/* What becomes of a field, or of the answer to a question. */
#define SCHOOL_ANSWER  PROGRAM_FIELD_COUNT
#define SCHOOL_PROMISE (PROGRAM_FIELD_COUNT + 1)
struct school_edit {
    int field;        /* an enum program_field, SCHOOL_ANSWER or SCHOOL_PROMISE */
    int question;     /* of the catalogue's school questions, for SCHOOL_ANSWER; an enum promise */
    const char *text; /* as a person writes it; "" or "unknown": not known (again) */
};

/* The field as a question, so that it is read, shown and edited like any answer; NULL for the
 * name and the refund rule, which are free text of one line. */
const struct question *session_school_question(const struct session *session,
                                               enum program_field field);

/* A promise likewise; NULL for that of an approval, which is told in words. And which one an answer
 * of this id is ("promise.hours"), or -1. */
const struct question *session_promise_question(const struct session *session,
                                                enum promise promise);
int school_find_promise(const char *id);

/* What it is called where it is entered, and what is to be typed. */
struct school_field_words {
    const char *title, *about;
};
extern const struct school_field_words school_field_words[];

/* Checks an edit by itself. STATUS_USAGE names the field and says what it takes. */
enum status session_check_school(const struct session *session, const struct school_edit *edit,
                                 struct error *err) MP_MUST_CHECK;

/* Each is one change, whole or not at all; `said` receives a line. A new school needs a name and a
 * kind. STATUS_CONFLICT: another school has the name. STATUS_NOT_FOUND: no school has the
 * number. */
enum status session_add_school(struct session *session, const struct school_edit *edits, int count,
                               int64_t *number, struct buffer *said,
                               struct error *err) MP_MUST_CHECK;
enum status session_edit_school(struct session *session, int64_t number,
                                const struct school_edit *edits, int count, struct buffer *said,
                                struct error *err) MP_MUST_CHECK;
enum status session_remove_school(struct session *session, int64_t number, struct buffer *said,
                                  struct error *err) MP_MUST_CHECK;

/* The chosen school replaces the range of its kind in the roadmap; number 0 chooses none. One that
 * came from the file of schools takes what that has of it by now (`path`; NULL: the installed one),
 * and `said` warns of one that is closed or no longer there. A file that can't be read changes
 * nothing. */
enum status session_choose_school(struct session *session, int64_t number, const char *path,
                                  struct buffer *said, struct error *err) MP_MUST_CHECK;

/* "Birch Institute, which you chose: closed or merged, says ...", by the same file; "" where
 * nothing is to be said. Valid until the next question. */
const char *session_chosen_standing(struct session *session, const char *path);

/* A field as a person reads it: "80 hours", "$3,895", "ask" while it is not known. */
void session_show_school(const struct session *session, const struct school *school,
                         enum program_field field, struct buffer *out);

/* A promise as a person reads it: "95 %", "ask" while it is not told. Hours, approvals and help
 * that were told for the worksheet count where nothing else was promised. */
void session_show_promise(const struct session *session, const struct school *school,
                          enum promise promise, struct buffer *out);

/* What it promised beside what is known. `found` is what the file of schools has, or NULL; of the
 * roadmap's catalogue, prices and day. The sheet borrows nothing of the school. */
void session_promise_sheet(const struct session *session, const struct school *school,
                           const struct roadmap *roadmap, const struct promise_record *found,
                           struct promise_sheet *out);

/* A file of schools, and for whom it is read. */
struct school_look {
    const char *path;  /* NULL: the installed one */
    const char *state; /* that somebody named, for wages; "" or NULL: none */
};

/* What the file of schools has of a school of the worksheet that came from it; of one that did not
 * the wages alone, of the state that was named or of the nation: both of the plan's career.
 * `record.found` is false where the program is not in it. Without the file there is nothing. A
 * zeroed one is empty. */
struct session_record {
    struct promise_record record; /* borrows the rest */
    struct school_known *known;
    struct school_pay pay;
    struct buffer directory;
};
enum status session_record_read(const struct session *session, const struct school *school,
                                struct school_look look, struct session_record *out,
                                struct error *err) MP_MUST_CHECK;
void session_record_clear(struct session_record *record);

/* The sheet with what the file of schools has of it. A failure is of that file alone: the sheet is
 * made without it. */
enum status session_school_sheet(const struct session *session, const struct school *school,
                                 const struct roadmap *roadmap, struct school_look look,
                                 struct promise_sheet *out, struct error *err) MP_MUST_CHECK;

/* The kinds of help with paying that the person named, as bits of the catalogue's; whether one of
 * them fits a school; and all of them: "Pell Grant: does not fit, WIOA voucher: ask". */
uint64_t session_named_aids(const struct session *session);
struct aid_fit session_school_aid(const struct session *session, const struct school *school,
                                  int aid);
void session_show_school_aids(const struct session *session, const struct school *school,
                              struct buffer *out);

/* What others charge for the same field and award in the state of a school; zeroed: nothing is
 * known of it. */
struct school_around {
    bool known;        /* the school is in the file of schools */
    bool whole;        /* the whole program, else a year's tuition */
    int64_t own;       /* dollars, as told or else as published; PROMISE_UNKNOWN: ask */
    int64_t middle;    /* dollars, of `count` others; PROMISE_UNKNOWN: fewer than three tell it */
    int count;         /* of the others that tell theirs */
    const char *state; /* of the record */
};
void school_around_make(const struct school *school, const struct promise_record *record,
                        struct school_around *out);
/* "$6,400 a year; the middle one of 12 others in GA: $5,040" */
void school_around_say(const struct school_around *around, struct buffer *out);
/* What counts as "around", which is assumed. */
const char *school_around_note(void);

/* What is compared of schools, a line each, in this order. */
enum school_line_kind {
    SCHOOL_LINE_FIELD,     /* `field`, which can be edited */
    SCHOOL_LINE_TEXT,      /* the same, of free text that may be long */
    SCHOOL_LINE_FIGURE,    /* follows from other lines */
    SCHOOL_LINE_TUITION,   /* of a year, as published */
    SCHOOL_LINE_QUESTIONS, /* how many questions the school has answered */
};
struct school_line {
    const char *label;
    enum school_line_kind kind;
    enum program_field field;
};
extern const struct school_line school_lines[];
extern const int school_line_count;

/* False of a line that says nothing of any school: help with paying, of which none was named, and a
 * choice from a list that the catalogue lacks. */
bool session_has_school_line(const struct session *session, const struct school_line *line);

/* It can't be edited. */
bool school_line_is_told(const struct school_line *line);

/* The line of a school as a person reads it; of long text its start. */
void session_show_school_line(const struct session *session, const struct school *school,
                              const struct school_line *line, struct buffer *out);

/* Puts the members that an exported plan has for a school. */
struct json_writer;
void session_school_json(const struct session *session, const struct school *school,
                         struct json_writer *json);

/* Cents for each contact hour, or MONEY_NONE. */
money_cents school_hour_price(const struct school *school);

#endif
