/* SPDX-License-Identifier: MIT
 * A roadmap as a table for spreadsheets. */
#ifndef MILEPOST_REPORT_CSV_H
#define MILEPOST_REPORT_CSV_H

#include "milepost/report.h"

/* ---- csv.c ----------------------------------------------------------------------------------- */

/* A row a step, below a row of heads (RFC 4180), in UTF-8 behind a byte order mark. Of `plan` and
 * `print` nothing is in it. */
void csv_roadmap(const struct roadmap *roadmap, const struct report_plan *plan,
                 const struct report_print *print, struct buffer *out);

#endif
