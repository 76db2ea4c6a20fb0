/* SPDX-License-Identifier: MIT
 * Answers as rows. The written form "a,b,c" of a multi answer is a row for each value;
 * joined again in their order they give the same text. */
#include "store/plan/rows.h"

#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "milepost/text.h"
#include "store/file/fault.h"
#include "store/file/sql.h"

/* ---- reading --------------------------------------------------------------------------------- */

/* Joins the rows of one answer, which follow each other. */
struct gathering {
    VECTOR(struct answer_row) rows;
    struct buffer value;
};

static void gathering_finish(struct gathering *gathering)
{
    if (gathering->rows.count == 0)
        return;
    gathering->rows.items[gathering->rows.count - 1].value =
        memory_copy_text(buffer_text(&gathering->value));
    buffer_truncate(&gathering->value, 0);
}

static bool gathering_is_of(const struct gathering *gathering, const char *question)
{
    size_t count = gathering->rows.count;

    return count > 0 && strcmp(gathering->rows.items[count - 1].question, question) == 0;
}

static void gathering_take(struct gathering *gathering, sqlite3_stmt *rows)
{
    const char *question = column_text(rows, 0), *state = column_text(rows, 1);

    if (gathering_is_of(gathering, question)) {
        buffer_add_char(&gathering->value, ',');
    } else {
        gathering_finish(gathering);
        VECTOR_PUSH(&gathering->rows, (struct answer_row){
                                          .question = memory_copy_text(question),
                                          .state = state[0],
                                          .as_of = column_day(rows, 2),
                                      });
    }
    buffer_add(&gathering->value, column_text(rows, 3));
}

static enum status answers_gather(struct store *store, enum sql which, const struct sql_cell *cells,
                                  struct answer_rows *out, struct error *err)
{
    struct gathering gathering = {0};
    sqlite3_stmt *rows;
    enum status status = sql_start(store, which, cells, &rows, err);

    while (sql_next(store, rows, &status, err))
        gathering_take(&gathering, rows);
    gathering_finish(&gathering);
    buffer_clear(&gathering.value);
    *out = (struct answer_rows){.items = gathering.rows.items, .count = gathering.rows.count};
    if (status != STATUS_OK)
        answer_rows_clear(out);
    return status;
}

enum status answers_load(struct store *store, int64_t plan, struct answer_rows *out,
                         struct error *err)
{
    return answers_gather(store, SQL_ANSWER_LIST, CELLS(cell_number(plan)), out, err);
}

void answer_rows_clear(struct answer_rows *rows)
{
    for (size_t i = 0; i < rows->count; i++) {
        free(rows->items[i].question);
        free(rows->items[i].value);
    }
    free(rows->items);
    *rows = (struct answer_rows){0};
}

enum status answer_get(struct store *store, int64_t plan, const char *question,
                       struct answer_row *out, struct error *err)
{
    struct answer_rows rows;
    enum status status = answers_gather(store, SQL_ANSWER_GET,
                                        CELLS(cell_number(plan), cell_text(question)), &rows, err);

    *out = (struct answer_row){.as_of = DATE_NONE};
    if (rows.count > 0) {
        *out = rows.items[0];
        free(out->question);
        out->question = NULL;
    } else {
        out->value = memory_copy_text("");
    }
    free(rows.items);
    return status;
}

/* ---- writing --------------------------------------------------------------------------------- */

bool value_same(const struct value *left, const struct value *right)
{
    if (left->state != right->state)
        return false;
    if (left->state == 0)
        return true;
    return left->day == right->day && strcmp(left->text, right->text) == 0;
}

enum status answer_check(const struct store *store, const char *question, const struct value *value,
                         struct error *err)
{
    bool known = value->state == 0 || strchr("vud", value->state) != NULL;
    bool has_text = value->text && value->text[0] != '\0';

    if (!question || question[0] == '\0' || !known || has_text != (value->state == 'v'))
        return store_fault(store, STATUS_INVALID, err,
                           "an answer without a question or a value can't be saved: nothing was "
                           "changed");
    return STATUS_OK;
}

enum status answer_put(struct store *store, int64_t plan, const char *question,
                       const struct value *value, struct error *err)
{
    struct sql_cell values[5] = {cell_number(plan), cell_text(question)};
    enum status status =
        sql_run(store, SQL_ANSWER_DROP, CELLS(cell_number(plan), cell_text(question)), err);

    if (status != STATUS_OK || value->state == 0)
        return status;
    status = sql_run(store, SQL_ANSWER_PUT,
                     CELLS(cell_number(plan), cell_text(question), cell_bytes(&value->state, 1),
                           cell_day(value->day)),
                     err);
    if (status == STATUS_OK && value->state == 'v')
        status = sql_run_each(store, SQL_VALUE_PUT, values, 2, value->text, err);
    return status;
}
