/* SPDX-License-Identifier: MIT
 * The loop: draw, do slow work while no key waits, sleep, take what happened. */
#include "tui/places.h"
#include "tui/stage/stage.h"
#include "tui/terminal/terminal.h"

/* Keys that move have rested once none came for so many milliseconds: a little longer than a key
 * that is held takes to repeat. */
enum { REST_MS = 150 };

static void tui_show(struct tui *tui, struct terminal *terminal, bool hurried)
{
    tui_draw(tui);
    terminal_show(terminal, &tui->canvas, hurried);
}

/* The frame is on the screen before anything slow begins, and a key ends the slow work. */
static void tui_show_and_work(struct tui *tui, struct terminal *terminal)
{
    tui_show(tui, terminal, tui->moved);
    while (!terminal_has_event(terminal) && tui_work(tui))
        tui_show(tui, terminal, false);
}

/* How many milliseconds nothing is to be done; -1: until something happens. */
static int tui_leisure(const struct tui *tui, const struct terminal *terminal)
{
    int patience = tui_patience(tui);

    if (!terminal_owes(terminal))
        return patience;
    return patience >= 0 && patience < REST_MS ? patience : REST_MS;
}

static void tui_fit(struct tui *tui, struct terminal *terminal)
{
    int columns, rows;

    terminal_size(terminal, &columns, &rows);
    tui_resize(tui, columns, rows);
}

static void tui_take_look(struct tui *tui, struct terminal *terminal)
{
    terminal_use(terminal, tui_theme(tui), tui_wants_ascii(tui),
                 tui_setting(tui, SETTING_MOUSE) == MOUSE_ON);
    tui->canvas.ascii = terminal_is_ascii(terminal);
    tui->relook = false;
}

/* What a key asked of the terminal. */
static void tui_obey(struct tui *tui, struct terminal *terminal)
{
    if (tui->relook) {
        tui_take_look(tui, terminal);
        tui->redraw = true;
    }
    if (tui->suspend)
        terminal_suspend(terminal);
    if (tui->redraw)
        terminal_forget(terminal);
    if (tui->suspend)
        tui_fit(tui, terminal);
    tui->suspend = tui->redraw = false;
}

static void tui_take_event(struct tui *tui, struct terminal *terminal)
{
    struct press press = {0};

    tui->moved = false;
    switch (terminal_wait(terminal, tui_leisure(tui, terminal), &press)) {
    case TERMINAL_PRESS:
        tui_key(tui, press);
        break;
    case TERMINAL_RESIZED:
        tui_fit(tui, terminal);
        /* A terminal cuts or reflows what it shows, and may be back at its old size by now:
         * nothing that was sent before can be relied on. */
        tui->redraw = true;
        break;
    case TERMINAL_TIME: /* what waited is drawn; the screen works if the clock says so */
        break;
    case TERMINAL_SUSPEND:
        tui->suspend = true;
        break;
    case TERMINAL_STOP:
        tui_end(tui, TUI_END_INTERRUPTED);
        break;
    }
    tui_obey(tui, terminal);
}

/* Keys that wait already are taken before the next frame: a paste is drawn once. */
static void tui_take_events(struct tui *tui, struct terminal *terminal)
{
    bool moved = true;

    do {
        tui_take_event(tui, terminal);
        moved = moved && tui->moved;
    } while (!tui->ended && terminal_has_event(terminal));
    tui->moved = moved;
}

bool tui_can_show(void)
{
    return terminal_can_show();
}

enum status tui_run(const struct tui_options *options, enum tui_end *end, struct error *err)
{
    struct tui tui;
    struct terminal *terminal = NULL;
    enum status status;

    tui_init(&tui, options, places, 0, 0, options->ascii);
    status = tui_start(&tui, err);
    if (status == STATUS_OK)
        status = terminal_open(options, &terminal, err);
    if (status == STATUS_OK) {
        tui_take_look(&tui, terminal);
        tui_fit(&tui, terminal);
        while (!tui.ended) {
            tui_show_and_work(&tui, terminal);
            tui_take_events(&tui, terminal);
        }
        *end = tui.end;
    }
    terminal_close(&terminal);
    if (status == STATUS_OK && tui.end == TUI_END_UNSAVED)
        status = error_set(err, tui_trouble_status(&tui), "%s", buffer_text(&tui.farewell));
    tui_clear(&tui);
    return status;
}
