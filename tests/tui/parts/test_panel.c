/* SPDX-License-Identifier: MIT
 * The panel beside a question: what stands in one line and what in two. */
#include <string.h>

#include "tui/parts/panel.h"
#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct page page;
static struct canvas canvas;
static struct buffer text;

static void set_up(void)
{
    page_init(&page);
    canvas_init(&canvas, 41, 12, false);
}

static void tear_down(void)
{
    page_clear(&page);
    canvas_clear(&canvas);
    buffer_clear(&text);
}

/* The panel of a roadmap that is done at even odds on a day of 2027, and surely on the other. */
static const char *panel_of(date_day p80)
{
    struct milestone milestone = {.title = "CPC", .p50 = date_from_civil(2027, 11, 30), .p80 = p80};
    struct roadmap roadmap = {
        .goal_title = "CPC", .goal_id = "CPC", .milestones = &milestone, .milestone_count = 1};
    struct summary before = {0};
    struct pane pane = canvas_pane(&canvas);

    panel_fill(&page, &roadmap, &before, false);
    page_draw(&page, &pane, false);
    return canvas_text(&canvas, &text);
}

START_TEST(panel__sure_day_of_another_year__stands_below_with_its_year)
{
    ck_assert_ptr_nonnull(strstr(panel_of(date_from_civil(2028, 2, 14)),
                                 "\nCPC         30 Nov 2027\n            80 % by 14 Feb 2028\n"));
}
END_TEST

START_TEST(panel__sure_day_of_the_same_year__stands_beside_the_other)
{
    ck_assert_ptr_nonnull(strstr(panel_of(date_from_civil(2027, 12, 14)),
                                 "\nCPC         30 Nov 2027  80 % by 14 Dec\n"));
}
END_TEST

Suite *panel_suite(void)
{
    Suite *suite = suite_create("panel");
    TCase *tcase = tcase_create("panel");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, panel__sure_day_of_another_year__stands_below_with_its_year);
    tcase_add_test(tcase, panel__sure_day_of_the_same_year__stands_beside_the_other);
    suite_add_tcase(suite, tcase);
    return suite;
}
