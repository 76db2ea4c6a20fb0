/* SPDX-License-Identifier: MIT
 * The stops on the way to where one is. Back returns to the stop that was left, told anew. */
#include "line/stage/stage.h"

#include <stdlib.h>

struct stop *plain_top(const struct plain *plain)
{
    return plain->stops.count > 0 ? plain->stops.items[plain->stops.count - 1] : NULL;
}

/* A long list is told from its beginning, or from the page that was told last. */
static void plain_tell(struct plain *plain, bool from_page)
{
    struct stop *stop = plain_top(plain);
    size_t first;

    if (!stop)
        return;
    first = from_page ? stop->menu.first : 0;
    menu_clear(&stop->menu);
    stop->menu.first = first;
    plain->offered = 0;
    stop->menu.narrows = stop->ops->narrows || !stop->ops->take;
    stop->ops->tell(stop);
}

static void plain_pop(struct plain *plain)
{
    struct stop *stop = plain_top(plain);

    if (stop->ops->leave)
        stop->ops->leave(stop);
    menu_clear(&stop->menu);
    free(stop);
    plain->stops.count--;
}

void plain_push(struct plain *plain, struct stop_place place)
{
    VECTOR_PUSH(&plain->stops, plain->places[place.kind](plain, &place));
}

/* False: it is not gone to, and why was said. */
static bool plain_go(struct plain *plain, struct onward *onward, bool leaves)
{
    struct error err;

    if (plain_may_go(plain, &onward->place, &err) != STATUS_OK) {
        talk_say(&plain->talk, "%s", err.text);
        return false;
    }
    if (leaves || plain_top(plain)->ops->passes)
        plain_pop(plain);
    if (onward->past.kind != STOP_COUNT)
        plain_push(plain, onward->past);
    plain_push(plain, onward->place);
    return true;
}

/* What is left is of the plan that is open until then. */
static void plain_go_open(struct plain *plain, int64_t plan)
{
    struct error err;

    while (plain->stops.count > 1)
        plain_pop(plain);
    if (plain_open(plain, plan, &err) == STATUS_OK)
        plain_push(plain, stop_at(STOP_PLAN));
    else
        talk_say(&plain->talk, "%s", err.text);
}

bool plain_follow(struct plain *plain, struct onward onward)
{
    switch (onward.kind) {
    case ONWARD_ASK:
        return false;
    case ONWARD_TELL:
        break;
    case ONWARD_BACK:
        plain_pop(plain);
        break;
    case ONWARD_GO:
    case ONWARD_REPLACE:
        if (!plain_go(plain, &onward, onward.kind == ONWARD_REPLACE))
            return false;
        break;
    case ONWARD_OPEN:
        plain_go_open(plain, onward.place.number);
        break;
    case ONWARD_LEAVE:
        while (plain_top(plain))
            plain_pop(plain);
        break;
    }
    plain_tell(plain, onward.kind == ONWARD_BACK);
    return true;
}

void plain_clear(struct plain *plain)
{
    while (plain_top(plain))
        plain_pop(plain);
    VECTOR_CLEAR(&plain->stops);
    plain_close(plain);
    buffer_clear(&plain->author);
    buffer_clear(&plain->finding);
    talk_clear(&plain->talk);
}
