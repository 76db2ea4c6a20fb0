/* SPDX-License-Identifier: MIT
 * What can be typed at any stop: the table, and what each of it does. */
#include <string.h>

#include "line/stage/stage.h"

typedef struct onward sign_act(struct plain *plain);

static struct onward sign_back(struct plain *plain)
{
    struct stop *stop = plain_top(plain);

    return stop->ops->back ? stop->ops->back(stop) : onward_back();
}

static struct onward sign_none(struct plain *plain)
{
    struct stop *stop = plain_top(plain);

    if (stop->ops->none)
        return stop->ops->none(stop);
    talk_say(&plain->talk, "Nothing is chosen here. < goes back.");
    return onward_ask();
}

static struct onward sign_later(struct plain *plain)
{
    struct stop *stop = plain_top(plain);

    if (stop->ops->later)
        return stop->ops->later(stop);
    talk_say(&plain->talk, "> leaves a question for later; here is none.");
    return onward_ask();
}

static void sign_say_way(struct plain *plain)
{
    if (plain->session)
        talk_say(&plain->talk, "You are at %s, in the plan %s.", plain_top(plain)->ops->name,
                 session_name(plain->session));
    else
        talk_say(&plain->talk, "You are at %s.", plain_top(plain)->ops->name);
}

static struct onward sign_where(struct plain *plain)
{
    sign_say_way(plain);
    return onward_tell();
}

static struct onward sign_turn(struct plain *plain, bool back)
{
    struct menu *menu = &plain_top(plain)->menu;

    if (menu_turn(menu, back))
        menu_tell(menu, &plain->talk);
    else
        talk_say(&plain->talk, back ? "This is the first page." : "There is no more of the list.");
    return onward_ask();
}

static struct onward sign_more(struct plain *plain)
{
    return sign_turn(plain, false);
}

static struct onward sign_before(struct plain *plain)
{
    return sign_turn(plain, true);
}

/* Of no open plan it is the last one that was changed, which may be deleted: it is opened for this
 * alone. */
static struct onward sign_undo_it(struct plain *plain, bool again)
{
    struct error err;
    bool opens = !plain->session;
    struct onward onward;

    if (opens && plain->changed == 0) {
        talk_say(&plain->talk, again ? "There is nothing to redo." : "There is nothing to undo.");
        return onward_ask();
    }
    if (opens && session_open(plain->options->store, plain->options->catalog, plain->options->clock,
                              plain->changed, &plain->session, &err) != STATUS_OK)
        return plain_refuse(plain, &err);
    onward = plain_undo(plain, again);
    if (opens)
        session_close(&plain->session);
    return onward;
}

static struct onward sign_undo(struct plain *plain)
{
    return sign_undo_it(plain, false);
}

static struct onward sign_redo(struct plain *plain)
{
    return sign_undo_it(plain, true);
}

static struct onward sign_leave(struct plain *plain)
{
    (void)plain;
    return onward_leave();
}

static sign_act sign_help;

static const struct plain_sign {
    const char *typed, *does;
    sign_act *act;
    bool is_word; /* letters: where any words may be typed they are those */
} plain_signs[] = {
    {"<", "goes back", sign_back, false},
    {"?", "is this help", sign_help, false},
    {".", "says where you are, and all of it again", sign_where, false},
    {"!", "means none of these, or that you don't know yet", sign_none, false},
    {">", "leaves a question for later", sign_later, false},
    {"+", "tells more of a long list", sign_more, false},
    {"-", "tells what was before it", sign_before, false},
    {"u", "takes the last change back", sign_undo, true},
    {"r", "makes it again", sign_redo, true},
    {"q", "leaves the program; all is saved", sign_leave, true},
};

enum { PLAIN_SIGNS = sizeof plain_signs / sizeof *plain_signs };

static struct onward sign_help(struct plain *plain)
{
    const struct stop *stop = plain_top(plain);

    if (stop->ops->help)
        stop->ops->help(stop);
    for (int i = 0; i < PLAIN_SIGNS; i++)
        if (!stop->ops->is_text || !plain_signs[i].is_word)
            talk_say(&plain->talk, "%s %s.", plain_signs[i].typed, plain_signs[i].does);
    talk_say(&plain->talk, "Your data is in %s and goes nowhere else.", plain->options->data_path);
    return onward_ask();
}

bool plain_command(struct plain *plain, const char *typed, struct onward *onward)
{
    bool is_text = plain_top(plain)->ops->is_text;

    for (int i = 0; i < PLAIN_SIGNS; i++)
        if (text_same(typed, plain_signs[i].typed) && !(is_text && plain_signs[i].is_word)) {
            *onward = plain_signs[i].act(plain);
            return true;
        }
    return false;
}

void plain_hint(struct plain *plain)
{
    if (plain->hinted)
        return;
    plain->hinted = true;
    talk_say(&plain->talk, "Type a number and press Enter. < goes back, ? helps, . says where you "
                           "are, q leaves. Every answer is saved at once.");
}
