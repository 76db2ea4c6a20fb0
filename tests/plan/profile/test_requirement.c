/* SPDX-License-Identifier: MIT
 * How a requirement stands with no further step: open, held for a while, or met for good. */
#include "plan/plan_suites.h"
#include "plan/profile/requirement.h"
#include "plan/small.h"

static struct arena arena;
static struct profile profile;
static date_day since;

static void setup(void)
{
    small_setup();
    mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(1));
    mini.facts[0].met = yes_to("own.held");
    mini.facts[0].since = (int16_t)catalog_find_question(&mini.catalog, "own.since");
}

static void teardown(void)
{
    profile_clear(&profile);
    arena_clear(&arena);
    small_teardown();
}

/* What the goal's fact, held since that day, comes to for this requirement. */
static enum requirement_state state_of(const struct requirement *requirement)
{
    struct plan_input input = {
        .catalog = &mini.catalog, .answers = &mini.answers, .today = mini.today};

    profile_make(&profile, &input, &arena);
    return requirement_state(&profile, requirement, &since);
}

static void held_since(const char *day)
{
    mini_answer(&mini, "own.held", "yes");
    mini_answer(&mini, "own.since", day);
}

START_TEST(requirement__of_a_fact_that_is_not_held__is_open)
{
    struct requirement fact = {.kind = REQUIREMENT_FACT, .lag_days = 5};

    ck_assert_int_eq(state_of(&fact), REQUIREMENT_OPEN);
    ck_assert_int_eq(since, DATE_NONE);
    ck_assert_int_eq(requirement_fact(&profile, &fact), 0);
}
END_TEST

START_TEST(requirement__of_a_fact_that_is_held__is_met_for_good)
{
    struct requirement fact = {.kind = REQUIREMENT_FACT, .lag_days = 5};

    held_since("2026-12-01");

    ck_assert_int_eq(state_of(&fact), REQUIREMENT_MET);
    ck_assert_int_eq(since, date_from_civil(2026, 12, 6));
    ck_assert(!requirement_is_held(&profile, &fact));
}
END_TEST

START_TEST(requirement__of_a_recent_fact__is_held_while_it_is_recent)
{
    struct requirement recent = {.kind = REQUIREMENT_RECENT, .months = 1};

    held_since("2026-12-04"); /* one month before the test's today */

    ck_assert_int_eq(state_of(&recent), REQUIREMENT_HELD);
    ck_assert_int_eq(since, date_from_civil(2026, 12, 4));
    ck_assert(requirement_is_held(&profile, &recent));
}
END_TEST

START_TEST(requirement__of_a_recent_fact__is_open_a_day_too_late)
{
    struct requirement recent = {.kind = REQUIREMENT_RECENT, .months = 1};

    held_since("2026-12-03");

    ck_assert_int_eq(state_of(&recent), REQUIREMENT_OPEN);
    ck_assert_int_eq(since, DATE_NONE);
    ck_assert(!requirement_is_held(&profile, &recent));
}
END_TEST

START_TEST(requirement__of_months__is_met_on_the_day_to_which_they_grow)
{
    struct requirement months = {
        .kind = REQUIREMENT_MONTHS, .months = 12, .experience = EXPERIENCE_FIELD};

    mini_answer(&mini, "work.coding_months", "10");
    mini_answer(&mini, "work.coding_now", "yes");

    ck_assert_int_eq(state_of(&months), REQUIREMENT_MET);
    ck_assert_int_eq(since, date_add_months(mini.today, 2));
}
END_TEST

START_TEST(requirement__of_months__is_open_where_they_do_not_grow)
{
    struct requirement months = {
        .kind = REQUIREMENT_MONTHS, .months = 12, .experience = EXPERIENCE_FIELD};

    mini_answer(&mini, "work.coding_months", "10");
    mini_answer(&mini, "work.coding_now", "no");

    ck_assert_int_eq(state_of(&months), REQUIREMENT_OPEN);
}
END_TEST

START_TEST(requirement__of_an_answer__is_met_by_it_alone)
{
    struct requirement condition = {.kind = REQUIREMENT_CONDITION, .when = yes_to("own.flag")};

    ck_assert_int_eq(state_of(&condition), REQUIREMENT_OPEN);
    ck_assert_int_eq(requirement_fact(&profile, &condition), -1);
    profile_clear(&profile);
    mini_answer(&mini, "own.flag", "yes");
    ck_assert_int_eq(state_of(&condition), REQUIREMENT_MET);
    ck_assert_int_eq(since, mini.today);
}
END_TEST

Suite *requirement_suite(void)
{
    Suite *suite = suite_create("requirement");
    TCase *tcase = tcase_create("mini");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, requirement__of_a_fact_that_is_not_held__is_open);
    tcase_add_test(tcase, requirement__of_a_fact_that_is_held__is_met_for_good);
    tcase_add_test(tcase, requirement__of_a_recent_fact__is_held_while_it_is_recent);
    tcase_add_test(tcase, requirement__of_a_recent_fact__is_open_a_day_too_late);
    tcase_add_test(tcase, requirement__of_months__is_met_on_the_day_to_which_they_grow);
    tcase_add_test(tcase, requirement__of_months__is_open_where_they_do_not_grow);
    tcase_add_test(tcase, requirement__of_an_answer__is_met_by_it_alone);
    suite_add_tcase(suite, tcase);
    return suite;
}
