/* SPDX-License-Identifier: MIT
 * The plans as lists show them: read, and not planned. */
#include <stdlib.h>
#include <string.h>

#include "store/file/sql.h"
#include "store/file/transaction.h"
#include "store/plan/agenda.h"

static const char *cards_text(struct plan_cards *cards, sqlite3_stmt *rows, int column)
{
    const char *text = column_text(rows, column);

    return text[0] != '\0' ? arena_copy_text(&cards->arena, text) : "";
}

static struct plan_card cards_take(struct plan_cards *cards, sqlite3_stmt *rows)
{
    struct plan_card card = {
        .id = sqlite3_column_int64(rows, 0),
        .name = cards_text(cards, rows, 2),
        .changed = column_time(rows, 3),
        .place = cards_text(cards, rows, 4),
        .deleted = sqlite3_column_type(rows, 5) != SQLITE_NULL,
        .planned = column_day(rows, 6),
        .goal = cards_text(cards, rows, 7),
        .title = cards_text(cards, rows, 8),
        .standing = cards_text(cards, rows, 9),
        .bar = cards_text(cards, rows, 10),
        .bar_short = cards_text(cards, rows, 11),
        .gate = cards_text(cards, rows, 12),
        .late = sqlite3_column_int(rows, 17),
        .lapse = column_day(rows, 18),
        .lapse_of = cards_text(cards, rows, 19),
        .career = cards_text(cards, rows, 20),
        .due = DATE_NONE,
        .what = "",
    };

    strncpy(card.uuid, column_text(rows, 1), STORE_UUID - 1);
    if (card.deleted)
        return card;
    card.due = column_day(rows, 13);
    card.what = cards_text(cards, rows, 14);
    card.is_private = sqlite3_column_int(rows, 15) != 0;
    card.moves = sqlite3_column_int(rows, 16) != 0;
    return card;
}

enum status store_list_cards(struct store *store, bool deleted_too, size_t most,
                             struct plan_cards *out, struct error *err)
{
    sqlite3_stmt *rows;
    int64_t live = 0;
    enum status status = read_begin(store, err);

    *out = (struct plan_cards){0};
    if (status == STATUS_OK)
        status = sql_number(store, SQL_PLAN_COUNT, NO_CELLS, &live, NULL, err);
    if (status != STATUS_OK)
        return read_end(store, status, err);
    status = sql_start(store, SQL_PLAN_CARDS,
                       CELLS(cell_number(deleted_too), cell_number(most > 0 ? (int64_t)most : -1)),
                       &rows, err);
    while (sql_next(store, rows, &status, err))
        VECTOR_PUSH(out, cards_take(out, rows));
    status = read_end(store, status, err);
    out->live = (size_t)live;
    if (status != STATUS_OK)
        plan_cards_clear(out);
    return status;
}

void plan_cards_clear(struct plan_cards *cards)
{
    VECTOR_CLEAR(cards);
    arena_clear(&cards->arena);
    cards->live = 0;
}

/* ---- what is due ----------------------------------------------------------------------------- */

/* All rows, and their texts once for rows in a row that say the same. */
struct due_rows {
    struct due_row *items;
    size_t count, capacity;
    struct arena arena;
};

static const char *due_text_kept(struct due_rows *rows, const char *before, const char *text)
{
    return before && strcmp(before, text) == 0 ? before : arena_copy_text(&rows->arena, text);
}

static void due_rows_add(struct due_rows *rows, const struct due_row *row)
{
    const struct due_row *last = rows->count > 0 ? &rows->items[rows->count - 1] : NULL;
    struct due_row kept = *row;

    kept.name = due_text_kept(rows, last ? last->name : NULL, row->name);
    kept.row.what = (char *)due_text_kept(rows, NULL, row->row.what);
    kept.row.step = (char *)due_text_kept(rows, NULL, row->row.step);
    kept.row.kind = (char *)due_text_kept(rows, last ? last->row.kind : NULL, row->row.kind);
    VECTOR_PUSH(rows, kept);
}

/* By day; what is alike stays as it was read, by plan and position. */
static int due_compare(const void *left, const void *right)
{
    const struct due_row *const *a = left, *const *b = right;

    if ((*a)->row.day != (*b)->row.day)
        return (*a)->row.day < (*b)->row.day ? -1 : 1;
    return *a < *b ? -1 : *a > *b;
}

/* Sorted here, as SQLite sorts whole rows in a file of its own where they are many. */
static void due_rows_tell(const struct due_rows *rows, due_row_fn *row, void *context)
{
    const struct due_row **order = memory_new(rows->count, sizeof(struct due_row *));

    for (size_t i = 0; i < rows->count; i++)
        order[i] = &rows->items[i];
    if (rows->count > 1)
        qsort(order, rows->count, sizeof *order, due_compare);
    for (size_t i = 0; i < rows->count; i++)
        row(context, order[i]);
    free(order);
}

enum status store_read_due(struct store *store, int64_t plan, date_day today, date_day until,
                           due_row_fn *row, void *context, struct error *err)
{
    struct due_rows all = {0};
    const struct sql_cell last = cell_number(until == DATE_NONE ? INT32_MAX : until);
    const struct sql_cell day = cell_number(today);
    sqlite3_stmt *rows;
    enum status status =
        plan == 0 ? sql_start(store, SQL_DUE_ALL, CELLS(last, day), &rows, err)
                  : sql_start(store, SQL_DUE_OF, CELLS(last, day, cell_number(plan)), &rows, err);

    while (sql_next(store, rows, &status, err)) {
        const struct due_row due = {
            .plan = sqlite3_column_int64(rows, 0),
            .name = column_text(rows, 1),
            .planned = column_day(rows, 2),
            .row = agenda_row_borrow(rows, 3),
        };

        due_rows_add(&all, &due);
    }
    if (status == STATUS_OK)
        due_rows_tell(&all, row, context);
    VECTOR_CLEAR(&all);
    arena_clear(&all.arena);
    return status;
}

enum status store_count_unplanned(struct store *store, size_t *count, struct error *err)
{
    int64_t unplanned = 0;
    enum status status = sql_number(store, SQL_UNPLANNED, NO_CELLS, &unplanned, NULL, err);

    *count = (size_t)unplanned;
    return status;
}
