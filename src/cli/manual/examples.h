/* SPDX-License-Identifier: MIT
 * The examples of the manual. tests/cli/examples.sh runs them one after the other in an empty home
 * and compares what they write. */
#ifndef MILEPOST_CLI_EXAMPLES_H
#define MILEPOST_CLI_EXAMPLES_H

#include <stddef.h>

struct manual_example {
    const char *text;
    const char *lines; /* "$ " and a command, then what it writes, if that is shown; `$ echo $?`
                          shows the exit code of the one before */
};

extern const struct manual_example manual_examples[];
extern const size_t manual_example_count;

#endif
