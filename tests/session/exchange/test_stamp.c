/* SPDX-License-Identifier: MIT
 * Covers moments as text: both ways, and what is refused. */
#include "session/exchange/stamp.h"
#include "session_suites.h"

static const struct {
    int64_t seconds;
    const char *text;
} stamps[] = {
    {0, "1970-01-01T00:00:00Z"},
    {-1, "1969-12-31T23:59:59Z"},
    {1795435200, "2026-11-23T12:00:00Z"},
    {4102444799, "2099-12-31T23:59:59Z"},
};

START_TEST(stamp_write__and__parse_agree)
{
    char text[STAMP_TEXT];
    int64_t seconds = 7;

    stamp_write(stamps[_i].seconds, text);

    ck_assert_str_eq(text, stamps[_i].text);
    ck_assert(stamp_parse(text, &seconds));
    ck_assert_int_eq(seconds, stamps[_i].seconds);
}
END_TEST

static const char *const no_stamps[] = {
    "",
    "2026-11-23",
    "2026-11-23T12:00:00",
    "2026-11-23T12:00:00+01:00",
    "2026-02-30T12:00:00Z",
    "2026-11-23T24:00:00Z",
    "2026-11-23T12:60:00Z",
    "2026-11-23 12:00:00Z",
    "2026-11-23T 2:00:00Z",
};

START_TEST(stamp_parse__refuses__anything_else)
{
    int64_t seconds;

    ck_assert(!stamp_parse(no_stamps[_i], &seconds));
}
END_TEST

Suite *stamp_suite(void)
{
    Suite *suite = suite_create("stamp");
    TCase *tcase = tcase_create("stamp");

    ADD_TABLE_TEST(tcase, stamp_write__and__parse_agree, stamps);
    ADD_TABLE_TEST(tcase, stamp_parse__refuses__anything_else, no_stamps);
    suite_add_tcase(suite, tcase);
    return suite;
}
