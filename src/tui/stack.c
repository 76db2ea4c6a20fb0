/* SPDX-License-Identifier: MIT
 * The stack of screens: what a key does to it, and when a screen is updated and drawn. It knows
 * no terminal, so that whole runs can be tested on a canvas. */
#include <stdarg.h>
#include <stdio.h>

#include "private.h"

struct action action_stay(void)
{
    return (struct action){.kind = ACTION_STAY};
}

struct action action_back(void)
{
    return (struct action){.kind = ACTION_BACK};
}

struct action action_push(struct screen *screen)
{
    return (struct action){.kind = ACTION_PUSH, .screen = screen};
}

struct action action_replace(struct screen *screen)
{
    return (struct action){.kind = ACTION_REPLACE, .screen = screen};
}

struct action action_reply(struct reply reply)
{
    return (struct action){.kind = ACTION_REPLY, .reply = reply};
}

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

void *screen_new(struct tui *tui, const struct screen_ops *ops, size_t size)
{
    struct screen *screen = memory_new(1, size);

    *screen = (struct screen){.ops = ops, .tui = tui, .stale = true};
    return screen;
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

static void act(struct tui *tui, struct action action);

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
    act(tui, next);
}

static void act(struct tui *tui, struct action action)
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
    enum status status = STATUS_OK;

    tui_push(tui, home_screen(tui));
    if (options->plan == 0 || options->start == TUI_START_HOME)
        return STATUS_OK;
    status = tui_open(tui, options->plan, err);
    if (status != STATUS_OK)
        return status;
    tui_push(tui, overview_screen(tui));
    if (options->start == TUI_START_INTERVIEW)
        tui_push(tui, interview_screen(tui, -1, false));
    return STATUS_OK;
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

void tui_say(struct tui *tui, bool bad, const char *format, ...)
{
    char text[512];
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    buffer_truncate(&tui->message, 0);
    buffer_add(&tui->message, text);
    tui->message_bad = bad;
}

void tui_changed(struct tui *tui)
{
    for (size_t i = 0; i < tui->screens.count; i++)
        tui->screens.items[i]->stale = true;
}

enum status tui_open(struct tui *tui, int64_t plan, struct error *err)
{
    const struct tui_options *options = tui->options;
    struct session *session = NULL;
    struct error ignored;
    enum status status = STATUS_OK;

    if (plan != 0)
        status =
            session_open(options->store, options->catalog, options->clock, plan, &session, err);
    if (status != STATUS_OK)
        return status;
    session_close(&tui->session);
    draft_clear(tui);
    tui->session = session;
    /* Only for the order of the list; that it can't be noted in a read-only file is no harm. */
    if (plan != 0)
        status = store_touch_plan(options->store, plan, clock_now(options->clock), &ignored);
    return STATUS_OK;
}

bool tui_saved(struct tui *tui, enum status status, const struct error *err)
{
    if (status == STATUS_OK && what_if_stands(tui))
        return true; /* nothing was saved, so what kept the plan from it may still stand */
    buffer_truncate(&tui->trouble, 0);
    tui->trouble_status = status;
    if (status == STATUS_OK)
        return true;
    buffer_add(&tui->trouble, err->text);
    return false;
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

static void say_saved(struct tui *tui)
{
    if (tui->trouble.length > 0)
        tui_say(tui, true, "%s", buffer_text(&tui->trouble));
    else if (what_if_stands(tui))
        tui_say(tui, false, "Nothing of a what-if is saved; leaving it asks whether to keep it.");
    else if (tui->session)
        tui_say(tui, false, "Saved. Each answer is on disk before the next question is shown.");
    else
        tui_say(tui, false, "Everything is saved.");
}

/* ---- keys ------------------------------------------------------------------------------------ */

unsigned screen_contexts(const struct screen *screen)
{
    const unsigned apart = CONTEXT_HELP | CONTEXT_JUMP | CONTEXT_DIALOG;
    bool within = what_if_stands(screen->tui) && !(screen->ops->context & apart);

    return screen->ops->context | (within ? CONTEXT_WHAT_IF : 0);
}

enum typing screen_typing(const struct screen *screen)
{
    return screen->ops->typing ? screen->ops->typing(screen) : TYPING_NOTHING;
}

bool screen_can(const struct screen *screen, enum command command)
{
    if (command == COMMAND_JUMP && !screen->tui->session)
        return false;
    if (command == COMMAND_WHAT_IF && !what_if_can(screen))
        return false;
    return !screen->ops->can || screen->ops->can(screen, command);
}

static void update_if_stale(struct screen *screen)
{
    bool was = screen->stale;

    screen->stale = false;
    if (was && screen->ops->update)
        screen->ops->update(screen);
}

/* Another program may have written to the plan meanwhile. True when it had. */
static bool read_again(struct tui *tui)
{
    struct error err;
    bool changed = false;

    tui->unread = false;
    if (!tui->session || session_refresh(tui->session, &changed, &err) != STATUS_OK || !changed)
        return false;
    tui_changed(tui);
    tui_say(tui, false, "Another program changed this plan; it was read again.");
    return true;
}

/* Past midnight the roadmap is another: rows that were made from it are made anew. */
static void notice_day(struct tui *tui)
{
    date_day today = tui->session ? session_today(tui->session) : DATE_NONE;

    if (today != tui->day)
        tui_changed(tui);
    tui->day = today;
}

/* Such a key changes nothing in the plan, so the look into the data file can wait until its
 * frame is shown. */
static bool only_moves(enum command command)
{
    return command == COMMAND_TYPE || (command >= COMMAND_UP && command <= COMMAND_PAGE_DOWN);
}

/* What every screen answers alike. True when the command was one of these. */
static bool common_key(struct tui *tui, enum command command)
{
    switch (command) {
    case COMMAND_INTERRUPT:
        tui_end(tui, TUI_END_INTERRUPTED);
        return true;
    case COMMAND_LEAVE:
        if (!what_if_asks(tui))
            tui_end(tui, TUI_END_LEFT);
        return true;
    case COMMAND_WHAT_IF:
        if (screen_can(tui_top(tui), command))
            what_if_show(tui);
        return true;
    case COMMAND_SUSPEND:
        tui->suspend = true;
        return true;
    case COMMAND_REDRAW:
        tui->redraw = true;
        return true;
    case COMMAND_SAVE:
        say_saved(tui);
        return true;
    case COMMAND_HELP:
        tui_push(tui, help_screen(tui, tui_top(tui), -1));
        return true;
    case COMMAND_JUMP:
        if (tui->session)
            tui_push(tui, jump_screen(tui));
        return true;
    case COMMAND_UNDO:
    case COMMAND_REDO:
        if (tui->session)
            tui_undo(tui, command == COMMAND_REDO);
        return tui->session != NULL;
    default:
        return false;
    }
}

static bool is_too_small(const struct tui *tui)
{
    return tui->canvas.columns < LEAST_COLUMNS || tui->canvas.rows < LEAST_ROWS;
}

void tui_key(struct tui *tui, struct press press)
{
    struct screen *top = tui_top(tui);
    enum command command = keys_find(press, screen_contexts(top), screen_typing(top));
    bool leaves =
        command == COMMAND_LEAVE || command == COMMAND_INTERRUPT || command == COMMAND_SUSPEND;

    if (command == COMMAND_NONE || (is_too_small(tui) && !leaves))
        return;
    buffer_truncate(&tui->message, 0);
    notice_day(tui);
    tui->unread = true;
    if (!only_moves(command))
        read_again(tui);
    update_if_stale(top);
    if (common_key(tui, command) || !screen_can(top, command))
        return;
    act(tui, top->ops->key(top, command, press.key));
}

bool tui_work(struct tui *tui)
{
    struct screen *top = tui_top(tui);

    if (tui->unread && !tui->ended && read_again(tui))
        return true;
    return !tui->ended && !is_too_small(tui) && top->ops->work && top->ops->work(top);
}

/* ---- drawing --------------------------------------------------------------------------------- */

void tui_resize(struct tui *tui, int columns, int rows)
{
    canvas_resize(&tui->canvas, columns, rows);
    tui_changed(tui); /* rows may be made for a width */
}

static void draw_too_small(struct tui *tui)
{
    struct pane pane = canvas_pane(&tui->canvas);
    struct buffer text = {0};

    buffer_format(&text, "Milepost needs %dx%d", LEAST_COLUMNS, LEAST_ROWS);
    draw_text(&pane, 0, 0, buffer_text(&text), STYLE_PLAIN);
    buffer_clear(&text);
}

static size_t base_screen(const struct tui *tui)
{
    size_t index = tui->screens.count - 1;

    while (index > 0 && tui->screens.items[index]->ops->overlay)
        index--;
    return index;
}

void tui_draw(struct tui *tui)
{
    size_t base = base_screen(tui);
    struct pane whole = canvas_pane(&tui->canvas);
    struct pane body;

    canvas_erase(&tui->canvas);
    if (is_too_small(tui)) {
        draw_too_small(tui);
        return;
    }
    notice_day(tui);
    for (size_t i = base; i < tui->screens.count; i++)
        update_if_stale(tui->screens.items[i]);
    body = frame_draw(tui, tui->screens.items[base], tui_top(tui));
    for (size_t i = base; i < tui->screens.count; i++) {
        struct screen *screen = tui->screens.items[i];

        screen->ops->draw(screen, i == base ? &body : &whole);
    }
}
