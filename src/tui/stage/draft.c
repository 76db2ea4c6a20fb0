/* SPDX-License-Identifier: MIT
 * What is half typed. Of each field there is one draft at most: on disk, or, newer than that, in
 * memory when the disk did not take it, until it does or the plan is left. */
#include "tui/stage/draft.h"

#include <stdlib.h>
#include <string.h>

#include "tui/stage/what_if.h"

/* They are the plan's: in a what-if there are none. */
static int unkept_find(const struct tui *tui, const char *field)
{
    if (what_if_stands(tui))
        return -1;
    for (size_t i = 0; i < tui->unkept.count; i++)
        if (strcmp(tui->unkept.items[i].field, field) == 0)
            return (int)i;
    return -1;
}

static void unkept_drop(struct tui *tui, int index)
{
    struct unkept *unkept = &tui->unkept.items[index];

    free(unkept->field);
    free(unkept->text);
    *unkept = tui->unkept.items[--tui->unkept.count];
}

void draft_take(struct tui *tui, const char *field, struct buffer *stored, struct buffer *out)
{
    int index = unkept_find(tui, field);

    buffer_truncate(stored, 0);
    buffer_add(stored, session_draft(tui->session, field));
    buffer_add(out, index < 0 ? buffer_text(stored) : tui->unkept.items[index].text);
}

void draft_keep(struct tui *tui, const char *field, struct buffer *stored, const char *text)
{
    int index = unkept_find(tui, field);
    struct error err;
    enum status status;

    if (index >= 0)
        unkept_drop(tui, index);
    if (strcmp(text, buffer_text(stored)) == 0)
        return;
    status = session_save_draft(tui->session, field, text, &err);
    if (!tui_saved(tui, status, &err)) {
        VECTOR_PUSH(&tui->unkept, (struct unkept){memory_copy_text(field), memory_copy_text(text)});
        return;
    }
    buffer_truncate(stored, 0);
    buffer_add(stored, text);
}

void draft_clear(struct tui *tui)
{
    while (tui->unkept.count > 0)
        unkept_drop(tui, 0);
    VECTOR_CLEAR(&tui->unkept);
}
