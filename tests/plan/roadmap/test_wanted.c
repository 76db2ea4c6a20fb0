/* SPDX-License-Identifier: MIT
 * What is wanted by a day and comes later: series that are hurried, lines that say so. */
#include <string.h>

#include "plan/person.h"
#include "plan/plan_suites.h"

static void student_until(const char *end)
{
    person_answer("goal.target", "CCA");
    person_answer("school.level", "high-school");
    person_answer("school.program", "enrolled");
    person_answer("school.program_kind", "certificate");
    person_answer("school.program_end", end);
    person_answer("school.practicum", "yes");
    person_answer("work.coding_months", "0");
    person_answer("vaccine.hepb", "none");
    person_answer("vaccine.hepb.product", "three-dose");
}

static const struct roadmap_step *hepatitis_b(void)
{
    return person_step("vaccine.hepb.three-dose");
}

static date_day last_start(const struct roadmap_step *step)
{
    return step->by - (step->finish - step->start);
}

/* A series that can wait is planned from today on: what comes before it is not wanted today. */
START_TEST(questions__before_a_series_that_can_wait__are_wanted_by_what_can_not)
{
    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "0");
    person_plan();

    ck_assert_int_eq(hepatitis_b()->start, person.today);
    ck_assert_int_eq(person_step("vaccine-questions")->by, person_step("choose-school")->finish);
    ck_assert_int_gt(person_step("vaccine-questions")->by, person.today);
}
END_TEST

START_TEST(questions__before_a_series_alone__are_wanted_when_it_can_wait_no_longer)
{
    date_day by;

    student_until("2027-12-30");
    person_answer("school.practicum", "no");
    person_plan();
    by = person_step("vaccine-questions")->by;
    ck_assert_int_eq(by, last_start(hepatitis_b()));
    ck_assert_int_gt(by, person.today + 100);

    person.today += 7;
    person_plan();
    ck_assert_int_eq(person_step("vaccine-questions")->by, last_start(hepatitis_b()));
}
END_TEST

START_TEST(series__in_time_for_a_practicum__keeps_its_intervals)
{
    student_until("2027-06-30");
    person_plan();

    ck_assert_int_eq(hepatitis_b()->doses[2], date_from_civil(2027, 5, 22));
    ck_assert_ptr_null(hepatitis_b()->late);
}
END_TEST

START_TEST(series__in_time_for_a_practicum_only_at_its_shortest__is_hurried)
{
    student_until("2027-03-20");
    person_plan();

    ck_assert_int_eq(hepatitis_b()->doses[1], date_from_civil(2026, 12, 21));
    ck_assert_int_eq(hepatitis_b()->doses[2], date_from_civil(2027, 3, 15));
    ck_assert_ptr_null(hepatitis_b()->late);
}
END_TEST

START_TEST(series__too_long_for_a_practicum__says_so_at_the_head_and_on_its_line)
{
    student_until("2027-03-10");
    person_plan();

    ck_assert_int_eq(hepatitis_b()->doses[2], date_from_civil(2027, 5, 22));
    ck_assert_str_eq(
        hepatitis_b()->late,
        "It is wanted for the practicum, by 10 Mar 2027 at the latest, and at even odds "
        "done on 22 May 2027. At the shortest intervals that count it could be done on "
        "15 Mar 2027. Ask whether you may begin before the last dose.");
    ck_assert(
        person_is_told("Vaccine: Hepatitis B. It is wanted for the practicum, by 10 Mar 2027"));
}
END_TEST

/* A series begins now, also where it is wanted for a practicum that has no day. */
START_TEST(series__for_a_practicum_without_a_day__says_what_it_is_wanted_before)
{
    /* A course that is over before the series is. */
    const struct plan_assumption eight_weeks = {
        .assumption = catalog_find_assumption(catalog_builtin(), "course-80-days"),
        .range = {56, 56, 56},
    };

    person.input.assumptions = &eight_weeks;
    person.input.assumption_count = 1;
    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("vaccine.hepb", "none");
    person_answer("vaccine.hepb.product", "three-dose");
    person_plan();

    ck_assert_ptr_eq(strstr(hepatitis_b()->late, "If the program has a practicum"),
                     hepatitis_b()->late);
    ck_assert(!person_is_told("Hepatitis"));
    const struct because_list *because = &hepatitis_b()->because;
    const char *rule = NULL;
    for (int i = 0; i < because->count && !rule; i++) {
        if (because->items[i].about == ABOUT_DATE)
            rule = because->items[i].rule;
    }
    ck_assert_str_eq(rule, "It is wanted on the first day at work, the end of");
}
END_TEST

/* The day on which somebody finds work is open: it hurries no dose. */
START_TEST(series__too_long_for_a_first_job__says_so_on_its_line_alone)
{
    person_answer("goal.target", "first-job");
    person_answer("goal.setting", "hospital-outpatient");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.credentials", "CCA");
    person_answer("work.coding_now", "no");
    person_answer("vaccine.hepb", "none");
    person_answer("vaccine.hepb.product", "three-dose");
    person_plan();

    ck_assert_int_eq(hepatitis_b()->doses[2], date_from_civil(2027, 5, 22));
    ck_assert_ptr_nonnull(strstr(hepatitis_b()->late, "It is wanted on the first day at work, "));
    ck_assert(!person_is_told("Hepatitis"));
}
END_TEST

/* The middle days of two lines of equal length differ by a day; that is no delay. */
START_TEST(line__as_long_as_what_it_comes_before__is_not_too_late)
{
    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_plan();

    ck_assert_int_eq(person_step("papers")->finish, person_step("papers")->by + 1);
    ck_assert_ptr_null(person_step("papers")->late);
}
END_TEST

/* A grant that is not there yet is no reason to ask for leave to begin: the program waits. */
START_TEST(line__too_late_for_a_program__says_to_wait_with_that)
{
    person_answer("goal.target", "RHIT");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("money.aid", "pell");
    person_plan();

    const char *late = person_step("aid.pell")->late;
    ck_assert_ptr_nonnull(strstr(late, "It is wanted before “Associate degree"));
    ck_assert_ptr_nonnull(strstr(late, " Wait with that until it is done."));
}
END_TEST

/* Books are bought for an exam long before its papers are asked for. */
START_TEST(line__before_a_phase__is_not_wanted_before_what_is_bought_for_it)
{
    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("school.want_kind", "self-study");
    person_answer("goal.preparation", "minimum");
    person_answer("goal.priority", "cheapest");
    person_plan();

    ck_assert_int_lt(person_step("books.CPC")->start, person_step("exam.CPC")->start);
    ck_assert_int_eq(person_step("papers")->by, person_step("exam.CPC")->start);
}
END_TEST

/* Who begins in autumn signs when the school is chosen, not on the first day of class. */
START_TEST(school__of_a_later_class__is_asked_before_it_is_chosen)
{
    person_answer("goal.target", "CCA");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("goal.start", "2027-09-01");
    person_plan();

    date_day chosen = person_step("choose-school")->finish;
    ck_assert_int_lt(chosen, date_from_civil(2027, 1, 1));
    ck_assert_int_eq(person_step("school-questions")->by, chosen);
    ck_assert_int_eq(person_step("tuition-request")->by, chosen);
    ck_assert_int_eq(person_gate("background")->by, chosen);
}
END_TEST

/* Who is in a program has no enrolment left to settle it before. */
START_TEST(gate__of_who_is_enrolled__is_not_wanted_today)
{
    student_until("2027-06-30");
    person_plan();

    ck_assert_int_gt(person_gate("background")->by, person.today);
}
END_TEST

Suite *wanted_suite(void)
{
    Suite *suite = suite_create("wanted");
    TCase *person_case = tcase_create("person");
    tcase_add_checked_fixture(person_case, person_setup, person_teardown);
    tcase_add_test(person_case,
                   questions__before_a_series_that_can_wait__are_wanted_by_what_can_not);
    tcase_add_test(person_case,
                   questions__before_a_series_alone__are_wanted_when_it_can_wait_no_longer);
    tcase_add_test(person_case, series__in_time_for_a_practicum__keeps_its_intervals);
    tcase_add_test(person_case, series__in_time_for_a_practicum_only_at_its_shortest__is_hurried);
    tcase_add_test(person_case,
                   series__too_long_for_a_practicum__says_so_at_the_head_and_on_its_line);
    tcase_add_test(person_case,
                   series__for_a_practicum_without_a_day__says_what_it_is_wanted_before);
    tcase_add_test(person_case, series__too_long_for_a_first_job__says_so_on_its_line_alone);
    tcase_add_test(person_case, line__as_long_as_what_it_comes_before__is_not_too_late);
    tcase_add_test(person_case, line__too_late_for_a_program__says_to_wait_with_that);
    tcase_add_test(person_case, line__before_a_phase__is_not_wanted_before_what_is_bought_for_it);
    tcase_add_test(person_case, school__of_a_later_class__is_asked_before_it_is_chosen);
    tcase_add_test(person_case, gate__of_who_is_enrolled__is_not_wanted_today);
    suite_add_tcase(suite, person_case);
    return suite;
}
