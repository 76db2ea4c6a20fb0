/* SPDX-License-Identifier: MIT
 * Somebody who talks with the accessible program: hears what it says, then types a line. */
#ifndef MILEPOST_TESTS_LINE_TALKER_H
#define MILEPOST_TESTS_LINE_TALKER_H

#include <stdio.h>

#include "milepost/line.h"

struct talker;
/* Adds the next line, without its end, by what was heard so far; false: the input ends. */
typedef bool talker_fn(struct talker *talker, struct buffer *out);

struct talker {
    char folder[64], path[96];
    char schools[96]; /* of the file of schools, which is not there at first */
    struct store *store;
    struct clock_source clock; /* 2027-01-04 */
    struct plan_follower follower;
    talker_fn *type;
    const struct store_notice *notice; /* or NULL */
    struct settings *settings;         /* or NULL */
    const struct catalog *former;      /* that plans were planned with before, or NULL */
    struct plan_view *view;            /* somebody else's plan to look at, or NULL */
    enum status status;                /* with which it ended; without a view STATUS_OK */
    const char *script;                /* what is left of it */
    const struct answers *answers;     /* what talker_answers gives */
    char *heard;                       /* all that was said */
    size_t heard_length;
    char *lines;           /* the same as it stood in lines; `heard` has each sentence whole */
    int rows, columns;     /* of the display; 0: as through a pipe */
    struct buffer pending; /* typed, and not read yet */
};

/* A data file without plans in a folder of its own, and the shipped catalogue. */
void talker_setup(struct talker *talker);
void talker_teardown(struct talker *talker);

/* Puts a file of made-up schools beside the data file. */
void talker_import_schools(struct talker *talker);

/* Runs the program from Home until it is left; what was heard before is forgotten. */
void talker_run(struct talker *talker, talker_fn *type);
/* The same with the lines of a script, after which the input ends. */
void talker_script(struct talker *talker, const char *script);

/* The line that begins with this and was heard last; "" without one. Freed by the caller. */
char *talker_last(const struct talker *talker, const char *start);

/* The only plan as it is exported, from its answers on. */
void talker_export(struct talker *talker, struct buffer *out);

#define ck_assert_heard(talker, words)                                                             \
    ck_assert_msg(strstr((talker)->heard, words) != NULL, "\"%s\" is not in:\n%s", words,          \
                  (talker)->heard)
#define ck_assert_not_heard(talker, words)                                                         \
    ck_assert_msg(strstr((talker)->heard, words) == NULL, "\"%s\" is in:\n%s", words,              \
                  (talker)->heard)

#endif
