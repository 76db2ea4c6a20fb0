/* SPDX-License-Identifier: MIT
 * From the file of schools to the worksheet. */
#ifndef MILEPOST_SESSION_SCHOOL_OFFER_H
#define MILEPOST_SESSION_SCHOOL_OFFER_H

#include "milepost/school/find.h"
#include "milepost/session/schools.h"

/* The school of the worksheet that is this program, or NULL. */
const struct school *session_find_offer(const struct session *session,
                                        const struct school_offer *offer);

/* The same, by what it is there. */
const struct school *session_find_listed(const struct session *session, int64_t unit,
                                         const char *cip, int64_t award);

/* Adds the program with what is known of it; all else stays to be asked. `kind` is a program of the
 * catalogue, or NULL: what its award usually is. One change, `said` receives a line.
 * STATUS_CONFLICT: it is there already. STATUS_USAGE: there is no kind for its award. */
enum status session_school_add_offer(struct session *session, const struct school_offer *offer,
                                     const char *kind, int64_t *number, struct buffer *said,
                                     struct error *err) MP_MUST_CHECK;

#endif
