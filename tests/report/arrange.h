/* SPDX-License-Identifier: MIT
 * What the suites of reports begin with: the sample roadmap, and a buffer to write into. */
#ifndef MILEPOST_TESTS_REPORT_ARRANGE_H
#define MILEPOST_TESTS_REPORT_ARRANGE_H

#include <check.h>

#include "milepost/report/print.h"
#include "milepost/text.h"
#include "sample.h"

/* Those of the test that runs. */
extern struct sample sample;
extern struct buffer out;

/* A case whose tests each find `sample` fresh and `out` empty. */
TCase *sample_case(const char *name);

/* Prints everything of the sample into `out`. */
void print_sample(const struct report_plan *plan, enum report_format format);

#endif
