/* SPDX-License-Identifier: MIT
 * Which marks a line of the roadmap takes, and which of them are worth a question. */
#include "milepost/session/marks.h"

bool step_takes_mark(const struct roadmap_step *step, enum mark_kind kind)
{
    if (step->question >= 0)
        return false;
    switch (kind) {
    case MARK_STARTED:
        return step->status == STEP_TODO;
    case MARK_DONE:
    case MARK_DOSE:
        return step->status != STEP_BLOCKED && step->status != STEP_WAIVED;
    case MARK_FAILED:
        return step->kind == STEP_EXAM && roadmap_step_is_open(step);
    case MARK_WAIVED:
        return step->status != STEP_DONE;
    }
    return false;
}

bool step_takes_hours(const struct roadmap_step *step)
{
    return step->question < 0 && step->kind == STEP_STUDY && roadmap_step_is_open(step);
}

bool session_mark_asks(const struct session *session, const struct roadmap_step *step,
                       enum mark_kind kind)
{
    if (kind == MARK_STARTED)
        return session_step_has_end(session, step->step);
    return kind != MARK_DONE || !step->free || step->kind == STEP_EXAM ||
           step->kind == STEP_SERIES || step->kind == STEP_STUDY || step->kind == STEP_JOB ||
           step->kind == STEP_SCREENING;
}
