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
        .due = DATE_NONE,
        .what = "",
    };

    strncpy(card.uuid, column_text(rows, 1), STORE_UUID - 1);
    if (card.deleted)
        return card;
    card.due = column_day(rows, 13);
    card.what = cards_text(cards, rows, 14);
    card.is_private = sqlite3_column_int(rows, 15) != 0;
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

enum status store_read_due(struct store *store, int64_t plan, date_day until, due_row_fn *row,
                           void *context, struct error *err)
{
    const struct sql_cell last = cell_number(until == DATE_NONE ? INT32_MAX : until);
    sqlite3_stmt *rows;
    enum status status =
        plan == 0 ? sql_start(store, SQL_DUE_ALL, CELLS(last), &rows, err)
                  : sql_start(store, SQL_DUE_OF, CELLS(last, cell_number(plan)), &rows, err);

    while (sql_next(store, rows, &status, err)) {
        const struct due_row due = {
            .plan = sqlite3_column_int64(rows, 0),
            .name = column_text(rows, 1),
            .planned = column_day(rows, 2),
            .row = agenda_row_borrow(rows, 3),
        };

        row(context, &due);
    }
    return status;
}

enum status store_count_unplanned(struct store *store, size_t *count, struct error *err)
{
    int64_t unplanned = 0;
    enum status status = sql_number(store, SQL_UNPLANNED, NO_CELLS, &unplanned, NULL, err);

    *count = (size_t)unplanned;
    return status;
}
