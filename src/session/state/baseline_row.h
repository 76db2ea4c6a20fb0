/* SPDX-License-Identifier: MIT
 * A baseline as it is stored, and back. */
#ifndef MILEPOST_SESSION_STATE_BASELINE_ROW_H
#define MILEPOST_SESSION_STATE_BASELINE_ROW_H

#include "milepost/baseline.h"
#include "milepost/store/progress.h"

/* The roadmap as a row without a number, its steps by id, each once. It borrows from the roadmap
 * and the arena. */
struct baseline_row baseline_row_of(const struct roadmap *roadmap, struct arena *arena);

/* It borrows its texts from the row; its steps are the arena's. */
struct plan_baseline baseline_of_row(const struct baseline_row *row, struct arena *arena);

#endif
