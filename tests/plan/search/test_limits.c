/* SPDX-License-Identifier: MIT
 * Catalogues larger than the planner has room for: it ends soon, and says that it left
 * something out. */
#include "plan/calendar/network.h"
#include "plan/plan_suites.h"
#include "plan/small.h"

/* Adds a fact of its own and a step that gives it; returns the step. */
static int numbered_step(int number, int *fact)
{
    const char *id = arena_format(&mini.arena, "step%d", number);
    *fact = mini_fact(&mini, id);
    return mini_step(&mini, id, STEP_PAPERWORK, *fact, exactly(1));
}

START_TEST(limits__of_a_chain_longer_than_a_route__are_said)
{
    int last = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(1)), fact;
    for (int i = 0; i < 2 * ROUTE_STEPS; i++) {
        int step = numbered_step(i, &fact);
        mini_needs(&mini, last, fact);
        last = step;
    }

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->route_count, 0);
    ck_assert(roadmap->capped);
}
END_TEST

START_TEST(limits__of_a_step_with_many_needs__are_said)
{
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(1)), fact;
    for (int i = 0; i < 300; i++) {
        numbered_step(i, &fact);
        mini_needs(&mini, goal, fact);
    }

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->route_count, 0);
    ck_assert(roadmap->capped);
}
END_TEST

START_TEST(limits__of_many_companions__are_said)
{
    static const struct anchor before_goal = {.kind = ANCHOR_GOAL, .place = PLACE_BEFORE};
    mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(9));
    for (int i = 0; i < 300; i++) {
        int fact, step = numbered_step(i, &fact);
        mini.steps[step].with = &before_goal;
        mini.steps[step].with_count = 1;
    }

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->step_count, NETWORK_NODES);
    ck_assert_int_eq(roadmap->p50 - mini.today, 9);
    ck_assert(roadmap->capped);
}
END_TEST

/* Three ways to each of sixteen facts, and a last need that none of the 43 million can meet. */
START_TEST(limits__of_dead_ends__are_reached_soon)
{
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));
    int never = mini_fact(&mini, "never"), hidden = mini_fact(&mini, "hidden");
    for (int i = 0; i < 16; i++) {
        int fact = mini_fact(&mini, arena_format(&mini.arena, "fact%d", i));
        for (int j = 0; j < 3; j++) {
            const char *id = arena_format(&mini.arena, "way%d-%d", i, j);
            mini_step(&mini, id, STEP_PAPERWORK, fact, exactly(1 + i * j));
        }
        mini_needs(&mini, goal, fact);
    }
    for (int i = 0; i < 2; i++) {
        int step = mini_step(&mini, i ? "dead" : "end", STEP_PAPERWORK, hidden, exactly(0));
        mini_needs(&mini, step, never);
    }
    mini_needs(&mini, goal, hidden);

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->goal_state, GOAL_UNREACHABLE);
    ck_assert_str_eq(roadmap->missing[0], "never");
    ck_assert(roadmap->capped);
}
END_TEST

/* As long as a catalogue may make it: the figures come, and soon. */
START_TEST(limits__of_length__are_no_trouble)
{
    enum { LONGEST = 1000000 };
    int ready = mini_fact(&mini, "ready");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, (struct range){0, 0, LONGEST});
    int study = mini_step(&mini, "study", STEP_STUDY, ready, exactly(0));
    mini.steps[study].hours = (struct estimate){
        .stated = true, .range = exactly(LONGEST / 4), .assumption = -1, .source = 0};
    mini.steps[study].every_months = 1;
    mini_price(&mini, study, 1, 1, 1);
    mini_needs(&mini, goal, ready);
    mini_answer(&mini, "time.hours_per_week", "1");

    roadmap = mini_roadmap(&mini);

    ck_assert_int_gt(roadmap->p50 - mini.today, LONGEST / 4 * 7);
    ck_assert_int_lt(roadmap->p50, roadmap->p80);
    ck_assert_int_eq(roadmap->hours.likely, LONGEST / 4);
    int hours = 0;
    for (int i = 0; i < roadmap->month_count; i++)
        hours += roadmap->months[i].hours;
    ck_assert_int_eq(hours, LONGEST / 4);
}
END_TEST

Suite *limits_suite(void)
{
    Suite *suite = suite_create("limits");
    TCase *tcase = tcase_create("limits");
    tcase_add_checked_fixture(tcase, small_setup, small_teardown);
    tcase_add_test(tcase, limits__of_a_chain_longer_than_a_route__are_said);
    tcase_add_test(tcase, limits__of_a_step_with_many_needs__are_said);
    tcase_add_test(tcase, limits__of_many_companions__are_said);
    suite_add_tcase(suite, tcase);

    tcase = tcase_create("wide");
    tcase_set_tags(tcase, "wide");
    tcase_add_checked_fixture(tcase, small_setup, small_teardown);
    tcase_add_test(tcase, limits__of_dead_ends__are_reached_soon);
    tcase_add_test(tcase, limits__of_length__are_no_trouble);
    suite_add_tcase(suite, tcase);
    return suite;
}
