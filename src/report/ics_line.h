/* SPDX-License-Identifier: MIT
 * Content lines of iCalendar (RFC 5545, 3.1): folded at 75 octets, ended by CR LF. */
#ifndef MILEPOST_REPORT_ICS_LINE_H
#define MILEPOST_REPORT_ICS_LINE_H

#include "milepost/date.h"
#include "milepost/text.h"

/* ---- ics_line.c ------------------------------------------------------------------------------ */

/* NAME:VALUE, the value as it stands. */
void ics_put(struct buffer *out, const char *name, const char *value);
/* The same of a text from anywhere, of any lines, made inert and escaped; nothing when it is
 * empty. */
void ics_put_text(struct buffer *out, const char *name, const char *text);
/* The same of what has to stay on one line: a calendar program broke its own file by a summary of
 * two. */
void ics_put_title(struct buffer *out, const char *name, const char *text);
void ics_put_number(struct buffer *out, const char *name, int number);
/* NAME;VALUE=DATE:20270105. */
void ics_put_day(struct buffer *out, const char *name, date_day day);
/* NAME:20270105T000000Z, the beginning of the day. */
void ics_put_stamp(struct buffer *out, const char *name, date_day day);

#endif
