/* SPDX-License-Identifier: MIT
 * Runs the program in a home of its own, on 23 Nov 2026, without a terminal. */
#ifndef MILEPOST_TESTS_CLI_RUN_H
#define MILEPOST_TESTS_CLI_RUN_H

#include <stdbool.h>

#include "milepost/text.h"
#include "new_folder.h"

struct home {
    char path[NEW_FOLDER_SIZE];
    char data[128];         /* the data file */
    struct buffer out, err; /* of the last run */
    int code;
    long memory;          /* the most it held, in KiB */
    const char *variable; /* one more environment variable, "NAME=value", or NULL */
    const char *input;    /* a file for standard input, or NULL */
    const char *output;   /* a file for standard output, or NULL */
    bool terminal; /* input and output are a terminal, which nobody reads: for refusals alone */
    bool unread;   /* its output is a pipe whose reader has left */
};

void home_setup(struct home *home);
void home_teardown(struct home *home);

/* Runs `milepost` with the words of `line`, parted by spaces; a word in single quotes may hold
 * spaces. */
void run(struct home *home, const char *line);

/* Writes and reads files in the home. */
void put_file(struct home *home, const char *name, const char *bytes, size_t length);
char *get_file(const char *path, size_t *length);

/* A plan "Maria" with the first answers. */
void make_maria(struct home *home);

#define put_text(home, name, text) put_file(home, name, text, strlen(text))

/* The last run ended with this code, having said exactly this line on standard error. */
#define ck_assert_refused(home, exit_code, line)                                                   \
    do {                                                                                           \
        ck_assert_str_eq(buffer_text(&(home)->err), line "\n");                                    \
        ck_assert_str_eq(buffer_text(&(home)->out), "");                                           \
        ck_assert_int_eq((home)->code, exit_code);                                                 \
    } while (0)

/* The last run went well; what it said is in the message if not. */
#define ck_assert_done(home)                                                                       \
    ck_assert_msg((home)->code == 0, "exit %d: %s", (home)->code, buffer_text(&(home)->err))

#define ck_assert_has(text, part)                                                                  \
    ck_assert_msg(strstr(buffer_text(text), part) != NULL, "\"%s\" is not in:\n%.3000s", part,     \
                  buffer_text(text))
#define ck_assert_has_not(text, part)                                                              \
    ck_assert_msg(strstr(buffer_text(text), part) == NULL, "\"%s\" is in:\n%.3000s", part,         \
                  buffer_text(text))

#endif
