/* SPDX-License-Identifier: MIT
 * Which marks a line of the roadmap takes, and why it takes no other: a key that does nothing says
 * so in a line. */
#include "milepost/session.h"
#include "tui/parts/marking.h"
#include "tui/stage/view.h"

bool marking_is(enum command command)
{
    return command >= COMMAND_START && command <= COMMAND_LOG;
}

enum mark_kind marking_kind(enum command command)
{
    switch (command) {
    case COMMAND_START:
        return MARK_STARTED;
    case COMMAND_FAILED:
        return MARK_FAILED;
    case COMMAND_WAIVE:
        return MARK_WAIVED;
    default:
        return MARK_DONE;
    }
}

/* The step that can be marked at all, or NULL. */
static const struct roadmap_step *marking_target(const struct tui *tui, int line)
{
    const struct roadmap_step *step;

    if (line < 0 || !tui->session || tui->plan || view_stands(tui) ||
        session_roadmap_stale(tui->session))
        return NULL;
    step = &session_roadmap(tui->session)->steps[line];
    return step->question >= 0 ? NULL : step;
}

bool marking_can(const struct tui *tui, int line, enum command command)
{
    const struct roadmap_step *step = marking_target(tui, line);

    if (!step)
        return false;
    if (command == COMMAND_LOG)
        return step_takes_hours(step);
    return marking_is(command) && step_takes_mark(step, marking_kind(command));
}

/* ---- why not --------------------------------------------------------------------------------- */

static const char *marking_no_target(const struct tui *tui, int line)
{
    if (view_stands(tui) && !tui->plan)
        return "This plan is somebody else's: you can comment on its steps (m), not mark them.";
    if (tui->plan)
        return "In a what-if nothing is marked: leave it first.";
    if (tui->session && session_roadmap_stale(tui->session))
        return "The roadmap is still being worked out.";
    if (line >= 0)
        return "This is a question to answer: it goes away once you have.";
    return "Steps are marked, and no step is focused.";
}

static void marking_say_standing(const struct roadmap_step *step, struct buffer *out)
{
    char day[DATE_TEXT];

    switch (step->status) {
    case STEP_DONE:
        buffer_add(out, "It is done already");
        if (step->ended != DATE_NONE)
            buffer_format(out, ", %s", date_long(step->ended, day));
        buffer_add(out, "; d opens it again.");
        break;
    case STEP_WAIVED:
        buffer_add(out, "It is marked as not needed; - opens it again.");
        break;
    case STEP_STARTED:
        buffer_add(out, "It is begun already");
        if (step->began != DATE_NONE)
            buffer_format(out, ", %s", date_long(step->began, day));
        buffer_add(out, "; d marks it as done.");
        break;
    case STEP_TODO:
    case STEP_BLOCKED:
        buffer_add(out, "It is barred for now: y says by what.");
        break;
    }
}

static void marking_say_no_study(const struct catalog *catalog, const struct roadmap_step *step,
                                 struct buffer *out)
{
    int counts = catalog->steps[step->step].counts;

    buffer_add(out, "It is no study, so it has no hours to log");
    if (counts >= 0)
        buffer_format(out, "; what counts is the answer to %s", catalog->questions[counts].label);
    buffer_add_char(out, '.');
}

void marking_cannot(const struct tui *tui, int line, enum command command, struct buffer *out)
{
    const struct roadmap_step *step = marking_target(tui, line);

    if (!step)
        buffer_add(out, marking_no_target(tui, line));
    else if (command == COMMAND_FAILED && step->kind != STEP_EXAM)
        buffer_add(out, "It is no exam, so there is no try that was not passed.");
    else if (command == COMMAND_LOG && step->kind != STEP_STUDY)
        marking_say_no_study(session_catalog(tui->session), step, out);
    else
        marking_say_standing(step, out);
}
