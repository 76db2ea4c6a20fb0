/* SPDX-License-Identifier: MIT
 * Reading the file of schools. */
#include <string.h>
#include <unistd.h>

#include "milepost/path.h"
#include "milepost/store/schools.h"
#include "store/file/open.h"
#include "store/file/sql.h"
#include "store/file/transaction.h"
#include "store/school/schema.h"

static const struct migration no_migrations[] = {{0}};

const struct file_schema schools_schema = {
    .application = APPLICATION_SCHOOLS,
    .version = 2,
    .statements = store_schools_sql,
    .migrations = no_migrations,
};

/* What opening says of a data file is no help here: this one is made again, not mended. */
static enum status schools_refuse(enum status status, const char *path, struct error *err)
{
    if (status == STATUS_NOT_FOUND)
        return error_with_command(
            error_set(err, status, "no schools were imported yet (there is no %s)", path), err,
            "`milepost school import FILE...` takes them from the official files");
    if (status == STATUS_VERSION)
        return error_set(err, status,
                         "%s: is of another version of Milepost: import the official files again",
                         path);
    if (status == STATUS_CORRUPT)
        return error_set(err, status,
                         "%s: is damaged, or no schools file: move it away and import the "
                         "official files again",
                         path);
    return status;
}

/* What was installed with the program, in PREFIX/bin and PREFIX/share. */
static enum status schools_open_installed(struct store **out)
{
    const struct store_options options = {.schema = &schools_schema, .busy_ms = STORE_BUSY_MS};
    struct buffer path = {0};
    enum status status = STATUS_NOT_FOUND;

    if (path_add_beside_program(&path, "../share/milepost/schools.db") &&
        access(path.text, R_OK) == 0)
        status = store_open_with(path.text, STORE_READ, &options, out, NULL, NULL);
    buffer_clear(&path);
    return status;
}

enum status schools_file_open(const char *path, struct store **out, struct error *err)
{
    const struct store_options options = {.schema = &schools_schema, .busy_ms = STORE_BUSY_MS};
    enum status status = STATUS_NOT_FOUND;

    *out = NULL;
    if (path)
        status = store_open_with(path, STORE_READ, &options, out, NULL, err);
    if (status == STATUS_NOT_FOUND && schools_open_installed(out) == STATUS_OK)
        return STATUS_OK;
    return path ? schools_refuse(status, path, err)
                : error_set(err, status, "there is no home folder for a schools file");
}

enum status schools_read_begin(struct store *store, struct error *err)
{
    return read_begin(store, err);
}

enum status schools_read_end(struct store *store, enum status status, struct error *err)
{
    return read_end(store, status, err);
}

static int64_t column_known(sqlite3_stmt *rows, int column)
{
    return sqlite3_column_type(rows, column) == SQLITE_NULL ? SCHOOLS_UNKNOWN
                                                            : sqlite3_column_int64(rows, column);
}

enum status schools_each_source(struct store *store, schools_source_fn *take, void *context,
                                struct error *err)
{
    sqlite3_stmt *rows;
    enum status status = sql_start(store, SQL_SCHOOLS_SOURCE_LIST, NO_CELLS, &rows, err);

    while (sql_next(store, rows, &status, err))
        take(context, &(struct schools_source){
                          .id = sqlite3_column_int64(rows, 0),
                          .kind = column_text(rows, 1),
                          .file = column_text(rows, 2),
                          .year = sqlite3_column_int(rows, 3),
                          .checksum = column_text(rows, 4),
                          .bytes = sqlite3_column_int64(rows, 5),
                          .rows = sqlite3_column_int64(rows, 6),
                          .imported = column_day(rows, 7),
                      });
    return status;
}

/* 0 means every school: as a range, so that one is found by its key. */
static struct sql_cell unit_last(int64_t unit)
{
    return cell_number(unit == 0 ? INT64_MAX : unit);
}

static struct schools_school row_school(sqlite3_stmt *rows)
{
    return (struct schools_school){
        .unit = sqlite3_column_int64(rows, 0),
        .name = column_text(rows, 1),
        .city = column_text(rows, 2),
        .state = column_text(rows, 3),
        .zip = column_text(rows, 4),
        .county = column_text(rows, 5),
        .phone = column_text(rows, 6),
        .web = column_text(rows, 7),
        .closed = column_text(rows, 8),
        .control = column_known(rows, 9),
        .level = column_known(rows, 10),
        .active = column_known(rows, 11),
        .latitude = column_known(rows, 12),
        .longitude = column_known(rows, 13),
        .source = sqlite3_column_int64(rows, 14),
    };
}

enum status schools_each_school(struct store *store, int64_t unit, const char *state,
                                schools_school_fn *take, void *context, struct error *err)
{
    sqlite3_stmt *rows;
    enum status status =
        sql_start(store, SQL_SCHOOLS_SCHOOL_LIST,
                  CELLS(cell_number(unit), unit_last(unit), cell_text(state)), &rows, err);

    while (sql_next(store, rows, &status, err)) {
        struct schools_school school = row_school(rows);

        take(context, &school);
    }
    return status;
}

enum status schools_each_program(struct store *store, int64_t unit, schools_program_fn *take,
                                 void *context, struct error *err)
{
    sqlite3_stmt *rows;
    enum status status = sql_start(store, SQL_SCHOOLS_PROGRAM_LIST,
                                   CELLS(cell_number(unit), unit_last(unit)), &rows, err);

    while (sql_next(store, rows, &status, err))
        take(context, &(struct schools_program){
                          .unit = sqlite3_column_int64(rows, 0),
                          .cip = column_text(rows, 1),
                          .award = sqlite3_column_int64(rows, 2),
                      });
    return status;
}

enum status schools_each_figure(struct store *store, int64_t unit, schools_figure_fn *take,
                                void *context, struct error *err)
{
    sqlite3_stmt *rows;
    enum status status = sql_start(store, SQL_SCHOOLS_FIGURE_LIST,
                                   CELLS(cell_number(unit), unit_last(unit)), &rows, err);

    while (sql_next(store, rows, &status, err))
        take(context, &(struct schools_figure){
                          .unit = sqlite3_column_int64(rows, 0),
                          .cip = column_text(rows, 1),
                          .award = sqlite3_column_int64(rows, 2),
                          .what = column_text(rows, 3),
                          .year = sqlite3_column_int64(rows, 4),
                          .value = sqlite3_column_int64(rows, 5),
                          .source = sqlite3_column_int64(rows, 6),
                      });
    return status;
}

enum status schools_each_wage(struct store *store, const char *state, schools_wage_fn *take,
                              void *context, struct error *err)
{
    sqlite3_stmt *rows;
    enum status status =
        sql_start(store, SQL_SCHOOLS_WAGE_LIST, CELLS(cell_text(state)), &rows, err);

    while (sql_next(store, rows, &status, err))
        take(context, &(struct schools_wage){
                          .state = column_text(rows, 0),
                          .occupation = column_text(rows, 1),
                          .what = column_text(rows, 2),
                          .year = sqlite3_column_int64(rows, 3),
                          .area = column_text(rows, 4),
                          .value = sqlite3_column_type(rows, 5) == SQLITE_NULL
                                       ? SCHOOLS_ABOVE
                                       : sqlite3_column_int64(rows, 5),
                          .source = sqlite3_column_int64(rows, 6),
                      });
    return status;
}

enum status schools_find_place(struct store *store, const char *zip, struct schools_place *place,
                               bool *found, struct error *err)
{
    enum { PREFIX = 3 };
    sqlite3_stmt *rows;
    enum status status =
        sql_start(store, SQL_SCHOOLS_PLACE_GET,
                  CELLS(cell_text(zip), cell_bytes(zip, strnlen(zip, PREFIX))), &rows, err);

    *found = false;
    while (sql_next(store, rows, &status, err)) {
        *found = true;
        *place = (struct schools_place){.around = sqlite3_column_int(rows, 0) != 0,
                                        .latitude = sqlite3_column_int64(rows, 1),
                                        .longitude = sqlite3_column_int64(rows, 2)};
    }
    return status;
}
