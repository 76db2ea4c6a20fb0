/* SPDX-License-Identifier: MIT
 * Schools as rows. Each field is a text outside and a column inside; approvals and aids are a row
 * for each value. */
#include "store/plan/rows.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "milepost/text.h"
#include "store/file/fault.h"
#include "store/file/sql.h"

/* How a field is kept. */
enum form { FORM_TEXT, FORM_NUMBER, FORM_DOLLARS, FORM_DAY, FORM_LIST };

static const struct {
    const char *id;
    enum form form;
} fields[] = {
    [PROGRAM_NAME] = {"name", FORM_TEXT},         [PROGRAM_KIND] = {"kind", FORM_TEXT},
    [PROGRAM_HOURS] = {"hours", FORM_NUMBER},     [PROGRAM_WEEKS] = {"weeks", FORM_NUMBER},
    [PROGRAM_PRICE] = {"price", FORM_DOLLARS},    [PROGRAM_PRACTICUM] = {"practicum", FORM_TEXT},
    [PROGRAM_REFUND] = {"refund", FORM_TEXT},     [PROGRAM_INTAKE] = {"intake", FORM_DAY},
    [PROGRAM_APPROVAL] = {"approval", FORM_LIST}, [PROGRAM_AID] = {"aid", FORM_LIST},
};

_Static_assert(sizeof fields / sizeof *fields == PROGRAM_FIELD_COUNT, "every field has its form");

enum { FIRST_COLUMN = 2 /* of the fields, in SQL_PROGRAM_LIST */ };

const char *program_field_id(enum program_field field)
{
    return fields[field].id;
}

struct program_row *program_find(const struct program_rows *rows, int64_t number)
{
    for (size_t i = 0; i < rows->count; i++)
        if (rows->items[i].number == number)
            return &rows->items[i];
    return NULL;
}

struct program_row *program_rows_add(struct program_rows *rows, int64_t number)
{
    struct program_row *row;

    rows->items = memory_resize(rows->items, rows->count + 1, sizeof *rows->items);
    row = &rows->items[rows->count++];
    *row = (struct program_row){.number = number};
    for (int i = 0; i < PROGRAM_FIELD_COUNT; i++)
        row->fields[i] = memory_copy_text("");
    return row;
}

const char *program_said(const struct program_row *row, const char *question)
{
    for (size_t i = 0; row && i < row->answer_count; i++)
        if (strcmp(row->answers[i].question, question) == 0)
            return row->answers[i].text;
    return "";
}

void program_row_clear(struct program_row *row)
{
    for (int i = 0; i < PROGRAM_FIELD_COUNT; i++)
        free(row->fields[i]);
    for (size_t i = 0; i < row->answer_count; i++) {
        free(row->answers[i].question);
        free(row->answers[i].text);
    }
    free(row->answers);
}

void program_row_answer(struct program_row *row, const char *question, const char *text)
{
    size_t at = 0;

    while (at < row->answer_count && strcmp(row->answers[at].question, question) != 0)
        at++;
    if (at < row->answer_count && text[0] != '\0') {
        free(row->answers[at].text);
        row->answers[at].text = memory_copy_text(text);
    } else if (at < row->answer_count) {
        free(row->answers[at].question);
        free(row->answers[at].text);
        row->answers[at] = row->answers[--row->answer_count];
    } else if (text[0] != '\0') {
        row->answers = memory_resize(row->answers, row->answer_count + 1, sizeof *row->answers);
        row->answers[row->answer_count++] =
            (struct program_answer){memory_copy_text(question), memory_copy_text(text)};
    }
}

void program_rows_clear(struct program_rows *rows)
{
    for (size_t i = 0; i < rows->count; i++)
        program_row_clear(&rows->items[i]);
    free(rows->items);
    *rows = (struct program_rows){0};
}

/* ---- reading --------------------------------------------------------------------------------- */

static char *program_field_read(sqlite3_stmt *rows, int column, enum form form)
{
    struct buffer text = {0};
    char day[DATE_TEXT];

    if (sqlite3_column_type(rows, column) == SQLITE_NULL)
        return memory_copy_text("");
    if (form == FORM_DAY)
        return memory_copy_text(date_iso(column_day(rows, column), day));
    if (form != FORM_DOLLARS)
        return column_copy(rows, column);
    buffer_format(&text, "%" PRId64, (int64_t)sqlite3_column_int64(rows, column) / CENTS);
    return text.text;
}

static struct program_row program_row_read(sqlite3_stmt *rows)
{
    struct program_row row = {
        .number = sqlite3_column_int64(rows, 0),
        .chosen = sqlite3_column_int(rows, 1) != 0,
    };

    for (int i = 0; i < PROGRAM_FIELD_COUNT; i++)
        row.fields[i] = fields[i].form == FORM_LIST
                            ? memory_copy_text("")
                            : program_field_read(rows, FIRST_COLUMN + i, fields[i].form);
    return row;
}

static enum status program_rows_load(struct store *store, int64_t plan, struct program_rows *out,
                                     struct error *err)
{
    VECTOR(struct program_row) found = {0};
    sqlite3_stmt *rows;
    enum status status = sql_start(store, SQL_PROGRAM_LIST, CELLS(cell_number(plan)), &rows, err);

    while (sql_next(store, rows, &status, err))
        VECTOR_PUSH(&found, program_row_read(rows));
    out->items = found.items;
    out->count = found.count;
    return status;
}

/* Joins the values of a list with commas. */
static void program_value_add(char **list, const char *value)
{
    struct buffer joined = {0};

    if ((*list)[0] != '\0')
        buffer_format(&joined, "%s,", *list);
    buffer_add(&joined, value);
    free(*list);
    *list = joined.text;
}

static enum status program_values_load(struct store *store, int64_t plan, struct program_rows *out,
                                       struct error *err)
{
    sqlite3_stmt *rows;
    enum status status =
        sql_start(store, SQL_PROGRAM_VALUE_LIST, CELLS(cell_number(plan)), &rows, err);

    while (sql_next(store, rows, &status, err)) {
        struct program_row *row = program_find(out, sqlite3_column_int64(rows, 0));
        bool aid = sqlite3_column_int(rows, 2) != 0;

        if (row)
            program_value_add(&row->fields[aid ? PROGRAM_AID : PROGRAM_APPROVAL],
                              column_text(rows, 1));
    }
    return status;
}

static enum status program_answers_load(struct store *store, int64_t plan, struct program_rows *out,
                                        struct error *err)
{
    sqlite3_stmt *rows;
    enum status status =
        sql_start(store, SQL_PROGRAM_ANSWER_LIST, CELLS(cell_number(plan)), &rows, err);

    while (sql_next(store, rows, &status, err)) {
        struct program_row *row = program_find(out, sqlite3_column_int64(rows, 0));

        if (row)
            program_row_answer(row, column_text(rows, 1), column_text(rows, 2));
    }
    return status;
}

enum status programs_load(struct store *store, int64_t plan, struct program_rows *out,
                          struct error *err)
{
    enum status status;

    *out = (struct program_rows){0};
    status = program_rows_load(store, plan, out, err);
    if (status == STATUS_OK)
        status = program_values_load(store, plan, out, err);
    if (status == STATUS_OK)
        status = program_answers_load(store, plan, out, err);
    if (status == STATUS_OK)
        status =
            sql_number(store, SQL_PROGRAM_NUMBER, CELLS(cell_number(plan)), &out->last, NULL, err);
    if (status != STATUS_OK)
        program_rows_clear(out);
    return status;
}

/* ---- writing --------------------------------------------------------------------------------- */

/* False for a text that the field can't be. */
static bool program_cell(const struct program_row *row, int field, struct sql_cell *out)
{
    const char *text = row->fields[field];
    int64_t number = 0;
    date_day day;

    *out = (struct sql_cell){.type = CELL_NULL};
    if (text[0] == '\0')
        return true;
    switch (fields[field].form) {
    case FORM_NUMBER:
    case FORM_DOLLARS:
        if (!text_parse_number(text, 0, INT32_MAX, &number))
            return false;
        *out = cell_number(fields[field].form == FORM_DOLLARS ? number * CENTS : number);
        return true;
    case FORM_DAY:
        if (!date_parse(text, DATE_MONTH_REFUSED, &day))
            return false;
        *out = cell_day(day);
        return true;
    case FORM_TEXT:
    case FORM_LIST:
        break;
    }
    *out = cell_text(text);
    return true;
}

static enum status program_row_put(struct store *store, int64_t plan, const struct program_row *row,
                                   struct error *err)
{
    enum { FIRST_LIST = PROGRAM_APPROVAL };
    struct sql_cell cells[3 + FIRST_LIST + 1] = {cell_number(plan), cell_number(row->number),
                                                 cell_number(row->chosen)};

    for (int i = 0; i < FIRST_LIST; i++)
        if (!program_cell(row, i, &cells[3 + i]))
            return store_sqlite_fault(store, SQLITE_CONSTRAINT, err);
    return sql_run(store, SQL_PROGRAM_PUT, cells, err);
}

static enum status program_list_put(struct store *store, int64_t plan,
                                    const struct program_row *row, enum program_field field,
                                    struct error *err)
{
    struct sql_cell cells[6] = {cell_number(plan), cell_number(row->number),
                                cell_text(fields[field].id)};

    if (row->fields[field][0] == '\0')
        return STATUS_OK;
    return sql_run_each(store, SQL_PROGRAM_VALUE_PUT, cells, 3, row->fields[field], err);
}

enum status program_put(struct store *store, int64_t plan, const struct program_row *row,
                        struct error *err)
{
    enum status status = program_row_put(store, plan, row, err);

    if (status == STATUS_OK)
        status = program_list_put(store, plan, row, PROGRAM_APPROVAL, err);
    if (status == STATUS_OK)
        status = program_list_put(store, plan, row, PROGRAM_AID, err);
    for (size_t i = 0; status == STATUS_OK && i < row->answer_count; i++)
        status =
            sql_run(store, SQL_PROGRAM_ANSWER_PUT,
                    CELLS(cell_number(plan), cell_number(row->number),
                          cell_text(row->answers[i].question), cell_text(row->answers[i].text)),
                    err);
    return status;
}

enum status program_drop(struct store *store, int64_t plan, int64_t number, struct error *err)
{
    return sql_run(store, SQL_PROGRAM_DROP, CELLS(cell_number(plan), cell_number(number)), err);
}

enum status programs_number(struct store *store, int64_t plan, struct program_rows *programs,
                            struct error *err)
{
    int64_t before = 0, last;
    enum status status =
        sql_number(store, SQL_PROGRAM_NUMBER, CELLS(cell_number(plan)), &before, NULL, err);

    last = programs->last > before ? programs->last : before;
    for (size_t i = 0; i < programs->count; i++)
        if (programs->items[i].number > last)
            last = programs->items[i].number;
    for (size_t i = 0; i < programs->count; i++)
        if (programs->items[i].number == 0)
            programs->items[i].number = ++last;
    programs->last = last;
    if (status != STATUS_OK || last == before)
        return status;
    return sql_run(store, SQL_PROGRAM_NUMBER_PUT, CELLS(cell_number(plan), cell_number(last)), err);
}
