/* SPDX-License-Identifier: MIT
 * What was written last into the calendars of a plan: the default one, and the one with private
 * answers. It is no change of the plan: an undo leaves it, as it takes no file back either. */
#ifndef MILEPOST_STORE_CALENDAR_H
#define MILEPOST_STORE_CALENDAR_H

#include <stdint.h>

#include "milepost/sent.h"
#include "milepost/store/file.h"

/* ---- calendar.c ------------------------------------------------------------------------------ */

/* Into a zeroed calendar; nothing when none was written. */
enum status store_calendar_read(struct store *store, int64_t plan, bool is_private,
                                struct sent_calendar *out, struct error *err) MP_MUST_CHECK;

/* Puts it in the place of the one before, whole. STATUS_NOT_FOUND when the plan is gone. */
enum status store_calendar_write(struct store *store, int64_t plan, bool is_private,
                                 const struct sent_calendar *calendar,
                                 struct error *err) MP_MUST_CHECK;

#endif
