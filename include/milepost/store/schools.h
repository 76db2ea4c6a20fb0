/* SPDX-License-Identifier: MIT
 * The file of real schools, as the federal government publishes them: a database of its own, made
 * whole by an import and only read otherwise. No plan is in it, and nothing of a person. */
#ifndef MILEPOST_STORE_SCHOOLS_H
#define MILEPOST_STORE_SCHOOLS_H

#include <stdbool.h>
#include <stdint.h>

#include "milepost/date.h"
#include "milepost/error.h"

struct store;

/* What is not known of a school. */
#define SCHOOLS_UNKNOWN INT64_MIN
/* A wage above the highest that is published. */
#define SCHOOLS_ABOVE INT64_MAX

/* Texts of a row that is read are good until the next one. */
struct schools_source {
    int64_t id;
    const char *kind; /* the id of a layout of official files */
    const char *file;
    int year;
    const char *checksum; /* SHA-256, in hexadecimal digits */
    int64_t bytes, rows;
    date_day imported;
};

struct schools_school {
    int64_t unit;
    const char *name, *city, *state, *zip, *county, *phone, *web, *closed;
    int64_t control, level, active;
    int64_t latitude, longitude; /* millionths of a degree */
    int64_t source;
};

struct schools_program {
    int64_t unit;
    const char *cip;
    int64_t award;
};

struct schools_figure {
    int64_t unit;
    const char *cip; /* "": of the whole school */
    int64_t award;   /* 0: of all awards */
    const char *what;
    int64_t year, value, source;
};

/* What a work pays. */
struct schools_wage {
    const char *state; /* "GA", or "US": of the nation */
    const char *area;  /* "Georgia" */
    const char *occupation, *what;
    int64_t year, value, source;
};

struct schools_place {
    int64_t latitude, longitude;
    bool around; /* it is the middle of what begins with the same three digits */
};

/* ---- school/write.c -------------------------------------------------------------------------- */

struct schools_writer;

/* Begins a new file beside `path`; whatever is at `path` stays until the end. */
enum status schools_write_begin(const char *path, struct schools_writer **out,
                                struct error *err) MP_MUST_CHECK;

/* A row of the same key that is there already stays. */
enum status schools_put_school(struct schools_writer *writer, const struct schools_school *school,
                               struct error *err) MP_MUST_CHECK;
enum status schools_put_figure(struct schools_writer *writer, const struct schools_figure *figure,
                               struct error *err) MP_MUST_CHECK;
enum status schools_put_program(struct schools_writer *writer,
                                const struct schools_program *program,
                                struct error *err) MP_MUST_CHECK;
enum status schools_put_place(struct schools_writer *writer, const char *zip,
                              const struct schools_place *place, struct error *err) MP_MUST_CHECK;
enum status schools_put_wage(struct schools_writer *writer, const struct schools_wage *wage,
                             struct error *err) MP_MUST_CHECK;
enum status schools_put_source(struct schools_writer *writer, const struct schools_source *source,
                               struct error *err) MP_MUST_CHECK;

/* With STATUS_OK drops schools without a program and what is of no school, and puts the new file in
 * the place of the old one; else drops the new one. *writer becomes NULL. */
enum status schools_write_end(struct schools_writer **writer, enum status status,
                              struct error *err) MP_MUST_CHECK;

/* ---- school/keep.c --------------------------------------------------------------------------- */

/* Schools with all that is known of them, and places; or wages. */
enum schools_part { SCHOOLS_PART_SCHOOLS, SCHOOLS_PART_WAGES };

/* Copies a part of the file that is there, or else of the installed one, into the new one, below
 * the rows that this has; wages of this year alone, or with 0 of all. Its sources are numbered
 * after `after`. STATUS_NOT_FOUND: there is no such file. */
enum status schools_keep(struct schools_writer *writer, enum schools_part part, int year,
                         int64_t after, struct error *err) MP_MUST_CHECK;

/* ---- school/read.c --------------------------------------------------------------------------- */

/* The file at `path`, the person's own; without one (NULL: there is no home), that which was
 * installed with the program. STATUS_NOT_FOUND: there is neither. Closed by store_close. */
enum status schools_file_open(const char *path, struct store **out,
                              struct error *err) MP_MUST_CHECK;

/* What is read between the two is of one moment, and locked once. The end follows a beginning that
 * failed, too, and gives `status` back if that is worse. */
enum status schools_read_begin(struct store *store, struct error *err) MP_MUST_CHECK;
enum status schools_read_end(struct store *store, enum status status,
                             struct error *err) MP_MUST_CHECK;

typedef void schools_source_fn(void *context, const struct schools_source *source);
typedef void schools_school_fn(void *context, const struct schools_school *school);
typedef void schools_program_fn(void *context, const struct schools_program *program);
typedef void schools_figure_fn(void *context, const struct schools_figure *figure);
typedef void schools_wage_fn(void *context, const struct schools_wage *wage);

/* Each row, by unit, the newest figure of a kind first; `unit` 0 and `state` "" are all. */
enum status schools_each_source(struct store *store, schools_source_fn *take, void *context,
                                struct error *err) MP_MUST_CHECK;
enum status schools_each_school(struct store *store, int64_t unit, const char *state,
                                schools_school_fn *take, void *context,
                                struct error *err) MP_MUST_CHECK;
enum status schools_each_program(struct store *store, int64_t unit, schools_program_fn *take,
                                 void *context, struct error *err) MP_MUST_CHECK;
enum status schools_each_figure(struct store *store, int64_t unit, schools_figure_fn *take,
                                void *context, struct error *err) MP_MUST_CHECK;

enum status schools_each_wage(struct store *store, const char *state, schools_wage_fn *take,
                              void *context, struct error *err) MP_MUST_CHECK;

/* Where a ZIP code of five digits lies; *found is false when not even its beginning is known. */
enum status schools_find_place(struct store *store, const char *zip, struct schools_place *place,
                               bool *found, struct error *err) MP_MUST_CHECK;

#endif
