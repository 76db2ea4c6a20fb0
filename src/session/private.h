/* SPDX-License-Identifier: MIT
 * What the files of the session module share. */
#ifndef MILEPOST_SESSION_PRIVATE_H
#define MILEPOST_SESSION_PRIVATE_H

#include "milepost/json.h"
#include "milepost/session.h"
#include "milepost/vector.h"

struct trial;

/* The fields of a school that are no free text, as questions. */
struct school_form {
    const struct catalog *catalog;
    struct question questions[PROGRAM_FIELD_COUNT];
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
};

struct session {
    struct store *store; /* NULL in a trial: nothing of it can reach the data file */
    struct trial *trial; /* NULL: a plan in the data file */
    const struct catalog *catalog;
    struct clock_source clock;
    struct plan_record record;            /* as it was read; its answers only serve the orphans */
    struct answers answers;               /* what is on disk, parsed */
    VECTOR(struct orphan_answer) orphans; /* borrow their texts from `record` */
    struct school_form form;
    struct worksheet worksheet;
    int place;
    int64_t saved_at;
    struct roadmap *roadmap;
    bool roadmap_stale;
    enum question_status *status;
    bool status_stale;
    char *draft;
};

/* ---- open.c */

/* Reads the plan from the store into the session; on failure the session is as it was. */
enum status session_load(struct session *session, struct error *err) MP_MUST_CHECK;

/* What was made from the answers no longer holds. */
void session_forget(struct session *session);

/* ---- answer.c: what is saved as one change */

struct saving {
    const struct answer_change *changes;
    int count;
    int place;                       /* -1: leave it */
    const struct choice_rows *route; /* the route that is followed from then on; NULL: leave it */
    const struct assumption_rows *figures; /* all own figures from then on; NULL: leave them */
    struct program_rows *schools;          /* all schools from then on; NULL: leave them */
};

enum status session_save(struct session *session, const struct saving *saving,
                         struct error *err) MP_MUST_CHECK;

/* What another program changed as well: an answer by its question, or one of these. */
enum { RIVAL_NONE = -1, RIVAL_ROUTE = -2, RIVAL_FIGURES = -3, RIVAL_SCHOOLS = -4 };

/* STATUS_CONFLICT in words. */
enum status save_conflict(const struct session *session, int rival, struct error *err);

/* True when the answer is not what stands on disk. */
bool answer_differs(const struct session *session, int question, const struct answer *after);

/* Lays an answer that is saved into memory. */
void answer_lay_in(struct session *session, const struct answer_change *change);

/* ---- undo.c: "Undone: School program is again Enrolled now" */

void undo_say(const struct session *session, const struct change_report *report, bool undone,
              struct buffer *said);

/* ---- state.c: all of a plan that its roadmap is made from */

struct plan_state {
    struct answers answers;
    struct choice_rows route;
    struct assumption_rows figures;
    struct program_rows schools;
};

/* Copies what the session holds; `out` is zeroed. */
void plan_state_take(const struct session *session, struct plan_state *out);
/* The session holds it from now on. */
void plan_state_put(struct session *session, const struct plan_state *state);
void plan_state_clear(struct plan_state *state);

void choices_copy(struct choice_rows *to, const struct choice_rows *from);
bool choices_equal(const struct choice_rows *left, const struct choice_rows *right);
void figures_copy(struct assumption_rows *to, const struct assumption_rows *from);
bool figures_equal(const struct assumption_rows *left, const struct assumption_rows *right);
void schools_copy(struct program_rows *to, const struct program_rows *from);
bool schools_equal(const struct program_rows *left, const struct program_rows *right);
/* The same of one school, whether or not it is chosen. */
bool school_equal(const struct program_row *left, const struct program_row *right);

/* The session holds copies of these from now on. */
void session_hold_figures(struct session *session, const struct assumption_rows *figures);
void session_hold_schools(struct session *session, const struct program_rows *schools);

/* ---- trial.c: what a session does in memory in place of writing it */

void trial_answer(struct session *session, const struct saving *saving);
void trial_choose_route(struct session *session, const struct choice_rows *route);
void trial_assume(struct session *session, const struct assumption_rows *figures);
/* Gives new schools their numbers. */
void trial_change_schools(struct session *session, struct program_rows *schools);
void trial_save_draft(struct session *session, const char *field, const char *text);
const char *trial_draft(const struct session *session, const char *field); /* "" without one */
enum status trial_undo(struct session *session, struct buffer *said,
                       struct error *err) MP_MUST_CHECK;
enum status trial_redo(struct session *session, struct buffer *said,
                       struct error *err) MP_MUST_CHECK;
void trial_free(struct trial **trial);

/* ---- worksheet.c */

/* Makes the worksheet of a record anew. */
void worksheet_make(struct worksheet *worksheet, const struct school_form *form,
                    const struct plan_record *record);
void worksheet_clear(struct worksheet *worksheet);

/* Reads the plan again after a change that is on disk since `now`. */
enum status session_changed(struct session *session, int64_t now, struct error *err) MP_MUST_CHECK;

/* The chosen school as the planner takes it, or NULL. */
const struct plan_school *worksheet_chosen(const struct worksheet *worksheet);

/* ---- school.c */

/* Fills a form that stays where it is: its kinds are part of it. */
void school_form_make(struct school_form *form, const struct catalog *catalog);

/* The field as a question, or NULL for free text. */
const struct question *school_form_question(const struct school_form *form,
                                            enum program_field field);

/* Checks an edit by itself and appends the form in which it is kept. */
enum status school_write(const struct school_form *form, const struct school_edit *edit,
                         struct buffer *written, struct error *err) MP_MUST_CHECK;

/* The same for free text of one line; `what` names it in an error. */
enum status school_write_text(const char *what, const char *text, struct buffer *written,
                              struct error *err) MP_MUST_CHECK;

/* Makes a school of its row; texts are borrowed, the rest goes to the arena. */
void school_make(const struct school_form *form, const struct program_row *row, struct arena *arena,
                 struct school *out);

/* ---- plans.c */

/* Checks the name of a thing ("plan", "school") that is also known by a number. */
enum status name_check(const char *thing, const char *name, struct error *err) MP_MUST_CHECK;

/* ---- uuid.c: 36 characters and NUL */

enum status uuid_new(char out[STORE_UUID], struct error *err) MP_MUST_CHECK;
bool uuid_check(const char *text);

/* ---- stamp.c: `2026-11-23T12:00:00Z` */

#define STAMP_TEXT 24
void stamp_write(int64_t seconds, char out[STAMP_TEXT]);
bool stamp_parse(const char *text, int64_t *seconds);

/* ---- written.c: answers on their way to and from the store */

/* The state letter of a row: 'v', 'u', 'd', or 0 for no answer. */
char written_state(const struct answer *answer);

/* The text of a row: the written form of a value, else "". The caller frees it. */
char *written_value(const struct question *question, const struct answer *answer);

/* Reads a stored row; false when it no longer fits the question. */
bool written_read(const struct question *question, char state, const char *value, date_day as_of,
                  struct answer *out);

/* Appends a row for each answer; the rows own their texts. */
typedef VECTOR(struct answer_row) answer_vector;
void written_rows(const struct answers *answers, answer_vector *rows);

#endif
