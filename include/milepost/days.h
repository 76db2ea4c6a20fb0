/* SPDX-License-Identifier: MIT
 * How long so many days are. */
#ifndef MILEPOST_DAYS_H
#define MILEPOST_DAYS_H

#include "milepost/text.h"

/* "1 day", "120 days"; of more than two years "12 years 3 months". */
void days_say(int days, struct buffer *out);

#endif
