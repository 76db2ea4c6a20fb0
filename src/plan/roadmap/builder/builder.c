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

void builder_put_first(struct builder *builder, struct text_list *list, const char *line)
{
    const char **items =
        arena_new(&builder->roadmap->arena, (size_t)list->count + 1, sizeof *items);
    items[0] = line;
    for (int i = 0; i < list->count; i++)
        items[i + 1] = list->items[i];
    *list = (struct text_list){items, list->count + 1};
}

/* Paid before the goal: the route, and what must be paid before one of its steps. */
bool builder_pays_before_goal(const struct builder *builder, int index)
{
    int n = builder->node_of[index];

    if (n < 0) /* done, an answer to find out, or not on the way */
        return false;
    return builder->network.nodes[n].route >= 0 || builder->companions[n].before_goal;
}

struct payments builder_payments(const struct builder *builder, int node)
{
    return payments_of(&builder->network, &builder->timing,
                       payments_terms(&builder->network, &builder->timing), node);
}
