/* SPDX-License-Identifier: MIT
 * The stack of screens, from the first that is pushed to the end: what an action does to it. */
#include "tui/screens/screens.h"
#include "tui/stage/draft.h"
#include "tui/stage/what_if.h"

/* ---- the stack ------------------------------------------------------------------------------- */

void tui_init(struct tui *tui, const struct tui_options *options, int columns, int rows, bool ascii)
{
    *tui = (struct tui){.options = options};
    canvas_init(&tui->canvas, columns, rows, ascii);
}

struct screen *tui_top(const struct tui *tui)
{
    return tui->screens.items[tui->screens.count - 1];
}

static void enter_top(struct tui *tui)
{
    struct screen *top = tui_top(tui);

    top->stale = true;
    if (top->ops->enter)
        top->ops->enter(top);
}

void tui_push(struct tui *tui, struct screen *screen)
{
    VECTOR_PUSH(&tui->screens, screen);
    enter_top(tui);
}

static void screen_free(struct screen *screen)
{
    if (screen->ops->leave)
        screen->ops->leave(screen);
    free(screen);
}

/* Takes the top screen off; it stays the caller's to free. The last one is never taken. */
static struct screen *take_top(struct tui *tui)
{
    struct screen *top = tui_top(tui);

    if (top->ops->keep)
        top->ops->keep(top);
    tui->screens.count--;
    return top;
}

void tui_cut(struct tui *tui, size_t count)
{
    while (tui->screens.count > count)
        screen_free(take_top(tui));
    enter_top(tui);
}

static void go_back(struct tui *tui)
{
    if (tui->screens.count < 2)
        return;
    screen_free(take_top(tui));
    enter_top(tui);
}

/* The screen that asked hears the reply while the dialog still owns its text. */
static void give_reply(struct tui *tui, const struct reply *reply)
{
    struct screen *dialog = take_top(tui);
    struct screen *asker = tui_top(tui);
    struct action next = action_stay();

    enter_top(tui);
    if (asker->ops->reply)
        next = asker->ops->reply(asker, reply);
    screen_free(dialog);
    tui_act(tui, next);
}

void tui_act(struct tui *tui, struct action action)
{
    switch (action.kind) {
    case ACTION_STAY:
        break;
    case ACTION_BACK:
        go_back(tui);
        break;
    case ACTION_PUSH:
        tui_push(tui, action.screen);
        break;
    case ACTION_REPLACE:
        screen_free(take_top(tui));
        tui_push(tui, action.screen);
        break;
    case ACTION_REPLY:
        give_reply(tui, &action.reply);
        break;
    }
}

enum status tui_start(struct tui *tui, struct error *err)
{
    const struct tui_options *options = tui->options;

    tui_push(tui, home_screen(tui));
    if (options->plan == 0 || options->start == TUI_START_HOME)
        return STATUS_OK;
    return tui_open(tui, options->plan, options->start == TUI_START_INTERVIEW, err);
}

void tui_clear(struct tui *tui)
{
    while (tui->screens.count > 0)
        screen_free(tui->screens.items[--tui->screens.count]);
    VECTOR_CLEAR(&tui->screens);
    draft_clear(tui);
    session_close(&tui->session);
    session_close(&tui->plan);
    canvas_clear(&tui->canvas);
    buffer_clear(&tui->message);
    buffer_clear(&tui->trouble);
}

void tui_keep(struct tui *tui)
{
    for (size_t i = tui->screens.count; i > 0; i--) {
        struct screen *screen = tui->screens.items[i - 1];

        if (screen->ops->keep)
            screen->ops->keep(screen);
    }
}

void tui_end(struct tui *tui, enum tui_end end)
{
    what_if_drop(tui);
    tui_keep(tui);
    tui->ended = true;
    tui->end = end;
}

/* ---- what screens ask of the program --------------------------------------------------------- */
