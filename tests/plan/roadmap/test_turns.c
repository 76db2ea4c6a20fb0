/* SPDX-License-Identifier: MIT
 * Covers what comes again and is done turn by turn: which turn comes next, what was paid for those
 * before, cycles that were marked or are earned, on the shipped catalogue. */
#include <string.h>

#include "milepost/agenda.h"
#include "plan/person.h"
#include "plan/plan_suites.h"

static date_day on(int year, int month, int day)
{
    return date_from_civil(year, month, day);
}

static void turns_setup(void)
{
    person_setup();
    person.today = on(2026, 11, 30);
    person_answer("goal.target", "keep-current");
    person_answer("work.credentials", "CPC,CCS");
    person_answer("held.CPC.since", "2024-03-20");
    person_answer("held.CCS.since", "2024-12-31");
    person_answer("cycle.AHIMA.end", "2026-12-31");
    person_answer("member.aapc", "yes");
    person_answer("member.ahima", "no");
    person_answer("work.coding_now", "yes");
}

static struct mark *turns_done(const char *id, date_day day, money_cents cost)
{
    struct mark *mark = person_mark(id, MARK_DONE, day);

    mark->cost = cost;
    return mark;
}

/* The first day on which a line is due, or DATE_NONE. */
static date_day turns_due(const char *id)
{
    struct due_list due;
    date_day day = DATE_NONE;

    due_list_make(&due, person.roadmap, NULL);
    for (int i = 0; i < due.count && day == DATE_NONE; i++)
        if (strcmp(due.items[i].step, id) == 0)
            day = due.items[i].day;
    due_list_clear(&due);
    return day;
}

/* What its day rests on. */
static const char *turns_because(const char *id)
{
    const struct because_list *because = &person_step(id)->because;

    for (int i = 0; i < because->count; i++)
        if (because->items[i].about == ABOUT_DATE && because->items[i].rule)
            return because->items[i].rule;
    return "";
}

/* ---- dues and lessons ------------------------------------------------------------------------ */

START_TEST(turn__that_was_done__keeps_its_line_and_the_next_has_its_own)
{
    turns_done("dues.AAPC@2026-11-30", on(2026, 11, 30), 22200);
    person_plan();
    ck_assert_int_eq(person_step("dues.AAPC@2026-11-30")->status, STEP_DONE);
    ck_assert_int_eq(person_step("dues.AAPC@2026-11-30")->paid, 22200);
    ck_assert_str_eq(person_step("dues.AAPC@2026-11-30")->title, person_step("dues.AAPC")->title);
    ck_assert_int_eq(person_step("dues.AAPC")->status, STEP_TODO);
    ck_assert_int_eq(person_step("dues.AAPC")->start, on(2027, 11, 30));
    ck_assert_int_eq(person_step("dues.AAPC")->turn, on(2027, 11, 30));
    ck_assert_int_eq(person_step("dues.AAPC")->turn_from, on(2027, 5, 30));
    ck_assert_int_eq(turns_due("dues.AAPC"), on(2027, 11, 30));
    ck_assert_int_eq(turns_due("dues.AAPC@2026-11-30"), DATE_NONE);
}
END_TEST

/* Dues are for a year, whenever they were paid; what was paid for the years before stands. */
START_TEST(dues__that_were_paid_early__are_due_a_year_after_the_day_they_were_due)
{
    turns_done("dues.AAPC@2026-11-30", on(2026, 11, 30), 22200);
    turns_done("dues.AAPC@2027-11-30", on(2027, 11, 25), 23000);
    person.today = on(2027, 12, 1);
    person_plan();
    ck_assert_int_eq(turns_due("dues.AAPC"), on(2028, 11, 30));
    ck_assert_int_eq(person.roadmap->paid, 22200 + 23000);
    ck_assert_str_eq(turns_because("dues.AAPC"),
                     "It counts from 30 Nov 2027, for which you marked it done");
}
END_TEST

/* A lesson is of its day, and counts from then. */
START_TEST(lesson__that_was_late__comes_again_a_year_after_it)
{
    turns_done("renew-tb@2026-11-30", on(2026, 11, 30), MONEY_NONE);
    turns_done("renew-tb@2028-01-10", on(2028, 1, 10), MONEY_NONE);
    person.today = on(2028, 1, 11);
    person_plan();
    ck_assert_int_eq(turns_due("renew-tb"), on(2029, 1, 10));
    ck_assert_int_eq(person_step("renew-tb")->turn, DATE_NONE);
}
END_TEST

/* Who missed a year is not asked to mark it. */
START_TEST(dues__of_a_year_that_was_missed__are_marked_for_the_one_that_is_near)
{
    turns_done("dues.AAPC@2026-11-30", on(2026, 11, 30), 22200);
    person.today = on(2028, 12, 10);
    person_plan();
    ck_assert_int_eq(turns_due("dues.AAPC"), on(2027, 11, 30));
    ck_assert_int_eq(person_step("dues.AAPC")->turn, on(2028, 11, 30));
}
END_TEST

START_TEST(turn__under_way__shows_on_the_line_of_its_step)
{
    turns_done("dues.AAPC@2026-11-30", on(2026, 11, 30), 22200);
    person_mark("dues.AAPC@2027-11-30", MARK_STARTED, on(2027, 11, 20));
    person.today = on(2027, 11, 25);
    person_plan();
    ck_assert_int_eq(person_step("dues.AAPC")->status, STEP_STARTED);
    ck_assert_int_eq(turns_due("dues.AAPC"), on(2027, 11, 30));
    ck_assert_int_eq(person_step("dues.AAPC@2026-11-30")->status, STEP_DONE);
}
END_TEST

/* Marks from before turns had names of their own. */
START_TEST(mark__without_a_turn__counts_as_one_of_its_day)
{
    turns_done("dues.AAPC", on(2026, 11, 30), 22200);
    turns_done("dues.AAPC@2027-11-30", on(2027, 11, 25), 23000);
    person.today = on(2027, 12, 1);
    person_plan();
    ck_assert_int_eq(turns_due("dues.AAPC"), on(2028, 11, 30));
    ck_assert_int_eq(person.roadmap->paid, 22200 + 23000);
}
END_TEST

START_TEST(renewal__that_is_not_needed__is_neither_due_nor_to_do)
{
    turns_done("renew-tb@2026-11-30", on(2026, 11, 30), MONEY_NONE);
    person_mark("renew-tb", MARK_WAIVED, on(2026, 11, 30));
    person_plan();
    ck_assert_int_eq(person_step("renew-tb")->status, STEP_WAIVED);
    ck_assert_int_eq(turns_due("renew-tb"), DATE_NONE);
}
END_TEST

/* It has no period: it does not come again by itself. */
START_TEST(upkeep__without_a_period__is_done_when_it_was_marked)
{
    turns_done("evidence", on(2026, 11, 30), MONEY_NONE);
    person_plan();
    ck_assert_int_eq(person_step("evidence")->status, STEP_DONE);
}
END_TEST

/* ---- cycles ---------------------------------------------------------------------------------- */

START_TEST(cycle__that_was_renewed__is_over_and_the_next_one_is_planned)
{
    person_plan();
    ck_assert_int_eq(person_step("renewal.AHIMA")->turn, on(2026, 12, 31));
    turns_done("renewal.AHIMA@2026-12-31", on(2026, 11, 30), 21800);
    person_plan();
    ck_assert_int_eq(person_step("renewal.AHIMA@2026-12-31")->status, STEP_DONE);
    ck_assert_int_eq(turns_due("renewal.AHIMA"), on(2028, 12, 31));
    ck_assert_int_eq(person_step("renewal.AHIMA")->turn_from, on(2027, 1, 1));
    ck_assert_int_eq(turns_due("ceus.AHIMA"), on(2026, 12, 31)); /* nobody marked these */
}
END_TEST

/* The told end is past, and both steps were marked for it: nothing is overdue. */
START_TEST(cycle__that_was_marked_late__is_no_more_overdue)
{
    person.today = on(2027, 1, 20);
    person_plan();
    ck_assert_int_eq(turns_due("ceus.AHIMA"), on(2026, 12, 31));
    turns_done("ceus.AHIMA@2026-12-31", on(2027, 1, 15), MONEY_NONE);
    turns_done("renewal.AHIMA@2026-12-31", on(2027, 1, 15), 21800);
    person_plan();
    ck_assert_int_eq(turns_due("ceus.AHIMA"), on(2028, 12, 31));
    ck_assert_int_eq(turns_due("renewal.AHIMA"), on(2028, 12, 31));
    ck_assert(!person_is_told("overdue"));
}
END_TEST

/* The fee was not marked: it is overdue by itself. */
START_TEST(cycle__of_which_the_units_alone_were_marked__asks_for_its_fee)
{
    person.today = on(2027, 1, 20);
    turns_done("ceus.AHIMA@2026-12-31", on(2026, 12, 15), MONEY_NONE);
    person_plan();
    ck_assert_int_eq(turns_due("ceus.AHIMA"), on(2028, 12, 31));
    ck_assert_int_eq(turns_due("renewal.AHIMA"), on(2026, 12, 31));
}
END_TEST

/* The tracker's new end is that of another cycle than the one which was marked. */
START_TEST(cycle__of_which_a_new_end_is_told__is_not_taken_for_the_one_that_was_marked)
{
    turns_done("ceus.AHIMA@2026-12-31", on(2027, 1, 15), MONEY_NONE);
    person.today = on(2027, 1, 20);
    person_answer("cycle.AHIMA.end", "2028-12-31");
    person_plan();
    ck_assert_int_eq(turns_due("ceus.AHIMA"), on(2028, 12, 31));
    turns_done("ceus.AHIMA@2028-12-31", on(2028, 12, 1), MONEY_NONE);
    person.today = on(2029, 1, 2);
    person_plan();
    ck_assert_int_eq(turns_due("ceus.AHIMA"), on(2030, 12, 31));
}
END_TEST

static const char *const ahima[] = {"AHIMA"};

/* What is earned is to be submitted and no more; the fee is due, whatever is earned. */
START_TEST(cycle__of_which_all_is_earned__asks_for_the_fee_alone)
{
    static const char *const both[] = {"health-information", "ahima-source"};
    struct credit credit = {.number = 1,
                            .day = on(2026, 5, 1),
                            .units = 2000,
                            .title = "All of it",
                            .bodies = ahima,
                            .body_count = 1,
                            .categories = both,
                            .category_count = 2};
    struct credit_list kept = {&credit, 1};

    person_plan();
    ck_assert_int_eq(turns_due("ceus.AHIMA"), on(2026, 12, 31));
    person.input.credits = &kept;
    person_plan();
    ck_assert(person_step("ceus.AHIMA")->has_units);
    ck_assert_int_eq(turns_due("renewal.AHIMA"), on(2026, 12, 31));
    person_mark("ceus.AHIMA", MARK_WAIVED, on(2026, 11, 30));
    person_plan();
    ck_assert_int_eq(turns_due("renewal.AHIMA"), on(2026, 12, 31));
}
END_TEST

Suite *turns_suite(void)
{
    Suite *suite = suite_create("turns");
    TCase *tcase = tcase_create("turns");

    tcase_add_checked_fixture(tcase, turns_setup, person_teardown);
    tcase_add_test(tcase, turn__that_was_done__keeps_its_line_and_the_next_has_its_own);
    tcase_add_test(tcase, dues__that_were_paid_early__are_due_a_year_after_the_day_they_were_due);
    tcase_add_test(tcase, lesson__that_was_late__comes_again_a_year_after_it);
    tcase_add_test(tcase, dues__of_a_year_that_was_missed__are_marked_for_the_one_that_is_near);
    tcase_add_test(tcase, turn__under_way__shows_on_the_line_of_its_step);
    tcase_add_test(tcase, mark__without_a_turn__counts_as_one_of_its_day);
    tcase_add_test(tcase, renewal__that_is_not_needed__is_neither_due_nor_to_do);
    tcase_add_test(tcase, upkeep__without_a_period__is_done_when_it_was_marked);
    tcase_add_test(tcase, cycle__that_was_renewed__is_over_and_the_next_one_is_planned);
    tcase_add_test(tcase, cycle__that_was_marked_late__is_no_more_overdue);
    tcase_add_test(tcase, cycle__of_which_the_units_alone_were_marked__asks_for_its_fee);
    tcase_add_test(tcase,
                   cycle__of_which_a_new_end_is_told__is_not_taken_for_the_one_that_was_marked);
    tcase_add_test(tcase, cycle__of_which_all_is_earned__asks_for_the_fee_alone);
    suite_add_tcase(suite, tcase);
    return suite;
}
