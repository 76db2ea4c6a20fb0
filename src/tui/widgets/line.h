/* SPDX-License-Identifier: MIT
 * One line of editable text. */
#ifndef MILEPOST_TUI_WIDGETS_LINE_H
#define MILEPOST_TUI_WIDGETS_LINE_H

#include "tui/canvas/canvas.h"
#include "tui/widgets/keys.h"

/* One line of editable text. The cursor stands before a base character, never inside one. */
struct line_field {
    struct buffer text;
    size_t cursor;
    size_t limit; /* characters */
};

void line_init(struct line_field *line, size_t limit);
void line_clear(struct line_field *line);
void line_set(struct line_field *line, const char *text); /* the cursor goes to the end */
/* True when the command or character was the field's. */
bool line_key(struct line_field *line, enum command command, uint32_t character);
/* Whether what is typed is a part of the text, capital or not; nothing is a part of any. */
bool line_finds(const struct line_field *line, const char *text);
void line_draw(const struct line_field *line, const struct pane *pane, int row, int column,
               int columns, bool focused);

#endif
