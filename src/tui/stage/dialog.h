/* SPDX-License-Identifier: MIT
 * A question over the screen; the screen below hears the reply. */
#ifndef MILEPOST_TUI_STAGE_DIALOG_H
#define MILEPOST_TUI_STAGE_DIALOG_H

#include "tui/stage/stage.h"

/* A message with answers to choose from; the first is the safe one and has the focus. */
struct screen *dialog_choose(struct tui *tui, int tag, const char *title, const char *text,
                             const char *const *options, int count);
/* A line to type. */
struct screen *dialog_ask(struct tui *tui, int tag, const char *title, const char *text,
                          const char *initial);

#endif
