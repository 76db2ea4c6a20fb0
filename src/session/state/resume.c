/* SPDX-License-Identifier: MIT
 * Where the interview of a plan goes on. */
#include "milepost/session/resume.h"

#include "session/state/session.h"

bool resume_has_answers(const struct answers *answers)
{
    for (int i = 0; i < answers->catalog->question_count; i++)
        if (answers->items[i].state != ANSWER_NONE)
            return true;
    return false;
}

int resume_first_open(const struct answers *answers, const enum question_status *status)
{
    int next = interview_next(answers, status, -1, false);

    while (next >= 0 && answers->catalog->questions[next].optional)
        next = interview_next(answers, status, next, false);
    return next;
}

/* The first question without an answer in a plan whose answers, if any, came by another way than
 * the interview: optional ones too, but for those among the first answers when others are there. */
static int resume_never_put(const struct answers *answers, const enum question_status *status)
{
    int next = interview_next(answers, status, -1, false);

    while (next >= 0 && resume_has_answers(answers) &&
           answers->catalog->questions[next].section == 0 &&
           answers->catalog->questions[next].optional)
        next = interview_next(answers, status, next, false);
    return next;
}

int resume_question(const struct session *session, const enum question_status *status)
{
    const struct answers *answers = session_answers(session);
    int place = session->place, next;

    if (place < 0)
        return resume_never_put(answers, status);
    if (status[place] == QUESTION_ASKED && answers->items[place].state == ANSWER_NONE)
        return place;
    next = interview_next(answers, status, place, false);
    return next >= 0 ? next : resume_first_open(answers, status);
}

int resume_count_open(const struct answers *answers, const enum question_status *status)
{
    int count = 0;

    for (int i = interview_next(answers, status, -1, false); i >= 0;
         i = interview_next(answers, status, i, false))
        count += !answers->catalog->questions[i].optional;
    return count;
}

int resume_open_section(const struct answers *answers, const enum question_status *status)
{
    for (int i = 0; i < answers->catalog->section_count; i++) {
        enum section_status section = interview_section(answers, status, i).status;

        if (section == SECTION_NOT_STARTED || section == SECTION_IN_PROGRESS)
            return i;
    }
    return -1;
}

int resume_section(const struct session *session, const enum question_status *status)
{
    int question = resume_question(session, status);

    return question >= 0 ? session_catalog(session)->questions[question].section
                         : resume_open_section(session_answers(session), status);
}

int resume_section_question(struct session *session, int section)
{
    const struct catalog *catalog = session_catalog(session);
    const enum question_status *status = session_questions(session);
    const struct answers *answers = session_answers(session);
    int first = -1;

    for (int i = 0; i < catalog->question_count; i++) {
        if (catalog->questions[i].section != section || status[i] != QUESTION_ASKED)
            continue;
        if (answers->items[i].state == ANSWER_NONE)
            return i;
        if (first < 0)
            first = i;
    }
    return first;
}
