/* SPDX-License-Identifier: MIT
 * Changes of answers that belong together, and taking them back. */
#include <stdlib.h>

#include "milepost/interview.h"
#include "milepost/memory.h"

void change_clear(struct change *change)
{
    free(change->items);
    *change = (struct change){0};
}

static int find_item(const struct change *change, int question)
{
    for (int i = 0; i < change->count; i++)
        if (change->items[i].question == question)
            return i;
    return -1;
}

static void add_item(struct change *change, const struct answer_change *item)
{
    size_t count = (size_t)change->count;

    change->items = memory_resize(change->items, count + 1, sizeof *change->items);
    change->items[count] = *item;
    change->count++;
}

bool change_answer(struct change *change, struct answers *answers, int question,
                   const struct answer *after)
{
    struct answer *stands = &answers->items[question];
    int item = find_item(change, question);

    if (answer_equal(&answers->catalog->questions[question], stands, after))
        return false;
    if (item >= 0)
        change->items[item].after = *after;
    else
        add_item(change, &(struct answer_change){question, *stands, *after});
    *stands = *after;
    return true;
}

/* Each question is in a change once, so the order does not matter. */
void change_undo(const struct change *change, struct answers *answers)
{
    for (int i = 0; i < change->count; i++)
        answers->items[change->items[i].question] = change->items[i].before;
}

void change_redo(const struct change *change, struct answers *answers)
{
    for (int i = 0; i < change->count; i++)
        answers->items[change->items[i].question] = change->items[i].after;
}
