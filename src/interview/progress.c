/* SPDX-License-Identifier: MIT
 * How far a section has come, and where in it a question stands. Only questions that are asked
 * count, so that both change when an answer hides or brings others. */
#include "milepost/interview.h"

#include <stdlib.h>

#include "milepost/memory.h"

/* The last question asked that has an answer, or -1: how far the person has come. */
static int furthest_answered(const struct answers *answers, const enum question_status *status)
{
    for (int i = answers->catalog->question_count - 1; i >= 0; i--)
        if (status[i] == QUESTION_ASKED && answers->items[i].state != ANSWER_NONE)
            return i;
    return -1;
}

static enum section_status section_status_of(int asked, int answered, int open)
{
    if (asked == 0)
        return SECTION_NOT_NEEDED;
    if (answered == 0)
        return SECTION_NOT_STARTED;
    return open > 0 ? SECTION_IN_PROGRESS : SECTION_DONE;
}

/* An empty answer to an optional question leaves no trace, so it was seen if the person has
 * answered something after it. */
struct section_progress interview_section(const struct answers *answers,
                                          const enum question_status *status, int section)
{
    const struct catalog *catalog = answers->catalog;
    int furthest = furthest_answered(answers, status);
    int asked = 0, answered = 0, open = 0;

    for (int i = 0; i < catalog->question_count; i++) {
        const struct question *question = &catalog->questions[i];

        if (question->section != section || status[i] != QUESTION_ASKED)
            continue;
        asked++;
        if (answers->items[i].state != ANSWER_NONE || (question->optional && i < furthest))
            answered++;
        else if (!question->optional)
            open++;
    }
    return (struct section_progress){section_status_of(asked, answered, open), asked, answered};
}

void interview_place(const struct catalog *catalog, const enum question_status *status,
                     int question, int *place, int *of)
{
    *place = *of = 0;
    for (int i = 0; i < catalog->question_count; i++) {
        bool here = catalog->questions[i].section == catalog->questions[question].section;

        if (!here || status[i] != QUESTION_ASKED)
            continue;
        (*of)++;
        if (i <= question)
            *place = *of;
    }
}

bool interview_is_started(const struct answers *answers)
{
    const struct catalog *catalog = answers->catalog;
    enum question_status *status = memory_new((size_t)catalog->question_count, sizeof *status);
    enum section_status start;

    interview_status(answers, NULL, status);
    start = interview_section(answers, status, 0).status;
    free(status);
    return start == SECTION_DONE;
}
