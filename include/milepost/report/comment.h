/* SPDX-License-Identifier: MIT
 * What somebody else wrote to a step, in words. */
#ifndef MILEPOST_REPORT_COMMENT_H
#define MILEPOST_REPORT_COMMENT_H

#include "milepost/date.h"
#include "milepost/text.h"

struct report_comment {
    const char *author, *text;
    const char *title; /* of its step; NULL where that is plain */
    date_day day;
    bool is_new; /* nobody has marked it as read */
    int line;    /* in a print: of roadmap->steps, or -1 */
};

/* ---- comment.c ------------------------------------------------------------------------------- */

/* "Ana, 23 Nov 2026, new", of which the author is made inert. */
void report_comment_head(const struct report_comment *comment, struct buffer *out);

/* That, the title of its step and its text, 72 columns. */
void report_comment(const struct report_comment *comment, bool ascii, struct buffer *out);

/* "2 comments, 1 new", "2 new comments"; nothing for none. */
void report_comment_count(int count, int unread, struct buffer *out);

#endif
