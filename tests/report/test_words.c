/* SPDX-License-Identifier: MIT
 * Covers what stands around dates, money and figures. */
#include "arrange.h"
#include "milepost/words.h"
#include "report_suites.h"

#define TODAY 20780 /* 23 Nov 2026 */

#define expect(text)                                                                               \
    do {                                                                                           \
        ck_assert_str_eq(buffer_text(&out), text);                                                 \
        buffer_truncate(&out, 0);                                                                  \
    } while (0)

static const struct {
    struct money_range cost;
    bool at_least;
    const char *plain, *likely;
} costs[] = {
    {{42500, 44000, 46500, 0}, false, "$425–465", "$425–465, likely $440"},
    {{42500, 44000, 46500, 0}, true, "at least $425–465", "at least $425–465, likely $440"},
    {{42500, 42500, 42500, 0}, true, "at least $425", "at least $425"},
    {{42500, 46500, 48000, 2500}, false, "$425–480", "$425–480, likely $440–465"},
    {{42500, 46500, 46500, 4000}, false, "$425–465", "$425–465"}, /* the two ends alone are known */
    {{0, 12700, 12700, 12700}, true, "$0–127 and more", "$0–127 and more"},
    {{0, 0, 12700, 0}, true, "$0–127 and more", "$0–127 and more, likely $0"},
    {{0, 0, 0, 0}, true, "at least $0", "at least $0"},
    {{MONEY_NONE, 44000, MONEY_NONE, 0}, false, "$440", "$440"},
    {{MONEY_NONE, MONEY_NONE, MONEY_NONE, 0}, false, "ask", "ask"},
    {{MONEY_NONE, MONEY_NONE, MONEY_NONE, 0}, true, "ask", "ask"},
};

START_TEST(words_cost__says__what_bounds_it)
{
    words_cost(&costs[_i].cost, costs[_i].at_least, &out);
    expect(costs[_i].plain);
    words_cost_likely(&costs[_i].cost, costs[_i].at_least, &out);
    expect(costs[_i].likely);
}
END_TEST

START_TEST(words_dollars__says__which_way)
{
    words_dollars(275, &out);
    expect("$275 dearer");
    words_dollars(-1040, &out);
    expect("$1,040 cheaper");
    words_dollars(0, &out);
    expect("");
}
END_TEST

START_TEST(words_days__says__years_of_what_is_long)
{
    words_days(1, &out);
    expect("1 day later");
    words_days(-42, &out);
    expect("42 days sooner");
    words_days(730, &out);
    expect("730 days later");
    words_days(731, &out);
    expect("2 years later");
    words_days(1156, &out);
    expect("3 years 2 months later");
    words_days(0, &out);
    expect("");
}
END_TEST

START_TEST(words_odds__says__a_year_once)
{
    words_odds(TODAY, TODAY + 30, false, &out);
    expect("even odds 23 Nov 2026 · 80 % by 23 Dec");
    words_odds(TODAY, TODAY + 60, false, &out);
    expect("even odds 23 Nov 2026 · 80 % by 22 Jan 2027");
    words_odds(TODAY, DATE_NONE, false, &out);
    expect("even odds 23 Nov 2026");
    words_p80(TODAY, DATE_NONE, false, &out);
    expect("80 % by 23 Nov 2026");
    words_p80(DATE_NONE, TODAY, false, &out);
    expect("");
}
END_TEST

START_TEST(words_odds__by_season__name_months)
{
    words_odds(TODAY, TODAY + 30, true, &out);
    expect("even odds Nov 2026 · 80 % by Dec");
    words_odds(TODAY, TODAY + 60, true, &out);
    expect("even odds Nov 2026 · 80 % by Jan 2027");
}
END_TEST

START_TEST(words_checked__asks__to_check_again_what_is_old)
{
    words_checked(TODAY, false, false, &out);
    ck_assert_str_eq(buffer_text(&out), "checked Nov 2026");
    buffer_truncate(&out, 0);
    words_checked(TODAY, false, true, &out);
    ck_assert_str_eq(buffer_text(&out), "checked Nov 2026, check again");
}
END_TEST

START_TEST(words_checked__of_a_page_without_a_date__says_when_it_was_read)
{
    words_checked(TODAY, true, false, &out);
    ck_assert_str_eq(buffer_text(&out), "read in Nov 2026, undated");
    buffer_truncate(&out, 0);
    words_checked(TODAY, true, true, &out);
    ck_assert_str_eq(buffer_text(&out), "read in Nov 2026, undated, check again");
}
END_TEST

START_TEST(words_figures__say__their_range)
{
    words_figures(&(const struct range){40, 60, 120}, "hours", &out);
    expect("40 to 120 hours, likely 60");
    words_figures(&(const struct range){40, CATALOG_BLANK, 120}, "hours", &out);
    expect("40 to 120 hours");
    words_figures(&(const struct range){5, 5, 5}, "days", &out);
    expect("5 days");
}
END_TEST

Suite *words_suite(void)
{
    Suite *suite = suite_create("words");
    TCase *tcase = sample_case("words");

    ADD_TABLE_TEST(tcase, words_cost__says__what_bounds_it, costs);
    tcase_add_test(tcase, words_dollars__says__which_way);
    tcase_add_test(tcase, words_days__says__years_of_what_is_long);
    tcase_add_test(tcase, words_odds__says__a_year_once);
    tcase_add_test(tcase, words_odds__by_season__name_months);
    tcase_add_test(tcase, words_checked__asks__to_check_again_what_is_old);
    tcase_add_test(tcase, words_checked__of_a_page_without_a_date__says_when_it_was_read);
    tcase_add_test(tcase, words_figures__say__their_range);
    suite_add_tcase(suite, tcase);
    return suite;
}
