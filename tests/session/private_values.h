/* SPDX-License-Identifier: MIT
 * What is tried of a private answer wherever nothing may depend on it. */
#ifndef MILEPOST_TESTS_SESSION_PRIVATE_VALUES_H
#define MILEPOST_TESTS_SESSION_PRIVATE_VALUES_H

#include "milepost/catalog.h"

#define PRIVATE_VALUES 12

/* The values that are tried for a question, in their written form; how many. */
int private_values(const struct question *question, const char *values[PRIVATE_VALUES]);

#endif
