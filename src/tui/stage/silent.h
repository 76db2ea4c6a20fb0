/* SPDX-License-Identifier: MIT
 * No key is silent: one after which the screen is as it was before is answered by a line. */
#ifndef MILEPOST_TUI_STAGE_SILENT_H
#define MILEPOST_TUI_STAGE_SILENT_H

#include "tui/stage/stage.h"

/* A key is on its way to the screen on top. */
void silent_note(struct tui *tui, struct press press, enum command command);

/* The canvas shows all but the message. Says that the key did nothing when that is so and nobody
 * else has said why. */
void silent_tell(struct tui *tui);

#endif
