/* SPDX-License-Identifier: MIT
 * Covers what the one page has to do first, and what fits on it. */
#include <stdio.h>

#include "page_arrange.h"
#include "report/page.h"
#include "report_suites.h"

/* ---- do first -------------------------------------------------------------------------------- */

START_TEST(page__of_what_is_to_do_now__has_it_with_a_box_and_its_number)
{
    arrange_page();
    ck_assert_says("\nDO FIRST\nTHIS WEEK ($0)\n[ ] 1  Call two schools.\n");
}
END_TEST

/* How long the first takes, whether a second, of which nobody tells, is beside it, and the sum. */
static const struct {
    int minutes;
    bool beside;
    const char *sum;
} week_sums[] = {{20, false, "ABOUT 20 MINUTES, $0"},   {90, false, "ABOUT 2 HOURS, $0"},
                 {30, true, "AT LEAST 30 MINUTES, $0"}, {59, false, "ABOUT 59 MINUTES, $0"},
                 {110, true, "AT LEAST 1 HOUR, $0"},    {120, true, "AT LEAST 2 HOURS, $0"}};

START_TEST(page__with_minutes__says_that_they_are_estimates_and_their_sum)
{
    struct step timed = {.errand = -1, .takes = {.stated = true, .assumption = -1}};
    char wanted[128];

    arrange_page();
    sample.catalog.steps = &timed;
    sample.catalog.step_count = 1;
    sample.steps[0].step = 0;
    timed.takes.range.likely = week_sums[_i].minutes;
    sample.steps[1].free = true;
    page_next.items[1] = (struct next_item){.line = 1, .reason = NEXT_OPEN, .day = DATE_NONE};
    page_next.count = week_sums[_i].beside ? 2 : 1;
    snprintf(wanted, sizeof wanted, "\nDO FIRST (TIMES ARE ESTIMATES)\nTHIS WEEK (%s)\n",
             week_sums[_i].sum);
    ck_assert_says(wanted);
}
END_TEST

START_TEST(page__with_nothing_to_do__says_so)
{
    arrange_page();
    page_next.count = 0;
    ck_assert_says("\nDO FIRST\nNothing has to be done now, and nothing has a day.\n");
}
END_TEST

START_TEST(page__of_what_is_overdue__says_since_when)
{
    arrange_page();
    page_next.items[0].reason = NEXT_OVERDUE;
    page_next.items[0].day = sample.roadmap.today - 4;
    ck_assert_says("[ ] 1  Call two schools. (19 Nov 2026, overdue by 4 days)\n");
}
END_TEST

START_TEST(page__of_what_was_begun__marks_it_as_begun)
{
    arrange_page();
    sample.steps[0].status = STEP_STARTED;
    ck_assert_says("[>] 1  Call two schools.");
}
END_TEST

/* Due in two weeks, it has a part of its own; of no told price, it says to ask. */
START_TEST(page__of_what_is_due_soon__has_it_by_its_day)
{
    static struct due_item items[1];

    arrange_page();
    sample.steps[2].kind = STEP_SCREENING;
    items[0] = (struct due_item){.day = sample.roadmap.today + 14, .line = 2, .gate = -1};
    page_due.items = items;
    page_due.count = 1;
    ck_assert_says("\nBY 7 DEC 2026 (ASK FOR PRICES)\n[ ] 2  Drug screen. (price: ask)\n");
}
END_TEST

START_TEST(page__of_what_is_due_by_month__says_no_day)
{
    static struct due_item items[1];

    arrange_page();
    sample.steps[2].kind = STEP_SCREENING;
    items[0] = (struct due_item){
        .day = sample.roadmap.today + 37, .by_month = true, .line = 2, .gate = -1};
    page_due.items = items;
    page_due.count = 1;
    ck_assert_says("\nBY DEC 2026 (ASK FOR PRICES)\n");
}
END_TEST

static struct step catalog_steps[2];

/* Both first steps of the sample are steps of the catalogue, and to do now. */
static void arrange_two(void)
{
    arrange_page();
    catalog_steps[0] = catalog_steps[1] = sample.catalog.steps[0];
    sample.catalog.steps = catalog_steps;
    sample.catalog.step_count = 2;
    for (int i = 0; i < 2; i++) {
        catalog_steps[i].act = i == 0 ? "Ask one school." : "Ask another school.";
        catalog_steps[i].say = catalog_steps[i].done_when = "";
        catalog_steps[i].errand = -1;
        sample.steps[i].step = i;
        page_next.items[i] = (struct next_item){.line = i, .reason = NEXT_OPEN, .day = DATE_NONE};
    }
    sample.steps[1].kind = STEP_PAPERWORK;
    sample.steps[1].free = true;
    sample.steps[1].in_cost = false;
    page_next.count = 2;
}

START_TEST(page__of_steps_that_are_one_errand__has_one_line)
{
    static const struct errand errands[] = {{.id = "schools",
                                             .act = "Ask three schools.",
                                             .say = "Please send it in writing.",
                                             .done_when = "three answers are there"}};

    arrange_two();
    sample.catalog.errands = errands;
    sample.catalog.errand_count = 1;
    catalog_steps[0].errand = catalog_steps[1].errand = 0;
    ck_assert_says("[ ] 1  Ask three schools. Say: \"Please send it in writing.\"\n"
                   "       Done when: three answers are there\n"
                   "\nTHE WAY");
}
END_TEST

START_TEST(page__of_two_steps_that_ask_for_the_same__says_it_once)
{
    arrange_two();
    catalog_steps[1].act = catalog_steps[0].act;
    ck_assert_says("[ ] 1  Ask one school.\n\nTHE WAY");
}
END_TEST

START_TEST(page__of_a_check_before_any_payment__says_stop)
{
    arrange_two();
    ck_assert_says_not("STOP:");
    catalog_steps[1].guard = GUARD_PAYING;
    ck_assert_says("[ ] 2  Ask another school.\nSTOP: sign and pay nothing before 2 is done.\n");
    catalog_steps[0].guard = GUARD_ENROLMENT;
    ck_assert_says("\nSTOP: sign and pay nothing before 1 and 2 are done.\n");
}
END_TEST

START_TEST(page__of_what_is_wanted_before_the_first_payment__says_stop)
{
    arrange_page();
    sample.steps[0].by_step = 1;
    ck_assert_says("\nSTOP: sign and pay nothing before 1 is done.\n");
}
END_TEST

/* ---- what fits ------------------------------------------------------------------------------- */

static struct onepage page;

static void many_rows(int count)
{
    static const char *const heads[] = {"What"};
    struct onepage_section *section;

    page = (struct onepage){.roadmap = &sample.roadmap, .plan = &page_plan};
    section = onepage_open(&page, "Rows");
    section->heads = heads;
    section->columns = 1;
    for (int i = 0; i < count; i++)
        onepage_add(section, ONEPAGE_ROW, i)->cells[0] = arena_format(&page.arena, "row %d", i);
}

static const char *put_page(void)
{
    struct sheet sheet = {.form = &sheet_text, .out = &out, .width = 72};

    onepage_put(&sheet, &page);
    return buffer_text(&out);
}

START_TEST(onepage_fit__of_too_much__leaves_out_what_weighs_least)
{
    arrange_page();
    many_rows(80);
    onepage_fit(&page);
    ck_assert_int_eq(onepage_height(&page), REPORT_PAGE_LINES);
    ck_assert(page.sections[0].items[0].left_out);
    ck_assert(!page.sections[0].items[79].left_out);
    ck_assert_ptr_nonnull(strstr(put_page(), "row 79\nand 29 more\n"));
    onepage_clear(&page);
}
END_TEST

/* A long row goes after a short one, and leaves room for that. */
START_TEST(onepage_fit__of_a_long_row_that_left__takes_back_a_short_one)
{
    struct buffer text = {0};

    arrange_page();
    many_rows(51);
    buffer_repeat(&text, "a long row ", 36);
    page.sections[0].items[1].cells[0] = buffer_text(&text);
    onepage_fit(&page);
    ck_assert(page.sections[0].items[1].left_out);
    ck_assert(!page.sections[0].items[0].left_out);
    ck_assert_int_le(onepage_height(&page), REPORT_PAGE_LINES);
    buffer_clear(&text);
    onepage_clear(&page);
}
END_TEST

START_TEST(onepage_fit__of_what_fits__leaves_nothing_out)
{
    arrange_page();
    many_rows(10);
    onepage_fit(&page);
    ck_assert_ptr_null(strstr(put_page(), "more"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "row 9\n"));
    onepage_clear(&page);
}
END_TEST

/* Six numbers of tasks, the fourth of which no money waits for. */
START_TEST(onepage_put__of_many_that_money_waits_for__names_runs)
{
    struct onepage_section *section;

    arrange_page();
    page = (struct onepage){.roadmap = &sample.roadmap, .plan = &page_plan};
    section = onepage_open(&page, "Do first");
    for (int i = 0; i < 7; i++) {
        onepage_add(section, ONEPAGE_TASK, i)->text = "Do it.";
        section->items[i].stops = i != 3;
    }
    onepage_add(section, ONEPAGE_STOP, ONEPAGE_STAYS);
    section->items[6].left_out = true;
    ck_assert_ptr_nonnull(strstr(put_page(), "\nIn the full print: 1 more.\n"
                                             "STOP: sign and pay nothing before 1 to 3, 5, 6 and 1 "
                                             "in the full print\nare done.\n"));
    onepage_clear(&page);
}
END_TEST

/* Names, titles and persons to ask of 300 characters each. */
START_TEST(page__of_long_names__is_one_page_all_the_same)
{
    struct buffer name = {0};

    arrange_page();
    buffer_repeat(&name, "Évergreen ", 30);
    page_plan.name = sample.steps[0].title = sample.steps[1].title = sample.steps[2].title =
        sample.roadmap.goal_title = sample.gate.title = sample.gate.who = buffer_text(&name);
    print_page();
    ck_assert_int_le(report_pages(&out), 1);
    buffer_clear(&name);
}
END_TEST

Suite *page_first_suite(void)
{
    Suite *suite = suite_create("page_first");
    TCase *tcase = sample_case("page");

    tcase_add_test(tcase, page__of_what_is_to_do_now__has_it_with_a_box_and_its_number);
    tcase_add_loop_test(tcase, page__with_minutes__says_that_they_are_estimates_and_their_sum, 0,
                        (int)(sizeof week_sums / sizeof *week_sums));
    tcase_add_test(tcase, page__with_nothing_to_do__says_so);
    tcase_add_test(tcase, page__of_what_is_overdue__says_since_when);
    tcase_add_test(tcase, page__of_what_was_begun__marks_it_as_begun);
    tcase_add_test(tcase, page__of_what_is_due_soon__has_it_by_its_day);
    tcase_add_test(tcase, page__of_what_is_due_by_month__says_no_day);
    tcase_add_test(tcase, page__of_steps_that_are_one_errand__has_one_line);
    tcase_add_test(tcase, page__of_two_steps_that_ask_for_the_same__says_it_once);
    tcase_add_test(tcase, page__of_a_check_before_any_payment__says_stop);
    tcase_add_test(tcase, page__of_what_is_wanted_before_the_first_payment__says_stop);
    tcase_add_test(tcase, onepage_fit__of_too_much__leaves_out_what_weighs_least);
    tcase_add_test(tcase, onepage_fit__of_a_long_row_that_left__takes_back_a_short_one);
    tcase_add_test(tcase, onepage_fit__of_what_fits__leaves_nothing_out);
    tcase_add_test(tcase, onepage_put__of_many_that_money_waits_for__names_runs);
    tcase_add_test(tcase, page__of_long_names__is_one_page_all_the_same);
    suite_add_tcase(suite, tcase);
    return suite;
}
