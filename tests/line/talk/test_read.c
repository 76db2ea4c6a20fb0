/* SPDX-License-Identifier: MIT
 * Covers reading a line: what is taken, and what is refused whole. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "line/talk/talk.h"
#include "line_suites.h"

static struct talk talk;
static struct error err;

static void setup(void)
{
    talk = (struct talk){.out = stdout};
}

static void teardown(void)
{
    fclose(talk.in);
    talk_clear(&talk);
}

static enum status read_of(const char *bytes, size_t length)
{
    talk.in = fmemopen((void *)bytes, length, "r");
    return talk_read(&talk, &err);
}

#define READ(text) read_of(text, sizeof text - 1)

START_TEST(talk_read__takes__a_line_without_blanks_at_its_ends)
{
    ck_assert_int_eq(READ(" \t1,  2 \r\nrest"), STATUS_OK);
    ck_assert_str_eq(buffer_text(&talk.typed), "1,  2");
}
END_TEST

START_TEST(talk_read__takes__a_last_line_without_its_end)
{
    ck_assert_int_eq(READ("12"), STATUS_OK);
    ck_assert_str_eq(buffer_text(&talk.typed), "12");
    ck_assert(!talk.ended);
    ck_assert_int_eq(talk_read(&talk, &err), STATUS_OK);
    ck_assert(talk.ended);
}
END_TEST

START_TEST(talk_read__at_the_end__ends_the_line_that_asked)
{
    char *said = NULL;
    size_t length;

    talk.out = open_memstream(&said, &length);
    talk.terminal = true;
    talk_prompt(&talk, "Number");
    ck_assert_int_eq(read_of("", 0), STATUS_OK);
    fclose(talk.out);
    ck_assert_str_eq(said, "Number: \n");
    free(said);
}
END_TEST

START_TEST(talk_read__refuses__keys_that_type_nothing)
{
    ck_assert_int_eq(READ("\033[A\n"), STATUS_USAGE);
    ck_assert_ptr_nonnull(strstr(err.text, "arrow key"));
}
END_TEST

START_TEST(talk_read__refuses__a_nul_and_bytes_that_are_no_text)
{
    ck_assert_int_eq(READ("a\0b\n"), STATUS_USAGE);
    fclose(talk.in);
    ck_assert_int_eq(READ("\xff\xfe\n"), STATUS_USAGE);
}
END_TEST

START_TEST(talk_read__skips__a_line_that_is_too_long)
{
    char bytes[TALK_MOST + 10];

    memset(bytes, 'x', sizeof bytes);
    memcpy(bytes + sizeof bytes - 3, "\n7\n", 3);
    ck_assert_int_eq(read_of(bytes, sizeof bytes), STATUS_USAGE);
    ck_assert_int_eq(talk_read(&talk, &err), STATUS_OK);
    ck_assert_str_eq(buffer_text(&talk.typed), "7");
}
END_TEST

Suite *line_read_suite(void)
{
    Suite *suite = suite_create("line_read");
    TCase *group = tcase_create("read");

    tcase_add_checked_fixture(group, setup, teardown);
    tcase_add_test(group, talk_read__takes__a_line_without_blanks_at_its_ends);
    tcase_add_test(group, talk_read__takes__a_last_line_without_its_end);
    tcase_add_test(group, talk_read__at_the_end__ends_the_line_that_asked);
    tcase_add_test(group, talk_read__refuses__keys_that_type_nothing);
    tcase_add_test(group, talk_read__refuses__a_nul_and_bytes_that_are_no_text);
    tcase_add_test(group, talk_read__skips__a_line_that_is_too_long);
    suite_add_tcase(suite, group);
    return suite;
}
