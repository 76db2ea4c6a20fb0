/* SPDX-License-Identifier: MIT
 * Baselines as rows: they are added, never changed, and one of them is the one that counts. */
#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "store/file/sql.h"
#include "store/plan/rows.h"

void baseline_row_clear(struct baseline_row *row)
{
    free(row->catalogue);
    free(row->route);
    for (size_t i = 0; i < row->step_count; i++)
        free(row->steps[i].step);
    free(row->steps);
}

void baseline_rows_clear(struct baseline_rows *rows)
{
    for (size_t i = 0; i < rows->count; i++)
        baseline_row_clear(&rows->items[i]);
    free(rows->items);
    *rows = (struct baseline_rows){0};
}

void baseline_rows_add(struct baseline_rows *rows, const struct baseline_row *row)
{
    struct baseline_row copy = *row;

    copy.catalogue = memory_copy_text(row->catalogue);
    copy.route = memory_copy_text(row->route);
    copy.steps = memory_new(row->step_count, sizeof *copy.steps);
    for (size_t i = 0; i < row->step_count; i++) {
        copy.steps[i] = row->steps[i];
        copy.steps[i].step = memory_copy_text(row->steps[i].step);
    }
    rows->items = memory_resize(rows->items, rows->count + 1, sizeof *rows->items);
    rows->items[rows->count++] = copy;
}

struct baseline_row *baseline_find(const struct baseline_rows *rows, int64_t number)
{
    for (size_t i = 0; i < rows->count; i++)
        if (rows->items[i].number == number)
            return &rows->items[i];
    return NULL;
}

static bool baseline_steps_same(const struct baseline_row *left, const struct baseline_row *right)
{
    for (size_t i = 0; i < left->step_count; i++) {
        const struct baseline_step_row *a = &left->steps[i], *b = &right->steps[i];

        if (strcmp(a->step, b->step) != 0 || a->start != b->start || a->finish != b->finish ||
            a->cost != b->cost)
            return false;
    }
    return true;
}

bool baselines_same(const struct baseline_row *left, const struct baseline_row *right)
{
    return left->made == right->made && left->p50 == right->p50 && left->p80 == right->p80 &&
           left->cost == right->cost && left->hours_per_week == right->hours_per_week &&
           left->step_count == right->step_count &&
           strcmp(left->catalogue, right->catalogue) == 0 &&
           strcmp(left->route, right->route) == 0 && baseline_steps_same(left, right);
}

int64_t baseline_known(const struct baseline_rows *rows, const struct baseline_row *row)
{
    const struct baseline_row *same = baseline_find(rows, row->number);

    if (same && baselines_same(same, row))
        return same->number;
    for (size_t i = 0; i < rows->count; i++)
        if (baselines_same(&rows->items[i], row))
            return rows->items[i].number;
    return 0;
}

/* ---- reading --------------------------------------------------------------------------------- */

static void baseline_step_take(struct baseline_rows *out, sqlite3_stmt *rows)
{
    struct baseline_row *row = baseline_find(out, sqlite3_column_int64(rows, 0));

    if (!row)
        return;
    row->steps = memory_resize(row->steps, row->step_count + 1, sizeof *row->steps);
    row->steps[row->step_count++] = (struct baseline_step_row){
        .step = column_copy(rows, 1),
        .start = column_day(rows, 2),
        .finish = column_day(rows, 3),
        .cost = column_money(rows, 4),
    };
}

static enum status baseline_heads_load(struct store *store, int64_t plan, struct baseline_rows *out,
                                       struct error *err)
{
    VECTOR(struct baseline_row) found = {0};
    sqlite3_stmt *rows;
    enum status status = sql_start(store, SQL_BASELINE_LIST, CELLS(cell_number(plan)), &rows, err);

    while (sql_next(store, rows, &status, err))
        VECTOR_PUSH(&found, (struct baseline_row){
                                .number = sqlite3_column_int64(rows, 0),
                                .made = column_day(rows, 1),
                                .catalogue = column_copy(rows, 2),
                                .route = column_copy(rows, 3),
                                .p50 = column_day(rows, 4),
                                .p80 = column_day(rows, 5),
                                .cost = column_money(rows, 6),
                                .hours_per_week = sqlite3_column_int(rows, 7),
                            });
    *out = (struct baseline_rows){.items = found.items, .count = found.count};
    return status;
}

enum status baselines_load(struct store *store, int64_t plan, struct baseline_rows *out,
                           struct error *err)
{
    sqlite3_stmt *rows = NULL;
    enum status status = baseline_heads_load(store, plan, out, err);

    if (status == STATUS_OK && out->count > 0)
        status = sql_start(store, SQL_BASELINE_STEP_LIST, CELLS(cell_number(plan)), &rows, err);
    while (sql_next(store, rows, &status, err))
        baseline_step_take(out, rows);
    if (status == STATUS_OK)
        status = sql_number(store, SQL_BASELINE_CURRENT, CELLS(cell_number(plan)), &out->current,
                            NULL, err);
    if (status != STATUS_OK)
        baseline_rows_clear(out);
    return status;
}

/* ---- writing --------------------------------------------------------------------------------- */

enum status baseline_put(struct store *store, int64_t plan, const struct baseline_row *row,
                         struct error *err)
{
    enum status status =
        sql_run(store, SQL_BASELINE_PUT,
                CELLS(cell_number(plan), cell_number(row->number), cell_day(row->made),
                      cell_text(row->catalogue), cell_text(row->route), cell_day(row->p50),
                      cell_day(row->p80), cell_money(row->cost), cell_number(row->hours_per_week)),
                err);

    for (size_t i = 0; status == STATUS_OK && i < row->step_count; i++)
        status = sql_run(store, SQL_BASELINE_STEP_PUT,
                         CELLS(cell_number(plan), cell_number(row->number),
                               cell_text(row->steps[i].step), cell_day(row->steps[i].start),
                               cell_day(row->steps[i].finish), cell_money(row->steps[i].cost)),
                         err);
    return status;
}

enum status baseline_make_current(struct store *store, int64_t plan, int64_t number,
                                  struct error *err)
{
    if (number == 0)
        return sql_run(store, SQL_BASELINE_CURRENT_DROP, CELLS(cell_number(plan)), err);
    return sql_run(store, SQL_BASELINE_CURRENT_PUT, CELLS(cell_number(plan), cell_number(number)),
                   err);
}
