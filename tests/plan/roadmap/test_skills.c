/* SPDX-License-Identifier: MIT
 * Covers the skills on a roadmap: one line while nobody told of them, a step for each that is told
 * to be new, and what was marked of either. */
#include <string.h>

#include "plan/person.h"
#include "plan/plan_suites.h"

#define TODAY person.today

static const char *const skills[] = {"skill.typing_wpm",    "skill.computer", "skill.phone",
                                     "skill.communication", "skill.detail",   "skill.privacy"};
#define SKILL_COUNT 6

static void skills_setup(void)
{
    person_setup();
    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
}

static int skills_count(const char *begin)
{
    int count = 0;

    for (int i = 0; i < person.roadmap->step_count; i++)
        count += strncmp(person.roadmap->steps[i].id, begin, strlen(begin)) == 0;
    return count;
}

static void skills_answer_all(const char *words, const char *level, const char *trained)
{
    person_answer(skills[0], words);
    for (int i = 1; i < SKILL_COUNT - 1; i++)
        person_answer(skills[i], level);
    person_answer(skills[SKILL_COUNT - 1], trained);
}

static void skills_not_known(void)
{
    for (int i = 0; i < SKILL_COUNT; i++)
        person_answer(skills[i], "unknown");
}

START_TEST(skills__of_which_nobody_told__are_one_line)
{
    person_plan();

    ck_assert_int_eq(person_step("skills")->status, STEP_TODO);
    ck_assert_int_eq(skills_count("skill."), 0);
}
END_TEST

START_TEST(skills__that_are_not_known__are_one_line_too)
{
    skills_not_known();
    person_plan();

    ck_assert_ptr_nonnull(person_step("skills"));
    ck_assert_int_eq(skills_count("skill."), 0);
    ck_assert_int_eq(skills_count("find-out.skill."), 0);
}
END_TEST

START_TEST(skills__once_the_line_is_done__ask_for_nothing_more)
{
    skills_not_known();
    person_mark("skills", MARK_DONE, TODAY - 1);
    person_plan();

    ck_assert_int_eq(person_step("skills")->status, STEP_DONE);
    ck_assert_int_eq(skills_count("find-out.skill."), 0);
}
END_TEST

START_TEST(skills__that_are_told_to_be_new__have_a_step_each)
{
    skills_answer_all("20", "new", "no");
    person_plan();

    ck_assert_int_eq(skills_count("skill."), SKILL_COUNT);
    ck_assert_int_eq(skills_count("skills"), 0);
    ck_assert_int_gt(person_step("skill.computer")->doing.count, 0);
}
END_TEST

START_TEST(skills__that_are_good_enough__stand_on_no_roadmap)
{
    skills_answer_all("60", "comfortable", "yes");
    person_plan();

    ck_assert_int_eq(skills_count("skill"), 0);
}
END_TEST

START_TEST(skills__of_which_some_are_told__have_both)
{
    person_answer("skill.phone", "some");
    person_plan();

    ck_assert_ptr_nonnull(person_step("skills"));
    ck_assert_int_eq(skills_count("skill."), 1);
    ck_assert_ptr_nonnull(person_step("skill.phone"));
}
END_TEST

START_TEST(skills__that_were_marked_before__stay_as_they_were)
{
    person_mark("skill.typing", MARK_DONE, TODAY - 3);
    person_mark("skill.phone", MARK_STARTED, TODAY - 3);
    person_mark("skill.detail", MARK_WAIVED, TODAY - 3);
    person_plan();

    ck_assert_int_eq(person_step("skill.typing")->status, STEP_DONE);
    ck_assert_int_eq(person_step("skill.typing")->ended, TODAY - 3);
    ck_assert_int_eq(person_step("skill.phone")->status, STEP_STARTED);
    ck_assert_int_eq(person_step("skill.detail")->status, STEP_WAIVED);
}
END_TEST

Suite *skills_suite(void)
{
    Suite *suite = suite_create("skills");
    TCase *tcase = tcase_create("skills");

    tcase_add_checked_fixture(tcase, skills_setup, person_teardown);
    tcase_add_test(tcase, skills__of_which_nobody_told__are_one_line);
    tcase_add_test(tcase, skills__that_are_not_known__are_one_line_too);
    tcase_add_test(tcase, skills__once_the_line_is_done__ask_for_nothing_more);
    tcase_add_test(tcase, skills__that_are_told_to_be_new__have_a_step_each);
    tcase_add_test(tcase, skills__that_are_good_enough__stand_on_no_roadmap);
    tcase_add_test(tcase, skills__of_which_some_are_told__have_both);
    tcase_add_test(tcase, skills__that_were_marked_before__stay_as_they_were);
    suite_add_tcase(suite, tcase);
    return suite;
}
