/* SPDX-License-Identifier: MIT
 * Covers the texts: any keyboard types them, and none comes twice in a row. */
#include <string.h>

#include "milepost/typing.h"
#include "typing_suites.h"

START_TEST(text__every_one__is_typed_on_any_keyboard)
{
    const char *text = measure_text(_i);

    for (const char *at = text; *at; at++)
        ck_assert_msg(*at >= ' ' && *at < 0x7F, "text %d has %02x", _i, (unsigned char)*at);
    ck_assert_ptr_null(strstr(text, "  "));
    ck_assert_int_ge((int)strlen(text), 250);
    ck_assert(text[strlen(text) - 1] == '.');
}
END_TEST

START_TEST(text__every_one__has_codes_or_numbers_or_marks_among_its_words)
{
    ck_assert_ptr_nonnull(strpbrk(measure_text(_i), "0123456789,;:"));
}
END_TEST

START_TEST(text__after_any__is_another)
{
    int next = measure_next_text(_i);

    ck_assert_int_ne(next, _i);
    ck_assert(next >= 0 && next < MEASURE_TEXTS);
    ck_assert_int_eq(measure_next_text(-1), 0);
    ck_assert_int_eq(measure_next_text(900), 0); /* of a newer program */
}
END_TEST

Suite *measure_texts_suite(void)
{
    Suite *suite = suite_create("measure-texts");
    TCase *tcase = tcase_create("texts");

    tcase_add_loop_test(tcase, text__every_one__is_typed_on_any_keyboard, 0, MEASURE_TEXTS);
    tcase_add_loop_test(tcase, text__every_one__has_codes_or_numbers_or_marks_among_its_words, 0,
                        MEASURE_TEXTS);
    tcase_add_loop_test(tcase, text__after_any__is_another, 0, MEASURE_TEXTS);
    suite_add_tcase(suite, tcase);
    return suite;
}
