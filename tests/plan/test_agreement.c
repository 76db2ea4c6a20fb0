/* SPDX-License-Identifier: MIT
 * The smallest cases of what the slow and obvious solver and the planner did not agree on. */
#include <string.h>

#include "mini.h"
#include "person.h"
#include "plan_suites.h"

static struct mini mini;
static struct roadmap *roadmap;

static void setup(void)
{
    mini_init(&mini);
    roadmap = NULL;
}

static void teardown(void)
{
    roadmap_free(&roadmap);
    mini_clear(&mini);
}

static struct range days(int count)
{
    return (struct range){count, count, count};
}

static struct condition yes(const char *question)
{
    struct condition_node *node = arena_new(&mini.arena, 1, sizeof *node);
    int index = catalog_find_question(&mini.catalog, question);

    *node = (struct condition_node){CONDITION_EQUAL, (int16_t)index, 0};
    return (struct condition){node, 1, "yes"};
}

static int days_to(date_day day)
{
    return day - mini.today;
}

/* What nobody has answered is no way to meet a need: unknown adds nothing. */
START_TEST(routes_find__takes_a_condition__that_is_not_known__for_not_met)
{
    int ready = mini_fact(&mini, "ready");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, days(1));
    mini_step(&mini, "study", STEP_STUDY, ready, days(10));
    mini_needs_any(&mini, goal, (const int[]){ready, 0, -1});
    const struct path *path = &mini.steps[goal].needs.items[0].paths[1];
    struct requirement *requirement = (struct requirement *)&path->items[0];
    *requirement = (struct requirement){.kind = REQUIREMENT_CONDITION, .when = yes("own.flag")};

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(days_to(roadmap->p50), 11);
}
END_TEST

/* A guess may be lower than a price; what is called cheapest comes first all the same. */
START_TEST(routes__in_order_of_price__begin_with_the_cheapest)
{
    int open = mini_fact(&mini, "open"), known = mini_fact(&mini, "known");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, days(0));
    int ask = mini_step(&mini, "ask", STEP_PAPERWORK, open, days(1));
    int cheap = mini_step(&mini, "elsewhere", STEP_PAPERWORK, mini_fact(&mini, "x"), days(1));
    mini.steps[ask].cost.pricing = PRICING_ASK;
    mini_price(&mini, cheap, 50, 50, 50);
    int priced = mini_step(&mini, "priced", STEP_EXAM, known, days(50));
    mini_price(&mini, priced, 70, 70, 70);
    mini_needs_any(&mini, goal, (const int[]){open, known, -1});
    mini.steps[ask].hours = (struct estimate){true, {5, 5, 5}, -1, 0};
    mini_answer(&mini, "goal.priority", "cheapest");

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->route_count, 2);
    ck_assert_uint_eq(roadmap->routes[0].labels & LABEL_CHEAPEST, LABEL_CHEAPEST);
}
END_TEST

/* Seven ways, each later and cheaper than the one before; the sixth is chosen. */
START_TEST(routes__with_one_chosen_that_is_not_among_the_best__keep_every_label)
{
    static const char *const ids[] = {"a", "b", "c", "d", "e", "f", "g"};
    static const struct route_choice chosen = {"goal.need0", "f"};
    int facts[8], goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, days(0));
    unsigned labels = 0;
    for (int i = 0; i < 7; i++) {
        facts[i] = mini_fact(&mini, ids[i]);
        int step = mini_step(&mini, ids[i], STEP_PAPERWORK, facts[i], days(10 * (i + 1)));
        mini_price(&mini, step, 700 - 100 * i, 700 - 100 * i, 700 - 100 * i);
    }
    facts[7] = -1;
    mini_needs_any(&mini, goal, facts);
    struct plan_input input = {.catalog = &mini.catalog,
                               .answers = &mini.answers,
                               .today = mini.today,
                               .choices = &chosen,
                               .choice_count = 1};

    roadmap = roadmap_make(&input);

    ck_assert_int_eq(roadmap->route_count, 5);
    ck_assert_str_eq(roadmap->routes[roadmap->route].choices[0].path, "f");
    for (int i = 0; i < roadmap->route_count; i++)
        labels |= roadmap->routes[i].labels;
    ck_assert_uint_eq(labels, (1u << ROUTE_LABEL_COUNT) - 1);
}
END_TEST

/* Whoever holds a credential that opens a door needs no other one first. */
START_TEST(first_job__for_the_holder_of_a_credential__begins_with_looking_for_work)
{
    person_answer("goal.target", "first-job");
    person_answer("work.credentials", "CPC");
    person_answer("school.level", "high-school");
    person_plan();

    ck_assert_int_eq(person.roadmap->route, 0);
    ck_assert_str_eq(person.roadmap->routes[0].title, "First coding job");
}
END_TEST

Suite *agreement_suite(void)
{
    Suite *suite = suite_create("agreement");
    TCase *tcase = tcase_create("routes"), *shipped = tcase_create("shipped");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, routes_find__takes_a_condition__that_is_not_known__for_not_met);
    tcase_add_test(tcase, routes__in_order_of_price__begin_with_the_cheapest);
    tcase_add_test(tcase, routes__with_one_chosen_that_is_not_among_the_best__keep_every_label);
    suite_add_tcase(suite, tcase);
    tcase_add_checked_fixture(shipped, person_setup, person_teardown);
    tcase_add_test(shipped,
                   first_job__for_the_holder_of_a_credential__begins_with_looking_for_work);
    suite_add_tcase(suite, shipped);
    return suite;
}
