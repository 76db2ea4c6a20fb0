/* SPDX-License-Identifier: MIT
 * What the typing measure is reached from. Its results are the person's own, so there is none in a
 * what-if or in somebody else's plan. */
#include "tui/parts/measuring.h"

#include <string.h>

#include "tui/stage/view.h"

static bool measuring_may(const struct tui *tui)
{
    return tui->session && !tui->plan && !view_stands(tui);
}

bool measuring_can_question(const struct tui *tui, int question)
{
    return measuring_may(tui) && question >= 0 &&
           question == catalog_find_question(session_catalog(tui->session), TYPING_QUESTION);
}

/* The step of the skill, or one that finds the answer out among others. */
static bool measuring_is_step(const struct catalog *catalog, int step)
{
    int skill = catalog->steps[step].skill;
    int question = catalog_find_question(catalog, TYPING_QUESTION);

    return (skill >= 0 && strcmp(catalog->skills[skill].id, TYPING_SKILL) == 0) ||
           (question >= 0 && catalog->questions[question].found_by == step);
}

bool measuring_can_line(const struct tui *tui, int line)
{
    const struct roadmap_step *step;

    if (line < 0 || !measuring_may(tui) || session_roadmap_stale(tui->session))
        return false;
    step = &session_roadmap(tui->session)->steps[line];
    if (step->step < 0)
        return measuring_can_question(tui, step->question);
    return measuring_is_step(session_catalog(tui->session), step->step);
}

void measuring_cannot(const struct tui *tui, struct buffer *out)
{
    if (tui->plan)
        buffer_add(out, "In a what-if nothing is measured: leave it first.");
    else if (view_stands(tui))
        buffer_add(out, "This plan is somebody else's: nothing is measured in it.");
    else
        buffer_add(out, "Typing is measured at the question on typing, and at a step about it.");
}
