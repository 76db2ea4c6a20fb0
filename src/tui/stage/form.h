/* SPDX-License-Identifier: MIT
 * A few lines to fill in, over the screen; Enter takes them all as they stand, and the screen below
 * hears the reply. */
#ifndef MILEPOST_TUI_STAGE_FORM_H
#define MILEPOST_TUI_STAGE_FORM_H

#include "tui/stage/stage.h"

#define FORM_FIELDS 3

struct form_field {
    const char *label;   /* "Day" */
    const char *initial; /* what stands in it at first */
    size_t limit;        /* characters */
};

/* `text` is what to know, or what is wrong with what was filled in. */
struct screen *form_ask(struct tui *tui, int tag, const char *title, const char *text,
                        const struct form_field *fields, int count);
/* To stand on another field than the first: the one that was filled in wrong. */
void form_focus(struct screen *screen, int field);

#endif
