/* SPDX-License-Identifier: MIT
 * Names of plans and schools. */
#ifndef MILEPOST_SESSION_STATE_NAME_H
#define MILEPOST_SESSION_STATE_NAME_H

#include "milepost/error.h"

/* ---- name.c */

/* Checks the name of a thing ("plan", "school") that is also known by a number. */
enum status name_check(const char *thing, const char *name, struct error *err) MP_MUST_CHECK;

#endif
