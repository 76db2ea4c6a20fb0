/* SPDX-License-Identifier: MIT
 * How a refusal names what was read. */
#ifndef MILEPOST_INTERVIEW_QUOTE_H
#define MILEPOST_INTERVIEW_QUOTE_H

#include "milepost/interview.h"

/* What was read, between quotes; of a private question only that there was something. */
void answer_quote(const struct question *question, const char *text, struct buffer *out);

#endif
