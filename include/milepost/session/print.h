/* SPDX-License-Identifier: MIT
 * All that a print of an open plan is made of, for the command and for the screen. */
#ifndef MILEPOST_SESSION_PRINT_H
#define MILEPOST_SESSION_PRINT_H

#include "milepost/report/print.h"
#include "milepost/sent.h"
#include "milepost/session/open.h"
#include "milepost/session/wages.h"

/* ---- print.c --------------------------------------------------------------------------------- */

/* Made once, it is written in as many formats and extents as are wanted. What it points to is the
 * session's, valid until its next change, or its own. */
struct session_print {
    struct roadmap *roadmap;
    struct report_plan plan; /* under the session's name, until somebody gives it another one */
    struct next_list next;
    struct due_list due;
    struct report_comment *comments;
    struct session_wages wages;
};

/* Without private answers, marks on private steps and what was kept of them unless `with_private`;
 * of route `route` (from 1; 0: the one the plan follows). STATUS_USAGE when there is no such
 * route. Clear with session_print_clear. */
enum status session_print_make(struct session *session, bool with_private, int route,
                               struct session_print *out, struct error *err) MP_MUST_CHECK;
/* What of the file of schools at `path` stands in it: wages, as session_wages_read takes them, and
 * that the chosen school is closed or no longer there. */
void session_print_take_found(struct session_print *print, struct session *session,
                              const char *path, const char *state);
/* Adds it, in a format and an extent, to `out`. */
enum status session_print_write(const struct session_print *made, const struct report_print *print,
                                struct buffer *out, struct error *err) MP_MUST_CHECK;
void session_print_clear(struct session_print *print);

/* ---- calendar.c ------------------------------------------------------------------------------ */

/* What was written last into the default calendar or the private one: for report_print. */
enum status session_calendar_read(const struct session *session, bool with_private,
                                  struct sent_calendar *out, struct error *err) MP_MUST_CHECK;

/* What was written now, once all of it is where it should be. */
enum status session_calendar_keep(struct session *session, bool with_private,
                                  const struct sent_calendar *now, struct error *err) MP_MUST_CHECK;

#endif
