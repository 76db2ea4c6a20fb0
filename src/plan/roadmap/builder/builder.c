/* SPDX-License-Identifier: MIT
 * The roadmap under construction: what all its makers ask of it. */
#include "plan/roadmap/builder/builder.h"

void builder_note(struct builder *builder, const char *line)
{
    struct roadmap *roadmap = builder->roadmap;
    const char **items =
        arena_new(&roadmap->arena, (size_t)roadmap->notes.count + 1, sizeof *items);

    for (int i = 0; i < roadmap->notes.count; i++)
        items[i] = roadmap->notes.items[i];
    items[roadmap->notes.count++] = line;
    roadmap->notes.items = items;
}

/* Paid before the goal: the route, and what must be paid before one of its steps. */
bool builder_pays_before_goal(const struct builder *builder, int index)
{
    if (builder->roadmap->steps[index].role == ROLE_ROUTE)
        return true;
    int n = builder->node_of[index];
    return n >= 0 && builder->companions[n].before_goal;
}

struct payments builder_payments(const struct builder *builder, int node)
{
    return payments_of(&builder->network, &builder->timing,
                       payments_terms(&builder->network, &builder->timing), node);
}
