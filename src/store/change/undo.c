/* SPDX-License-Identifier: MIT
 * Undo and redo: the newest change that stands is taken back, the oldest that was taken back is
 * made again. Both are one transaction, and neither drops anything. */
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
    VECTOR(struct change_item) items;
};

/* ---- reading a change ------------------------------------------------------------------------ */

static struct value take_value(sqlite3_stmt *rows, int column)
{
    const char *state = (const char *)sqlite3_column_text(rows, column);

    return (struct value){
        .state = state ? state[0] : 0,
        .text = column_copy(rows, column + 1),
        .day = column_day(rows, column + 2),
    };
}

static void found_clear(struct found_change *found)
{
    for (size_t i = 0; i < found->items.count; i++) {
        free(found->items.items[i].subject);
        free((char *)found->items.items[i].before.text);
        free((char *)found->items.items[i].after.text);
    }
    VECTOR_CLEAR(&found->items);
}

/* The index of a name that the schema makes sure of. */
static int index_of(const char *const *names, int count, const char *name)
{
    int index = 0;

    while (index < count - 1 && strcmp(names[index], name) != 0)
        index++;
    return index;
}

static struct change_item take_item(sqlite3_stmt *rows)
{
    const char *part = (const char *)sqlite3_column_text(rows, 0);

    return (struct change_item){
        .part = (enum change_part)index_of(change_part_names, CHANGE_PART_COUNT, part),
        .subject = column_copy(rows, 1),
        .before = take_value(rows, 2),
        .after = take_value(rows, 5),
    };
}

static enum status load_items(struct store *store, struct found_change *found, struct error *err)
{
    sqlite3_stmt *rows;
    enum status status = sql_start(store, SQL_ITEM_LIST, CELLS(cell_number(found->id)), &rows, err);

    while (sql_next(store, rows, &status, err))
        VECTOR_PUSH(&found->items, take_item(rows));
    return status;
}

static enum status find(struct change_writer *writer, enum direction direction,
                        struct found_change *found, struct error *err)
{
    sqlite3_stmt *rows;
    enum status status =
        sql_start(writer->store, direction == BACK ? SQL_CHANGE_LAST : SQL_CHANGE_NEXT,
                  CELLS(cell_number(writer->plan)), &rows, err);

    while (sql_next(writer->store, rows, &status, err)) {
        const char *kind = (const char *)sqlite3_column_text(rows, 1);

        found->id = sqlite3_column_int64(rows, 0);
        found->kind = (enum change_kind)index_of(change_kind_names, CHANGE_KIND_COUNT, kind);
    }
    if (status == STATUS_OK && found->id == 0)
        return store_fault(writer->store, STATUS_NOT_FOUND, err, "there is nothing to %s",
                           direction == BACK ? "undo" : "redo");
    return status == STATUS_OK ? load_items(writer->store, found, err) : status;
}

/* ---- applying it ----------------------------------------------------------------------------- */

static enum status own_name_is_free(struct change_writer *writer, struct error *err)
{
    char *name = NULL;
    sqlite3_stmt *rows;
    enum status status =
        sql_start(writer->store, SQL_PLAN_GET, CELLS(cell_number(writer->plan)), &rows, err);

    while (sql_next(writer->store, rows, &status, err))
        name = column_copy(rows, 2);
    if (status == STATUS_OK)
        status = plan_name_is_free(writer->store, name, writer->plan, err);
    free(name);
    return status;
}

/* A deletion has no items. */
static enum status apply_delete(struct change_writer *writer, enum direction direction,
                                struct error *err)
{
    const struct cell when =
        direction == BACK ? (struct cell){.type = CELL_NULL} : cell_number(writer->now);
    enum status status = direction == BACK ? own_name_is_free(writer, err) : STATUS_OK;

    if (status != STATUS_OK)
        return status;
    return sql_run(writer->store, SQL_PLAN_DELETED, CELLS(cell_number(writer->plan), when), err);
}

static change_apply_fn *const appliers[] = {
    [PART_ANSWER] = answers_apply,   [PART_NAME] = name_apply,
    [PART_ROUTE] = route_apply,      [PART_ASSUMPTION] = assumptions_apply,
    [PART_PROGRAM] = programs_apply,
};

_Static_assert(sizeof appliers / sizeof *appliers == CHANGE_PART_COUNT, "every part is applied");

/* Items of one part follow each other. */
static size_t run_length(const struct change_item *items, size_t count)
{
    size_t length = 1;

    while (length < count && items[length].part == items[0].part)
        length++;
    return length;
}

static enum status apply_items(struct change_writer *writer, const struct found_change *found,
                               enum direction direction, struct error *err)
{
    enum status status = STATUS_OK;
    size_t length;

    for (size_t i = 0; status == STATUS_OK && i < found->items.count; i += length) {
        const struct change_item *items = &found->items.items[i];

        length = run_length(items, found->items.count - i);
        status = appliers[items[0].part](writer, items, length, direction, err);
    }
    return status;
}

/* ---- saying it ------------------------------------------------------------------------------- */

static char *written(const struct value *value)
{
    if (value->state == 'u')
        return memory_copy_text("unknown");
    if (value->state == 'd')
        return memory_copy_text("declined");
    return memory_copy_text(value->text);
}

/* Asked for within the transaction: the name of a school may have to be looked up. */
static enum status report_it(struct change_writer *writer, const struct found_change *found,
                             struct change_report *report, struct error *err)
{
    const struct change_item *first = found->items.items;
    size_t count = found->items.count;

    report->kind = found->kind;
    if (found->kind == CHANGE_PROGRAM)
        return programs_tell(writer, first, count, report, err);
    if (count == 0 || found->kind == CHANGE_ROUTE || found->kind == CHANGE_IMPORT ||
        found->kind == CHANGE_PARTS) {
        report->before = memory_copy_text("");
        report->after = memory_copy_text("");
        return STATUS_OK;
    }
    report->before = written(&first->before);
    report->after = written(&first->after);
    if (found->kind != CHANGE_RENAME) {
        report->count = count;
        report->subject = memory_copy_text(first->subject);
    }
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

static enum status apply(struct change_writer *writer, const struct found_change *found,
                         enum direction direction, struct error *err)
{
    enum status status = found->kind == CHANGE_DELETE ? apply_delete(writer, direction, err)
                                                      : apply_items(writer, found, direction, err);

    if (status == STATUS_OK)
        status = sql_run(writer->store, SQL_CHANGE_MARK,
                         CELLS(cell_number(found->id), cell_number(direction == BACK)), err);
    writer->id = found->id;
    return status;
}

static enum status move(struct store *store, int64_t plan, int64_t now, enum direction direction,
                        struct change_report *report, struct error *err)
{
    struct found_change found = {0};
    struct change_writer writer;
    enum status status = change_begin(&writer, store, plan, now, err);

    *report = (struct change_report){0};
    if (status == STATUS_OK)
        status = find(&writer, direction, &found, err);
    if (status == STATUS_OK)
        status = apply(&writer, &found, direction, err);
    if (status == STATUS_OK)
        status = report_it(&writer, &found, report, err);
    status = change_end(&writer, status, err);
    if (status != STATUS_OK)
        change_report_clear(report);
    found_clear(&found);
    return status;
}

enum status store_undo(struct store *store, int64_t plan, int64_t now, struct change_report *report,
                       struct error *err)
{
    return move(store, plan, now, BACK, report, err);
}

enum status store_redo(struct store *store, int64_t plan, int64_t now, struct change_report *report,
                       struct error *err)
{
    return move(store, plan, now, FORTH, report, err);
}
