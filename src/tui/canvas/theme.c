/* SPDX-License-Identifier: MIT
 * What each style looks like under each theme. A theme never sets a background, and nobody tells
 * the program whether that is light or dark: so a colour is one that can be read on both. Of the
 * terminal's own eight these are two; among 256 there are darker ones, which are the same on every
 * terminal. */
#include "tui/canvas/theme.h"

#include <string.h>

enum { NO_COLOR_OF_ITS_OWN = -1, RED = 1, MAGENTA = 5 };
/* #008700, #af5f00, #d7005f, #008787: about as far from white as from black. */
enum { WIDE_GREEN = 28, WIDE_AMBER = 130, WIDE_RED = 161, WIDE_TEAL = 30 };

static const struct theme {
    const char *name;
    int8_t colors[TONE_COUNT];
    int16_t wide[TONE_COUNT]; /* where there are 256 */
    uint8_t bold[TONE_COUNT]; /* attributes that a tone adds */
    bool dim;                 /* secondary text is dimmed */
} themes[] = {
    [TUI_THEME_DEFAULT] = {.name = "default",
                           .colors = {[TONE_PLAIN] = NO_COLOR_OF_ITS_OWN,
                                      [TONE_DONE] = NO_COLOR_OF_ITS_OWN,
                                      [TONE_ACTION] = MAGENTA,
                                      [TONE_BAD] = RED,
                                      [TONE_KEY] = MAGENTA},
                           .wide = {[TONE_PLAIN] = NO_COLOR_OF_ITS_OWN,
                                    [TONE_DONE] = WIDE_GREEN,
                                    [TONE_ACTION] = WIDE_AMBER,
                                    [TONE_BAD] = WIDE_RED,
                                    [TONE_KEY] = WIDE_TEAL},
                           .dim = true},
    [TUI_THEME_HIGH_CONTRAST] = {.name = "high-contrast",
                                 .colors = {-1, -1, -1, -1, -1},
                                 .wide = {-1, -1, -1, -1, -1},
                                 .bold = {[TONE_ACTION] = ATTRIBUTE_BOLD,
                                          [TONE_BAD] = ATTRIBUTE_BOLD,
                                          [TONE_KEY] = ATTRIBUTE_BOLD},
                                 .dim = false},
    [TUI_THEME_MONO] = {.name = "mono",
                        .colors = {-1, -1, -1, -1, -1},
                        .wide = {-1, -1, -1, -1, -1},
                        .bold = {[TONE_BAD] = ATTRIBUTE_BOLD},
                        .dim = true},
};

struct look theme_look(enum tui_theme theme, struct style style)
{
    const struct theme *which = &themes[theme];
    struct look look = {.attributes = style.attributes | which->bold[style.tone],
                        .color = which->colors[style.tone],
                        .wide = which->wide[style.tone]};

    /* A colour has as much contrast as it needs, and none to spare for dimming; what is dimmed and
     * reversed is grey on grey. */
    if (!which->dim || look.color >= 0 || look.wide >= 0 || look.attributes & ATTRIBUTE_REVERSE)
        look.attributes &= (uint8_t)~ATTRIBUTE_DIM;
    return look;
}

bool tui_theme_find(const char *name, enum tui_theme *theme)
{
    for (size_t i = 0; i < sizeof themes / sizeof *themes; i++)
        if (strcmp(name, themes[i].name) == 0) {
            *theme = (enum tui_theme)i;
            return true;
        }
    return false;
}
