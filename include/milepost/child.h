/* SPDX-License-Identifier: MIT
 * Another program, run once: it is given a text and its output is taken. Never through a shell. */
#ifndef MILEPOST_CHILD_H
#define MILEPOST_CHILD_H

#include <stdbool.h>
#include <stddef.h>

#include "milepost/error.h"
#include "milepost/text.h"

struct child_job {
    const char *const *argv; /* ends with NULL; argv[0] with a '/' is a path, else one on PATH */
    const char *in;          /* what it reads */
    size_t in_length;
    size_t most;        /* bytes of output that are taken; 0: what it writes goes nowhere */
    int patience_ms;    /* then it is stopped */
    bool terminal_keys; /* after a second of waiting a key gives it up */
};

/* Adds the path of a program on PATH; false when there is none that may be run. */
bool child_find(const char *name, struct buffer *path);

/* Runs it to its end. It has no terminal, its errors go nowhere, and SIGINT, SIGTERM, SIGHUP or
 * SIGQUIT to this program stop it first. `out` may be NULL where `most` is 0.
 * STATUS_OK: it ended by itself. `*result` is its exit code (128 and more: ended by that signal),
 * or -1 where it ended well without having read everything.
 * STATUS_NOT_FOUND: there is no such program. STATUS_BUSY: it did not answer, or was given up, and
 * was stopped with all it started. STATUS_IO: it can't be started, or wrote more than `most`.
 * `out` is added to only with STATUS_OK; the error names the program without its folder. */
enum status child_run(const struct child_job *job, struct buffer *out, int *result,
                      struct error *err) MP_MUST_CHECK;

#endif
