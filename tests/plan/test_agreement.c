/* SPDX-License-Identifier: MIT
 * The smallest cases of what the slow and obvious solver and the planner did not agree on. */
#include <string.h>

#include "person.h"
#include "plan_suites.h"
#include "small.h"

/* A fact that is held if own.held says so, since own.since. */
static int held_fact(void)
{
    int fact = mini_fact(&mini, "held");

    mini.facts[fact].met = yes_to("own.held");
    mini.facts[fact].since = (int16_t)catalog_find_question(&mini.catalog, "own.since");
    return fact;
}

/* The step needs this alone. */
static void needs(int step, struct requirement requirement)
{
    struct requirement *items = arena_new(&mini.arena, 1, sizeof *items);

    mini_needs(&mini, step, 0);
    struct need *need =
        (struct need *)&mini.steps[step].needs.items[mini.steps[step].needs.count - 1];
    struct path *path = (struct path *)&need->paths[0];
    items[0] = requirement;
    path->items = items;
}

/* The step needs the fact, gained in the last five years and some days ago. */
static void needs_recent(int step, int fact, int lag_days)
{
    needs(step, (struct requirement){.kind = REQUIREMENT_RECENT,
                                     .fact = (int16_t)fact,
                                     .months = 60,
                                     .when = {.text = ""},
                                     .lag_days = (int16_t)lag_days});
}

static void implies(int fact, int implied)
{
    int16_t *items = arena_new(&mini.arena, 1, sizeof *items);

    items[0] = (int16_t)implied;
    mini.facts[fact].implies = (struct index_list){items, 1};
}

/* What nobody has answered is no way to meet a need: unknown adds nothing. */
START_TEST(routes_find__takes_a_condition__that_is_not_known__for_not_met)
{
    int ready = mini_fact(&mini, "ready");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(1));
    mini_step(&mini, "study", STEP_STUDY, ready, exactly(10));
    mini_needs_any(&mini, goal, (const int[]){ready, 0, -1});
    const struct path *path = &mini.steps[goal].needs.items[0].paths[1];
    struct requirement *requirement = (struct requirement *)&path->items[0];
    *requirement = (struct requirement){.kind = REQUIREMENT_CONDITION, .when = yes_to("own.flag")};

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(days_to(roadmap->p50), 11);
}
END_TEST

/* The lag runs from the day on which the need was met. */
START_TEST(recent_fact__held_for_long__lets_its_lag_run_from_then)
{
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(1)), held = held_fact();
    needs_recent(goal, held, 30);
    mini_answer(&mini, "own.held", "yes");
    mini_answer(&mini, "own.since", "2026-06-01");

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(days_to(roadmap->p50), 1);
}
END_TEST

/* A program too old for an exam can be done again. */
START_TEST(recent_fact__that_is_too_old__may_be_gained_anew)
{
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(1)), held = held_fact();
    mini_step(&mini, "again", STEP_STUDY, held, exactly(9));
    needs_recent(goal, held, 0);
    mini_answer(&mini, "own.held", "yes");
    mini_answer(&mini, "own.since", "2019-06-01");

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->goal_state, GOAL_OPEN);
    ck_assert_int_eq(days_to(roadmap->p50), 10);
}
END_TEST

/* A guess may be lower than a price; what is called cheapest comes first all the same. */
START_TEST(routes__in_order_of_price__begin_with_the_cheapest)
{
    int open = mini_fact(&mini, "open"), known = mini_fact(&mini, "known");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));
    int ask = mini_step(&mini, "ask", STEP_PAPERWORK, open, exactly(1));
    int cheap = mini_step(&mini, "elsewhere", STEP_PAPERWORK, mini_fact(&mini, "x"), exactly(1));
    mini.steps[ask].cost.pricing = PRICING_ASK;
    mini_price(&mini, cheap, 50, 50, 50);
    int priced = mini_step(&mini, "priced", STEP_EXAM, known, exactly(50));
    mini_price(&mini, priced, 70, 70, 70);
    mini_needs_any(&mini, goal, (const int[]){open, known, -1});
    mini.steps[ask].hours = (struct estimate){true, {5, 5, 5}, -1, 0};
    mini_answer(&mini, "goal.priority", "cheapest");

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->route_count, 2);
    ck_assert_uint_eq(roadmap->routes[0].labels & LABEL_CHEAPEST, LABEL_CHEAPEST);
}
END_TEST

/* Fees are those in force on the step's day: bounds may not take today's for it. */
START_TEST(routes_find__does_not_give_up__a_route_whose_price_falls_in_time)
{
    static const struct price prices[] = {
        {.from = 0, .cents = {10000, 10000, 10000}, .source = 0, .note = ""},
        {.from = 20850, .cents = {2000, 2000, 2000}, .source = 0, .note = ""}}; /* 2027-02-01 */
    int a = mini_fact(&mini, "a"), b = mini_fact(&mini, "b"), w = mini_fact(&mini, "w");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));
    mini_price(&mini, mini_step(&mini, "flat", STEP_PAPERWORK, a, exactly(1)), 80, 80, 80);
    int falling = mini_step(&mini, "falling", STEP_PAPERWORK, b, exactly(1));
    mini_step(&mini, "wait", STEP_WAIT, w, exactly(90));
    mini_needs(&mini, falling, w);
    mini.steps[falling].cost = (struct cost){PRICING_LISTED, prices, 2};
    mini_needs_any(&mini, goal, (const int[]){a, b, -1});

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->route_count, 2);
    ck_assert_int_eq(roadmap->routes[1].cost.likely, 2000);
}
END_TEST

/* An apprenticeship counts from its start, so the goal may come before it ends. */
START_TEST(order_find__puts_first__what_would_wait_for_an_apprenticeship)
{
    int job = mini_fact(&mini, "job/coding"), ready = mini_fact(&mini, "ready");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));
    int apprenticeship = mini_step(&mini, "apprenticeship", STEP_STUDY, job, exactly(400));
    mini_step(&mini, "prepare", STEP_STUDY, ready, exactly(28));
    mini.steps[apprenticeship].employment = true;
    mini_needs(&mini, goal, ready);
    needs(goal,
          (struct requirement){.kind = REQUIREMENT_MONTHS, .months = 6, .when = {.text = ""}});

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->p50, date_from_civil(2027, 8, 1)); /* 1 Feb and six months */
}
END_TEST

/* Seven ways, each later and cheaper than the one before; the sixth is chosen. */
START_TEST(routes__with_one_chosen_that_is_not_among_the_best__keep_every_label)
{
    static const char *const ids[] = {"a", "b", "c", "d", "e", "f", "g"};
    static const struct route_choice chosen = {"goal.need0", "f"};
    int facts[8], goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));
    unsigned labels = 0;
    for (int i = 0; i < 7; i++) {
        facts[i] = mini_fact(&mini, ids[i]);
        int step = mini_step(&mini, ids[i], STEP_PAPERWORK, facts[i], exactly(10 * (i + 1)));
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

/* The estimate for the one without a price may beat the other; that is not known. */
START_TEST(routes_find__keeps__a_route_with_prices_beside_a_better_one_without)
{
    int open = mini_fact(&mini, "open"), known = mini_fact(&mini, "known");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));
    int ask = mini_step(&mini, "ask", STEP_PAPERWORK, open, exactly(1));
    mini.steps[ask].cost.pricing = PRICING_ASK;
    mini_price(&mini, mini_step(&mini, "priced", STEP_PAPERWORK, known, exactly(50)), 70, 70, 70);
    mini_needs_any(&mini, goal, (const int[]){open, known, -1});

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->route_count, 2);
    for (int i = 0; i < roadmap->route_count; i++)
        ck_assert_int_eq(roadmap->routes[i].at_least,
                         !(roadmap->routes[i].labels & LABEL_CHEAPEST));
}
END_TEST

/* What is recent enough today may no longer be so when it is used. */
START_TEST(recent_fact__that_is_too_old_on_the_day_of_its_use__does_not_count)
{
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(1)), held = held_fact();
    int ready = mini_fact(&mini, "ready");
    mini_step(&mini, "prepare", STEP_STUDY, ready, exactly(100));
    mini_needs(&mini, goal, ready);
    needs_recent(goal, held, 0);
    mini_answer(&mini, "own.held", "yes");
    mini_answer(&mini, "own.since", "2022-02-01"); /* 60 months are over in four weeks */

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->goal_state, GOAL_UNREACHABLE);
}
END_TEST

/* What the first step gives implies the goal. */
START_TEST(routes_find__with_the_goal_reached_on_the_way__leaves_out_what_comes_after)
{
    int lesser = mini_fact(&mini, "lesser");
    int after = mini_step(&mini, "after", STEP_PAPERWORK, 0, exactly(0));
    implies(lesser, 0);
    mini_step(&mini, "first", STEP_PAPERWORK, lesser, exactly(5));
    mini_needs(&mini, after, lesser);

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->route_count, 1);
    ck_assert_int_eq(roadmap->routes[0].step_count, 1);
    ck_assert_str_eq(roadmap->routes[0].steps[0], "first");
}
END_TEST

/* "x" is held from day 5, long before the step that implies it. */
START_TEST(routes_find__takes_a_fact__from_the_step_that_gives_it_soonest)
{
    int x = mini_fact(&mini, "x"), y = mini_fact(&mini, "y"), z = mini_fact(&mini, "z");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(1));
    int high = mini_step(&mini, "high", STEP_PAPERWORK, y, exactly(50));
    int other = mini_step(&mini, "other", STEP_PAPERWORK, z, exactly(60));
    implies(y, x);
    mini_step(&mini, "low", STEP_PAPERWORK, x, exactly(5));
    mini_needs(&mini, high, x);
    mini_needs(&mini, other, x);
    mini_needs(&mini, goal, y);
    mini_needs(&mini, goal, z);

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(days_to(roadmap->p50), 66);
}
END_TEST

/* "x" must come from "low", for "high" waits for what needs it. */
START_TEST(routes_find__does_not_take_a_fact__from_a_step_that_will_wait_for_it)
{
    int x = mini_fact(&mini, "x"), y = mini_fact(&mini, "y"), z = mini_fact(&mini, "z");
    int never = mini_fact(&mini, "never");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(1));
    int high = mini_step(&mini, "high", STEP_PAPERWORK, y, exactly(50));
    int other = mini_step(&mini, "other", STEP_PAPERWORK, z, exactly(60));
    implies(y, x);
    mini_step(&mini, "low", STEP_PAPERWORK, x, exactly(5));
    mini_needs(&mini, other, x);
    mini_needs_any(&mini, high, (const int[]){z, never, -1});
    mini_needs(&mini, goal, y);
    mini_needs(&mini, goal, z);

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->goal_state, GOAL_OPEN);
    ck_assert_int_eq(days_to(roadmap->p50), 116);
}
END_TEST

/* Nobody knows how long it takes: it may be longer than the other. */
START_TEST(routes__with_a_wait_that_nobody_can_date__leave_the_others_their_dates)
{
    int open = mini_fact(&mini, "open"), known = mini_fact(&mini, "known");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));
    int wait = mini_step(&mini, "wait", STEP_WAIT, open, exactly(0));
    mini.steps[wait].days.stated = false;
    mini_price(&mini, mini_step(&mini, "dated", STEP_PAPERWORK, known, exactly(50)), 70, 70, 70);
    mini_needs_any(&mini, goal, (const int[]){open, known, -1});
    static const struct route_choice chosen = {"goal.need0", "open"};
    struct plan_input input = {.catalog = &mini.catalog,
                               .answers = &mini.answers,
                               .today = mini.today,
                               .choices = &chosen,
                               .choice_count = 1};

    roadmap = roadmap_make(&input);

    ck_assert_int_eq(roadmap->route_count, 2);
    ck_assert_int_eq(roadmap->route, 1);
    ck_assert_int_eq(days_to(roadmap->routes[0].p50), 50);
    ck_assert_uint_eq(roadmap->routes[0].labels & LABEL_SOONEST, LABEL_SOONEST);
    ck_assert_int_eq(roadmap->routes[1].p50, DATE_NONE);
    ck_assert_int_eq(roadmap->p50, DATE_NONE);
    ck_assert_ptr_nonnull(roadmap->when);
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

/* NHA takes a program of the last five years. */
START_TEST(program__of_some_years_ago__tells_until_when_it_counts)
{
    bool told = false;
    person_answer("goal.target", "CBCS");
    person_answer("school.level", "high-school");
    person_answer("school.program", "completed");
    person_answer("school.program_kind", "certificate");
    person_answer("school.program_end", "2023-11-30");
    person_plan();

    const struct because_list *because = &person_step("exam.CBCS")->because;
    for (int i = 0; i < because->count; i++)
        told |= because->items[i].rule && strstr(because->items[i].rule, "until 30 Nov 2028");
    ck_assert(told);
}
END_TEST

/* At five hours a week the exam is years behind the window: the program is done again, or a year
 * is worked. */
START_TEST(program__that_is_too_old_on_the_day_of_the_exam__is_not_counted_on)
{
    person_answer("goal.target", "CBCS");
    person_answer("school.level", "high-school");
    person_answer("school.program", "completed");
    person_answer("school.program_kind", "certificate");
    person_answer("school.program_end", "2021-11-30");
    person_answer("time.hours_per_week", "5");
    person_plan();

    ck_assert_int_ge(person.roadmap->route_count, 2);
    for (int i = 0; i < person.roadmap->route_count; i++)
        ck_assert_int_gt(person.roadmap->routes[i].choice_count, 0);
    ck_assert_int_gt(person.roadmap->p50, date_from_civil(2027, 6, 1));
}
END_TEST

Suite *agreement_suite(void)
{
    Suite *suite = suite_create("agreement");
    TCase *tcase = tcase_create("routes"), *shipped = tcase_create("shipped");
    tcase_add_checked_fixture(tcase, small_setup, small_teardown);
    tcase_add_test(tcase, routes_find__takes_a_condition__that_is_not_known__for_not_met);
    tcase_add_test(tcase, recent_fact__held_for_long__lets_its_lag_run_from_then);
    tcase_add_test(tcase, recent_fact__that_is_too_old__may_be_gained_anew);
    tcase_add_test(tcase, routes__in_order_of_price__begin_with_the_cheapest);
    tcase_add_test(tcase, routes_find__does_not_give_up__a_route_whose_price_falls_in_time);
    tcase_add_test(tcase, order_find__puts_first__what_would_wait_for_an_apprenticeship);
    tcase_add_test(tcase, routes__with_one_chosen_that_is_not_among_the_best__keep_every_label);
    tcase_add_test(tcase, routes_find__keeps__a_route_with_prices_beside_a_better_one_without);
    tcase_add_test(tcase, recent_fact__that_is_too_old_on_the_day_of_its_use__does_not_count);
    tcase_add_test(tcase,
                   routes_find__with_the_goal_reached_on_the_way__leaves_out_what_comes_after);
    tcase_add_test(tcase, routes_find__takes_a_fact__from_the_step_that_gives_it_soonest);
    tcase_add_test(tcase, routes_find__does_not_take_a_fact__from_a_step_that_will_wait_for_it);
    tcase_add_test(tcase, routes__with_a_wait_that_nobody_can_date__leave_the_others_their_dates);
    suite_add_tcase(suite, tcase);
    tcase_add_checked_fixture(shipped, person_setup, person_teardown);
    tcase_add_test(shipped, program__of_some_years_ago__tells_until_when_it_counts);
    tcase_add_test(shipped, program__that_is_too_old_on_the_day_of_the_exam__is_not_counted_on);
    tcase_add_test(shipped,
                   first_job__for_the_holder_of_a_credential__begins_with_looking_for_work);
    suite_add_tcase(suite, shipped);
    return suite;
}
