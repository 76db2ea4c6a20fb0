/* SPDX-License-Identifier: MIT
 * What the marks of a plan say of its steps. Pure. */
#include "session/state/marks.h"

#include <string.h>

static const struct {
    const char *id, *word; /* word NULL: it leaves the step as it stands */
} kinds[] = {
    [MARK_STARTED] = {"started", "started"},  [MARK_DONE] = {"done", "done"},
    [MARK_DOSE] = {"dose", "started"},        [MARK_FAILED] = {"failed", NULL},
    [MARK_WAIVED] = {"waived", "not needed"},
};

_Static_assert(sizeof kinds / sizeof *kinds == MARK_KIND_COUNT, "every kind has its name");

const char *mark_kind_id(enum mark_kind kind)
{
    return kinds[kind].id;
}

int mark_kind_find(const char *id)
{
    for (int i = 0; i < MARK_KIND_COUNT; i++)
        if (strcmp(kinds[i].id, id) == 0)
            return i;
    return -1;
}

const char *marks_word(const struct mark_rows *marks, const char *step)
{
    const char *word = "to do";

    for (size_t i = 0; i < marks->count; i++) {
        int kind = mark_kind_find(marks->items[i].kind);

        if (strcmp(marks->items[i].step, step) == 0 && kind >= 0 && kinds[kind].word)
            word = kinds[kind].word;
    }
    return word;
}
