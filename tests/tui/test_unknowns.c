/* SPDX-License-Identifier: MIT
 * A person who knows nothing yet, with the shipped catalogue: the many answers to find out do not
 * bury the steps, and every title has its line. */
#include <string.h>

#include "stage.h"
#include "tui_suites.h"

enum { QUESTIONS_AT_MOST = 80 };

static struct stage stage;
static struct buffer text;

static struct buffer unknowing; /* the data file of the plan */

/* Answers "I don't know yet" to all there is: once, before the tests, as each answer plans long. */
static void prepare(void)
{
    stage_open(&stage, catalog_builtin(), 80, 24);
    stage_begin(&stage);
    for (int i = 0; i < QUESTIONS_AT_MOST && !stage_shows(&stage, "Back to the overview"); i++)
        stage_keys(&stage, stage_shows(&stage, "What lies ahead") ? "Enter" : "Tab Enter");
    stage_keep_data(&stage, &unknowing);
    stage_close(&stage);
}

static void clear_unknowing(void)
{
    buffer_clear(&unknowing);
}

static void know_nothing(int columns, int rows)
{
    stage_open_data(&stage, catalog_builtin(), columns, rows, &unknowing);
    stage_keys(&stage, "Enter");
}

static void tear_down(void)
{
    stage_close(&stage);
    buffer_clear(&text);
}

/* How often `words` stand on the screen. */
static int count_of(const char *words)
{
    int count = 0;

    stage_text(&stage, &text);
    for (const char *at = buffer_text(&text); (at = strstr(at, words)); at++)
        count++;
    return count;
}

static int answers_to_find_out(void)
{
    return standing_find_outs(session_roadmap(stage.tui.session));
}

START_TEST(overview__nothing_known__names_the_answers_to_find_out_once)
{
    struct buffer row = {0};

    know_nothing(80, 24);

    buffer_format(&row, "~ Find out %d answers", answers_to_find_out());
    ck_assert_int_gt(answers_to_find_out(), 10);
    ck_assert(stage_shows(&stage, buffer_text(&row)));
    ck_assert_int_eq(count_of("Find out:"), 0);
    buffer_clear(&row);
}
END_TEST

START_TEST(overview__80_columns__says_date_and_cost_in_one_line)
{
    struct buffer money = {0};
    const char *line;

    know_nothing(80, 24);
    stage_text(&stage, &text);
    line = strstr(buffer_text(&text), "even odds");

    ck_assert_ptr_nonnull(line);
    buffer_add_bytes(&money, line, strcspn(line, "\n"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&money), "80 % by"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&money), "at least $"));
    buffer_clear(&money);
}
END_TEST

START_TEST(roadmap__nothing_known__shows_the_answers_to_find_out_when_asked)
{
    know_nothing(80, 200); /* room for all of them */
    stage_keys(&stage, "g");
    ck_assert_int_eq(count_of("Find out:"), 0);

    while (!stage_shows(&stage, "Enter open   Esc back   t timeline")) /* "why" is of steps alone */
        stage_keys(&stage, "Down");
    stage_keys(&stage, "Enter");
    ck_assert_int_eq(count_of("Find out:"), answers_to_find_out());
    stage_keys(&stage, "Enter");
    ck_assert_int_eq(count_of("Find out:"), 0);
}
END_TEST

START_TEST(roadmap__step_folded_away__opens_at_the_row_that_holds_it)
{
    know_nothing(80, 24);
    stage_keys(&stage, "Home Down Down Down Enter"); /* after three steps to do */

    ck_assert(stage_shows(&stage, "Enter shows"));
    ck_assert(stage_shows(&stage, "Enter open   Esc back   t timeline"));
}
END_TEST

START_TEST(roadmap__wide__wraps_no_title_of_40_columns)
{
    know_nothing(120, 200);
    stage_keys(&stage, "g");
    stage_text(&stage, &text);

    for (int i = 0; i < session_roadmap(stage.tui.session)->step_count; i++) {
        const struct roadmap_step *step = &session_roadmap(stage.tui.session)->steps[i];

        if (step->question < 0 && text_width(step->title) <= 40)
            ck_assert_msg(stage_shows(&stage, step->title), "%s", step->title);
    }
}
END_TEST

START_TEST(headline__every_fourth_fails__says_why_no_day_has_80_percent)
{
    const struct roadmap roadmap = {.p50 = 20500, .p80 = DATE_NONE, .not_reached = 25};
    const struct roadmap fine = {.p50 = 20500, .p80 = 20600, .not_reached = 5};

    ck_assert(standing_say_no_p80(&roadmap, &text));
    ck_assert_str_eq(buffer_text(&text), "No day has an 80 % chance: in 25 of 100 cases every try "
                                         "at an exam fails.");
    ck_assert(!standing_say_no_p80(&fine, &text));
}
END_TEST

static void clear_text(void)
{
    buffer_clear(&text);
}

Suite *unknowns_suite(void)
{
    Suite *suite = suite_create("unknowns");
    TCase *tcase = tcase_create("unknowns");

    tcase_add_unchecked_fixture(tcase, prepare, clear_unknowing);
    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_test(tcase, overview__nothing_known__names_the_answers_to_find_out_once);
    tcase_add_test(tcase, overview__80_columns__says_date_and_cost_in_one_line);
    tcase_add_test(tcase, roadmap__nothing_known__shows_the_answers_to_find_out_when_asked);
    tcase_add_test(tcase, roadmap__step_folded_away__opens_at_the_row_that_holds_it);
    tcase_add_test(tcase, roadmap__wide__wraps_no_title_of_40_columns);
    tcase_set_timeout(tcase, 30);
    suite_add_tcase(suite, tcase);
    tcase = tcase_create("headline");
    tcase_add_checked_fixture(tcase, NULL, clear_text);
    tcase_add_test(tcase, headline__every_fourth_fails__says_why_no_day_has_80_percent);
    suite_add_tcase(suite, tcase);
    return suite;
}
