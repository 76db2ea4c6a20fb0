/* SPDX-License-Identifier: MIT
 * Ids of plans and of comments: 36 characters and NUL. */
#ifndef MILEPOST_SESSION_STATE_UUID_H
#define MILEPOST_SESSION_STATE_UUID_H

#include "milepost/store/plan.h"

/* ---- uuid.c */

enum status uuid_new(char out[STORE_UUID], struct error *err) MP_MUST_CHECK;
bool uuid_check(const char *text);

#endif
