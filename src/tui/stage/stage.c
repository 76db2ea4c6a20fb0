/* SPDX-License-Identifier: MIT
 * The stage from its first screen to its end. */
#include "tui/stage/stage.h"

#include "tui/stage/draft.h"
#include "tui/stage/what_if.h"

void tui_init(struct tui *tui, const struct tui_options *options, place_fn *const *places,
              int columns, int rows, bool ascii)
{
    *tui = (struct tui){.options = options, .places = places};
    canvas_init(&tui->canvas, columns, rows, ascii);
}

enum status tui_start(struct tui *tui, struct error *err)
{
    const struct tui_options *options = tui->options;
    enum status status;

    tui_act(tui, action_go(place_of(PLACE_HOME)));
    if (options->plan == 0 || options->start == TUI_START_HOME)
        return STATUS_OK;
    status = tui_open(tui, options->plan, err);
    if (status == STATUS_OK)
        tui_act(tui, action_open(options->start == TUI_START_INTERVIEW));
    return status;
}

void tui_end(struct tui *tui, enum tui_end end)
{
    what_if_drop(tui);
    tui_keep(tui);
    tui->ended = true;
    tui->end = end;
}

void tui_clear(struct tui *tui)
{
    tui_clear_screens(tui);
    draft_clear(tui);
    session_close(&tui->session);
    session_close(&tui->plan);
    canvas_clear(&tui->canvas);
    buffer_clear(&tui->message);
    buffer_clear(&tui->trouble);
}
