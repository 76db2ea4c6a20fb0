/* SPDX-License-Identifier: MIT
 * The one way to change a plan. Whatever parts are named go to disk together with one undo record,
 * or none does; a change that changes nothing leaves no record. Nothing is written over what
 * another program wrote since the plan was loaded. */
#include "store/change/parts.h"
#include "store/file/sql.h"

/* What follows from a mark is a part of it, and the baseline is one of the choice of a route. */
static enum change_kind change_kind_of_progress(const struct plan_change *change)
{
    if (change->marks)
        return CHANGE_MARK;
    if (change->logs)
        return CHANGE_LOG;
    if (change->credits)
        return CHANGE_CREDIT;
    if (change->held)
        return CHANGE_HELD;
    if (change->comments)
        return CHANGE_COMMENT;
    return change->route ? CHANGE_ROUTE : CHANGE_BASELINE;
}

/* By what the undo record is known. An answer or a route that is all that is kept of a what-if is
 * said by itself. */
static enum change_kind change_kind_of(const struct plan_change *change)
{
    const struct {
        bool named;
        enum change_kind kind;
    } parts[] = {
        {change->name, CHANGE_RENAME},
        {change->route, CHANGE_ROUTE},
        {change->figures, CHANGE_ASSUMPTION},
        {change->schools, CHANGE_PROGRAM},
        {change->answer_count > 0, CHANGE_ANSWERS},
        {change->catalogue, CHANGE_CATALOGUE},
    };
    enum change_kind kind = CHANGE_ANSWERS;
    int count = 0;

    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (parts[i].named) {
            kind = parts[i].kind;
            count++;
        }
    if (change->what_if && (change->figures || change->schools || change->marks || change->logs ||
                            change->credits || change->held || change->comments))
        return CHANGE_PARTS;
    if (!change->what_if && (change->marks || change->logs || change->baselines ||
                             change->credits || change->held || change->comments))
        return change_kind_of_progress(change);
    return count > 1 ? CHANGE_PARTS : kind;
}

enum status store_save_change(struct store *store, int64_t plan, const struct plan_change *change,
                              int64_t now, struct error *err)
{
    struct change_writer writer;
    enum status status = change_begin_live(&writer, store, change_kind_of(change), plan, now, err);

    if (status == STATUS_OK)
        status = parts_write(&writer, change, err);
    return change_end(&writer, status, err);
}

enum status store_rename(struct store *store, int64_t plan, const char *name, int64_t now,
                         struct error *err)
{
    return store_save_change(store, plan, &(struct plan_change){.name = name}, now, err);
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
