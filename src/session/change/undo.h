/* SPDX-License-Identifier: MIT
 * What undo and redo say. */
#ifndef MILEPOST_SESSION_CHANGE_UNDO_H
#define MILEPOST_SESSION_CHANGE_UNDO_H

#include "milepost/session/open.h"
#include "milepost/store/change.h"

/* ---- undo_words.c */

/* "Undone: School program is again Enrolled now" */
void undo_say(const struct session *session, const struct change_report *report, bool undone,
              struct buffer *said);

#endif
