/* SPDX-License-Identifier: MIT
 * What the files of the session module share. */
#ifndef MILEPOST_SESSION_PRIVATE_H
#define MILEPOST_SESSION_PRIVATE_H

#include "milepost/json.h"
#include "milepost/session.h"
#include "milepost/vector.h"

struct trial;

struct session {
    struct store *store; /* NULL in a trial: nothing of it can reach the data file */
    struct trial *trial; /* NULL: a plan in the data file */
    const struct catalog *catalog;
    struct clock_source clock;
    struct plan_record record;            /* as it was read; its answers only serve the orphans */
    struct answers answers;               /* what is on disk, parsed */
    VECTOR(struct orphan_answer) orphans; /* borrow their texts from `record` */
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
};

enum status session_save(struct session *session, const struct saving *saving,
                         struct error *err) MP_MUST_CHECK;

/* Another program changed this answer (-1: the route) as well: STATUS_CONFLICT. */
enum status save_conflict(const struct session *session, int question, struct error *err);

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
};

/* Copies what the session holds; `out` is zeroed. */
void plan_state_take(const struct session *session, struct plan_state *out);
/* The session holds it from now on. */
void plan_state_put(struct session *session, const struct plan_state *state);
void plan_state_clear(struct plan_state *state);

void choices_copy(struct choice_rows *to, const struct choice_rows *from);
bool choices_equal(const struct choice_rows *left, const struct choice_rows *right);

/* ---- trial.c: what a session does in memory in place of writing it */

void trial_answer(struct session *session, const struct saving *saving);
void trial_choose_route(struct session *session, const struct choice_rows *route);
void trial_save_draft(struct session *session, int question, const char *text);
const char *trial_draft(const struct session *session, int question); /* "" without one */
enum status trial_undo(struct session *session, struct buffer *said,
                       struct error *err) MP_MUST_CHECK;
enum status trial_redo(struct session *session, struct buffer *said,
                       struct error *err) MP_MUST_CHECK;
void trial_free(struct trial **trial);

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
