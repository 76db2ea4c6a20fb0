/* SPDX-License-Identifier: MIT
 * What an exam takes of somebody who knows the field, and of somebody who does not. */
#include <string.h>

#include "plan/person.h"
#include "plan/plan_suites.h"

static void a_beginner_for(const char *goal)
{
    person_answer("goal.target", goal);
    person_answer("goal.preparation", "minimum");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "0");
    person_answer("time.hours_per_week", "8");
    person_plan();
}

static const struct route_summary *route_learned_alone(void)
{
    for (int i = 0; i < person.roadmap->route_count; i++) {
        if (person.roadmap->routes[i].alone)
            return &person.roadmap->routes[i];
    }
    ck_abort_msg("no route is learned alone");
}

START_TEST(exam__learned_for_alone__takes_the_untrained_figures_of_any_body)
{
    static const char *const goals[] = {"CPC", "COC", "CIC", "CRC", "CPB", "CPMA", "CCA", "CCS"};

    for (size_t i = 0; i < sizeof goals / sizeof goals[0]; i++) {
        a_beginner_for(goals[i]);
        const struct route_summary *alone = route_learned_alone();
        ck_assert_msg(alone->odds <= 42, "%s: %d", goals[i], alone->odds);
        ck_assert_msg(alone->hours.likely >= 220, "%s: %d", goals[i], alone->hours.likely);
    }
}
END_TEST

START_TEST(exam__after_a_course_or_work__takes_the_trained_figures)
{
    a_beginner_for("CCS");
    ck_assert_int_eq(person.roadmap->odds, 62);
    person_answer("school.program", "completed");
    person_answer("school.program_kind", "certificate");
    person_plan();
    ck_assert_int_eq(person_step("prepare.CCS")->hours.likely, 120);
    person_answer("school.program", "none");
    person_answer("goal.target", "COC");
    person_answer("work.credentials", "CPC");
    person_plan();
    ck_assert_int_eq(person.roadmap->odds, 70);
    ck_assert_int_eq(person_step("prepare.COC")->hours.likely, 90);
}
END_TEST

START_TEST(route__learned_alone__stands_last_with_its_odds_and_one_sentence)
{
    a_beginner_for("first-job");
    ck_assert_ptr_null(person.roadmap->routes[0].alone);
    a_beginner_for("CCA");

    const struct roadmap *roadmap = person.roadmap;
    bool behind = false;
    for (int i = 0; i < roadmap->route_count; i++) {
        ck_assert(!behind || roadmap->routes[i].alone);
        behind |= roadmap->routes[i].alone != NULL;
    }
    ck_assert_str_eq(route_learned_alone()->alone,
                     "Without a course or work in the field about 42 in 100 pass the CCA exam at "
                     "the first try.");
}
END_TEST

START_TEST(minimum__for_a_beginner__is_not_told_as_money_or_days_saved)
{
    static const char *const goals[] = {"first-job", "CPC", "CCA", "CCS", "CRC"};

    for (size_t i = 0; i < sizeof goals / sizeof goals[0]; i++) {
        a_beginner_for(goals[i]);
        person_answer("goal.preparation", "recommended");
        person_answer("money.budget", "1500");
        person_answer("goal.by", "2027-01-31");
        person_plan();
        for (int n = 0; n < person.roadmap->notes.count; n++)
            ck_assert_ptr_null(strstr(person.roadmap->notes.items[n], "would cost about"));
        person_answer("goal.preparation", "minimum");
        person_plan();
        for (int s = 0; s < person.roadmap->substitute_count; s++)
            ck_assert_ptr_null(
                strstr(person.roadmap->substitutes[s].title, "Preparation and the exam"));
    }
}
END_TEST

/* A program that ends later adds nothing to what half a year of work gives today. */
START_TEST(field__known_from_work__does_not_wait_for_a_program)
{
    a_beginner_for("COC");
    person_answer("work.coding_months", "8");
    person_answer("school.program", "completed");
    person_answer("school.program_kind", "certificate");
    person_answer("school.program_end", "2029-10-06");
    person_plan();

    ck_assert_int_lt(person_step("exam.COC")->finish, date_add_months(person.today, 12));
}
END_TEST

static int odds_of_the_first_route(void)
{
    person_plan();
    ck_assert_int_gt(person.roadmap->route_count, 0);
    return person.roadmap->routes[0].odds;
}

/* Alone, after a program, and with a credential and years of work: no more knowledge makes an exam
 * less likely to be passed. */
START_TEST(odds__of_who_knows_more__are_never_lower)
{
    static const char *const goals[] = {"COC", "CRC", "CIC", "CPB", "CPMA", "CDEO"};

    for (size_t i = 0; i < sizeof goals / sizeof goals[0]; i++) {
        person_answer("work.credentials", "none");
        a_beginner_for(goals[i]);
        int alone = route_learned_alone()->odds;
        person_answer("school.program", "completed");
        person_answer("school.program_kind", "certificate");
        person_answer("school.program_end", "2026-06-30");
        person_answer("school.courses", "icd-10-pcs");
        int trained = odds_of_the_first_route();
        person_answer("work.coding_months", "30");
        person_answer("work.credentials", "CPC");
        int working = odds_of_the_first_route();
        ck_assert_int_le(alone, trained);
        ck_assert_int_le(trained, working);
        ck_assert_int_lt(alone, working);
    }
}
END_TEST

Suite *untrained_suite(void)
{
    TCase *test_case = tcase_create("untrained");
    Suite *suite = suite_create("untrained");

    tcase_add_checked_fixture(test_case, person_setup, person_teardown);
    tcase_add_test(test_case, exam__learned_for_alone__takes_the_untrained_figures_of_any_body);
    tcase_add_test(test_case, exam__after_a_course_or_work__takes_the_trained_figures);
    tcase_add_test(test_case, route__learned_alone__stands_last_with_its_odds_and_one_sentence);
    tcase_add_test(test_case, minimum__for_a_beginner__is_not_told_as_money_or_days_saved);
    tcase_add_test(test_case, field__known_from_work__does_not_wait_for_a_program);
    tcase_add_test(test_case, odds__of_who_knows_more__are_never_lower);
    suite_add_tcase(suite, test_case);
    return suite;
}
