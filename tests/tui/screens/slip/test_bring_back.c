/* SPDX-License-Identifier: MIT
 * Covers a plan that is late on its screens: what is said of it, what would bring it back, taking
 * that with one key and undoing it; the planned end on the timeline. */
#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct stage stage;

static const int sizes[][2] = {{80, 24}, {120, 40}, {40, 12}, {60, 20}};
enum { SIZES = 4 };

/* The first route is followed, and for so many days nothing is done. */
static void bring_back_open(int columns, int rows, int days)
{
    stage_open(&stage, stage_catalog(), columns, rows);
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS);
    stage_go(&stage, place_of(PLACE_ROUTES));
    stage_keys(&stage, "Enter");
    stage.clock.fixed_day += days;
    stage_restart(&stage);
    stage_keys(&stage, "Enter");
}

static void bring_back_close(void)
{
    stage_close(&stage);
}

START_TEST(plan__that_is_late__says_so_where_it_opens)
{
    bring_back_open(80, 24, 20);
    ck_assert(stage_shows(&stage, "19 days later than planned on 23 Nov 2026"));
    ck_assert(stage_shows(&stage, "b: what would bring it"));
    stage_keys(&stage, "g");
    ck_assert(stage_shows(&stage, "19 days later than planned on 23 Nov 2026"));
}
END_TEST

START_TEST(plan__on_time__has_nothing_to_bring_back)
{
    bring_back_open(80, 24, 0);
    ck_assert(!stage_shows(&stage, "planned on"));
    ck_assert(!stage_shows(&stage, "bring back"));
    stage_keys(&stage, "b");
    ck_assert(!stage_shows(&stage, "› Bring back"));
}
END_TEST

START_TEST(offers__at_each_size__name_the_day_that_each_leads_to)
{
    bring_back_open(sizes[_i][0], sizes[_i][1], 20);
    stage_keys(&stage, "b");
    stage_golden(&stage, "offers");
    if (_i == 0)
        stage_golden_rest(&stage, "offers");
}
END_TEST

START_TEST(week__of_a_late_plan__is_whole_at_each_size)
{
    bring_back_open(sizes[_i][0], sizes[_i][1], 20);
    stage_golden(&stage, "week-late");
    if (_i == 0)
        stage_golden_rest(&stage, "week-late");
}
END_TEST

START_TEST(roadmap__of_a_late_plan__is_whole_at_each_size)
{
    bring_back_open(sizes[_i][0], sizes[_i][1], 20);
    stage_keys(&stage, "g");
    stage_golden(&stage, "roadmap-late");
    if (_i == 0)
        stage_golden_rest(&stage, "roadmap-late");
}
END_TEST

START_TEST(offer__enter__takes_it_and_u_takes_it_back)
{
    bring_back_open(80, 24, 20);
    stage_keys(&stage, "b");
    ck_assert(stage_shows(&stage, "WHAT WOULD BRING IT BACK"));
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "u takes it back"));
    ck_assert(stage_shows(&stage, "Nothing is to be brought back."));
    stage_keys(&stage, "u");
    ck_assert(stage_shows(&stage, "19 days later than planned"));
    ck_assert(stage_shows(&stage, "WHAT WOULD BRING IT BACK"));
}
END_TEST

START_TEST(offers__last_row__takes_the_day_as_it_is)
{
    bring_back_open(80, 24, 20);
    stage_keys(&stage, "b End Enter");
    ck_assert(stage_shows(&stage, "As planned on 13 Dec 2026."));
}
END_TEST

START_TEST(timeline__of_a_late_plan__tells_what_was_planned)
{
    bring_back_open(80, 24, 20);
    stage_go(&stage, place_of(PLACE_TIMELINE));
    stage_keys(&stage, "Down");
    ck_assert(stage_shows(&stage, "· planned"));
    ck_assert(stage_shows(&stage, "○"));
}
END_TEST

Suite *bring_back_suite(void)
{
    TCase *test_case = tcase_create("bring back");
    Suite *suite = suite_create("bring_back");

    tcase_add_checked_fixture(test_case, NULL, bring_back_close);
    tcase_add_test(test_case, plan__that_is_late__says_so_where_it_opens);
    tcase_add_test(test_case, plan__on_time__has_nothing_to_bring_back);
    tcase_add_loop_test(test_case, offers__at_each_size__name_the_day_that_each_leads_to, 0, SIZES);
    tcase_add_loop_test(test_case, week__of_a_late_plan__is_whole_at_each_size, 0, SIZES);
    tcase_add_loop_test(test_case, roadmap__of_a_late_plan__is_whole_at_each_size, 0, SIZES);
    tcase_add_test(test_case, offer__enter__takes_it_and_u_takes_it_back);
    tcase_add_test(test_case, offers__last_row__takes_the_day_as_it_is);
    tcase_add_test(test_case, timeline__of_a_late_plan__tells_what_was_planned);
    suite_add_tcase(suite, test_case);
    return suite;
}
