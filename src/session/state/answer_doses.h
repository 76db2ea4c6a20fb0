/* SPDX-License-Identifier: MIT
 * Doses that do not count on their day, in words: of a mark and of an answer alike. */
#ifndef MILEPOST_SESSION_STATE_ANSWER_DOSES_H
#define MILEPOST_SESSION_STATE_ANSWER_DOSES_H

#include "milepost/doses.h"
#include "milepost/session/change.h"

/* STATUS_USAGE with what keeps a dose of a vaccine from counting; `what` is what it is called.
 * STATUS_OK of one that counts. */
enum status dose_refuse(const struct catalog *catalog, int vaccine, const char *what,
                        const struct dose_ruling *ruling, struct error *err) MP_MUST_CHECK;

/* The same of the last dose that the answers of `input` tell. */
enum status dose_told_fits(const struct plan_input *input, int vaccine,
                           struct error *err) MP_MUST_CHECK;

#endif
