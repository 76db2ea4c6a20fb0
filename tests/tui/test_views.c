/* SPDX-License-Identifier: MIT
 * Looking at a roadmap from all sides by keys: gates, and why. */
#include <string.h>

#include "stage.h"
#include "tui_suites.h"

static struct stage stage;
static struct buffer text;

/* The first answers of the golden catalogue: ONE, high school, no program, 6 months, 10 hours. */
#define FIRST_ANSWERS "Enter Down Enter Enter =6 Enter =10 Enter "

static void set_up(void)
{
    stage_open(&stage, stage_catalog(), 80, 24);
    stage_begin(&stage);
}

static void tear_down(void)
{
    stage_close(&stage);
    buffer_clear(&text);
}

/* ---- why ------------------------------------------------------------------------------------- */

START_TEST(because__enter_on_an_answer__changes_it_and_comes_back)
{
    stage_keys(&stage, FIRST_ANSWERS "g y");
    ck_assert(stage_shows(&stage, "Not answered: Help with paying."));

    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "Who may help you to pay?"));
    stage_keys(&stage, "Space Enter");
    ck_assert(stage_shows(&stage, "You answered Help with paying: Grant."));
    ck_assert(stage_shows(&stage, "Why it is on the roadmap"));
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "Roadmap to ONE"));
    ck_assert(!stage_shows(&stage, "Why it is on the roadmap"));
}
END_TEST

START_TEST(because__step_gone_with_the_answer__says_so)
{
    stage_keys(&stage, FIRST_ANSWERS "g y Enter End Up Space Enter"); /* help with paying: none */

    ck_assert(stage_shows(&stage, "This is no longer on the roadmap. Esc closes."));
    stage_keys(&stage, "Enter Esc");
    ck_assert(stage_shows(&stage, "Roadmap to ONE"));
}
END_TEST

START_TEST(because__long_after_the_check__says_to_check_again)
{
    stage_keys(&stage, FIRST_ANSWERS);
    stage.clock.fixed_day = date_from_civil(2028, 11, 23);
    stage_restart(&stage);
    stage_keys(&stage, "Enter g y");

    ck_assert(stage_shows(&stage, "! (Test Weekly, checked Oct 2026, check again)"));
}
END_TEST

/* ---- gates ----------------------------------------------------------------------------------- */

START_TEST(gates__by_outcome__the_heaviest_first)
{
    const char *other, *clear;

    stage_keys(&stage, FIRST_ANSWERS "/ =Record Enter Down Enter g End Enter");
    stage_text(&stage, &text);
    other = strstr(buffer_text(&text), "SOMEONE ELSE DECIDES");
    clear = strstr(buffer_text(&text), "CLEAR");

    ck_assert_ptr_nonnull(other);
    ck_assert_ptr_nonnull(clear);
    ck_assert(other < clear);
    ck_assert_ptr_nonnull(strstr(buffer_text(&text), "? Background check"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&text), "Whom: the site"));
}
END_TEST

START_TEST(gates__barred__say_until_when)
{
    stage_keys(&stage, FIRST_ANSWERS "/ =Record Enter Down Down Enter / =Clear Enter =2027-03-01 "
                                     "Enter / =Background Enter Esc");
    stage_keys(&stage, "g End Enter");

    ck_assert(stage_shows(&stage, "BARRED"));
    ck_assert(stage_shows(&stage, "until 1 Mar 2027"));
}
END_TEST

START_TEST(gates__enter__shows_the_question_to_put)
{
    stage_keys(&stage, FIRST_ANSWERS "/ =Record Enter Down Enter g End Enter Enter");

    ck_assert(stage_shows(&stage, "My plan › Gate"));
    ck_assert(stage_shows(&stage, "May I come?"));
    stage_keys(&stage, "y");
    ck_assert(stage_shows(&stage, "You answered Record: Pending."));
}
END_TEST

START_TEST(jump__name_of_a_gate__shows_it)
{
    stage_keys(&stage, FIRST_ANSWERS "g / =Background Enter");

    ck_assert(stage_shows(&stage, "My plan › Gate"));
}
END_TEST

Suite *views_suite(void)
{
    Suite *suite = suite_create("views");
    TCase *tcase = tcase_create("views");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, because__enter_on_an_answer__changes_it_and_comes_back);
    tcase_add_test(tcase, because__step_gone_with_the_answer__says_so);
    tcase_add_test(tcase, because__long_after_the_check__says_to_check_again);
    tcase_add_test(tcase, gates__by_outcome__the_heaviest_first);
    tcase_add_test(tcase, gates__barred__say_until_when);
    tcase_add_test(tcase, gates__enter__shows_the_question_to_put);
    tcase_add_test(tcase, jump__name_of_a_gate__shows_it);
    suite_add_tcase(suite, tcase);
    return suite;
}
