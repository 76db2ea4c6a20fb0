/* SPDX-License-Identifier: MIT
 * What the marks of a plan say of its steps. Pure. */
#include "session/state/marks.h"

#include <string.h>

#include "milepost/plan.h"

static const struct {
    const char *id, *word;
} kinds[] = {
    [MARK_STARTED] = {"started", "started"},  [MARK_DONE] = {"done", "done"},
    [MARK_DOSE] = {"dose", "started"},        [MARK_FAILED] = {"failed", "to do"},
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

const struct mark_row *marks_standing(const struct mark_rows *marks, const char *step)
{
    for (size_t i = marks->count; i > 0; i--)
        if (strcmp(marks->items[i - 1].step, step) == 0 &&
            mark_kind_find(marks->items[i - 1].kind) >= 0)
            return &marks->items[i - 1];
    return NULL;
}

static int mark_weight(const struct mark_row *row)
{
    static const int weights[] = {
        [MARK_FAILED] = 1, [MARK_STARTED] = 2, [MARK_DOSE] = 3, [MARK_DONE] = 3, [MARK_WAIVED] = 3,
    };
    int kind = mark_kind_find(row->kind);

    return kind < 0 ? 0 : weights[kind];
}

const struct mark_row *marks_to_reopen(const struct mark_rows *marks, const char *step)
{
    const struct mark_row *best = NULL;

    for (size_t i = 0; i < marks->count; i++) {
        const struct mark_row *row = &marks->items[i];

        if (strcmp(row->step, step) == 0 && mark_weight(row) >= (best ? mark_weight(best) : 1))
            best = row;
    }
    return best;
}

const char *marks_turn(const struct mark_rows *marks, const char *step)
{
    for (size_t i = marks->count; i > 0; i--) {
        const char *marked = marks->items[i - 1].step;

        if (strcmp(marked, step) == 0)
            return step;
        if (turn_is_of(marked, step))
            return marked;
    }
    return step;
}

int logs_minutes(const struct log_rows *logs, date_day day)
{
    int minutes = 0;

    for (size_t i = 0; i < logs->count; i++)
        if (logs->items[i].day == day)
            minutes += logs->items[i].minutes;
    return minutes;
}

const char *marks_word(const struct mark_rows *marks, const char *step)
{
    const struct mark_row *last = marks_standing(marks, step);

    return last ? kinds[mark_kind_find(last->kind)].word : "to do";
}
