/* SPDX-License-Identifier: MIT
 * What the price of a program holds already is not paid again. */
#include "plan/person.h"
#include "plan/plan_suites.h"
#include "plan/small.h"

#include <string.h>

static void setup(void)
{
    person_setup();
    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "0");
    person_answer("time.hours_per_week", "10");
}

/* One school's $3,895 has books, a student membership and two tries in it; Practicode is not. */
START_TEST(price__of_a_course__is_not_added_to_with_what_it_holds)
{
    person_plan();

    ck_assert_int_eq(person_step("books.CPC")->cost.likely, 0);
    ck_assert_int_eq(person_step("membership.AAPC")->cost.likely, 0);
    ck_assert_int_eq(person_step("exam.CPC")->cost.likely, 0);
    ck_assert_int_eq(person_step("exam.CPC")->cost.high, 42500);
    ck_assert_ptr_nonnull(strstr(person_step("exam.CPC")->asking.items[0], "To the school, first"));
    ck_assert_int_eq(person.roadmap->cost.likely, 389500 + 30000);
    ck_assert_int_eq(person.roadmap->cost.high, 750000 + 12700 + 22200 + 42500 + 30000);
}
END_TEST

START_TEST(price__of_a_course__holds_no_exam_of_another_body)
{
    person_answer("goal.target", "CCA");
    person_plan();

    ck_assert_int_eq(person_step("program.course")->cost.likely, 389500);
    ck_assert_int_eq(person_step("exam.CCA")->cost.likely, 29900);
}
END_TEST

START_TEST(price__of_a_certificate__holds_nothing_more)
{
    person_answer("school.want_kind", "certificate");
    person_plan();

    ck_assert_int_eq(person_step("exam.CPC")->cost.likely, 42500);
    ck_assert_int_eq(person_step("membership.AAPC")->cost.likely, 22200);
}
END_TEST

/* Nobody knows what the price of a school holds until it has told: both sums stand. */
START_TEST(price__that_a_school_told__leaves_both_sums_standing)
{
    static struct plan_school school;
    const struct catalog *catalog = catalog_builtin();

    school = (struct plan_school){.name = "Evergreen College",
                                  .hours = -1,
                                  .weeks = -1,
                                  .price = 300000,
                                  .intake = DATE_NONE};
    while (strcmp(catalog->programs[school.program].id, "certificate") != 0)
        school.program++;
    person.input.school = &school;
    person_plan();

    ck_assert_int_eq(person_step("exam.CPC")->cost.low, 0);
    ck_assert_int_eq(person_step("exam.CPC")->cost.likely, 42500);
    ck_assert_int_eq(person_step("exam.CPC")->cost.open, 42500);
    ck_assert(person_step("membership.AAPC")->maybe_held);
    ck_assert(person_step("books.CPC")->maybe_held);
    ck_assert(!person_step("practicode")->maybe_held);
    ck_assert_int_eq(person.roadmap->cost.open, 42500 + 22200 + 12700 + 5000);
    ck_assert(person_is_told("First ask Evergreen College whether its price holds"));
}
END_TEST

/* ---- the program that the person is in, or chose ---------------------------------------------- */

static void enrolled_in_a_course(const char *holds)
{
    person_answer("school.program", "enrolled");
    person_answer("school.program_kind", "course");
    person_answer("school.program_end", "2027-05-31");
    if (holds)
        person_answer("school.price_holds", holds);
    person_plan();
}

static bool asks_the_school(const char *id)
{
    const struct text_list *asking = &person_step(id)->asking;
    return asking->count > 0 && strstr(asking->items[0], "To the school, first");
}

static bool is_relevant(const char *question)
{
    return person.roadmap->relevant[catalog_find_question(catalog_builtin(), question)];
}

START_TEST(price__of_the_program_one_is_in__leaves_both_sums_standing)
{
    enrolled_in_a_course(NULL);

    ck_assert(person_step("exam.CPC")->maybe_held);
    ck_assert_int_eq(person_step("exam.CPC")->cost.low, 0);
    ck_assert_int_eq(person_step("exam.CPC")->cost.likely, 42500);
    ck_assert(asks_the_school("exam.CPC"));
    ck_assert(asks_the_school("membership.AAPC"));
    ck_assert(asks_the_school("books.CPC"));
    ck_assert(person_is_told("First ask your school whether its price holds"));
}
END_TEST

START_TEST(price__told_to_hold_all__leaves_nothing_to_pay_twice)
{
    static const char *const held[] = {"exam.CPC", "membership.AAPC", "books.CPC"};

    enrolled_in_a_course("books,membership,two-tries");
    for (size_t i = 0; i < sizeof held / sizeof held[0]; i++) {
        const struct roadmap_step *step = person_step(held[i]);
        ck_assert(!step->maybe_held && !step->partial);
        ck_assert_int_eq(step->cost.likely, 0);
        ck_assert_int_eq(step->cost.high, 0);
        ck_assert(!asks_the_school(held[i]));
    }
    ck_assert(!person_is_told("First ask your school"));
}
END_TEST

START_TEST(price__told_to_hold_nothing__leaves_each_line_whole)
{
    enrolled_in_a_course("none");

    ck_assert_int_eq(person_step("exam.CPC")->cost.low, 42500);
    ck_assert(!person_step("exam.CPC")->maybe_held);
    ck_assert(!asks_the_school("exam.CPC"));
    ck_assert(!person_is_told("First ask your school"));
}
END_TEST

/* Of two tries in the price a second costs nothing, of one it does. */
START_TEST(price__told_to_hold_two_tries__makes_the_second_free)
{
    enrolled_in_a_course("exam");
    money_cents one = person.roadmap->cost_p80;
    enrolled_in_a_course("two-tries");

    ck_assert_int_eq(person_step("exam.CPC")->cost.likely, 0);
    ck_assert_int_lt(person.roadmap->cost_p80, one);
}
END_TEST

START_TEST(price__of_a_chosen_school__asks_what_it_holds_until_told)
{
    static struct plan_school school;
    const struct catalog *catalog = catalog_builtin();

    school = (struct plan_school){.name = "Evergreen College",
                                  .hours = -1,
                                  .weeks = -1,
                                  .price = 300000,
                                  .intake = DATE_NONE};
    while (strcmp(catalog->programs[school.program].id, "course") != 0)
        school.program++;
    person_plan();
    ck_assert(!is_relevant("school.price_holds"));

    person.input.school = &school;
    person_plan();
    ck_assert(is_relevant("school.price_holds"));
    ck_assert(person_step("exam.CPC")->maybe_held);

    person_answer("school.price_holds", "exam");
    person_plan();
    ck_assert_int_eq(person_step("exam.CPC")->cost.high, 0);
    ck_assert_int_eq(person_step("membership.AAPC")->cost.low, 22200);
}
END_TEST

/* What the person told stands also where the school has told no price of its own. */
START_TEST(price__told_to_hold_nothing__stands_against_the_usual_price)
{
    static struct plan_school school;
    const struct catalog *catalog = catalog_builtin();

    school = (struct plan_school){.name = "Evergreen College",
                                  .hours = -1,
                                  .weeks = -1,
                                  .price = MONEY_NONE,
                                  .intake = DATE_NONE};
    while (strcmp(catalog->programs[school.program].id, "course") != 0)
        school.program++;
    person.input.school = &school;
    person_plan();
    ck_assert_int_eq(person_step("exam.CPC")->cost.likely, 0);

    person_answer("school.price_holds", "none");
    person_plan();
    ck_assert_int_eq(person_step("exam.CPC")->cost.likely, 42500);
}
END_TEST

START_TEST(price__not_known_by_answer__tells_how_far_it_moves_the_cost)
{
    enrolled_in_a_course("unknown");

    ck_assert_ptr_nonnull(
        strstr(person_step("find-out.school.price_holds")->why, "could move the cost"));
}
END_TEST

/* ---- on a small catalogue -------------------------------------------------------------------- */

/* A course for $1,000, then an exam for $100. */
static struct price *course_and_exam(int permille)
{
    static struct pass_rate rate;
    int taught = mini_fact(&mini, "taught");
    int exam = mini_step(&mini, "exam", STEP_EXAM, 0, exactly(0));
    int course = mini_step(&mini, "course", STEP_STUDY, taught, exactly(30));
    int16_t *held = arena_new(&mini.arena, 1, sizeof *held);

    rate = (struct pass_rate){.fact = -1, .permille = (int16_t)permille, .assumption = -1};
    mini.steps[exam].pass_rates = &rate;
    mini.steps[exam].pass_rate_count = 1;
    mini_needs(&mini, exam, taught);
    mini_price(&mini, exam, 100, 100, 100);
    mini_price(&mini, course, 1000, 1000, 1000);
    struct price *price = (struct price *)mini.steps[course].cost.items;
    price->holds = (struct index_list){held, 1}; /* the goal */
    return price;
}

START_TEST(exam__that_a_price_holds__counts_for_nothing_more)
{
    course_and_exam(1000);

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->cost.likely, 100000);
    ck_assert_int_eq(roadmap->cost.high, 110000);
    ck_assert_int_eq(roadmap->counted, 100000);
    ck_assert_int_eq(roadmap->routes[0].counted, 100000);
    roadmap_free(&roadmap);
}
END_TEST

/* Each try fails: of four two are in the price, and two are paid in full. */
START_TEST(exam__that_a_price_holds__is_paid_once_its_tries_are_used_up)
{
    course_and_exam(0)->attempts = 2;

    roadmap = mini_roadmap(&mini);

    ck_assert_int_ge(roadmap->cost_p80, 100000 + 2 * 10000);
    ck_assert_int_le(roadmap->cost_p80, 100000 + 3 * 10000);
    roadmap_free(&roadmap);
}
END_TEST

Suite *holds_suite(void)
{
    Suite *suite = suite_create("holds");
    TCase *real = tcase_create("real"), *small = tcase_create("small");
    tcase_add_checked_fixture(real, setup, person_teardown);
    tcase_add_checked_fixture(small, small_setup, small_teardown);
    tcase_add_test(real, price__of_a_course__is_not_added_to_with_what_it_holds);
    tcase_add_test(real, price__of_a_course__holds_no_exam_of_another_body);
    tcase_add_test(real, price__of_a_certificate__holds_nothing_more);
    tcase_add_test(real, price__that_a_school_told__leaves_both_sums_standing);
    tcase_add_test(real, price__of_the_program_one_is_in__leaves_both_sums_standing);
    tcase_add_test(real, price__told_to_hold_all__leaves_nothing_to_pay_twice);
    tcase_add_test(real, price__told_to_hold_nothing__leaves_each_line_whole);
    tcase_add_test(real, price__told_to_hold_two_tries__makes_the_second_free);
    tcase_add_test(real, price__of_a_chosen_school__asks_what_it_holds_until_told);
    tcase_add_test(real, price__told_to_hold_nothing__stands_against_the_usual_price);
    tcase_add_test(real, price__not_known_by_answer__tells_how_far_it_moves_the_cost);
    tcase_add_test(small, exam__that_a_price_holds__counts_for_nothing_more);
    tcase_add_test(small, exam__that_a_price_holds__is_paid_once_its_tries_are_used_up);
    suite_add_tcase(suite, real);
    suite_add_tcase(suite, small);
    return suite;
}
