/* SPDX-License-Identifier: MIT
 * The stack of screens, and what an action does to it: the one way in which a screen comes on top
 * or goes. A screen that is covered keeps its state, so that Back leads to what was left. */
#include "tui/stage/stage.h"
#include "tui/stage/view.h"

struct screen *tui_top(const struct tui *tui)
{
    return tui->screens.items[tui->screens.count - 1];
}

static void stack_enter_top(struct tui *tui)
{
    struct screen *top = tui_top(tui);

    top->stale = true;
    if (top->ops->enter)
        top->ops->enter(top);
}

static void stack_push(struct tui *tui, struct screen *screen)
{
    VECTOR_PUSH(&tui->screens, screen);
    stack_enter_top(tui);
}

/* Where that leads, or a line that says why not. */
static bool stack_may_go(struct tui *tui, struct place *place)
{
    struct error refusal;

    if (view_may_go(tui, place, &refusal) == STATUS_OK)
        return true;
    tui_say(tui, false, "%s", refusal.text);
    return false;
}

static void stack_go(struct tui *tui, const struct place *place)
{
    struct place to = *place;

    if (to.kind != PLACE_COUNT && stack_may_go(tui, &to))
        stack_push(tui, tui->places[to.kind](tui, &to));
}

static void screen_free(struct screen *screen)
{
    if (screen->ops->leave)
        screen->ops->leave(screen);
    free(screen);
}

/* Takes the top screen off; it stays the caller's to free. The last one is never taken. */
static struct screen *stack_take_top(struct tui *tui)
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
        screen_free(stack_take_top(tui));
    stack_enter_top(tui);
}

static void stack_go_back(struct tui *tui)
{
    if (tui->screens.count < 2) {
        if (view_stands(tui))
            tui_say(tui, false, "q leaves; comments are saved in the file as they are written.");
        return;
    }
    screen_free(stack_take_top(tui));
    stack_enter_top(tui);
}

/* The screen that asked hears the reply while the dialog still owns its text. */
static void stack_give_reply(struct tui *tui, const struct reply *reply)
{
    struct screen *dialog = stack_take_top(tui);
    struct screen *asker = tui_top(tui);
    struct action next = action_stay();

    stack_enter_top(tui);
    if (asker->ops->reply)
        next = asker->ops->reply(asker, reply);
    screen_free(dialog);
    tui_act(tui, next);
}

/* Home lies at the bottom, and lets the open plan go. */
static void stack_open_plan(struct tui *tui, int64_t plan)
{
    struct error err;

    tui_cut(tui, 1);
    if (tui_open(tui, plan, &err) == STATUS_OK)
        tui_act(tui, action_open(tui, false));
    else
        tui_say(tui, true, "%s", err.text);
}

void tui_act(struct tui *tui, struct action action)
{
    switch (action.kind) {
    case ACTION_STAY:
        break;
    case ACTION_BACK:
    case ACTION_RUN: /* what is to be run is the next thing that is asked (dispatch.c) */
        stack_go_back(tui);
        break;
    case ACTION_GO:
        stack_go(tui, &action.past);
        stack_go(tui, &action.place);
        break;
    case ACTION_REPLACE:
        if (stack_may_go(tui, &action.place)) {
            screen_free(stack_take_top(tui));
            stack_go(tui, &action.place);
        }
        break;
    case ACTION_OPEN:
        stack_open_plan(tui, action.place.number);
        break;
    case ACTION_ASK:
        stack_push(tui, action.dialog);
        break;
    case ACTION_REPLY:
        stack_give_reply(tui, &action.reply);
        break;
    }
}

void tui_clear_screens(struct tui *tui)
{
    while (tui->screens.count > 0)
        screen_free(tui->screens.items[--tui->screens.count]);
    VECTOR_CLEAR(&tui->screens);
}

void tui_keep(struct tui *tui)
{
    for (size_t i = tui->screens.count; i > 0; i--) {
        struct screen *screen = tui->screens.items[i - 1];

        if (screen->ops->keep)
            screen->ops->keep(screen);
    }
}
