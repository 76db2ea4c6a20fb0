/* SPDX-License-Identifier: MIT
 * What the suites of commands begin with: a home of their own, mostly with Maria's plan in it. */
#ifndef MILEPOST_TESTS_CLI_ARRANGE_H
#define MILEPOST_TESTS_CLI_ARRANGE_H

#include <check.h>

#include "run.h"

/* The home of the test that runs. */
extern struct home home;

/* A case whose tests each find `home` new and empty, or with the plan "Maria". */
TCase *home_case(const char *name);
TCase *maria_case(const char *name);

/* Maria's plan, and Zoe's, which is of the second career. */
void make_both(void);

/* The last run's output as a document; free with json_decref. */
struct json_t *output_json(void);

/* The first column of the first row that a statement gives in that file. */
int number_in(const char *path, const char *query);

#endif
