/* SPDX-License-Identifier: MIT
 * Whose price is asked on which day: students, members, lists that change. */
#include "plan_suites.h"
#include "small.h"

static struct credential credentials[4];

static void setup(void)
{
    small_setup();
    credentials[0] = mini.catalog.credentials[0];
    mini.catalog.credentials = credentials;
}

/* One entry, in dollars. */
static struct cost costs(int dollars)
{
    struct price *price = arena_new(&mini.arena, 1, sizeof *price);

    *price = (struct price){.from = date_from_civil(2026, 1, 1),
                            .cents = {dollars * 100, dollars * 100, dollars * 100},
                            .source = 0,
                            .note = ""};
    return (struct cost){PRICING_LISTED, price, 1};
}

/* A fact that is a credential of a body. */
static int is_credential(const char *id, int body)
{
    int fact = mini_fact(&mini, id);

    credentials[mini.catalog.credential_count++] = (struct credential){
        .code = id, .name = id, .body = (int16_t)body, .fact = (int16_t)fact, .apprentice_of = -1};
    return fact;
}

static const struct roadmap_step *line(const char *id)
{
    int index = roadmap_find_step(roadmap, id);

    ck_assert_msg(index >= 0, "no line %s", id);
    return &roadmap->steps[index];
}

/* Who is certified ten days before is no student any more; the exam itself is still paid as one. */
START_TEST(price__for_students__ends_with_the_first_credential)
{
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));
    int fact = mini_fact(&mini, "letter"), then = mini_fact(&mini, "then");
    int exam = mini_step(&mini, "first", STEP_EXAM, is_credential("first", 0), exactly(1));
    int letter = mini_step(&mini, "letter", STEP_PAPERWORK, fact, exactly(10));
    int papers = mini_step(&mini, "papers", STEP_PAPERWORK, then, exactly(5));
    mini.steps[exam].cost = costs(400);
    mini.steps[exam].student_cost = costs(300);
    mini.steps[papers].cost = costs(50);
    mini.steps[papers].student_cost = costs(10);
    mini_needs(&mini, letter, mini.steps[exam].gives.items[0]);
    mini_needs(&mini, papers, fact);
    mini_needs(&mini, goal, then);
    mini_answer(&mini, "money.student", "yes");

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(line("first")->cost.likely, 30000);
    ck_assert_int_eq(line("papers")->cost.likely, 5000);
    ck_assert_int_eq(roadmap->routes[0].cost.likely, 35000);
}
END_TEST

Suite *bill_suite(void)
{
    Suite *suite = suite_create("bill");
    TCase *tcase = tcase_create("bill");
    tcase_add_checked_fixture(tcase, setup, small_teardown);
    tcase_add_test(tcase, price__for_students__ends_with_the_first_credential);
    suite_add_tcase(suite, tcase);
    return suite;
}
