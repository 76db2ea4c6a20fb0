/* SPDX-License-Identifier: MIT
 * What the files of the session module share. */
#ifndef MILEPOST_SESSION_PRIVATE_H
#define MILEPOST_SESSION_PRIVATE_H

#include "milepost/json.h"
#include "milepost/session.h"
#include "milepost/vector.h"

struct session {
    struct store *store;
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
