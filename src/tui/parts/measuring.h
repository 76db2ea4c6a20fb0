/* SPDX-License-Identifier: MIT
 * From where the typing measure is reached: the question that it answers, and the steps that are
 * about it. */
#ifndef MILEPOST_TUI_PARTS_MEASURING_H
#define MILEPOST_TUI_PARTS_MEASURING_H

#include "tui/stage/stage.h"

bool measuring_can_question(const struct tui *tui, int question);
/* Of a line of the roadmap (-1: none). */
bool measuring_can_line(const struct tui *tui, int line);
/* Why not. */
void measuring_cannot(const struct tui *tui, struct buffer *out);

#endif
