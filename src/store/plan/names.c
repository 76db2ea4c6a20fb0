/* SPDX-License-Identifier: MIT
 * Whether a name is taken. The names of the file are read once, and again when another program
 * wrote to it; what was noted since may be out of date (a plan was deleted, a change taken back),
 * so a plan that is found is looked at. */
#include <inttypes.h>

#include "milepost/text.h"
#include "store/file/fault.h"
#include "store/file/sql.h"
#include "store/plan/plan.h"

static enum status taken_read(struct store *store, struct error *err)
{
    int64_t version = 0;
    sqlite3_stmt *rows;
    enum status status = sql_number(store, SQL_DATA_VERSION, NO_CELLS, &version, NULL, err);

    if (status != STATUS_OK || (store->names_known && version == store->names_version))
        return status;
    looks_clear(&store->names);
    status = sql_start(store, SQL_PLAN_NAMES, NO_CELLS, &rows, err);
    while (sql_next(store, rows, &status, err))
        if (column_text(rows, 1)[0] != '\0')
            looks_put(&store->names, column_text(rows, 1), sqlite3_column_int64(rows, 0));
    store->names_known = status == STATUS_OK;
    store->names_version = version;
    return status;
}

static enum status taken_is_so(struct store *store, int64_t plan, const char *name, bool *taken,
                               struct error *err)
{
    sqlite3_stmt *rows;
    enum status status = sql_start(store, SQL_PLAN_GET, CELLS(cell_number(plan)), &rows, err);

    while (sql_next(store, rows, &status, err))
        *taken =
            sqlite3_column_type(rows, 7) == SQLITE_NULL && text_alike(column_text(rows, 2), name);
    return status;
}

/* The other plan that has the name, or 0. */
static enum status taken_find(struct store *store, const char *name, int64_t except, int64_t *other,
                              struct error *err)
{
    bool taken = false;
    enum status status = taken_read(store, err);

    *other = 0;
    if (status != STATUS_OK || !looks_find(&store->names, name, other) || *other == except)
        *other = 0;
    else
        status = taken_is_so(store, *other, name, &taken, err);
    if (!taken)
        *other = 0;
    return status;
}

enum status plan_name_is_free(struct store *store, const char *name, int64_t except,
                              const char *instead, struct error *err)
{
    int64_t other;
    enum status status = taken_find(store, name, except, &other, err);

    if (status == STATUS_OK && other != 0)
        return store_fault(store, STATUS_CONFLICT, err,
                           "plan %" PRId64 " is named \"%s\" already: %s", other, name, instead);
    if (status == STATUS_OK)
        plan_name_note(store, except, name);
    return status;
}

void plan_name_note(struct store *store, int64_t plan, const char *name)
{
    looks_put(&store->names, name, plan);
}

enum status store_name_is_taken(struct store *store, const char *name, bool *taken,
                                struct error *err)
{
    int64_t other;
    enum status status = taken_find(store, name, 0, &other, err);

    *taken = other != 0;
    return status;
}
