/* SPDX-License-Identifier: MIT
 * Covers error_set and error_prefix: formatting, absent errors, text that is too long. */
#include <errno.h>
#include <string.h>

#include "base_suites.h"
#include "milepost/error.h"
#include "milepost/text.h"

enum { FULL = sizeof(((struct error *)NULL)->text) - 1 };

/* `count` times the letter a, then `tail`. */
static const char *letters_then(size_t count, const char *tail)
{
    static char text[FULL + 16];

    memset(text, 'a', count);
    strcpy(text + count, tail);
    return text;
}

START_TEST(error_set__returns_the_code__without_an_error)
{
    ck_assert_int_eq(error_set(NULL, STATUS_BUSY, "nobody listens"), STATUS_BUSY);
}
END_TEST

START_TEST(error_set__keeps__code_and_text)
{
    struct error err = {0};

    error_set(&err, STATUS_IO, "%s: line %d", "plans.db", 7);

    ck_assert_int_eq(err.code, STATUS_IO);
    ck_assert_str_eq(err.text, "plans.db: line 7");
}
END_TEST

START_TEST(error_with_command__keeps__the_command_beside_the_text)
{
    struct error err = {0};

    ck_assert_int_eq(
        error_with_command(error_set(&err, STATUS_USAGE, "none"), &err, "`%s`", "list"),
        STATUS_USAGE);
    ck_assert_str_eq(err.text, "none");
    ck_assert_str_eq(err.command, "`list`");
    error_set(&err, STATUS_IO, "no space left");
    ck_assert_str_eq(err.command, "");
}
END_TEST

START_TEST(error_set__takes_its_own_text__as_an_argument)
{
    struct error err = {0};

    error_set(&err, STATUS_IO, "no space left");
    error_set(&err, STATUS_IO, "not saved: %s", err.text);

    ck_assert_str_eq(err.text, "not saved: no space left");
}
END_TEST

START_TEST(error_set__keeps_whole__a_text_that_just_fits)
{
    struct error err = {0};

    error_set(&err, STATUS_IO, "%s", letters_then(FULL - 2, "é"));

    ck_assert_uint_eq(strlen(err.text), FULL);
    ck_assert(text_is_utf8(err.text, FULL));
}
END_TEST

static const char *const wide[] = {"é", "–", "😀"};

START_TEST(error_set__cuts_between__characters)
{
    struct error err = {0};
    struct buffer long_text = {0};

    for (int shift = 0; shift < 4; shift++) {
        buffer_truncate(&long_text, 0);
        buffer_repeat(&long_text, "a", shift);
        buffer_repeat(&long_text, wide[_i], FULL);

        error_set(&err, STATUS_IO, "%s", buffer_text(&long_text));

        ck_assert(text_is_utf8(err.text, strlen(err.text)));
        ck_assert_uint_gt(strlen(err.text), FULL - 4);
    }
    buffer_clear(&long_text);
}
END_TEST

START_TEST(error_set__keeps__the_what_and_the_why_of_a_long_text)
{
    struct error err = {0};

    error_set(&err, STATUS_USAGE, "plans.db%s: there is no such file", letters_then(FULL, ""));

    ck_assert_int_eq(strncmp(err.text, "plans.dbaaa", 11), 0);
    ck_assert_ptr_nonnull(strstr(err.text, "aaa...aaa"));
    ck_assert_ptr_nonnull(strstr(err.text, "aaa: there is no such file"));
    ck_assert_uint_eq(strlen(err.text), FULL);
}
END_TEST

START_TEST(error_set__cuts__text_of_any_length)
{
    struct error err = {0};

    error_set(&err, STATUS_IO, "%2000d", 1);

    ck_assert_uint_eq(strlen(err.text), FULL);
}
END_TEST

START_TEST(error_prefix__ignores__no_error)
{
    error_prefix(NULL, "plans.db: ");
}
END_TEST

START_TEST(error_prefix__goes_before__the_text)
{
    struct error err = {0};

    error_set(&err, STATUS_CORRUPT, "not a plan");
    error_prefix(&err, "%s: ", "plans.db");

    ck_assert_str_eq(err.text, "plans.db: not a plan");
    ck_assert_int_eq(err.code, STATUS_CORRUPT);
}
END_TEST

START_TEST(error_prefix__cuts__in_the_middle_too)
{
    struct error err = {0};

    error_set(&err, STATUS_IO, "%s", letters_then(FULL - 3, "–"));
    error_prefix(&err, "x");

    ck_assert_int_eq(strncmp(err.text, "xaaa", 4), 0);
    ck_assert_str_eq(err.text + FULL - 4, "a–");
}
END_TEST

START_TEST(error_prefix__cuts__a_prefix_of_any_length)
{
    struct error err = {0};

    error_set(&err, STATUS_IO, "no space left");
    error_prefix(&err, "%2000d", 1);

    ck_assert_uint_eq(strlen(err.text), FULL);
}
END_TEST

START_TEST(error_reason__of_what_people_meet__is_in_their_words)
{
    ck_assert_str_eq(error_reason(ENOENT), "there is no such file or folder");
    ck_assert_str_eq(error_reason(ENOSPC), "the disk is full");
    ck_assert_str_eq(error_reason(EPIPE), strerror(EPIPE));
}
END_TEST

Suite *error_suite(void)
{
    Suite *suite = suite_create("error");
    TCase *set = tcase_create("set");
    TCase *prefix = tcase_create("prefix");

    tcase_add_test(set, error_set__returns_the_code__without_an_error);
    tcase_add_test(set, error_set__keeps__code_and_text);
    tcase_add_test(set, error_with_command__keeps__the_command_beside_the_text);
    tcase_add_test(set, error_set__takes_its_own_text__as_an_argument);
    tcase_add_test(set, error_set__keeps_whole__a_text_that_just_fits);
    ADD_TABLE_TEST(set, error_set__cuts_between__characters, wide);
    tcase_add_test(set, error_set__keeps__the_what_and_the_why_of_a_long_text);
    tcase_add_test(set, error_set__cuts__text_of_any_length);
    suite_add_tcase(suite, set);

    tcase_add_test(prefix, error_prefix__ignores__no_error);
    tcase_add_test(prefix, error_prefix__goes_before__the_text);
    tcase_add_test(prefix, error_prefix__cuts__in_the_middle_too);
    tcase_add_test(prefix, error_prefix__cuts__a_prefix_of_any_length);
    tcase_add_test(prefix, error_reason__of_what_people_meet__is_in_their_words);
    suite_add_tcase(suite, prefix);
    return suite;
}
