/* SPDX-License-Identifier: MIT
 * A key's way to the screen on top, and the screens' way to the canvas. It knows no terminal, so
 * that whole runs can be tested. */
#include "milepost/store/rescue.h"
#include "tui/stage/pointing.h"
#include "tui/stage/silent.h"
#include "tui/stage/view.h"
#include "tui/stage/what_if.h"

/* ---- keys ------------------------------------------------------------------------------------ */

static void dispatch_update_if_stale(struct screen *screen)
{
    bool was = screen->stale;

    screen->stale = false;
    if (was && screen->ops->update)
        screen->ops->update(screen);
}

/* Such a key changes nothing in the plan, so the look into the data file can wait until its
 * frame is shown. */
static bool dispatch_only_moves(enum command command)
{
    return command == COMMAND_TYPE || (command >= COMMAND_UP && command <= COMMAND_PAGE_DOWN);
}

/* From one thing to the next: what may wait is not sent until such keys rest. */
static bool dispatch_is_step(enum command command)
{
    return command >= COMMAND_UP && command <= COMMAND_PREVIOUS_ITEM;
}

static bool is_too_small(const struct tui *tui)
{
    return tui->canvas.columns < LEAST_COLUMNS || tui->canvas.rows < LEAST_ROWS;
}

/* A what-if hears of it first, and may ask what becomes of its answers; then it is asked what
 * becomes of what is not saved, where a question can be seen. */
static struct action dispatch_leave(struct tui *tui)
{
    if (tui->leaving && !is_too_small(tui))
        return action_stay();
    if (what_if_asks(tui))
        return tui_top(tui)->ops->key(tui_top(tui), COMMAND_LEAVE, 0);
    if (!tui_save_rest(tui) && !is_too_small(tui))
        return action_go(place_of(PLACE_LEAVING));
    tui_end(tui, TUI_END_LEFT);
    return action_stay();
}

/* Help on help is all that can be done anywhere. */
static struct action dispatch_help(const struct screen *top)
{
    return top->ops->context == CONTEXT_HELP ? action_replace(place_of(PLACE_KEYS))
                                             : action_go(place_of(PLACE_HELP));
}

/* What lies over a screen is closed first, so that what changes is seen. False: the screen has
 * changes of its own. */
static bool dispatch_undo(struct tui *tui, bool again)
{
    const unsigned over = CONTEXT_HELP | CONTEXT_JUMP | CONTEXT_DIALOG;

    if (tui_top(tui)->ops->context & over)
        tui_say(tui, false, "Esc closes this first; then %s.",
                again ? "Ctrl-R makes the last change again" : "u takes the last change back");
    else if (!tui->options->store)
        tui_say(tui, false, "Nothing can be taken back while the data file can't be opened.");
    else if (tui->session)
        tui_undo(tui, again);
    else
        return false;
    return true;
}

/* What every screen answers alike. True when the command was one of these. */
static bool dispatch_common_key(struct tui *tui, enum command command, struct action *action)
{
    *action = action_stay();
    switch (command) {
    case COMMAND_INTERRUPT:
        tui_end(tui, TUI_END_INTERRUPTED);
        return true;
    case COMMAND_LEAVE:
        *action = dispatch_leave(tui);
        return true;
    case COMMAND_WHAT_IF:
        if (screen_can(tui_top(tui), command))
            *action = what_if_show(tui);
        return true;
    case COMMAND_SUSPEND:
        tui->suspend = true;
        return true;
    case COMMAND_REDRAW:
        tui->redraw = true;
        return true;
    case COMMAND_SAVE:
        tui_say_saved(tui);
        return true;
    case COMMAND_HELP:
        *action = dispatch_help(tui_top(tui));
        return true;
    case COMMAND_JUMP:
        *action = action_go(place_of(PLACE_JUMP));
        return true;
    case COMMAND_WORDS:
        *action = action_go(place_of(PLACE_WORDS));
        return true;
    case COMMAND_UNDO:
    case COMMAND_REDO:
        return dispatch_undo(tui, command == COMMAND_REDO);
    default:
        return false;
    }
}

/* A key that works on such screens, but not on what is focused. */
static void dispatch_say_cannot(struct tui *tui, const struct screen *screen, enum command command)
{
    struct buffer why = {0};

    if (screen->ops->cannot && tui->message.length == 0) /* more is to be known where it is not */
        screen->ops->cannot(screen, command, &why);
    if (why.length > 0)
        tui_say(tui, false, "%s", buffer_text(&why));
    buffer_clear(&why);
}

/* What was written to a step, or taken back, is in the file before the next key. */
static void dispatch_keep_view(struct tui *tui)
{
    if (!view_stands(tui) || what_if_stands(tui) || session_turn(tui->session) == tui->viewed)
        return;
    tui->viewed = session_turn(tui->session);
    (void)!view_keep(tui);
}

/* A key that moves waits for the rows, where it came before them. One that does something does
 * nothing then: what would stand under it is not what was seen. */
static void dispatch_await(struct screen *screen, enum command command)
{
    if (!dispatch_only_moves(command))
        return;
    while (screen->waits && screen->ops->work && screen->ops->work(screen))
        dispatch_update_if_stale(screen);
}

static struct action dispatch_ask(struct tui *tui, enum command command, uint32_t character)
{
    struct screen *top = tui_top(tui);
    struct action action;

    dispatch_update_if_stale(top);
    if (!dispatch_common_key(tui, command, &action)) {
        dispatch_await(top, command);
        if (screen_can(top, command))
            action = top->ops->key(top, command, character);
        else
            dispatch_say_cannot(tui, top, command);
    }
    return action;
}

void tui_key(struct tui *tui, struct press press)
{
    struct screen *top = tui_top(tui);
    enum command command;
    struct action action;
    bool leaves;

    if (tui_is_pointed(press)) {
        tui_draw(tui); /* keys that came before may have moved everything */
        press = tui_point(tui, press);
    }
    command = keys_find(press, screen_contexts(top), screen_typing(top));
    leaves = command == COMMAND_LEAVE || command == COMMAND_INTERRUPT || command == COMMAND_SUSPEND;

    if (is_too_small(tui) && !leaves)
        return;
    buffer_truncate(&tui->message, 0);
    silent_note(tui, press, command);
    if (command == COMMAND_NONE)
        return;
    tui->pasted = press.pasted;
    tui_notice_day(tui);
    tui->unread = true;
    if (!dispatch_only_moves(command))
        tui_read_again(tui);
    action = dispatch_ask(tui, command, press.key);
    tui_act(tui, action);
    if (action.kind == ACTION_RUN)
        tui_act(tui, dispatch_ask(tui, action.command, 0));
    dispatch_keep_view(tui);
    tui->moved = dispatch_is_step(command) && action.kind == ACTION_STAY && tui_top(tui) == top &&
                 !top->stale;
}

/* Of a large file this takes its time, so the first screen stands before. What is damaged is a
 * screen of its own, which comes when the file is opened again. */
static void dispatch_check_data(struct tui *tui)
{
    struct error ignored;

    if (!tui->options->unchecked || tui->checked)
        return;
    tui->checked = true;
    if (store_check(tui->options->store, &ignored) == STATUS_CORRUPT)
        tui_end(tui, TUI_END_RESTORED);
}

bool tui_work(struct tui *tui)
{
    struct screen *top = tui_top(tui);

    if (tui->unread && !tui->ended && tui_read_again(tui))
        return true;
    if (tui->ended)
        return false;
    if (!is_too_small(tui) && top->ops->work && top->ops->work(top))
        return true;
    if (tui->agenda_open)
        tui_note_agenda(tui);
    dispatch_check_data(tui);
    return false;
}

int tui_patience(const struct tui *tui)
{
    const struct screen *top = tui_top(tui);

    return top->ops->patience ? top->ops->patience(top) : -1;
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

/* What lies below another is neither pointed at nor marked as what the keys go to. Of boxes one
 * over the other the last alone is seen. */
static void draw_screens(struct tui *tui)
{
    struct screen *base = tui->screens.items[base_screen(tui)], *top = tui_top(tui);
    struct pane whole = canvas_pane(&tui->canvas);
    struct pane body;
    size_t of_frame, later;

    canvas_erase(&tui->canvas);
    body = frame_draw(tui, base, top);
    of_frame = tui->canvas.spots.count;
    later = tui->canvas.later.count;
    base->ops->draw(base, &body);
    if (top == base)
        return;
    tui->canvas.spots.count = of_frame;
    tui->canvas.later.count = later;
    draw_unmark(&whole);
    top->ops->draw(top, &whole);
}

/* First without the message, to see what the last key changed. */
static void draw_and_answer(struct tui *tui)
{
    struct buffer message = tui->message;

    tui->message = (struct buffer){0};
    draw_screens(tui);
    tui->message = message;
    silent_tell(tui);
    if (tui->message.length > 0)
        draw_screens(tui);
}

static void draw_update(struct tui *tui)
{
    tui_notice_day(tui);
    for (size_t i = base_screen(tui); i < tui->screens.count; i++)
        dispatch_update_if_stale(tui->screens.items[i]);
}

void tui_draw(struct tui *tui)
{
    canvas_erase(&tui->canvas);
    if (is_too_small(tui)) {
        draw_too_small(tui);
        return;
    }
    draw_update(tui);
    draw_and_answer(tui);
}

void tui_draw_unanswered(struct tui *tui)
{
    draw_update(tui);
    draw_screens(tui);
}
