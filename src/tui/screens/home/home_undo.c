/* SPDX-License-Identifier: MIT
 * Undo and redo over all plans, and what is said of it. */
#include "tui/screens/home/home_parts.h"

static void home_say_undone(struct tui *tui, enum past_outcome outcome, bool again,
                            const struct buffer *said)
{
    switch (outcome) {
    case PAST_NOTHING:
        tui_say(tui, false, again ? "There is nothing to redo." : "There is nothing to undo.");
        break;
    case PAST_MOVED:
        tui_say(tui, false, "%s", buffer_text(said));
        break;
    case PAST_OUT:
        tui_say(tui, false, "Undone: the new plan is taken out. Ctrl-R brings it back.");
        break;
    case PAST_IN:
        tui_say(tui, false, "Redone: the new plan is here again.");
        break;
    case PAST_MANY:
        tui_say(tui, false, "Plans imported together are taken out one by one: Del deletes one.");
    }
}

void home_undo(struct home *home, bool again)
{
    struct tui *tui = home->base.screen.tui;
    const struct tui_options *options = tui->options;
    enum past_outcome outcome;
    struct buffer said = {0};
    struct error err;
    int64_t plan;
    enum status status = plans_past_undo(&home->past, options->store, options->catalog,
                                         options->clock, again, &outcome, &plan, &said, &err);

    home->base.screen.stale = true;
    if (plan != 0)
        home->focused = plan;
    if (tui_saved(tui, status, &err))
        home_say_undone(tui, outcome, again, &said);
    buffer_clear(&said);
}
