/* SPDX-License-Identifier: MIT
 * Whether a what-if stands, and what it says of itself. */
#include "tui/stage/what_if.h"

bool what_if_stands(const struct tui *tui)
{
    return tui->plan != NULL;
}

bool what_if_can(const struct screen *screen)
{
    const struct session *session = screen->tui->session;

    if (what_if_stands(screen->tui))
        return screen->ops->context != CONTEXT_DIFFERENCE;
    return session && interview_is_started(session_answers(session));
}

void what_if_add_name(const struct tui *tui, struct buffer *out)
{
    buffer_add(out, session_name(tui->session));
    if (what_if_stands(tui))
        buffer_add(out, " (what-if)");
}

void what_if_add_uuid(const struct tui *tui, struct buffer *out)
{
    buffer_format(out, "%s%s", what_if_stands(tui) ? "what-if." : "", session_uuid(tui->session));
}
