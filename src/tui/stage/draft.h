/* SPDX-License-Identifier: MIT
 * What is half typed, kept until it is saved. */
#ifndef MILEPOST_TUI_STAGE_DRAFT_H
#define MILEPOST_TUI_STAGE_DRAFT_H

#include "tui/stage/stage.h"

/* What is half typed in a field (session_save_draft), "" without it. `stored` receives what of it
 * is on disk. */
void draft_take(struct tui *tui, const char *field, struct buffer *stored, struct buffer *out);
/* Keeps it, on disk, or in memory until the program ends when that fails; "" drops it. */
void draft_keep(struct tui *tui, const char *field, struct buffer *stored, const char *text);
void draft_clear(struct tui *tui); /* what was kept in memory */

/* Once more to disk what is kept in memory, of all plans; true when nothing is unsaved any more. */
bool draft_save_again(struct tui *tui);
/* What is kept in memory goes beside the backups; *path, freed by the caller, says where, and is
 * NULL when there was nothing. */
enum status draft_put_aside(const struct tui *tui, char **path, struct error *err) MP_MUST_CHECK;
/* The names of what is kept in memory: "Weekly hours and 2 more"; nothing without any. */
void draft_add_names(const struct tui *tui, struct buffer *out);
/* What was put aside of the plan that was opened is half typed in its fields again. */
void draft_bring_back(struct tui *tui);

#endif
