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

void interview_section_place(const struct catalog *catalog, const enum question_status *status,
                             int question, int *place, int *of)
{
    int last = -1;

    *place = *of = 0;
    for (int i = 0; i < catalog->question_count; i++) {
        int section = catalog->questions[i].section;

        if (status[i] != QUESTION_ASKED || section == last)
            continue;
        last = section;
        (*of)++;
        if (section <= catalog->questions[question].section)
            *place = *of;
    }
}

/* ---- how many are left ----------------------------------------------------------------------- */

/* The question on the screen waits for an answer whatever it holds; an optional one that was passed
 * waits no more. */
static bool left_waits(const struct answers *answers, const enum question_status *status,
                       int question, int from)
{
    if (status[question] != QUESTION_ASKED)
        return false;
    return question == from ||
           (answers->items[question].state == ANSWER_NONE &&
            (question > from || !answers->catalog->questions[question].optional));
}

/* True when no answer that is waited for can bring the question or take it away. That one was
 * answered at all tells even where its answer is unknown. */
static bool left_is_certain(const struct answers *answers, const enum question_status *status,
                            const bool *active, int question, int from)
{
    const struct condition *when = &answers->catalog->questions[question].when;
    bool hangs = false;

    for (int i = 0; i < when->count; i++) {
        const struct condition_node *node = &when->nodes[i];

        if (node->op > CONDITION_ANSWERED || !left_waits(answers, status, node->question, from))
            continue;
        if (node->op == CONDITION_ANSWERED)
            return false;
        hangs = true;
    }
    return !hangs || condition_truth(when, answers, active) != TRUTH_UNKNOWN;
}

struct questions_left interview_left(const struct answers *answers,
                                     const enum question_status *status, int question, bool through)
{
    const struct catalog *catalog = answers->catalog;
    int section = catalog->questions[question].section;
    bool *active = memory_new((size_t)catalog->question_count, sizeof *active);
    struct questions_left left = {0, true};

    interview_active(answers, active);
    for (int i = 0; i < catalog->question_count; i++)
        active[i] = active[i] && !left_waits(answers, status, i, question);
    for (int i = 0; i < catalog->question_count; i++) {
        if (!through && catalog->questions[i].section != section)
            continue;
        left.count += left_waits(answers, status, i, question);
        left.exact = left.exact && (status[i] == QUESTION_IRRELEVANT ||
                                    left_is_certain(answers, status, active, i, question));
    }
    free(active);
    return left;
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
