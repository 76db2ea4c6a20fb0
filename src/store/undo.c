/* SPDX-License-Identifier: MIT
 * Undo and redo: the newest change that stands is taken back, the oldest that was taken back is
 * made again. Both are one transaction, and neither drops anything. */
#include <stdlib.h>
#include <string.h>

#include "private.h"

/* One item of a change, as recorded; it owns its texts. */
struct item {
    char *subject;
    struct value before, after;
};

struct found_change {
    int64_t id;
    enum change_kind kind;
    VECTOR(struct item) items;
};

enum direction { BACK, FORTH };

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

static enum change_kind kind_of(const char *name)
{
    enum change_kind kind = CHANGE_ANSWERS;

    while (kind < CHANGE_ROUTE && strcmp(change_kind_names[kind], name) != 0)
        kind++;
    return kind;
}

static enum status load_items(struct store *store, struct found_change *found, struct error *err)
{
    sqlite3_stmt *rows;
    enum status status = sql_start(store, SQL_ITEM_LIST, CELLS(cell_number(found->id)), &rows, err);

    while (sql_next(store, rows, &status, err))
        VECTOR_PUSH(&found->items, (struct item){.subject = column_copy(rows, 0),
                                                 .before = take_value(rows, 1),
                                                 .after = take_value(rows, 4)});
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
        found->id = sqlite3_column_int64(rows, 0);
        found->kind = kind_of((const char *)sqlite3_column_text(rows, 1));
    }
    if (status == STATUS_OK && found->id == 0)
        return store_fault(writer->store, STATUS_NOT_FOUND, err, "there is nothing to %s",
                           direction == BACK ? "undo" : "redo");
    return status == STATUS_OK ? load_items(writer->store, found, err) : status;
}

/* ---- applying it ----------------------------------------------------------------------------- */

static const struct value *wanted(const struct item *item, enum direction direction)
{
    return direction == BACK ? &item->before : &item->after;
}

/* Back in the other order, as a question may occur twice in a change. */
static enum status apply_answers(struct change_writer *writer, const struct found_change *found,
                                 enum direction direction, struct error *err)
{
    size_t count = found->items.count;
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < count; i++) {
        const struct item *item = &found->items.items[direction == BACK ? count - 1 - i : i];

        status =
            answer_put(writer->store, writer->plan, item->subject, wanted(item, direction), err);
    }
    return status;
}

static enum status apply_name(struct change_writer *writer, const struct found_change *found,
                              enum direction direction, struct error *err)
{
    const char *name = wanted(&found->items.items[0], direction)->text;
    enum status status = plan_name_is_free(writer->store, name, writer->plan, err);

    if (status != STATUS_OK)
        return status;
    return sql_run(writer->store, SQL_PLAN_NAME, CELLS(cell_number(writer->plan), cell_text(name)),
                   err);
}

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

static enum status apply_delete(struct change_writer *writer, const struct found_change *found,
                                enum direction direction, struct error *err)
{
    const struct cell when =
        direction == BACK ? (struct cell){.type = CELL_NULL} : cell_number(writer->now);
    enum status status = direction == BACK ? own_name_is_free(writer, err) : STATUS_OK;

    (void)found;
    if (status != STATUS_OK)
        return status;
    return sql_run(writer->store, SQL_PLAN_DELETED, CELLS(cell_number(writer->plan), when), err);
}

static enum status apply_route(struct change_writer *writer, const struct found_change *found,
                               enum direction direction, struct error *err)
{
    VECTOR(struct choice_row) choices = {0};
    enum status status;

    for (size_t i = 0; i < found->items.count; i++) {
        const struct item *item = &found->items.items[i];

        if (wanted(item, direction)->state != 0)
            VECTOR_PUSH(&choices,
                        (struct choice_row){.need = item->subject,
                                            .path = (char *)wanted(item, direction)->text});
    }
    status = route_put(writer->store, writer->plan, choices.items, choices.count, err);
    VECTOR_CLEAR(&choices);
    return status;
}

typedef enum status apply_fn(struct change_writer *writer, const struct found_change *found,
                             enum direction direction, struct error *err);

static apply_fn *const appliers[] = {
    [CHANGE_ANSWERS] = apply_answers,
    [CHANGE_RENAME] = apply_name,
    [CHANGE_DELETE] = apply_delete,
    [CHANGE_ROUTE] = apply_route,
};

/* ---- saying it ------------------------------------------------------------------------------- */

static char *written(const struct value *value)
{
    if (value->state == 'u')
        return memory_copy_text("unknown");
    if (value->state == 'd')
        return memory_copy_text("declined");
    return memory_copy_text(value->text);
}

static void report_it(const struct found_change *found, struct change_report *report)
{
    static const struct value nothing = {.text = ""};
    const struct item *first = found->items.count > 0 ? found->items.items : NULL;
    bool shown = found->kind == CHANGE_ANSWERS || found->kind == CHANGE_RENAME;

    *report = (struct change_report){
        .kind = found->kind,
        .before = written(first && shown ? &first->before : &nothing),
        .after = written(first && shown ? &first->after : &nothing),
    };
    if (first && found->kind == CHANGE_ANSWERS) {
        report->count = found->items.count;
        report->question = memory_copy_text(first->subject);
    }
}

void change_report_clear(struct change_report *report)
{
    free(report->question);
    free(report->before);
    free(report->after);
    *report = (struct change_report){0};
}

/* ---- both ------------------------------------------------------------------------------------ */

static enum status apply(struct change_writer *writer, const struct found_change *found,
                         enum direction direction, struct error *err)
{
    enum status status = appliers[found->kind](writer, found, direction, err);

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
    status = change_end(&writer, status, err);
    if (status == STATUS_OK)
        report_it(&found, report);
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
