/* SPDX-License-Identifier: MIT
 * What a person reads first, on the shipped catalogue: the overview, the roadmap and the list of
 * plans, however much there is to say and however small the terminal is. */
#include <string.h>

#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct stage stage;
static struct buffer text;

struct told {
    const char *question, *value;
};

/* High school, no course, no experience, little time and money, to work from home. */
static const struct told beginner[] = {
    {"goal.target", "first-job"}, {"goal.setting", "any"},     {"school.level", "high-school"},
    {"school.program", "none"},   {"work.coding_months", "0"}, {"time.hours_per_week", "8"},
    {"goal.workplace", "remote"}, {"money.budget", "1500"},    {NULL, NULL},
};

static const struct told excluded[] = {
    {"goal.target", "CPC"},
    {"school.level", "high-school"},
    {"school.program", "none"},
    {"work.coding_months", "0"},
    {"time.hours_per_week", "10"},
    {"background.excluded", "yes"},
    {"background.reinstate_from", "2028-03-31"},
    {NULL, NULL},
};

static void tell(const struct told *told)
{
    const struct catalog *catalog = catalog_builtin();
    struct error err = {.text = ""};

    for (; told->question; told++) {
        int question = catalog_find_question(catalog, told->question);
        struct answer answer;

        ck_assert_int_ge(question, 0);
        ck_assert_int_eq(answer_parse(&catalog->questions[question], told->value,
                                      date_from_civil(2026, 11, 23), &answer, &err),
                         STATUS_OK);
        ck_assert_int_eq(session_answer(stage.tui.session, question, &answer, -1, &err), STATUS_OK);
    }
}

static void open_as(const struct told *told, int columns, int rows)
{
    stage_open(&stage, catalog_builtin(), columns, rows);
    stage_begin(&stage);
    tell(told);
    stage_go(&stage, place_of(PLACE_OVERVIEW));
}

static void tear_down(void)
{
    stage_close(&stage);
    buffer_clear(&text);
}

static const int sizes[][2] = {{80, 24}, {120, 40}, {40, 12}, {200, 60}};
enum { SIZES = sizeof sizes / sizeof *sizes };

/* Whatever stands above what is to be done, the goal and its date are there. */
START_TEST(overview__of_one_with_many_notices__opens_at_its_top)
{
    open_as(beginner, sizes[_i][0], sizes[_i][1]);

    ck_assert(stage_shows(&stage, "A first job in coding or billing"));
    ck_assert(stage_shows(&stage, "as likely as not"));
    ck_assert(stage_shows(&stage, "▸ Go on with the questions"));

    stage_keys(&stage, "End");
    ck_assert(stage_shows(&stage, "as likely as not"));
}
END_TEST

/* Who has just begun is told of a few things, in words that need no glossary. */
START_TEST(overview__after_the_first_answers__says_two_steps_and_what_lies_ahead)
{
    open_as(beginner, 120, 40);
    ck_assert(stage_shows(&stage, "left; they settle days, prices and what could stop you"));
    ck_assert(stage_shows(&stage, "Search the exclusion lists for your"));
    ck_assert(stage_shows(&stage, "Think through what a check would show"));
    ck_assert(!stage_shows(&stage, "Choose a school"));
    ck_assert(!stage_shows(&stage, "even odds"));

    stage_keys(&stage, "Down Down Down Enter");
    ck_assert(stage_shows(&stage, "What lies ahead"));
}
END_TEST

START_TEST(overview__of_one_who_is_barred__says_so_wherever_it_is_scrolled_to)
{
    open_as(excluded, sizes[_i][0], sizes[_i][1]);
    ck_assert(stage_shows(&stage, "Barred until reinstated"));

    stage_keys(&stage, "End");
    ck_assert(stage_shows(&stage, "Barred until reinstated"));
    stage_keys(&stage, "g End");
    ck_assert(stage_shows(&stage, "Barred until reinstated"));
}
END_TEST

START_TEST(home__of_one_who_is_barred__says_so_below_the_plan)
{
    open_as(excluded, sizes[_i][0], sizes[_i][1]);
    while (!stage_shows(&stage, "Start a new plan") && !stage_shows(&stage, "n new"))
        stage_keys(&stage, "Esc");

    ck_assert(stage_shows(&stage, "✗ My plan"));
    ck_assert(stage_shows(&stage, "Barred until reinstated"));
}
END_TEST

/* A day without what is due on it says nothing, nor does the id of a goal. */
START_TEST(home__says__what_is_due_and_the_goal_in_words)
{
    open_as(beginner, sizes[_i][0], sizes[_i][1]);
    while (!stage_shows(&stage, "n new"))
        stage_keys(&stage, "Esc");

    ck_assert(stage_shows(&stage, "Search the"));
    ck_assert(!stage_shows(&stage, "first-job"));
}
END_TEST

/* A plan's name and what is said of it stand near each other, however wide the terminal is. */
START_TEST(home__very_wide__keeps_its_columns_together)
{
    const char *name, *goal;

    open_as(beginner, 200, 60);
    while (!stage_shows(&stage, "n new"))
        stage_keys(&stage, "Esc");
    stage_text(&stage, &text);
    name = strstr(buffer_text(&text), "My plan");
    goal = name ? strstr(name, "first job") : NULL;

    ck_assert(name && goal);
    ck_assert_int_lt(goal - name, 60);
}
END_TEST

/* The gap, then who may help, then what there is to do; the routes that cost less come after. */
START_TEST(overview__of_one_with_little_money__says_what_is_missing_first)
{
    const char *over, *aid, *next, *cheaper;

    open_as(beginner, 120, 40);
    stage_text(&stage, &text);
    over = strstr(buffer_text(&text), "You have $1,500; this way likely costs at least");
    aid = strstr(buffer_text(&text), "A voucher of the local workforce board (WIOA)");
    next = strstr(buffer_text(&text), "DO NEXT");
    cheaper = strstr(buffer_text(&text), "Cheaper: route ");

    ck_assert(over && aid && next && cheaper);
    ck_assert(over < aid && aid < next && next < cheaper);
}
END_TEST

/* What is known of first jobs stands where they are aimed at, not in a step far down. */
START_TEST(overview__of_one_who_wants_a_first_job__says_where_those_are)
{
    open_as(beginner, 80, 24);
    ck_assert(stage_shows(&stage, "First jobs are mostly on site. In a survey of 2022, 55 %"));
    ck_assert(stage_shows(&stage, "(AAPC, checked Dec 2023,"));
}
END_TEST

START_TEST(panel__long_name__does_not_touch_its_date)
{
    open_as(beginner, 120, 40);
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "Your roadmap so far"));
    ck_assert(stage_shows(&stage, "A coding job "));
}
END_TEST

/* Lines stay as long as they are read. */
START_TEST(roadmap__very_wide__keeps_its_lines_short)
{
    open_as(beginner, 200, 60);
    stage_keys(&stage, "g");
    ck_assert(stage_shows(&stage, "You have $1,500"));
    ck_assert(!stage_shows(&stage, "may pay a part; ask before you pay anything."));
    ck_assert(stage_shows(&stage, "28–30 days "));
}
END_TEST

START_TEST(print__narrow__shows_every_line_whole)
{
    open_as(beginner, 40, 12);
    stage_keys(&stage, "p Down");
    ck_assert(stage_shows(&stage, "YOUR PLAN: A FIRST JOB IN CODING OR\n"));
    ck_assert(stage_shows(&stage, "  BILLING"));
}
END_TEST

/* Beside the list stands what its row is about; Enter goes there. */
START_TEST(overview__wide__shows_what_the_row_is_about)
{
    open_as(beginner, 120, 40);
    stage_keys(&stage, "Down");
    ck_assert(stage_shows(&stage, "oig.hhs.gov"));

    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "› Roadmap"));
}
END_TEST

Suite *first_page_suite(void)
{
    Suite *suite = suite_create("first_page");
    TCase *tcase = tcase_create("first_page");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, overview__of_one_with_many_notices__opens_at_its_top, 0, SIZES);
    tcase_add_loop_test(tcase, overview__of_one_who_is_barred__says_so_wherever_it_is_scrolled_to,
                        0, SIZES);
    tcase_add_loop_test(tcase, home__of_one_who_is_barred__says_so_below_the_plan, 0, SIZES);
    tcase_add_loop_test(tcase, home__says__what_is_due_and_the_goal_in_words, 0, SIZES);
    tcase_add_test(tcase, overview__after_the_first_answers__says_two_steps_and_what_lies_ahead);
    tcase_add_test(tcase, overview__of_one_with_little_money__says_what_is_missing_first);
    tcase_add_test(tcase, overview__of_one_who_wants_a_first_job__says_where_those_are);
    tcase_add_test(tcase, panel__long_name__does_not_touch_its_date);
    tcase_add_test(tcase, roadmap__very_wide__keeps_its_lines_short);
    tcase_add_test(tcase, print__narrow__shows_every_line_whole);
    tcase_add_test(tcase, home__very_wide__keeps_its_columns_together);
    tcase_add_test(tcase, overview__wide__shows_what_the_row_is_about);
    suite_add_tcase(suite, tcase);
    return suite;
}
