/* SPDX-License-Identifier: MIT
 * The statements: each is prepared on first use and kept, always bound, and reset after use, so
 * that none is open while the program waits for a key. */
#include "store/file/sql.h"

#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "store/file/fault.h"
#include "store/file/salvage.h"

/* Later than every other plan was used, even within one second or after the clock went back. */
#define TOUCHED "max(?2, 1 + ifnull((SELECT max(touched) FROM plan WHERE id <> ?1), 0))"

#define ANSWERS                                                                                    \
    "SELECT question, state, as_of, value FROM answer LEFT JOIN answer_value"                      \
    " USING (plan, question)"

#define PLANS                                                                                      \
    "SELECT id, uuid, name, created, changed, catalogue, place, deleted, revision FROM plan"

/* What is due, as it is told of every plan alike. CROSS JOIN keeps the plans in front, so that the
 * rows come in their order without being sorted. */
/* True of what has no day of its own in a plan of which no route was chosen. */
#define MOVES                                                                                      \
    "kind NOT IN ('dose', 'evidence', 'renewal')"                                                  \
    " AND NOT EXISTS (SELECT 1 FROM route_choice WHERE route_choice.plan = plan.id)"

#define DUE                                                                                        \
    "SELECT plan.id, name, planned, CASE WHEN day < ?2 AND " MOVES                                 \
    " THEN ?2 ELSE day END, what, step, kind, private FROM plan"                                   \
    " CROSS JOIN outline ON outline.plan = plan.id CROSS JOIN agenda ON agenda.plan = plan.id"     \
    " WHERE deleted IS NULL AND day <= ?1"

static const char *const sql_texts[] = {
    [SQL_BEGIN_READ] = "BEGIN",
    [SQL_BEGIN_WRITE] = "BEGIN IMMEDIATE",
    [SQL_COMMIT] = "COMMIT",
    [SQL_ROLLBACK] = "ROLLBACK",
    [SQL_DATA_VERSION] = "PRAGMA data_version",
    [SQL_USER_VERSION] = "PRAGMA user_version",
    [SQL_PAGE_COUNT] = "PRAGMA page_count",
    [SQL_PAGE_SIZE] = "PRAGMA page_size",

    [SQL_PLAN_LIST] = PLANS " WHERE deleted IS NULL OR ?1 ORDER BY touched DESC, id DESC",
    [SQL_PLAN_GET] = PLANS " WHERE id = ?1",
    [SQL_PLAN_REVISION] = "SELECT revision, deleted IS NOT NULL, uuid FROM plan WHERE id = ?1",
    [SQL_PLAN_BY_UUID] = "SELECT id, deleted IS NOT NULL FROM plan WHERE uuid = ?1",
    [SQL_PLAN_NAMES] = "SELECT id, name FROM plan WHERE deleted IS NULL",
    [SQL_PLAN_NEW] = "INSERT INTO plan (name, created, changed, touched, uuid, catalogue, place)"
                     " VALUES (?3, ?4, ?2, " TOUCHED ", ?5, ?6, ?7) RETURNING id",
    [SQL_PLAN_TOUCH] = "UPDATE plan SET touched = " TOUCHED " WHERE id = ?1"
                       " AND touched <= (SELECT max(touched) FROM plan WHERE id <> ?1)",
    [SQL_PLAN_PLACE] = "UPDATE plan SET place = ?2 WHERE id = ?1",
    [SQL_PLAN_CATALOGUE] = "UPDATE plan SET catalogue = ?2 WHERE id = ?1",
    [SQL_PLAN_CHANGED] = "UPDATE plan SET changed = ?2, touched = " TOUCHED ","
                         " revision = revision + 1 WHERE id = ?1",
    [SQL_PLAN_NAME] = "UPDATE plan SET name = ?2 WHERE id = ?1",
    [SQL_PLAN_DELETED] = "UPDATE plan SET deleted = ?2 WHERE id = ?1",
    [SQL_PLAN_IMPORTED] = "UPDATE plan SET created = ?2, catalogue = ?3, place = ?4 WHERE id = ?1",
    [SQL_PLAN_PURGE] = "DELETE FROM plan WHERE uuid = ?1",
    [SQL_PLAN_DELETED_LIST] =
        "SELECT uuid FROM plan WHERE deleted IS NOT NULL AND ?1 IN (0, id) ORDER BY id",

    [SQL_ANSWER_LIST] = ANSWERS " WHERE plan = ?1 ORDER BY question, position",
    [SQL_ANSWER_GET] = ANSWERS " WHERE plan = ?1 AND question = ?2 ORDER BY position",
    [SQL_ANSWER_DROP] = "DELETE FROM answer WHERE plan = ?1 AND question = ?2",
    [SQL_ANSWER_PUT] = "INSERT INTO answer (plan, question, state, as_of) VALUES (?1, ?2, ?3, ?4)",
    [SQL_VALUE_PUT] =
        "INSERT INTO answer_value (plan, question, position, value) VALUES (?1, ?2, ?3, ?4)",

    [SQL_ROUTE_LIST] = "SELECT need, path FROM route_choice WHERE plan = ?1 ORDER BY position",
    [SQL_ROUTE_CLEAR] = "DELETE FROM route_choice WHERE plan = ?1",
    [SQL_ROUTE_PUT] =
        "INSERT INTO route_choice (plan, position, need, path) VALUES (?1, ?2, ?3, ?4)",

    [SQL_ASSUMPTION_LIST] = "SELECT assumption, low, likely, high FROM assumption WHERE plan = "
                            "?1 ORDER BY assumption",
    [SQL_ASSUMPTION_DROP] = "DELETE FROM assumption WHERE plan = ?1 AND assumption = ?2",
    [SQL_ASSUMPTION_PUT] = "INSERT OR REPLACE INTO assumption (plan, assumption, low, likely, high)"
                           " VALUES (?1, ?2, ?3, ?4, ?5)",

    [SQL_PROGRAM_LIST] = "SELECT number, chosen, name, kind, hours, weeks, price, practicum,"
                         " refund, intake FROM program WHERE plan = ?1 ORDER BY number",
    [SQL_PROGRAM_VALUE_LIST] = "SELECT program, value, field = 'aid' FROM program_value"
                               " WHERE plan = ?1 ORDER BY program, field, position",
    [SQL_PROGRAM_ANSWER_LIST] = "SELECT program, question, text FROM program_answer"
                                " WHERE plan = ?1 ORDER BY program, question",
    [SQL_PROGRAM_NUMBER] = "SELECT last FROM program_number WHERE plan = ?1",
    [SQL_PROGRAM_DROP] = "DELETE FROM program WHERE plan = ?1 AND number = ?2",
    [SQL_PROGRAM_PUT] = "INSERT INTO program (plan, number, chosen, name, kind, hours, weeks,"
                        " price, practicum, refund, intake)"
                        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    [SQL_PROGRAM_VALUE_PUT] = "INSERT INTO program_value (plan, program, field, position, value)"
                              " VALUES (?1, ?2, ?3, ?4, ?5)",
    [SQL_PROGRAM_ANSWER_PUT] =
        "INSERT INTO program_answer (plan, program, question, text) VALUES (?1, ?2, ?3, ?4)",
    [SQL_PROGRAM_NUMBER_PUT] = "INSERT OR REPLACE INTO program_number (plan, last) VALUES (?1, ?2)",

    [SQL_MARK_LIST] = "SELECT number, step, kind, day, cost, note FROM mark WHERE plan = ?1"
                      " ORDER BY number",
    [SQL_MARK_DROP] = "DELETE FROM mark WHERE plan = ?1 AND number = ?2",
    [SQL_MARK_PUT] = "INSERT OR REPLACE INTO mark (plan, number, step, kind, day, cost, note)"
                     " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    [SQL_LOG_LIST] = "SELECT number, step, day, minutes, note FROM study_log WHERE plan = ?1"
                     " ORDER BY number",
    [SQL_LOG_DROP] = "DELETE FROM study_log WHERE plan = ?1 AND number = ?2",
    [SQL_LOG_PUT] = "INSERT OR REPLACE INTO study_log (plan, number, step, day, minutes, note)"
                    " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    [SQL_CREDIT_LIST] = "SELECT number, day, units, title, provider, evidence, note FROM credit"
                        " WHERE plan = ?1 ORDER BY number",
    [SQL_CREDIT_BODY_LIST] = "SELECT credit, body FROM credit_body WHERE plan = ?1"
                             " ORDER BY credit, position",
    [SQL_CREDIT_CATEGORY_LIST] = "SELECT credit, category FROM credit_category WHERE plan = ?1"
                                 " ORDER BY credit, position",
    [SQL_CREDIT_DROP] = "DELETE FROM credit WHERE plan = ?1 AND number = ?2",
    [SQL_CREDIT_PUT] =
        "INSERT INTO credit (plan, number, day, units, title, provider, evidence, note)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    [SQL_CREDIT_BODY_PUT] =
        "INSERT INTO credit_body (plan, credit, position, body) VALUES (?1, ?2, ?3, ?4)",
    [SQL_CREDIT_CATEGORY_PUT] =
        "INSERT INTO credit_category (plan, credit, position, category) VALUES (?1, ?2, ?3, ?4)",
    [SQL_HELD_LIST] = "SELECT code, number, expires FROM credential_held WHERE plan = ?1"
                      " ORDER BY code",
    [SQL_HELD_DROP] = "DELETE FROM credential_held WHERE plan = ?1 AND code = ?2",
    [SQL_HELD_PUT] = "INSERT OR REPLACE INTO credential_held (plan, code, number, expires)"
                     " VALUES (?1, ?2, ?3, ?4)",
    [SQL_BASELINE_LIST] = "SELECT number, made, catalogue, route, p50, p80, cost, hours_per_week"
                          " FROM baseline WHERE plan = ?1 ORDER BY number",
    [SQL_BASELINE_STEP_LIST] = "SELECT baseline, step, start, finish, cost FROM baseline_step"
                               " WHERE plan = ?1 ORDER BY baseline, step",
    [SQL_BASELINE_CURRENT] = "SELECT number FROM baseline_current WHERE plan = ?1",
    [SQL_BASELINE_PUT] =
        "INSERT INTO baseline (plan, number, made, catalogue, route, p50, p80, cost,"
        " hours_per_week) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    [SQL_BASELINE_STEP_PUT] =
        "INSERT INTO baseline_step (plan, baseline, step, start, finish, cost)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    [SQL_BASELINE_CURRENT_PUT] =
        "INSERT OR REPLACE INTO baseline_current (plan, number) VALUES (?1, ?2)",
    [SQL_BASELINE_CURRENT_DROP] = "DELETE FROM baseline_current WHERE plan = ?1",
    [SQL_BASELINE_PURGE] = "DELETE FROM baseline WHERE ?1 IN (0, plan) AND (plan, number) NOT IN"
                           " (SELECT plan, number FROM baseline_current)",
    [SQL_PROGRESS_NUMBER] = "SELECT last FROM progress_number WHERE plan = ?1 AND part = ?2",
    [SQL_PROGRESS_NUMBER_PUT] =
        "INSERT OR REPLACE INTO progress_number (plan, part, last) VALUES (?1, ?2, ?3)",

    [SQL_CHANGE_NEW] = "INSERT INTO change (plan, kind, made) VALUES (?1, ?2, ?3) RETURNING id",
    [SQL_CHANGE_DROP_UNDONE] = "DELETE FROM change WHERE plan = ?1 AND undone = 1",
    [SQL_CHANGE_LAST] = "SELECT id, kind FROM change WHERE plan = ?1 AND undone = 0"
                        " ORDER BY id DESC LIMIT 1",
    [SQL_CHANGE_LIST] = "SELECT id, kind, made, undone FROM change WHERE plan = ?1 ORDER BY id",
    [SQL_CHANGE_NEXT] = "SELECT id, kind FROM change WHERE plan = ?1 AND undone = 1"
                        " ORDER BY id LIMIT 1",
    [SQL_CHANGE_MARK] = "UPDATE change SET undone = ?2 WHERE id = ?1",
    [SQL_CHANGE_PURGE] = "DELETE FROM change WHERE ?1 IN (0, plan)",
    [SQL_ITEM_NEW] = "INSERT INTO change_item (change, position, part, subject, before_state,"
                     " before_value, before_day, after_state, after_value, after_day)"
                     " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    [SQL_ITEM_LIST] = "SELECT part, subject, before_state, before_value, before_day, after_state,"
                      " after_value, after_day FROM change_item WHERE change = ?1"
                      " ORDER BY position",

    [SQL_PLAN_CARDS] =
        "SELECT id, uuid, name, changed, place, deleted, planned, goal, title, standing, bar,"
        " bar_short, gate, day, what, private, " MOVES " FROM plan LEFT JOIN outline ON"
        " outline.plan = id"
        " LEFT JOIN agenda ON agenda.plan = id AND position = 0 WHERE deleted IS NULL OR ?1"
        " ORDER BY touched DESC, id DESC LIMIT ?2",
    [SQL_PLAN_COUNT] = "SELECT count(*) FROM plan WHERE deleted IS NULL",
    [SQL_OUTLINE_GET] = "SELECT planned, goal, title, standing, bar, bar_short, gate FROM outline"
                        " WHERE plan = ?1",
    [SQL_OUTLINE_PUT] = "INSERT OR REPLACE INTO outline (plan, planned, goal, title, standing, bar,"
                        " bar_short, gate) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    [SQL_OUTLINE_DROP] = "DELETE FROM outline WHERE plan = ?1",
    [SQL_AGENDA_LIST] = "SELECT day, what, step, kind, private FROM agenda WHERE plan = ?1"
                        " ORDER BY position",
    [SQL_AGENDA_CLEAR] = "DELETE FROM agenda WHERE plan = ?1",
    [SQL_AGENDA_PUT] = "INSERT INTO agenda (plan, position, day, what, step, kind, private)"
                       " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    [SQL_DUE_ALL] = DUE " ORDER BY plan.id, position",
    [SQL_DUE_OF] = DUE " AND agenda.plan = ?3 ORDER BY position",
    [SQL_UNPLANNED] = "SELECT count(*) FROM plan WHERE deleted IS NULL"
                      " AND id NOT IN (SELECT plan FROM outline)",

    [SQL_DRAFT_GET] = "SELECT text FROM draft WHERE plan = ?1 AND question = ?2",
    [SQL_DRAFT_PUT] = "INSERT OR REPLACE INTO draft (plan, question, text) VALUES (?1, ?2, ?3)",
    [SQL_DRAFT_DROP] = "DELETE FROM draft WHERE plan = ?1 AND question = ?2",
};

_Static_assert(sizeof sql_texts / sizeof *sql_texts == SQL_COUNT, "every statement has its text");

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
    return sqlite3_prepare_v3(store->db, sql_texts[which], -1, SQLITE_PREPARE_PERSISTENT,
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
    enum { SECONDS_A_DAY = 86400 };
    int64_t time = sqlite3_column_int64(rows, column);
    int64_t first = (int64_t)DATE_FIRST * SECONDS_A_DAY;
    int64_t last = (int64_t)DATE_LAST * SECONDS_A_DAY + SECONDS_A_DAY - 1;

    if (time < first)
        return first;
    return time > last ? last : time;
}
