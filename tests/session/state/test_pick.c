/* SPDX-License-Identifier: MIT
 * Which of many plans are meant, and their order. */
#include <check.h>

#include "milepost/session/pick.h"
#include "milepost/text.h"
#include "milepost/vector.h"
#include "session/session_suites.h"

enum { DAY = 20000 };

static struct plan_cards cards;

static void setup(void)
{
    static const struct plan_card made[] = {
        {.id = 1,
         .name = "Zo\303\253 Smith",
         .goal = "CPC",
         .title = "CPC",
         .bar_short = "",
         .late = 12,
         .due = DAY + 5,
         .lapse = DATE_NONE},
        {.id = 2,
         .name = "anna",
         .goal = "first-job",
         .title = "A first job",
         .bar_short = "Barred until 1 May 2027",
         .late = -3,
         .due = DATE_NONE,
         .lapse = DAY + 31,
         .lapse_of = "AAPC"},
        {.id = 3,
         .name = "Bo",
         .goal = "CCS",
         .title = "CCS",
         .bar_short = "",
         .late = 40,
         .due = DAY - 1,
         .lapse = DATE_NONE},
        {.id = 4,
         .name = "Anna Zink",
         .goal = "",
         .title = "",
         .bar_short = "",
         .due = DAY + 5,
         .lapse = DAY + 30,
         .lapse_of = "AHIMA"},
    };

    for (size_t i = 0; i < sizeof made / sizeof *made; i++)
        VECTOR_PUSH(&cards, made[i]);
}

static void teardown(void)
{
    plan_cards_clear(&cards);
}

static void assert_picked(const struct plan_pick *pick, const char *expected)
{
    struct buffer ids = {0};

    plan_cards_pick(&cards, pick);
    for (size_t i = 0; i < cards.count; i++)
        buffer_format(&ids, "%d", (int)cards.items[i].id);
    ck_assert_str_eq(buffer_text(&ids), expected);
    buffer_clear(&ids);
}

static const struct {
    const char *words, *ids;
} searches[] = {
    {"", "1234"},       {"anna", "24"},     {"ANNA z", "4"}, {"zoe", "1"}, {"zo\303\253 cpc", "1"},
    {"first job", "2"}, {"first-job", "2"}, {"job a", "2"},  {"x", ""},    {"anna bo", ""},
};

START_TEST(plan_cards_pick__of_words__finds_names_and_goals)
{
    assert_picked(&(struct plan_pick){.words = searches[_i].words}, searches[_i].ids);
}
END_TEST

/* Opening it would plan that for today. */
START_TEST(plan_card_is_overdue__of_what_nobody_follows__is_not)
{
    const struct plan_card card = {.due = DAY - 3, .moves = true};

    ck_assert(!plan_card_is_overdue(&card, DAY));
    ck_assert_int_eq(plan_card_due(&card, DAY), DAY);
    ck_assert_int_eq(plan_card_due(&card, DAY - 9), DAY - 3);
}
END_TEST

START_TEST(plan_cards_pick__by_name__takes_no_account_of_capitals)
{
    assert_picked(&(struct plan_pick){.order = PLANS_BY_NAME}, "2431");
}
END_TEST

START_TEST(plan_cards_pick__by_due__has_what_has_nothing_last)
{
    assert_picked(&(struct plan_pick){.order = PLANS_BY_DUE}, "3142");
}
END_TEST

START_TEST(plan_cards_pick__by_risk__has_the_overdue_before_what_lapses_gates_and_the_late)
{
    assert_picked(&(struct plan_pick){.order = PLANS_BY_RISK, .today = DAY, .ahead = 30}, "3421");
}
END_TEST

/* Days of look-ahead that are more bring a credential in that lapses later. */
START_TEST(plan_cards_pick__by_risk__counts_what_lapses_within_the_days_ahead)
{
    assert_picked(&(struct plan_pick){.order = PLANS_BY_RISK, .today = DAY - 1, .ahead = 32},
                  "4231");
}
END_TEST

static const struct {
    int card;
    const char *words;
} risks[] = {
    {0, "goal 12 days later"},
    {1, "Barred until 1 May 2027"},
    {2, "overdue by 1 day; goal 40 days later"},
    {3, "AHIMA units missing by 3 Nov 2024"},
};

START_TEST(plan_card_say_risk__of_each__says_all_the_worst_first)
{
    struct buffer text = {0};

    plan_card_say_risk(&cards.items[risks[_i].card], DAY, 30, &text);
    ck_assert_str_eq(buffer_text(&text), risks[_i].words);
    buffer_clear(&text);
}
END_TEST

static const struct {
    const char *what, *iso;
} whats[] = {
    {"Flu vaccine, about May 2027", "Flu vaccine, about 2027-05"},
    {"Flu vaccine, about Jun 2027", "Flu vaccine, about Jun 2027"}, /* of another day */
    {"Buy the books of 2027", "Buy the books of 2027"},
    {"", ""},
};

/* What is stored has the month in words. */
START_TEST(plan_card_say_what__of_a_month__has_it_in_the_style_of_dates)
{
    const struct plan_card card = {.due = date_from_civil(2027, 5, 1),
                                   .what = (char *)whats[_i].what};
    struct buffer text = {0};

    plan_card_say_what(&card, &text);
    ck_assert_str_eq(buffer_text(&text), whats[_i].what);
    buffer_truncate(&text, 0);
    date_style_use(DATE_IN_ISO);
    plan_card_say_what(&card, &text);
    ck_assert_str_eq(buffer_text(&text), whats[_i].iso);
    ck_assert_int_eq(date_style_use(DATE_DAY_MONTH), DATE_IN_ISO);
    buffer_clear(&text);
}
END_TEST

START_TEST(plan_cards_pick__of_the_overdue__leaves_no_other)
{
    assert_picked(&(struct plan_pick){.overdue = true, .today = DAY}, "3");
}
END_TEST

Suite *pick_suite(void)
{
    Suite *suite = suite_create("pick");
    TCase *tcase = tcase_create("core");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, plan_cards_pick__of_words__finds_names_and_goals, 0,
                        sizeof searches / sizeof *searches);
    tcase_add_test(tcase, plan_card_is_overdue__of_what_nobody_follows__is_not);
    tcase_add_test(tcase, plan_cards_pick__by_name__takes_no_account_of_capitals);
    tcase_add_test(tcase, plan_cards_pick__by_due__has_what_has_nothing_last);
    tcase_add_test(tcase,
                   plan_cards_pick__by_risk__has_the_overdue_before_what_lapses_gates_and_the_late);
    tcase_add_test(tcase, plan_cards_pick__by_risk__counts_what_lapses_within_the_days_ahead);
    tcase_add_loop_test(tcase, plan_card_say_risk__of_each__says_all_the_worst_first, 0,
                        sizeof risks / sizeof *risks);
    tcase_add_loop_test(tcase, plan_card_say_what__of_a_month__has_it_in_the_style_of_dates, 0,
                        sizeof whats / sizeof *whats);
    tcase_add_test(tcase, plan_cards_pick__of_the_overdue__leaves_no_other);
    suite_add_tcase(suite, tcase);
    return suite;
}
