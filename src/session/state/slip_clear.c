/* SPDX-License-Identifier: MIT
 * Dropping what was made of a plan and its baseline, and of its schools. */
#include "session/state/session.h"

void session_slip_clear(struct session *session)
{
    arena_clear(&session->slip.arena);
    session->slip = (struct session_slip){.made = false};
}

void session_school_roadmaps_clear(struct session *session)
{
    arena_clear(&session->school_roadmaps.arena);
    VECTOR_CLEAR(&session->school_roadmaps.items);
}
