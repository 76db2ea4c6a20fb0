/* SPDX-License-Identifier: MIT
 * What the screens draw when keys are pressed, without a terminal: for the manual. */
#include "tui/places.h"
#include "tui/stage/stage.h"

static void picture_settle(struct tui *tui)
{
    tui_draw(tui);
    while (tui_work(tui))
        tui_draw(tui);
}

static uint32_t picture_key(char typed)
{
    return typed == '\n'     ? PRESS_ENTER
           : typed == '\033' ? PRESS_ESC
                             : (uint32_t)(unsigned char)typed;
}

enum status tui_picture(const struct tui_options *options, int columns, int rows, const char *keys,
                        struct buffer *out, struct error *err)
{
    struct tui tui;
    enum status status;

    tui_init(&tui, options, places, columns, rows, options->ascii);
    status = tui_start(&tui, err);
    if (status == STATUS_OK)
        picture_settle(&tui);
    for (; status == STATUS_OK && *keys && !tui.ended; keys++) {
        tui_key(&tui, (struct press){.key = picture_key(*keys)});
        if (!tui.ended)
            picture_settle(&tui);
    }
    if (status == STATUS_OK)
        canvas_to_text(&tui.canvas, out);
    tui_end(&tui, TUI_END_LEFT);
    tui_clear(&tui);
    return status;
}
