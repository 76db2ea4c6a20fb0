/* SPDX-License-Identifier: MIT
 * Marks and logged hours as parts of a plan: compared, copied, merged. A row is the same one in two
 * records if its number and what it says are. */
#include "session/state/progress_part.h"

#include <stdlib.h>
#include <string.h>

/* ---- marks ----------------------------------------------------------------------------------- */

static bool marks_have(const struct mark_rows *rows, const struct mark_row *row)
{
    const struct mark_row *other = mark_find(rows, row->number);

    return row->number != 0 && other && marks_same(row, other);
}

bool marks_equal(const struct plan_record *left, const struct plan_record *right)
{
    if (left->marks.count != right->marks.count)
        return false;
    for (size_t i = 0; i < left->marks.count; i++)
        if (!marks_have(&right->marks, &left->marks.items[i]))
            return false;
    return true;
}

void marks_copy(struct plan_record *to, const struct plan_record *from)
{
    struct mark_rows rows = {0};

    for (size_t i = 0; i < from->marks.count; i++)
        mark_rows_add(&rows, &from->marks.items[i]);
    mark_rows_clear(&to->marks);
    to->marks = rows;
}

/* What is there now without what was dropped here, then what is new here, with new numbers. */
void marks_merge(struct plan_record *mine, const struct plan_record *old,
                 const struct plan_record *now)
{
    struct mark_rows rows = {0};

    for (size_t i = 0; i < now->marks.count; i++) {
        const struct mark_row *row = &now->marks.items[i];

        if (!marks_have(&old->marks, row) || marks_have(&mine->marks, row))
            mark_rows_add(&rows, row);
    }
    for (size_t i = 0; i < mine->marks.count; i++) {
        struct mark_row row = mine->marks.items[i];

        if (marks_have(&old->marks, &row) || marks_have(&now->marks, &row))
            continue;
        if (mark_find(&rows, row.number))
            row.number = 0;
        mark_rows_add(&rows, &row);
    }
    mark_rows_clear(&mine->marks);
    mine->marks = rows;
}

bool marks_differ_of(const struct plan_record *left, const struct plan_record *right,
                     const char *step)
{
    for (size_t i = 0; i < left->marks.count; i++)
        if (strcmp(left->marks.items[i].step, step) == 0 &&
            !marks_have(&right->marks, &left->marks.items[i]))
            return true;
    for (size_t i = 0; i < right->marks.count; i++)
        if (strcmp(right->marks.items[i].step, step) == 0 &&
            !marks_have(&left->marks, &right->marks.items[i]))
            return true;
    return false;
}

/* A step of `rows` that both changed. */
static bool marks_meet(const struct mark_rows *rows, const struct plan_record *mine,
                       const struct plan_record *old, const struct plan_record *now)
{
    for (size_t i = 0; i < rows->count; i++)
        if (marks_differ_of(mine, old, rows->items[i].step) &&
            marks_differ_of(now, old, rows->items[i].step) &&
            marks_differ_of(now, mine, rows->items[i].step))
            return true;
    return false;
}

bool marks_rival(const struct plan_record *mine, const struct plan_record *old,
                 const struct plan_record *now)
{
    return marks_meet(&mine->marks, mine, old, now) || marks_meet(&now->marks, mine, old, now);
}

/* ---- logged hours ---------------------------------------------------------------------------- */

static bool logs_have(const struct log_rows *rows, const struct log_row *row)
{
    const struct log_row *other = log_find(rows, row->number);

    return row->number != 0 && other && logs_same(row, other);
}

bool logs_equal(const struct plan_record *left, const struct plan_record *right)
{
    if (left->logs.count != right->logs.count)
        return false;
    for (size_t i = 0; i < left->logs.count; i++)
        if (!logs_have(&right->logs, &left->logs.items[i]))
            return false;
    return true;
}

void logs_copy(struct plan_record *to, const struct plan_record *from)
{
    struct log_rows rows = {0};

    for (size_t i = 0; i < from->logs.count; i++)
        log_rows_add(&rows, &from->logs.items[i]);
    log_rows_clear(&to->logs);
    to->logs = rows;
}

void logs_merge(struct plan_record *mine, const struct plan_record *old,
                const struct plan_record *now)
{
    struct log_rows rows = {0};

    for (size_t i = 0; i < now->logs.count; i++) {
        const struct log_row *row = &now->logs.items[i];

        if (!logs_have(&old->logs, row) || logs_have(&mine->logs, row))
            log_rows_add(&rows, row);
    }
    for (size_t i = 0; i < mine->logs.count; i++) {
        struct log_row row = mine->logs.items[i];

        if (logs_have(&old->logs, &row) || logs_have(&now->logs, &row))
            continue;
        if (log_find(&rows, row.number))
            row.number = 0;
        log_rows_add(&rows, &row);
    }
    log_rows_clear(&mine->logs);
    mine->logs = rows;
}

/* An entry is added or removed, never changed: two programs can't mean the same one. */
bool logs_rival(const struct plan_record *mine, const struct plan_record *old,
                const struct plan_record *now)
{
    (void)mine;
    (void)old;
    (void)now;
    return false;
}
