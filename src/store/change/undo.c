/* SPDX-License-Identifier: MIT
 * Undo and redo: the newest change that stands is taken back, the oldest that was taken back is
 * made again. Those that are undone are always a plan's newest ones. Both are one transaction, and
 * neither drops anything. */
#include "store/change/parts.h"

#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "store/file/fault.h"
#include "store/file/sql.h"
#include "store/plan/plan.h"

struct found_change {
    int64_t id;
    enum change_kind kind;
    struct change_items items;
};

/* ---- reading a change ------------------------------------------------------------------------ */

static enum status undo_find(struct change_writer *writer, enum direction direction,
                             struct found_change *found, struct error *err)
{
    sqlite3_stmt *rows;
    enum status status =
        sql_start(writer->store, direction == BACK ? SQL_CHANGE_LAST : SQL_CHANGE_NEXT,
                  CELLS(cell_number(writer->plan)), &rows, err);

    while (sql_next(writer->store, rows, &status, err)) {
        int kind = index_of_name(change_kind_names, CHANGE_KIND_COUNT, column_text(rows, 1));

        found->id = sqlite3_column_int64(rows, 0);
        found->kind = (enum change_kind)kind;
        if (kind < 0)
            status = store_is_damaged(writer->store, err);
    }
    if (status == STATUS_OK && found->id == 0)
        return store_fault(writer->store, STATUS_NOT_FOUND, err, "there is nothing to %s",
                           direction == BACK ? "undo" : "redo");
    return status == STATUS_OK ? items_load(writer->store, found->id, &found->items, err) : status;
}

/* ---- applying it ----------------------------------------------------------------------------- */

static enum status own_name_is_free(struct change_writer *writer, struct error *err)
{
    char *name = NULL;
    enum status status = plan_name(writer->store, writer->plan, &name, err);

    if (status == STATUS_OK)
        status = plan_name_is_free(writer->store, name, writer->plan, NAME_MAKE_ROOM, err);
    free(name);
    return status;
}

/* A deletion has no items. */
static enum status delete_apply(struct change_writer *writer, enum direction direction,
                                struct error *err)
{
    const struct sql_cell when =
        direction == BACK ? (struct sql_cell){.type = CELL_NULL} : cell_number(writer->now);
    enum status status = direction == BACK ? own_name_is_free(writer, err) : STATUS_OK;

    if (status != STATUS_OK)
        return status;
    return sql_run(writer->store, SQL_PLAN_DELETED, CELLS(cell_number(writer->plan), when), err);
}

/* ---- saying it ------------------------------------------------------------------------------- */

static char *undo_written(const struct value *value)
{
    if (value->state == 'u')
        return memory_copy_text("unknown");
    if (value->state == 'd')
        return memory_copy_text("declined");
    return memory_copy_text(value->text);
}

/* Which step it was of; what follows from a mark is not counted. */
static void undo_report_progress(const struct found_change *found, struct change_report *report)
{
    enum change_part part = found->kind == CHANGE_MARK ? PART_MARK : PART_LOG;

    while (report->count < found->items.count && found->items.items[report->count].part == part)
        report->count++;
    report->subject = found->kind == CHANGE_MARK ? mark_item_step(found->items.items)
                                                 : log_item_step(found->items.items);
}

/* Of these the subject says which it was. */
static void undo_report_first(const struct found_change *found, struct change_report *report)
{
    report->count = found->items.count;
    report->subject = memory_copy_text(found->items.items[0].subject);
}

/* Asked for within the transaction: the name of a school may have to be looked up. */
static enum status undo_report(struct change_writer *writer, const struct found_change *found,
                               struct change_report *report, struct error *err)
{
    const struct change_item *first = found->items.items;
    size_t count = found->items.count;

    report->kind = found->kind;
    report->empty = count == 0 && found->kind != CHANGE_DELETE;
    if (found->kind == CHANGE_PROGRAM)
        return programs_tell(writer, first, count, report, err);
    if (count == 0 || found->kind == CHANGE_ROUTE || found->kind == CHANGE_IMPORT ||
        found->kind == CHANGE_PARTS || found->kind == CHANGE_BASELINE) {
        report->before = memory_copy_text("");
        report->after = memory_copy_text("");
        return STATUS_OK;
    }
    if (found->kind == CHANGE_CATALOGUE) {
        report->before = catalogue_item_version(&first->before);
        report->after = catalogue_item_version(&first->after);
        return STATUS_OK;
    }
    report->before = undo_written(&first->before);
    report->after = undo_written(&first->after);
    if (found->kind == CHANGE_MARK || found->kind == CHANGE_LOG)
        undo_report_progress(found, report);
    else if (found->kind != CHANGE_RENAME)
        undo_report_first(found, report);
    return STATUS_OK;
}

void change_report_clear(struct change_report *report)
{
    free(report->subject);
    free(report->before);
    free(report->after);
    *report = (struct change_report){0};
}

/* ---- both ------------------------------------------------------------------------------------ */

static enum status undo_apply(struct change_writer *writer, const struct found_change *found,
                              enum direction direction, struct error *err)
{
    enum status status = found->kind == CHANGE_DELETE
                             ? delete_apply(writer, direction, err)
                             : parts_apply(writer, &found->items, direction, err);

    if (status == STATUS_OK)
        status = sql_run(writer->store, SQL_CHANGE_MARK,
                         CELLS(cell_number(found->id), cell_number(direction == BACK)), err);
    writer->id = found->id;
    return status;
}

static enum status undo_move(struct store *store, int64_t plan, int64_t now,
                             enum direction direction, struct change_report *report,
                             struct error *err)
{
    struct found_change found = {0};
    struct change_writer writer;
    enum status status = change_begin(&writer, store, plan, now, err);

    *report = (struct change_report){0};
    if (status == STATUS_OK)
        status = undo_find(&writer, direction, &found, err);
    if (status == STATUS_OK)
        status = undo_apply(&writer, &found, direction, err);
    if (status == STATUS_OK)
        status = undo_report(&writer, &found, report, err);
    status = change_end(&writer, status, err);
    if (status != STATUS_OK)
        change_report_clear(report);
    items_clear(&found.items);
    return status;
}

enum status store_find_change(struct store *store, int64_t plan, int64_t except, bool undone,
                              int64_t *found, struct error *err)
{
    *found = 0;
    return sql_number(store, SQL_CHANGE_LAST_PLAN,
                      CELLS(cell_number(plan), cell_number(except), cell_number(undone)), found,
                      NULL, err);
}

enum status store_undo(struct store *store, int64_t plan, int64_t now, struct change_report *report,
                       struct error *err)
{
    return undo_move(store, plan, now, BACK, report, err);
}

enum status store_redo(struct store *store, int64_t plan, int64_t now, struct change_report *report,
                       struct error *err)
{
    return undo_move(store, plan, now, FORTH, report, err);
}
