/* SPDX-License-Identifier: MIT
 * The bytes of a file, or of the table in an archive, piece by piece. */
#ifndef MILEPOST_SCHOOL_UNPACK_H
#define MILEPOST_SCHOOL_UNPACK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "milepost/error.h"

/* A table larger than this is no official one, nor is one that grows more than so many times when
 * it is unpacked. */
#define UNPACK_MOST (INT64_C(2) << 30)
enum { UNPACK_TIMES = 200 };

/* What takes the bytes. */
struct unpack_sink {
    /* Told the name of the table before its first bytes. */
    enum status (*begin)(void *context, const char *name, struct error *err);
    /* False: no more is wanted. */
    bool (*take)(void *context, const char *bytes, size_t length, int64_t done, int64_t of);
    /* Whether a table that begins so is one that can be read; asked where an archive has several.
     */
    bool (*knows)(void *context, const char *bytes, size_t length);
    /* Every table ends so. */
    enum status (*end)(void *context, struct error *err);
    void *context;
};

/* ---- unpack.c */

/* Gives the file at `path`; of a .zip the table in it, the revised one where there are two, the one
 * that is known where there are others. STATUS_INVALID: it has several that are known. */
enum status unpack_file(const char *path, const struct unpack_sink *sink,
                        struct error *err) MP_MUST_CHECK;

/* SHA-256 of the file as it lies on the disk, in hexadecimal digits, and its length. */
enum { CHECKSUM_TEXT = 65 };
enum status file_checksum(const char *path, char out[CHECKSUM_TEXT], int64_t *length,
                          struct error *err) MP_MUST_CHECK;

#endif
