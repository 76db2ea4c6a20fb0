/* SPDX-License-Identifier: MIT
 * What the file of schools is made of. */
#ifndef MILEPOST_STORE_SCHOOL_SCHEMA_H
#define MILEPOST_STORE_SCHOOL_SCHEMA_H

#include "store/file/schema.h"

/* db/schools.sql, embedded at build */
extern const char *const store_schools_sql[];

/* ---- read.c */

extern const struct file_schema schools_schema;

#endif
