/* SPDX-License-Identifier: MIT
 * What-if on the screens: a copy of the plan stands in its place, so that every screen works on
 * the copy. The screens of the what-if lie on top of its difference, those of the plan below it. */
#include "tui/stage/what_if.h"

#include "tui/parts/standing.h"
#include "tui/screens/screens.h"

bool what_if_stands(const struct tui *tui)
{
    return tui->plan != NULL;
}

/* The place of the difference among the screens; how many lie below it. */
static size_t find_difference(const struct tui *tui)
{
    size_t index = tui->screens.count - 1;

    while (index > 0 && tui->screens.items[index]->ops->context != CONTEXT_DIFFERENCE)
        index--;
    return index;
}

/* What is half typed belongs to the plan and is kept with it first. */
static void begin(struct tui *tui)
{
    tui_keep(tui);
    tui->plan = tui->session;
    tui->session = session_trial(tui->plan);
    tui_push(tui, difference_screen(tui));
    tui_push(tui, check_screen(tui));
}

void what_if_show(struct tui *tui)
{
    if (what_if_stands(tui))
        tui_cut(tui, find_difference(tui) + 1);
    else
        begin(tui);
}

bool what_if_asks(struct tui *tui)
{
    size_t index;

    if (!what_if_stands(tui) || !session_trial_differs(tui->session))
        return false;
    index = find_difference(tui);
    if (tui->screens.count == index + 2 && tui_top(tui)->ops->context == CONTEXT_DIALOG)
        return false;
    tui_cut(tui, index + 1);
    difference_ask(tui_top(tui), true);
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
    tui_cut(tui, find_difference(tui));
    what_if_restore(tui);
}

void what_if_add_name(const struct tui *tui, struct buffer *out)
{
    buffer_add(out, session_name(tui->session));
    if (what_if_stands(tui))
        buffer_add(out, " (what-if)");
}
