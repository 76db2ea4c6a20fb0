/* SPDX-License-Identifier: MIT
 * Routes on small catalogues: reachability, choices, minimality, dominance. */
#include <string.h>

#include "plan/plan_suites.h"
#include "plan/small.h"

START_TEST(routes_find__without_a_step_for_the_goal__says_what_is_missing)
{
    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->goal_state, GOAL_UNREACHABLE);
    ck_assert_int_eq(roadmap->missing_count, 1);
    ck_assert_str_eq(roadmap->missing[0], "credential/GOAL");
}
END_TEST

START_TEST(routes_find__with_a_need_nobody_meets__names_it)
{
    int licence = mini_fact(&mini, "licence");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(1));
    mini_needs(&mini, goal, licence);

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->goal_state, GOAL_UNREACHABLE);
    ck_assert_str_eq(roadmap->missing[0], "licence");
}
END_TEST

START_TEST(routes_find__steps_that_need_each_other__are_no_route)
{
    int egg = mini_fact(&mini, "egg"), hen = mini_fact(&mini, "hen");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(1));
    mini_needs(&mini, goal, egg);
    mini_needs(&mini, mini_step(&mini, "lay", STEP_PAPERWORK, egg, exactly(1)), hen);
    mini_needs(&mini, mini_step(&mini, "hatch", STEP_PAPERWORK, hen, exactly(1)), egg);

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->goal_state, GOAL_UNREACHABLE);
}
END_TEST

START_TEST(routes_find__orders__prerequisites_first)
{
    int course = mini_fact(&mini, "course");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(3));
    mini_step(&mini, "study", STEP_STUDY, course, exactly(10));
    mini_needs(&mini, goal, course);

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->route_count, 1);
    ck_assert_str_eq(roadmap->routes[0].steps[0], "study");
    ck_assert_str_eq(roadmap->routes[0].steps[1], "goal");
    ck_assert_int_eq(roadmap->p50 - mini.today, 13);
}
END_TEST

START_TEST(routes_find__drops__a_route_that_is_dearer_and_later)
{
    int good = mini_fact(&mini, "good"), bad = mini_fact(&mini, "bad");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));
    mini_step(&mini, "quick", STEP_STUDY, good, exactly(10));
    mini_price(&mini, mini_step(&mini, "slow", STEP_STUDY, bad, exactly(20)), 5, 5, 5);
    mini_needs_any(&mini, goal, (const int[]){good, bad, -1});

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->route_count, 1);
    ck_assert_str_eq(roadmap->routes[0].choices[0].path, "good");
}
END_TEST

START_TEST(routes_find__keeps__sooner_and_cheaper_side_by_side)
{
    int dear = mini_fact(&mini, "dear"), slow = mini_fact(&mini, "slow");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));
    mini_price(&mini, mini_step(&mini, "quick", STEP_PAPERWORK, dear, exactly(10)), 90, 90, 90);
    mini_step(&mini, "wait", STEP_PAPERWORK, slow, exactly(100));
    mini_needs_any(&mini, goal, (const int[]){dear, slow, -1});

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->route_count, 2);
    ck_assert_uint_eq(roadmap->routes[0].labels & LABEL_SOONEST, LABEL_SOONEST);
    ck_assert_uint_eq(roadmap->routes[1].labels & LABEL_CHEAPEST, LABEL_CHEAPEST);
}
END_TEST

/* An exam that so many of a thousand pass at the first try. */
static void exam_of(const char *id, int fact, int days, int dollars, int permille)
{
    struct pass_rate *rate = arena_new(&mini.arena, 1, sizeof *rate);
    int exam = mini_step(&mini, id, STEP_EXAM, fact, exactly(days));

    *rate = (struct pass_rate){
        .fact = -1, .permille = (int16_t)permille, .assumption = -1, .source = 0};
    mini.steps[exam].pass_rates = rate;
    mini.steps[exam].pass_rate_count = 1;
    mini_price(&mini, exam, dollars, dollars, dollars);
}

/* What is later and dearer stands beside the first route by its odds alone. */
START_TEST(routes_find__keeps__what_has_better_odds_than_the_first)
{
    int hard = mini_fact(&mini, "hard"), easy = mini_fact(&mini, "easy");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));
    exam_of("hard", hard, 1, 100, 500);
    exam_of("easy", easy, 50, 900, 950);
    mini_needs_any(&mini, goal, (const int[]){hard, easy, -1});

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->route_count, 2);
    ck_assert_uint_eq(roadmap->routes[1].labels & LABEL_BEST_ODDS, LABEL_BEST_ODDS);
}
END_TEST

/* Work is the goal, which a credential opens, or a letter; returns the credential's fact. */
static int goal_is_work(void)
{
    static const struct question_value works[] = {{"first-job", "Work", ""}};
    static struct credential credential;
    struct question *questions =
        arena_new(&mini.arena, (size_t)mini.catalog.question_count, sizeof *questions);
    int fact = mini_fact(&mini, "credential/ONE");

    memcpy(questions, mini.catalog.questions,
           (size_t)mini.catalog.question_count * sizeof *questions);
    questions[catalog_find_question(&mini.catalog, "goal.target")].values = works;
    mini.catalog.questions = questions;
    credential = mini.catalog.credentials[0];
    credential.code = "ONE";
    credential.fact = (int16_t)fact;
    mini.catalog.credentials = &credential;
    return fact;
}

/* Who may enter with no credential has no use for a dearer way with one. */
START_TEST(routes_find__drops__a_credential_that_work_does_not_ask_for)
{
    int credential = goal_is_work();
    int work = mini_fact(&mini, "job/coding"), letter = mini_fact(&mini, "letter");
    struct first_job first = {.job = (int16_t)work};
    int job = mini_step(&mini, "job", STEP_JOB, work, exactly(10));
    mini.catalog.first_jobs = &first;
    mini.catalog.first_job_count = 1;
    mini_price(&mini, mini_step(&mini, "one", STEP_PAPERWORK, credential, exactly(50)), 90, 90, 90);
    mini_step(&mini, "letter", STEP_PAPERWORK, letter, exactly(1));
    mini_needs_any(&mini, job, (const int[]){credential, letter, -1});

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->route_count, 1);
    ck_assert_str_eq(roadmap->routes[0].choices[0].path, "letter");
}
END_TEST

/* A long program that is nearly over is sooner than a short course that has not begun. */
START_TEST(routes_find__keeps__a_running_program_by_its_end)
{
    int taught = mini_fact(&mini, "taught"), done = mini_fact(&mini, "done");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));
    mini_step(&mini, "course", STEP_STUDY, taught, exactly(60));
    int program = mini_step(&mini, "program", STEP_STUDY, done, exactly(240));
    mini.steps[program].until = (int16_t)catalog_find_question(&mini.catalog, "goal.start");
    mini_needs_any(&mini, goal, (const int[]){taught, done, -1});
    mini_answer(&mini, "goal.start", "2027-02-03");

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->p50, date_from_civil(2027, 2, 3));
    ck_assert_str_eq(roadmap->routes[0].choices[0].path, "done");
}
END_TEST

/* Books that serve both exams of a year are paid once, in the comparison as in the lines. */
START_TEST(routes_find__counts_once__what_is_paid_once_a_year)
{
    static const char *const ids[] = {"one", "two"};
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));
    for (int i = 0; i < 2; i++) {
        int fact = mini_fact(&mini, ids[i]);
        int books = mini_step(&mini, ids[i], STEP_PURCHASE, fact, exactly(0));
        mini_price(&mini, books, 70, 80, 90);
        mini.steps[books].once_a_year = "books";
        mini_needs(&mini, goal, fact);
    }

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->cost.likely, 8000);
    ck_assert_int_eq(roadmap->routes[0].cost.likely, 8000);
    ck_assert_int_le(roadmap->cost_p80, 9000);
}
END_TEST

START_TEST(routes_find__never_calls_cheapest__a_route_without_a_price)
{
    int open = mini_fact(&mini, "open"), known = mini_fact(&mini, "known");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));
    int ask = mini_step(&mini, "ask", STEP_PAPERWORK, open, exactly(1));
    int elsewhere =
        mini_step(&mini, "elsewhere", STEP_PAPERWORK, mini_fact(&mini, "x"), exactly(1));
    mini.steps[ask].cost.pricing = PRICING_ASK;
    mini_price(&mini, elsewhere, 90, 90, 90);
    mini_price(&mini, mini_step(&mini, "priced", STEP_STUDY, known, exactly(50)), 70, 70, 70);
    mini_needs_any(&mini, goal, (const int[]){open, known, -1});

    roadmap = mini_roadmap(&mini);

    for (int i = 0; i < roadmap->route_count; i++) {
        bool cheapest = roadmap->routes[i].labels & LABEL_CHEAPEST;
        ck_assert_int_eq(cheapest, strcmp(roadmap->routes[i].choices[0].path, "known") == 0);
    }
}
END_TEST

/* One step that two needs share counts once, and a step that another makes needless is left out. */
/* "At least $90" is no more certain than "ask": neither keeps the other from being the cheapest. */
START_TEST(routes_find__with_no_whole_price__calls_cheapest_the_least)
{
    static struct price part;
    int open = mini_fact(&mini, "open"), half = mini_fact(&mini, "half");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));
    int ask = mini_step(&mini, "ask", STEP_PAPERWORK, open, exactly(50));
    int partial = mini_step(&mini, "partial", STEP_STUDY, half, exactly(1));
    mini_price(&mini, mini_step(&mini, "paper", STEP_PAPERWORK, mini_fact(&mini, "x"), exactly(1)),
               30, 30, 30);
    mini.steps[ask].cost.pricing = PRICING_ASK;
    mini_price(&mini, partial, 90, 90, 90);
    part = mini.steps[partial].cost.items[0];
    part.partial = true;
    mini.steps[partial].cost.items = &part;
    mini_needs_any(&mini, goal, (const int[]){open, half, -1});

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->route_count, 2);
    for (int i = 0; i < roadmap->route_count; i++) {
        bool cheapest = roadmap->routes[i].labels & LABEL_CHEAPEST;
        ck_assert_int_eq(cheapest, strcmp(roadmap->routes[i].choices[0].path, "open") == 0);
    }
}
END_TEST

START_TEST(routes_find__leaves_out__what_another_step_gives_as_well)
{
    int a = mini_fact(&mini, "a"), b = mini_fact(&mini, "b");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));
    int both = mini_step(&mini, "both", STEP_STUDY, b, exactly(9));
    int16_t gives[] = {(int16_t)a, (int16_t)b};
    mini.steps[both].gives = (struct index_list){gives, 2};
    mini_step(&mini, "one", STEP_STUDY, a, exactly(1));
    mini_needs(&mini, goal, a);
    mini_needs(&mini, goal, b);

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->route_count, 1);
    ck_assert_int_eq(roadmap->routes[0].step_count, 2);
    ck_assert_int_eq(roadmap->p50 - mini.today, 9);
}
END_TEST

/* The roadmap on the route that was chosen by these pairs. */
static struct roadmap *follow(const struct route_choice *choices, int count)
{
    struct plan_input input = {.catalog = &mini.catalog,
                               .answers = &mini.answers,
                               .today = mini.today,
                               .choices = choices,
                               .choice_count = count};
    return roadmap_make(&input);
}

/* Three ways to go on from one of two ways to begin; every one has its price. */
static void add_ways(void)
{
    static const char *const ids[] = {"quick", "slow", "on-foot", "by-bus", "by-train"};
    int facts[5], goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));
    for (int i = 0; i < 5; i++) {
        facts[i] = mini_fact(&mini, ids[i]);
        int step = mini_step(&mini, ids[i], STEP_PAPERWORK, facts[i], exactly(10 * (i % 3 + 1)));
        mini_price(&mini, step, 90 - 20 * (i % 3), 90 - 20 * (i % 3), 90 - 20 * (i % 3));
    }
    mini_needs_any(&mini, goal, (const int[]){facts[0], facts[1], -1});
    mini_needs_any(&mini, goal, (const int[]){facts[2], facts[3], facts[4], -1});
}

START_TEST(compare_make__follows__each_route_that_is_chosen)
{
    add_ways();
    roadmap = mini_roadmap(&mini);
    ck_assert_int_gt(roadmap->route_count, 1);

    for (int i = 0; i < roadmap->route_count; i++) {
        const struct route_summary *chosen = &roadmap->routes[i];
        struct roadmap *other = follow(chosen->choices, chosen->choice_count);
        ck_assert_int_eq(other->routes[other->route].number, chosen->number);
        ck_assert_int_eq(other->notes.count, 0);
        roadmap_free(&other);
    }
}
END_TEST

/* A choice that has been carried out, or was left open, is nothing to complain of. */
START_TEST(compare_make__of_a_choice_in_part__follows_it_without_a_note)
{
    static const struct route_choice slow[] = {{"goal.need0", "slow"}, {"long-done", "done"}};
    add_ways();

    roadmap = follow(slow, 2);

    ck_assert_int_ge(roadmap_find_step(roadmap, "slow"), 0);
    ck_assert_int_eq(roadmap->notes.count, 0);
}
END_TEST

START_TEST(compare_make__of_a_choice_that_is_gone__says_so)
{
    static const struct route_choice gone[] = {{"goal.need0", "by-air"}, {"goal.need1", "by-bus"}};
    add_ways();

    roadmap = follow(gone, 2);

    ck_assert_int_ge(roadmap_find_step(roadmap, "by-bus"), 0);
    ck_assert_int_eq(roadmap->notes.count, 1);
}
END_TEST

START_TEST(network__runs__one_study_step_at_a_time)
{
    int a = mini_fact(&mini, "a"), b = mini_fact(&mini, "b");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));
    mini_step(&mini, "first", STEP_STUDY, a, exactly(10));
    mini_step(&mini, "second", STEP_STUDY, b, exactly(20));
    mini_needs(&mini, goal, a);
    mini_needs(&mini, goal, b);

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->p50 - mini.today, 30);
}
END_TEST

/* Of two study steps the one with a long wait behind it goes first. */
START_TEST(network__tries__every_order_of_study)
{
    int a = mini_fact(&mini, "a"), b = mini_fact(&mini, "b"), letter = mini_fact(&mini, "letter");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));
    mini_step(&mini, "short", STEP_STUDY, a, exactly(10));
    mini_step(&mini, "long", STEP_STUDY, b, exactly(20));
    mini_needs(&mini, mini_step(&mini, "post", STEP_PAPERWORK, letter, exactly(100)), b);
    mini_needs(&mini, goal, a);
    mini_needs(&mini, goal, letter);

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->p50 - mini.today, 120);
}
END_TEST

/* Too many to try every order of, each waiting for all of the row before: the ways through them
 * are beyond counting. */
START_TEST(network__of_much_study__is_laid_out_at_once)
{
    enum { ROWS = 13, WIDTH = 3 };
    int before[WIDTH], row[WIDTH], last = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));

    for (int r = 0; r < ROWS; r++) {
        for (int i = 0; i < WIDTH; i++) {
            const char *id = arena_format(&mini.arena, "s%d-%d", r, i);
            int fact = mini_fact(&mini, id);
            int step = mini_step(&mini, id, STEP_STUDY, fact, exactly(1));
            for (int b = 0; r > 0 && b < WIDTH; b++)
                mini_needs(&mini, step, before[b]);
            row[i] = fact;
        }
        memcpy(before, row, sizeof before);
    }
    for (int i = 0; i < WIDTH; i++)
        mini_needs(&mini, last, before[i]);

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->p50 - mini.today, ROWS * WIDTH);
}
END_TEST

START_TEST(network__of_a_running_program__comes_after_what_it_needs)
{
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));
    int intro = mini_fact(&mini, "intro"), done = mini_fact(&mini, "done");
    mini_step(&mini, "introduction", STEP_STUDY, intro, exactly(5));
    int program = mini_step(&mini, "program", STEP_STUDY, done, exactly(9));
    mini.steps[program].until = (int16_t)catalog_find_question(&mini.catalog, "goal.start");
    mini_needs(&mini, program, intro);
    mini_needs(&mini, goal, done);
    mini_needs(&mini, goal, intro);

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->steps[roadmap_find_step(roadmap, "program")].start - mini.today, 5);
    ck_assert_int_eq(roadmap->p50 - mini.today, 14);
}
END_TEST

START_TEST(network__starts_what_costs_nothing__before_the_chosen_start)
{
    int free_fact = mini_fact(&mini, "free"), paid = mini_fact(&mini, "paid");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));
    mini_step(&mini, "search", STEP_PAPERWORK, free_fact, exactly(5));
    mini_price(&mini, mini_step(&mini, "course", STEP_STUDY, paid, exactly(10)), 9, 9, 9);
    mini_needs(&mini, goal, free_fact);
    mini_needs(&mini, goal, paid);
    mini_answer(&mini, "goal.start", "2027-03-01");

    roadmap = mini_roadmap(&mini);

    int search = roadmap_find_step(roadmap, "search"),
        course = roadmap_find_step(roadmap, "course");
    ck_assert_int_eq(roadmap->steps[search].start, mini.today);
    ck_assert_int_eq(roadmap->steps[course].start, date_from_civil(2027, 3, 1));
}
END_TEST

START_TEST(network__pays_nothing__before_the_chosen_start)
{
    int paper = mini_fact(&mini, "paper");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));
    mini_price(&mini, mini_step(&mini, "order", STEP_PAPERWORK, paper, exactly(10)), 18, 18, 18);
    mini_needs(&mini, goal, paper);
    mini_answer(&mini, "goal.start", "2027-03-01");

    roadmap = mini_roadmap(&mini);

    int order = roadmap_find_step(roadmap, "order");
    ck_assert_int_eq(roadmap->steps[order].start, date_from_civil(2027, 3, 1));
}
END_TEST

START_TEST(network__buys__as_late_as_may_be)
{
    int books = mini_fact(&mini, "books"), ready = mini_fact(&mini, "ready");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));
    mini_step(&mini, "study", STEP_STUDY, ready, exactly(40));
    mini_price(&mini, mini_step(&mini, "buy", STEP_PURCHASE, books, exactly(0)), 9, 9, 9);
    mini_needs(&mini, goal, books);
    mini_needs(&mini, goal, ready);

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->steps[roadmap_find_step(roadmap, "buy")].start - mini.today, 40);
}
END_TEST

/* Nothing is paid before the free search is done. */
START_TEST(routes_find__puts_a_guard__before_every_paying_step)
{
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(2));
    int search = mini_step(&mini, "search", STEP_PAPERWORK, -1, exactly(3));
    mini_price(&mini, goal, 9, 9, 9);
    mini.steps[search].guard = GUARD_PAYING;

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->steps[roadmap_find_step(roadmap, "goal")].start - mini.today, 3);
    ck_assert_int_eq(roadmap->steps[roadmap_find_step(roadmap, "search")].role, ROLE_ROUTE);
}
END_TEST

START_TEST(roadmap__with_a_wait_nobody_can_date__gives_no_date)
{
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(14));
    int wait = mini_step(&mini, "wait", STEP_WAIT, -1, exactly(0));
    mini_price(&mini, goal, 9, 9, 9);
    mini.steps[wait].guard = GUARD_PAYING;
    mini.steps[wait].days.stated = false;

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->p50, DATE_NONE);
    ck_assert_str_eq(roadmap->steps[0].id, "wait");
    ck_assert_str_eq(roadmap->when, "wait + 2 weeks");
    ck_assert_int_eq(roadmap->steps[roadmap_find_step(roadmap, "goal")].status, STEP_BLOCKED);
}
END_TEST

Suite *routes_suite(void)
{
    Suite *suite = suite_create("routes");
    TCase *tcase = tcase_create("routes");
    tcase_add_checked_fixture(tcase, small_setup, small_teardown);
    tcase_add_test(tcase, routes_find__without_a_step_for_the_goal__says_what_is_missing);
    tcase_add_test(tcase, routes_find__with_a_need_nobody_meets__names_it);
    tcase_add_test(tcase, routes_find__steps_that_need_each_other__are_no_route);
    tcase_add_test(tcase, routes_find__orders__prerequisites_first);
    tcase_add_test(tcase, routes_find__drops__a_route_that_is_dearer_and_later);
    tcase_add_test(tcase, routes_find__keeps__sooner_and_cheaper_side_by_side);
    tcase_add_test(tcase, routes_find__keeps__what_has_better_odds_than_the_first);
    tcase_add_test(tcase, routes_find__drops__a_credential_that_work_does_not_ask_for);
    tcase_add_test(tcase, routes_find__keeps__a_running_program_by_its_end);
    tcase_add_test(tcase, routes_find__counts_once__what_is_paid_once_a_year);
    tcase_add_test(tcase, routes_find__never_calls_cheapest__a_route_without_a_price);
    tcase_add_test(tcase, routes_find__with_no_whole_price__calls_cheapest_the_least);
    tcase_add_test(tcase, routes_find__leaves_out__what_another_step_gives_as_well);
    tcase_add_test(tcase, compare_make__follows__each_route_that_is_chosen);
    tcase_add_test(tcase, compare_make__of_a_choice_in_part__follows_it_without_a_note);
    tcase_add_test(tcase, compare_make__of_a_choice_that_is_gone__says_so);
    tcase_add_test(tcase, network__runs__one_study_step_at_a_time);
    tcase_add_test(tcase, network__tries__every_order_of_study);
    tcase_add_test(tcase, network__of_much_study__is_laid_out_at_once);
    tcase_add_test(tcase, network__of_a_running_program__comes_after_what_it_needs);
    tcase_add_test(tcase, network__starts_what_costs_nothing__before_the_chosen_start);
    tcase_add_test(tcase, network__pays_nothing__before_the_chosen_start);
    tcase_add_test(tcase, network__buys__as_late_as_may_be);
    tcase_add_test(tcase, routes_find__puts_a_guard__before_every_paying_step);
    tcase_add_test(tcase, roadmap__with_a_wait_nobody_can_date__gives_no_date);
    suite_add_tcase(suite, tcase);
    return suite;
}
