/* SPDX-License-Identifier: MIT
 * The nodes of compiled conditions: how high they stack, and two of them together. */
#include "catalog/link/condition.h"

#include <string.h>

int condition_stack(const struct condition *condition)
{
    int height = 0, most = 0;

    for (int i = 0; i < condition->count; i++) {
        uint8_t op = condition->nodes[i].op;

        if (op == CONDITION_AND || op == CONDITION_OR)
            height--;
        else if (op != CONDITION_NOT)
            height++;
        if (height > most)
            most = height;
    }
    return most;
}

struct condition condition_both(struct arena *arena, struct condition left, struct condition right)
{
    size_t count = (size_t)left.count + (size_t)right.count;
    struct condition_node *nodes;

    if (left.count == 0)
        return right;
    if (right.count == 0)
        return left;
    nodes = arena_new(arena, count + 1, sizeof *nodes);
    memcpy(nodes, left.nodes, (size_t)left.count * sizeof *nodes);
    memcpy(nodes + left.count, right.nodes, (size_t)right.count * sizeof *nodes);
    nodes[count].op = CONDITION_AND;
    return (struct condition){.nodes = nodes,
                              .count = (int)count + 1,
                              .text = arena_format(arena, "(%s) and (%s)", left.text, right.text)};
}
