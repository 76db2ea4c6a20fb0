/* SPDX-License-Identifier: MIT
 * Themes: names, no colours where there should be none, emphasis that stays. */
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

START_TEST(theme_look__mono__has_no_colour)
{
    for (int tone = 0; tone < TONE_COUNT; tone++)
        ck_assert_int_eq(theme_look(TUI_THEME_MONO, (struct style){0, (uint8_t)tone}).color, -1);
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
    tcase_add_test(tcase, theme_look__mono__has_no_colour);
    tcase_add_test(tcase, theme_look__high_contrast__dims_nothing);
    tcase_add_test(tcase, theme_look__every_theme__keeps_the_focus_reversed);
    suite_add_tcase(suite, tcase);
    return suite;
}
