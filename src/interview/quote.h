/* SPDX-License-Identifier: MIT
 * How a refusal names what was read; and the day that refusals and hints give as an example. */
#ifndef MILEPOST_INTERVIEW_QUOTE_H
#define MILEPOST_INTERVIEW_QUOTE_H

#include "milepost/interview.h"

/* What was read, between quotes; of a private question only that there was something. */
void answer_quote(const struct question *question, const char *text, struct buffer *out);

/* A day as it may be typed, and a month where one will do, in the style in which dates are shown.
 */
void answer_add_day(const struct question *question, struct buffer *out);

#endif
