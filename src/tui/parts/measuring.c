/* SPDX-License-Identifier: MIT
 * What the typing measure is reached from. Its results are the person's own, so there is none in a
 * what-if or in somebody else's plan. */
#include "tui/parts/measuring.h"

#include "tui/stage/view.h"

static bool measuring_may(const struct tui *tui)
{
    return tui->session && !tui->plan && !view_stands(tui);
}

bool measuring_can_question(const struct tui *tui, int question)
{
    return measuring_may(tui) && measure_answers(session_catalog(tui->session), question);
}

bool measuring_can_line(const struct tui *tui, int line)
{
    if (line < 0 || !measuring_may(tui) || session_roadmap_stale(tui->session))
        return false;
    return measure_is_of_step(session_catalog(tui->session),
                              &session_roadmap(tui->session)->steps[line]);
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
