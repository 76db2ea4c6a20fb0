/* SPDX-License-Identifier: MIT
 * The plan's own figures for assumptions. An undo record writes them "low/likely/high". */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "private.h"

/* ---- rows ------------------------------------------------------------------------------------ */

enum status assumptions_load(struct store *store, int64_t plan, struct assumption_rows *out,
                             struct error *err)
{
    VECTOR(struct assumption_row) found = {0};
    sqlite3_stmt *rows;
    enum status status =
        sql_start(store, SQL_ASSUMPTION_LIST, CELLS(cell_number(plan)), &rows, err);

    while (sql_next(store, rows, &status, err))
        VECTOR_PUSH(&found, (struct assumption_row){
                                .assumption = column_copy(rows, 0),
                                .low = sqlite3_column_int(rows, 1),
                                .likely = sqlite3_column_int(rows, 2),
                                .high = sqlite3_column_int(rows, 3),
                            });
    *out = (struct assumption_rows){.items = found.items, .count = found.count};
    if (status != STATUS_OK)
        assumption_rows_clear(out);
    return status;
}

void assumption_rows_clear(struct assumption_rows *rows)
{
    for (size_t i = 0; i < rows->count; i++)
        free(rows->items[i].assumption);
    free(rows->items);
    *rows = (struct assumption_rows){0};
}

enum status assumption_put(struct store *store, int64_t plan, const struct assumption_row *row,
                           struct error *err)
{
    return sql_run(store, SQL_ASSUMPTION_PUT,
                   CELLS(cell_number(plan), cell_text(row->assumption), cell_number(row->low),
                         cell_number(row->likely), cell_number(row->high)),
                   err);
}

static enum status drop(struct store *store, int64_t plan, const char *assumption,
                        struct error *err)
{
    return sql_run(store, SQL_ASSUMPTION_DROP, CELLS(cell_number(plan), cell_text(assumption)),
                   err);
}

/* ---- the written form ------------------------------------------------------------------------ */

/* "" for no row. */
static void write_figures(const struct assumption_row *row, struct buffer *out)
{
    if (row)
        buffer_format(out, "%" PRId32 "/%" PRId32 "/%" PRId32, row->low, row->likely, row->high);
}

static bool read_figures(const char *text, struct assumption_row *out)
{
    int32_t *const figures[] = {&out->low, &out->likely, &out->high};
    char *copy = memory_copy_text(text), *at = copy;
    bool good = true;

    for (size_t i = 0; good && i < sizeof figures / sizeof *figures; i++) {
        char *end = at + strcspn(at, "/");
        int64_t figure = 0;

        good = (*end == '/') == (i < 2);
        *end = '\0';
        good = good && text_parse_number(at, 0, INT32_MAX, &figure);
        *figures[i] = (int32_t)figure;
        at = end + 1;
    }
    free(copy);
    return good;
}

/* ---- changes --------------------------------------------------------------------------------- */

static const struct assumption_row *find(const struct assumption_rows *rows, const char *assumption)
{
    for (size_t i = 0; i < rows->count; i++)
        if (strcmp(rows->items[i].assumption, assumption) == 0)
            return &rows->items[i];
    return NULL;
}

/* What becomes of one assumption; either row may be NULL. */
static enum status change_one(struct change_writer *writer, const char *assumption,
                              const struct assumption_row *old, const struct assumption_row *new,
                              struct error *err)
{
    struct buffer before = {0}, after = {0};
    struct value left, right;
    enum status status = STATUS_OK;

    write_figures(old, &before);
    write_figures(new, &after);
    left = value_of_text(before.text);
    right = value_of_text(after.text);
    if (!answer_same(&left, &right)) {
        status = new ? assumption_put(writer->store, writer->plan, new, err)
                     : drop(writer->store, writer->plan, assumption, err);
        if (status == STATUS_OK)
            status = change_record(writer, PART_ASSUMPTION, assumption, &left, &right, err);
    }
    buffer_clear(&before);
    buffer_clear(&after);
    return status;
}

enum status change_write_assumptions(struct change_writer *writer,
                                     const struct assumption_rows *assumptions, struct error *err)
{
    struct assumption_rows old;
    enum status status = assumptions_load(writer->store, writer->plan, &old, err);

    for (size_t i = 0; status == STATUS_OK && i < old.count; i++)
        if (!find(assumptions, old.items[i].assumption))
            status = change_one(writer, old.items[i].assumption, &old.items[i], NULL, err);
    for (size_t i = 0; status == STATUS_OK && i < assumptions->count; i++) {
        const struct assumption_row *new = &assumptions->items[i];

        status = change_one(writer, new->assumption, find(&old, new->assumption), new, err);
    }
    assumption_rows_clear(&old);
    return status;
}

enum status store_save_assumptions(struct store *store, int64_t plan,
                                   const struct assumption_rows *assumptions, int64_t now,
                                   struct error *err)
{
    struct change_writer writer;
    enum status status = change_begin_live(&writer, store, CHANGE_ASSUMPTION, plan, now, err);

    if (status == STATUS_OK)
        status = change_write_assumptions(&writer, assumptions, err);
    return change_end(&writer, status, err);
}

enum status assumptions_apply(struct change_writer *writer, const struct change_item *items,
                              size_t count, enum direction direction, struct error *err)
{
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < count; i++) {
        struct assumption_row row = {.assumption = items[i].subject};
        const struct value *value = item_value(&items[i], direction);

        if (value->state == 0)
            status = drop(writer->store, writer->plan, items[i].subject, err);
        else if (read_figures(value->text, &row))
            status = assumption_put(writer->store, writer->plan, &row, err);
        else
            status = store_is_damaged(writer->store, err);
    }
    return status;
}
