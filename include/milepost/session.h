/* SPDX-License-Identifier: MIT
 * One open plan: answers, data file and roadmap kept in step. Both the screens and the commands
 * work through it; it is the only place where answers become durable. */
#ifndef MILEPOST_SESSION_H
#define MILEPOST_SESSION_H

#include "milepost/roadmap.h"
#include "milepost/store.h"

/* The day and time of the program: the one thing that reads the clock, or --today. */
struct clock_source {
    date_day fixed_day; /* DATE_NONE: the real day */
};
date_day clock_today(const struct clock_source *clock);
int64_t clock_now(const struct clock_source *clock); /* Unix seconds; noon UTC of a fixed day */

/* A stored answer whose question or value the catalogue no longer has: kept, shown under "no
 * longer in the catalogue", exported again. */
struct orphan_answer {
    const char *question, *value;
    char state;
    date_day as_of;
};

struct session;

/* Opens plan `id`: reads its answers. The store and catalogue stay the caller's and must
 * outlive the session. */
enum status session_open(struct store *store, const struct catalog *catalog,
                         const struct clock_source *clock, int64_t id, struct session **out,
                         struct error *err) MP_MUST_CHECK;
void session_close(struct session **session);

/* Reads the plan again when another program changed the file; true when it did. */
enum status session_refresh(struct session *session, bool *changed,
                            struct error *err) MP_MUST_CHECK;

int64_t session_plan_id(const struct session *session);
const char *session_uuid(const struct session *session);
const char *session_name(const struct session *session);
const struct catalog *session_catalog(const struct session *session);
date_day session_today(const struct session *session);
const struct answers *session_answers(const struct session *session);
int session_orphans(const struct session *session, const struct orphan_answer **orphans);

/* When the last commit of this session returned (Unix seconds), 0 before the first. */
int64_t session_saved_at(const struct session *session);

/* ---- answering ------------------------------------------------------------------------------- */

/* Saves one answer durably with its undo record and the place (-1: leave it), then lays it into
 * the answers; it counts as given today. On failure nothing has changed. Saving an equal answer
 * writes only the place. */
enum status session_answer(struct session *session, int question, const struct answer *answer,
                           int place, struct error *err) MP_MUST_CHECK;

/* Several answers as one change, all or none. An `after` without a day is given today. */
enum status session_answer_all(struct session *session, const struct answer_change *changes,
                               int count, struct error *err) MP_MUST_CHECK;

/* Where the interview was left: a question, or -1. */
int session_place(const struct session *session);
enum status session_set_place(struct session *session, int question,
                              struct error *err) MP_MUST_CHECK;

/* What is half typed in a field, kept until it is saved ("" drops it). `field` is a question's id,
 * or another name, which then has a ':' in it, as no id has. */
enum status session_save_draft(struct session *session, const char *field, const char *text,
                               struct error *err) MP_MUST_CHECK;
/* "" when there is none. Owned by the session until the next call. */
const char *session_draft(struct session *session, const char *field);

/* Undo and redo; `said` receives a line: "Undone: School program is again Enrolled now".
 * STATUS_NOT_FOUND when there is nothing to undo. */
enum status session_undo(struct session *session, struct buffer *said,
                         struct error *err) MP_MUST_CHECK;
enum status session_redo(struct session *session, struct buffer *said,
                         struct error *err) MP_MUST_CHECK;

/* ---- own figures for assumptions ------------------------------------------------------------- */

/* Checks figures: low <= likely <= high, within what the assumption's unit allows. */
enum status assumption_check(const struct catalog *catalog, int assumption,
                             const struct range *figures, struct error *err) MP_MUST_CHECK;

/* Reads "LOW/LIKELY/HIGH", or one figure for all three: whole numbers in the assumption's unit.
 * Where that is "per mille" a figure may be in percent too: "70%". STATUS_USAGE names the
 * assumption and says what it takes. */
enum status assumption_parse(const struct catalog *catalog, int assumption, const char *text,
                             struct range *out, struct error *err) MP_MUST_CHECK;

/* The plan's own figures, or NULL while the catalogue's stand. */
const struct range *session_own_figures(const struct session *session, int assumption);

/* Own figures that the catalogue has no place for any more: kept, and exported again. */
int session_orphan_figures(const struct session *session, const struct assumption_row **orphans);

struct assumption_change {
    int assumption;
    const struct range *figures; /* NULL: the catalogue's again */
};

/* Makes the figures the plan's own, all or none, as one change; `said` receives a line. */
enum status session_assume_all(struct session *session, const struct assumption_change *changes,
                               int count, struct buffer *said, struct error *err) MP_MUST_CHECK;
enum status session_assume(struct session *session, int assumption, const struct range *figures,
                           struct buffer *said, struct error *err) MP_MUST_CHECK;

/* ---- schools that the person considers ------------------------------------------------------- */

#define SCHOOLS_MAX     50
#define SCHOOL_TEXT_MAX 500 /* characters of a refund rule and of an answer */

struct school {
    int64_t number; /* within the plan; never given to another one */
    bool chosen;
    const char *fields[PROGRAM_FIELD_COUNT]; /* as written; "" not known */
    struct plan_school plan;    /* the same as the planner takes it; what the catalogue has no place
                                   for any more is not known, `program` is then -1 */
    const char *const *answers; /* one a school question: what the school said, or "" */
    int answered;
    const struct program_answer *orphans; /* to questions that the catalogue no longer has */
    int orphan_count;
};

/* The schools by number; valid until the next change. */
int session_schools(const struct session *session, const struct school **schools);

/* The school that is meant by a number or a name, or NULL. */
const struct school *session_find_school(const struct session *session, const char *word);

/* What becomes of a field, or of the answer to a question. */
#define SCHOOL_ANSWER PROGRAM_FIELD_COUNT
struct school_edit {
    int field;        /* an enum program_field, or SCHOOL_ANSWER */
    int question;     /* of the catalogue's school questions, for SCHOOL_ANSWER */
    const char *text; /* as a person writes it; "" or "unknown": not known (again) */
};

/* The field as a question, so that it is read, shown and edited like any answer; NULL for the
 * name and the refund rule, which are free text of one line. */
const struct question *session_school_question(const struct session *session,
                                               enum program_field field);

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

/* The chosen school replaces the range of its kind in the roadmap; number 0 chooses none. */
enum status session_choose_school(struct session *session, int64_t number, struct buffer *said,
                                  struct error *err) MP_MUST_CHECK;

/* A field as a person reads it: "80 hours", "$3,895", "ask" while it is not known. */
void session_show_school(const struct session *session, const struct school *school,
                         enum program_field field, struct buffer *out);

/* What is compared of schools, a line each, in this order. */
enum school_line_kind {
    SCHOOL_LINE_FIELD,     /* `field`, which can be edited */
    SCHOOL_LINE_TEXT,      /* the same, of free text that may be long */
    SCHOOL_LINE_FIGURE,    /* follows from other lines */
    SCHOOL_LINE_QUESTIONS, /* how many questions the school has answered */
};
struct school_line {
    const char *label;
    enum school_line_kind kind;
    enum program_field field;
};
extern const struct school_line school_lines[];
extern const int school_line_count;

/* The line of a school as a person reads it; of long text its start. */
void session_show_school_line(const struct session *session, const struct school *school,
                              const struct school_line *line, struct buffer *out);

/* Puts the members that an exported plan has for a school. */
struct json_writer;
void session_school_json(const struct session *session, const struct school *school,
                         struct json_writer *json);

/* Cents for each contact hour, or MONEY_NONE. */
money_cents school_hour_price(const struct school *school);

/* ---- what follows from the answers ----------------------------------------------------------- */

/* Where each question stands (interview_status with the planner's relevance). */
const enum question_status *session_questions(struct session *session);

/* The roadmap of the answers as they stand; made on first use after a change, then kept. */
const struct roadmap *session_roadmap(struct session *session);

/* True when session_roadmap would have to work. */
bool session_roadmap_stale(const struct session *session);

/* A roadmap for a print: without private answers unless `with_private`, following route
 * `route` (from 1; 0: the one the plan follows). Freed by the caller. STATUS_USAGE when there
 * is no such route. */
enum status session_print_roadmap(struct session *session, bool with_private, int route,
                                  struct roadmap **out, struct error *err) MP_MUST_CHECK;

/* Follows route `number` (from 1) from now on: a change. */
enum status session_choose_route(struct session *session, int number, struct buffer *said,
                                 struct error *err) MP_MUST_CHECK;

/* ---- what-if --------------------------------------------------------------------------------- */

/* A copy of an open plan in memory alone. Everything above works on it as on a plan; what is
 * answered, chosen, half typed or undone there never reaches the data file, and undo takes back
 * what was done in the copy. Closed with session_close. */
struct session *session_trial(const struct session *session);
bool session_is_trial(const struct session *session);

/* True when a trial holds other answers, figures or schools, or another route, than it began with.
 */
bool session_trial_differs(const struct session *trial);

/* The answers that differ from those it began with, in the catalogue's order; returns how many.
 * *changes is the caller's to free. */
int session_trial_changes(const struct session *trial, struct answer_change **changes);

/* Saves what differs in a trial of `session` as one change that can be undone; `said` receives a
 * line. STATUS_CONFLICT: another
 * program changed the same meanwhile; the plan was read again and nothing was saved, the next call
 * saves over it. The trial stays open. */
enum status session_keep_trial(struct session *session, struct session *trial, struct buffer *said,
                               struct error *err) MP_MUST_CHECK;

/* ---- plans ----------------------------------------------------------------------------------- */

/* A name that is free: "My plan", "My plan 2" ... Appended to `out`. */
enum status session_free_name(struct store *store, const char *base, struct buffer *out,
                              struct error *err) MP_MUST_CHECK;

/* Checks a plan's name: 1 to 80 characters, no `=`, no control characters, not only digits. */
enum status plan_name_check(const char *name, struct error *err) MP_MUST_CHECK;

/* Makes a plan (name NULL: a free one) and gives its number. */
enum status plan_create(struct store *store, const struct clock_source *clock, const char *name,
                        int64_t *id, struct error *err) MP_MUST_CHECK;

/* The same with answers from a file, both in one transaction. */
enum status plan_create_answered(struct store *store, const struct clock_source *clock,
                                 const char *name, const struct answers *answers, int64_t *id,
                                 struct error *err) MP_MUST_CHECK;

/* A copy of a plan under a new name (NULL: "NAME copy"), with a new uuid. */
enum status plan_copy(struct store *store, const struct clock_source *clock, int64_t from,
                      const char *name, int64_t *id, struct error *err) MP_MUST_CHECK;

/* ---- export, import, answers files -------------------------------------------------------------- */

/* The plan as JSON ("milepost-plan": 1), one object and a newline. With `redacted`, private
 * answers are left out, and what schools said in words (refund rule, answers). */
void session_export(const struct session *session, bool redacted, struct buffer *out);

/* The answers as JSON ("milepost-answers": 1), as --answers reads them. */
void session_answers_json(const struct session *session, struct buffer *out);

/* Reads an answers file. Every fault is named ("answers.json:3:14: ..."), the first in `err`
 * and each through `fault` (may be NULL); then nothing is returned. The changes are the
 * caller's to free. `name` is the file's name for messages. */
typedef void fault_fn(void *context, const char *line);
enum status answers_file_read(const struct catalog *catalog, const char *bytes, size_t length,
                              const char *name, date_day today, struct answers *out,
                              fault_fn *fault, void *context, struct error *err) MP_MUST_CHECK;

enum import_mode { IMPORT_NEW, IMPORT_AS_COPY, IMPORT_REPLACE };

/* Reads an exported plan and stores it. IMPORT_NEW refuses (STATUS_CONFLICT) when a plan with
 * that id or name exists. Without a store the file is only checked. */
enum status plan_import(struct store *store, const struct catalog *catalog,
                        const struct clock_source *clock, const char *bytes, size_t length,
                        const char *name, enum import_mode mode, int64_t *id, fault_fn *fault,
                        void *context, struct error *err) MP_MUST_CHECK;

/* Reads a whole file of at most `limit` bytes into malloc'd memory ("-" is standard input). */
enum status file_read(const char *path, size_t limit, char **bytes, size_t *length,
                      struct error *err) MP_MUST_CHECK;
#define IMPORT_LIMIT ((size_t)8 << 20)

#endif
