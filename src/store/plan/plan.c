/* SPDX-License-Identifier: MIT
 * Plans: listing, making, reading whole, and what is noted about them without being a change. A
 * plan is read within one transaction, so that its parts fit together, and how far its changes are
 * seen by then is noted with it. */
#include "store/plan/plan.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "milepost/store/names.h"
#include "store/file/fault.h"
#include "store/file/sql.h"
#include "store/file/transaction.h"
#include "store/plan/rows.h"

/* ---- reading --------------------------------------------------------------------------------- */

static struct plan_row plan_row_take(sqlite3_stmt *rows)
{
    struct plan_row row = {
        .id = sqlite3_column_int64(rows, 0),
        .name = column_copy(rows, 2),
        .created = column_time(rows, 3),
        .changed = column_time(rows, 4),
        .catalogue = column_copy(rows, 5),
        .place = column_copy(rows, 6),
        .deleted = sqlite3_column_type(rows, 7) != SQLITE_NULL,
        .revision = sqlite3_column_int64(rows, 8),
        .career = column_copy(rows, 9),
        .digest = column_copy(rows, 10),
    };

    strncpy(row.uuid, column_text(rows, 1), STORE_UUID - 1);
    return row;
}

static void plan_row_clear(struct plan_row *row)
{
    free(row->name);
    free(row->catalogue);
    free(row->digest);
    free(row->career);
    free(row->place);
    *row = (struct plan_row){0};
}

void plan_list_clear(struct plan_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        plan_row_clear(&list->items[i]);
    free(list->items);
    *list = (struct plan_list){0};
}

void plan_record_clear(struct plan_record *record)
{
    plan_row_clear(&record->row);
    answer_rows_clear(&record->answers);
    choice_rows_clear(&record->route);
    assumption_rows_clear(&record->assumptions);
    program_rows_clear(&record->programs);
    mark_rows_clear(&record->marks);
    log_rows_clear(&record->logs);
    baseline_rows_clear(&record->baselines);
    credit_rows_clear(&record->credits);
    held_rows_clear(&record->held);
    comment_rows_clear(&record->comments);
}

enum status store_list(struct store *store, bool deleted_too, struct plan_list *out,
                       struct error *err)
{
    VECTOR(struct plan_row) plans = {0};
    sqlite3_stmt *rows;
    enum status status =
        sql_start(store, SQL_PLAN_LIST, CELLS(cell_number(deleted_too)), &rows, err);

    while (sql_next(store, rows, &status, err))
        VECTOR_PUSH(&plans, plan_row_take(rows));
    *out = (struct plan_list){.items = plans.items, .count = plans.count};
    if (status != STATUS_OK)
        plan_list_clear(out);
    return status;
}

static void plan_name_rows(struct store *store, sqlite3_stmt *rows, plan_named_fn *named,
                           void *context, enum status *status, struct error *err)
{
    while (sql_next(store, rows, status, err))
        named(context, sqlite3_column_int64(rows, 0), column_text(rows, 1),
              sqlite3_column_int(rows, 2) != 0);
}

enum status store_each_named(struct store *store, const char *start, plan_named_fn *named,
                             void *context, struct error *err)
{
    sqlite3_stmt *rows;
    enum status status = sql_start(store, SQL_PLAN_NAMED, CELLS(cell_text(start)), &rows, err);

    plan_name_rows(store, rows, named, context, &status, err);
    return status;
}

enum status store_each_by_use(struct store *store, plan_named_fn *named, void *context,
                              struct error *err)
{
    sqlite3_stmt *rows;
    enum status status = sql_start(store, SQL_PLAN_BY_USE, NO_CELLS, &rows, err);

    plan_name_rows(store, rows, named, context, &status, err);
    return status;
}

enum status store_each_named_so(struct store *store, const char *name, plan_named_fn *named,
                                void *context, struct error *err)
{
    sqlite3_stmt *rows;
    enum status status = sql_start(store, SQL_PLAN_NAMED_SO, CELLS(cell_text(name)), &rows, err);

    plan_name_rows(store, rows, named, context, &status, err);
    return status;
}

enum status store_numbered(struct store *store, int64_t id, plan_named_fn *named, void *context,
                           struct error *err)
{
    sqlite3_stmt *rows;
    enum status status = sql_start(store, SQL_PLAN_NUMBERED, CELLS(cell_number(id)), &rows, err);

    plan_name_rows(store, rows, named, context, &status, err);
    return status;
}

enum status store_last_used(struct store *store, bool live, bool deleted, plan_named_fn *named,
                            void *context, struct error *err)
{
    sqlite3_stmt *rows;
    enum status status =
        sql_start(store, SQL_PLAN_LAST, CELLS(cell_number(live), cell_number(deleted)), &rows, err);

    plan_name_rows(store, rows, named, context, &status, err);
    return status;
}

static enum status plan_missing(const struct store *store, int64_t id, struct error *err)
{
    if (id == 0)
        return store_fault(store, STATUS_NOT_FOUND, err,
                           "the plan that was open is gone from it, nothing was saved");
    return error_with_command(
        store_fault(store, STATUS_NOT_FOUND, err, "there is no plan %" PRId64, id), err,
        "`milepost list` shows them");
}

static enum status plan_row_load(struct store *store, int64_t id, struct plan_row *out,
                                 struct error *err)
{
    sqlite3_stmt *rows;
    enum status status = sql_start(store, SQL_PLAN_GET, CELLS(cell_number(id)), &rows, err);

    while (sql_next(store, rows, &status, err))
        *out = plan_row_take(rows);
    return status == STATUS_OK && !out->name ? plan_missing(store, id, err) : status;
}

static enum status plan_revision_load(struct store *store, int64_t id, const char *uuid,
                                      struct error *err)
{
    int64_t revision = 0;
    enum status status =
        sql_number(store, SQL_DATA_VERSION, NO_CELLS, &store->data_version, NULL, err);

    if (status == STATUS_OK)
        status = sql_number(store, SQL_PLAN_REVISION, CELLS(cell_number(id)), &revision, NULL, err);
    if (status == STATUS_OK)
        seen_note(store, id, revision, uuid);
    return status;
}

enum status plan_record_load(struct store *store, int64_t id, struct plan_record *out,
                             struct error *err)
{
    enum status status = plan_row_load(store, id, &out->row, err);

    if (status == STATUS_OK)
        status = answers_load(store, id, &out->answers, err);
    if (status == STATUS_OK)
        status = route_load(store, id, &out->route, err);
    if (status == STATUS_OK)
        status = assumptions_load(store, id, &out->assumptions, err);
    if (status == STATUS_OK)
        status = programs_load(store, id, &out->programs, err);
    if (status == STATUS_OK)
        status = marks_load(store, id, &out->marks, err);
    if (status == STATUS_OK)
        status = logs_load(store, id, &out->logs, err);
    if (status == STATUS_OK)
        status = baselines_load(store, id, &out->baselines, err);
    if (status == STATUS_OK)
        status = credits_load(store, id, &out->credits, err);
    if (status == STATUS_OK)
        status = held_load(store, id, &out->held, err);
    if (status == STATUS_OK)
        status = comments_load(store, id, &out->comments, err);
    if (status != STATUS_OK)
        plan_record_clear(out);
    return status;
}

enum status store_load_plan(struct store *store, int64_t id, struct plan_record *out,
                            struct error *err)
{
    enum status status = read_begin(store, err);

    *out = (struct plan_record){0};
    if (status == STATUS_OK)
        status = plan_record_load(store, id, out, err);
    if (status == STATUS_OK)
        status = plan_revision_load(store, id, out->row.uuid, err);
    status = read_end(store, status, err);
    if (status != STATUS_OK)
        plan_record_clear(out);
    return status;
}

enum status store_find_uuid(struct store *store, const char *uuid, int64_t *id, bool *deleted,
                            struct error *err)
{
    sqlite3_stmt *rows;
    enum status status = sql_start(store, SQL_PLAN_BY_UUID, CELLS(cell_text(uuid)), &rows, err);
    bool found = false;

    while (sql_next(store, rows, &status, err)) {
        found = true;
        *id = sqlite3_column_int64(rows, 0);
        if (deleted)
            *deleted = sqlite3_column_int(rows, 1) != 0;
    }
    if (status == STATUS_OK && !found)
        return store_fault(store, STATUS_NOT_FOUND, err, "there is no plan with the id %s", uuid);
    return status;
}

/* ---- writing --------------------------------------------------------------------------------- */

enum status plan_name(struct store *store, int64_t plan, char **name, struct error *err)
{
    sqlite3_stmt *rows;
    enum status status = sql_start(store, SQL_PLAN_GET, CELLS(cell_number(plan)), &rows, err);

    while (sql_next(store, rows, &status, err))
        *name = column_copy(rows, 2);
    return status;
}

enum status plan_standing(struct store *store, int64_t plan, int64_t *revision, bool *deleted,
                          struct error *err)
{
    sqlite3_stmt *rows;
    enum status status = sql_start(store, SQL_PLAN_REVISION, CELLS(cell_number(plan)), &rows, err);
    bool found = false;

    while (sql_next(store, rows, &status, err)) {
        found = true;
        *revision = sqlite3_column_int64(rows, 0);
        *deleted = sqlite3_column_int(rows, 1) != 0;
        status = seen_check_same(store, plan, column_text(rows, 2), err);
    }
    return status == STATUS_OK && !found ? plan_missing(store, plan, err) : status;
}

enum status plan_is_live(struct store *store, int64_t plan, struct error *err)
{
    int64_t revision;
    bool deleted = false;
    enum status status = plan_standing(store, plan, &revision, &deleted, err);

    if (status == STATUS_OK && deleted)
        return error_with_command(
            store_fault(store, STATUS_NOT_FOUND, err, "plan %" PRId64 " is deleted", plan), err,
            "`milepost undo %" PRId64 "` brings it back", plan);
    return status;
}

/* One statement about a live plan, which is its first value. */
static enum status plan_note(struct store *store, enum sql which, int64_t plan,
                             struct sql_cell what, struct error *err)
{
    enum status status = write_begin(store, err);

    if (status == STATUS_OK)
        status = plan_is_live(store, plan, err);
    if (status == STATUS_OK)
        status = sql_run(store, which, CELLS(cell_number(plan), what), err);
    return write_end(store, status, err);
}

enum status store_touch_plan(struct store *store, int64_t id, int64_t now, struct error *err)
{
    return plan_note(store, SQL_PLAN_TOUCH, id, cell_number(now), err);
}

enum status store_save_place(struct store *store, int64_t plan, const char *place,
                             struct error *err)
{
    return plan_note(store, SQL_PLAN_PLACE, plan, cell_text(place), err);
}

enum status store_note_catalogue(struct store *store, int64_t plan,
                                 const struct catalogue_stamp *stamp, const char *career,
                                 struct error *err)
{
    enum status status = write_begin(store, err);

    if (status == STATUS_OK)
        status = plan_is_live(store, plan, err);
    if (status == STATUS_OK)
        status = sql_run(store, SQL_PLAN_CATALOGUE,
                         CELLS(cell_number(plan), cell_text(stamp->version),
                               cell_text(stamp->digest), cell_text(career)),
                         err);
    return write_end(store, status, err);
}

enum status store_plan_career(struct store *store, int64_t plan, char **out, struct error *err)
{
    sqlite3_stmt *rows = NULL;
    enum status status = read_begin(store, err);

    *out = memory_copy_text("");
    if (status == STATUS_OK)
        status = sql_start(store, SQL_PLAN_CAREER, CELLS(cell_number(plan)), &rows, err);
    while (sql_next(store, rows, &status, err)) {
        free(*out);
        *out = column_copy(rows, 0);
    }
    return read_end(store, status, err);
}
