/* SPDX-License-Identifier: MIT
 * Official files as people download them, made into one file of schools. */
#ifndef MILEPOST_SCHOOL_IMPORT_H
#define MILEPOST_SCHOOL_IMPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "milepost/date.h"
#include "milepost/error.h"
#include "milepost/program_code.h"

/* How far a file was read, in bytes of it as it lies on the disk. */
typedef void school_progress_fn(void *context, const char *file, size_t done, size_t of);

struct school_import {
    const char *path;         /* where the schools are to be */
    const char *const *files; /* CSV, or .zip with CSV in it */
    int file_count;
    /* What is kept: programs with their codes, wages of their occupations. */
    const struct career_codes *careers;
    int career_count;
    date_day today;
    school_progress_fn *progress; /* NULL: nobody wants to know */
    void *context;
};

/* Makes the schools of the file at `path` anew from these files alone: all of it, or on a failure
 * nothing. Wages that were there stay, but those of another year when some are given; files that
 * tell wages alone leave the schools as they were. A file is known by its first row, and its year
 * by its name. What is of none of the careers is passed over. */
enum status school_import(const struct school_import *import, struct error *err) MP_MUST_CHECK;

/* What an official file is called, and where to get it: by its kind in schools_source. */
struct school_layout_words {
    const char *title, *address;
    bool directory; /* it says which schools there are */
};
struct school_layout_words school_layout_words(const char *kind);

#endif
