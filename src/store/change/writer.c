/* SPDX-License-Identifier: MIT
 * A change while it is written: what it does, its undo record and the plan's new revision are one
 * transaction. The record's row is made with its first item, so that a change that changes nothing
 * leaves no trace, and keeps what could still be redone. */
#include "store/change/writer.h"

#include "store/file/sql.h"
#include "store/file/transaction.h"
#include "store/plan/agenda.h"
#include "store/plan/plan.h"

const char *const change_kind_names[] = {
    [CHANGE_ANSWERS] = "answers",
    [CHANGE_RENAME] = "rename",
    [CHANGE_DELETE] = "delete",
    [CHANGE_ROUTE] = "route",
    [CHANGE_ASSUMPTION] = "assumption",
    [CHANGE_PROGRAM] = "program",
    [CHANGE_MARK] = "mark",
    [CHANGE_LOG] = "log",
    [CHANGE_BASELINE] = "baseline",
    [CHANGE_CREDIT] = "credit",
    [CHANGE_HELD] = "held",
    [CHANGE_COMMENT] = "comment",
    [CHANGE_CATALOGUE] = "catalogue",
    [CHANGE_IMPORT] = "import",
    [CHANGE_PARTS] = "parts",
};

/* ---- the transaction ------------------------------------------------------------------------- */

enum status change_begin(struct change_writer *writer, struct store *store, int64_t plan,
                         int64_t now, struct error *err)
{
    enum status status = write_begin(store, err);

    *writer = (struct change_writer){.store = store, .plan = plan, .now = now};
    if (status == STATUS_OK)
        status = plan_standing(store, plan, &writer->revision, &writer->deleted, err);
    if (status == STATUS_OK)
        status = seen_check(store, plan, writer->revision, err);
    return status;
}

enum status change_end(struct change_writer *writer, enum status status, struct error *err)
{
    bool changed = writer->id != 0;

    if (status == STATUS_OK && changed)
        write_changes_plan(writer->store);
    if (status == STATUS_OK && changed)
        status = sql_run(writer->store, SQL_PLAN_CHANGED,
                         CELLS(cell_number(writer->plan), cell_number(writer->now)), err);
    if (status == STATUS_OK && changed && writer->moves)
        status = agenda_follow(writer->store, writer->plan, writer->agenda, err);
    status = write_end(writer->store, status, err);
    if (status == STATUS_OK && changed)
        seen_note(writer->store, writer->plan, writer->revision + 1, NULL);
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

enum status change_record_begin(struct change_writer *writer, struct error *err)
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

static struct sql_cell cell_state(const struct value *value)
{
    return value->state == 0 ? (struct sql_cell){.type = CELL_NULL} : cell_bytes(&value->state, 1);
}

enum status change_record(struct change_writer *writer, const struct change_item *item,
                          struct error *err)
{
    const struct value *before = &item->before, *after = &item->after;
    enum status status = STATUS_OK;

    if (writer->unrecorded)
        return STATUS_OK;
    if (writer->items == 0) {
        write_changes_plan(writer->store); /* a large change soon keeps others from reading */
        status = change_record_begin(writer, err);
    }
    if (status != STATUS_OK)
        return status;
    return sql_run(writer->store, SQL_ITEM_NEW,
                   CELLS(cell_number(writer->id), cell_number(writer->items++),
                         cell_text(change_part_names[item->part]), cell_text(item->subject),
                         cell_state(before), cell_text(before->text), cell_day(before->day),
                         cell_state(after), cell_text(after->text), cell_day(after->day)),
                   err);
}
