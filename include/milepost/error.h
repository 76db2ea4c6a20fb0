/* SPDX-License-Identifier: MIT
 * Status codes and the error a caller owns: the only way a failure travels. */
#ifndef MILEPOST_ERROR_H
#define MILEPOST_ERROR_H

#include <stdarg.h>

/* What kind of failure it was; the command line turns it into an exit code. */
enum status {
    STATUS_OK,
    STATUS_INVALID,   /* the content of a file or of an answer is wrong */
    STATUS_USAGE,     /* an argument is wrong: unknown command, id, value, plan */
    STATUS_NOT_FOUND, /* what was named does not exist */
    STATUS_CONFLICT,  /* somebody else changed it, or the name is taken */
    STATUS_BUSY,      /* the data file is locked by another program */
    STATUS_IO,        /* reading or writing failed: no space, no permission */
    STATUS_CORRUPT,   /* the data file is damaged or not ours */
    STATUS_VERSION,   /* the data file is of a newer Milepost */
};

/* One line for a person: what, where, what to do. Never holds a private answer. */
struct error {
    enum status code;
    char text[512];
    char command[160]; /* what a command line adds to it; a screen names a key of its own; or "" */
};

#define MP_PRINTF(format_index, first_argument)                                                    \
    __attribute__((format(printf, format_index, first_argument)))
#define MP_MUST_CHECK __attribute__((warn_unused_result))

/* Writes the code and the formatted text into `err` (which may be NULL) and returns the code,
 * so that a failure reads `return error_set(err, STATUS_IO, "...")`. Of a text that is too long the
 * middle is left out, between characters: the what and the why stand at its ends. */
enum status error_set(struct error *err, enum status code, const char *format, ...) MP_PRINTF(3, 4);
enum status error_set_list(struct error *err, enum status code, const char *format,
                           va_list arguments) MP_PRINTF(3, 0);

/* Adds what to type on a command line, "`milepost list` shows them", of which a screen does not
 * speak; returns `status`: `return error_with_command(error_set(...), err, "...")`. */
enum status error_with_command(enum status status, struct error *err, const char *format, ...)
    MP_PRINTF(3, 4);

/* Why the system refused, by its errno, in the words of who only uses it: "there is no such file or
 * folder", "the disk is full". Of a rare one the system's own words. Lives as strerror's does. */
const char *error_reason(int failed);

/* Puts a prefix ("plans.db: ") before the text that is already there. */
void error_prefix(struct error *err, const char *format, ...) MP_PRINTF(2, 3);

#endif
