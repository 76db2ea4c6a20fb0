/* SPDX-License-Identifier: MIT
 * Making a baseline. */
#ifndef MILEPOST_SESSION_CHANGE_BASELINE_H
#define MILEPOST_SESSION_CHANGE_BASELINE_H

#include "session/change/change.h"

/* ---- baseline.c ------------------------------------------------------------------------------ */

/* Puts the baselines of the plan into the rows, and one of this roadmap as the one that counts. */
enum status baseline_add_to(const struct session *session, const struct roadmap *roadmap,
                            struct plan_record *rows, struct error *err) MP_MUST_CHECK;

#endif
