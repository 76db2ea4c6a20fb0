/* SPDX-License-Identifier: MIT
 * Covers reading what people type into a field or behind `set`: money, numbers with their unit,
 * dates, and what to type instead of what could be read in two ways. */
#include <string.h>

#include "interview_suites.h"
#include "milepost/interview.h"
#include "small_catalog.h"

static const struct question hours = {.id = "time.hours_per_week",
                                      .type = ANSWER_NUMBER,
                                      .unit = "hours a week",
                                      .min = 1,
                                      .max = 60};
static struct buffer told;

/* The written form, or the line of the refusal. */
static const char *read_by(const struct question *question, const char *text, enum date_care care)
{
    struct answer answer = {0};
    struct error err = {0};

    buffer_truncate(&told, 0);
    if (answer_read(question, text, date_from_civil(2026, 11, 29), care, &answer, &err) ==
        STATUS_OK)
        answer_write(question, &answer, &told);
    else
        buffer_add(&told, err.text);
    return buffer_text(&told);
}

static const char *read_as(int question, const char *text)
{
    return read_by(question < 0 ? &hours : &small_catalog.questions[question], text, DATE_SHOWN);
}

static void tear_down(void)
{
    buffer_clear(&told);
}

enum { HOURS = -1 };

static const struct {
    int question;
    const char *text, *written;
} typed[] = {
    {BUDGET, "1500", "1500"},
    {BUDGET, "$1,500", "1500"},
    {BUDGET, "1,500", "1500"},
    {BUDGET, "1500.00", "1500"},
    {BUDGET, "$ 1,500.00", "1500"},
    {BUDGET, "USD 1500", "1500"},
    {BUDGET, "1500 dollars", "1500"},
    {BUDGET, "1 dollar", "1"},
    {BUDGET, "1500$", "1500"},
    {BUDGET, " 1500\302\240", "1500"},
    {BUDGET, "$1,000,000", "1000000"},
    {BUDGET, "", ""},
    {BUDGET, "unknown", "unknown"},
    {HOURS, "8", "8"},
    {HOURS, "8 hours", "8"},
    {HOURS, "8 Hours a week", "8"},
    {HOURS, "8 hours per week", "8"},
    {HOURS, "8 hours/week", "8"},
    {HOURS, "8h", "8"},
    {HOURS, "8 hrs", "8"},
    {HOURS, "1 hour", "1"},
    {MONTHS, "18 months", "18"},
    {MONTHS, "1 month", "1"},
    {DOSES, "2 doses", "2"},
    {GOAL_BY, "2027-01-04", "2027-01-04"},
    {GOAL_BY, "1/4/2027", "2027-01-04"},
    {GOAL_BY, "Jan 4", "2027-01-04"},
    {GOAL_BY, "4 January", "2027-01-04"},
    {GOAL_BY, "tomorrow", "2026-11-30"},
    {GOAL_BY, "next Monday", "2026-11-30"},
    {PROGRAM_END, "3/2027", "2027-03-31"},
    {PROGRAM_END, "March 2027", "2027-03-31"},
    {PROGRAM_END, "March\302\2402027", "2027-03-31"},
};

START_TEST(answer_read__what_people_type__is_what_they_mean)
{
    ck_assert_str_eq(read_as(typed[_i].question, typed[_i].text), typed[_i].written);
}
END_TEST

/* Nothing is guessed: neither cents, nor a unit, nor one of two days. */
static const struct {
    int question;
    const char *text, *line;
} not_taken[] = {
    {BUDGET, "1500.50",
     "money.budget: \"1500.50\" is not a whole number of dollars from 0 to 1000000"},
    {BUDGET, "1.500", "money.budget: \"1.500\" is not a whole number of dollars from 0 to 1000000"},
    {BUDGET, "1,50", "money.budget: \"1,50\" is not a whole number of dollars from 0 to 1000000"},
    {BUDGET, "1500,000",
     "money.budget: \"1500,000\" is not a whole number of dollars from 0 to 1000000"},
    {BUDGET, "$", "money.budget: \"$\" is not a whole number of dollars from 0 to 1000000"},
    {BUDGET, "$2,000,000",
     "money.budget: \"2000000\" is not a whole number of dollars from 0 to 1000000"},
    {BUDGET, "-5", "money.budget: \"-5\" is not a whole number of dollars from 0 to 1000000"},
    {HOURS, "8 hours a day",
     "time.hours_per_week: \"8 hours a day\" is not a whole number from 1 to 60"},
    {HOURS, "8 months", "time.hours_per_week: \"8 months\" is not a whole number from 1 to 60"},
    {HOURS, "$8", "time.hours_per_week: \"$8\" is not a whole number from 1 to 60"},
    {HOURS, "8.5", "time.hours_per_week: \"8.5\" is not a whole number from 1 to 60"},
    {HOURS, "eight", "time.hours_per_week: \"eight\" is not a whole number from 1 to 60"},
    {GOAL_BY, "4/1", "goal.by: \"4/1\" can be read in two ways; write it like 1 Apr 2027"},
    {GOAL_BY, "1.4.2027",
     "goal.by: \"1.4.2027\" can be read in two ways; write it like 4 Jan 2027"},
    {GOAL_BY, "13/4/2027", "goal.by: \"13/4/2027\" has the day first; write it like 13 Apr 2027"},
    {GOAL_BY, "June 1", "goal.by: \"June 1\" has no year; write it with one, like 1 Jun 2026"},
    {GOAL_BY, "March 2027", "goal.by: \"March 2027\" is no day; write it like 14 Jun 2027"},
    {GOAL_BY, "2027-02-30", "goal.by: \"2027-02-30\" is no day; write it like 14 Jun 2027"},
    {DOSES, "9 doses", "vaccine.hepb.doses: this value is not a whole number from 0 to 4"},
};

START_TEST(answer_read__what_could_be_two_things__says_what_to_type)
{
    ck_assert_str_eq(read_as(not_taken[_i].question, not_taken[_i].text), not_taken[_i].line);
}
END_TEST

static const struct {
    const char *like, *no_day, *two_ways, *shown;
} styles[DATE_STYLE_COUNT] = {
    {"like 14 Jun 2027 or Jun 2027", "goal.by: \"soon\" is no day; write it like 14 Jun 2027",
     "goal.by: \"4/1\" can be read in two ways; write it like 1 Apr 2027", "4 Jan 2027"},
    {"like Jun 14, 2027 or Jun 2027", "goal.by: \"soon\" is no day; write it like Jun 14, 2027",
     "goal.by: \"4/1\" can be read in two ways; write it like Apr 1, 2027", "Jan 4, 2027"},
    {"like 2027-06-14 or 2027-06", "goal.by: \"soon\" is no day; write it like 2027-06-14",
     "goal.by: \"4/1\" can be read in two ways; write it like 2027-04-01", "2027-01-04"},
};

/* What is stored is not of the style. */
START_TEST(answer_read__in_each_style__says_in_it_what_to_type)
{
    const struct question *month = &(const struct question){
        .id = "goal.start", .type = ANSWER_DATE, .month_rule = DATE_MONTH_FIRST};
    struct answer answer = {.state = ANSWER_VALUE, .value = date_from_civil(2027, 1, 4)};
    struct buffer text = {0};

    date_style_use((enum date_style)_i);
    answer_wanted(month, &text);
    ck_assert_str_eq(buffer_text(&text), styles[_i].like);
    ck_assert_str_eq(read_as(GOAL_BY, "soon"), styles[_i].no_day);
    ck_assert_str_eq(read_as(GOAL_BY, "4/1"), styles[_i].two_ways);
    buffer_truncate(&text, 0);
    answer_show(month, &answer, &text);
    ck_assert_str_eq(buffer_text(&text), styles[_i].shown);
    buffer_truncate(&text, 0);
    answer_write(month, &answer, &text);
    ck_assert_str_eq(buffer_text(&text), "2027-01-04");
    buffer_clear(&text);
    date_style_use(DATE_DAY_MONTH);
}
END_TEST

START_TEST(answer_read__unseen__takes_no_date_of_two_meanings)
{
    const struct question *by = &small_catalog.questions[GOAL_BY];

    ck_assert_str_eq(read_by(by, "4 Jan 2027", DATE_UNSEEN), "2027-01-04");
    ck_assert_str_eq(read_by(by, "1/4/2027", DATE_UNSEEN),
                     "goal.by: \"1/4/2027\" can be read in two ways; write it like 2027-01-04");
    ck_assert_str_eq(read_by(by, "Jan 4", DATE_UNSEEN),
                     "goal.by: \"Jan 4\" has no year; write it with one, like 2027-01-04");
}
END_TEST

static const struct question last_test = {.id = "screening.tb_date",
                                          .type = ANSWER_DATE,
                                          .month_rule = DATE_MONTH_LAST,
                                          .lies = LIES_BEHIND};
static const struct question held_since = {.id = "held.CPC.since",
                                           .type = ANSWER_DATE,
                                           .month_rule = DATE_MONTH_LAST,
                                           .lies = LIES_BEHIND};
static const struct question start = {
    .id = "goal.start", .type = ANSWER_DATE, .month_rule = DATE_MONTH_FIRST, .lies = LIES_AHEAD};
static const struct question either = {
    .id = "school.program_end", .type = ANSWER_DATE, .month_rule = DATE_MONTH_LAST};
static const struct question secret = {
    .id = "vaccine.hepb.last", .type = ANSWER_DATE, .is_private = true, .lies = LIES_BEHIND};

static const struct {
    const struct question *question;
    const char *text, *line;
} placed[] = {
    {&last_test, "2031-03-01",
     "screening.tb_date: 1 Mar 2031 lies ahead; this asks for a day that is past"},
    {&last_test, "tomorrow",
     "screening.tb_date: 30 Nov 2026 lies ahead; this asks for a day that is past"},
    {&last_test, "2026-11-30",
     "screening.tb_date: 30 Nov 2026 lies ahead; this asks for a day that is past"},
    {&last_test, "2026-11-29", "2026-11-29"},
    {&last_test, "today", "2026-11-29"},
    {&last_test, "2026-11", "2026-11-30"}, /* a month that has begun */
    {&last_test, "November 2026", "2026-11-30"},
    {&last_test, "2026-12",
     "screening.tb_date: 31 Dec 2026 lies ahead; this asks for a day that is past"},
    {&last_test, "unknown", "unknown"},
    {&held_since, "March 2030",
     "held.CPC.since: 31 Mar 2030 lies ahead; this asks for a day that is past"},
    {&secret, "2031-03-01",
     "vaccine.hepb.last: this value lies ahead; this asks for a day that is past"},
    {&start, "2026-11-28",
     "goal.start: 28 Nov 2026 lies behind; this asks for a day that is to come"},
    {&start, "2026-10", "goal.start: 1 Oct 2026 lies behind; this asks for a day that is to come"},
    {&start, "2026-11", "2026-11-01"},
    {&start, "2026-11-29", "2026-11-29"},
    {&start, "", ""},
    {&either, "2020-01-01", "2020-01-01"},
    {&either, "2031-01-01", "2031-01-01"},
};

START_TEST(answer_read__of_a_day__takes_it_only_where_the_question_lies)
{
    ck_assert_str_eq(read_by(placed[_i].question, placed[_i].text, DATE_SHOWN), placed[_i].line);
}
END_TEST

START_TEST(answer_parse__of_a_stored_day__takes_it_wherever_it_lies)
{
    struct answer answer;

    ck_assert_int_eq(
        answer_parse(&last_test, "2031-03-01", date_from_civil(2026, 11, 29), &answer, NULL),
        STATUS_OK);
}
END_TEST

START_TEST(answer_read__of_a_choice__stays_exact)
{
    ck_assert_str_eq(read_as(GOAL, "CPC"), "CPC");
    ck_assert_ptr_nonnull(strstr(read_as(GOAL, " CPC"), "is not one of"));
    ck_assert_str_eq(read_as(COURSES, "coding,anatomy"), "anatomy,coding");
}
END_TEST

Suite *answer_read_suite(void)
{
    Suite *suite = suite_create("answer_read");
    TCase *tcase = tcase_create("answer_read");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    ADD_TABLE_TEST(tcase, answer_read__what_people_type__is_what_they_mean, typed);
    ADD_TABLE_TEST(tcase, answer_read__what_could_be_two_things__says_what_to_type, not_taken);
    ADD_TABLE_TEST(tcase, answer_read__in_each_style__says_in_it_what_to_type, styles);
    ADD_TABLE_TEST(tcase, answer_read__of_a_day__takes_it_only_where_the_question_lies, placed);
    tcase_add_test(tcase, answer_parse__of_a_stored_day__takes_it_wherever_it_lies);
    tcase_add_test(tcase, answer_read__unseen__takes_no_date_of_two_meanings);
    tcase_add_test(tcase, answer_read__of_a_choice__stays_exact);
    suite_add_tcase(suite, tcase);
    return suite;
}
