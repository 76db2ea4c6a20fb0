/* SPDX-License-Identifier: MIT
 * Plans that are marked for something that is done with each of them. */
#include "tui/screens/home/home_parts.h"

/* Its place among the marked; their count when it is none of them. */
static size_t home_find_mark(const struct home *home, int64_t plan)
{
    size_t i = 0;

    while (i < home->marked.count && home->marked.items[i] != plan)
        i++;
    return i;
}

bool home_is_marked(const struct home *home, int64_t plan)
{
    return home_find_mark(home, plan) < home->marked.count;
}

static void home_take_mark_off(struct home *home, size_t at)
{
    for (home->marked.count--; at < home->marked.count; at++)
        home->marked.items[at] = home->marked.items[at + 1];
}

void home_mark(struct home *home, int64_t plan)
{
    size_t at = home_find_mark(home, plan);

    if (at < home->marked.count)
        home_take_mark_off(home, at);
    else
        VECTOR_PUSH(&home->marked, plan);
}

static bool home_has_plan(const struct home *home, int64_t plan)
{
    for (size_t i = 0; i < home->all.count; i++)
        if (home->all.items[i].id == plan)
            return true;
    return false;
}

void home_unmark_gone(struct home *home)
{
    for (size_t i = home->whole ? home->marked.count : 0; i-- > 0;)
        if (!home_has_plan(home, home->marked.items[i]))
            home_take_mark_off(home, i);
}
