/* SPDX-License-Identifier: MIT
 * Changes as callers make them: each writes what it does and its undo record in one transaction. */
#include "store/change/parts.h"
#include "store/file/sql.h"

enum status store_save_answers(struct store *store, int64_t plan, const struct answer_edit *edits,
                               size_t count, const char *place, int64_t now, struct error *err)
{
    struct change_writer writer;
    enum status status = change_begin_live(&writer, store, CHANGE_ANSWERS, plan, now, err);

    if (status == STATUS_OK)
        status = change_write_answers(&writer, edits, count, err);
    if (status == STATUS_OK && place)
        status = sql_run(store, SQL_PLAN_PLACE, CELLS(cell_number(plan), cell_text(place)), err);
    return change_end(&writer, status, err);
}

enum status store_rename(struct store *store, int64_t plan, const char *name, int64_t now,
                         struct error *err)
{
    struct change_writer writer;
    enum status status = change_begin_live(&writer, store, CHANGE_RENAME, plan, now, err);

    if (status == STATUS_OK)
        status = change_write_name(&writer, name, err);
    return change_end(&writer, status, err);
}

enum status store_delete(struct store *store, int64_t plan, int64_t now, struct error *err)
{
    struct change_writer writer;
    enum status status = change_begin_live(&writer, store, CHANGE_DELETE, plan, now, err);

    if (status == STATUS_OK)
        status = sql_run(store, SQL_PLAN_DELETED, CELLS(cell_number(plan), cell_number(now)), err);
    if (status == STATUS_OK)
        status = change_record_begin(&writer, err);
    return change_end(&writer, status, err);
}

enum status store_choose_route(struct store *store, int64_t plan, const struct choice_row *choices,
                               size_t count, int64_t now, struct error *err)
{
    struct change_writer writer;
    enum status status = change_begin_live(&writer, store, CHANGE_ROUTE, plan, now, err);

    if (status == STATUS_OK)
        status = change_write_route(&writer, choices, count, err);
    return change_end(&writer, status, err);
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

enum status store_save_programs(struct store *store, int64_t plan, struct program_rows *programs,
                                int64_t now, struct error *err)
{
    struct change_writer writer;
    enum status status = change_begin_live(&writer, store, CHANGE_PROGRAM, plan, now, err);

    if (status == STATUS_OK)
        status = change_write_programs(&writer, programs, err);
    return change_end(&writer, status, err);
}

/* ---- several parts --------------------------------------------------------------------------- */

enum status store_save_parts(struct store *store, int64_t plan, const struct plan_parts *parts,
                             int64_t now, struct error *err)
{
    struct change_writer writer;
    enum status status = change_begin_live(&writer, store, CHANGE_PARTS, plan, now, err);

    if (status == STATUS_OK && parts->route)
        status = change_write_route(&writer, parts->route->items, parts->route->count, err);
    if (status == STATUS_OK && parts->assumptions)
        status = change_write_assumptions(&writer, parts->assumptions, err);
    if (status == STATUS_OK && parts->programs)
        status = change_write_programs(&writer, parts->programs, err);
    if (status == STATUS_OK)
        status = change_write_answers(&writer, parts->edits, parts->edit_count, err);
    return change_end(&writer, status, err);
}
