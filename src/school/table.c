/* SPDX-License-Identifier: MIT
 * One official file, row by row, into the file of schools. */
#include "school/table.h"

#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "milepost/school/words.h"
#include "school/cell.h"

/* More than some fields of all schools and all ZIP codes have. */
enum { KEPT_MOST = 1000000 };

/* ---- the columns ----------------------------------------------------------------------------- */

static int table_find(const struct csv_row *header, const char *column)
{
    return column ? header_find(header, column) : -1;
}

static void table_find_figures(struct official_table *table, const struct csv_row *header)
{
    for (const struct layout_figure *figure = table->layout->figures; figure->column; figure++) {
        struct figure_place place = {
            .figure = figure,
            .column = table_find(header, figure->column),
            .cip = figure->cip ? table_find(header, figure->cip) : table->cip,
            .of = table_find(header, figure->of),
        };

        if (place.column >= 0 && table_find(header, figure->instead) < 0)
            VECTOR_PUSH(&table->figures, place);
    }
}

void table_begin(struct official_table *table, const struct school_layout *layout,
                 const struct csv_row *header)
{
    table->layout = layout;
    table->unit = table_find(header, layout->unit);
    table->cip = table_find(header, layout->cip);
    table->award = table_find(header, layout->award);
    table->major = table_find(header, layout->major);
    for (int i = 0; i < DIRECTORY_COUNT; i++)
        table->directory[i] = table_find(header, layout->directory[i]);
    for (int i = 0; i < 3; i++)
        table->place[i] = table_find(header, layout->place[i]);
    for (int i = 0; i < WAGE_KEY_COUNT; i++)
        table->wage[i] = table_find(header, layout->wage[i]);
    table->wage_group = header_find(header, "I_GROUP");
    table_find_figures(table, header);
    for (int i = 0; i < header->count; i++) {
        const char *name = header->cells[i].text;

        VECTOR_PUSH(&table->names, memory_copy_text(name));
        /* The first row of some ends in blanks or in a comma, which others need not have. */
        if (name[strspn(name, " ")] != '\0')
            table->least = i + 1;
    }
}

void table_clear(struct official_table *table)
{
    for (size_t i = 0; i < table->names.count; i++)
        free(table->names.items[i]);
    VECTOR_CLEAR(&table->names);
    VECTOR_CLEAR(&table->figures);
}

/* ---- cells ----------------------------------------------------------------------------------- */

static enum status table_no_number(const struct official_table *table, const struct csv_row *row,
                                   int column, struct error *err)
{
    struct buffer name = {0}, text = {0};

    cell_add_shown(table->names.items[column], &name);
    cell_add_shown(row->cells[column].text, &text);
    error_set(err, STATUS_INVALID, "row %d, column %d (%s): \"%s\" is no such number", row->number,
              column + 1, buffer_text(&name), buffer_text(&text));
    buffer_clear(&name);
    buffer_clear(&text);
    return STATUS_INVALID;
}

/* *out is SCHOOLS_UNKNOWN when the cell says nothing, or there is no such column. */
static enum status table_number(const struct official_table *table, const struct csv_row *row,
                                int column, int64_t scale, int64_t *out, struct error *err)
{
    enum cell_reading reading = CELL_MISSING;

    if (column >= 0)
        reading = scale == 0 ? cell_read_degrees(&row->cells[column], out)
                             : cell_read_number(&row->cells[column], scale, out);
    if (reading == CELL_NO_NUMBER)
        return table_no_number(table, row, column, err);
    if (reading == CELL_MISSING)
        *out = SCHOOLS_UNKNOWN;
    return STATUS_OK;
}

/* False of a field that no career is about. */
static bool table_read_cip(const struct official_table *table, const struct csv_row *row,
                           int column, char out[CIP_TEXT])
{
    return cell_read_cip(&row->cells[column], out) &&
           school_cip_words(table->careers, table->career_count, out) != NULL;
}

/* ---- rows ------------------------------------------------------------------------------------ */

static enum status table_kept(struct official_table *table, enum status status, struct error *err)
{
    if (status == STATUS_OK && ++table->kept > KEPT_MOST)
        return error_set(err, STATUS_INVALID, "has more rows than any official file");
    return status;
}

static enum status table_put_directory(struct official_table *table, const struct csv_row *row,
                                       int64_t unit, struct error *err)
{
    struct buffer texts[DIRECTORY_CONTROL] = {0};
    int64_t numbers[DIRECTORY_COUNT] = {0};
    enum status status = STATUS_OK;
    struct schools_school school;

    for (int i = 0; i < DIRECTORY_CONTROL; i++)
        cell_add_text(&row->cells[table->directory[i]], &texts[i]);
    if (texts[DIRECTORY_CLOSED].length > 0 && texts[DIRECTORY_CLOSED].text[0] == '-')
        buffer_truncate(&texts[DIRECTORY_CLOSED], 0); /* -2: it is not closed */
    for (int i = DIRECTORY_CONTROL; status == STATUS_OK && i < DIRECTORY_COUNT; i++)
        status = table_number(table, row, table->directory[i], i < DIRECTORY_LATITUDE ? 1 : 0,
                              &numbers[i], err);
    school = (struct schools_school){
        .unit = unit,
        .name = buffer_text(&texts[DIRECTORY_NAME]),
        .city = buffer_text(&texts[DIRECTORY_CITY]),
        .state = buffer_text(&texts[DIRECTORY_STATE]),
        .zip = buffer_text(&texts[DIRECTORY_ZIP]),
        .county = buffer_text(&texts[DIRECTORY_COUNTY]),
        .phone = buffer_text(&texts[DIRECTORY_PHONE]),
        .web = buffer_text(&texts[DIRECTORY_WEB]),
        .closed = buffer_text(&texts[DIRECTORY_CLOSED]),
        .control = numbers[DIRECTORY_CONTROL],
        .level = numbers[DIRECTORY_LEVEL],
        .active = numbers[DIRECTORY_ACTIVE],
        .latitude = numbers[DIRECTORY_LATITUDE],
        .longitude = numbers[DIRECTORY_LONGITUDE],
        .source = table->source,
    };
    if (status == STATUS_OK)
        status = table_kept(table, schools_put_school(table->writer, &school, err), err);
    for (int i = 0; i < DIRECTORY_CONTROL; i++)
        buffer_clear(&texts[i]);
    table->kept_school = true;
    return status;
}

static enum status table_put_figure(struct official_table *table, const struct csv_row *row,
                                    const struct figure_place *place,
                                    const struct schools_program *key, struct error *err)
{
    int scale = place->figure->scale ? place->figure->scale : 1;
    char cip[CIP_TEXT] = "";
    int64_t of = SCHOOLS_UNKNOWN;
    struct schools_figure figure = {.unit = key->unit,
                                    .cip = cip,
                                    .award =
                                        place->figure->award ? place->figure->award : key->award,
                                    .what = place->figure->what,
                                    .year = place->figure->year ? place->figure->year : table->year,
                                    .source = table->source};
    enum status status;

    if (place->cip >= 0 && !table_read_cip(table, row, place->cip, cip))
        return STATUS_OK; /* one of the programs side by side, of another field */
    status = table_number(table, row, place->column, scale, &figure.value, err);
    if (status == STATUS_OK)
        status = table_number(table, row, place->of, 1, &of, err);
    if (status != STATUS_OK || figure.value == SCHOOLS_UNKNOWN || of == 0)
        return status;
    return table_kept(table, schools_put_figure(table->writer, &figure, err), err);
}

/* College Scorecard's levels as IPEDS counts awards; 1 is any certificate of undergraduates, which
 * IPEDS no longer has. */
static int64_t award_of_credential(int64_t level)
{
    static const int64_t awards[] = {0, 1, 3, 5, 6, 7, 17, 17, 8};

    return level >= 1 && level < (int64_t)(sizeof awards / sizeof *awards) ? awards[level] : 0;
}

static enum status table_read_award(const struct official_table *table, const struct csv_row *row,
                                    int64_t *award, struct error *err)
{
    enum status status = STATUS_OK;

    *award = 0;
    if (table->award >= 0)
        status = table_number(table, row, table->award, 1, award, err);
    if (*award == SCHOOLS_UNKNOWN)
        *award = 0;
    if (table->layout->credential_levels)
        *award = award_of_credential(*award);
    return status;
}

/* A second major is counted with the first already. */
static enum status table_passes_over(const struct official_table *table, const struct csv_row *row,
                                     bool *passes, struct error *err)
{
    char cip[CIP_TEXT];
    int64_t major = 1;
    enum status status = STATUS_OK;

    *passes = table->cip >= 0 && !table_read_cip(table, row, table->cip, cip);
    if (!*passes && table->major >= 0)
        status = table_number(table, row, table->major, 1, &major, err);
    *passes |= major != 1;
    return status;
}

static enum status table_put_place(struct official_table *table, const struct csv_row *row,
                                   struct error *err)
{
    struct schools_place place = {0};
    enum status status = table_number(table, row, table->place[1], 0, &place.latitude, err);

    if (status == STATUS_OK)
        status = table_number(table, row, table->place[2], 0, &place.longitude, err);
    if (status != STATUS_OK || place.latitude == SCHOOLS_UNKNOWN ||
        place.longitude == SCHOOLS_UNKNOWN)
        return status;
    return table_kept(
        table, schools_put_place(table->writer, row->cells[table->place[0]].text, &place, err),
        err);
}

static enum status table_put_school(struct official_table *table, const struct csv_row *row,
                                    struct error *err)
{
    char cip[CIP_TEXT] = "";
    struct schools_program key = {.cip = cip};
    enum status status = table_number(table, row, table->unit, 1, &key.unit, err);

    /* schools abroad have no number */
    if (status != STATUS_OK || key.unit == SCHOOLS_UNKNOWN)
        return status;
    if (table->layout->directory[DIRECTORY_NAME])
        status = table_put_directory(table, row, key.unit, err);
    if (status == STATUS_OK)
        status = table_read_award(table, row, &key.award, err);
    if (status == STATUS_OK && table->layout->has_awards &&
        table_read_cip(table, row, table->cip, cip)) {
        status = table_kept(table, schools_put_program(table->writer, &key, err), err);
        table->kept_program = true;
    }
    for (size_t i = 0; status == STATUS_OK && i < table->figures.count; i++)
        status = table_put_figure(table, row, &table->figures.items[i], &key, err);
    return status;
}

/* ---- wages ----------------------------------------------------------------------------------- */

/* The occupation of a row, as the career has it that is about it; NULL: none is. */
static const char *wages_find_occupation(const struct official_table *table,
                                         const struct csv_row *row)
{
    const char *code = row->cells[table->wage[WAGE_OCCUPATION]].text;

    for (int i = 0; i < table->career_count; i++) {
        const char *occupation = table->careers[i].occupation;

        if (occupation && occupation[0] != '\0' && strcmp(code, occupation) == 0)
            return occupation;
    }
    return NULL;
}

/* The nation or a state; towns and lands between them have longer numbers. Where a file has rows of
 * single industries, too, those are passed over. */
static bool wages_are_wanted(const struct official_table *table, const struct csv_row *row)
{
    static const char all_industries[] = "cross-industry";
    enum { NATION = 99 };
    const char *group = table->wage_group >= 0 && table->wage_group < row->count
                            ? row->cells[table->wage_group].text
                            : all_industries;
    int64_t area;

    return cell_read_number(&row->cells[table->wage[WAGE_AREA]], 1, &area) == CELL_READ &&
           area <= NATION && text_same(group, all_industries);
}

static enum status table_put_wage(struct official_table *table, const struct csv_row *row,
                                  const struct figure_place *place, struct schools_wage *wage,
                                  struct error *err)
{
    enum cell_reading reading = cell_read_wage(&row->cells[place->column], &wage->value);

    if (reading == CELL_NO_NUMBER)
        return table_no_number(table, row, place->column, err);
    if (reading == CELL_MISSING)
        return STATUS_OK;
    if (reading == CELL_ABOVE)
        wage->value = SCHOOLS_ABOVE;
    wage->what = place->figure->what;
    return table_kept(table, schools_put_wage(table->writer, wage, err), err);
}

static enum status table_put_wages(struct official_table *table, const struct csv_row *row,
                                   struct error *err)
{
    struct buffer area = {0}, state = {0};
    const char *occupation = wages_find_occupation(table, row);
    enum status status = STATUS_OK;
    struct schools_wage wage;

    if (!occupation || !wages_are_wanted(table, row))
        return STATUS_OK;
    cell_add_text(&row->cells[table->wage[WAGE_AREA_NAME]], &area);
    cell_add_text(&row->cells[table->wage[WAGE_STATE]], &state);
    wage = (struct schools_wage){.state = buffer_text(&state),
                                 .area = buffer_text(&area),
                                 .occupation = occupation,
                                 .year = table->year,
                                 .source = table->source};
    for (size_t i = 0; status == STATUS_OK && i < table->figures.count; i++)
        status = table_put_wage(table, row, &table->figures.items[i], &wage, err);
    buffer_clear(&area);
    buffer_clear(&state);
    return status;
}

enum status table_take(struct official_table *table, const struct csv_row *row, struct error *err)
{
    enum status status;
    bool passes;

    table->rows++;
    if (row->count < table->least)
        return error_set(err, STATUS_INVALID,
                         "row %d ends after column %d of %d: the file was cut off, download it "
                         "again",
                         row->number, row->count, table->least);
    if (table->place[0] >= 0)
        return table_put_place(table, row, err);
    if (table->wage[WAGE_AREA] >= 0)
        return table_put_wages(table, row, err);
    status = table_passes_over(table, row, &passes, err);
    return status == STATUS_OK && !passes ? table_put_school(table, row, err) : status;
}
