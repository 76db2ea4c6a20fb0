/* SPDX-License-Identifier: MIT
 * Themes: names, no colours where there should be none, emphasis that stays. */
#include <math.h>

#include "tui/stage.h"
#include "tui/tui_suites.h"

START_TEST(tui_theme_find__knows__its_names_alone)
{
    enum tui_theme theme = TUI_THEME_DEFAULT;

    ck_assert(tui_theme_find("mono", &theme));
    ck_assert_int_eq(theme, TUI_THEME_MONO);
    ck_assert(tui_theme_find("high-contrast", &theme));
    ck_assert_int_eq(theme, TUI_THEME_HIGH_CONTRAST);
    ck_assert(!tui_theme_find("", &theme));
    ck_assert(!tui_theme_find("Mono", &theme));
}
END_TEST

START_TEST(theme_look__high_contrast_and_mono__have_no_colour)
{
    for (int tone = 0; tone < TONE_COUNT; tone++)
        for (int theme = TUI_THEME_HIGH_CONTRAST; theme <= TUI_THEME_MONO; theme++) {
            struct look look = theme_look((enum tui_theme)theme, (struct style){0, (uint8_t)tone});

            ck_assert_int_eq(look.color, -1);
            ck_assert_int_eq(look.wide, -1);
        }
}
END_TEST

/* Terminals dim by a third to a half: amber would be too near to dark grey. */
START_TEST(theme_look__of_a_colour__is_not_dimmed_below_what_can_be_read)
{
    for (int tone = 0; tone < TONE_COUNT; tone++) {
        struct look look =
            theme_look(TUI_THEME_DEFAULT, (struct style){ATTRIBUTE_DIM, (uint8_t)tone});

        ck_assert(tone == TONE_PLAIN || !(look.attributes & ATTRIBUTE_DIM));
    }
}
END_TEST

START_TEST(theme_look__of_the_focused_row__is_not_dimmed)
{
    for (int theme = 0; theme <= TUI_THEME_MONO; theme++) {
        struct look look = theme_look(
            (enum tui_theme)theme, (struct style){ATTRIBUTE_DIM | ATTRIBUTE_REVERSE, TONE_PLAIN});

        ck_assert_int_eq(look.attributes, ATTRIBUTE_REVERSE);
    }
}
END_TEST

/* ---- contrast, as WCAG 2 reckons it --------------------------------------------------------- */

/* What one channel gives off, from 0 to 1. */
static double channel_light(int level)
{
    double part = level / 255.0;

    return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4);
}

static double light_of(int rgb)
{
    return 0.2126 * channel_light(rgb >> 16) + 0.7152 * channel_light(rgb >> 8 & 0xff) +
           0.0722 * channel_light(rgb & 0xff);
}

static double contrast_of(int rgb, int background)
{
    double one = light_of(rgb) + 0.05, other = light_of(background) + 0.05;

    return one > other ? one / other : other / one;
}

/* The colours of the cube of 256, which no terminal has otherwise. */
static int rgb_of_wide(int color)
{
    static const int levels[] = {0, 0x5f, 0x87, 0xaf, 0xd7, 0xff};

    ck_assert_int_ge(color, 16);
    ck_assert_int_lt(color, 232);
    color -= 16;
    return levels[color / 36] << 16 | levels[color / 6 % 6] << 8 | levels[color % 6];
}

/* The eight of xterm. */
static int rgb_of_narrow(int color)
{
    static const int xterm[] = {0x000000, 0xcd0000, 0x00cd00, 0xcdcd00,
                                0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5};

    return xterm[color];
}

static const struct {
    int rgb;
    double least;
} backgrounds[] = {{0xffffff, 4.0}, {0x000000, 3.5}, {0xf5f5f5, 3.5}, {0x1e1e1e, 2.8}};

START_TEST(theme_look__default__can_be_read_on_light_and_on_dark)
{
    for (int tone = 0; tone < TONE_COUNT; tone++) {
        struct look look = theme_look(TUI_THEME_DEFAULT, (struct style){0, (uint8_t)tone});

        if (look.wide >= 0)
            ck_assert_double_ge(contrast_of(rgb_of_wide(look.wide), backgrounds[_i].rgb),
                                backgrounds[_i].least);
        if (look.color >= 0)
            ck_assert_double_ge(contrast_of(rgb_of_narrow(look.color), backgrounds[_i].rgb),
                                backgrounds[_i].least);
    }
}
END_TEST

START_TEST(theme_look__high_contrast__dims_nothing)
{
    ck_assert_int_eq(theme_look(TUI_THEME_HIGH_CONTRAST, STYLE_DIM).attributes, 0);
    ck_assert_int_eq(theme_look(TUI_THEME_DEFAULT, STYLE_DIM).attributes, ATTRIBUTE_DIM);
}
END_TEST

START_TEST(theme_look__every_theme__keeps_the_focus_reversed)
{
    static const enum tui_theme themes[] = {TUI_THEME_DEFAULT, TUI_THEME_HIGH_CONTRAST,
                                            TUI_THEME_MONO};

    for (int i = 0; i < 3; i++)
        ck_assert(theme_look(themes[i], (struct style){ATTRIBUTE_REVERSE, TONE_DONE}).attributes &
                  ATTRIBUTE_REVERSE);
}
END_TEST

Suite *theme_suite(void)
{
    Suite *suite = suite_create("theme");
    TCase *tcase = tcase_create("theme");

    tcase_add_test(tcase, tui_theme_find__knows__its_names_alone);
    tcase_add_test(tcase, theme_look__high_contrast_and_mono__have_no_colour);
    tcase_add_test(tcase, theme_look__of_a_colour__is_not_dimmed_below_what_can_be_read);
    tcase_add_test(tcase, theme_look__of_the_focused_row__is_not_dimmed);
    tcase_add_loop_test(tcase, theme_look__default__can_be_read_on_light_and_on_dark, 0,
                        (int)(sizeof backgrounds / sizeof *backgrounds));
    tcase_add_test(tcase, theme_look__high_contrast__dims_nothing);
    tcase_add_test(tcase, theme_look__every_theme__keeps_the_focus_reversed);
    suite_add_tcase(suite, tcase);
    return suite;
}
