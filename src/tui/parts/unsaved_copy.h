/* SPDX-License-Identifier: MIT
 * A copy of the plan elsewhere, while something of it can't be saved. */
#ifndef MILEPOST_TUI_PARTS_UNSAVED_COPY_H
#define MILEPOST_TUI_PARTS_UNSAVED_COPY_H

#include "tui/stage/stage.h"

/* Writes the open plan, or from Home the one that is not saved, as a new export: with all that was
 * typed and not saved, and with `typed` (its uuid is not read) unless that is NULL. */
enum status unsaved_copy_write(struct tui *tui, const char *path, const struct unkept *typed,
                               struct error *err) MP_MUST_CHECK;

#endif
