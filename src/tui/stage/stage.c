/* SPDX-License-Identifier: MIT
 * The stage from its first screen to its end. */
#include "tui/stage/stage.h"

#include <stdlib.h>

#include "tui/stage/draft.h"
#include "tui/stage/view.h"
#include "tui/stage/what_if.h"

void tui_init(struct tui *tui, const struct tui_options *options, place_fn *const *places,
              int columns, int rows, bool ascii)
{
    *tui = (struct tui){.options = options, .places = places};
    canvas_init(&tui->canvas, columns, rows, ascii);
}

static enum status stage_first_screens(struct tui *tui, struct error *err)
{
    const struct tui_options *options = tui->options;
    enum status status;

    if (options->author)
        buffer_add(&tui->author, options->author);
    if (!view_stands(tui))
        tui_act(tui, action_go(place_of(options->store ? PLACE_HOME : PLACE_DAMAGED)));
    if (options->plan == 0 || options->start == TUI_START_HOME)
        return STATUS_OK;
    status = tui_open(tui, options->plan, err);
    if (status == STATUS_OK)
        tui_act(tui, action_open(tui, options->start == TUI_START_INTERVIEW));
    return status;
}

enum status tui_start(struct tui *tui, struct error *err)
{
    enum status status;

    tui_take_dates(tui);
    status = stage_first_screens(tui, err);
    if (status == STATUS_OK)
        tui_tell_settings(tui);
    return status;
}

/* ---- the end --------------------------------------------------------------------------------- */

bool tui_save_rest(struct tui *tui)
{
    what_if_drop(tui);
    tui_keep(tui);
    return view_keep(tui) && view_is_typed_out(tui) && draft_save_again(tui);
}

enum status tui_trouble_status(const struct tui *tui)
{
    switch (tui->trouble_status) {
    case STATUS_BUSY:
    case STATUS_CORRUPT:
    case STATUS_VERSION:
        return tui->trouble_status;
    default:
        return STATUS_IO;
    }
}

/* Nobody can be asked any more, or somebody was. */
static void stage_part_unsaved(struct tui *tui)
{
    struct buffer names = {0};
    struct error err;
    char *path = NULL;
    enum status status = draft_put_aside(tui, &path, &err);

    draft_add_names(tui, &names);
    if (names.length == 0)
        buffer_add(&names, "the last change");
    buffer_format(&tui->farewell, "not saved: %s (%s)", buffer_text(&names),
                  buffer_text(&tui->trouble));
    if (status != STATUS_OK)
        buffer_format(&tui->farewell, "; what was typed could be kept nowhere: %s", err.text);
    else if (path)
        buffer_format(&tui->farewell,
                      "; what was typed is kept in %s, and back in its place when the plan is "
                      "opened again",
                      path);
    free(path);
    buffer_clear(&names);
}

void tui_end(struct tui *tui, enum tui_end end)
{
    bool saved = tui_save_rest(tui);

    tui->ended = true;
    tui->end = saved ? end : TUI_END_UNSAVED;
    if (!saved && tui->farewell.length == 0)
        stage_part_unsaved(tui);
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
    buffer_clear(&tui->farewell);
    buffer_clear(&tui->author);
    date_style_use(DATE_DAY_MONTH); /* what a command says after them is as ever */
}
