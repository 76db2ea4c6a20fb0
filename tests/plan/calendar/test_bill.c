/* SPDX-License-Identifier: MIT
 * Whose price is asked on which day: students, members, lists that change. */
#include <string.h>

#include "plan/plan_suites.h"
#include "plan/small.h"

static struct body bodies[2];
static struct credential credentials[4];

static void setup(void)
{
    small_setup();
    credentials[0] = mini.catalog.credentials[0];
    mini.catalog.credentials = credentials;
    bodies[0] = (struct body){.id = "one", .name = "One", .about = "", .url = ""};
    bodies[1] = (struct body){.id = "two", .name = "Two", .about = "", .url = ""};
    mini.catalog.bodies = bodies;
    mini.catalog.body_count = 2;
}

/* In dollars, from another day on something else. */
static struct cost costs_then(int dollars, int days, int then)
{
    struct price *prices = arena_new(&mini.arena, 2, sizeof *prices);

    for (int i = 0; i < 2; i++) {
        int cents = (i ? then : dollars) * 100;
        prices[i] = (struct price){.from = i ? mini.today + days : date_from_civil(2026, 1, 1),
                                   .cents = {cents, cents, cents},
                                   .source = 0,
                                   .note = ""};
    }
    return (struct cost){PRICING_LISTED, prices, 2};
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

static bool says(const struct roadmap_step *step, const char *text)
{
    for (int i = 0; i < step->because.count; i++) {
        const char *rule = step->because.items[i].rule;
        if (rule && strcmp(rule, text) == 0)
            return true;
    }
    return false;
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

/* Two ways to the goal: `soon` costs so many dollars, `late` begins thirty days from today. Returns
 * the latter. */
static int late_or_soon(int dollars)
{
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));
    int waited = mini_fact(&mini, "waited");
    int ways[] = {mini_fact(&mini, "soon"), mini_fact(&mini, "late"), -1};
    mini_price(&mini, mini_step(&mini, "soon", STEP_PAPERWORK, ways[0], exactly(1)), dollars,
               dollars, dollars);
    mini_step(&mini, "wait", STEP_PAPERWORK, waited, exactly(30));
    int late = mini_step(&mini, "late", STEP_PAPERWORK, ways[1], exactly(1));
    mini_needs(&mini, late, waited);
    mini_needs_any(&mini, goal, ways);
    return late;
}

static const struct route_summary *cheapest(void)
{
    int at = 0;

    while (!(roadmap->routes[at].labels & LABEL_CHEAPEST))
        at++;
    return &roadmap->routes[at];
}

START_TEST(routes_find__calls_cheapest__what_costs_less_once_a_program_has_ended)
{
    int late = late_or_soon(20);
    mini.steps[late].cost = costs(5);
    mini.steps[late].student_cost = costs(40);
    mini_answer(&mini, "money.student", "yes");
    mini_answer(&mini, "school.program", "enrolled");
    mini_answer(&mini, "school.program_end", "2027-01-20");

    roadmap = mini_roadmap(&mini);

    ck_assert_str_eq(cheapest()->choices[0].path, "late");
}
END_TEST

START_TEST(routes_find__calls_cheapest__what_costs_students_less_soon)
{
    int late = late_or_soon(20);
    mini.steps[late].cost = costs(50);
    mini.steps[late].student_cost = costs_then(40, 14, 5);
    mini_answer(&mini, "money.student", "yes");

    roadmap = mini_roadmap(&mini);

    ck_assert_str_eq(cheapest()->choices[0].path, "late");
}
END_TEST

/* `late` has only a student price, and comes after the program: nobody knows that it costs less. */
START_TEST(routes_find__never_calls_cheapest__what_has_no_price_on_its_day)
{
    int late = late_or_soon(25);
    int soon = late - 2;
    mini.steps[soon].kind = STEP_STUDY; /* what has no price counts as the dearest paper */
    mini.steps[soon].days.range = exactly(60);
    mini_price(&mini, late - 1, 10, 10, 10);
    mini.steps[late].cost.pricing = PRICING_ASK;
    mini.steps[late].student_cost = costs(5);
    mini_answer(&mini, "money.student", "yes");
    mini_answer(&mini, "school.program", "enrolled");
    mini_answer(&mini, "school.program_end", "2027-01-20");

    roadmap = mini_roadmap(&mini);

    ck_assert_str_eq(cheapest()->choices[0].path, "soon");
    ck_assert(!cheapest()->at_least);
}
END_TEST

/* What comes with something paid in the same year has a price: none is asked. */
START_TEST(routes_find__calls_cheapest__what_is_free_in_its_year)
{
    int late = late_or_soon(25);
    mini.steps[late - 2].cost = (struct cost){.pricing = PRICING_ASK};
    mini_price(&mini, late - 1, 30, 30, 30);
    mini.steps[late].cost.pricing = PRICING_ASK;
    mini.steps[late].once_a_year = mini.steps[late - 1].once_a_year = "papers";

    roadmap = mini_roadmap(&mini);

    ck_assert_str_eq(cheapest()->choices[0].path, "late");
    ck_assert_int_eq(cheapest()->cost.likely, 3000);
    ck_assert(!cheapest()->at_least);
}
END_TEST

/* A membership of a body that costs so many dollars a year. */
static void sells_membership(const char *id, int body, int dollars)
{
    int fact = mini_fact(&mini, arena_format(&mini.arena, "membership/%s", id));
    int step = mini_step(&mini, id, STEP_PURCHASE, fact, exactly(0));

    mini.steps[step].cost = costs(dollars);
    mini.steps[step].every_months = 12;
    mini.steps[step].if_cheaper = true;
    mini.steps[step].body = (int16_t)body;
}

/* The step is an exam of the body. */
static void is_exam_of(int step, int body, struct cost fee, struct cost member_fee)
{
    int c = mini.catalog.credential_count;

    is_credential(arena_format(&mini.arena, "of %d", step), body);
    credentials[c].member_fee = member_fee;
    mini.steps[step].credential = (int16_t)c;
    mini.steps[step].kind = STEP_EXAM;
    mini.steps[step].template = TEMPLATE_EXAM;
    mini.steps[step].cost = fee;
}

/* Today a member saves nothing, but on the day of the exam. */
START_TEST(membership__is_bought__for_a_fee_that_rises)
{
    int late = late_or_soon(900);
    is_exam_of(late, 0, costs_then(100, 14, 300), costs(100));
    sells_membership("one", 0, 50);

    roadmap = mini_roadmap(&mini);

    ck_assert_str_eq(cheapest()->choices[0].path, "late");
    ck_assert_int_eq(cheapest()->cost.likely, 15000);
}
END_TEST

/* Each of two bodies is joined where its own exam costs less by it. */
START_TEST(membership__of_two_bodies__is_bought_for_both)
{
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));
    static const char *const ids[] = {"first", "second"};
    for (int i = 0; i < 2; i++) {
        int fact = mini_fact(&mini, ids[i]);
        int exam = mini_step(&mini, ids[i], STEP_EXAM, fact, exactly(1));
        is_exam_of(exam, i, costs(300), costs(100));
        mini_needs(&mini, goal, fact);
    }
    sells_membership("one", 0, 50);
    sells_membership("two", 1, 60);

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->cost.likely, 31000);
}
END_TEST

static money_cents paid_in(int year, int month)
{
    date_day first = date_from_civil(year, month, 1);
    money_cents paid = 0;

    for (int i = 0; i < roadmap->month_count; i++)
        paid += roadmap->months[i].first == first ? roadmap->months[i].cost : 0;
    return paid;
}

/* Three years of dues: as a student, and twice as somebody who is certified. */
START_TEST(dues__of_a_student__are_whole_from_the_first_credential_on)
{
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(900));
    int member = mini_fact(&mini, "member"), first = is_credential("first", 0);
    int dues = mini_step(&mini, "dues", STEP_PURCHASE, member, exactly(0));
    int exam = mini_step(&mini, "first", STEP_EXAM, first, exactly(1));
    mini.steps[dues].cost = costs(222);
    mini.steps[dues].student_cost = costs(157);
    mini.steps[dues].every_months = 12;
    mini_needs(&mini, exam, member);
    mini_needs(&mini, goal, first);
    mini_answer(&mini, "money.student", "yes");

    roadmap = mini_roadmap(&mini);

    money_cents in_months = 0;
    for (int i = 0; i < roadmap->month_count; i++)
        in_months += roadmap->months[i].cost;
    ck_assert_int_eq(line("dues")->cost.likely, 15700 + 2 * 22200);
    ck_assert_int_eq(roadmap->routes[0].cost.likely, 15700 + 2 * 22200);
    ck_assert_int_eq(roadmap->cost_p80, 15700 + 2 * 22200);
    ck_assert_int_eq(roadmap->months[0].cost, 15700);
    ck_assert_int_eq(in_months, 15700 + 2 * 22200);
    ck_assert_int_eq(paid_in(2028, 1), 22200);
    ck_assert_int_eq(paid_in(2029, 1), 22200);
    ck_assert(says(line("dues"), "From 4 Jan 2028: $222"));
}
END_TEST

/* With even odds the exam comes later than it is likely to, but no later than itself. */
START_TEST(reason__of_a_price__is_what_is_charged)
{
    int goal = mini_step(&mini, "goal", STEP_EXAM, 0, exactly(1));
    int member = mini_fact(&mini, "member"), ready = mini_fact(&mini, "ready");
    int dues = mini_step(&mini, "dues", STEP_PURCHASE, member, exactly(0));
    mini_step(&mini, "study", STEP_STUDY, ready, (struct range){10, 10, 200});
    mini.steps[dues].cost = costs(222);
    mini.steps[dues].student_cost = costs(157);
    mini_needs(&mini, goal, member);
    mini_needs(&mini, goal, ready);
    mini_answer(&mini, "money.student", "yes");

    roadmap = mini_roadmap(&mini);

    ck_assert_int_gt(days_to(line("dues")->start), 20);
    ck_assert_int_eq(line("dues")->cost.likely, 15700);
    ck_assert(says(line("dues"), "Price: $157"));
}
END_TEST

/* All is bought as late as it may be, also for books, that are paid once a year. */
START_TEST(purchase__for_what_is_paid_once_a_year__is_late)
{
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));
    int waited = mini_fact(&mini, "waited"), has = mini_fact(&mini, "books");
    int pass = mini_fact(&mini, "pass");
    mini_step(&mini, "wait", STEP_PAPERWORK, waited, exactly(60));
    int books = mini_step(&mini, "books", STEP_PURCHASE, has, exactly(3));
    mini_step(&mini, "pass", STEP_PURCHASE, pass, exactly(2));
    mini.steps[books].once_a_year = "books";
    mini_needs(&mini, books, pass);
    mini_needs(&mini, goal, has);
    mini_needs(&mini, goal, waited);

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(days_to(line("books")->start), 57);
    ck_assert_int_eq(days_to(line("pass")->start), 55);
}
END_TEST

Suite *bill_suite(void)
{
    Suite *suite = suite_create("bill");
    TCase *tcase = tcase_create("bill");
    tcase_add_checked_fixture(tcase, setup, small_teardown);
    tcase_add_test(tcase, price__for_students__ends_with_the_first_credential);
    tcase_add_test(tcase, routes_find__calls_cheapest__what_costs_less_once_a_program_has_ended);
    tcase_add_test(tcase, routes_find__calls_cheapest__what_costs_students_less_soon);
    tcase_add_test(tcase, routes_find__never_calls_cheapest__what_has_no_price_on_its_day);
    tcase_add_test(tcase, routes_find__calls_cheapest__what_is_free_in_its_year);
    tcase_add_test(tcase, membership__is_bought__for_a_fee_that_rises);
    tcase_add_test(tcase, purchase__for_what_is_paid_once_a_year__is_late);
    tcase_add_test(tcase, membership__of_two_bodies__is_bought_for_both);
    tcase_add_test(tcase, dues__of_a_student__are_whole_from_the_first_credential_on);
    tcase_add_test(tcase, reason__of_a_price__is_what_is_charged);
    suite_add_tcase(suite, tcase);
    return suite;
}
