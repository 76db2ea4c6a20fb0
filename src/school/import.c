/* SPDX-License-Identifier: MIT
 * The import: each file is unpacked, known by its first row, read and summed; the new file of
 * schools takes the place of the old one once all were. */
#include "milepost/school/import.h"

#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "milepost/text.h"
#include "milepost/vector.h"
#include "school/import_into.h"
#include "school/table.h"
#include "school/unpack.h"

/* College Scorecard has some 3,300 columns. */
static const struct csv_bounds table_bounds = {.row_most = 1024 * 1024, .columns_most = 10000};

/* What was given already. */
struct import_seen {
    const struct school_layout *layout;
    int year;
};

struct import_run {
    const struct school_import *import;
    struct schools_writer *writer;
    VECTOR(struct import_seen) seen;
    bool schools, programs; /* there are some */
    bool all_wages;         /* every file that was given tells wages */
    int wage_year;          /* 0: none does */
    /* of the file that is being read */
    const char *path;
    char *name; /* of the table, which may be within an archive */
    struct csv_reading *csv;
    struct official_table table;
    enum status status;
    struct error err;
};

/* ---- the first row --------------------------------------------------------------------------- */

static enum status import_check_year(const struct import_run *run, struct error *err)
{
    const struct official_table *table = &run->table;

    if (table->year == 0)
        return error_set(
            err, STATUS_INVALID,
            "is %s, but its name says no year: rename it to \"%s\", with the year that "
            "it is of, and import it again",
            table->layout->title, table->layout->named);
    for (size_t i = 0; i < run->seen.count; i++) {
        const struct import_seen *seen = &run->seen.items[i];

        if (seen->layout != table->layout)
            continue;
        if (seen->year == table->year && table->layout->in_parts)
            continue;
        if (seen->year == table->year)
            return error_set(err, STATUS_INVALID, "is %s of %d, which was given already",
                             table->layout->title, table->year);
        if (!table->layout->many_years)
            return error_set(err, STATUS_INVALID,
                             "is %s of %d, but that of %d was given too: give one year of it",
                             table->layout->title, table->year, seen->year);
    }
    return STATUS_OK;
}

static enum status import_take_header(struct import_run *run, const struct csv_row *row,
                                      struct error *err)
{
    const struct school_layout *layout;
    enum status status = layout_recognise(row, &layout, err);

    if (status != STATUS_OK)
        return status;
    table_begin(&run->table, layout, row);
    run->table.year = layout->year ? layout->year : name_year(run->name);
    if (run->table.year == 0)
        run->table.year = name_year(run->path);
    return import_check_year(run, err);
}

static bool import_take_row(void *context, const struct csv_row *row)
{
    struct import_run *run = context;

    run->status = run->table.layout ? table_take(&run->table, row, &run->err)
                                    : import_take_header(run, row, &run->err);
    return run->status == STATUS_OK;
}

/* ---- the bytes ------------------------------------------------------------------------------- */

static enum status import_begin_table(void *context, const char *name, struct error *err)
{
    struct import_run *run = context;

    (void)err;
    free(run->name);
    run->name = memory_copy_text(name);
    run->status = STATUS_OK;
    run->table = (struct official_table){.writer = run->writer,
                                         .careers = run->import->careers,
                                         .career_count = run->import->career_count,
                                         .source = (int64_t)run->seen.count + 1};
    run->csv = csv_begin(&table_bounds, import_take_row, run);
    return STATUS_OK;
}

static bool import_take_bytes(void *context, const char *bytes, size_t length, int64_t done,
                              int64_t of)
{
    struct import_run *run = context;

    if (run->import->progress)
        run->import->progress(run->import->context, run->name, (size_t)done, (size_t)of);
    return csv_feed(run->csv, bytes, length);
}

static bool import_probe_row(void *context, const struct csv_row *row)
{
    const struct school_layout *layout;
    struct error ignored;

    *(bool *)context = layout_recognise(row, &layout, &ignored) == STATUS_OK;
    return false;
}

static bool import_knows(void *context, const char *bytes, size_t length)
{
    bool known = false;
    struct csv_reading *csv = csv_begin(&table_bounds, import_probe_row, &known);

    (void)context;
    csv_feed(csv, bytes, length);
    csv_feed_end(csv);
    return known;
}

static enum status import_table_fault(const struct csv_place *place, struct error *err)
{
    switch (place->end) {
    case CSV_UTF16:
        return error_set(err, STATUS_INVALID, "is no CSV in UTF-8");
    case CSV_ROW_TOO_LONG:
        return error_set(err, STATUS_INVALID,
                         "row %d, column %d: the row has no end, so it is no table", place->row,
                         place->column);
    case CSV_STRAY_QUOTE:
        return error_set(err, STATUS_INVALID,
                         "row %d, column %d: a quotation mark stands within the cell", place->row,
                         place->column);
    case CSV_OPEN_QUOTE:
        return error_set(err, STATUS_INVALID,
                         "row %d, column %d: the file ends within a cell, so it was cut off: "
                         "download it again",
                         place->row, place->column);
    case CSV_END:
    case CSV_STOPPED:
        break;
    }
    return STATUS_OK;
}

/* "29-2072, 29-2052" */
static enum status import_without_wages(const struct school_import *import, struct error *err)
{
    struct buffer codes = {0};
    enum status status;

    for (int i = 0; i < import->career_count; i++) {
        const char *occupation = import->careers[i].occupation;

        if (occupation && occupation[0] != '\0')
            buffer_format(&codes, "%s%s", codes.length > 0 ? ", " : "", occupation);
    }
    status = error_set(err, STATUS_INVALID,
                       "has no wages of the work that the catalogues are about (%s) in the nation "
                       "or a state",
                       codes.length > 0 ? buffer_text(&codes) : "none");
    buffer_clear(&codes);
    return status;
}

static enum status import_end_table(void *context, struct error *err)
{
    struct import_run *run = context;
    struct csv_place place = csv_feed_end(run->csv);
    enum status status = run->status;

    run->csv = NULL;
    if (status != STATUS_OK) {
        if (err)
            *err = run->err;
        return status;
    }
    status = import_table_fault(&place, err);
    if (status == STATUS_OK && !run->table.layout)
        status = error_set(err, STATUS_INVALID, "is empty");
    if (status == STATUS_OK && run->table.rows == 0)
        status = error_set(err, STATUS_INVALID, "has no row but its first");
    if (status == STATUS_OK && run->table.layout->wage[WAGE_AREA] && run->table.kept == 0)
        status = import_without_wages(run->import, err);
    return status;
}

/* ---- the files ------------------------------------------------------------------------------- */

static const char *import_file_name(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash ? slash + 1 : path;
}

static enum status import_note(struct import_run *run, const char *checksum, int64_t length,
                               struct error *err)
{
    const struct official_table *table = &run->table;
    const struct schools_source source = {
        .id = table->source,
        .kind = table->layout->id,
        .file = import_file_name(run->path),
        .year = table->year,
        .checksum = checksum,
        .bytes = length,
        .rows = table->rows,
        .imported = run->import->today,
    };

    VECTOR_PUSH(&run->seen, (struct import_seen){table->layout, table->year});
    if (table->layout->wage[WAGE_AREA])
        run->wage_year = table->year;
    else
        run->all_wages = false;
    run->schools |= table->kept_school;
    run->programs |= table->kept_program;
    return schools_put_source(run->writer, &source, err);
}

static enum status import_file(struct import_run *run, const char *path, struct error *err)
{
    const struct unpack_sink sink = {import_begin_table, import_take_bytes, import_knows,
                                     import_end_table, run};
    char checksum[CHECKSUM_TEXT];
    int64_t length;
    enum status status;

    run->path = import_file_name(path);
    status = unpack_file(path, &sink, err);
    if (status == STATUS_OK)
        status = file_checksum(path, checksum, &length, err);
    if (status == STATUS_OK)
        status = import_note(run, checksum, length, err);
    table_clear(&run->table);
    if (status != STATUS_OK)
        error_prefix(err, "%s: ", run->path);
    return status;
}

static enum status import_check_whole(const struct import_run *run, struct error *err)
{
    if (run->schools && run->programs)
        return STATUS_OK;
    return error_set(err, STATUS_INVALID,
                     "%s in these files: give the directory (HD) and the completions (C_A) "
                     "together, as the schools are made anew of what is given",
                     run->schools ? "no program that the catalogues are about is" : "no school is");
}

/* Schools and wages are published apart: of the file that was there the one stays when the other is
 * given, and of wages the areas of the same year that are not given. A file that can't be read is
 * made anew of schools; it is not dropped for wages. */
static enum status import_keep(struct import_run *run, struct error *err)
{
    int64_t after = (int64_t)run->seen.count;
    struct error unread;
    enum status status =
        schools_keep(run->writer, SCHOOLS_PART_WAGES, run->wage_year, after, &unread);
    bool none = status == STATUS_NOT_FOUND;
    bool unreadable = status == STATUS_VERSION || status == STATUS_CORRUPT;

    if (none || (unreadable && !run->all_wages))
        return STATUS_OK;
    if (status != STATUS_OK && err)
        *err = unread;
    return status == STATUS_OK && run->all_wages
               ? schools_keep(run->writer, SCHOOLS_PART_SCHOOLS, 0, after, err)
               : status;
}

enum status school_import_into(struct schools_writer *writer, const struct school_import *import,
                               struct error *err)
{
    struct import_run run = {.import = import, .writer = writer, .all_wages = true};
    enum status status = STATUS_OK;

    for (int i = 0; status == STATUS_OK && i < import->file_count; i++)
        status = import_file(&run, import->files[i], err);
    if (status == STATUS_OK && !run.all_wages)
        status = import_check_whole(&run, err);
    if (status == STATUS_OK)
        status = import_keep(&run, err);
    VECTOR_CLEAR(&run.seen);
    free(run.name);
    return status;
}

enum status school_import(const struct school_import *import, struct error *err)
{
    struct schools_writer *writer;
    enum status status = schools_write_begin(import->path, &writer, err);

    if (status != STATUS_OK)
        return status;
    status = school_import_into(writer, import, err);
    return schools_write_end(&writer, status, err);
}
