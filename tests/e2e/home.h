/* SPDX-License-Identifier: MIT
 * A home of its own for a test: an empty folder and an environment that is the same everywhere. */
#ifndef MILEPOST_TESTS_E2E_HOME_H
#define MILEPOST_TESTS_E2E_HOME_H

#include <stdbool.h>

#include "milepost/text.h"
#include "new_folder.h"

enum { HOME_VARIABLES = 32 };

struct home {
    char folder[NEW_FOLDER_SIZE];
    char *environment[HOME_VARIABLES + 1]; /* NAME=VALUE, then NULL */
    bool powerless;                        /* see struct ptty_command */
};

/* 23 Nov 2026, UTC, C.UTF-8, TERM=xterm-256color, home and XDG folders within the folder, which
 * lies in TMPDIR, or in /tmp. */
void home_make(struct home *home);
void home_remove(struct home *home);

/* Sets a variable; with NULL it is taken away. */
void home_set(struct home *home, const char *name, const char *value);

/* The path of `name` in the folder, and of the data file, valid until the next call. */
const char *home_path(const struct home *home, const char *name);
const char *home_data(const struct home *home);

/* Appends a file of the folder. */
void home_read(const struct home *home, const char *name, struct buffer *out);

/* Writes the file of settings of whoever runs the program. */
void home_settings(const struct home *home, const char *text);

/* Runs `milepost` with the words (ending in NULL) away from any terminal, with empty input.
 * Returns its exit code, -1 if a signal ended it. `out` and `err` may be NULL. */
int home_run(const struct home *home, struct buffer *out, struct buffer *err,
             const char *const *words);

/* The same of any program, by its path. */
int home_run_program(const struct home *home, struct buffer *out, struct buffer *err,
                     const char *program, const char *const *words);

/* The same of a script of sh in the folder: for the programs that read what Milepost writes. */
int home_run_shell(const struct home *home, struct buffer *out, struct buffer *err,
                   const char *script);

/* The same of home_run with the words as arguments. */
#define HOME_RUN(home, out, err, ...)                                                              \
    home_run((home), (out), (err), (const char *const[]){__VA_ARGS__, NULL})

#endif
