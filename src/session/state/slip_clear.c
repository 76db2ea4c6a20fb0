/* SPDX-License-Identifier: MIT
 * Dropping what was made of a plan and its baseline. */
#include "session/state/session.h"

void session_slip_clear(struct session *session)
{
    arena_clear(&session->slip.arena);
    session->slip = (struct session_slip){.made = false};
}
