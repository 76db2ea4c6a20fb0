/* SPDX-License-Identifier: MIT
 * Plans of the second shipped career, beside one of the first: their screens are in
 * tests/golden/careers/, and no screen of theirs has a word of the first career.
 * MILEPOST_BLESS=1 writes them anew; look at the difference before you commit it. */
#include <stdio.h>
#include <string.h>

#include "career_words.h"
#include "stage.h"
#include "tui_suites.h"

#define PHARMACY "pharmacy-technician"

static struct stage stage;

static void tear_down(void)
{
    stage_close(&stage);
}

enum careers_begin { CAREERS_NONE, CAREERS_BOTH, CAREERS_NEW, CAREERS_KEPT };

static const struct career_picture {
    const char *name;
    enum careers_begin begin;
    enum place_kind place;
    int index;
    const char *keys;
} pictures_of_careers[] = {
    {"home-first", CAREERS_NONE, PLACE_COUNT, -1, ""},
    {"home", CAREERS_BOTH, PLACE_COUNT, -1, ""},
    {"question", CAREERS_NONE, PLACE_COUNT, -1, "Down Enter Enter"},
    {"overview", CAREERS_NEW, PLACE_OVERVIEW, -1, ""},
    {"roadmap", CAREERS_NEW, PLACE_ROADMAP, -1, ""},
    {"gates", CAREERS_NEW, PLACE_GATES, -1, ""},
    {"find", CAREERS_NEW, PLACE_FIND, -1, ""},
    {"credential", CAREERS_NEW, PLACE_CREDENTIAL, 0, ""},
    {"credits", CAREERS_KEPT, PLACE_CREDITS, -1, ""},
    {"cycle", CAREERS_KEPT, PLACE_CYCLE, 0, ""},
};
enum { CAREER_PICTURES = sizeof pictures_of_careers / sizeof *pictures_of_careers };

/* 80x24, 120x40, 40x12, and 80x24 in ASCII, of stage_open_golden. */
static const int sizes_of_careers[] = {0, 1, 2, 4};
enum { CAREER_SIZES = sizeof sizes_of_careers / sizeof *sizes_of_careers };

static void show(const struct career_picture *picture, int size)
{
    stage_open_golden(&stage, catalog_builtin(), size);
    if (picture->begin == CAREERS_BOTH)
        stage_plan_of(&stage, "medical-coder", "Dana", "from-home-on-a-budget");
    if (picture->begin == CAREERS_KEPT)
        stage_plan_of(&stage, PHARMACY, "Kim", PHARMACY "/keeps-the-cpht");
    else if (picture->begin != CAREERS_NONE)
        stage_plan_of(&stage, PHARMACY, "Zoe", PHARMACY "/from-zero");
    if (picture->begin != CAREERS_NONE)
        stage_come_back(&stage);
    if (picture->place != PLACE_COUNT) {
        stage_keys(&stage, "Enter");
        stage_go(&stage, place_with(picture->place, picture->index));
    }
    stage_keys(&stage, picture->keys);
}

START_TEST(screen__of_the_second_career__looks_as_agreed)
{
    const struct career_picture *picture = &pictures_of_careers[_i % CAREER_PICTURES];
    char name[64];

    show(picture, sizes_of_careers[_i / CAREER_PICTURES]);
    snprintf(name, sizeof name, "careers/%s", picture->name);
    stage_golden(&stage, name);
}
END_TEST

/* Home names both careers, and so does nothing else. */
enum { FIRST_OF_PLAN = 2 };

START_TEST(screen__of_the_second_career__has_no_word_of_the_first)
{
    const struct career_picture *picture = &pictures_of_careers[_i];
    struct buffer text = {0};

    show(picture, 1);
    career_words_expect_none("medical-coder", stage_text(&stage, &text), picture->name);
    buffer_clear(&text);
}
END_TEST

/* ---- help ------------------------------------------------------------------------------------- */

START_TEST(help__before_any_plan__names_the_rules_of_each_career)
{
    stage_open(&stage, catalog_builtin(), 120, 40);
    stage_keys(&stage, "? End");
    ck_assert(stage_shows(&stage, "Rules: Medical coding and billing, United States, version "));
    ck_assert(stage_shows(&stage, "Rules: Pharmacy technician, United States, version "));
}
END_TEST

START_TEST(help__on_a_plan__names_the_rules_of_its_career)
{
    stage_open(&stage, catalog_builtin(), 120, 40);
    stage_plan_of(&stage, PHARMACY, "Zoe", PHARMACY "/from-zero");
    stage_come_back(&stage);
    stage_keys(&stage, "Enter ? End");
    ck_assert(stage_shows(&stage, "Rules: Pharmacy technician, United States, version "));
    ck_assert(!stage_shows(&stage, "Rules: Medical coding"));
}
END_TEST

/* ---- to keep up what is held, of which nothing was told ---------------------------------------- */

static void aim_to_keep_current(void)
{
    const struct catalog *catalog = session_catalog(stage.tui.session);
    int question = catalog_find_question(catalog, "goal.target");
    struct answer answer;
    struct error err;

    ck_assert_int_eq(
        answer_parse(&catalog->questions[question], "keep-current", DATE_NONE, &answer, &err),
        STATUS_OK);
    ck_assert_int_eq(session_answer(stage.tui.session, question, &answer, -1, &err), STATUS_OK);
}

static const struct {
    enum place_kind place;
    const char *says;
} keeping_nothing[] = {
    {PLACE_OVERVIEW, "nothing to keep current yet"},
    {PLACE_ROADMAP, "There is nothing to keep current yet: answer which credentials"},
    {PLACE_REVEAL, "There is nothing to keep current yet: answer which credentials"},
    {PLACE_MONTHS, "There is nothing to keep current yet: answer which credentials"},
    {PLACE_ROUTES, "There is nothing to keep current yet: answer which credentials"},
};

/* Of either career: what a coder has to renew beside a credential keeps none. */
static void open_keeping_nothing(bool pharmacy)
{
    stage_open(&stage, catalog_builtin(), 120, 40);
    if (pharmacy)
        stage_plan_of(&stage, PHARMACY, "Zoe", PHARMACY "/from-zero");
    else
        stage_plan(&stage, "Zoe", PERSONAS_FOLDER "/high-school-to-cpc.answers.json");
}

START_TEST(screen__of_a_plan_that_keeps_nothing__does_not_say_reached)
{
    open_keeping_nothing(_i % 2 == 0);
    stage_come_back(&stage);
    stage_keys(&stage, "Enter");
    aim_to_keep_current();
    stage_go(&stage, place_of(keeping_nothing[_i / 2].place));
    ck_assert(stage_shows(&stage, keeping_nothing[_i / 2].says));
    ck_assert(!stage_shows(&stage, "reached;"));
    ck_assert(!stage_shows(&stage, "that keep it up"));
}
END_TEST

static const int first_sizes[][2] = {{80, 24}, {120, 40}, {40, 12}, {40, 10}};

/* On a small terminal, too, somebody who comes for the second career sees that it is there. */
START_TEST(home__for_the_first_time__shows_a_place_to_start_for_each_career)
{
    stage_open(&stage, catalog_builtin(), first_sizes[_i][0], first_sizes[_i][1]);
    ck_assert(stage_shows(&stage, "Start: a medical-coding credential"));
    ck_assert(stage_shows(&stage, "Another career: Pharmacy"));
}
END_TEST

Suite *careers_suite(void)
{
    Suite *suite = suite_create("careers");
    TCase *tcase = tcase_create("careers");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_loop_test(tcase, screen__of_the_second_career__looks_as_agreed, 0,
                        CAREER_PICTURES * CAREER_SIZES);
    tcase_add_loop_test(tcase, screen__of_the_second_career__has_no_word_of_the_first,
                        FIRST_OF_PLAN, CAREER_PICTURES);
    tcase_add_test(tcase, help__before_any_plan__names_the_rules_of_each_career);
    tcase_add_test(tcase, help__on_a_plan__names_the_rules_of_its_career);
    tcase_add_loop_test(tcase, screen__of_a_plan_that_keeps_nothing__does_not_say_reached, 0,
                        2 * (int)(sizeof keeping_nothing / sizeof *keeping_nothing));
    ADD_TABLE_TEST(tcase, home__for_the_first_time__shows_a_place_to_start_for_each_career,
                   first_sizes);
    suite_add_tcase(suite, tcase);
    return suite;
}
