/* SPDX-License-Identifier: MIT
 * Covers the colours of HTML prints: what is read stands out from what it is on, on a light screen,
 * a dark one and on paper, by the contrast of WCAG 2.2 (1.4.3 for text, 1.4.11 for what is drawn).
 */
#include <check.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "report/html.h"
#include "report_suites.h"

/* Where each set of colours begins in the style. */
static const char *const sets[] = {":root {", "(prefers-color-scheme: dark)", "@media print"};
#define SETS 3

static const struct {
    const char *on, *under;
    double least;
} pairs[] = {
    {"ink", "paper", 7},      {"soft", "paper", 4.5}, {"accent", "paper", 4.5},
    {"ink", "wash", 7},       {"soft", "wash", 4.5},  {"prepare", "paper", 3},
    {"enrol", "paper", 3},    {"study", "paper", 3},  {"clear", "paper", 3},
    {"certify", "paper", 3},  {"work", "paper", 3},   {"advance", "paper", 3},
    {"maintain", "paper", 3},
};

static double style_channel(unsigned value)
{
    double part = value / 255.0;

    return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4);
}

static double style_luminance(const char *set, const char *name)
{
    const char *at = strstr(html_style, set);
    unsigned red, green, blue;
    char key[24];

    snprintf(key, sizeof key, "--%s: #", name);
    ck_assert_msg(at && (at = strstr(at, key)) != NULL, "no %s in %s", key, set);
    ck_assert_int_eq(sscanf(at + strlen(key), "%2x%2x%2x", &red, &green, &blue), 3);
    return 0.2126 * style_channel(red) + 0.7152 * style_channel(green) +
           0.0722 * style_channel(blue);
}

START_TEST(html_style__in_each_scheme__keeps_the_contrast)
{
    const char *set = sets[_i % SETS];
    double one = style_luminance(set, pairs[_i / SETS].on);
    double other = style_luminance(set, pairs[_i / SETS].under);
    double contrast = (fmax(one, other) + 0.05) / (fmin(one, other) + 0.05);

    ck_assert_msg(contrast >= pairs[_i / SETS].least, "%s on %s in %s: %.2f", pairs[_i / SETS].on,
                  pairs[_i / SETS].under, set, contrast);
}
END_TEST

START_TEST(html_style__as_embedded__has_no_comments)
{
    ck_assert_ptr_null(strstr(html_style, "/*"));
    ck_assert_ptr_null(strstr(html_style, "*/"));
}
END_TEST

Suite *html_style_suite(void)
{
    Suite *suite = suite_create("html_style");
    TCase *tcase = tcase_create("html_style");

    tcase_add_loop_test(tcase, html_style__in_each_scheme__keeps_the_contrast, 0,
                        SETS * (int)(sizeof pairs / sizeof *pairs));
    tcase_add_test(tcase, html_style__as_embedded__has_no_comments);
    suite_add_tcase(suite, tcase);
    return suite;
}
