/* SPDX-License-Identifier: MIT
 * Following a plan: what is begun, done, failed or not needed, hours of study, the baseline, and
 * what was done in which order. */
#ifndef MILEPOST_SESSION_MARKS_H
#define MILEPOST_SESSION_MARKS_H

#include "milepost/progress.h"
#include "milepost/session/open.h"

#define MARKS_MAX     2000
#define LOGS_MAX      5000
#define BASELINES_MAX STORE_BASELINES_MAX
#define MARK_COST_MAX ((money_cents)100000000) /* a million dollars */

/* What is marked on a step. */
struct mark_request {
    const char *step;    /* the id of a line of the roadmap, or of a step of the catalogue */
    enum mark_kind kind; /* MARK_DONE marks the next dose of a series, the next turn of what comes
                            again */
    date_day day;        /* DATE_NONE: today; never after it */
    money_cents cost;    /* paid: so far of what is begun, in all of what is done, of this try at an
                            exam or this dose; MONEY_NONE: not told */
    const char *note;    /* NULL or "": none */
    bool end_told;       /* of a program that is begun, by its school: ... */
    date_day end;        /* ... its last day */
};

/* True when a step that is begun may have an end which was told. */
bool session_step_has_end(const struct session *session, int step);

/* Whether a line of the roadmap can be marked so, or have hours of study logged. */
bool step_takes_mark(const struct roadmap_step *step, enum mark_kind kind);
bool step_takes_hours(const struct roadmap_step *step);
/* A day or money that is worth a question; else the mark is of today, at no cost. */
bool session_mark_asks(const struct session *session, const struct roadmap_step *step,
                       enum mark_kind kind);

/* Each is one change, whole or not at all, with all answers that follow from it; `said` receives a
 * line. STATUS_USAGE: a mark that can't be, with the reason. STATUS_CONFLICT: another program
 * marked the same step meanwhile; the plan was read again, nothing was saved. What is still to do
 * before the step does not keep it from being marked, but is said. */
enum status session_mark(struct session *session, const struct mark_request *request,
                         struct buffer *said, struct error *err) MP_MUST_CHECK;

/* Takes the mark back that closed the step, else the one that began it, and the answers that came
 * with it, wherever they still stand. Of what comes again that is a mark of its last turn. */
enum status session_reopen(struct session *session, const char *step, struct buffer *said,
                           struct error *err) MP_MUST_CHECK;

/* Hours of study. */
struct log_request {
    const char *step;
    date_day day; /* DATE_NONE: today */
    int minutes;  /* at most 24 hours a day, with what is logged of it already */
    const char *note;
};

enum status session_log(struct session *session, const struct log_request *request, int64_t *number,
                        struct buffer *said, struct error *err) MP_MUST_CHECK;
/* STATUS_NOT_FOUND when there is no entry of this number. */
enum status session_log_remove(struct session *session, int64_t number, struct buffer *said,
                               struct error *err) MP_MUST_CHECK;

/* Reads "1.5", "2h", "90m", "1:30" or "1h30" as minutes. STATUS_USAGE says what it takes. */
enum status hours_read(const char *text, int *minutes, struct error *err) MP_MUST_CHECK;
/* "1 hour 30 minutes" */
void hours_show(int minutes, struct buffer *out);

/* Reads whole dollars or dollars and cents, without a sign: "$425", "1,250.50". */
enum status cost_read(const char *text, money_cents *cents, struct error *err) MP_MUST_CHECK;

/* As they are on disk, in the order in which they were made; valid until the next change. */
const struct mark_rows *session_marks(const struct session *session);
const struct log_rows *session_logs(const struct session *session);

/* The mark that an answer came from, or NULL: it was answered. */
const struct mark_row *session_answer_mark(const struct session *session, int question);

/* The line that an id stands for, or -1: a program that was begun goes on under another id. */
int session_line_of(struct session *session, const char *id);

/* The title of a line of the roadmap, or its id if the catalogue has no such step. */
const char *session_step_title(const struct session *session, const char *step);

/* The baseline that counts, or NULL. Choosing a route makes one; this makes a new one of the route
 * that is followed: STATUS_USAGE when none is. */
const struct baseline_row *session_baseline(const struct session *session);
enum status session_rebase(struct session *session, struct buffer *said,
                           struct error *err) MP_MUST_CHECK;

/* ---- history --------------------------------------------------------------------------------- */

/* When it was done is not known: it came with an import, or its record was purged. */
#define HISTORY_NOT_KNOWN (-1)

/* Something that was done to the plan, as a person reads it. */
struct history_line {
    int64_t made;     /* Unix seconds, or HISTORY_NOT_KNOWN */
    date_day day;     /* of a mark or a log, and where nothing else is known: its own; DATE_NONE */
    const char *kind; /* "mark", "log", "answers", "route" ... */
    const char *step; /* of a mark or a log: its step; else "" */
    const char *text; /* "Sit the CPC exam: done, $425" */
    int64_t number;   /* of a log: its entry; else 0 */
    bool undone;
};
/* The day on which it was done, as far as that is known. */
date_day history_day(const struct history_line *line);
/* Its text, with a day of its own beside that one, and whether it was undone. */
void history_say(const struct history_line *line, struct buffer *out);

typedef void history_fn(void *context, const struct history_line *line);

/* All that undo still knows, and what stands of before, the oldest first; a line for each thing
 * that a change did. */
enum status session_history(struct session *session, history_fn *line, void *context,
                            struct error *err) MP_MUST_CHECK;

#endif
