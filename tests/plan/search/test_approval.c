/* SPDX-License-Identifier: MIT
 * A program of which nobody knows yet whether an exam's body recommends it: the way by it stays
 * open while it is asked for, and closes once the answer is no. */
#include <string.h>

#include "plan/person.h"
#include "plan/plan_suites.h"

static struct plan_school school;

static void setup(void)
{
    const struct catalog *catalog = catalog_builtin();

    person_setup();
    person_answer("goal.target", "CCA");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "0");
    person_answer("time.hours_per_week", "10");
    school = (struct plan_school){.name = "Evergreen College",
                                  .program = -1,
                                  .hours = -1,
                                  .weeks = -1,
                                  .price = MONEY_NONE,
                                  .intake = DATE_NONE,
                                  .practicum = TRUTH_UNKNOWN};
    for (int i = 0; i < catalog->program_count; i++) {
        if (strcmp(catalog->programs[i].id, "course") == 0)
            school.program = i;
    }
}

/* A school of which this approval is known. */
static void choose(const char *approval)
{
    const struct catalog *catalog = catalog_builtin();
    const struct question *question =
        &catalog->questions[catalog_find_question(catalog, "school.program_approval")];

    school.approval_told = true;
    school.approval = UINT64_C(1) << catalog_find_value(question, approval);
    person.input.school = &school;
}

static void enrolled_in_a_course(const char *approval)
{
    person_answer("school.program", "enrolled");
    person_answer("school.program_kind", "course");
    person_answer("school.program_end", "2027-05-31");
    if (approval)
        person_answer("school.program_approval", approval);
}

static bool has(const char *id)
{
    return roadmap_find_step(person.roadmap, id) >= 0;
}

static bool tells(const struct text_list *texts, const char *text)
{
    for (int i = 0; i < texts->count; i++) {
        if (strstr(texts->items[i], text))
            return true;
    }
    return false;
}

START_TEST(approval__not_known__is_asked_for_before_the_course_is_paid)
{
    person_plan();
    ck_assert(has("program.course"));
    ck_assert_int_le(person_step("ask-pcap")->finish, person_step("program.course")->start);
    ck_assert(tells(&person_step("ask-pcap")->doing, "If it is neither"));
}
END_TEST

START_TEST(approval__of_a_program_that_teaches_the_four__is_not_asked_for)
{
    int certificates = 0;

    person_plan();
    for (int i = 0; i < person.roadmap->route_count; i++) {
        const struct route_summary *route = &person.roadmap->routes[i];
        certificates += person_has_step(route, "program.certificate");
        ck_assert(!person_has_step(route, "program.certificate") ||
                  !person_has_step(route, "ask-pcap"));
    }
    ck_assert_int_gt(certificates, 0);
}
END_TEST

START_TEST(approval__where_another_credential_is_the_goal__is_not_asked_for)
{
    person_answer("goal.target", "CPC");
    person_plan();
    ck_assert(has("program.course"));
    ck_assert(!has("ask-pcap"));
}
END_TEST

START_TEST(approval__told_by_the_chosen_school__keeps_the_course)
{
    static const char *const told[] = {"pcap", "four-courses"};

    for (size_t i = 0; i < sizeof told / sizeof told[0]; i++) {
        choose(told[i]);
        person_plan();
        ck_assert(has("program.course"));
        ck_assert(!has("ask-pcap"));
        ck_assert(!has("course.anatomy-physiology"));
    }
}
END_TEST

/* What follows if it is not: the two courses that it lacks beside it, or another kind of program.
 */
START_TEST(approval__denied_by_the_chosen_school__adds_the_courses_it_lacks)
{
    choose("none");
    person_plan();
    bool beside = false;
    for (int i = 0; i < person.roadmap->route_count; i++) {
        const struct route_summary *route = &person.roadmap->routes[i];
        ck_assert(!person_has_step(route, "ask-pcap"));
        beside |= person_has_step(route, "program.course") &&
                  person_has_step(route, "course.anatomy-physiology");
    }
    ck_assert(beside);
}
END_TEST

START_TEST(approval__of_the_program_one_is_in__is_asked_for_before_the_exam)
{
    enrolled_in_a_course(NULL);
    person_plan();
    ck_assert_int_le(person_step("ask-pcap")->finish, person_step("exam.CCA")->start);

    enrolled_in_a_course("pcap");
    person_plan();
    ck_assert(!has("ask-pcap"));
    ck_assert(!has("course.anatomy-physiology"));

    enrolled_in_a_course("none");
    person_plan();
    ck_assert(!has("ask-pcap"));
    ck_assert(has("course.anatomy-physiology"));
    ck_assert(has("course.medical-terminology"));
}
END_TEST

START_TEST(approval__answered_as_unknown__tells_how_far_it_moves_the_plan)
{
    enrolled_in_a_course("unknown");
    person_plan();
    ck_assert(strstr(person_step("find-out.school.program_approval")->why, "could move the date"));
}
END_TEST

START_TEST(approval__of_a_finished_program_of_unknown_courses__is_asked_for)
{
    person_answer("school.program", "completed");
    person_answer("school.program_kind", "certificate");
    person_answer("school.program_approval", "none");
    person_plan();
    ck_assert(has("ask-pcap"));
    ck_assert(!has("program.certificate"));

    person_answer("school.courses", "anatomy-physiology,medical-terminology,icd-10-cm,cpt-hcpcs");
    person_plan();
    ck_assert(!has("ask-pcap"));
    ck_assert(!has("program.certificate"));
}
END_TEST

Suite *approval_suite(void)
{
    Suite *suite = suite_create("approval");
    TCase *tcase = tcase_create("approval");
    tcase_add_checked_fixture(tcase, setup, person_teardown);
    tcase_add_test(tcase, approval__not_known__is_asked_for_before_the_course_is_paid);
    tcase_add_test(tcase, approval__of_a_program_that_teaches_the_four__is_not_asked_for);
    tcase_add_test(tcase, approval__where_another_credential_is_the_goal__is_not_asked_for);
    tcase_add_test(tcase, approval__told_by_the_chosen_school__keeps_the_course);
    tcase_add_test(tcase, approval__denied_by_the_chosen_school__adds_the_courses_it_lacks);
    tcase_add_test(tcase, approval__of_the_program_one_is_in__is_asked_for_before_the_exam);
    tcase_add_test(tcase, approval__answered_as_unknown__tells_how_far_it_moves_the_plan);
    tcase_add_test(tcase, approval__of_a_finished_program_of_unknown_courses__is_asked_for);
    suite_add_tcase(suite, tcase);
    return suite;
}
