/* SPDX-License-Identifier: MIT
 * The parts of a plan that are changed as a whole, compared and copied. What is added to a plan and
 * moves its roadmap becomes one more of these: then it is saved, merged, tried and kept as they
 * are. */
#include <stdlib.h>
#include <string.h>

#include "session/state/comment_part.h"
#include "session/state/credit_part.h"
#include "session/state/plan_state.h"
#include "session/state/progress_part.h"

/* ---- the route ------------------------------------------------------------------------------- */

static bool route_equal(const struct plan_record *left, const struct plan_record *right)
{
    return choices_equal(&left->route, &right->route);
}

static void route_copy(struct plan_record *to, const struct plan_record *from)
{
    const struct choice_rows *rows = &from->route;
    struct choice_row *items = memory_new(rows->count, sizeof *items);

    for (size_t i = 0; i < rows->count; i++)
        items[i] = (struct choice_row){.need = memory_copy_text(rows->items[i].need),
                                       .path = memory_copy_text(rows->items[i].path)};
    choice_rows_clear(&to->route);
    to->route = (struct choice_rows){.items = items, .count = rows->count};
}

/* ---- own figures ----------------------------------------------------------------------------- */

static bool figures_equal(const struct plan_record *left, const struct plan_record *right)
{
    const struct assumption_rows *rows = &left->assumptions;

    if (rows->count != right->assumptions.count)
        return false;
    for (size_t i = 0; i < rows->count; i++) {
        const struct assumption_row *row = &rows->items[i];
        const struct assumption_row *other = assumption_find(&right->assumptions, row->assumption);

        if (!other || row->low != other->low || row->likely != other->likely ||
            row->high != other->high)
            return false;
    }
    return true;
}

static int figures_compare(const void *left, const void *right)
{
    const struct assumption_row *a = left, *b = right;

    return strcmp(a->assumption, b->assumption);
}

/* In the order in which the store has them. */
static void figures_copy(struct plan_record *to, const struct plan_record *from)
{
    const struct assumption_rows *rows = &from->assumptions;
    struct assumption_row *items = memory_new(rows->count, sizeof *items);

    for (size_t i = 0; i < rows->count; i++) {
        items[i] = rows->items[i];
        items[i].assumption = memory_copy_text(rows->items[i].assumption);
    }
    if (rows->count > 1)
        qsort(items, rows->count, sizeof *items, figures_compare);
    assumption_rows_clear(&to->assumptions);
    to->assumptions = (struct assumption_rows){.items = items, .count = rows->count};
}

/* ---- schools --------------------------------------------------------------------------------- */

static bool school_equal(const struct program_row *left, const struct program_row *right)
{
    if (left->number != right->number || left->chosen != right->chosen ||
        left->answer_count != right->answer_count)
        return false;
    for (int i = 0; i < PROGRAM_FIELD_COUNT; i++)
        if (strcmp(left->fields[i], right->fields[i]) != 0)
            return false;
    for (size_t i = 0; i < left->answer_count; i++)
        if (strcmp(left->answers[i].text, program_said(right, left->answers[i].question)) != 0)
            return false;
    return true;
}

static bool schools_equal(const struct plan_record *left, const struct plan_record *right)
{
    if (left->programs.count != right->programs.count)
        return false;
    for (size_t i = 0; i < left->programs.count; i++)
        if (!school_equal(&left->programs.items[i], &right->programs.items[i]))
            return false;
    return true;
}

static struct program_row school_copy(const struct program_row *from)
{
    struct program_row row = *from;

    for (int i = 0; i < PROGRAM_FIELD_COUNT; i++)
        row.fields[i] = memory_copy_text(from->fields[i]);
    row.answers = memory_new(from->answer_count, sizeof *row.answers);
    for (size_t i = 0; i < from->answer_count; i++)
        row.answers[i] = (struct program_answer){memory_copy_text(from->answers[i].question),
                                                 memory_copy_text(from->answers[i].text)};
    return row;
}

static void schools_copy(struct plan_record *to, const struct plan_record *from)
{
    struct program_rows rows = from->programs;

    rows.items = memory_new(rows.count, sizeof *rows.items);
    for (size_t i = 0; i < rows.count; i++)
        rows.items[i] = school_copy(&from->programs.items[i]);
    program_rows_clear(&to->programs);
    to->programs = rows;
}

/* ---- baseline -------------------------------------------------------------------------------- */

static const struct baseline_row *baseline_current(const struct plan_record *record)
{
    return baseline_find(&record->baselines, record->baselines.current);
}

static bool baseline_equal(const struct plan_record *left, const struct plan_record *right)
{
    const struct baseline_row *a = baseline_current(left), *b = baseline_current(right);

    return a && b ? baselines_same(a, b) : a == b;
}

static void baseline_copy(struct plan_record *to, const struct plan_record *from)
{
    struct baseline_rows rows = {0};

    for (size_t i = 0; i < from->baselines.count; i++)
        baseline_rows_add(&rows, &from->baselines.items[i]);
    rows.current = from->baselines.current;
    baseline_rows_clear(&to->baselines);
    to->baselines = rows;
}

/* ---- all of them ----------------------------------------------------------------------------- */

static const struct part {
    bool (*equal)(const struct plan_record *left, const struct plan_record *right);
    void (*copy)(struct plan_record *to, const struct plan_record *from);
    /* NULL: it is merged, and changed by two programs, as a whole */
    void (*merge)(struct plan_record *mine, const struct plan_record *old,
                  const struct plan_record *now);
    bool (*rival)(const struct plan_record *mine, const struct plan_record *old,
                  const struct plan_record *now);
} parts[] = {
    [PLAN_ROUTE] = {route_equal, route_copy, NULL, NULL},
    [PLAN_FIGURES] = {figures_equal, figures_copy, NULL, NULL},
    [PLAN_SCHOOLS] = {schools_equal, schools_copy, NULL, NULL},
    [PLAN_MARKS] = {marks_equal, marks_copy, marks_merge, marks_rival},
    [PLAN_LOGS] = {logs_equal, logs_copy, logs_merge, logs_rival},
    [PLAN_BASELINE] = {baseline_equal, baseline_copy, NULL, NULL},
    [PLAN_CREDITS] = {credits_equal, credits_copy, credits_merge, credits_rival},
    [PLAN_HELD] = {held_equal, held_copy, held_merge, held_rival},
    [PLAN_COMMENTS] = {comments_equal, comments_copy, comments_merge, comments_rival},
};

_Static_assert(sizeof parts / sizeof *parts == PLAN_PART_COUNT, "every part can be changed");

bool part_equal(enum plan_part part, const struct plan_record *left,
                const struct plan_record *right)
{
    return parts[part].equal(left, right);
}

void part_copy(enum plan_part part, struct plan_record *to, const struct plan_record *from)
{
    parts[part].copy(to, from);
}

void part_merge(enum plan_part part, struct plan_record *mine, const struct plan_record *old,
                const struct plan_record *now)
{
    if (parts[part].equal(mine, old))
        parts[part].copy(mine, now);
    else if (parts[part].merge)
        parts[part].merge(mine, old, now);
}

bool part_rivals(enum plan_part part, const struct plan_record *mine, const struct plan_record *old,
                 const struct plan_record *now)
{
    if (parts[part].equal(now, old) || parts[part].equal(now, mine))
        return false;
    return !parts[part].rival || parts[part].rival(mine, old, now);
}
