/* SPDX-License-Identifier: MIT
 * The credits of a plan in an order in which one that says the same is found by halving. */
#include <stdlib.h>
#include <string.h>

#include "session/state/session.h"

struct credit_index {
    const struct credit_row **items;
    size_t count;
};

/* What else is written of a credit may have been changed since it was read from a file. */
int credit_order(const struct credit_row *a, const struct credit_row *b)
{
    int order = (a->day > b->day) - (a->day < b->day);

    if (order == 0)
        order = strcmp(a->title, b->title);
    if (order == 0)
        order = (a->units > b->units) - (a->units < b->units);
    return order == 0 ? strcmp(a->bodies, b->bodies) : order;
}

static int credit_index_compare(const void *left, const void *right)
{
    return credit_order(*(const struct credit_row *const *)left,
                        *(const struct credit_row *const *)right);
}

struct credit_index *credit_index_new(const struct session *session)
{
    const struct credit_rows *rows = session_credits(session);
    struct credit_index *index = memory_new(1, sizeof *index);

    index->items = memory_new(rows->count, sizeof *index->items);
    for (size_t i = 0; i < rows->count; i++)
        index->items[index->count++] = &rows->items[i];
    if (index->count > 1)
        qsort(index->items, index->count, sizeof *index->items, credit_index_compare);
    return index;
}

const struct credit_row *credit_index_find(const struct credit_index *index,
                                           const struct credit_row *row)
{
    const struct credit_row *const *found =
        index->count == 0
            ? NULL
            : bsearch(&row, index->items, index->count, sizeof *index->items, credit_index_compare);

    return found ? *found : NULL;
}

void credit_index_free(struct credit_index **index)
{
    if (!*index)
        return;
    free((*index)->items);
    free(*index);
    *index = NULL;
}
