/* SPDX-License-Identifier: MIT
 * A whole plan from elsewhere: as a new one, or in place of the one with the same id. In its place
 * it is one change of all its parts, so that nothing of the old one is lost to undo. */
#include "store/change/parts.h"

#include <inttypes.h>
#include <string.h>

#include "store/file/fault.h"
#include "store/file/sql.h"
#include "store/file/transaction.h"
#include "store/plan/plan.h"
#include "store/plan/rows.h"

typedef VECTOR(struct answer_edit) edit_list;

static struct answer_edit edit_of(const struct answer_row *row)
{
    return (struct answer_edit){
        .question = row->question,
        .state = row->state,
        .value = row->value,
        .as_of = row->as_of,
    };
}

static bool has_answer(const struct answer_rows *rows, const char *question)
{
    for (size_t i = 0; i < rows->count; i++)
        if (strcmp(rows->items[i].question, question) == 0)
            return true;
    return false;
}

/* ---- as a new one ---------------------------------------------------------------------------- */

static enum status put_answers(struct store *store, int64_t plan, const struct answer_rows *rows,
                               struct error *err)
{
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < rows->count; i++) {
        const struct answer_row *row = &rows->items[i];
        const struct value value = {.state = row->state, .text = row->value, .day = row->as_of};

        status = answer_check(store, row->question, &value, err);
        if (status == STATUS_OK)
            status = answer_put(store, plan, row->question, &value, err);
    }
    return status;
}

static enum status put_worksheet(struct store *store, int64_t plan,
                                 const struct plan_record *record, struct error *err)
{
    struct program_rows programs = record->programs; /* each has its number */
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < record->assumptions.count; i++)
        status = assumption_put(store, plan, &record->assumptions.items[i], err);
    if (status == STATUS_OK)
        status = programs_number(store, plan, &programs, err);
    for (size_t i = 0; status == STATUS_OK && i < programs.count; i++)
        status = program_put(store, plan, &programs.items[i], err);
    return status;
}

static enum status import_new(struct store *store, const struct plan_record *record, int64_t now,
                              int64_t *id, struct error *err)
{
    const struct plan_row *row = &record->row;
    enum status status = write_begin(store, err);

    if (status == STATUS_OK)
        status = plan_name_is_free(store, row->name, 0, err);
    if (status == STATUS_OK)
        status = sql_number(store, SQL_PLAN_NEW,
                            CELLS(cell_number(0), cell_number(now), cell_text(row->name),
                                  cell_number(row->created), cell_text(row->uuid),
                                  cell_text(row->catalogue ? row->catalogue : ""),
                                  cell_text(row->place ? row->place : "")),
                            id, NULL, err);
    if (status == STATUS_OK)
        status = put_answers(store, *id, &record->answers, err);
    if (status == STATUS_OK)
        status = route_put(store, *id, record->route.items, record->route.count, err);
    if (status == STATUS_OK)
        status = put_worksheet(store, *id, record, err);
    return write_end(store, status, err);
}

/* ---- in place of an old one ------------------------------------------------------------------ */

static enum status bring_back(struct change_writer *writer, struct error *err)
{
    int64_t deletion = 0;
    enum status status = sql_number(writer->store, SQL_CHANGE_LAST,
                                    CELLS(cell_number(writer->plan)), &deletion, NULL, err);

    if (status == STATUS_OK)
        status = sql_run(writer->store, SQL_CHANGE_MARK,
                         CELLS(cell_number(deletion), cell_number(1)), err);
    if (status == STATUS_OK)
        status = sql_run(writer->store, SQL_PLAN_DELETED,
                         CELLS(cell_number(writer->plan), (struct cell){.type = CELL_NULL}), err);
    writer->id = deletion;
    return status;
}

/* What the new one does not answer is cleared. */
static void list_edits(const struct answer_rows *new, const struct answer_rows *old,
                       edit_list *edits)
{
    for (size_t i = 0; i < old->count; i++)
        if (!has_answer(new, old->items[i].question))
            VECTOR_PUSH(edits, (struct answer_edit){.question = old->items[i].question});
    for (size_t i = 0; i < new->count; i++)
        VECTOR_PUSH(edits, edit_of(&new->items[i]));
}

static enum status replace_parts(struct change_writer *writer, const struct plan_record *record,
                                 struct error *err)
{
    struct program_rows programs = record->programs;
    struct answer_rows old = {0};
    edit_list edits = {0};
    enum status status = writer->deleted ? bring_back(writer, err) : STATUS_OK;

    if (status == STATUS_OK)
        status = plan_name_is_free(writer->store, record->row.name, writer->plan, err);
    if (status == STATUS_OK)
        status = answers_load(writer->store, writer->plan, &old, err);
    if (status == STATUS_OK) {
        list_edits(&record->answers, &old, &edits);
        status = change_write(writer,
                              &(struct plan_change){.name = record->row.name,
                                                    .route = &record->route,
                                                    .figures = &record->assumptions,
                                                    .schools = &programs,
                                                    .answers = edits.items,
                                                    .answer_count = edits.count},
                              err);
    }
    VECTOR_CLEAR(&edits);
    answer_rows_clear(&old);
    return status;
}

static enum status import_over(struct store *store, int64_t plan, const struct plan_record *record,
                               int64_t now, struct error *err)
{
    const struct plan_row *row = &record->row;
    struct change_writer writer;
    enum status status = change_begin(&writer, store, plan, now, err);

    writer.kind = CHANGE_IMPORT;
    if (status == STATUS_OK)
        status = replace_parts(&writer, record, err);
    if (status == STATUS_OK)
        status = sql_run(store, SQL_PLAN_IMPORTED,
                         CELLS(cell_number(plan), cell_number(row->created),
                               cell_text(row->catalogue ? row->catalogue : ""),
                               cell_text(row->place ? row->place : "")),
                         err);
    return change_end(&writer, status, err);
}

/* ---- both ------------------------------------------------------------------------------------ */

enum status store_import_plan(struct store *store, const struct plan_record *record, bool replace,
                              int64_t now, int64_t *id, struct error *err)
{
    enum status status = store_find_uuid(store, record->row.uuid, id, NULL, err);

    if (status == STATUS_NOT_FOUND)
        return import_new(store, record, now, id, err);
    if (status == STATUS_OK && !replace)
        return store_fault(store, STATUS_CONFLICT, err,
                           "plan %" PRId64 " is this plan already: replace it, or make a copy",
                           *id);
    return status == STATUS_OK ? import_over(store, *id, record, now, err) : status;
}
