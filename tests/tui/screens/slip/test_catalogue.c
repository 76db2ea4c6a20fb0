/* SPDX-License-Identifier: MIT
 * Covers a plan that opens with another version of the catalogue: that the overview and the roadmap
 * say so, what the screen shows of it, taking it and leaving it for later. */
#include <string.h>

#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct stage stage;
static struct catalog newer;
static struct step *steps;
static struct price prices[8];

static const int sizes[][2] = {{80, 24}, {120, 40}, {40, 12}, {60, 20}};
enum { SIZES = 4 };

/* The catalogue of next year: an exam costs $500. */
static void make_newer(void)
{
    const struct catalog *old = stage_catalog();
    int exam = catalog_find_step(old, "exam/ONE");
    size_t size = (size_t)old->step_count * sizeof *steps;
    struct cost *cost;

    ck_assert_int_ge(exam, 0);
    newer = *old;
    newer.version = "next";
    newer.steps = steps = memory_new(1, size);
    memcpy(steps, old->steps, size);
    cost = &steps[exam].cost;
    ck_assert(cost->count > 0 && cost->count <= 8);
    memcpy(prices, cost->items, (size_t)cost->count * sizeof *prices);
    prices[cost->count - 1].cents = (struct range){50000, 50000, 50000};
    cost->items = prices;
}

/* The same under another version. */
static void make_alike(void)
{
    newer = *stage_catalog();
    newer.version = "next";
}

/* With the first answers given by the one catalogue it opens with the other. */
static void open_with_newer(int columns, int rows, bool followed)
{
    stage_open(&stage, stage_catalog(), columns, rows);
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS);
    if (followed) {
        stage_go(&stage, place_of(PLACE_ROUTES));
        stage_keys(&stage, "Enter");
    }
    stage.options.catalog = stage.follower.catalog = &newer;
    stage.options.former = followed ? NULL : stage_catalog();
    stage_restart(&stage);
    stage_keys(&stage, "Enter");
}

static void newer_open(int columns, int rows, bool followed)
{
    make_newer();
    open_with_newer(columns, rows, followed);
}

static void newer_close(void)
{
    stage_close(&stage);
    free(steps);
    steps = NULL;
}

START_TEST(overview__of_another_catalogue__leads_with_it_until_it_is_taken)
{
    newer_open(80, 24, false);
    ck_assert(stage_shows(&stage, "See what catalogue next changes"));
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "AT ANOTHER PRICE"));
    ck_assert(stage_shows(&stage, "Pass the ONE exam"));
    ck_assert(stage_shows(&stage, "Take next"));
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "The catalogue next is taken in place of "));
    ck_assert(!stage_shows(&stage, "See what catalogue next changes"));
    stage_restart(&stage);
    stage_keys(&stage, "Enter");
    ck_assert(!stage_shows(&stage, "See what catalogue next changes"));
}
END_TEST

START_TEST(catalogue__that_is_left_for_later__is_asked_again_and_named_over_the_roadmap)
{
    newer_open(80, 24, false);
    stage_keys(&stage, "Enter Down Enter");
    ck_assert(stage_shows(&stage, "See what catalogue next changes"));
    stage_keys(&stage, "g");
    ck_assert(stage_shows(&stage, "By catalogue next, not taken yet: you planned with "));
    stage_restart(&stage);
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "See what catalogue next changes"));
}
END_TEST

START_TEST(catalogue__that_is_taken__leaves_nothing_over_the_roadmap)
{
    newer_open(80, 24, false);
    stage_keys(&stage, "Enter Enter g");
    ck_assert(!stage_shows(&stage, "By catalogue next"));
}
END_TEST

static const enum place_kind leading[] = {PLACE_OVERVIEW, PLACE_WEEK};

START_TEST(catalogue__that_changes_nothing__is_said_to_in_place_of_what_leads_there)
{
    make_alike();
    open_with_newer(120, 40, false);
    stage_go(&stage, place_of(leading[_i]));
    ck_assert(stage_shows(&stage, "Catalogue next changes nothing here"));
    ck_assert(!stage_shows(&stage, "See what catalogue next changes"));
    stage_keys(&stage, "Home Enter");
    ck_assert(stage_shows(&stage, "for the plan as it is: the same steps"));
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "The catalogue next is taken in place of "));
    ck_assert(!stage_shows(&stage, "Catalogue next changes nothing here"));
}
END_TEST

START_TEST(catalogue__without_the_former__is_held_against_the_baseline)
{
    newer_open(80, 24, true);
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "are not at hand, so this is held against"));
    ck_assert(stage_shows(&stage, "2026.11               NEXT"));
    ck_assert(stage_shows(&stage, "Pass the ONE exam"));
}
END_TEST

START_TEST(catalogue__in_a_what_if__is_not_asked_about)
{
    newer_open(80, 24, false);
    stage_keys(&stage, "w");
    stage_go(&stage, place_of(PLACE_CATALOGUE));
    ck_assert(stage_shows(&stage, "This plan is planned with the catalogue in use."));
}
END_TEST

START_TEST(catalogue__at_each_size__shows_what_changes)
{
    newer_open(sizes[_i][0], sizes[_i][1], false);
    stage_go(&stage, place_of(PLACE_CATALOGUE));
    stage_golden(&stage, "catalogue");
    if (_i == 0)
        stage_golden_rest(&stage, "catalogue");
}
END_TEST

Suite *newer_suite(void)
{
    Suite *suite = suite_create("newer");
    TCase *tcase = tcase_create("newer");

    tcase_add_checked_fixture(tcase, NULL, newer_close);
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, overview__of_another_catalogue__leads_with_it_until_it_is_taken);
    tcase_add_test(tcase,
                   catalogue__that_is_left_for_later__is_asked_again_and_named_over_the_roadmap);
    tcase_add_test(tcase, catalogue__that_is_taken__leaves_nothing_over_the_roadmap);
    ADD_TABLE_TEST(tcase, catalogue__that_changes_nothing__is_said_to_in_place_of_what_leads_there,
                   leading);
    tcase_add_test(tcase, catalogue__without_the_former__is_held_against_the_baseline);
    tcase_add_test(tcase, catalogue__in_a_what_if__is_not_asked_about);
    tcase_add_loop_test(tcase, catalogue__at_each_size__shows_what_changes, 0, SIZES);
    suite_add_tcase(suite, tcase);
    return suite;
}
