/* SPDX-License-Identifier: MIT
 * Covers one step as a card, and the list of what to do now. */
#include <string.h>

#include "arrange.h"
#include "milepost/report.h"
#include "report_suites.h"

static void print_part(enum report_extent extent, int step, const struct next_list *next)
{
    const struct report_plan plan = {.name = "Maria", .uuid = "u", .next = next};
    const struct report_print print = {.format = REPORT_TEXT, .extent = extent, .step = step};

    report_print(&sample.roadmap, &plan, &print, &out);
}

static void ck_assert_on_card(const char *text)
{
    ck_assert_msg(strstr(buffer_text(&out), text) != NULL, "%s\nis not in\n%s", text,
                  buffer_text(&out));
}

static const char card[] =
    "Private answers are left out; your own dates and costs may differ.\n"
    "SIT THE EXAM                                          Maria, 23 Nov 2026\n"
    "------------------------------------------------------------------------\n"
    "[ ] Sit the exam.\n"
    "    Done when: the answer is in your plan\n"
    "    When: 12 Apr 2027\n"
    "    Cost: $425\n"
    "    Waits for: Ask schools (by 7 Dec 2026)\n"
    "    If you fail:\n"
    "    - Wait.\n"
    "    - Study what was weak.\n"
    "    Sources: [1]\n"
    "    Why it is on the roadmap: You answered Schooling: High school. The\n"
    "                              exam asks for a diploma. [1]\n"
    "    Why this date: It waits for: Ask schools.\n"
    "\n"
    "SOURCES\n"
    "[1]  Fees (The body, official, checked Oct 2026)\n"
    "     https://example.org/fees\n"
    "\n"
    "IN THE PROGRAM\n"
    "All of its reasons: milepost why exam\n"
    "When it is done: milepost done exam\n";

START_TEST(card__of_a_step__is_this)
{
    print_part(EXTENT_STEP, 1, NULL);

    ck_assert_str_eq(buffer_text(&out), card);
}
END_TEST

START_TEST(card__tells_the_price__with_its_source_and_the_day)
{
    sample.because[1].about = ABOUT_COST;
    sample.because[1].source = 0;
    sample.because[1].checked = sample.because[0].checked;
    print_part(EXTENT_STEP, 1, NULL);

    ck_assert_on_card("    Cost: $425, checked Oct 2026 [1]\n");
}
END_TEST

START_TEST(card__waits_for__nothing_that_is_done)
{
    sample.steps[0].status = STEP_DONE;
    print_part(EXTENT_STEP, 1, NULL);

    ck_assert_ptr_null(strstr(buffer_text(&out), "Waits for"));
}
END_TEST

START_TEST(card__holds_the_note__with_private_things_alone)
{
    sample.steps[1].note = "Call Mrs. Ito.";
    print_part(EXTENT_STEP, 1, NULL);
    ck_assert_ptr_null(strstr(buffer_text(&out), "Ito"));
    buffer_truncate(&out, 0);

    sample.roadmap.with_private = true;
    print_part(EXTENT_STEP, 1, NULL);
    ck_assert_on_card("    Your note: Call Mrs. Ito.\n");
}
END_TEST

/* ---- what others wrote ----------------------------------------------------------------------- */

static const struct report_comment comments[] = {{.author = "Ana",
                                                  .text = "Ask for the old price.",
                                                  .title = "Sit the exam",
                                                  .day = 20780,
                                                  .line = 1},
                                                 {.author = "Ben\033",
                                                  .text = "Is it still offered?",
                                                  .title = "A course",
                                                  .day = 20780,
                                                  .is_new = true,
                                                  .line = -1}};

static void print_commented(enum report_extent extent)
{
    const struct report_plan plan = {
        .name = "Maria", .uuid = "u", .comments = comments, .comment_count = 2};
    const struct report_print print = {.format = REPORT_TEXT, .extent = extent, .step = 1};

    report_print(&sample.roadmap, &plan, &print, &out);
}

START_TEST(comments__on_a_card__are_those_of_its_step)
{
    print_commented(EXTENT_STEP);

    ck_assert_on_card("    Comment: Ana, 23 Nov 2026: Ask for the old price.\n");
    ck_assert_ptr_null(strstr(buffer_text(&out), "still offered"));
}
END_TEST

static const enum report_extent commented[] = {EXTENT_PLAN, EXTENT_FULL};

START_TEST(comments__on_a_print__stand_below_their_step_or_by_themselves)
{
    print_commented(commented[_i]);

    ck_assert_on_card("    Comment: Ana, 23 Nov 2026: Ask for the old price.\n");
    ck_assert_on_card("\nOTHER COMMENTS\n"
                      "Ben\xEF\xBF\xBD, 23 Nov 2026, new, on \"A course\": Is it still offered?\n");
}
END_TEST

START_TEST(card__of_what_is_closed__asks_for_nothing)
{
    sample.steps[1].status = STEP_DONE;
    print_part(EXTENT_STEP, 1, NULL);

    ck_assert_on_card("\n[x] Sit the exam.\n");
    ck_assert_ptr_null(strstr(buffer_text(&out), "milepost done"));
}
END_TEST

START_TEST(week__is__a_list_to_tick_off)
{
    const struct next_list list = {
        .items = {{.line = 0, .reason = NEXT_OPEN, .day = DATE_NONE},
                  {.line = 1, .reason = NEXT_OPEN, .day = DATE_NONE, .hours = 4}},
        .count = 2,
        .left_out = 1,
        .due = 2,
        .days = 7,
        .followed = true};

    print_part(EXTENT_WEEK, 0, &list);

    ck_assert_str_eq(buffer_text(&out),
                     "Private answers are left out; your own dates and costs may differ.\n"
                     "IN THE NEXT 7 DAYS                                    Maria, 23 Nov 2026\n"
                     "------------------------------------------------------------------------\n"
                     "[ ] 1  Call two schools.\n"
                     "       Done when: the answer is in your plan\n"
                     "    When: by 7 Dec\n"
                     "[ ] 2  Sit the exam. 4 hours of study in 7 days.\n"
                     "       Done when: the answer is in your plan\n"
                     "    When: 12 Apr\n"
                     "    Cost: $425\n"
                     "And 2 more that are due: milepost due shows all. 1 more can be done in\n"
                     "these days.\n");
}
END_TEST

START_TEST(week__of_a_plan_that_follows_no_route__is_where_to_begin)
{
    const struct next_list list = {.days = 7};

    print_part(EXTENT_WEEK, 0, &list);

    ck_assert_on_card("\nWHERE TO BEGIN    ");
}
END_TEST

START_TEST(week__with_nothing_to_do__says_so)
{
    const struct next_list list = {.days = 7, .followed = true};

    print_part(EXTENT_WEEK, 0, &list);

    ck_assert_on_card("\nNothing is to be done in these days.\n");
}
END_TEST

/* ---- how long -------------------------------------------------------------------------------- */

static const struct step timed = {
    .id = "look", .errand = -1, .takes = {.range = {10, 20, 40}, .stated = true, .assumption = -1}};

static void take_time(void)
{
    sample.catalog.steps = &timed;
    sample.catalog.step_count = 1;
    sample.steps[0].step = 0;
}

START_TEST(card__of_what_takes_minutes__says_that_they_are_an_estimate)
{
    take_time();
    print_part(EXTENT_STEP, 0, NULL);
    ck_assert_on_card("[ ] 20 min ");
    ck_assert_on_card("\n    Time: 20 min is an estimate.\n");
}
END_TEST

START_TEST(card__of_study__calls_its_hours_no_estimate)
{
    take_time();
    sample.steps[0].hours.likely = 80;
    print_part(EXTENT_STEP, 0, NULL);
    ck_assert_ptr_null(strstr(buffer_text(&out), "Time:"));
}
END_TEST

START_TEST(week__of_what_takes_minutes__says_once_that_they_are_an_estimate)
{
    const struct next_list list = {.days = NEXT_DAYS, .count = 1, .items = {{.line = 0}}};

    take_time();
    print_part(EXTENT_WEEK, 0, &list);
    ck_assert_on_card("\nHow long each takes is an estimate.\n");
}
END_TEST

/* Four doses at one clinic were four calls, each with the same words to say. */
START_TEST(week__of_lines_that_are_one_errand__has_one_task)
{
    static const struct errand clinic = {
        .id = "clinic",
        .act = "Call one clinic.",
        .say = "Which can I have in one visit?",
        .done_when = "each visit has a day",
        .takes = {.range = {10, 20, 40}, .stated = true, .assumption = -1}};
    static const struct step part = {.id = "look", .errand = 0};
    const struct next_list list = {.days = NEXT_DAYS,
                                   .count = 3,
                                   .items = {{.line = 0, .reason = NEXT_OPEN, .day = DATE_NONE},
                                             {.line = 1, .reason = NEXT_OPEN, .day = DATE_NONE},
                                             {.line = 2, .reason = NEXT_OPEN, .day = DATE_NONE}}};

    sample.catalog.errands = &clinic;
    sample.catalog.errand_count = 1;
    sample.catalog.steps = &part;
    sample.catalog.step_count = 1;
    sample.steps[0].step = sample.steps[2].step = 0;
    print_part(EXTENT_WEEK, 0, &list);

    ck_assert_on_card("[ ] 1  20 min  Call one clinic. Say: \"Which can I have in one visit?\"\n"
                      "               Done when: each visit has a day\n"
                      "    For:\n"
                      "    - Ask schools, by 7 Dec\n"
                      "    - Drug screen, after the offer (ask)\n"
                      "[ ] 2  Sit the exam.");
    ck_assert_on_card("\nHow long each takes is an estimate.\n");
}
END_TEST

Suite *card_sheet_suite(void)
{
    Suite *suite = suite_create("card sheet");
    TCase *tcase = sample_case("card sheet");

    tcase_add_test(tcase, card__of_a_step__is_this);
    tcase_add_test(tcase, card__tells_the_price__with_its_source_and_the_day);
    tcase_add_test(tcase, card__waits_for__nothing_that_is_done);
    tcase_add_test(tcase, card__holds_the_note__with_private_things_alone);
    tcase_add_test(tcase, card__of_what_is_closed__asks_for_nothing);
    tcase_add_test(tcase, comments__on_a_card__are_those_of_its_step);
    ADD_TABLE_TEST(tcase, comments__on_a_print__stand_below_their_step_or_by_themselves, commented);
    tcase_add_test(tcase, week__is__a_list_to_tick_off);
    tcase_add_test(tcase, week__of_a_plan_that_follows_no_route__is_where_to_begin);
    tcase_add_test(tcase, week__with_nothing_to_do__says_so);
    tcase_add_test(tcase, card__of_what_takes_minutes__says_that_they_are_an_estimate);
    tcase_add_test(tcase, card__of_study__calls_its_hours_no_estimate);
    tcase_add_test(tcase, week__of_what_takes_minutes__says_once_that_they_are_an_estimate);
    tcase_add_test(tcase, week__of_lines_that_are_one_errand__has_one_task);
    suite_add_tcase(suite, tcase);
    return suite;
}
