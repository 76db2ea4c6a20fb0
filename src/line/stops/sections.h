/* SPDX-License-Identifier: MIT
 * How far the sections of the interview are. */
#ifndef MILEPOST_LINE_STOPS_SECTIONS_H
#define MILEPOST_LINE_STOPS_SECTIONS_H

#include "line/stage/stage.h"

/* How many are how far: "2 done, 1 in part, 6 not started". */
void sections_say(struct plain *plain, struct buffer *out);

#endif
