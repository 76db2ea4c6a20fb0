/* SPDX-License-Identifier: MIT
 * Moments as text in UTC: `2026-11-23T12:00:00Z`. */
#ifndef MILEPOST_SESSION_EXCHANGE_STAMP_H
#define MILEPOST_SESSION_EXCHANGE_STAMP_H

#include <stdbool.h>
#include <stdint.h>

/* ---- stamp.c */

#define STAMP_TEXT 24
void stamp_write(int64_t seconds, char out[STAMP_TEXT]);
bool stamp_parse(const char *text, int64_t *seconds);

#endif
