/* SPDX-License-Identifier: MIT
 * Agendas: read, put, and worked out anew within the transaction of a change. */
#include "store/plan/agenda.h"

#include <stdlib.h>
#include <string.h>

#include "store/file/sql.h"
#include "store/file/transaction.h"
#include "store/plan/plan.h"
#include "store/plan/rows.h"

static void agenda_row_clear(struct agenda_row *row)
{
    free(row->what);
    free(row->step);
    free(row->kind);
}

void agenda_rows_add(struct agenda_rows *rows, const struct agenda_row *row)
{
    VECTOR_PUSH(rows, (struct agenda_row){.day = row->day,
                                          .what = memory_copy_text(row->what),
                                          .step = memory_copy_text(row->step),
                                          .kind = memory_copy_text(row->kind),
                                          .is_private = row->is_private});
}

static void outline_clear(struct outline *outline)
{
    free(outline->goal);
    free(outline->title);
    free(outline->standing);
    free(outline->bar);
    free(outline->bar_short);
    free(outline->gate);
    free(outline->lapse_of);
    *outline = (struct outline){.planned = DATE_NONE, .lapse = DATE_NONE};
}

void agenda_clear(struct agenda *agenda)
{
    for (size_t i = 0; i < agenda->due.count; i++)
        agenda_row_clear(&agenda->due.items[i]);
    VECTOR_CLEAR(&agenda->due);
    outline_clear(&agenda->outline);
    free(agenda->shown.digest);
    baseline_row_clear(&agenda->shown.row);
    agenda->shown = (struct shown){0};
}

/* ---- reading --------------------------------------------------------------------------------- */

static struct outline outline_take(sqlite3_stmt *rows)
{
    return (struct outline){
        .planned = column_day(rows, 0),
        .goal = column_copy(rows, 1),
        .title = column_copy(rows, 2),
        .standing = column_copy(rows, 3),
        .bar = column_copy(rows, 4),
        .bar_short = column_copy(rows, 5),
        .gate = column_copy(rows, 6),
        .late = sqlite3_column_int(rows, 7),
        .lapse = column_day(rows, 8),
        .lapse_of = column_copy(rows, 9),
    };
}

struct agenda_row agenda_row_borrow(sqlite3_stmt *rows, int column)
{
    return (struct agenda_row){
        .day = column_day(rows, column),
        .what = (char *)column_text(rows, column + 1),
        .step = (char *)column_text(rows, column + 2),
        .kind = (char *)column_text(rows, column + 3),
        .is_private = sqlite3_column_int(rows, column + 4) != 0,
    };
}

enum status agenda_load(struct store *store, int64_t plan, struct agenda *out, struct error *err)
{
    sqlite3_stmt *rows;
    enum status status = sql_start(store, SQL_OUTLINE_GET, CELLS(cell_number(plan)), &rows, err);

    *out = (struct agenda){.outline.planned = DATE_NONE};
    while (sql_next(store, rows, &status, err))
        out->outline = outline_take(rows);
    if (status == STATUS_OK)
        status = sql_start(store, SQL_AGENDA_LIST, CELLS(cell_number(plan)), &rows, err);
    else
        rows = NULL;
    while (sql_next(store, rows, &status, err)) {
        struct agenda_row row = agenda_row_borrow(rows, 0);

        agenda_rows_add(&out->due, &row);
    }
    if (status != STATUS_OK)
        agenda_clear(out);
    return status;
}

enum status store_agenda_day(struct store *store, int64_t plan, date_day *day, struct error *err)
{
    sqlite3_stmt *rows;
    enum status status = sql_start(store, SQL_OUTLINE_GET, CELLS(cell_number(plan)), &rows, err);

    *day = DATE_NONE;
    while (sql_next(store, rows, &status, err))
        *day = column_day(rows, 0);
    return status;
}

/* ---- writing --------------------------------------------------------------------------------- */

static bool agenda_row_equal(const struct agenda_row *left, const struct agenda_row *right)
{
    return left->day == right->day && left->is_private == right->is_private &&
           strcmp(left->what, right->what) == 0 && strcmp(left->step, right->step) == 0 &&
           strcmp(left->kind, right->kind) == 0;
}

static bool agenda_rows_equal(const struct agenda_rows *left, const struct agenda_rows *right)
{
    if (left->count != right->count)
        return false;
    for (size_t i = 0; i < left->count; i++)
        if (!agenda_row_equal(&left->items[i], &right->items[i]))
            return false;
    return true;
}

static bool outline_equal(const struct outline *left, const struct outline *right)
{
    return left->planned == right->planned && strcmp(left->goal, right->goal) == 0 &&
           strcmp(left->title, right->title) == 0 && strcmp(left->standing, right->standing) == 0 &&
           strcmp(left->bar, right->bar) == 0 && strcmp(left->bar_short, right->bar_short) == 0 &&
           strcmp(left->gate, right->gate) == 0 && left->late == right->late &&
           left->lapse == right->lapse && strcmp(left->lapse_of, right->lapse_of) == 0;
}

static enum status outline_put(struct store *store, int64_t plan, const struct outline *outline,
                               struct error *err)
{
    return sql_run(store, SQL_OUTLINE_PUT,
                   CELLS(cell_number(plan), cell_day(outline->planned), cell_text(outline->goal),
                         cell_text(outline->title), cell_text(outline->standing),
                         cell_text(outline->bar), cell_text(outline->bar_short),
                         cell_text(outline->gate), cell_number(outline->late),
                         cell_day(outline->lapse), cell_text(outline->lapse_of)),
                   err);
}

static enum status agenda_rows_put(struct store *store, int64_t plan,
                                   const struct agenda_rows *rows, struct error *err)
{
    enum status status = sql_run(store, SQL_AGENDA_CLEAR, CELLS(cell_number(plan)), err);

    for (size_t i = 0; status == STATUS_OK && i < rows->count; i++) {
        const struct agenda_row *row = &rows->items[i];

        status = sql_run(store, SQL_AGENDA_PUT,
                         CELLS(cell_number(plan), cell_number((int64_t)i), cell_day(row->day),
                               cell_text(row->what), cell_text(row->step), cell_text(row->kind),
                               cell_number(row->is_private)),
                         err);
    }
    return status;
}

enum status agenda_put(struct store *store, int64_t plan, const struct agenda *agenda,
                       struct error *err)
{
    struct agenda old;
    enum status status = agenda_load(store, plan, &old, err);

    if (status == STATUS_OK &&
        (!old.outline.goal || !outline_equal(&old.outline, &agenda->outline)))
        status = outline_put(store, plan, &agenda->outline, err);
    if (status == STATUS_OK && !agenda_rows_equal(&old.due, &agenda->due))
        status = agenda_rows_put(store, plan, &agenda->due, err);
    if (status == STATUS_OK && agenda->shown.row.catalogue)
        status = shown_put(store, plan, &agenda->shown, err);
    agenda_clear(&old);
    return status;
}

enum status agenda_drop(struct store *store, int64_t plan, struct error *err)
{
    enum status status = sql_run(store, SQL_AGENDA_CLEAR, CELLS(cell_number(plan)), err);

    return status == STATUS_OK ? sql_run(store, SQL_OUTLINE_DROP, CELLS(cell_number(plan)), err)
                               : status;
}

/* ---- the follower ---------------------------------------------------------------------------- */

void store_follow(struct store *store, const struct store_follower *follower)
{
    store->follower = follower;
}

const struct store_follower *store_follower(const struct store *store)
{
    return store->follower;
}

enum status agenda_follow(struct store *store, int64_t plan, const struct agenda *known,
                          struct error *err)
{
    struct plan_record record = {0};
    struct agenda agenda = {.outline.planned = DATE_NONE};
    enum status status;

    if (known)
        return agenda_put(store, plan, known, err);
    if (!store->follower)
        return agenda_drop(store, plan, err);
    status = plan_record_load(store, plan, &record, err);
    if (status != STATUS_OK)
        return status;
    store->follower->agenda(store->follower->context, &record, &agenda);
    status = agenda_put(store, plan, &agenda, err);
    agenda_clear(&agenda);
    plan_record_clear(&record);
    return status;
}

/* A look alone needs no lock that would keep other programs waiting. */
static enum status agenda_is_known(struct store *store, int64_t plan, const struct agenda *agenda,
                                   bool *known, struct error *err)
{
    struct agenda old = {0};
    enum status status = read_begin(store, err);

    if (status == STATUS_OK)
        status = agenda_load(store, plan, &old, err);
    status = read_end(store, status, err);
    *known = status == STATUS_OK && old.outline.goal &&
             outline_equal(&old.outline, &agenda->outline) &&
             agenda_rows_equal(&old.due, &agenda->due);
    agenda_clear(&old);
    return status;
}

enum status store_note_agenda(struct store *store, int64_t plan, const struct agenda *agenda,
                              struct error *err)
{
    bool known = false, deleted;
    int64_t revision = 0;
    enum status status = agenda_is_known(store, plan, agenda, &known, err);

    if (status != STATUS_OK || known)
        return status;
    status = write_begin(store, err);
    if (status == STATUS_OK)
        status = plan_is_live(store, plan, err);
    if (status == STATUS_OK)
        status = plan_standing(store, plan, &revision, &deleted, err);
    if (status == STATUS_OK)
        status = seen_check(store, plan, revision, err);
    if (status == STATUS_OK)
        status = agenda_put(store, plan, agenda, err);
    return write_end(store, status, err);
}
