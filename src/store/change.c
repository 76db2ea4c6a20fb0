/* SPDX-License-Identifier: MIT
 * Changes: each writes what it does and its undo record in one transaction. The record's row is
 * made with its first item, so that a change that changes nothing leaves no trace, and keeps what
 * could still be redone. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "private.h"

const char *const change_kind_names[] = {
    [CHANGE_ANSWERS] = "answers", [CHANGE_RENAME] = "rename",         [CHANGE_DELETE] = "delete",
    [CHANGE_ROUTE] = "route",     [CHANGE_ASSUMPTION] = "assumption", [CHANGE_PROGRAM] = "program",
    [CHANGE_IMPORT] = "import",   [CHANGE_PARTS] = "parts",
};

const char *const change_part_names[] = {
    [PART_ANSWER] = "answer",         [PART_NAME] = "name",       [PART_ROUTE] = "route",
    [PART_ASSUMPTION] = "assumption", [PART_PROGRAM] = "program",
};

static const struct value nothing = {.text = "", .day = DATE_NONE};

/* ---- the transaction ------------------------------------------------------------------------- */

static const struct seen *find_seen(const struct store *store, int64_t plan)
{
    for (size_t i = 0; i < store->seen.count; i++)
        if (store->seen.items[i].plan == plan)
            return &store->seen.items[i];
    return NULL;
}

/* Another program's change must be looked at first, never merged unseen. */
static enum status check_seen(const struct change_writer *writer, struct error *err)
{
    const struct seen *seen = find_seen(writer->store, writer->plan);

    if (!seen || seen->revision == writer->revision)
        return STATUS_OK;
    return store_fault(writer->store, STATUS_CONFLICT, err,
                       "another program has changed plan %" PRId64 " meanwhile, nothing was saved: "
                       "look at it and try again",
                       writer->plan);
}

static enum status read_plan(struct change_writer *writer, struct error *err)
{
    sqlite3_stmt *rows;
    bool found = false;
    enum status status =
        sql_start(writer->store, SQL_PLAN_REVISION, CELLS(cell_number(writer->plan)), &rows, err);

    while (sql_next(writer->store, rows, &status, err)) {
        found = true;
        writer->revision = sqlite3_column_int64(rows, 0);
        writer->deleted = sqlite3_column_int(rows, 1) != 0;
    }
    /* A plan that is not there: the usual words. */
    return status == STATUS_OK && !found ? plan_is_live(writer->store, writer->plan, err) : status;
}

enum status change_begin(struct change_writer *writer, struct store *store, int64_t plan,
                         int64_t now, struct error *err)
{
    enum status status = write_begin(store, err);

    *writer = (struct change_writer){.store = store, .plan = plan, .now = now};
    if (status == STATUS_OK)
        status = read_plan(writer, err);
    if (status == STATUS_OK)
        status = check_seen(writer, err);
    return status;
}

enum status change_end(struct change_writer *writer, enum status status, struct error *err)
{
    bool changed = writer->id != 0;

    if (status == STATUS_OK && changed)
        status = sql_run(writer->store, SQL_PLAN_CHANGED,
                         CELLS(cell_number(writer->plan), cell_number(writer->now)), err);
    status = write_end(writer->store, status, err);
    if (status == STATUS_OK && changed)
        seen_note(writer->store, writer->plan, writer->revision + 1);
    return status;
}

enum status change_begin_live(struct change_writer *writer, struct store *store,
                              enum change_kind kind, int64_t plan, int64_t now, struct error *err)
{
    enum status status = change_begin(writer, store, plan, now, err);

    writer->kind = kind;
    return status == STATUS_OK ? plan_is_live(store, plan, err) : status;
}

/* ---- the record ------------------------------------------------------------------------------ */

/* Makes the row of the change; what was undone can't be redone from here on. */
static enum status record(struct change_writer *writer, struct error *err)
{
    enum status status =
        sql_run(writer->store, SQL_CHANGE_DROP_UNDONE, CELLS(cell_number(writer->plan)), err);

    if (status != STATUS_OK)
        return status;
    return sql_number(writer->store, SQL_CHANGE_NEW,
                      CELLS(cell_number(writer->plan), cell_text(change_kind_names[writer->kind]),
                            cell_number(writer->now)),
                      &writer->id, NULL, err);
}

static struct cell cell_state(const struct value *value)
{
    return value->state == 0 ? (struct cell){.type = CELL_NULL} : cell_bytes(&value->state, 1);
}

enum status change_record(struct change_writer *writer, enum change_part part, const char *subject,
                          const struct value *before, const struct value *after, struct error *err)
{
    enum status status = writer->items == 0 ? record(writer, err) : STATUS_OK;

    if (status != STATUS_OK)
        return status;
    return sql_run(writer->store, SQL_ITEM_NEW,
                   CELLS(cell_number(writer->id), cell_number(writer->items++),
                         cell_text(change_part_names[part]), cell_text(subject), cell_state(before),
                         cell_text(before->text), cell_day(before->day), cell_state(after),
                         cell_text(after->text), cell_day(after->day)),
                   err);
}

/* ---- answers --------------------------------------------------------------------------------- */

static struct value value_of(const struct answer_edit *edit)
{
    if (edit->state == 0)
        return nothing;
    return (struct value){
        .state = edit->state,
        .text = edit->value ? edit->value : "",
        .day = edit->as_of,
    };
}

static enum status write_answer(struct change_writer *writer, const struct answer_edit *edit,
                                const struct answer_row *old, struct error *err)
{
    const struct value before = {.state = old->state, .text = old->value, .day = old->as_of};
    const struct value after = value_of(edit);
    enum status status;

    if (answer_same(&before, &after))
        return STATUS_OK;
    status = answer_put(writer->store, writer->plan, edit->question, &after, err);
    if (status == STATUS_OK)
        status = change_record(writer, PART_ANSWER, edit->question, &before, &after, err);
    return status;
}

static enum status edit_answer(struct change_writer *writer, const struct answer_edit *edit,
                               struct error *err)
{
    const struct value after = value_of(edit);
    struct answer_row old = {0};
    enum status status = answer_check(writer->store, edit->question, &after, err);

    if (status == STATUS_OK)
        status = answer_get(writer->store, writer->plan, edit->question, &old, err);
    if (status == STATUS_OK)
        status = write_answer(writer, edit, &old, err);
    free(old.value);
    if (status != STATUS_OK)
        return status;
    return sql_run(writer->store, SQL_DRAFT_DROP,
                   CELLS(cell_number(writer->plan), cell_text(edit->question)), err);
}

enum status change_write_answers(struct change_writer *writer, const struct answer_edit *edits,
                                 size_t count, struct error *err)
{
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < count; i++)
        status = edit_answer(writer, &edits[i], err);
    return status;
}

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

/* ---- name ------------------------------------------------------------------------------------ */

static enum status write_name(struct change_writer *writer, const char *old, const char *name,
                              struct error *err)
{
    const struct value before = {.state = 'v', .text = old, .day = DATE_NONE};
    const struct value after = {.state = 'v', .text = name, .day = DATE_NONE};
    enum status status;

    if (answer_same(&before, &after))
        return STATUS_OK;
    status = plan_name_is_free(writer->store, name, writer->plan, err);
    if (status == STATUS_OK)
        status = sql_run(writer->store, SQL_PLAN_NAME,
                         CELLS(cell_number(writer->plan), cell_text(name)), err);
    if (status == STATUS_OK)
        status = change_record(writer, PART_NAME, "", &before, &after, err);
    return status;
}

enum status change_write_name(struct change_writer *writer, const char *name, struct error *err)
{
    char *old = NULL;
    sqlite3_stmt *rows;
    enum status status =
        sql_start(writer->store, SQL_PLAN_GET, CELLS(cell_number(writer->plan)), &rows, err);

    while (sql_next(writer->store, rows, &status, err))
        old = column_copy(rows, 2);
    if (status == STATUS_OK)
        status = write_name(writer, old, name, err);
    free(old);
    return status;
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
        status = record(&writer, err);
    return change_end(&writer, status, err);
}

/* ---- route ----------------------------------------------------------------------------------- */

static bool same_route(const struct choice_rows *left, const struct choice_row *right, size_t count)
{
    if (left->count != count)
        return false;
    for (size_t i = 0; i < count; i++)
        if (strcmp(left->items[i].need, right[i].need) != 0 ||
            strcmp(left->items[i].path, right[i].path) != 0)
            return false;
    return true;
}

/* All old choices, then all new ones: either side of the record is a whole route in its order. */
static enum status record_route(struct change_writer *writer, const struct choice_rows *old,
                                const struct choice_row *choices, size_t count, struct error *err)
{
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < old->count; i++)
        status = change_record(
            writer, PART_ROUTE, old->items[i].need,
            &(struct value){.state = 'v', .text = old->items[i].path, .day = DATE_NONE}, &nothing,
            err);
    for (size_t i = 0; status == STATUS_OK && i < count; i++)
        status = change_record(
            writer, PART_ROUTE, choices[i].need, &nothing,
            &(struct value){.state = 'v', .text = choices[i].path, .day = DATE_NONE}, err);
    return status;
}

enum status change_write_route(struct change_writer *writer, const struct choice_row *choices,
                               size_t count, struct error *err)
{
    struct choice_rows old;
    enum status status = route_load(writer->store, writer->plan, &old, err);

    if (status == STATUS_OK && !same_route(&old, choices, count)) {
        status = route_put(writer->store, writer->plan, choices, count, err);
        if (status == STATUS_OK)
            status = record_route(writer, &old, choices, count, err);
    }
    choice_rows_clear(&old);
    return status;
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
