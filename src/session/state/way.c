/* SPDX-License-Identifier: MIT
 * The way through the questions of an open plan. */
#include "milepost/session/way.h"

#include <stdlib.h>
#include <string.h>

#include "milepost/session/resume.h"

/* ---- which questions stand ------------------------------------------------------------------- */

static size_t way_size(const struct session *session)
{
    return (size_t)session_catalog(session)->question_count;
}

static int way_section(const struct session *session, int question)
{
    return session_catalog(session)->questions[question].section;
}

void way_init(struct question_way *way, struct session *session)
{
    size_t count = way_size(session);

    way->status = memory_new(count, sizeof *way->status);
    way->relevant = memory_new(count, sizeof *way->relevant);
    memset(way->relevant, true, count * sizeof *way->relevant);
    way->later = memory_new((size_t)session_catalog(session)->section_count, sizeof *way->later);
    way->settled = -1;
    interview_status(session_answers(session), way->relevant, way->status);
}

void way_clear(struct question_way *way)
{
    free(way->status);
    free(way->relevant);
    free(way->later);
    *way = (struct question_way){.settled = -1};
}

bool way_is_settled(const struct question_way *way, const struct session *session, int question)
{
    return way->settled == way_section(session, question);
}

void way_refresh(struct question_way *way, struct session *session, int question)
{
    const struct answers *answers = session_answers(session);

    if (!way_is_settled(way, session, question) && interview_is_started(answers) &&
        !session_roadmap_stale(session)) {
        memcpy(way->relevant, session_roadmap(session)->relevant,
               way_size(session) * sizeof *way->relevant);
        way->settled = way_section(session, question);
    }
    interview_status(answers, way->relevant, way->status);
}

void way_settle(struct question_way *way, struct session *session, int question)
{
    if (interview_is_started(session_answers(session)))
        session_roadmap(session);
    way->settled = -1;
    way_refresh(way, session, question);
}

/* ---- what comes next ------------------------------------------------------------------------- */

static bool way_waits(const struct question_way *way, const struct answers *answers, int question)
{
    return !way->later[answers->catalog->questions[question].section];
}

/* The next one in a section that was not left for later. */
static int way_onward(const struct question_way *way, const struct answers *answers,
                      const enum question_status *status, int from, bool all)
{
    int next = interview_next(answers, status, from, all);

    while (next >= 0 && !way_waits(way, answers, next))
        next = interview_next(answers, status, next, all);
    return next;
}

static int way_open_by(const struct question_way *way, const struct answers *answers,
                       const enum question_status *status)
{
    int next = way_onward(way, answers, status, -1, false);

    while (next >= 0 && answers->catalog->questions[next].optional)
        next = way_onward(way, answers, status, next, false);
    return next;
}

int way_first_open(const struct question_way *way, const struct answers *answers)
{
    return way_open_by(way, answers, way->status);
}

static int way_next_by(const struct question_way *way, const struct answers *answers,
                       const enum question_status *status, int from, bool straight)
{
    int next = way_onward(way, answers, status, from, straight);

    return next >= 0 ? next : way_open_by(way, answers, status);
}

int way_next(const struct question_way *way, const struct answers *answers, int from, bool straight)
{
    return way_next_by(way, answers, way->status, from, straight);
}

int way_after(const struct question_way *way, const struct session *session, int question,
              const struct answer *answer, bool straight)
{
    enum question_status *status = memory_new(way_size(session), sizeof *status);
    struct answers answers = {0};
    int next;

    answers_copy(&answers, session_answers(session));
    answers.items[question] = *answer;
    interview_status(&answers, way->relevant, status);
    next = way_next_by(way, &answers, status, question, straight);
    answers_clear(&answers);
    free(status);
    return next;
}

/* ---- sections left for later ----------------------------------------------------------------- */

bool way_can_leave_section(const struct session *session, int question)
{
    return way_section(session, question) != 0 && interview_is_started(session_answers(session));
}

int way_leave_section(struct question_way *way, const struct session *session, int question)
{
    way->later[way_section(session, question)] = true;
    return way_next(way, session_answers(session), question, false);
}

void way_take_up(struct question_way *way, const struct session *session, int question)
{
    way->later[way_section(session, question)] = false;
}

/* Only those of which something is still to be answered. */
int way_count_later(const struct question_way *way, const struct session *session)
{
    int count = 0;

    for (int i = 0; i < session_catalog(session)->section_count; i++) {
        enum section_status status =
            interview_section(session_answers(session), way->status, i).status;

        count += way->later[i] && (status == SECTION_NOT_STARTED || status == SECTION_IN_PROGRESS);
    }
    return count;
}

/* ---- how far it is --------------------------------------------------------------------------- */

/* What matters to the goal is sure for this section alone, so that a count to the end needs all
 * that waits to be in it. */
struct way_left way_left(const struct question_way *way, const struct session *session,
                         int question)
{
    const struct answers *answers = session_answers(session);
    struct way_left left = {.starts =
                                way_section(session, question) == 0 &&
                                interview_section(answers, way->status, 0).status != SECTION_DONE};
    struct questions_left here = interview_left(answers, way->status, question, false);
    enum question_status *status = memory_new(way_size(session), sizeof *status);

    for (size_t i = 0; i < way_size(session); i++)
        status[i] = way_waits(way, answers, (int)i) ? way->status[i] : QUESTION_IRRELEVANT;
    left.left = left.starts ? here : interview_left(answers, status, question, true);
    free(status);
    if (!left.starts && (!way_is_settled(way, session, question) || left.left.count != here.count))
        left.left.exact = false;
    interview_section_place(session_catalog(session), way->status, question, &left.section,
                            &left.of);
    return left;
}

bool way_begins_section(const struct question_way *way, const struct session *session, int question)
{
    return interview_section(session_answers(session), way->status, way_section(session, question))
               .status == SECTION_NOT_STARTED;
}

bool way_opens_section(const struct question_way *way, const struct session *session, int question)
{
    int section = way_section(session, question);

    return session_catalog(session)->sections[section].intro[0] != '\0' &&
           way_begins_section(way, session, question);
}

bool way_ends_start(const struct session *session, int from, int to)
{
    return way_section(session, from) == 0 && way_section(session, to) != 0 &&
           interview_is_started(session_answers(session));
}

int way_count_open(const struct question_way *way, const struct answers *answers)
{
    int count = 0;

    for (int i = interview_next(answers, way->status, -1, false); i >= 0;
         i = interview_next(answers, way->status, i, false))
        count += !answers->catalog->questions[i].optional && way_waits(way, answers, i);
    return count;
}
