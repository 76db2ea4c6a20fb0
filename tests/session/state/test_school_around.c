/* SPDX-License-Identifier: MIT
 * Covers what others charge beside a school's own price, and which of the help that the person
 * named fits a school of the worksheet. */
#include <string.h>

#include "fixture.h"
#include "session_suites.h"

static struct fixture fixture;
static struct buffer said;

static void around_setup(void)
{
    fixture_setup_builtin(&fixture);
}

static void around_teardown(void)
{
    buffer_clear(&said);
    fixture_teardown(&fixture);
}

/* Dollars, PROMISE_UNKNOWN: nobody says. */
#define NONE PROMISE_UNKNOWN
static const struct {
    int64_t told, price, tuition; /* of the school */
    int prices;
    int64_t middle_price;
    int tuitions;
    int64_t middle_tuition;
    const char *said;
} prices[] = {
    {NONE, 13365, NONE, 5, 12000, 0, 0,
     "$13,365 for the whole program; the middle one of 5 others in GA: $12,000"},
    {9000, 13365, 5000, 5, 12000, 9, 4000,
     "$9,000 for the whole program; the middle one of 5 others in GA: $12,000"},
    {9000, NONE, 5000, 2, 12000, 9, 4000,
     "$5,000 a year; the middle one of 9 others in GA: $4,000"},
    {NONE, NONE, 5000, 5, 12000, 9, 4000,
     "$5,000 a year; the middle one of 9 others in GA: $4,000"},
    {NONE, NONE, NONE, 5, 12000, 2, 4000,
     "ask what the whole program costs; the middle one of 5 others in GA: $12,000"},
    {NONE, NONE, 5000, 2, 12000, 2, 4000, "$5,000 a year; fewer than 3 others in GA tell theirs"},
    {NONE, NONE, NONE, 0, 0, 1, 4000,
     "ask what a year costs; fewer than 3 others in GA tell theirs"},
    {9000, NONE, 5000, 0, 0, 0, 0,
     "$9,000 for the whole program; fewer than 3 others in GA tell theirs"},
};

START_TEST(school_around__holds__like_against_like)
{
    struct school school = {
        .plan = {.price = prices[_i].told == NONE ? MONEY_NONE : prices[_i].told * 100}};
    struct promise_record record = promise_record_empty();
    struct school_around around;

    record.found = true;
    record.state = "GA";
    record.price.value = prices[_i].price;
    record.tuition.value = prices[_i].tuition;
    record.prices = prices[_i].prices;
    record.middle_price = prices[_i].middle_price;
    record.tuitions = prices[_i].tuitions;
    record.middle_tuition = prices[_i].middle_tuition;
    school_around_make(&school, &record, &around);
    school_around_say(&around, &said);
    ck_assert_str_eq(buffer_text(&said), prices[_i].said);
    ck_assert_int_eq(around.count, around.whole ? prices[_i].prices : prices[_i].tuitions);
}
END_TEST

START_TEST(school_around__of_a_school_of_ones_own__knows_nothing)
{
    struct school school = {.plan = {.price = 100}};
    struct promise_record record = promise_record_empty();
    struct school_around around;

    school_around_make(&school, &record, &around);
    ck_assert(!around.known);
}
END_TEST

START_TEST(school_lines__of_help_that_was_named__say_which_fits)
{
    static const struct school_edit edits[] = {{.field = PROGRAM_NAME, .text = "Foundation"},
                                               {.field = PROGRAM_KIND, .text = "certificate"},
                                               {.field = PROGRAM_HOURS, .text = "640"},
                                               {.field = PROGRAM_WEEKS, .text = "32"}};
    const struct school_line *line = NULL;
    int64_t number;

    ck_assert_int_eq(session_add_school(fixture.session, edits, 4, &number, &said, &fixture.err),
                     STATUS_OK);
    for (int i = 0; i < school_line_count; i++)
        if (strcmp(school_lines[i].label, "Help you named") == 0)
            line = &school_lines[i];
    ck_assert(!session_has_school_line(fixture.session, line));
    fixture_answer(&fixture, "money.aid", "pell,wioa");
    ck_assert(session_has_school_line(fixture.session, line));
    buffer_truncate(&said, 0);
    session_show_school_line(fixture.session, session_school_numbered(fixture.session, number),
                             line, &said);
    ck_assert_str_eq(buffer_text(&said), "Pell Grant: fits, WIOA voucher: ask");
}
END_TEST

Suite *school_around_suite(void)
{
    Suite *suite = suite_create("school_around");
    TCase *tcase = tcase_create("school_around");

    tcase_add_checked_fixture(tcase, around_setup, around_teardown);
    ADD_TABLE_TEST(tcase, school_around__holds__like_against_like, prices);
    tcase_add_test(tcase, school_around__of_a_school_of_ones_own__knows_nothing);
    tcase_add_test(tcase, school_lines__of_help_that_was_named__say_which_fits);
    suite_add_tcase(suite, tcase);
    return suite;
}
