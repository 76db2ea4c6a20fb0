/* SPDX-License-Identifier: MIT
 * Bars of days, and the scale they stand on. */
#include "tui/canvas/bars.h"

/* A glyph of our own where ASCII look-alikes would be too much alike. */
static const struct {
    const char *mark;
    char ascii[2];
} glyphs[] = {
    [GLYPH_NONE] = {" ", " "},   [GLYPH_FULL] = {"█", "#"},  [GLYPH_HALF] = {"▄", "="},
    [GLYPH_SHADED] = {"▒", ":"}, [GLYPH_LINE] = {"─", "-"},  [GLYPH_END] = {"┤", "|"},
    [GLYPH_TODAY] = {"│", "|"},  [GLYPH_DOSE] = {"●", "o"},  [GLYPH_REACHED] = {"◆", "+"},
    [GLYPH_BEFORE] = {"‹", "<"}, [GLYPH_AFTER] = {"›", ">"}, [GLYPH_PLANNED] = {"○", "x"},
};

const char *glyph_text(enum glyph glyph, bool ascii)
{
    return ascii ? glyphs[glyph].ascii : glyphs[glyph].mark;
}

void draw_glyphs(const struct pane *pane, int row, int from, int to, enum glyph glyph,
                 struct style style)
{
    for (int column = from; column < to; column++)
        draw_text(pane, row, column, glyph_text(glyph, pane->canvas->ascii), style);
}

int bar_columns(date_day from, date_day day, date_day until, int columns)
{
    int64_t span = (int64_t)until - from;
    int64_t length = (int64_t)day - from;

    if (length <= 0 || span <= 0)
        return 0;
    return (int)((length * columns + span - 1) / span); /* a day is at least one column */
}
