/* SPDX-License-Identifier: MIT
 * The pieces of a line that prints share: pieces.c. */
#ifndef MILEPOST_REPORT_PIECES_H
#define MILEPOST_REPORT_PIECES_H

#include "milepost/report.h"

enum years { YEARS_WHEN_FAR, YEARS_ALWAYS };

void piece_step_date(const struct roadmap *roadmap, const struct roadmap_step *step,
                     enum years years, struct buffer *out);
void piece_when(const struct roadmap_step *step,
                struct buffer *out); /* "about Mar 2027, after the offer" */
void piece_cost(const struct money_range *cost, bool at_least, struct buffer *out);
void piece_odds(date_day p50, date_day p80, struct buffer *out); /* "even odds ... · 80 % by ..." */

/* "42 days sooner", "3 years 2 months later", "$275 dearer"; nothing for 0. */
void piece_days(int days, struct buffer *out);
void piece_dollars(int64_t dollars, struct buffer *out);

/* "checked Feb 2026", with ", check again" once that is long ago. Nothing without a date. */
void piece_checked(date_day checked, bool stale, struct buffer *out);

#endif
