/* SPDX-License-Identifier: MIT
 * The import without its end; for school_import and for the fuzz targets. */
#ifndef MILEPOST_SCHOOL_IMPORT_INTO_H
#define MILEPOST_SCHOOL_IMPORT_INTO_H

#include "milepost/school/import.h"
#include "milepost/store/schools.h"

/* Reads all files into a file of schools that was begun, and ends it not. */
enum status school_import_into(struct schools_writer *writer, const struct school_import *import,
                               struct error *err) MP_MUST_CHECK;

#endif
