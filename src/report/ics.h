/* SPDX-License-Identifier: MIT
 * A roadmap as a calendar. */
#ifndef MILEPOST_REPORT_ICS_H
#define MILEPOST_REPORT_ICS_H

#include "milepost/report.h"

/* ---- ics.c ----------------------------------------------------------------------------------- */

/* iCalendar (RFC 5545). By print->calendar it says what moved and what fell away, and leaves there
 * what is to be kept for the next one. */
void ics_roadmap(const struct roadmap *roadmap, const struct report_plan *plan,
                 const struct report_print *print, struct buffer *out);

#endif
