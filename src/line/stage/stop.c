/* SPDX-License-Identifier: MIT
 * A stop's state, and what can come of what was typed there. */
#include "line/stage/stage.h"

void *stop_new(struct plain *plain, const struct stop_ops *ops, size_t size)
{
    struct stop *stop = memory_new(1, size);

    *stop = (struct stop){.ops = ops, .plain = plain};
    return stop;
}

struct stop_place stop_at(enum stop_kind kind)
{
    return (struct stop_place){.kind = kind, .index = -1};
}

static struct onward onward_of(enum onward_kind kind)
{
    return (struct onward){.kind = kind, .past.kind = STOP_COUNT};
}

struct onward onward_ask(void)
{
    return onward_of(ONWARD_ASK);
}

struct onward onward_tell(void)
{
    return onward_of(ONWARD_TELL);
}

struct onward onward_back(void)
{
    return onward_of(ONWARD_BACK);
}

struct onward onward_leave(void)
{
    return onward_of(ONWARD_LEAVE);
}

struct onward onward_go(enum stop_kind kind, int index)
{
    return onward_go_past(STOP_COUNT, kind, index);
}

struct onward onward_go_past(enum stop_kind past, enum stop_kind kind, int index)
{
    return (struct onward){.kind = ONWARD_GO,
                           .place = {.kind = kind, .index = index},
                           .past = {.kind = past, .index = -1}};
}

struct onward onward_to(const struct menu_item *item)
{
    struct onward onward = onward_go((enum stop_kind)item->tag, item->value);

    onward.place.number = item->number;
    return onward;
}

struct onward onward_open(int64_t plan)
{
    struct onward onward = onward_of(ONWARD_OPEN);

    onward.place.number = plan;
    return onward;
}

struct onward onward_replace_past(enum stop_kind past, enum stop_kind kind, int index)
{
    struct onward onward = onward_go_past(past, kind, index);

    onward.kind = ONWARD_REPLACE;
    return onward;
}
