/* SPDX-License-Identifier: MIT
 * How a what-if begins and ends: a copy of the plan stands in its place, so that every screen works
 * on the copy. The screens of the what-if lie on top of its difference, those of the plan below it.
 */
#include "tui/stage/view.h"
#include "tui/stage/what_if.h"

/* The place of the difference among the screens; how many lie below it. */
static size_t what_if_find_difference(const struct tui *tui)
{
    size_t index = tui->screens.count - 1;

    while (index > 0 && tui->screens.items[index]->ops->context != CONTEXT_DIFFERENCE)
        index--;
    return index;
}

/* What is half typed belongs to the plan and is kept with it first. */
static struct action what_if_begin(struct tui *tui)
{
    struct session *trial;
    struct error err;

    tui_keep(tui);
    if (session_trial(tui->session, &trial, &err) != STATUS_OK) {
        tui_say(tui, true, "%s", err.text);
        return action_stay();
    }
    tui->plan = tui->session;
    tui->session = trial;
    return action_go_past(place_of(PLACE_DIFFERENCE), place_of(PLACE_CHECK));
}

struct action what_if_show(struct tui *tui)
{
    if (!what_if_stands(tui))
        return what_if_begin(tui);
    tui_cut(tui, what_if_find_difference(tui) + 1);
    return action_stay();
}

bool what_if_asks(struct tui *tui)
{
    size_t index;

    if (!what_if_stands(tui) || view_stands(tui) || !session_trial_differs(tui->session))
        return false;
    index = what_if_find_difference(tui);
    if (tui->screens.count == index + 2 && tui_top(tui)->ops->context == CONTEXT_DIALOG)
        return false;
    tui_cut(tui, index + 1);
    return true;
}

void what_if_restore(struct tui *tui)
{
    session_close(&tui->session);
    tui->session = tui->plan;
    tui->plan = NULL;
    tui_changed(tui);
}

void what_if_drop(struct tui *tui)
{
    if (!what_if_stands(tui))
        return;
    tui_cut(tui, what_if_find_difference(tui));
    what_if_restore(tui);
}
