/* SPDX-License-Identifier: MIT
 * What to do now: the first things of a plan that is not followed yet, and the most pressing ones
 * of one that is. */
#include <string.h>

#include "milepost/agenda.h"
#include "plan/person.h"
#include "plan/plan_suites.h"

static struct next_list next;

static void next_setup(void)
{
    person_setup();
    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "0");
}

static const char *next_id(int index)
{
    ck_assert_int_lt(index, next.count);
    return person.roadmap->steps[next.items[index].line].id;
}

static const struct next_item *next_find(const char *id)
{
    for (int i = 0; i < next.count; i++)
        if (strcmp(next_id(i), id) == 0)
            return &next.items[i];
    return NULL;
}

static struct roadmap_step *next_line(const char *id)
{
    return (struct roadmap_step *)person_step(id);
}

START_TEST(next__while_the_signer_is_near__holds_the_letter)
{
    person_answer("work.credentials", "CPC-A");
    person_answer("work.coding_now", "yes");
    person_answer("work.coding_months", "5");
    next_list_make(&next, person_plan(), NULL, NEXT_DAYS, true);

    ck_assert_ptr_nonnull(next_find("work-letters"));
    ck_assert_int_eq(next_find("work-letters")->reason, NEXT_DUE);
}
END_TEST

START_TEST(next__of_who_keeps_up_an_apprentice_form_at_work__holds_the_letter)
{
    person_answer("goal.target", "keep-current");
    person_answer("work.credentials", "CPC-A");
    person_answer("work.coding_now", "yes");
    next_list_make(&next, person_plan(), NULL, NEXT_DAYS, true);

    ck_assert_ptr_nonnull(next_find("work-letters-now"));
}
END_TEST

START_TEST(next__of_who_codes_nowhere__holds_no_letter)
{
    person_answer("work.credentials", "CPC-A");
    person_answer("work.coding_now", "no");
    person_answer("work.coding_months", "5");
    next_list_make(&next, person_plan(), NULL, NEXT_DAYS, true);

    ck_assert_ptr_null(next_find("work-letters"));
}
END_TEST

/* ---- before a route is followed -------------------------------------------------------------- */

START_TEST(next__of_a_beginner__is_few_things_in_an_order_to_do_them)
{
    next_list_make(&next, person_plan(), NULL, NEXT_DAYS, false);

    ck_assert(!next.followed);
    ck_assert_int_eq(next.count, 3);
    ck_assert_str_eq(next_id(0), "exclusion-search"); /* free, and it could void the rest */
    ck_assert_str_eq(next_id(1), "own-record");
    ck_assert_str_eq(next_id(2), "school-questions"); /* the whole way waits for a school */
    ck_assert_int_gt(next.left_out, 10);
}
END_TEST

START_TEST(next__of_one_who_is_barred__begins_with_what_lifts_the_bar)
{
    person_answer("background.excluded", "yes");
    person_answer("background.reinstate_from", "2028-03-31");
    next_list_make(&next, person_plan(), NULL, NEXT_DAYS, false);

    ck_assert_str_eq(next_id(0), "reinstatement-request");
}
END_TEST

START_TEST(next__what_can_be_claimed__comes_first)
{
    person_answer("goal.target", "CPMA");
    person_answer("work.credentials", "CPC-A");
    person_answer("school.program", "completed");
    person_answer("school.program_kind", "course");
    person_answer("school.program_hours", "90");
    person_answer("work.coding_months", "13");

    next_list_make(&next, person_plan(), NULL, NEXT_DAYS, _i != 0);

    ck_assert_str_eq(next_id(0), "apprentice.CPC");
}
END_TEST

/* What is paid and used later may wait. */
START_TEST(next__of_a_beginner__buys_nothing_before_it_is_used)
{
    person_plan();
    next_line("membership.AAPC")->start = person.today;
    next_line("membership.AAPC")->by = person.today + 200;
    next_list_make(&next, person.roadmap, NULL, NEXT_DAYS, false);

    ck_assert_ptr_null(next_find("membership.AAPC"));
}
END_TEST

/* What can only be begun when something else is done is no first thing. */
START_TEST(next__of_a_beginner__waits_for_nothing)
{
    next_list_make(&next, person_plan(), NULL, 36500, false);

    ck_assert_ptr_null(next_find("program.course"));
    ck_assert_ptr_null(next_find("exam.CPC"));
}
END_TEST

START_TEST(next__without_any_route__is_what_there_is_to_do)
{
    person_answer("goal.target", "keep-current");
    person_answer("work.credentials", "CPC");
    person_answer("held.CPC.since", "2020-05-31");
    person_answer("cycle.AAPC.end", "2026-11-28");
    next_list_make(&next, person_plan(), NULL, NEXT_DAYS, false);

    ck_assert(next.followed);
    ck_assert_str_eq(next_id(0), "ceus.AAPC");
    ck_assert_int_eq(next.items[0].reason, NEXT_DUE);
}
END_TEST

static const struct {
    int days, earned; /* until the cycle ends; of its 36 */
    bool listed;
} last_days[] = {
    {59, 35, true}, {60, 0, false}, {59, 36, false}, {16, 8, true}, {7, 36, true},
};

/* In the last week it is submitted, too. */
START_TEST(next__of_a_cycle_that_ends_soon__names_it_while_units_are_missing)
{
    char end[DATE_TEXT];
    static const char *const aapc[] = {"AAPC"};
    const struct credit credit = {.number = 1,
                                  .day = person.today - 100,
                                  .title = "A class",
                                  .units = last_days[_i].earned * 100,
                                  .bodies = aapc,
                                  .body_count = 1};
    const struct credit_list credits = {&credit, 1};

    person_answer("goal.target", "keep-current");
    person_answer("work.credentials", "CPC");
    person_answer("held.CPC.since", "2020-05-31");
    person_answer("cycle.AAPC.end", date_iso(person.today + last_days[_i].days, end));
    person.input.credits = &credits;
    next_list_make(&next, person_plan(), NULL, NEXT_DAYS, true);

    ck_assert_int_eq(next_find("ceus.AAPC") != NULL, last_days[_i].listed);
    if (last_days[_i].listed)
        ck_assert_int_eq(next_find("ceus.AAPC")->reason, NEXT_DUE);
}
END_TEST

/* ---- while one is ---------------------------------------------------------------------------- */

START_TEST(next__of_a_plan_followed__is_at_most_seven_things_by_their_reason)
{
    next_list_make(&next, person_plan(), NULL, 30, true);

    ck_assert(next.followed);
    ck_assert_int_eq(next.count, NEXT_MOST);
    for (int i = 1; i < next.count; i++)
        ck_assert_int_le(next.items[i - 1].reason, next.items[i].reason);
    ck_assert_str_eq(next_id(0), "exclusion-search");
    ck_assert_int_eq(next_find("choose-school")->reason, NEXT_GOAL);
    ck_assert_int_gt(next.left_out, 0);
}
END_TEST

START_TEST(next__what_is_overdue__comes_before_what_moves_the_goal)
{
    person_plan();
    next_line("papers")->by = person.today - 3;
    next_list_make(&next, person.roadmap, NULL, NEXT_DAYS, true);

    ck_assert_str_eq(next_id(0), "papers");
    ck_assert_int_eq(next.items[0].reason, NEXT_OVERDUE);
    ck_assert_int_eq(next.items[0].day, person.today - 3);
}
END_TEST

/* A job beside one's studies has slack: it comes behind what has none, before what only falls due.
 */
START_TEST(next__what_is_begun__comes_behind_what_moves_the_goal)
{
    const struct next_item *begun, *goal, *last;

    person_plan();
    next_line("entry-job")->status = STEP_STARTED;
    next_list_make(&next, person.roadmap, NULL, NEXT_DAYS, true);
    begun = next_find("entry-job");
    goal = next_find("choose-school");
    last = next_find("papers");

    ck_assert(begun && goal && last);
    ck_assert_int_eq(begun->reason, NEXT_BEGUN);
    ck_assert(goal < begun);
    ck_assert(begun < last);
}
END_TEST

/* The first thing to do for a job is to look for it. */
START_TEST(next__of_a_job_that_began__tells_nobody_to_look_for_it)
{
    person_mark("entry-job", MARK_STARTED, person.today - 9);
    next_list_make(&next, person_plan(), NULL, NEXT_DAYS, true);

    ck_assert_ptr_nonnull(next_find("entry-job"));
    ck_assert_ptr_null(next_find("entry-job")->doing);
}
END_TEST

START_TEST(next__what_was_begun_before_today__is_under_way_and_not_overdue)
{
    person_mark("entry-job", MARK_STARTED, person.today - 9);
    person_mark("exam.CPC", MARK_STARTED, person.today - 3);
    next_list_make(&next, person_plan(), NULL, NEXT_DAYS, true);

    for (int i = 0; i < next.count; i++)
        ck_assert_int_ne(next.items[i].reason, NEXT_OVERDUE);
    ck_assert_ptr_nonnull(next_find("entry-job"));
}
END_TEST

START_TEST(next__what_is_wanted_before_what_begins__is_among_them)
{
    person_answer("skill.typing_wpm", "20");
    next_list_make(&next, person_plan(), NULL, NEXT_DAYS, true);

    ck_assert_ptr_nonnull(next_find("school-questions"));
    ck_assert_ptr_nonnull(person_step("skill.typing"));
    ck_assert_ptr_null(next_find("skill.typing")); /* there is time */
}
END_TEST

START_TEST(next__what_is_wanted_before_something__stands_before_it)
{
    next_list_make(&next, person_plan(), NULL, NEXT_DAYS, true);

    ck_assert(next_find("school-questions") < next_find("choose-school"));
    ck_assert_int_eq(next_find("school-questions")->reason, NEXT_GOAL);
    for (int i = 1; i < next.count; i++)
        ck_assert_int_le(next.items[i - 1].reason, next.items[i].reason);
}
END_TEST

START_TEST(next__what_is_done__is_not_there)
{
    person_plan();
    next_line("exclusion-search")->status = STEP_DONE;
    next_line("choose-school")->status = STEP_WAIVED;
    next_list_make(&next, person.roadmap, NULL, NEXT_DAYS, true);

    ck_assert_ptr_null(next_find("exclusion-search"));
    ck_assert_ptr_null(next_find("choose-school"));
}
END_TEST

/* The day on the line and the hours below it go by one pace. */
START_TEST(next__study_at_another_pace__has_the_hours_of_that_pace)
{
    person_mark("program.course", MARK_STARTED, person.today - 28);
    for (int week = 1; week <= 4; week++)
        person_log("program.course", 3, person.today - 7 * week + 1);
    next_list_make(&next, person_plan(), NULL, 7, true);
    ck_assert_int_eq(person_step("program.course")->weekly, 180);
    ck_assert_int_eq(next_find("program.course")->hours, 3);
    ck_assert(next_find("program.course")->logged);
}
END_TEST

START_TEST(next__study__has_the_hours_of_these_days_that_are_left)
{
    person_answer("school.program", "completed");
    person_answer("school.program_kind", "course");
    person_answer("school.program_hours", "85");
    person_answer("time.hours_per_week", "10");
    person_plan();
    next_list_make(&next, person.roadmap, NULL, 14, true);
    ck_assert_int_eq(next_find("prepare.CPC")->hours, 20);

    next_line("prepare.CPC")->minutes = (next_line("prepare.CPC")->hours.likely - 6) * 60;
    next_list_make(&next, person.roadmap, NULL, 14, true);
    ck_assert_int_eq(next_find("prepare.CPC")->hours, 6);
}
END_TEST

START_TEST(next__fewer_days__has_less_to_do)
{
    next_list_make(&next, person_plan(), NULL, 0, true);
    ck_assert_int_gt(next.count, 0);
    for (int i = 0; i < next.count; i++)
        ck_assert_int_le(person.roadmap->steps[next.items[i].line].start, person.today);
}
END_TEST

Suite *next_suite(void)
{
    TCase *test_case = tcase_create("next");
    Suite *suite = suite_create("next");

    tcase_add_checked_fixture(test_case, next_setup, person_teardown);
    tcase_add_test(test_case, next__while_the_signer_is_near__holds_the_letter);
    tcase_add_test(test_case, next__of_who_keeps_up_an_apprentice_form_at_work__holds_the_letter);
    tcase_add_test(test_case, next__of_who_codes_nowhere__holds_no_letter);
    tcase_add_test(test_case, next__of_a_beginner__is_few_things_in_an_order_to_do_them);
    tcase_add_test(test_case, next__of_one_who_is_barred__begins_with_what_lifts_the_bar);
    tcase_add_loop_test(test_case, next__what_can_be_claimed__comes_first, 0, 2);
    tcase_add_test(test_case, next__of_a_beginner__buys_nothing_before_it_is_used);
    tcase_add_test(test_case, next__of_a_beginner__waits_for_nothing);
    tcase_add_test(test_case, next__without_any_route__is_what_there_is_to_do);
    ADD_TABLE_TEST(test_case, next__of_a_cycle_that_ends_soon__names_it_while_units_are_missing,
                   last_days);
    tcase_add_test(test_case, next__of_a_plan_followed__is_at_most_seven_things_by_their_reason);
    tcase_add_test(test_case, next__what_is_overdue__comes_before_what_moves_the_goal);
    tcase_add_test(test_case, next__what_is_begun__comes_behind_what_moves_the_goal);
    tcase_add_test(test_case, next__of_a_job_that_began__tells_nobody_to_look_for_it);
    tcase_add_test(test_case, next__what_was_begun_before_today__is_under_way_and_not_overdue);
    tcase_add_test(test_case, next__what_is_wanted_before_what_begins__is_among_them);
    tcase_add_test(test_case, next__what_is_wanted_before_something__stands_before_it);
    tcase_add_test(test_case, next__what_is_done__is_not_there);
    tcase_add_test(test_case, next__study_at_another_pace__has_the_hours_of_that_pace);
    tcase_add_test(test_case, next__study__has_the_hours_of_these_days_that_are_left);
    tcase_add_test(test_case, next__fewer_days__has_less_to_do);
    suite_add_tcase(suite, test_case);
    return suite;
}
