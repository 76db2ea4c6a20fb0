/* SPDX-License-Identifier: MIT
 * The last run's output as lines of JSON, which a batch answers. */
#ifndef MILEPOST_TESTS_CLI_ANSWERS_OUT_H
#define MILEPOST_TESTS_CLI_ANSWERS_OUT_H

#include <jansson.h>

#include "cli/arrange.h"

/* Answers alone that are planned quickly. */
#define KEEPS_CURRENT                                                                              \
    "{\"milepost-answers\": 1, \"answers\": {\"goal.target\": \"keep-current\", "                  \
    "\"work.credentials\": [\"CPC\"], \"work.coding_now\": \"yes\"}}"

/* The answer at a place, from 0; free with json_decref. */
json_t *answer_at(int place);
int count_answers(void);
/* A member that has to be there; the answer's. */
json_t *at_key(json_t *answer, const char *key);

/* The answer at a place tells a fault of a line, in words with `says` in them; it is a summary. */
void check_error(int place, int line, const char *says);
void check_summary(int place);

#endif
