/* SPDX-License-Identifier: MIT
 * How a roadmap stands, in the few words and marks that several screens share. */
#include <string.h>

#include "private.h"

struct pane body_pane(const struct pane *body)
{
    return pane_part(body, 0, 2, body->rows, body->columns - 4);
}

date_day standing_due(const struct roadmap_step *step)
{
    return step->by != DATE_NONE ? step->by : step->finish;
}

static bool is_open(const struct roadmap_step *step)
{
    return step->status == STEP_TODO || step->status == STEP_STARTED;
}

/* What is begun comes first, then what begins or falls due soonest. */
static date_day urgency(const struct roadmap_step *step)
{
    if (step->status == STEP_STARTED)
        return DATE_NONE + 1;
    return step->start != DATE_NONE ? step->start : standing_due(step);
}

static bool is_before(const struct roadmap_step *left, const struct roadmap_step *right)
{
    if (urgency(left) != urgency(right))
        return urgency(left) < urgency(right);
    return standing_due(left) < standing_due(right);
}

int standing_next(const struct roadmap *roadmap, int *steps, int most)
{
    int count = 0;

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];
        int at = count;

        if (!is_open(step) || urgency(step) == DATE_NONE)
            continue;
        while (at > 0 && is_before(step, &roadmap->steps[steps[at - 1]]))
            at--;
        if (at == most)
            continue;
        count += count < most;
        memmove(&steps[at + 1], &steps[at], (size_t)(count - at - 1) * sizeof *steps);
        steps[at] = i;
    }
    return count;
}

int standing_first_due(const struct roadmap *roadmap)
{
    int first = -1;

    for (int i = 0; i < roadmap->step_count; i++) {
        date_day due = standing_due(&roadmap->steps[i]);

        if (!is_open(&roadmap->steps[i]) || due == DATE_NONE)
            continue;
        if (first < 0 || due < standing_due(&roadmap->steps[first]))
            first = i;
    }
    return first;
}

int standing_open_section(const struct answers *answers, const enum question_status *status)
{
    for (int i = 0; i < answers->catalog->section_count; i++) {
        enum section_status section = interview_section(answers, status, i).status;

        if (section == SECTION_NOT_STARTED || section == SECTION_IN_PROGRESS)
            return i;
    }
    return -1;
}

int standing_done(const struct roadmap *roadmap)
{
    int done = 0;

    for (int i = 0; i < roadmap->step_count; i++)
        done += roadmap->steps[i].status == STEP_DONE || roadmap->steps[i].status == STEP_WAIVED;
    return done;
}

int standing_open_gates(const struct roadmap *roadmap)
{
    int open = 0;

    for (int i = 0; i < roadmap->gate_count; i++)
        open += roadmap->gates[i].outcome != GATE_CLEAR;
    return open;
}

bool standing_started(const struct answers *answers)
{
    const struct catalog *catalog = answers->catalog;
    enum question_status *status = memory_new((size_t)catalog->question_count, sizeof *status);
    enum section_status start;

    interview_status(answers, NULL, status);
    start = interview_section(answers, status, 0).status;
    free(status);
    return start == SECTION_DONE;
}

static const struct {
    enum tone tone;
    const char *mark, *words;
} gates[] = {
    [GATE_CLEAR] = {TONE_DONE, "✓", "clear"},
    [GATE_ACTION] = {TONE_ACTION, "!", "action needed"},
    [GATE_DECIDED_BY_OTHER] = {TONE_ACTION, "?", "someone else decides"},
    [GATE_BARRED] = {TONE_BAD, "✗", "barred"},
};

enum tone standing_gate_tone(enum gate_outcome outcome)
{
    return gates[outcome].tone;
}

const char *standing_gate_mark(enum gate_outcome outcome)
{
    return gates[outcome].mark;
}

const char *standing_gate_words(enum gate_outcome outcome)
{
    return gates[outcome].words;
}

enum tone standing_step_tone(const struct roadmap_step *step)
{
    static const enum tone tones[] = {[STEP_TODO] = TONE_PLAIN,
                                      [STEP_STARTED] = TONE_ACTION,
                                      [STEP_DONE] = TONE_DONE,
                                      [STEP_WAIVED] = TONE_PLAIN,
                                      [STEP_BLOCKED] = TONE_BAD};

    return tones[step->status];
}
