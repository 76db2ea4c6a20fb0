/* SPDX-License-Identifier: MIT
 * What the marks of a plan say of its steps. */
#ifndef MILEPOST_SESSION_STATE_MARKS_H
#define MILEPOST_SESSION_STATE_MARKS_H

#include "milepost/progress.h"
#include "milepost/store/plan.h"

/* ---- marks.c --------------------------------------------------------------------------------- */

/* The name under which a kind of mark is stored: "started". -1: none has this name. */
const char *mark_kind_id(enum mark_kind kind);
int mark_kind_find(const char *id);

/* The last mark on a step, by which it stands; NULL: none. */
const struct mark_row *marks_standing(const struct mark_rows *marks, const char *step);

/* The mark that opening the step again takes back: that which closed it, or its last dose; else the
 * one that began it, else a failed attempt. */
const struct mark_row *marks_to_reopen(const struct mark_rows *marks, const char *step);

/* The id of the turn of a step that was marked last, or the step's own where that is none. */
const char *marks_turn(const struct mark_rows *marks, const char *step);

/* How a step stands by its marks, in words: "to do", "started", "done", "not needed". */
const char *marks_word(const struct mark_rows *marks, const char *step);

/* Minutes that are logged of a day. */
int logs_minutes(const struct log_rows *logs, date_day day);

#endif
