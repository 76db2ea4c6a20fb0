/* SPDX-License-Identifier: MIT
 * All that leaves a plan when nobody asks for private things: the default prints in every format of
 * the table, each in every part that it knows, the summary of a batch, and the export that is to be
 * shared. A format that is added to the table is among them. */
#ifndef MILEPOST_TESTS_SESSION_LEAVING_H
#define MILEPOST_TESTS_SESSION_LEAVING_H

#include "fixture.h"

#define LEAVING_PRINTS (REPORT_FORMAT_COUNT * REPORT_EXTENT_COUNT)
#define LEAVING_COUNT  (LEAVING_PRINTS + 2)

struct leaving {
    struct buffer texts[LEAVING_COUNT];
};

/* Writes it as the plan stands; cleared with leaving_clear. */
void leaving_put(struct fixture *fixture, struct leaving *out);
void leaving_clear(struct leaving *leaving);

/* The test fails, telling what differs and what it is `about`, unless all of it is the same to the
 * byte by now. */
void leaving_check(struct fixture *fixture, const struct leaving *before, const char *about);

/* The text of a format and a part; of the export. */
const char *leaving_print(const struct leaving *leaving, enum report_format format,
                          enum report_extent extent);
const char *leaving_export(const struct leaving *leaving);

#endif
