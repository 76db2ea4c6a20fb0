/* SPDX-License-Identifier: MIT
 * The one way to change a plan. Whatever parts are named go to disk together with one undo record,
 * or none does; a change that changes nothing leaves no record. Nothing is written over what
 * another program wrote since the plan was loaded. */
#include "store/change/parts.h"
#include "store/file/sql.h"

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
    };
    enum change_kind kind = CHANGE_ANSWERS;
    int count = 0;

    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (parts[i].named) {
            kind = parts[i].kind;
            count++;
        }
    if (change->what_if && (change->figures || change->schools))
        return CHANGE_PARTS;
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

/* ---- one part alone -------------------------------------------------------------------------- */

enum status store_save_answers(struct store *store, int64_t plan, const struct answer_edit *edits,
                               size_t count, const char *place, int64_t now, struct error *err)
{
    const struct plan_change change = {.answers = edits, .answer_count = count, .place = place};

    return store_save_change(store, plan, &change, now, err);
}

enum status store_choose_route(struct store *store, int64_t plan, const struct choice_row *choices,
                               size_t count, int64_t now, struct error *err)
{
    const struct choice_rows route = {.items = (struct choice_row *)choices, .count = count};

    return store_save_change(store, plan, &(struct plan_change){.route = &route}, now, err);
}

enum status store_save_assumptions(struct store *store, int64_t plan,
                                   const struct assumption_rows *assumptions, int64_t now,
                                   struct error *err)
{
    return store_save_change(store, plan, &(struct plan_change){.figures = assumptions}, now, err);
}

enum status store_save_programs(struct store *store, int64_t plan, struct program_rows *programs,
                                int64_t now, struct error *err)
{
    return store_save_change(store, plan, &(struct plan_change){.schools = programs}, now, err);
}

enum status store_save_parts(struct store *store, int64_t plan, const struct plan_parts *parts,
                             int64_t now, struct error *err)
{
    const struct plan_change change = {
        .route = parts->route,
        .figures = parts->assumptions,
        .schools = parts->programs,
        .answers = parts->edits,
        .answer_count = parts->edit_count,
        .what_if = true,
    };

    return store_save_change(store, plan, &change, now, err);
}
