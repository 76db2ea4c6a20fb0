/* SPDX-License-Identifier: MIT
 * The statements: each is prepared on first use and kept, always bound, and reset after use, so
 * that none is open while the program waits for a key. */
#include "store/file/sql.h"

#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "store/file/fault.h"
#include "store/file/salvage.h"
#include "store/file/sql_texts.h"

struct sql_cell cell_number(int64_t number)
{
    return (struct sql_cell){.type = CELL_NUMBER, .number = number};
}

struct sql_cell cell_text(const char *text)
{
    return (struct sql_cell){.type = CELL_TEXT, .text = text, .length = -1};
}

struct sql_cell cell_bytes(const char *text, size_t length)
{
    return (struct sql_cell){.type = CELL_TEXT, .text = text, .length = (int)length};
}

struct sql_cell cell_day(date_day day)
{
    return day == DATE_NONE ? (struct sql_cell){.type = CELL_NULL} : cell_number(day);
}

struct sql_cell cell_money(money_cents cents)
{
    return cents == MONEY_NONE ? (struct sql_cell){.type = CELL_NULL} : cell_number(cents);
}

struct sql_cell cell_text_or_null(const char *text)
{
    return text[0] == '\0' ? (struct sql_cell){.type = CELL_NULL} : cell_text(text);
}

static int cell_bind(sqlite3_stmt *statement, int index, const struct sql_cell *cell)
{
    switch (cell->type) {
    case CELL_NUMBER:
        return sqlite3_bind_int64(statement, index, cell->number);
    case CELL_TEXT:
        return sqlite3_bind_text(statement, index, cell->text, cell->length, SQLITE_STATIC);
    case CELL_NULL:
    case CELL_END:
        break;
    }
    return sqlite3_bind_null(statement, index);
}

static int cells_bind(sqlite3_stmt *statement, const struct sql_cell *cells)
{
    int code = SQLITE_OK;

    for (int i = 0; code == SQLITE_OK && cells[i].type != CELL_END; i++)
        code = cell_bind(statement, i + 1, &cells[i]);
    return code;
}

static int sql_prepare(struct store *store, enum sql which)
{
    if (store->statements[which])
        return SQLITE_OK;
    return sqlite3_prepare_v3(store->db, store_sql_texts[which], -1, SQLITE_PREPARE_PERSISTENT,
                              &store->statements[which], NULL);
}

enum status sql_start(struct store *store, enum sql which, const struct sql_cell *cells,
                      sqlite3_stmt **rows, struct error *err)
{
    int code = sql_prepare(store, which);

    *rows = NULL;
    if (code == SQLITE_OK)
        code = cells_bind(store->statements[which], cells);
    if (code != SQLITE_OK)
        return salvage_passes_over(store, code) ? STATUS_OK : store_sqlite_fault(store, code, err);
    *rows = store->statements[which];
    return STATUS_OK;
}

void sql_release(struct store *store)
{
    for (int i = 0; i < SQL_COUNT; i++) {
        sqlite3_finalize(store->statements[i]);
        store->statements[i] = NULL;
    }
}

static void sql_end(sqlite3_stmt *rows)
{
    sqlite3_reset(rows);
    if (rows)
        sqlite3_clear_bindings(rows);
}

bool sql_next(struct store *store, sqlite3_stmt *rows, enum status *status, struct error *err)
{
    int code;

    if (!rows || *status != STATUS_OK) {
        sql_end(rows);
        return false;
    }
    code = sqlite3_step(rows);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE && !salvage_passes_over(store, code))
        *status = store_sqlite_fault(store, code, err);
    sql_end(rows);
    return false;
}

enum status sql_run(struct store *store, enum sql which, const struct sql_cell *cells,
                    struct error *err)
{
    sqlite3_stmt *rows;
    enum status status = sql_start(store, which, cells, &rows, err);

    while (sql_next(store, rows, &status, err))
        ;
    return status;
}

enum status sql_number(struct store *store, enum sql which, const struct sql_cell *cells,
                       int64_t *number, bool *found, struct error *err)
{
    sqlite3_stmt *rows;
    enum status status = sql_start(store, which, cells, &rows, err);
    bool any = false;

    while (sql_next(store, rows, &status, err)) {
        if (!any)
            *number = sqlite3_column_int64(rows, 0);
        any = true;
    }
    if (found)
        *found = any;
    return status;
}

enum status sql_run_each(struct store *store, enum sql which, struct sql_cell *cells, int at,
                         const char *values, struct error *err)
{
    enum status status = STATUS_OK;
    int64_t position = 0;

    for (const char *end; status == STATUS_OK && values; values = *end ? end + 1 : NULL) {
        end = values + strcspn(values, ",");
        cells[at] = cell_number(position++);
        cells[at + 1] = cell_bytes(values, (size_t)(end - values));
        status = sql_run(store, which, cells, err);
    }
    return status;
}

enum status sql_ask(struct store *store, const char *query, char **text, struct error *err)
{
    sqlite3_stmt *rows = NULL;
    int code = sqlite3_prepare_v2(store->db, query, -1, &rows, NULL);

    *text = NULL;
    if (code == SQLITE_OK && (code = sqlite3_step(rows)) == SQLITE_ROW)
        *text = column_copy(rows, 0);
    sqlite3_finalize(rows);
    return code == SQLITE_ROW || code == SQLITE_DONE ? STATUS_OK
                                                     : store_sqlite_fault(store, code, err);
}

const char *column_text(sqlite3_stmt *rows, int column)
{
    const char *text = (const char *)sqlite3_column_text(rows, column);

    if (!text && sqlite3_errcode(sqlite3_db_handle(rows)) == SQLITE_NOMEM)
        memory_exhausted(); /* else an answer would be read as none */
    return text ? text : "";
}

char *column_copy(sqlite3_stmt *rows, int column)
{
    return memory_copy_text(column_text(rows, column));
}

date_day column_day(sqlite3_stmt *rows, int column)
{
    int64_t day = sqlite3_column_int64(rows, column);

    if (sqlite3_column_type(rows, column) == SQLITE_NULL || day < DATE_FIRST || day > DATE_LAST)
        return DATE_NONE;
    return (date_day)day;
}

money_cents column_money(sqlite3_stmt *rows, int column)
{
    if (sqlite3_column_type(rows, column) == SQLITE_NULL)
        return MONEY_NONE;
    return sqlite3_column_int64(rows, column);
}

int64_t column_time(sqlite3_stmt *rows, int column)
{
    int64_t time = sqlite3_column_int64(rows, column);
    int64_t first = (int64_t)DATE_FIRST * SECONDS_A_DAY;
    int64_t last = (int64_t)DATE_LAST * SECONDS_A_DAY + SECONDS_A_DAY - 1;

    if (time < first)
        return first;
    return time > last ? last : time;
}
