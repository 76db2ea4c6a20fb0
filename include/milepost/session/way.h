/* SPDX-License-Identifier: MIT
 * The way through the questions of an open plan: which stand, which comes next, what opens a
 * section. One answer for every front end that puts questions. */
#ifndef MILEPOST_SESSION_WAY_H
#define MILEPOST_SESSION_WAY_H

#include "milepost/session/open.h"

/* What matters to the goal is taken from the roadmap once for a section, so that its count stays;
 * what the answers themselves open or hide is seen at once. */
struct question_way {
    enum question_status *status;
    bool *relevant; /* by the roadmap there was when the section was entered; before it, all */
    int settled;    /* the section it was worked out for; -1: none yet */
    bool *later; /* for each section: left for later, so that nothing leads back to it by itself */
};

void way_init(struct question_way *way, struct session *session);
void way_clear(struct question_way *way);

/* What is left was worked out for the section of this question. */
bool way_is_settled(const struct question_way *way, const struct session *session, int question);
/* Where the questions stand, seen from this one. A roadmap that is still due is not waited for;
 * until then the section is not settled. */
void way_refresh(struct question_way *way, struct session *session, int question);
/* The same with the newest roadmap, to know what is left at the end. */
void way_settle(struct question_way *way, struct session *session, int question);

/* Where Continue leads from `from`: on, then to what was left out before; -1: to the end.
 * `straight`: to the very next, answered or not, as from a question that had an answer before. */
int way_next(const struct question_way *way, const struct answers *answers, int from,
             bool straight);
/* The same once this answer to `question` stands. */
int way_after(const struct question_way *way, const struct session *session, int question,
              const struct answer *answer, bool straight);

/* The section of the question is left as it is, and what it asks is planned as unknown: gives the
 * next question of another section; -1: none waits. Kept as long as the way; whoever comes again
 * finds the section open. */
int way_leave_section(struct question_way *way, const struct session *session, int question);
/* The first answers can't be left. */
bool way_can_leave_section(const struct session *session, int question);
/* Somebody goes on with the section of the question. */
void way_take_up(struct question_way *way, const struct session *session, int question);
int way_count_later(const struct question_way *way, const struct session *session);
/* The first question that must be answered, in a section that was not left; -1: none. */
int way_first_open(const struct question_way *way, const struct answers *answers);

/* How many are left: to the end of the first answers while they are given, then to the end of all.
 * Exact where that can be known, else the section's place tells how far it is. */
struct way_left {
    struct questions_left left;
    bool starts;     /* to the rough roadmap, which is still to come */
    int section, of; /* place of the section */
};
struct way_left way_left(const struct question_way *way, const struct session *session,
                         int question);

/* The same in words, as many as there is room for: "5 questions left to a rough roadmap." */
enum way_words { WAY_WHOLE, WAY_SHORT, WAY_SHORTEST, WAY_FORMS };
void way_say_left(const struct way_left *left, enum way_words form, struct buffer *out);
/* That sections are left for later, and what becomes of them; nothing where none is. */
void way_say_later(const struct question_way *way, const struct session *session,
                   struct buffer *out);

/* Nothing of the section of the question is answered. */
bool way_begins_section(const struct question_way *way, const struct session *session,
                        int question);
/* The question is the first of a section that has words to open it, and nothing of it is answered.
 */
bool way_opens_section(const struct question_way *way, const struct session *session, int question);
/* True when going from one question to the other leaves the first answers behind, all given. */
bool way_ends_start(const struct session *session, int from, int to);
/* How many questions must still be answered. */
int way_count_open(const struct question_way *way, const struct answers *answers);

#endif
