/* SPDX-License-Identifier: MIT
 * What a person can claim already stands on the roadmap whatever the goal. */
#include <string.h>

#include "plan/person.h"
#include "plan/plan_suites.h"

static void setup(void)
{
    person_setup();
    person_answer("work.credentials", "CPC-A");
    person_answer("school.program", "completed");
    person_answer("school.program_kind", "course");
    person_answer("school.program_hours", "90");
    person_answer("work.coding_months", "13");
}

static bool is_told_to_claim(void)
{
    return person_is_told("What you have done already turns your CPC-A into the CPC, at no cost: "
                          "send the proof first.");
}

START_TEST(apprentice_removal__that_can_be_claimed__comes_first_whatever_the_goal)
{
    static const char *const goals[] = {"CPMA", "CCS", "COC", "first-job", "keep-current"};

    for (size_t i = 0; i < sizeof goals / sizeof goals[0]; i++) {
        person_answer("goal.target", goals[i]);
        person_plan();
        ck_assert_msg(is_told_to_claim(), "%s", goals[i]);
        ck_assert_int_eq(person_step("apprentice.CPC")->start, person.today);
        ck_assert_int_eq(person_step("apprentice.CPC")->cost.likely, 0);
        ck_assert_int_lt(roadmap_find_step(person.roadmap, "apprentice-mark"), 0);
    }
}
END_TEST

/* On the first of the lines, before what only begins today as well. */
START_TEST(apprentice_removal__that_can_be_claimed__is_the_first_line)
{
    static const char *const goals[] = {"CPC", "CPMA", "CCS", "first-job", "keep-current"};

    for (size_t i = 0; i < sizeof goals / sizeof goals[0]; i++) {
        person_answer("goal.target", goals[i]);
        person_plan();
        ck_assert_str_eq(person.roadmap->steps[0].id, "apprentice.CPC");
        ck_assert(person.roadmap->steps[0].claim);
    }
}
END_TEST

START_TEST(apprentice_removal__without_the_proof__is_not_told_to_be_claimed)
{
    person_answer("goal.target", "CPMA");
    person_answer("school.program_hours", "40");
    person_plan();

    ck_assert(!is_told_to_claim());
    ck_assert_int_lt(roadmap_find_step(person.roadmap, "apprentice.CPC"), 0);
    ck_assert_int_ge(roadmap_find_step(person.roadmap, "apprentice-mark"), 0);
}
END_TEST

START_TEST(questions__that_decide_a_claim__are_relevant_whatever_the_goal)
{
    static const char *const ids[] = {"school.program", "school.program_hours", "work.practicode",
                                      "work.extern_months"};

    person_answer("goal.target", "keep-current");
    person_plan();
    for (size_t i = 0; i < sizeof ids / sizeof ids[0]; i++) {
        int question = catalog_find_question(person.roadmap->catalog, ids[i]);
        ck_assert_msg(person.roadmap->relevant[question], "%s", ids[i]);
    }
}
END_TEST

START_TEST(questions__that_decide_a_price__are_relevant_whatever_the_goal)
{
    static const char *const of_price[][2] = {{"keep-current", "member.aapc"},
                                              {"keep-current", "money.student"},
                                              {"CCA", "member.ahima"},
                                              {"CPC", "money.student"},
                                              {"CPC", "member.aapc"}};

    for (size_t i = 0; i < sizeof of_price / sizeof of_price[0]; i++) {
        person_answer("goal.target", of_price[i][0]);
        person_plan();
        int question = catalog_find_question(person.roadmap->catalog, of_price[i][1]);
        ck_assert_msg(person.roadmap->relevant[question], "%s", of_price[i][1]);
    }
}
END_TEST

static bool price_is_told(const char *id, const char *rule)
{
    const struct roadmap_step *step = person_step(id);

    for (int i = 0; i < step->because.count; i++) {
        const struct because *because = &step->because.items[i];
        if (because->about == ABOUT_COST && because->rule && strstr(because->rule, rule))
            return true;
    }
    return false;
}

START_TEST(price__of_a_member__is_paid_and_said)
{
    person_answer("goal.target", "CCA");
    person_plan();
    money_cents others = person_step("exam.CCA")->cost.likely;
    ck_assert(!price_is_told("exam.CCA", "price for members"));

    person_answer("member.ahima", "yes");
    person_plan();
    ck_assert_int_lt(person_step("exam.CCA")->cost.likely, others);
    ck_assert(price_is_told("exam.CCA", "This is the price for members."));
}
END_TEST

START_TEST(price__of_a_student__is_paid_and_said_while_the_program_lasts)
{
    person_answer("goal.target", "CPC");
    person_answer("work.credentials", "none");
    person_answer("work.coding_months", "0");
    person_answer("money.student", "yes"); /* of something else by now */
    person_plan();
    ck_assert(price_is_told("membership.AAPC", "This is the price for students."));
    ck_assert(price_is_told("exam.CPC", "This is the price for students."));

    person_answer("school.program", "enrolled");
    person_answer("school.program_end", "2026-12-31");
    person_answer("time.hours_per_week", "1"); /* a year that was paid before it would be over */
    person_plan();
    ck_assert(price_is_told("membership.AAPC", "your program ends on 31 Dec 2026."));
}
END_TEST

Suite *claims_suite(void)
{
    TCase *test_case = tcase_create("claims");
    Suite *suite = suite_create("claims");

    tcase_add_checked_fixture(test_case, setup, person_teardown);
    tcase_add_test(test_case,
                   apprentice_removal__that_can_be_claimed__comes_first_whatever_the_goal);
    tcase_add_test(test_case, apprentice_removal__without_the_proof__is_not_told_to_be_claimed);
    tcase_add_test(test_case, questions__that_decide_a_claim__are_relevant_whatever_the_goal);
    tcase_add_test(test_case, apprentice_removal__that_can_be_claimed__is_the_first_line);
    tcase_add_test(test_case, questions__that_decide_a_price__are_relevant_whatever_the_goal);
    tcase_add_test(test_case, price__of_a_member__is_paid_and_said);
    tcase_add_test(test_case, price__of_a_student__is_paid_and_said_while_the_program_lasts);
    suite_add_tcase(suite, test_case);
    return suite;
}
