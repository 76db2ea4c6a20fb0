/* SPDX-License-Identifier: MIT
 * When each gate is due, and how many stand on the way: the route and the roadmap say one number.
 */
#include "plan/person.h"
#include "plan/plan_suites.h"

static void setup(void)
{
    person_setup();
    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "0");
    person_answer("time.hours_per_week", "10");
}

static int gates_on_the_way(void)
{
    int count = 0;

    for (int i = 0; i < person.roadmap->gate_count; i++)
        count += person.roadmap->gates[i].on_way;
    return count;
}

static const struct {
    const char *question, *value;
} more[] = {{"goal.setting", "any"},        {"goal.target", "first-job"},
            {"school.program", "enrolled"}, {"background.record", "conviction"},
            {"background.excluded", "yes"}, {"screening.drug", "concern"},
            {"vaccine.flu", "exempt"},      {"work.coding_now", "yes"},
            {"goal.priority", "cheapest"},  {"goal.workplace", "remote"},
            {"vaccine.hepb", "none"},       {"background.record", "none"}};

START_TEST(gates__on_the_way__are_as_many_as_the_route_says)
{
    person_answer(more[_i].question, more[_i].value);
    person_plan();

    ck_assert_int_ge(person.roadmap->route, 0);
    ck_assert_int_eq(gates_on_the_way(), person.roadmap->routes[person.roadmap->route].gates);
}
END_TEST

/* A beginner is not told to act on ten things today. */
START_TEST(gates__of_a_beginner__are_not_all_due_now)
{
    person_plan();

    ck_assert_int_eq(person_gate("background")->time, GATE_NOW);
    ck_assert_int_eq(person_gate("drug-screen")->time, GATE_NOW); /* to be asked before paying */
    ck_assert_int_eq(person_gate("tb")->time, GATE_AFTER_OFFER);
    ck_assert_int_eq(person_gate("vaccine-mmr")->time, GATE_LATER);

    person_answer("screening.drug", "ready");
    person_plan();
    ck_assert_int_eq(person_gate("drug-screen")->time, GATE_AFTER_OFFER);
}
END_TEST

/* A series of half a year is not begun after the offer. */
START_TEST(gates__of_doses_that_are_missing__are_due_when_the_series_begins)
{
    person_answer("vaccine.hepb", "none");
    person_plan();
    ck_assert_int_eq(person_gate("vaccine-hepb")->time, GATE_NOW);

    person_answer("vaccine.hepb", "complete");
    person_plan();
    ck_assert_int_eq(person_gate("vaccine-hepb")->time, GATE_NEVER);
}
END_TEST

/* What bars is dealt with first; a practicum that is far off is not now. */
START_TEST(gates__before_a_practicum__are_due_later)
{
    person_answer("background.excluded", "yes");
    person_answer("school.program", "enrolled");
    person_answer("school.program_kind", "certificate");
    person_answer("school.program_end", "2027-09-30");
    person_answer("school.practicum", "yes");
    person_plan();

    ck_assert_int_eq(person_gate("background")->time, GATE_NOW);
    ck_assert_int_eq(person_gate("tb")->time, GATE_LATER);
    ck_assert(person_gate("tb")->on_way);
}
END_TEST

/* "Pay for nothing yet" at the head and "later" beside the gate would be two voices. */
START_TEST(gates__whose_answer_is_wanted_before_any_payment__are_due_now)
{
    person_answer("background.excluded", "no");
    person_answer("background.record", "conviction");
    person_answer("background.class", "health-fraud-felony");
    person_answer("background.sealed", "yes");
    person_plan();

    ck_assert_int_ge(roadmap_find_guard(person.roadmap), 0);
    ck_assert_int_eq(person_gate("background")->time, GATE_NOW);
    ck_assert_int_ne(person_gate("drug-screen")->time, GATE_NOW); /* another question's gate */
}
END_TEST

Suite *gate_times_suite(void)
{
    Suite *suite = suite_create("gate_times");
    TCase *tcase = tcase_create("gate_times");

    tcase_add_checked_fixture(tcase, setup, person_teardown);
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, gates__on_the_way__are_as_many_as_the_route_says, 0,
                        (int)(sizeof more / sizeof *more));
    tcase_add_test(tcase, gates__of_a_beginner__are_not_all_due_now);
    tcase_add_test(tcase, gates__of_doses_that_are_missing__are_due_when_the_series_begins);
    tcase_add_test(tcase, gates__before_a_practicum__are_due_later);
    tcase_add_test(tcase, gates__whose_answer_is_wanted_before_any_payment__are_due_now);
    suite_add_tcase(suite, tcase);
    return suite;
}
