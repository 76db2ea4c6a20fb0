/* SPDX-License-Identifier: MIT
 * What of the file of schools that was there stays in a new one: schools and wages are published
 * apart, and each can be imported without the other. */
#include <string.h>

#include "milepost/store/schools.h"
#include "milepost/vector.h"
#include "store/file/sql.h"
#include "store/school/writer.h"

struct schools_keeping {
    struct schools_writer *writer;
    enum schools_part part;
    int year;
    int64_t after;
    VECTOR(int64_t) wages; /* the sources of wages in the old file */
    enum status status;
    struct error *err;
};

/* ---- whose source it is ---------------------------------------------------------------------- */

static bool keeping_is_of_wages(const struct schools_keeping *keeping, int64_t source)
{
    for (size_t i = 0; i < keeping->wages.count; i++)
        if (keeping->wages.items[i] == source)
            return true;
    return false;
}

static void keeping_note_wage(void *context, const struct schools_wage *wage)
{
    struct schools_keeping *keeping = context;

    if (!keeping_is_of_wages(keeping, wage->source))
        VECTOR_PUSH(&keeping->wages, wage->source);
}

/* ---- rows ------------------------------------------------------------------------------------ */

static void keeping_take_source(void *context, const struct schools_source *source)
{
    struct schools_keeping *keeping = context;
    struct schools_source kept = *source;

    if (keeping->status != STATUS_OK ||
        keeping_is_of_wages(keeping, source->id) != (keeping->part == SCHOOLS_PART_WAGES))
        return;
    kept.id += keeping->after;
    keeping->status = schools_put_source(keeping->writer, &kept, keeping->err);
}

static void keeping_take_school(void *context, const struct schools_school *school)
{
    struct schools_keeping *keeping = context;
    struct schools_school kept = *school;

    kept.source += keeping->after;
    if (keeping->status == STATUS_OK)
        keeping->status = schools_put_school(keeping->writer, &kept, keeping->err);
}

static void keeping_take_program(void *context, const struct schools_program *program)
{
    struct schools_keeping *keeping = context;

    if (keeping->status == STATUS_OK)
        keeping->status = schools_put_program(keeping->writer, program, keeping->err);
}

static void keeping_take_figure(void *context, const struct schools_figure *figure)
{
    struct schools_keeping *keeping = context;
    struct schools_figure kept = *figure;

    kept.source += keeping->after;
    if (keeping->status == STATUS_OK)
        keeping->status = schools_put_figure(keeping->writer, &kept, keeping->err);
}

static void keeping_take_wage(void *context, const struct schools_wage *wage)
{
    struct schools_keeping *keeping = context;
    struct schools_wage kept = *wage;

    kept.source += keeping->after;
    if (keeping->status == STATUS_OK && (keeping->year == 0 || wage->year == keeping->year))
        keeping->status = schools_put_wage(keeping->writer, &kept, keeping->err);
}

static enum status keeping_take_places(struct schools_keeping *keeping, struct store *old)
{
    sqlite3_stmt *rows;
    enum status status = sql_start(old, SQL_SCHOOLS_PLACE_LIST, NO_CELLS, &rows, keeping->err);

    while (sql_next(old, rows, &status, keeping->err)) {
        struct schools_place place = {.latitude = sqlite3_column_int64(rows, 1),
                                      .longitude = sqlite3_column_int64(rows, 2)};

        if (keeping->status == STATUS_OK)
            keeping->status =
                schools_put_place(keeping->writer, column_text(rows, 0), &place, keeping->err);
    }
    return status;
}

/* ---- a part ---------------------------------------------------------------------------------- */

static enum status keeping_take_schools(struct schools_keeping *keeping, struct store *old)
{
    enum status status =
        schools_each_school(old, 0, "", keeping_take_school, keeping, keeping->err);

    if (status == STATUS_OK)
        status = schools_each_program(old, 0, keeping_take_program, keeping, keeping->err);
    if (status == STATUS_OK)
        status = schools_each_figure(old, 0, keeping_take_figure, keeping, keeping->err);
    return status == STATUS_OK ? keeping_take_places(keeping, old) : status;
}

static enum status keeping_take_wages(struct schools_keeping *keeping, struct store *old)
{
    enum status status = schools_each_wage(old, "", keeping_take_wage, keeping, keeping->err);

    if (status != STATUS_OK || keeping->status != STATUS_OK)
        return status;
    return sql_run(schools_writer_store(keeping->writer), SQL_SCHOOLS_SOURCE_PRUNE,
                   CELLS(cell_number(keeping->after)), keeping->err);
}

static enum status keeping_take_part(struct schools_keeping *keeping, struct store *old)
{
    enum status status = schools_each_wage(old, "", keeping_note_wage, keeping, keeping->err);

    if (status == STATUS_OK)
        status = schools_each_source(old, keeping_take_source, keeping, keeping->err);
    if (status == STATUS_OK)
        status = keeping->part == SCHOOLS_PART_WAGES ? keeping_take_wages(keeping, old)
                                                     : keeping_take_schools(keeping, old);
    return status == STATUS_OK ? keeping->status : status;
}

enum status schools_keep(struct schools_writer *writer, enum schools_part part, int year,
                         int64_t after, struct error *err)
{
    struct schools_keeping keeping = {
        .writer = writer, .part = part, .year = year, .after = after, .err = err};
    struct store *old = NULL;
    enum status status = schools_file_open(schools_writer_path(writer), &old, err);

    if (status == STATUS_OK)
        status = keeping_take_part(&keeping, old);
    store_close(&old);
    VECTOR_CLEAR(&keeping.wages);
    return status;
}
