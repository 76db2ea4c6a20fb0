/* SPDX-License-Identifier: MIT
 * Why a step stands: the goal, and who asked for it. */
#include <string.h>

#include "plan/plan_suites.h"
#include "plan/small.h"

static const struct because_list *reasons(const char *id)
{
    int index = roadmap_find_step(roadmap, id);

    ck_assert_int_ge(index, 0);
    return &roadmap->steps[index].because;
}

static bool says(const struct because_list *list, const char *text)
{
    for (int i = 0; i < list->count; i++) {
        if (list->items[i].rule && strcmp(list->items[i].rule, text) == 0)
            return true;
    }
    return false;
}

/* True when the first reason is the answer to goal.target. */
static bool begins_with_goal(const struct because_list *list)
{
    return list->count > 0 &&
           list->items[0].question == catalog_find_question(&mini.catalog, "goal.target");
}

/* A goal that asks for a course, which asks for a form. */
static void goal_course_form(void)
{
    int taught = mini_fact(&mini, "taught"), signed_up = mini_fact(&mini, "signed up");
    int goal = mini_step(&mini, "goal", STEP_EXAM, 0, exactly(1));
    int course = mini_step(&mini, "course", STEP_STUDY, taught, exactly(30));

    mini_step(&mini, "form", STEP_PAPERWORK, signed_up, exactly(1));
    mini_needs(&mini, goal, taught);
    mini_needs(&mini, course, signed_up);
    roadmap = mini_roadmap(&mini);
}

START_TEST(reason__of_what_the_goal_asks_for__names_the_goal)
{
    goal_course_form();

    ck_assert(says(reasons("course"), "“goal” needs : taught."));
    ck_assert(says(reasons("form"), "“course” needs : signed up."));
}
END_TEST

START_TEST(reason__of_each_step_of_a_route__begins_with_the_goal)
{
    goal_course_form();

    ck_assert(begins_with_goal(reasons("goal")));
    ck_assert(begins_with_goal(reasons("course")));
    ck_assert(begins_with_goal(reasons("form")));
}
END_TEST

Suite *because_suite(void)
{
    Suite *suite = suite_create("because");
    TCase *tcase = tcase_create("mini");

    tcase_add_checked_fixture(tcase, small_setup, small_teardown);
    tcase_add_test(tcase, reason__of_what_the_goal_asks_for__names_the_goal);
    tcase_add_test(tcase, reason__of_each_step_of_a_route__begins_with_the_goal);
    suite_add_tcase(suite, tcase);
    return suite;
}
