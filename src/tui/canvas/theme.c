/* SPDX-License-Identifier: MIT
 * What each style looks like under each theme. Colours are the terminal's own eight; a theme
 * never sets a background. */
#include "tui/canvas/theme.h"

#include <string.h>

enum { NO_COLOR_OF_ITS_OWN = -1, RED = 1, GREEN = 2, YELLOW = 3, CYAN = 6 };

static const struct theme {
    const char *name;
    int8_t colors[TONE_COUNT];
    uint8_t bold[TONE_COUNT]; /* attributes that a tone adds */
    bool dim;                 /* secondary text is dimmed */
} themes[] = {
    [TUI_THEME_DEFAULT] = {.name = "default",
                           .colors = {[TONE_PLAIN] = NO_COLOR_OF_ITS_OWN,
                                      [TONE_DONE] = GREEN,
                                      [TONE_ACTION] = YELLOW,
                                      [TONE_BAD] = RED,
                                      [TONE_KEY] = CYAN},
                           .dim = true},
    [TUI_THEME_HIGH_CONTRAST] = {.name = "high-contrast",
                                 .colors = {-1, -1, -1, -1, -1},
                                 .bold = {[TONE_ACTION] = ATTRIBUTE_BOLD,
                                          [TONE_BAD] = ATTRIBUTE_BOLD,
                                          [TONE_KEY] = ATTRIBUTE_BOLD},
                                 .dim = false},
    [TUI_THEME_MONO] = {.name = "mono",
                        .colors = {-1, -1, -1, -1, -1},
                        .bold = {[TONE_BAD] = ATTRIBUTE_BOLD},
                        .dim = true},
};

struct look theme_look(enum tui_theme theme, struct style style)
{
    const struct theme *which = &themes[theme];
    struct look look = {.attributes = style.attributes | which->bold[style.tone],
                        .color = which->colors[style.tone]};

    if (!which->dim)
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
