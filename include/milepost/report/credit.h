/* SPDX-License-Identifier: MIT
 * Continuing education in words. */
#ifndef MILEPOST_REPORT_CREDIT_H
#define MILEPOST_REPORT_CREDIT_H

#include "milepost/text.h"

/* Hundredths of a unit: "2.5"; "2.5 units", "1 unit". */
void units_write(int units, struct buffer *out);
void units_show(int units, struct buffer *out);

#endif
