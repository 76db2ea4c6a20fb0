/* SPDX-License-Identifier: MIT
 * Looking at a roadmap from all sides by keys: routes, timeline, months, gates, and why. */
#include <string.h>

#include "stage.h"
#include "tui_suites.h"

static struct stage stage;
static struct buffer text;

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

static const struct roadmap *roadmap(void)
{
    return session_roadmap(stage.tui.session);
}

/* ---- routes ---------------------------------------------------------------------------------- */

static void set_up_narrow(void)
{
    stage_close(&stage);
    stage_open(&stage, stage_catalog(), 40, 12);
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS "g");
}

/* A sentence that is wider than a narrow screen takes a second row, and is gone with the next key.
 */
START_TEST(message__that_is_wider_than_the_screen__is_told_whole)
{
    set_up_narrow();
    stage_keys(&stage, "r Down Down Enter");
    ck_assert(stage_shows(&stage, "Route 3 is followed now: A paid"));
    ck_assert(stage_shows(&stage, "  apprenticeship"));
    stage_keys(&stage, "Up");
    ck_assert(!stage_shows(&stage, "is followed now"));
}
END_TEST

START_TEST(message__that_is_too_long__keeps_what_happened_and_what_can_be_done)
{
    set_up_narrow();
    tui_say(
        &stage.tui, false, "%s",
        "Finish: Coding course, 80 hours or so is done; not done yet before it: Choose a school "
        "and a start day, Books; answered with it: Program end; u takes it back.");
    stage_keys(&stage, "");
    ck_assert(stage_shows(&stage, "Finish: Coding course, 80 hours or"));
    ck_assert(stage_shows(&stage, "u takes it back."));
    ck_assert(!stage_shows(&stage, "answered with it"));
}
END_TEST

START_TEST(message__of_a_long_title__keeps_its_day_and_the_key)
{
    set_up_narrow();
    tui_say(&stage.tui, false, "%s",
            "Ask the school in writing whether its program is approved by the body of the exam and "
            "what it costs in all is done, 23 Nov 2026; u takes it back.");

    ck_assert(stage_shows(&stage, "Ask the school in writing"));
    ck_assert(stage_shows(&stage, "…"));
    ck_assert(stage_shows(&stage, "done, 23 Nov"));
    ck_assert(stage_shows(&stage, "takes it back."));
}
END_TEST

START_TEST(message__of_one_clause_that_is_too_long__ends_with_a_whole_word)
{
    set_up_narrow();
    tui_say(&stage.tui, false, "%s",
            "The step that was marked has a title of so many words that nobody would ever read it "
            "to its end on a screen that is as narrow as this one");
    stage_keys(&stage, "");
    ck_assert(stage_shows(&stage, "ever read it to its end on a screen…"));
}
END_TEST

START_TEST(routes__enter__follows_the_route_until_it_is_undone)
{
    stage_keys(&stage, FIRST_ANSWERS "g r Down Down Enter");
    ck_assert(stage_shows(&stage, "Route 3 is followed now: A paid apprenticeship"));
    ck_assert(stage_shows(&stage, "▸ 3 A paid apprenticeship"));
    ck_assert_int_eq(roadmap()->route, 2);

    stage_keys(&stage, "u");
    ck_assert(stage_shows(&stage, "▸ 1 A course of 80 hours"));
    ck_assert_int_eq(roadmap()->route, 0);
}
END_TEST

START_TEST(routes__enter_on_the_one_followed__changes_nothing)
{
    stage_keys(&stage, FIRST_ANSWERS "g r Enter");
    ck_assert(stage_shows(&stage, "Route 1 is followed now"));
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "Route 1 is followed already."));

    stage_keys(&stage, "u u");
    ck_assert(stage_shows(&stage, "Undone: ")); /* the choice, then the last answer */
}
END_TEST

START_TEST(routes__space__compares_the_others_with_this_one)
{
    stage_keys(&stage, FIRST_ANSWERS "g r Down Down");
    ck_assert(stage_shows(&stage, "3 against 1: 325 days later"));

    stage_keys(&stage, "Space Up");
    ck_assert(stage_shows(&stage, "(compared)"));
    ck_assert(stage_shows(&stage, "2 against 3: 301 days sooner"));

    stage_keys(&stage, "Down Space Up");
    ck_assert(stage_shows(&stage, "2 against 1: as good as 1 (24 days later)"));
}
END_TEST

/* What all are compared with is compared with the one that is followed. */
START_TEST(routes__details_of_the_compared_one__show_the_difference)
{
    stage_keys(&stage, FIRST_ANSWERS "g r Down Down Space d");
    ck_assert(stage_shows(&stage, "AGAINST ROUTE 1"));
    ck_assert(stage_shows(&stage, "325 days later"));
}
END_TEST

START_TEST(routes__details__show_the_steps_of_another_route_and_follow_it)
{
    stage_keys(&stage, FIRST_ANSWERS "g r Down Down d");
    ck_assert(stage_shows(&stage, "Routes › Route 3"));
    ck_assert(stage_shows(&stage, "AGAINST ROUTE 1"));
    ck_assert(stage_shows(&stage, "A paid apprenticeship  "));
    ck_assert_int_eq(roadmap()->route, 0);

    stage_keys(&stage, "Enter");
    ck_assert_int_eq(roadmap()->route, 2);
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "▸ 3 A paid apprenticeship"));
}
END_TEST

START_TEST(routes__why__names_labels_and_choices_with_their_sources)
{
    stage_keys(&stage, FIRST_ANSWERS "g r y");

    ck_assert(stage_shows(&stage, "Soonest: the earliest day with an 80 % chance."));
    ck_assert(stage_shows(&stage, "a course and a year of work."));
    ck_assert(stage_shows(&stage, "(ALPHA, checked Oct 2026)"));
    stage_keys(&stage, "y");
    ck_assert(!stage_shows(&stage, "Soonest:"));
}
END_TEST

START_TEST(routes__made_narrow_and_wide__keep_the_focus)
{
    stage_keys(&stage, FIRST_ANSWERS "g r Down Down");
    tui_resize(&stage.tui, 40, 12);
    ck_assert(stage_shows(&stage, "3 of 4"));
    tui_resize(&stage.tui, 120, 40);
    ck_assert(stage_shows(&stage, "Route 3: A paid apprenticeship"));
    ck_assert(stage_shows(&stage, "Against route 1"));
}
END_TEST

START_TEST(routes__wide__right_and_left_lead_to_the_detail_and_back)
{
    tui_resize(&stage.tui, 100, 24);
    stage_keys(&stage, FIRST_ANSWERS "g r Down Right PgDn PgDn");
    ck_assert(stage_shows(&stage, "From ONE-A to ONE")); /* the last of its steps */

    stage_keys(&stage, "Left Down");
    ck_assert(stage_shows(&stage, "Route 3: "));
}
END_TEST

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

START_TEST(because__enter_on_what_binds__opens_that_step)
{
    stage_keys(&stage, FIRST_ANSWERS "g t Down Down Down Down y");
    for (int i = 0; i < 12 && !stage_shows(&stage, "Open"); i++)
        stage_keys(&stage, "Down");
    ck_assert(stage_shows(&stage, "It waits for: Prepare for ONE."));
    for (int i = 0; i < 12 && !stage_shows(&stage, "Roadmap › Step"); i++) {
        stage_keys(&stage, "Down Enter");
        if (stage_shows(&stage, "Interview"))
            stage_keys(&stage, "Esc");
    }
    ck_assert(stage_shows(&stage, "Roadmap › Step"));
    ck_assert(stage_shows(&stage, "Prepare for ONE"));
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "Why this date"));
}
END_TEST

START_TEST(because__long_after_the_check__says_to_check_again)
{
    stage_keys(&stage, FIRST_ANSWERS);
    stage.clock.fixed_day = date_from_civil(2028, 11, 23);
    stage_restart(&stage);
    stage_keys(&stage, "Enter g y");

    ck_assert(stage_shows(&stage, "! (Test Weekly, read in Oct 2026, undated, check again)"));
}
END_TEST

START_TEST(step__long_after_the_check__says_at_its_sources_to_check_again)
{
    stage_keys(&stage, FIRST_ANSWERS);
    stage.clock.fixed_day = date_from_civil(2028, 11, 23);
    stage_restart(&stage);
    stage_keys(&stage, "Enter g Enter End");

    ck_assert(stage_shows(&stage, "A survey of schools, read in Oct 2026, undated, check"));
}
END_TEST

START_TEST(because__of_an_assumption__marks_it)
{
    stage_keys(&stage, FIRST_ANSWERS "g t Down Down y End");

    ck_assert(stage_shows(&stage, "* Assumed by the catalogue: "));
}
END_TEST

/* ---- timeline and months --------------------------------------------------------------------- */

START_TEST(timeline__right__scrolls_until_all_is_seen)
{
    stage_keys(&stage, FIRST_ANSWERS "g t");
    ck_assert(stage_shows(&stage, "Nov  Dec  Jan"));
    stage_keys(&stage, "Left");
    ck_assert(stage_shows(&stage, "Nov  Dec  Jan"));

    stage_keys(&stage, "Right Right");
    ck_assert(stage_shows(&stage, " Jan  Feb  Mar"));
    ck_assert(!stage_shows(&stage, "Nov  Dec  Jan"));
    for (int i = 0; i < 100; i++)
        stage_keys(&stage, "Right");
    ck_assert(stage_shows(&stage, "2029"));
    ck_assert(!stage_shows(&stage, "2031"));
}
END_TEST

START_TEST(timeline__focus_out_of_sight__brings_its_months)
{
    stage_keys(&stage, FIRST_ANSWERS "g t");
    ck_assert(!stage_shows(&stage, "2028"));

    stage_keys(&stage, "End Up"); /* the renewal in two years */
    ck_assert(stage_shows(&stage, "Renew with The Alpha"));
    ck_assert(stage_shows(&stage, "Nov  Dec  Jan"));
    ck_assert(stage_shows(&stage, "2029"));
    stage_keys(&stage, "Home");
    ck_assert(stage_shows(&stage, "2026"));
    ck_assert(stage_shows(&stage, "Nov  Dec  Jan"));
    ck_assert(!stage_shows(&stage, "Oct  Nov"));
}
END_TEST

START_TEST(timeline__zoom__goes_from_weeks_to_years_and_stops)
{
    stage_keys(&stage, FIRST_ANSWERS "g t");
    ck_assert(stage_shows(&stage, "Timeline by months"));
    stage_keys(&stage, "- - - -");
    ck_assert(stage_shows(&stage, "Timeline by years 1–4 of 4"));
    ck_assert(stage_shows(&stage, "2026        2027"));
    stage_keys(&stage, "+ + + + +");
    ck_assert(stage_shows(&stage, "Timeline by weeks"));
    ck_assert(stage_shows(&stage, "23     30     7"));
}
END_TEST

START_TEST(timeline__where_it_ends__says_so_and_tells_its_place)
{
    stage_keys(&stage, FIRST_ANSWERS "g t");
    ck_assert(stage_shows(&stage, "months 1–10 of 31"));
    stage_keys(&stage, "Left");
    ck_assert(stage_shows(&stage, "Nothing stands before 23 Nov 2026."));
    stage_keys(&stage, "Right Right");
    ck_assert(stage_shows(&stage, "months 3–12 of 31"));
    stage_keys(&stage, "+ +");
    ck_assert(stage_shows(&stage, "Weeks are as close as it gets."));
}
END_TEST

START_TEST(timeline__enter__opens_the_step_and_keeps_the_place)
{
    stage_keys(&stage, FIRST_ANSWERS "g t Down Down Down Enter");
    ck_assert(stage_shows(&stage, "Pass the ONE exam"));
    ck_assert(stage_shows(&stage, "Roadmap › Step"));

    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "4 of 15"));
    ck_assert(stage_shows(&stage, "sets the date"));
}
END_TEST

START_TEST(timeline__bars__tell_the_chain_from_the_rest)
{
    stage_keys(&stage, FIRST_ANSWERS "g t");
    stage_text(&stage, &text);

    ck_assert_ptr_nonnull(strstr(buffer_text(&text), "A course of 80 hours         ██"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&text), "Join The Alpha Society       │      "));
    ck_assert_ptr_nonnull(strstr(buffer_text(&text), " ▄▒▒"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&text), "◆▒▒▒▒ ONE-A"));
}
END_TEST

START_TEST(months__follow_each_other__and_add_up)
{
    const struct roadmap_month *last;
    money_cents sum = 0;
    char money[MONEY_TEXT], month[DATE_TEXT];

    stage_keys(&stage, FIRST_ANSWERS "g t m");
    for (int i = 0; i < roadmap()->month_count; i++)
        sum += roadmap()->months[i].cost;
    last = &roadmap()->months[roadmap()->month_count - 1];

    ck_assert(stage_shows(&stage, "In all"));
    ck_assert(stage_shows(&stage, money_format(sum, money)));
    ck_assert(stage_shows(&stage, "Nov 2026"));
    ck_assert(stage_shows(&stage, "Dec 2026")); /* in which nothing is paid */
    ck_assert(stage_shows(&stage, date_month_year(last->first, month)));
    ck_assert(stage_shows(&stage, "7 of 10"));
    ck_assert(stage_shows(&stage, "You have 10 hours a week for study."));
}
END_TEST

/* The catalogue of the golden screens, with a price of which only the two ends are known. */
static const struct catalog *catalog_of_two_ends(void)
{
    static struct catalog catalog;
    static struct step steps[256];
    static struct price price;
    int course = catalog_find_step(stage_catalog(), "study/course");

    catalog = *stage_catalog();
    ck_assert_int_ge(course, 0);
    ck_assert_int_le(catalog.step_count, 256);
    memcpy(steps, catalog.steps, (size_t)catalog.step_count * sizeof *steps);
    price = steps[course].cost.items[0];
    price.cents.likely = CATALOG_BLANK;
    steps[course].cost.items = &price;
    catalog.steps = steps;
    return &catalog;
}

START_TEST(months__of_two_ends__show_both_on_one_line)
{
    stage_close(&stage);
    stage_open(&stage, catalog_of_two_ends(), 80, 24);
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS "g t m");
    stage_text(&stage, &text);

    ck_assert(stage_shows(&stage, "$2,654–7,654  ██████    $2,654–7,654"));
    ck_assert_ptr_null(strstr(buffer_text(&text), "\n                              █"));
}
END_TEST

START_TEST(months__of_two_ends_on_a_narrow_screen__say_which_counts)
{
    stage_close(&stage);
    stage_open(&stage, catalog_of_two_ends(), 60, 24);
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS "g t m End");

    ck_assert(stage_shows(&stage, "only the two ends of a price are known"));
}
END_TEST

START_TEST(months__paying_above_the_budget__are_marked)
{
    stage_keys(&stage, FIRST_ANSWERS "/ =Budget Enter =4200 Enter g t m");
    stage_text(&stage, &text);

    ck_assert(stage_shows(&stage, "! Above your budget of $4,200, at the end by $496."));
    ck_assert_ptr_nonnull(strstr(buffer_text(&text), "    Apr 2027"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&text), "  ! May 2027"));
}
END_TEST

/* The same, but of its two exams it is the other that has a price. */
static const struct catalog *catalog_without_a_price(void)
{
    static struct catalog catalog;
    static struct step steps[256];

    catalog = *stage_catalog();
    ck_assert_int_le(catalog.step_count, 256);
    memcpy(steps, catalog.steps, (size_t)catalog.step_count * sizeof *steps);
    int one = catalog_find_step(stage_catalog(), "exam/ONE");
    int two = catalog_find_step(stage_catalog(), "exam/TWO");
    ck_assert_int_ge(one, 0);
    ck_assert_int_ge(two, 0);
    steps[two].cost = steps[one].cost;
    steps[one].cost = (struct cost){.pricing = PRICING_ASK};
    catalog.steps = steps;
    return &catalog;
}

START_TEST(months__without_a_price__are_held_against_the_budget_with_the_dearest)
{
    char over[MONEY_TEXT];

    stage_close(&stage);
    stage_open(&stage, catalog_without_a_price(), 80, 24);
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS "/ =Budget Enter =4200 Enter g t m");

    ck_assert_int_gt(roadmap()->counted, roadmap()->cost.likely);
    ck_assert(stage_shows(&stage, money_format(roadmap()->over, over)));
    ck_assert(stage_shows(&stage, "What has no price"));
}
END_TEST

START_TEST(months__within_the_budget__say_what_is_left)
{
    stage_keys(&stage, FIRST_ANSWERS "/ =Budget Enter =5000 Enter g t m");

    ck_assert(stage_shows(&stage, "Of your budget of $5,000 $304 is left."));
}
END_TEST

START_TEST(months__no_answer__says_that_hours_are_assumed)
{
    stage_keys(&stage, "Space Enter Down Enter Space Enter =6 Enter Tab Enter g t m");

    ck_assert(stage_shows(&stage, "hours of study a week are assumed."));
}
END_TEST

/* What waits for something nobody can date is in the order of the route all the same. */
START_TEST(standing_by_start__without_dates__goes_by_the_route)
{
    static const char *const on_route[] = {"search", "course", "exam"};
    static const struct roadmap_step steps[] = {{.id = "other", .start = DATE_NONE},
                                                {.id = "exam", .start = DATE_NONE},
                                                {.id = "course", .start = DATE_NONE},
                                                {.id = "search", .start = 20500}};
    const struct route_summary route = {.steps = on_route, .step_count = 3};
    const struct roadmap made = {
        .routes = &route, .route_count = 1, .steps = steps, .step_count = 4};
    int order[4];

    ck_assert_int_eq(standing_by_start(&made, order), 4);
    ck_assert_int_eq(order[0], 3);
    ck_assert_int_eq(order[1], 2);
    ck_assert_int_eq(order[2], 1);
    ck_assert_int_eq(order[3], 0);
}
END_TEST

/* ---- gates ----------------------------------------------------------------------------------- */

START_TEST(gates__by_time__what_comes_first_stands_first)
{
    const char *other, *clear;

    stage_keys(&stage, FIRST_ANSWERS "/ =Record Enter Down Enter g End Enter");
    stage_text(&stage, &text);
    other = strstr(buffer_text(&text), "LATER");
    clear = strstr(buffer_text(&text), "CLEAR");

    ck_assert_ptr_nonnull(other);
    ck_assert_ptr_nonnull(clear);
    ck_assert(other < clear);
    ck_assert_ptr_nonnull(strstr(buffer_text(&text), "? Background check"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&text), "Someone else decides. Whom: the site"));
}
END_TEST

START_TEST(gates__barred__say_from_when_one_may_apply)
{
    stage_keys(&stage, FIRST_ANSWERS "/ =Record Enter Down Down Enter / =Clear Enter =2027-03-01 "
                                     "Enter / =Background Enter Esc");
    stage_keys(&stage, "g End Enter");

    ck_assert(stage_shows(&stage, "NOW"));
    ck_assert(stage_shows(&stage, "Barred"));
    ck_assert(stage_shows(&stage, "apply from 1 Mar 2027"));
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

START_TEST(overview__rows__open_routes_and_gates)
{
    stage_keys(&stage, FIRST_ANSWERS TO_OVERVIEW "Home");
    ck_assert(stage_shows(&stage, "Routes    this one is soonest"));
    ck_assert(stage_shows(&stage, "1 open: 1 later; none on the way"));

    stage_keys(&stage, "Down Down Down Down Down Enter");
    ck_assert(stage_shows(&stage, "Routes to ONE"));
    stage_keys(&stage, "Esc Down Enter");
    ck_assert(stage_shows(&stage, "› Gates"));
    stage_keys(&stage, "Esc t");
    ck_assert(stage_shows(&stage, "› Timeline by months"));
}
END_TEST

START_TEST(overview__detail_that_is_read__opens_its_place_with_enter)
{
    tui_resize(&stage.tui, 120, 40);
    stage_keys(&stage, FIRST_ANSWERS TO_OVERVIEW "Home Down Down Down Down Down Right");
    ck_assert(!stage_shows(&stage, "DO NEXT"));

    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "Routes to ONE"));
    stage_keys(&stage, "Esc Esc");
    ck_assert(stage_shows(&stage, "DO NEXT"));
}
END_TEST

START_TEST(jump__name_of_a_gate__shows_it)
{
    stage_keys(&stage, FIRST_ANSWERS "g / =Background Enter");

    ck_assert(stage_shows(&stage, "My plan › Gate"));
}
END_TEST

START_TEST(views__nothing_to_reach__say_so)
{
    tear_down();
    stage_open(&stage, catalog_builtin(), 80, 24);
    stage_begin(&stage);
    stage_keys(&stage, "Tab Enter Home Down Down Enter"); /* keep what is held */
    ck_assert_str_eq(stage_answer(&stage, "goal.target", &text), "keep-current");

    stage_keys(&stage, "Down Enter Space Enter =0 Enter =10 Enter g r");
    ck_assert(stage_shows(&stage, "There is nothing to keep current yet"));
    ck_assert(stage_shows(&stage, " Esc back   ? help"));
    stage_keys(&stage, "Enter Space d y Right Esc t m");
    ck_assert(stage_shows(&stage, "No step with a date costs money or hours of study."));
}
END_TEST

Suite *views_suite(void)
{
    Suite *suite = suite_create("views");
    TCase *tcase = tcase_create("views");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, routes__enter__follows_the_route_until_it_is_undone);
    tcase_add_test(tcase, message__that_is_wider_than_the_screen__is_told_whole);
    tcase_add_test(tcase, message__that_is_too_long__keeps_what_happened_and_what_can_be_done);
    tcase_add_test(tcase, message__of_a_long_title__keeps_its_day_and_the_key);
    tcase_add_test(tcase, message__of_one_clause_that_is_too_long__ends_with_a_whole_word);
    tcase_add_test(tcase, routes__enter_on_the_one_followed__changes_nothing);
    tcase_add_test(tcase, routes__space__compares_the_others_with_this_one);
    tcase_add_test(tcase, routes__details_of_the_compared_one__show_the_difference);
    tcase_add_test(tcase, routes__details__show_the_steps_of_another_route_and_follow_it);
    tcase_add_test(tcase, routes__why__names_labels_and_choices_with_their_sources);
    tcase_add_test(tcase, routes__made_narrow_and_wide__keep_the_focus);
    tcase_add_test(tcase, routes__wide__right_and_left_lead_to_the_detail_and_back);
    tcase_add_test(tcase, because__enter_on_an_answer__changes_it_and_comes_back);
    tcase_add_test(tcase, because__step_gone_with_the_answer__says_so);
    tcase_add_test(tcase, because__enter_on_what_binds__opens_that_step);
    tcase_add_test(tcase, because__long_after_the_check__says_to_check_again);
    tcase_add_test(tcase, step__long_after_the_check__says_at_its_sources_to_check_again);
    tcase_add_test(tcase, because__of_an_assumption__marks_it);
    tcase_add_test(tcase, timeline__right__scrolls_until_all_is_seen);
    tcase_add_test(tcase, timeline__focus_out_of_sight__brings_its_months);
    tcase_add_test(tcase, timeline__zoom__goes_from_weeks_to_years_and_stops);
    tcase_add_test(tcase, timeline__where_it_ends__says_so_and_tells_its_place);
    tcase_add_test(tcase, timeline__enter__opens_the_step_and_keeps_the_place);
    tcase_add_test(tcase, timeline__bars__tell_the_chain_from_the_rest);
    tcase_add_test(tcase, months__follow_each_other__and_add_up);
    tcase_add_test(tcase, months__of_two_ends__show_both_on_one_line);
    tcase_add_test(tcase, months__of_two_ends_on_a_narrow_screen__say_which_counts);
    tcase_add_test(tcase, months__paying_above_the_budget__are_marked);
    tcase_add_test(tcase, months__without_a_price__are_held_against_the_budget_with_the_dearest);
    tcase_add_test(tcase, months__within_the_budget__say_what_is_left);
    tcase_add_test(tcase, months__no_answer__says_that_hours_are_assumed);
    tcase_add_test(tcase, standing_by_start__without_dates__goes_by_the_route);
    tcase_add_test(tcase, gates__by_time__what_comes_first_stands_first);
    tcase_add_test(tcase, gates__barred__say_from_when_one_may_apply);
    tcase_add_test(tcase, gates__enter__shows_the_question_to_put);
    tcase_add_test(tcase, overview__rows__open_routes_and_gates);
    tcase_add_test(tcase, overview__detail_that_is_read__opens_its_place_with_enter);
    tcase_add_test(tcase, jump__name_of_a_gate__shows_it);
    tcase_add_test(tcase, views__nothing_to_reach__say_so);
    suite_add_tcase(suite, tcase);
    return suite;
}
