/* SPDX-License-Identifier: MIT
 * Covers what `batch` makes of lines that are no plans, among others that are; of files, and of
 * what it can't read or write. */
#include <stdio.h>

#include "cli/answers_out.h"
#include "cli/cli_suites.h"

enum { MIB = 1 << 20 };

/* ---- bad lines ------------------------------------------------------------------------------- */

#define BAD(text, says)                                                                            \
    {                                                                                              \
        text, sizeof(text) - 1, says                                                               \
    }
static const struct {
    const char *line;
    size_t length;
    const char *says;
} bad[] = {
    BAD("", "in:2: the line is empty"),
    BAD(" \t\r", "in:2: the line is empty"),
    BAD("{}", "in:2:1: this is no exported plan"),
    BAD("[]", "in:2:1: it has to be one JSON object"),
    BAD("null", "in:2:"),
    BAD("{\"milepost-plan\": 1", "in:2:19: this is not JSON"),
    BAD("{\"milepost-plan\": 2}", "it was written by a newer Milepost"),
    BAD("{\"milepost-plan\": 1} {}", "in:2:22: this is not JSON"),
    BAD("{\"milepost-answers\": 1, \"answers\": {\"no.such\": 1}}", "no question \"no.such\""),
    BAD("\xff\xfe{\0}\0", "in:2:1: it is not UTF-8"),
    BAD("{\"a\0b\": 1}", "in:2:4: it is not UTF-8"),
    BAD("{\"\\u0000\": 1}", "in:2:"),
    BAD("{\"\\n\\u001b[31m\": 1}", "in:2:"),
    BAD("'; rm -rf / #", "in:2:1: this is not JSON"),
};

START_TEST(batch__answers__a_bad_line_in_its_place)
{
    struct buffer in = {0};

    buffer_add(&in, KEEPS_CURRENT "\n");
    buffer_add_bytes(&in, bad[_i].line, bad[_i].length);
    buffer_add(&in, "\n" KEEPS_CURRENT);
    put_file(&home, "in", in.text, in.length);
    run(&home, "batch --page in");
    ck_assert_int_eq(home.code, 1);
    ck_assert_str_eq(buffer_text(&home.err), "milepost: 1 of 3 lines could not be planned; what "
                                             "stands in their place says why\n");
    ck_assert_int_eq(count_answers(), 3);
    check_summary(0);
    check_error(1, 2, bad[_i].says);
    check_summary(2);
    buffer_clear(&in);
}
END_TEST

/* As `export PLAN` writes it, and anybody may hand it on. */
START_TEST(batch__of_a_plan_that_is_broken_into_lines__answers_once)
{
    struct buffer in = {0};

    make_maria(&home);
    run(&home, "export Maria");
    buffer_add(&in, KEEPS_CURRENT "\n");
    buffer_add(&in, buffer_text(&home.out));
    buffer_add(&in, "{\nno JSON\n" KEEPS_CURRENT "\n");
    put_file(&home, "in", in.text, in.length);
    run(&home, "batch --page in");
    ck_assert_int_eq(home.code, 1);
    ck_assert_has(&home.err, "milepost: 3 of 5 lines could not be planned");
    ck_assert_int_eq(count_answers(), 5);
    check_summary(0);
    check_error(1, 2,
                "in:2: batch takes one JSON object a line, and this one is broken into lines: "
                "`milepost import` takes such an export");
    check_summary(4);
    buffer_clear(&in);
}
END_TEST

START_TEST(batch__of_a_line_that_is_too_long__reads_on_at_the_next)
{
    struct buffer in = {0};

    buffer_repeat(&in, " ", 8 * MIB);
    buffer_add(&in, KEEPS_CURRENT "\n" KEEPS_CURRENT "\n");
    put_file(&home, "in", in.text, in.length);
    run(&home, "batch --page in");
    ck_assert_int_eq(home.code, 1);
    ck_assert_int_eq(count_answers(), 2);
    check_error(0, 1, "in:1: the line is longer than 8 MiB");
    check_summary(1);
    buffer_clear(&in);
}
END_TEST

START_TEST(batch__of_deep_nesting__says_so)
{
    struct buffer in = {0};

    buffer_repeat(&in, "[", 100000);
    put_file(&home, "in", in.text, in.length);
    run(&home, "batch in");
    ck_assert_int_eq(home.code, 1);
    check_error(0, 1, "in:1:");
    buffer_clear(&in);
}
END_TEST

/* ---- files, and who reads -------------------------------------------------------------------- */

START_TEST(batch__reads__each_file_in_its_turn)
{
    char path[160];

    put_text(&home, "one", KEEPS_CURRENT "\nx\n");
    put_text(&home, "two", "y");
    put_text(&home, "none", "");
    snprintf(path, sizeof path, "%s/two", home.path);
    home.input = path;
    run(&home, "batch --page one none - one");
    ck_assert_int_eq(count_answers(), 5);
    check_summary(0);
    check_error(1, 2, "one:2:1:");
    check_error(2, 1, "standard input:1:1:");
    check_summary(3);
    check_error(4, 2, "one:2:1:");
    run(&home, "batch none");
    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.out), "");
}
END_TEST

START_TEST(batch__of_a_name_that_is_wrong__plans_nothing)
{
    put_text(&home, "in", KEEPS_CURRENT "\n");
    run(&home, "batch in nowhere");
    ck_assert_refused(&home, 2, "milepost: nowhere: there is no such file");
    run(&home, "batch in .");
    ck_assert_refused(&home, 2, "milepost: .: it is a folder, not a file");
    run(&home, "batch ''");
    ck_assert_refused(&home, 2, "milepost: FILE: its name is empty");
}
END_TEST

START_TEST(batch__of_a_full_disk__says_so)
{
    put_text(&home, "in", KEEPS_CURRENT "\nx\n");
    home.output = "/dev/full";
    run(&home, "batch in --quiet");
    ck_assert_int_eq(home.code, 3);
    ck_assert_str_eq(buffer_text(&home.err),
                     "milepost: standard output: can't be written: the disk is full\n");
}
END_TEST

START_TEST(batch__whose_reader_left__ends)
{
    put_text(&home, "in", KEEPS_CURRENT "\n");
    home.unread = true;
    run(&home, "batch in");
    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.err), "");
}
END_TEST

Suite *batch_lines_suite(void)
{
    Suite *suite = suite_create("batch_lines");
    TCase *tcase = home_case("batch_lines");

    ADD_TABLE_TEST(tcase, batch__answers__a_bad_line_in_its_place, bad);
    tcase_add_test(tcase, batch__of_a_plan_that_is_broken_into_lines__answers_once);
    tcase_add_test(tcase, batch__of_a_line_that_is_too_long__reads_on_at_the_next);
    tcase_add_test(tcase, batch__of_deep_nesting__says_so);
    tcase_add_test(tcase, batch__reads__each_file_in_its_turn);
    tcase_add_test(tcase, batch__of_a_name_that_is_wrong__plans_nothing);
    tcase_add_test(tcase, batch__of_a_full_disk__says_so);
    tcase_add_test(tcase, batch__whose_reader_left__ends);
    suite_add_tcase(suite, tcase);
    return suite;
}
