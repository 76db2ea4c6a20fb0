/* SPDX-License-Identifier: MIT
 * What is said of schools that are marked to be seen side by side. */
#include "tui/screens/worksheet/comparing.h"

struct action comparing_marked(struct screen *screen, enum status status, const struct error *err)
{
    int count = session_compared_count(screen->tui->session);

    screen->stale = true;
    if (status != STATUS_OK)
        tui_say(screen->tui, true, "%s.", err->text);
    else if (count == 0)
        tui_say(screen->tui, false, "No school is marked.");
    else
        tui_say(screen->tui, false, "%d of %d marked%s.", count, SCHOOLS_COMPARED,
                count > 1 ? "; = shows them side by side" : " to see side by side");
    return action_stay();
}

struct action comparing_go(struct screen *screen)
{
    if (session_compared_count(screen->tui->session) > 1)
        return action_go(place_of(PLACE_COMPARE));
    tui_say(screen->tui, false, "Mark two to %d schools with m first, here or on the %s.",
            SCHOOLS_COMPARED,
            screen->ops->context == CONTEXT_FIND ? "worksheet" : "screen that finds them");
    return action_stay();
}
