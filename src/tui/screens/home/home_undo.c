/* SPDX-License-Identifier: MIT
 * Undo and redo over all plans: the newest change of any of them is taken back, deleted plans'
 * too. A plan that was just begun, copied or imported has no change to undo: it is taken out. */
#include "tui/screens/home/home_parts.h"

static int64_t home_find_change(const struct home *home, int64_t plan, bool again)
{
    struct error ignored;
    int64_t found = 0;

    if (store_find_change(home->base.screen.tui->options->store, plan, home->unmade, again, &found,
                          &ignored) != STATUS_OK)
        return 0;
    return found;
}

/* The plan of which a change is undone, or made again: that of the last undo first. */
static int64_t home_undo_plan(const struct home *home, bool again)
{
    int64_t plan = again && home->changed != 0 ? home_find_change(home, home->changed, true) : 0;

    return plan != 0 ? plan : home_find_change(home, 0, again);
}

static void home_say_plan(struct tui *tui)
{
    struct buffer line = {0};

    if (tui->message.length == 0 || tui->message_bad)
        return;
    buffer_add(&line, buffer_text(&tui->message));
    tui_say(tui, false, "%s (plan %s)", buffer_text(&line), session_name(tui->session));
    buffer_clear(&line);
}

/* The plan may be deleted, so it is opened for this alone. */
static void home_undo_in(struct home *home, int64_t plan, bool again)
{
    struct tui *tui = home->base.screen.tui;
    const struct tui_options *options = tui->options;
    struct error err;

    if (session_open(options->store, options->catalog, options->clock, plan, &tui->session, &err) ==
        STATUS_OK) {
        tui_undo(tui, again);
        home_say_plan(tui);
    } else {
        tui_say(tui, true, "%s", err.text);
    }
    session_close(&tui->session);
    home->changed = home->focused = plan;
}

static void home_take_out(struct home *home)
{
    struct tui *tui = home->base.screen.tui;
    struct error err;

    if (!tui_saved(
            tui,
            store_delete(tui->options->store, home->made, clock_now(tui->options->clock), &err),
            &err))
        return;
    tui_say(tui, false, "Undone: the new plan is taken out. Ctrl-R brings it back.");
    home->unmade = home->made;
    home->made = 0;
}

static void home_put_back(struct home *home)
{
    struct tui *tui = home->base.screen.tui;
    struct change_report report;
    struct error err;
    enum status status = store_undo(tui->options->store, home->unmade,
                                    clock_now(tui->options->clock), &report, &err);

    if (!tui_saved(tui, status, &err))
        return;
    change_report_clear(&report);
    tui_say(tui, false, "Redone: the new plan is here again.");
    home->made = home->focused = home->unmade;
    home->unmade = 0;
}

void home_undo(struct home *home, bool again)
{
    struct tui *tui = home->base.screen.tui;
    bool whole = !again && home->made != 0 && home_find_change(home, home->made, false) == 0;
    int64_t plan;

    home->base.screen.stale = true;
    if (whole && home->many) {
        tui_say(tui, false, "Plans imported together are taken out one by one: Del deletes one.");
        home_forget_made(home);
    } else if (whole) {
        home_take_out(home);
    } else if (again && home->unmade != 0) {
        home_put_back(home);
    } else if ((plan = home_undo_plan(home, again)) != 0) {
        home_undo_in(home, plan, again);
    } else {
        tui_say(tui, false, again ? "There is nothing to redo." : "There is nothing to undo.");
    }
}
