/* SPDX-License-Identifier: MIT
 * The open plan: how it is opened, what is said of its saves and undone, and how a change from
 * outside (another program, or midnight) is noticed. */
#include "tui/stage/draft.h"
#include "tui/stage/view.h"

enum status tui_open(struct tui *tui, int64_t plan, struct error *err)
{
    const struct tui_options *options = tui->options;
    struct session *session = NULL;
    struct error ignored;
    enum status status =
        session_open(options->store, options->catalog, options->clock, plan, &session, err);

    if (status != STATUS_OK)
        return status;
    session_close(&tui->session);
    tui->session = session;
    if (view_stands(tui)) {
        session_only_view(session);
        tui->viewed = session_turn(session);
        return STATUS_OK;
    }
    draft_bring_back(tui);
    tui->agenda_open = true;
    /* Only for the order of the list; that it can't be noted in a read-only file is no harm. */
    status = store_touch_plan(options->store, plan, clock_now(options->clock), &ignored);
    return STATUS_OK;
}

/* The frame is shown before the plan is planned. In a file that can't be written what lists say of
 * it stays as it was. */
void tui_note_agenda(struct tui *tui)
{
    struct error ignored;

    tui->agenda_open = false;
    if (tui->session && !session_is_trial(tui->session))
        (void)!session_note_agenda(tui->session, &ignored);
}

void tui_undo(struct tui *tui, bool again)
{
    struct buffer said = {0};
    struct error err;
    enum status status =
        again ? session_redo(tui->session, &said, &err) : session_undo(tui->session, &said, &err);

    if (status == STATUS_NOT_FOUND)
        tui_say(tui, false, again ? "There is nothing to redo." : "There is nothing to undo.");
    else if (tui_saved(tui, status, &err))
        tui_say(tui, false, "%s", buffer_text(&said));
    tui_changed(tui);
    buffer_clear(&said);
}

bool tui_read_again(struct tui *tui)
{
    struct error err;
    bool changed = false;
    enum status status;

    tui->unread = false;
    if (!tui->session)
        return false;
    status = session_refresh(tui->session, &changed, &err);
    if (status == STATUS_NOT_FOUND || status == STATUS_CONFLICT)
        tui_say(tui, true, "%s", err.text);
    if (status != STATUS_OK || !changed)
        return false;
    tui_changed(tui);
    tui_say(tui, false, "Another program changed this plan; it was read again.");
    return true;
}

void tui_notice_day(struct tui *tui)
{
    date_day today = tui->session ? session_today(tui->session) : DATE_NONE;

    if (today != tui->day)
        tui_changed(tui);
    tui->day = today;
}
