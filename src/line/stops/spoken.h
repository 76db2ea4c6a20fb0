/* SPDX-License-Identifier: MIT
 * A print as it is read aloud: no columns, and no marks that have to be looked up. */
#ifndef MILEPOST_LINE_STOPS_SPOKEN_H
#define MILEPOST_LINE_STOPS_SPOKEN_H

#include "milepost/text.h"

/* Adds a print in Markdown as lines of which each says by itself what it is. */
void spoken_add(const char *markdown, struct buffer *out);

#endif
