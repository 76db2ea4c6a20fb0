/* SPDX-License-Identifier: MIT
 * Making the file of schools: a new one under a name of its own, filled in one transaction, and
 * only then put in the place of the old one. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "milepost/memory.h"
#include "milepost/store/schools.h"
#include "store/file/file.h"
#include "store/file/open.h"
#include "store/file/recognise.h"
#include "store/file/sql.h"
#include "store/file/transaction.h"
#include "store/school/schema.h"
#include "store/school/writer.h"

struct schools_writer {
    struct file_place place;
    char *unfinished;
    struct store *store;
};

/* ---- beginning and end ----------------------------------------------------------------------- */

static enum status schools_check_place(const struct file_place *place, struct error *err)
{
    enum file_kind kind = file_kind(place->path, NULL);

    if (kind == FILE_MISSING || kind == FILE_EMPTY ||
        (kind == FILE_PLAIN && file_is_of(place->path, APPLICATION_SCHOOLS)))
        return STATUS_OK;
    if (file_kind_is_unknown(kind))
        return file_refuse_unknown(place->path, kind, err);
    return error_set(err, STATUS_CONFLICT,
                     "%s: something else than a schools file is there: move it away", place->path);
}

static enum status schools_make(struct schools_writer *writer, struct error *err)
{
    const struct store_options options = {.schema = &schools_schema, .busy_ms = STORE_BUSY_MS};
    enum status status = file_make_unfinished(&writer->place, &writer->unfinished, err);

    if (status == STATUS_OK)
        status = store_open_unfinished(writer->unfinished, &writer->place, &options, &writer->store,
                                       err);
    return status == STATUS_OK ? write_begin(writer->store, err) : status;
}

enum status schools_write_begin(const char *path, struct schools_writer **out, struct error *err)
{
    struct schools_writer *writer = memory_new(1, sizeof *writer);
    enum status status = file_find(path, true, &writer->place, err);

    if (status == STATUS_OK)
        status = schools_check_place(&writer->place, err);
    if (status == STATUS_OK)
        file_drop_left(&writer->place);
    if (status == STATUS_OK)
        status = schools_make(writer, err);
    *out = writer;
    return status == STATUS_OK ? status : schools_write_end(out, status, err);
}

static enum status schools_prune(struct store *store, struct error *err)
{
    static const enum sql all[] = {SQL_SCHOOLS_SCHOOL_PRUNE, SQL_SCHOOLS_FIGURE_PRUNE,
                                   SQL_SCHOOLS_PROGRAM_PRUNE};
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < sizeof all / sizeof *all; i++)
        status = sql_run(store, all[i], NO_CELLS, err);
    return status;
}

static enum status schools_replace(const struct schools_writer *writer, struct error *err)
{
    if (rename(writer->unfinished, writer->place.path) != 0)
        return error_set(err, STATUS_IO, "%s: can't be put there (%s)", writer->place.path,
                         error_reason(errno));
    return file_settle(&writer->place, err);
}

enum status schools_write_end(struct schools_writer **writer, enum status status, struct error *err)
{
    struct schools_writer *own = *writer;

    *writer = NULL;
    if (own->store) {
        if (status == STATUS_OK)
            status = schools_prune(own->store, err);
        status = write_end(own->store, status, err);
    }
    store_close(&own->store);
    if (status == STATUS_OK)
        status = schools_replace(own, err);
    if (status != STATUS_OK && own->unfinished)
        file_drop(own->unfinished);
    file_place_clear(&own->place);
    free(own->unfinished);
    free(own);
    return status;
}

const char *schools_writer_path(const struct schools_writer *writer)
{
    return writer->place.path;
}

struct store *schools_writer_store(const struct schools_writer *writer)
{
    return writer->store;
}

/* ---- rows ------------------------------------------------------------------------------------ */

static struct sql_cell cell_known(int64_t number)
{
    return number == SCHOOLS_UNKNOWN ? (struct sql_cell){.type = CELL_NULL} : cell_number(number);
}

enum status schools_put_source(struct schools_writer *writer, const struct schools_source *source,
                               struct error *err)
{
    return sql_run(writer->store, SQL_SCHOOLS_SOURCE_PUT,
                   CELLS(cell_number(source->id), cell_text(source->kind), cell_text(source->file),
                         cell_number(source->year), cell_text(source->checksum),
                         cell_number(source->bytes), cell_number(source->rows),
                         cell_number(source->imported)),
                   err);
}

enum status schools_put_school(struct schools_writer *writer, const struct schools_school *school,
                               struct error *err)
{
    return sql_run(writer->store, SQL_SCHOOLS_SCHOOL_PUT,
                   CELLS(cell_number(school->unit), cell_text(school->name),
                         cell_text(school->city), cell_text(school->state), cell_text(school->zip),
                         cell_text(school->county), cell_text(school->phone),
                         cell_text(school->web), cell_text(school->closed),
                         cell_known(school->control), cell_known(school->level),
                         cell_known(school->active), cell_known(school->latitude),
                         cell_known(school->longitude), cell_number(school->source)),
                   err);
}

enum status schools_put_program(struct schools_writer *writer,
                                const struct schools_program *program, struct error *err)
{
    return sql_run(
        writer->store, SQL_SCHOOLS_PROGRAM_PUT,
        CELLS(cell_number(program->unit), cell_text(program->cip), cell_number(program->award)),
        err);
}

enum status schools_put_figure(struct schools_writer *writer, const struct schools_figure *figure,
                               struct error *err)
{
    return sql_run(writer->store, SQL_SCHOOLS_FIGURE_PUT,
                   CELLS(cell_number(figure->unit), cell_text(figure->cip),
                         cell_number(figure->award), cell_text(figure->what),
                         cell_number(figure->year), cell_number(figure->value),
                         cell_number(figure->source)),
                   err);
}

enum status schools_put_wage(struct schools_writer *writer, const struct schools_wage *wage,
                             struct error *err)
{
    struct sql_cell value = wage->value == SCHOOLS_ABOVE ? (struct sql_cell){.type = CELL_NULL}
                                                         : cell_number(wage->value);

    return sql_run(writer->store, SQL_SCHOOLS_WAGE_PUT,
                   CELLS(cell_text(wage->state), cell_text(wage->occupation), cell_text(wage->what),
                         cell_number(wage->year), cell_text(wage->area), value,
                         cell_number(wage->source)),
                   err);
}

enum status schools_put_place(struct schools_writer *writer, const char *zip,
                              const struct schools_place *place, struct error *err)
{
    return sql_run(
        writer->store, SQL_SCHOOLS_PLACE_PUT,
        CELLS(cell_text(zip), cell_number(place->latitude), cell_number(place->longitude)), err);
}
