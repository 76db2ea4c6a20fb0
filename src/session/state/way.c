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
    way->settled = -1;
    interview_status(session_answers(session), way->relevant, way->status);
}

void way_clear(struct question_way *way)
{
    free(way->status);
    free(way->relevant);
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

static int way_next_by(const struct answers *answers, const enum question_status *status, int from,
                       bool straight)
{
    int next = interview_next(answers, status, from, straight);

    return next >= 0 ? next : resume_first_open(answers, status);
}

int way_next(const struct question_way *way, const struct answers *answers, int from, bool straight)
{
    return way_next_by(answers, way->status, from, straight);
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
    next = way_next_by(&answers, status, question, straight);
    answers_clear(&answers);
    free(status);
    return next;
}

bool way_opens_section(const struct question_way *way, const struct session *session, int question)
{
    int section = way_section(session, question);
    struct section_progress progress =
        interview_section(session_answers(session), way->status, section);

    return progress.status == SECTION_NOT_STARTED &&
           session_catalog(session)->sections[section].intro[0] != '\0';
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
        count += !answers->catalog->questions[i].optional;
    return count;
}
