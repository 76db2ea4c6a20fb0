/* SPDX-License-Identifier: MIT
 * The letter of a step, from the key on it to the file. */
#include <string.h>
#include <unistd.h>

#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct stage stage;

static void answer(const char *id, const char *value)
{
    struct error err;
    int question = catalog_find_question(catalog_builtin(), id);
    struct answer answer = {.state = ANSWER_NONE};

    ck_assert(answer_parse(&catalog_builtin()->questions[question], value, stage.clock.fixed_day,
                           &answer, &err) == STATUS_OK);
    ck_assert_msg(session_answer(stage.tui.session, question, &answer, -1, &err) == STATUS_OK, "%s",
                  err.text);
}

static void letter_set_up(void)
{
    stage_open(&stage, catalog_builtin(), 80, 24);
    stage_begin(&stage);
    answer("goal.target", "CPC");
    answer("work.credentials", "CPC-A");
    answer("work.coding_now", "yes");
    answer("work.coding_months", "5");
}

static void letter_tear_down(void)
{
    stage_close(&stage);
}

static void open_step(const char *id)
{
    int line = roadmap_find_step(session_roadmap(stage.tui.session), id);

    ck_assert_int_ge(line, 0);
    stage_go(&stage, place_with(PLACE_STEP, line));
}

START_TEST(letter_key__on_a_step_with_one__shows_it)
{
    open_step("work-letters");
    ck_assert(stage_shows(&stage, "l letter"));
    stage_keys(&stage, "l");

    ck_assert(stage_shows(&stage, "› Letter"));
    ck_assert(stage_shows(&stage, "LETTERS THAT TAKE THE A OFF"));
    ck_assert(!stage_shows(&stage, "a audience"));
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "l letter"));
}
END_TEST

START_TEST(letter_key__on_a_step_without_one__does_nothing)
{
    open_step("exclusion-search");
    ck_assert(!stage_shows(&stage, "l letter"));
    stage_keys(&stage, "l");

    ck_assert(!stage_shows(&stage, "› Letter"));
}
END_TEST

START_TEST(letter_key__in_a_what_if__does_nothing)
{
    answer("person.stage", "apprentice");
    answer("school.level", "high-school");
    answer("school.program", "none");
    answer("time.hours_per_week", "10");
    stage_go(&stage, place_of(PLACE_ROADMAP));
    stage_keys(&stage, "w");
    ck_assert(what_if_stands(&stage.tui));
    open_step("work-letters");

    ck_assert(!stage_shows(&stage, "l letter"));
}
END_TEST

START_TEST(letter__saved__has_a_name_that_says_what_it_is)
{
    open_step("work-letters");
    stage_keys(&stage, "l s");

    ck_assert(stage_shows(&stage, "apprentice-letter.txt"));
}
END_TEST

START_TEST(letter__of_evidence__says_that_it_holds_private_answers)
{
    int evidence = catalog_find_letter(catalog_builtin(), "evidence");

    stage_go(&stage, place_with(PLACE_LETTER, evidence));

    ck_assert(stage_shows(&stage, "It holds private answers: for nobody else"));
}
END_TEST

Suite *letter_screen_suite(void)
{
    Suite *suite = suite_create("letter");
    TCase *tcase = tcase_create("letter");

    tcase_add_checked_fixture(tcase, letter_set_up, letter_tear_down);
    tcase_add_test(tcase, letter_key__on_a_step_with_one__shows_it);
    tcase_add_test(tcase, letter_key__on_a_step_without_one__does_nothing);
    tcase_add_test(tcase, letter_key__in_a_what_if__does_nothing);
    tcase_add_test(tcase, letter__saved__has_a_name_that_says_what_it_is);
    tcase_add_test(tcase, letter__of_evidence__says_that_it_holds_private_answers);
    suite_add_tcase(suite, tcase);
    return suite;
}
