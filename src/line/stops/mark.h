/* SPDX-License-Identifier: MIT
 * Marking a step. */
#ifndef MILEPOST_LINE_STOPS_MARK_H
#define MILEPOST_LINE_STOPS_MARK_H

#include "line/stage/stage.h"
#include "milepost/session/marks.h"

/* Saves a mark and says what became of it; all is told anew. */
struct onward mark_step_saved(struct plain *plain, const struct mark_request *request);

#endif
