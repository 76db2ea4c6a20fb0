/* SPDX-License-Identifier: MIT
 * What is half typed, kept until it is saved. */
#ifndef MILEPOST_TUI_STAGE_DRAFT_H
#define MILEPOST_TUI_STAGE_DRAFT_H

#include "tui/stage/stage.h"

/* What is half typed in a field (session_save_draft), "" without it. `stored` receives what of it
 * is on disk. */
void draft_take(struct tui *tui, const char *field, struct buffer *stored, struct buffer *out);
/* Keeps it, on disk, or in memory until the plan is left when that fails; "" drops it. */
void draft_keep(struct tui *tui, const char *field, struct buffer *stored, const char *text);
void draft_clear(struct tui *tui); /* what was kept in memory */

#endif
