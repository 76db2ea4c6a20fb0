/* SPDX-License-Identifier: MIT
 * A whole plan from elsewhere: as a new one, or in place of the one with the same id. In its place
 * it is one change of all its parts, so that nothing of the old one is lost to undo. */
#include "store/change/parts.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "store/file/fault.h"
#include "store/file/sql.h"
#include "store/file/transaction.h"
#include "store/plan/agenda.h"
#include "store/plan/plan.h"

typedef VECTOR(struct answer_edit) edit_list;

static struct answer_edit import_edit(const struct answer_row *row)
{
    return (struct answer_edit){
        .question = row->question,
        .state = row->state,
        .value = row->value,
        .as_of = row->as_of,
    };
}

static bool import_answers(const struct answer_rows *rows, const char *question)
{
    for (size_t i = 0; i < rows->count; i++)
        if (strcmp(rows->items[i].question, question) == 0)
            return true;
    return false;
}

/* What the new one does not answer is cleared. */
static void import_edits(const struct answer_rows *new, const struct answer_rows *old,
                         edit_list *edits)
{
    for (size_t i = 0; i < old->count; i++)
        if (!import_answers(new, old->items[i].question))
            VECTOR_PUSH(edits, (struct answer_edit){.question = old->items[i].question});
    for (size_t i = 0; i < new->count; i++)
        VECTOR_PUSH(edits, import_edit(&new->items[i]));
}

/* Rows of its own: some receive other numbers. They borrow their texts. */
static void *import_rows(const void *items, size_t count, size_t size)
{
    void *copy = memory_new(count, size);

    if (count > 0)
        memcpy(copy, items, count * size);
    return copy;
}

static enum status import_parts(struct change_writer *writer, const struct plan_record *record,
                                struct error *err)
{
    struct program_rows schools = record->programs; /* each has its number */
    struct mark_rows marks = record->marks;
    struct log_rows logs = record->logs;
    struct baseline_rows baselines = record->baselines;
    struct credit_rows credits = record->credits;
    const struct catalogue_stamp stamp = {record->row.catalogue,
                                          record->row.digest ? record->row.digest : ""};
    const struct plan_origin origin = {.career = record->row.career ? record->row.career : "",
                                       .place = record->row.place ? record->row.place : "",
                                       .created = record->row.created};
    struct plan_change change = {
        .name = record->row.name,
        .route = &record->route,
        .figures = &record->assumptions,
        .schools = &schools,
        .marks = &marks,
        .logs = &logs,
        .baselines = &baselines,
        .credits = &credits,
        .held = &record->held,
        .comments = &record->comments,
        .catalogue = stamp.version ? &stamp : NULL,
        .origin = writer->unrecorded ? NULL : &origin, /* a new plan is made with it */
    };
    struct answer_rows old = {0};
    edit_list edits = {0};
    enum status status = answers_load(writer->store, writer->plan, &old, err);

    marks.items = import_rows(marks.items, marks.count, sizeof *marks.items);
    logs.items = import_rows(logs.items, logs.count, sizeof *logs.items);
    baselines.items = import_rows(baselines.items, baselines.count, sizeof *baselines.items);
    credits.items = import_rows(credits.items, credits.count, sizeof *credits.items);
    import_edits(&record->answers, &old, &edits);
    change.answers = edits.items;
    change.answer_count = edits.count;
    if (status == STATUS_OK)
        status = parts_write(writer, &change, err);
    free(marks.items);
    free(logs.items);
    free(baselines.items);
    free(credits.items);
    VECTOR_CLEAR(&edits);
    answer_rows_clear(&old);
    return status;
}

static enum status import_new(struct store *store, const struct plan_record *record, int64_t now,
                              int64_t *id, struct error *err)
{
    const struct plan_row *row = &record->row;
    struct change_writer writer = {.store = store, .now = now, .unrecorded = true};
    enum status status = write_begin(store, err);

    if (status == STATUS_OK)
        status = plan_name_is_free(store, row->name, 0, NAME_CHOOSE_ANOTHER, err);
    if (status == STATUS_OK)
        status = sql_number(store, SQL_PLAN_NEW,
                            CELLS(cell_number(0), cell_number(now), cell_text(row->name),
                                  cell_number(row->created), cell_text(row->uuid),
                                  cell_text(row->catalogue ? row->catalogue : ""),
                                  cell_text(row->place ? row->place : ""),
                                  cell_text(row->career ? row->career : ""),
                                  cell_text(row->digest ? row->digest : "")),
                            id, NULL, err);
    writer.plan = *id;
    if (status == STATUS_OK) {
        plan_name_note(store, *id, row->name);
        write_changes_plan(store);
    }
    if (status == STATUS_OK)
        status = import_parts(&writer, record, err);
    if (status == STATUS_OK)
        status = agenda_follow(store, *id, record->agenda, err);
    return write_end(store, status, err);
}

static enum status import_undo_deletion(struct change_writer *writer, struct error *err)
{
    int64_t deletion = 0;
    enum status status = sql_number(writer->store, SQL_CHANGE_LAST,
                                    CELLS(cell_number(writer->plan)), &deletion, NULL, err);

    if (status == STATUS_OK)
        status = sql_run(writer->store, SQL_CHANGE_MARK,
                         CELLS(cell_number(deletion), cell_number(1)), err);
    writer->id = deletion;
    return status;
}

/* Once it has the new name: another plan may have its old one by now. */
static enum status import_bring_back(struct change_writer *writer, struct error *err)
{
    return sql_run(writer->store, SQL_PLAN_DELETED,
                   CELLS(cell_number(writer->plan), (struct sql_cell){.type = CELL_NULL}), err);
}

static enum status import_over(struct store *store, int64_t plan, const struct plan_record *record,
                               int64_t now, struct error *err)
{
    const struct plan_row *row = &record->row;
    struct change_writer writer;
    enum status status = change_begin(&writer, store, plan, now, err);

    writer.kind = CHANGE_IMPORT;
    writer.agenda = record->agenda;
    if (status == STATUS_OK)
        status = plan_name_is_free(store, row->name, plan, NAME_CHOOSE_ANOTHER, err);
    if (status == STATUS_OK && writer.deleted)
        status = import_undo_deletion(&writer, err);
    if (status == STATUS_OK)
        status = import_parts(&writer, record, err);
    if (status == STATUS_OK && writer.deleted)
        status = import_bring_back(&writer, err);
    return change_end(&writer, status, err);
}

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
