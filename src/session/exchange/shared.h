/* SPDX-License-Identifier: MIT
 * What of a plan may stand in a file that is to be shared, where that is not told by a flag of the
 * catalogue alone. */
#ifndef MILEPOST_SESSION_EXCHANGE_SHARED_H
#define MILEPOST_SESSION_EXCHANGE_SHARED_H

#include "milepost/session/open.h"

/* ---- shared.c */

/* True of a line of the roadmap on which marks, hours and comments are no secret. */
bool shared_step(const struct session *session, const char *step);

/* True when the plan is followed, and what may be told says so: by private marks alone it is not
 * unless `with_private`. */
bool shared_followed(const struct session *session, bool with_private);

/* True of an assumption whose figures tell of no private answer: a step rests on it that is not
 * private, or a default print shows it anyway. */
bool shared_figure(const struct session *session, const char *assumption);

#endif
