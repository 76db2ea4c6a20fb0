/* SPDX-License-Identifier: MIT
 * Credits out of a table: what its columns are, then its rows cell by cell. */
#include <stdlib.h>
#include <string.h>

#include "milepost/csv_read.h"
#include "milepost/report/csv_cell.h"
#include "session/exchange/credit_columns.h"
#include "session/exchange/credit_raw.h"

enum { HEADER_MOST = 60 };

/* ---- cells ----------------------------------------------------------------------------------- */

static bool cell_is_text(const struct csv_cell *cell)
{
    return text_is_utf8(cell->text, cell->length);
}

/* Lines of a cell become one; what a list is parted by becomes a comma. A mark that keeps
 * spreadsheets from reckoning is taken off again. */
static const char *cell_clean(struct credit_source *source, enum credit_field field,
                              const char *text)
{
    bool list = field == CREDIT_BODIES || field == CREDIT_CATEGORIES;
    char *copy;
    size_t length = 0;

    text += csv_mark_length(text);
    copy = arena_copy_text(&source->arena, text);
    for (const char *at = copy; *at != '\0'; at++) {
        bool blank = *at == '\n' || *at == '\r' || *at == '\t';

        if (blank && (length == 0 || copy[length - 1] == ' '))
            continue;
        copy[length++] = blank ? ' ' : list && (*at == ';' || *at == '|') ? ',' : *at;
    }
    copy[length] = '\0';
    return copy;
}

static void cell_take(struct credit_source *source, struct credit_raw *raw,
                      const struct csv_cell *cell, enum credit_field field)
{
    const char *header = credit_header(source, field);

    raw->fields[field] = "";
    raw->told[field] = true;
    if (!cell_is_text(cell))
        credit_fault(source, raw->row, header, "it is not UTF-8 text; save the file as UTF-8");
    else if (cell->text[0] == '=')
        credit_fault(source, raw->row, header,
                     "\"%.40s\" is a formula; save the file with the values in place of formulas",
                     cell->text);
    else {
        raw->fields[field] = cell_clean(source, field, cell->text);
        raw->told[field] = false;
    }
}

static void row_take(struct credit_source *source, const struct csv_row *row)
{
    static const struct csv_cell none = {"", 0};
    struct credit_raw raw = {.row = row->number};

    for (size_t i = 0; i < source->file->column_count; i++) {
        int field = source->file->columns[i].field;

        if (field >= 0)
            cell_take(source, &raw, (int)i < row->count ? &row->cells[i] : &none,
                      (enum credit_field)field);
    }
    if (raw.fields[CREDIT_DATE])
        credit_dates_look(&source->dates, raw.fields[CREDIT_DATE]);
    VECTOR_PUSH(&source->rows, raw);
}

/* ---- columns --------------------------------------------------------------------------------- */

static char *header_copy(const struct csv_cell *cell)
{
    struct buffer inert = {0};
    size_t length =
        strlen(cell->text) > HEADER_MOST ? text_fit(cell->text, HEADER_MOST) : strlen(cell->text);
    char *piece = memory_copy_bytes(cell->text, length);

    text_add_inert_line(&inert, piece, false);
    free(piece);
    piece = memory_copy_text(buffer_text(&inert));
    buffer_clear(&inert);
    return piece;
}

/* What is no table at all is told in one line. */
static bool headers_are_text(struct credit_source *source, const struct csv_row *row)
{
    for (int i = 0; i < row->count; i++)
        if (!cell_is_text(&row->cells[i]) || !text_is_clean(row->cells[i].text, true)) {
            credit_fault(source, row->number, NULL,
                         "the headers are not UTF-8 text; save the file as CSV in UTF-8");
            return false;
        }
    return true;
}

/* Of two columns for one field the surer one is taken, else the first. */
static void columns_read(struct credit_file *file, const struct csv_row *row)
{
    int taken[CREDIT_FIELD_COUNT], sure[CREDIT_FIELD_COUNT] = {0};

    file->columns = memory_new((size_t)row->count, sizeof *file->columns);
    for (int i = 0; i < row->count; i++) {
        int certain, field = credit_column_field(row->cells[i].text, &certain);

        file->columns[file->column_count++] =
            (struct credit_file_column){.header = header_copy(&row->cells[i]), .field = -1};
        if (field < 0 || certain <= sure[field])
            continue;
        if (sure[field] > 0)
            file->columns[taken[field]].field = -1;
        sure[field] = certain;
        taken[field] = i;
        file->columns[i].field = field;
    }
}

static bool columns_have(const struct credit_file *file, enum credit_field field)
{
    for (size_t i = 0; i < file->column_count; i++)
        if (file->columns[i].field == (int)field)
            return true;
    return false;
}

static void columns_list(const struct credit_file *file, struct buffer *out)
{
    for (size_t i = 0; i < file->column_count; i++)
        buffer_format(out, "%s%s", i > 0 ? ", " : "", file->columns[i].header);
}

/* Each that must be there and is not is a fault of its own. */
static bool columns_check(struct credit_source *source)
{
    static const enum credit_field needed[] = {CREDIT_DATE, CREDIT_TITLE, CREDIT_UNITS};
    struct buffer all = {0};
    int before = source->file->faults;

    columns_list(source->file, &all);
    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
        if (!columns_have(source->file, needed[i]))
            credit_fault(source, 0, NULL,
                         "no column is the %s of a credit; the first row has %.200s; give one the "
                         "header %s",
                         credit_field_id(needed[i]), buffer_text(&all),
                         credit_field_name(needed[i]));
    buffer_clear(&all);
    return source->file->faults == before;
}

/* ---- the file -------------------------------------------------------------------------------- */

static bool csv_take(void *context, const struct csv_row *row)
{
    struct credit_source *source = context;

    if (source->file->column_count == 0) {
        if (!headers_are_text(source, row))
            return false;
        columns_read(source->file, row);
        return columns_check(source);
    }
    if (source->rows.count == CREDITS_MAX) {
        credit_fault(source, row->number, NULL,
                     "a plan holds at most %d credits; part the file, and leave out what no cycle "
                     "needs any more",
                     CREDITS_MAX);
        return false;
    }
    row_take(source, row);
    return true;
}

void credit_csv_tell_end(struct credit_source *source)
{
    const struct csv_place *place = &source->place;
    const struct credit_file *file = source->file;
    size_t column = (size_t)place->column - 1;
    const char *header = column < file->column_count ? file->columns[column].header : NULL;

    if (place->end == CSV_UTF16)
        credit_fault(source, 0, NULL, "it is UTF-16 text; save the file as CSV in UTF-8");
    else if (place->end == CSV_ROW_TOO_LONG)
        credit_fault(source, place->row, header,
                     "the row is longer than %d KiB or has more than %d cells; look for a "
                     "quotation mark that does not end",
                     CSV_ROW_MOST / 1024, CSV_COLUMNS_MOST);
    else if (place->end == CSV_STRAY_QUOTE)
        credit_fault(source, place->row, header,
                     "a quotation mark stands within the cell; put the cell in quotation marks, "
                     "and write those within it twice");
    else if (place->end == CSV_OPEN_QUOTE)
        credit_fault(source, place->row, header,
                     "the file ends within a cell in quotation marks; close it");
}

bool credit_csv_read(struct credit_source *source)
{
    const struct credit_file *file = source->file;

    source->place = csv_read(source->job->bytes, source->job->length, csv_take, source);
    if (file->column_count == 0 && source->place.end == CSV_END)
        credit_fault(source, 0, NULL, "the file is empty; its first row names the columns");
    return file->column_count > 0 && columns_have(file, CREDIT_DATE) &&
           columns_have(file, CREDIT_TITLE) && columns_have(file, CREDIT_UNITS);
}
