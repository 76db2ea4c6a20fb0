/* SPDX-License-Identifier: MIT
 * Which questions stand, and the order in which they are put. A condition names only questions
 * that come before its own, so that nothing here goes round: one pass in the catalogue's order
 * settles all, and an answer whose question does not stand counts for nothing after it, but is
 * kept. */
#include <stdlib.h>
#include <string.h>

#include "milepost/interview.h"
#include "milepost/memory.h"

/* The section whose questions are put whatever the goal: they say what the goal is. */
static const char first_section[] = "start";

/* Until its turn a question is inactive. */
void interview_active(const struct answers *answers, bool *active)
{
    const struct catalog *catalog = answers->catalog;

    for (int i = 0; i < catalog->question_count; i++)
        active[i] = false;
    for (int i = 0; i < catalog->question_count; i++)
        active[i] = condition_truth(&catalog->questions[i].when, answers, active) == TRUTH_TRUE;
}

/* ---- what hides a question ------------------------------------------------------------------- */

static bool is_usable(const struct answers *answers, const bool *active, int question)
{
    return active[question] && answers->items[question].state == ANSWER_VALUE;
}

/* True when `question` alone keeps the condition from holding: for an unknown one, that it has
 * no answer; for a false one, that without its answer it would not be false. */
static bool decides(const struct answers *answers, bool *active, const struct condition *when,
                    int question)
{
    bool was_active = active[question];
    enum truth truth;

    if (condition_truth(when, answers, active) == TRUTH_UNKNOWN)
        return !is_usable(answers, active, question);
    active[question] = false;
    truth = condition_truth(when, answers, active);
    active[question] = was_active;
    return truth != TRUTH_FALSE;
}

static int first_decisive(const struct answers *answers, bool *active, const struct condition *when)
{
    int first = -1;

    for (int i = 0; i < when->count; i++) {
        const struct condition_node *node = &when->nodes[i];

        if (node->op > CONDITION_ANSWERED)
            continue;
        if (decides(answers, active, when, node->question))
            return node->question;
        if (first < 0)
            first = node->question;
    }
    return first;
}

int interview_hidden_by(const struct answers *answers, int question)
{
    const struct catalog *catalog = answers->catalog;
    bool *active = memory_new((size_t)catalog->question_count, sizeof *active);
    int hidden_by = -1;

    interview_active(answers, active);
    if (!active[question])
        hidden_by = first_decisive(answers, active, &catalog->questions[question].when);
    free(active);
    return hidden_by;
}

/* ---- status and order ------------------------------------------------------------------------ */

static bool is_first_section(const struct catalog *catalog, int question)
{
    int section = catalog->questions[question].section;

    return strcmp(catalog->sections[section].id, first_section) == 0;
}

void interview_status(const struct answers *answers, const bool *relevant,
                      enum question_status *status)
{
    const struct catalog *catalog = answers->catalog;
    bool *active = memory_new((size_t)catalog->question_count, sizeof *active);

    interview_active(answers, active);
    for (int i = 0; i < catalog->question_count; i++) {
        bool matters = !relevant || relevant[i] || is_first_section(catalog, i);

        status[i] = !active[i] ? QUESTION_HIDDEN : matters ? QUESTION_ASKED : QUESTION_IRRELEVANT;
    }
    free(active);
}

int interview_next(const struct answers *answers, const enum question_status *status, int from,
                   bool all)
{
    for (int i = from + 1; i < answers->catalog->question_count; i++)
        if (status[i] == QUESTION_ASKED && (all || answers->items[i].state == ANSWER_NONE))
            return i;
    return -1;
}

int interview_previous(const enum question_status *status, int from)
{
    for (int i = from - 1; i >= 0; i--)
        if (status[i] == QUESTION_ASKED)
            return i;
    return -1;
}
