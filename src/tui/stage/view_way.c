/* SPDX-License-Identifier: MIT
 * Comments on somebody else's plan go back into its file. */
#include "tui/stage/view.h"

bool view_keep(struct tui *tui)
{
    struct session *session = tui->plan ? tui->plan : tui->session;
    struct error err;
    enum status status;

    if (!view_stands(tui) || !session || !view_differs(tui->options->view, session))
        return true;
    status = view_write(tui->options->view, session, &err);
    buffer_truncate(&tui->trouble, 0);
    if (status != STATUS_OK && !view_differs(tui->options->view, session)) { /* it is in the file */
        tui_say(tui, true, "%s.", err.text);
        status = STATUS_OK;
    }
    tui->trouble_status = status;
    if (status != STATUS_OK)
        buffer_add(&tui->trouble, err.text);
    return status == STATUS_OK;
}

static void view_add_typed(struct session *session, const struct roadmap_step *step,
                           struct buffer *out)
{
    struct buffer field = {0};
    const char *typed;

    view_add_field(step->id, &field);
    typed = session_draft(session, buffer_text(&field));
    if (typed[0] != '\0')
        buffer_format(out, "%syour comment on \"%s\" is only half typed: %s",
                      out->length > 0 ? "; " : "", step->title, typed);
    buffer_clear(&field);
}

bool view_is_typed_out(struct tui *tui)
{
    const struct roadmap *roadmap;

    if (!view_stands(tui) || !tui->session || session_roadmap_stale(tui->session))
        return true;
    roadmap = session_roadmap(tui->session);
    buffer_truncate(&tui->trouble, 0);
    for (int i = 0; i < roadmap->step_count; i++)
        view_add_typed(tui->session, &roadmap->steps[i], &tui->trouble);
    tui->trouble_status = tui->trouble.length > 0 ? STATUS_IO : STATUS_OK;
    return tui->trouble.length == 0;
}
