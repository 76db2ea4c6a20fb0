/* SPDX-License-Identifier: MIT
 * Covers growing strings: the empty one, every way to add, truncation. */
#include "milepost/text.h"

#include <string.h>

#include "base_suites.h"

static struct buffer buffer;

static void start_empty(void)
{
    buffer = (struct buffer){0};
}

static void finish(void)
{
    buffer_clear(&buffer);
}

START_TEST(buffer_text__is_empty__without_memory)
{
    ck_assert_str_eq(buffer_text(&buffer), "");
}
END_TEST

START_TEST(buffer_clear__accepts__an_empty_buffer)
{
    buffer_clear(&buffer);

    ck_assert_ptr_null(buffer.text);
}
END_TEST

START_TEST(buffer_clear__leaves__a_buffer_that_can_be_used)
{
    buffer_add(&buffer, "before");
    buffer_clear(&buffer);
    buffer_add(&buffer, "after");

    ck_assert_str_eq(buffer_text(&buffer), "after");
}
END_TEST

START_TEST(buffer_truncate__accepts__an_empty_buffer)
{
    buffer_truncate(&buffer, 0);

    ck_assert_str_eq(buffer_text(&buffer), "");
}
END_TEST

START_TEST(buffer_truncate__keeps__a_shorter_text)
{
    buffer_add(&buffer, "CPC");
    buffer_truncate(&buffer, 4);

    ck_assert_str_eq(buffer_text(&buffer), "CPC");
}
END_TEST

START_TEST(buffer_truncate__cuts__to_the_length)
{
    buffer_add(&buffer, "CPC-A");
    buffer_truncate(&buffer, 3);

    ck_assert_str_eq(buffer_text(&buffer), "CPC");
    ck_assert_uint_eq(buffer.length, 3);
}
END_TEST

START_TEST(buffer_add__accepts__an_empty_text)
{
    buffer_add(&buffer, "");

    ck_assert_str_eq(buffer_text(&buffer), "");
}
END_TEST

START_TEST(buffer_add_bytes__accepts__no_bytes)
{
    buffer_add_bytes(&buffer, NULL, 0);

    ck_assert_uint_eq(buffer.length, 0);
}
END_TEST

START_TEST(buffer_add_bytes__keeps__a_nul_inside)
{
    buffer_add_bytes(&buffer, "a\0b", 3);

    ck_assert_uint_eq(buffer.length, 3);
    ck_assert_mem_eq(buffer.text, "a\0b", 4);
}
END_TEST

START_TEST(buffer_add_char__ends_in_nul__at_every_length)
{
    for (size_t length = 1; length < 1000; length++) {
        buffer_add_char(&buffer, 'x');
        ck_assert_uint_eq(strlen(buffer_text(&buffer)), length);
    }
}
END_TEST

static const struct {
    int times;
    const char *expected;
} repeats[] = {{-1, ""}, {0, ""}, {1, "─"}, {3, "───"}};

START_TEST(buffer_repeat__adds__so_many_times)
{
    buffer_repeat(&buffer, "─", repeats[_i].times);

    ck_assert_str_eq(buffer_text(&buffer), repeats[_i].expected);
}
END_TEST

START_TEST(buffer_format__adds__after_what_is_there)
{
    buffer_add(&buffer, "line ");
    buffer_format(&buffer, "%d of %s", 3, "plans.csv");

    ck_assert_str_eq(buffer_text(&buffer), "line 3 of plans.csv");
}
END_TEST

START_TEST(buffer_format__adds__a_text_of_any_length)
{
    for (int length = 1; length < 300; length++) {
        buffer_truncate(&buffer, 0);
        buffer_format(&buffer, "%*d", length, 7);
        ck_assert_int_eq((int)buffer.length, length);
        ck_assert_int_eq((int)strlen(buffer_text(&buffer)), length);
    }
}
END_TEST

START_TEST(buffer_trim__takes_spaces__off_its_end_alone)
{
    buffer_trim(&buffer);
    ck_assert_str_eq(buffer_text(&buffer), "");
    buffer_add(&buffer, " a b  ");
    buffer_trim(&buffer);
    ck_assert_str_eq(buffer_text(&buffer), " a b");
    buffer_truncate(&buffer, 1);
    buffer_trim(&buffer);
    ck_assert_uint_eq(buffer.length, 0);
}
END_TEST

Suite *buffer_suite(void)
{
    Suite *suite = suite_create("buffer");
    TCase *empty = tcase_create("empty and shorter");
    TCase *adding = tcase_create("adding");

    tcase_add_checked_fixture(empty, start_empty, finish);
    tcase_add_test(empty, buffer_text__is_empty__without_memory);
    tcase_add_test(empty, buffer_clear__accepts__an_empty_buffer);
    tcase_add_test(empty, buffer_clear__leaves__a_buffer_that_can_be_used);
    tcase_add_test(empty, buffer_truncate__accepts__an_empty_buffer);
    tcase_add_test(empty, buffer_truncate__keeps__a_shorter_text);
    tcase_add_test(empty, buffer_truncate__cuts__to_the_length);
    tcase_add_test(empty, buffer_trim__takes_spaces__off_its_end_alone);
    suite_add_tcase(suite, empty);

    tcase_add_checked_fixture(adding, start_empty, finish);
    tcase_add_test(adding, buffer_add__accepts__an_empty_text);
    tcase_add_test(adding, buffer_add_bytes__accepts__no_bytes);
    tcase_add_test(adding, buffer_add_bytes__keeps__a_nul_inside);
    tcase_add_test(adding, buffer_add_char__ends_in_nul__at_every_length);
    ADD_TABLE_TEST(adding, buffer_repeat__adds__so_many_times, repeats);
    tcase_add_test(adding, buffer_format__adds__after_what_is_there);
    tcase_add_test(adding, buffer_format__adds__a_text_of_any_length);
    suite_add_tcase(suite, adding);
    return suite;
}
