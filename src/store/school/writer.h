/* SPDX-License-Identifier: MIT
 * A file of schools that is being made. */
#ifndef MILEPOST_STORE_SCHOOL_WRITER_H
#define MILEPOST_STORE_SCHOOL_WRITER_H

struct schools_writer;
struct store;

/* ---- write.c */

/* Where it is to be, and the one that is being filled. */
const char *schools_writer_path(const struct schools_writer *writer);
struct store *schools_writer_store(const struct schools_writer *writer);

#endif
