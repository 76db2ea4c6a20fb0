/* SPDX-License-Identifier: MIT
 * A roadmap as an outline for Emacs. */
#ifndef MILEPOST_REPORT_ORG_H
#define MILEPOST_REPORT_ORG_H

#include "milepost/report.h"

/* ---- org.c ----------------------------------------------------------------------------------- */

/* An Org file: a heading a phase, below it one a step. Of `print` nothing is in it. */
void org_roadmap(const struct roadmap *roadmap, const struct report_plan *plan,
                 const struct report_print *print, struct buffer *out);

/* ---- org_text.c ------------------------------------------------------------------------------ */

/* A text from anywhere on one line, with nothing in it that Org would read: no link, no timestamp,
 * no footnote, no tag. */
void org_add_text(struct buffer *out, const char *text);

#endif
