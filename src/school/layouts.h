/* SPDX-License-Identifier: MIT
 * What official files look like: a row of this table is one kind of file. */
#ifndef MILEPOST_SCHOOL_LAYOUTS_H
#define MILEPOST_SCHOOL_LAYOUTS_H

#include <stdbool.h>

#include "milepost/csv_read.h"
#include "milepost/error.h"

/* A column with a figure. */
struct layout_figure {
    const char *column;
    const char *what;    /* as it is called in the file of schools */
    const char *cip;     /* the column that says the field; NULL: as for the whole row */
    int year;            /* 0: the file's own */
    int scale;           /* 0: 1; 100: hundredths become whole numbers */
    bool optional;       /* not every year of the file has it */
    int award;           /* it is of this award alone; 0: as for the whole row */
    const char *of;      /* where this column is 0, there is nothing to have a figure */
    const char *instead; /* where the file has this column, it says more */
};

/* The texts of a school, in the order of `enum directory_text`. */
enum directory_text {
    DIRECTORY_NAME,
    DIRECTORY_CITY,
    DIRECTORY_STATE,
    DIRECTORY_ZIP,
    DIRECTORY_COUNTY,
    DIRECTORY_PHONE,
    DIRECTORY_WEB,
    DIRECTORY_CLOSED,
    DIRECTORY_CONTROL, /* numbers from here on */
    DIRECTORY_LEVEL,
    DIRECTORY_ACTIVE,
    DIRECTORY_LATITUDE,
    DIRECTORY_LONGITUDE,
    DIRECTORY_COUNT,
};

/* The keys of a row of wages, in the order of `enum wage_key`. */
enum wage_key {
    WAGE_AREA, /* 99 is the nation, smaller ones are states */
    WAGE_AREA_NAME,
    WAGE_STATE,
    WAGE_OCCUPATION,
    WAGE_KEY_COUNT,
};

struct school_layout {
    const char *id, *title, *address;
    const char *named; /* as it is published, with its year; NULL: its rows or `year` tell that */
    bool many_years;   /* several years of it may come together */
    bool in_parts;     /* several files of one year may come together: the nation, the states */
    bool has_awards;   /* a row is what a school awards in a field */
    int year;          /* of a file that says no year; 0: its name says it */
    const char *unit;  /* the columns of the keys, NULL where it has none */
    const char *cip, *award, *major;
    bool credential_levels;                 /* `award` counts as College Scorecard does */
    const char *directory[DIRECTORY_COUNT]; /* no name: it is no directory */
    const char *place[3];                   /* ZIP, latitude and longitude of a list of places */
    const char *wage[WAGE_KEY_COUNT];       /* no area: it tells no wages */
    const struct layout_figure *figures;    /* the last one without a column */
};

/* ---- layouts.c */

extern const struct school_layout school_layouts[];
extern const int school_layout_count;

/* ---- recognise.c */

/* The place of a column in a header, or -1: capitals do not count. */
int header_find(const struct csv_row *header, const char *column);

/* The kind of file that begins with this row; STATUS_INVALID says what the nearest one has and this
 * has not. */
enum status layout_recognise(const struct csv_row *header, const struct school_layout **out,
                             struct error *err) MP_MUST_CHECK;

/* The year in a name such as hd2024.csv, C2023_A.zip, or one that ends in a day, _05192025; 0: it
 * has none. */
int name_year(const char *name);

#endif
