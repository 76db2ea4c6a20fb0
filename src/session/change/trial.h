/* SPDX-License-Identifier: MIT
 * What the files of the what-if share. */
#ifndef MILEPOST_SESSION_CHANGE_TRIAL_H
#define MILEPOST_SESSION_CHANGE_TRIAL_H

#include "milepost/session/trial.h"
#include "session/change/change.h"

/* ---- trial_follow.c */

/* The what-if stands beside the plan as the session holds it: what another program changed in it
 * and the what-if did not is taken over. */
enum status trial_follow(struct session *trial, const struct session *session,
                         struct error *err) MP_MUST_CHECK;

#endif
