/* SPDX-License-Identifier: MIT
 * Bars and marks drawn of single characters. */
#ifndef MILEPOST_TUI_CANVAS_BARS_H
#define MILEPOST_TUI_CANVAS_BARS_H

#include "milepost/date.h"
#include "tui/canvas/canvas.h"

/* What bars are made of. */
enum glyph {
    GLYPH_NONE,
    GLYPH_FULL,
    GLYPH_HALF,
    GLYPH_SHADED,
    GLYPH_LINE,
    GLYPH_END,
    GLYPH_TODAY,
    GLYPH_DOSE,
    GLYPH_REACHED,
    GLYPH_BEFORE,
    GLYPH_AFTER,
    GLYPH_PLANNED,
};
const char *glyph_text(enum glyph glyph, bool ascii);
/* The same in each column from `from` to before `to`. */
void draw_glyphs(const struct pane *pane, int row, int from, int to, enum glyph glyph,
                 struct style style);
/* Columns from `from` to `day` when all of `columns` lead to `until`. */
int bar_columns(date_day from, date_day day, date_day until, int columns);

#endif
