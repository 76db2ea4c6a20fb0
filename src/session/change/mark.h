/* SPDX-License-Identifier: MIT
 * A mark on its way to the plan, for the files that check, save and take it back. */
#ifndef MILEPOST_SESSION_CHANGE_MARK_H
#define MILEPOST_SESSION_CHANGE_MARK_H

#include "milepost/session/marks.h"
#include "session/change/change.h"

/* The step that is meant. */
struct marked_step {
    int step;                        /* of the catalogue */
    const char *id, *title;          /* of its line */
    const struct roadmap_step *line; /* NULL: it is not on the roadmap */
};

/* ---- mark_check.c ---------------------------------------------------------------------------- */

/* STATUS_NOT_FOUND: no catalogue has it. STATUS_USAGE: it is a question to answer. */
enum status marked_find(struct session *session, const char *id, struct marked_step *out,
                        struct error *err) MP_MUST_CHECK;

/* The id under which a line is marked: one program has two lines, and its marks stand on one. */
const char *marked_id(const struct session *session, const char *id);

/* Whether the mark can be; MARK_DONE on a series has become MARK_DOSE before. */
enum status mark_check(const struct session *session, const struct marked_step *step,
                       const struct mark_request *request, struct error *err) MP_MUST_CHECK;

/* A day that a mark or a log may have, and a note of one line. */
enum status mark_check_day(const struct session *session, const char *title, date_day day,
                           struct error *err) MP_MUST_CHECK;
enum status mark_check_note(const char *note, struct error *err) MP_MUST_CHECK;

/* Adds "; paid so far: $500, still to pay: $3,395" if the person told what anything of it cost. */
void mark_say_paid(struct session *session, const struct marked_step *step,
                   const struct mark_request *request, struct buffer *said);

/* Adds "; still to do before it: Coding course" if anything is. */
void mark_say_unmet(struct session *session, const struct marked_step *step, struct buffer *said);

/* ---- mark_turn.c ----------------------------------------------------------------------------- */

/* Adds the id under which the mark is kept: of what comes again that of the turn that comes next,
 * or is begun; of all else the step's. STATUS_USAGE: it is too early for that turn: the one
 * before is done, or its cycle has not begun. */
enum status mark_name_turn(const struct session *session, const struct marked_step *step,
                           const struct mark_request *request, struct buffer *id,
                           struct error *err) MP_MUST_CHECK;

/* Adds "; the next time by 30 Nov 2027" once a turn is done; of the units of a cycle how many are
 * entered here, if that is not all of them. */
void mark_say_next_turn(struct session *session, const struct marked_step *step,
                        const struct mark_request *request, struct buffer *said);

/* ---- mark_undone.c --------------------------------------------------------------------------- */

/* What the answers that came with a mark become when it goes: as they were before it, wherever they
 * still stand. *changes is the caller's to free. */
enum status mark_answers_before(struct session *session, const struct mark_row *row,
                                struct answer_change **changes, int *count,
                                struct error *err) MP_MUST_CHECK;

/* ---- log.c ----------------------------------------------------------------------------------- */

/* STATUS_USAGE when its day or the plan has no room for it. */
enum status log_check_room(const struct session *session, const struct log_row *row,
                           struct error *err) MP_MUST_CHECK;
/* One change; the row is given its number. */
enum status log_save_row(struct session *session, struct log_row *row,
                         struct error *err) MP_MUST_CHECK;

#endif
