/* SPDX-License-Identifier: MIT
 * Half-done answers that could not be saved, say on a full disk: kept in memory until they are
 * saved or the plan is left. */
#include <stdlib.h>

#include "private.h"

/* They are the plan's: in a what-if there are none. */
static int find(const struct tui *tui, int question)
{
    if (what_if_stands(tui))
        return -1;
    for (size_t i = 0; i < tui->unkept.count; i++)
        if (tui->unkept.items[i].question == question)
            return (int)i;
    return -1;
}

void unkept_note(struct tui *tui, int question, const char *text)
{
    unkept_drop(tui, question);
    VECTOR_PUSH(&tui->unkept,
                (struct unkept){.question = question, .text = memory_copy_text(text)});
}

void unkept_drop(struct tui *tui, int question)
{
    int index = find(tui, question);

    if (index < 0)
        return;
    free(tui->unkept.items[index].text);
    tui->unkept.items[index] = tui->unkept.items[--tui->unkept.count];
}

const char *unkept_draft(const struct tui *tui, int question)
{
    int index = find(tui, question);

    return index < 0 ? NULL : tui->unkept.items[index].text;
}

void unkept_clear(struct tui *tui)
{
    for (size_t i = 0; i < tui->unkept.count; i++)
        free(tui->unkept.items[i].text);
    VECTOR_CLEAR(&tui->unkept);
}
