/* SPDX-License-Identifier: MIT
 * Figures of the person's own in place of an assumption's: from a step and by a jump, refused,
 * taken back, half typed, and in a what-if. */
#include <string.h>

#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct stage stage;

#define PREPARING "/ =Preparing Enter "

/* A plan with its first answers, on the roadmap. */
static void set_up(void)
{
    stage_open(&stage, stage_catalog(), 80, 24);
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS "g");
}

static void tear_down(void)
{
    stage_close(&stage);
}

static const struct range *own_figures(const char *id)
{
    return session_own_figures(stage.tui.session, catalog_find_assumption(stage_catalog(), id));
}

static date_day even_odds(void)
{
    return session_roadmap(stage.tui.session)->p50;
}

static void check_figures(int low, int likely, int high)
{
    const struct range *figures = own_figures("prepare-one");

    ck_assert_ptr_nonnull(figures);
    ck_assert_int_eq(figures->low, low);
    ck_assert_int_eq(figures->likely, likely);
    ck_assert_int_eq(figures->high, high);
}

/* Puts the focus of the roadmap on the step with this title. */
static void focus_step(const char *title)
{
    stage_keys(&stage, "/");
    for (; *title != '\0'; title++)
        stage_press(&stage, (uint32_t)(unsigned char)*title, false);
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "Roadmap › Step"));
}

START_TEST(figures__of_a_step__are_saved_and_the_roadmap_follows)
{
    date_day before = even_odds();

    focus_step("Prepare for ONE");
    ck_assert(stage_shows(&stage, "f figures"));
    stage_keys(&stage, "f");
    ck_assert(stage_shows(&stage, "Preparing for ONE"));
    ck_assert(stage_shows(&stage, "The catalogue has 60 to 180 hours, likely 100."));
    ck_assert(stage_shows(&stage, "A guess that"));
    stage_keys(&stage, "=600/700/900 Enter");

    ck_assert(stage_shows(&stage, "Roadmap › Step"));
    ck_assert(stage_shows(&stage, "600 to 900 hours, likely 700"));
    check_figures(600, 700, 900);
    ck_assert_int_gt(even_odds(), before);
    stage_restart(&stage);
    stage_keys(&stage, "Enter u");
    ck_assert_ptr_null(own_figures("prepare-one"));
    ck_assert_int_eq(even_odds(), before);
}
END_TEST

/* In the list, and as the title of what stands beside it. */
static bool shows_beside(const char *title)
{
    struct buffer text = {0};
    const char *first = strstr(stage_text(&stage, &text), title);
    bool twice = first && strstr(first + 1, title);

    buffer_clear(&text);
    return twice;
}

START_TEST(figures__from_the_wide_roadmap__come_back_to_its_detail)
{
    tui_resize(&stage.tui, 120, 40);
    stage_keys(&stage, "Home");
    for (int i = 0; i < 20 && !shows_beside("Prepare for ONE"); i++)
        stage_keys(&stage, "Down");
    stage_keys(&stage, "f");
    ck_assert(stage_shows(&stage, "Roadmap › Assumption"));
    stage_keys(&stage, "=200 Enter");

    ck_assert(stage_shows(&stage, "Roadmap to ONE"));
    check_figures(200, 200, 200);
}
END_TEST

static const char *const from_school[][2] = {
    {"goal.target", "CPC"},      {"school.level", "high-school"}, {"school.program", "none"},
    {"work.coding_months", "0"}, {"time.hours_per_week", "10"},
};

static void answer(const char *id, const char *value)
{
    const struct catalog *catalog = session_catalog(stage.tui.session);
    int question = catalog_find_question(catalog, id);
    struct answer answer;
    struct error err;

    ck_assert(answer_parse(&catalog->questions[question], value, 0, &answer, &err) == STATUS_OK);
    ck_assert(session_answer(stage.tui.session, question, &answer, -1, &err) == STATUS_OK);
    tui_changed(&stage.tui);
}

/* The shipped catalogue assumes both the days and the hours of a course. */
START_TEST(figures__of_a_step_with_several__are_listed_first)
{
    static const int sizes[][2] = {{80, 24}, {120, 40}, {40, 12}};

    tear_down();
    stage_open(&stage, catalog_builtin(), sizes[_i][0], sizes[_i][1]);
    stage_begin(&stage);
    for (size_t i = 0; i < sizeof from_school / sizeof *from_school; i++)
        answer(from_school[i][0], from_school[i][1]);
    stage_keys(&stage, "/ =program.course Enter f");
    ck_assert(stage_shows(&stage, "Days of an 80-hour course"));
    ck_assert(stage_shows(&stage, "Hours of an 80-hour course"));

    stage_keys(&stage, "End Enter =99 Enter");
    ck_assert(stage_shows(&stage, "set by you"));
    ck_assert(stage_shows(&stage, "Days of an 80-hour course"));
    ck_assert_int_eq(session_own_figures(stage.tui.session,
                                         catalog_find_assumption(catalog_builtin(), "course-80"))
                         ->likely,
                     99);
}
END_TEST

START_TEST(figures__step_without_an_assumption__has_no_such_key)
{
    focus_step("Search the exclusion");

    ck_assert(!stage_shows(&stage, "f figures"));
    stage_keys(&stage, "f");
    ck_assert(stage_shows(&stage, "Roadmap › Step"));
}
END_TEST

START_TEST(figures__nothing__gives_the_catalogues_back)
{
    stage_keys(&stage, PREPARING "=50 Enter " PREPARING);
    ck_assert(stage_shows(&stage, "[ 50 "));
    stage_keys(&stage, "Ctrl-U Enter");

    ck_assert_ptr_null(own_figures("prepare-one"));
    ck_assert(stage_shows(&stage, "likely 100, as in the catalogue"));
    stage_keys(&stage, "u");
    check_figures(50, 50, 50);
}
END_TEST

/* What is typed, and what is said to it. */
static const struct {
    const char *keys, *problem;
} refusals[] = {
    {"=60/100", "\"60/100\" is not LOW/LIKELY/HIGH or one figure"},
    {"=many", "\"many\" is not LOW/LIKELY/HIGH or one figure"},
    {"=100/60/180", "is out of order"},
    {"=6001", "is not within 0 to 6000 hours"},
    {"=-1", "\"-1\" is not"},
    {"=50%", "\"50%\" is not"},
};

START_TEST(figures__that_can_not_be__are_refused_and_stay)
{
    stage_keys(&stage, PREPARING);
    stage_keys(&stage, refusals[_i].keys);
    stage_keys(&stage, "Enter");

    ck_assert(stage_shows(&stage, refusals[_i].problem));
    ck_assert(!stage_shows(&stage, "prepare-one:"));
    ck_assert_ptr_null(own_figures("prepare-one"));
    stage_keys(&stage, "Backspace"); /* the line goes with the next key, what is typed stays */
    ck_assert(!stage_shows(&stage, refusals[_i].problem));
    ck_assert(stage_shows(&stage, "low/likely/high in hours, like 60/100/180"));
}
END_TEST

START_TEST(figures__esc__keeps_what_is_half_typed)
{
    stage_keys(&stage, PREPARING "=60/ Esc");
    stage_restart(&stage);
    stage_keys(&stage, "Enter g " PREPARING);

    ck_assert(stage_shows(&stage, "[ 60/ "));
    ck_assert_ptr_null(own_figures("prepare-one"));
}
END_TEST

START_TEST(figures__in_a_what_if__stay_in_memory)
{
    stage_keys(&stage, "w Esc g " PREPARING "=600 Enter w");
    ck_assert(stage_shows(&stage, "What-if, nothing is saved"));
    ck_assert(stage_shows(&stage, "later"));
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "The route, own figures or schools differ"));
    stage_keys(&stage, "Enter");

    ck_assert_ptr_null(own_figures("prepare-one"));
}
END_TEST

Suite *figures_suite(void)
{
    Suite *suite = suite_create("figures");
    TCase *tcase = tcase_create("figures");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, figures__of_a_step__are_saved_and_the_roadmap_follows);
    tcase_add_test(tcase, figures__from_the_wide_roadmap__come_back_to_its_detail);
    tcase_add_loop_test(tcase, figures__of_a_step_with_several__are_listed_first, 0, 3);
    tcase_add_test(tcase, figures__step_without_an_assumption__has_no_such_key);
    tcase_add_test(tcase, figures__nothing__gives_the_catalogues_back);
    ADD_TABLE_TEST(tcase, figures__that_can_not_be__are_refused_and_stay, refusals);
    tcase_add_test(tcase, figures__esc__keeps_what_is_half_typed);
    tcase_add_test(tcase, figures__in_a_what_if__stay_in_memory);
    suite_add_tcase(suite, tcase);
    return suite;
}
