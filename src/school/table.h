/* SPDX-License-Identifier: MIT
 * One official file, row by row, into the file of schools. */
#ifndef MILEPOST_SCHOOL_TABLE_H
#define MILEPOST_SCHOOL_TABLE_H

#include "milepost/program_code.h"
#include "milepost/store/schools.h"
#include "milepost/vector.h"
#include "school/layouts.h"

/* Where a figure and the field it is of stand in the rows. */
struct figure_place {
    const struct layout_figure *figure;
    int column, cip, of; /* -1: none */
};

struct official_table {
    struct schools_writer *writer;
    const struct career_codes *careers; /* what is kept is of any of them */
    int career_count;
    const struct school_layout *layout; /* NULL until the first row is read */
    int64_t source;
    int year;
    int unit, cip, award, major; /* columns, -1: none */
    int directory[DIRECTORY_COUNT];
    int place[3];
    int wage[WAGE_KEY_COUNT], wage_group;
    VECTOR(struct figure_place) figures;
    VECTOR(char *) names; /* of the columns, for faults */
    int least;            /* cells that a row has at least */
    int64_t rows;         /* that were read */
    int64_t kept;         /* rows of the file of schools that were made of them */
    bool kept_school, kept_program;
};

/* ---- table.c */

/* Finds the columns of a layout in the first row. */
void table_begin(struct official_table *table, const struct school_layout *layout,
                 const struct csv_row *header);
void table_clear(struct official_table *table);

/* STATUS_INVALID names row and column. */
enum status table_take(struct official_table *table, const struct csv_row *row,
                       struct error *err) MP_MUST_CHECK;

#endif
