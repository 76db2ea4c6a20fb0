/* SPDX-License-Identifier: MIT
 * Where the interview of a plan goes on: one answer for the interview itself and for the screens
 * that lead to it. */
#ifndef MILEPOST_SESSION_RESUME_H
#define MILEPOST_SESSION_RESUME_H

#include "milepost/session/open.h"

bool resume_has_answers(const struct answers *answers); /* any at all */
/* The first question that must be answered and is not; -1: none. */
int resume_first_open(const struct answers *answers, const enum question_status *status);
/* How many must still be answered. */
int resume_count_open(const struct answers *answers, const enum question_status *status);
/* The question where it was left, if that still waits for an answer; else the next that does; -1:
 * none. */
int resume_question(const struct session *session, const enum question_status *status);
/* The first section that has questions without an answer, or -1. */
int resume_open_section(const struct answers *answers, const enum question_status *status);
/* The section of that question, else the first that is not done; -1: all are. */
int resume_section(const struct session *session, const enum question_status *status);
/* The first question of a section without an answer, or the first asked; -1: none is. */
int resume_section_question(struct session *session, int section);

#endif
