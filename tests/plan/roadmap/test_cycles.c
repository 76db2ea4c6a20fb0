/* SPDX-License-Identifier: MIT
 * Covers what a roadmap says of the cycles of continuing education: what is earned, what is left,
 * the last days and what they cost, on the shipped catalogue. */
#include <string.h>

#include "milepost/agenda.h"
#include "plan/person.h"
#include "plan/plan_suites.h"

static const char *const aapc[] = {"AAPC"};
static struct credit credits[2];
static struct credit_list kept;

static void cycles_setup(void)
{
    person_setup();
    person.today = date_from_civil(2027, 1, 4);
    person_answer("goal.target", "keep-current");
    person_answer("work.credentials", "CPC");
    kept = (struct credit_list){credits, 0};
    person.input.credits = &kept;
}

static void cycles_earn(date_day day, int units)
{
    credits[kept.count] = (struct credit){
        .number = kept.count + 1, .day = day, .units = units, .bodies = aapc, .body_count = 1};
    kept.count++;
}

static bool cycles_do(const char *text)
{
    const struct text_list *list = &person_step("ceus.AAPC")->doing;

    for (int i = 0; i < list->count; i++)
        if (strstr(list->items[i], text))
            return true;
    return false;
}

/* ---- what is earned -------------------------------------------------------------------------- */

START_TEST(cycle__with_credits__says_what_is_earned_and_at_what_pace_the_rest)
{
    person_answer("held.CPC.since", "2026-03-14");
    person_answer("cycle.AAPC.end", "2028-01-03");
    cycles_earn(date_from_civil(2026, 5, 1), 1250);
    person_plan();

    ck_assert_str_eq(person_step("ceus.AAPC")->doing.items[0],
                     "36 units by 3 Jan 2028 for CPC. 12.5 earned so far, 23.5 left: 2 a "
                     "month.");
    ck_assert_int_eq(person.roadmap->cycle_count, 1);
}
END_TEST

/* Of the credits none is in auditing. */
START_TEST(cycle__with_a_field_that_lacks_units__says_how_many)
{
    person_answer("work.credentials", "CPC,CPMA,CPEDC");
    person_answer("held.CPC.since", "2026-03-14");
    person_answer("cycle.AAPC.end", "2028-01-03");
    cycles_earn(date_from_civil(2026, 5, 1), 2000);
    person_plan();
    ck_assert(cycles_do("44 units by 3 Jan 2028 for CPC, CPMA, CPEDC. 20 earned so far, 24 left: "
                        "2 a month. Of these 16 in auditing, 8 in pediatrics."));
}
END_TEST

START_TEST(cycle__with_all_earned__says_so)
{
    person_answer("held.CPC.since", "2026-03-14");
    cycles_earn(date_from_civil(2026, 5, 1), 3600);
    person_plan();
    ck_assert(cycles_do("36 units by 14 Mar 2028 for CPC. All of them are earned."));
}
END_TEST

START_TEST(cycle__without_credits__speaks_of_none)
{
    person_answer("held.CPC.since", "2026-03-14");
    person_plan();
    ck_assert(!cycles_do("earned so far"));
}
END_TEST

/* ---- the last days --------------------------------------------------------------------------- */

START_TEST(cycle__that_runs__says_its_first_last_days)
{
    person_answer("held.CPC.since", "2026-03-14");
    person_plan();
    ck_assert(cycles_do("Until 14 Mar 2028: enter the CEUs"));
    ck_assert(cycles_do("From 24 Mar 2028: the late fee of $50"));
    ck_assert(cycles_do("From 12 Jun 2028: the credential is cancelled"));
    ck_assert(
        !cycles_do("13 Apr 2028")); /* the page that gives 30 days is not the one to plan on */
}
END_TEST

/* When it begins rests on an exam to come. */
START_TEST(cycle__to_come__has_no_last_days)
{
    person_answer("goal.target", "CPC");
    person_answer("work.credentials", "none");
    person_plan();
    ck_assert(!cycles_do("the late fee of $50, by"));
}
END_TEST

/* Nobody told an end; what is written down shows that the cycle ended short. */
START_TEST(cycle__that_ended_short_by_the_credits__is_overdue)
{
    person_answer("held.CPC.since", "2024-12-31");
    cycles_earn(date_from_civil(2026, 5, 1), 3000);
    person_plan();

    ck_assert_int_eq(person_step("ceus.AAPC")->by, date_from_civil(2026, 12, 31));
    ck_assert(person_is_told(
        "Your AAPC cycle ended on 31 Dec 2026, short by the credits that you entered"));
    ck_assert(cycles_do("36 units by 31 Dec 2026 for CPC. 30 earned so far, 6 left."));
}
END_TEST

START_TEST(because__of_a_cycle_short_by_the_credits__does_not_speak_of_an_answer)
{
    const struct because_list *because;
    bool found = false;

    person_answer("held.CPC.since", "2024-12-31");
    cycles_earn(date_from_civil(2026, 5, 1), 3000);
    person_plan();
    because = &person_step("ceus.AAPC")->because;
    for (int i = 0; i < because->count; i++) {
        const char *rule = because->items[i].rule ? because->items[i].rule : "";
        found = found || strstr(rule, "the credits that you kept come to less");
        ck_assert_ptr_null(strstr(rule, "by what you told"));
    }
    ck_assert(found);
}
END_TEST

START_TEST(cycle__that_was_met_by_the_credits__gives_way_to_the_next)
{
    person_answer("held.CPC.since", "2024-12-31");
    cycles_earn(date_from_civil(2026, 5, 1), 3600);
    person_plan();
    ck_assert_int_eq(person_step("ceus.AAPC")->by, date_from_civil(2028, 12, 31));
}
END_TEST

/* Its end was told; whether that was before it came, and all went well, nobody said. */
static void cycles_be_whole(void)
{
    person_answer("held.CPC.since", "2024-12-31");
    person_answer("cycle.AAPC.end", "2026-12-31");
    cycles_earn(date_from_civil(2026, 9, 1), 4000);
    person.today = date_from_civil(2027, 1, 15);
    person_plan();
}

START_TEST(cycle__that_is_over_and_whole__asks_whether_it_is_closed)
{
    cycles_be_whole();
    const struct roadmap_step *step = person_step("ceus.AAPC");

    ck_assert_str_eq(step->title, "See whether AAPC closed your cycle");
    ck_assert_ptr_nonnull(strstr(step->act, "AAPC's tracker"));
    ck_assert_int_eq(step->finish, person.today);
    ck_assert_int_eq(step->by, date_from_civil(2026, 12, 31));
    ck_assert_ptr_null(strstr(step->late, "overdue"));
}
END_TEST

START_TEST(cycle__that_is_over_and_whole__asks_for_no_fee_of_being_late)
{
    cycles_be_whole();
    const struct roadmap_step *step = person_step("ceus.AAPC");

    ck_assert(step->free);
    ck_assert_int_eq(step->cost.high, 0);
    ck_assert_int_eq(step->late_fee, 0);
    ck_assert(cycles_do("Since 10 Jan 2027: the late fee of $50"));
}
END_TEST

START_TEST(cycle__that_is_over_and_whole__gives_way_once_the_next_end_is_told)
{
    cycles_be_whole();
    person_answer("cycle.AAPC.end", "2028-12-31");
    person_plan();
    ck_assert_ptr_null(person_step("ceus.AAPC")->act);
    ck_assert_int_eq(person_step("ceus.AAPC")->by, date_from_civil(2028, 12, 31));
}
END_TEST

static void cycles_due(struct due_list *list, const char *text, date_day *day)
{
    due_list_make(list, person.roadmap, NULL);
    *day = DATE_NONE;
    for (int i = 0; i < list->count; i++)
        if (strstr(list->items[i].what, text))
            *day = list->items[i].day;
}

static const struct {
    const char *what;
    int year, month, day;
} lasts[] = {
    {"AAPC: from this day on a late fee of $50", 2027, 1, 10},
    {"AAPC: from this day on the credential is cancelled", 2027, 3, 31},
    {"AAPC: the last day to come back without an exam", 2029, 12, 31},
};

START_TEST(due__of_a_cycle_that_is_over__has_its_last_days)
{
    struct due_list list;
    date_day day;

    person_answer("held.CPC.since", "2024-12-31");
    person_answer("cycle.AAPC.end", "2026-12-31");
    person_plan();
    cycles_due(&list, lasts[_i].what, &day);
    due_list_clear(&list);
    ck_assert_int_eq(day, date_from_civil(lasts[_i].year, lasts[_i].month, lasts[_i].day));
}
END_TEST

/* ---- what being late costs ------------------------------------------------------------------- */

static money_cents cycles_month(int year, int month)
{
    for (int i = 0; i < person.roadmap->month_count; i++)
        if (person.roadmap->months[i].first == date_from_civil(year, month, 1))
            return person.roadmap->months[i].cost;
    return 0;
}

static const struct {
    int year, month, day;
    money_cents cost; /* of the line today, beside the CEUs, whose price nobody told */
    money_cents dues; /* of the year that begins in that month */
} fees[] = {
    {2027, 1, 4, 0, 0},           /* in the days of grace */
    {2027, 1, 10, 5000, 0},       /* the late fee */
    {2027, 3, 31, 20000, 0},      /* to come back */
    {2029, 12, 31, 20000, 22200}, /* the last day of that */
    {2030, 1, 1, 0, 0},           /* the exam again */
};

START_TEST(cycle__that_is_over__costs_what_the_day_asks)
{
    person.today = date_from_civil(fees[_i].year, fees[_i].month, fees[_i].day);
    person_answer("held.CPC.since", "2024-12-31");
    person_answer("cycle.AAPC.end", "2026-12-31");
    person_plan();
    const struct roadmap_step *step = person_step("ceus.AAPC");

    ck_assert_int_eq(step->late_fee, fees[_i].cost);
    ck_assert_int_eq(step->unpriced, fees[_i].cost == 0);
    ck_assert_int_eq(step->partial, fees[_i].cost > 0);
    ck_assert_int_eq(cycles_month(fees[_i].year, fees[_i].month), fees[_i].cost + fees[_i].dues);
}
END_TEST

START_TEST(due__of_a_cycle_of_which_all_is_earned__is_to_submit_it)
{
    struct due_list list;
    date_day day;

    person_answer("held.CPC.since", "2024-12-31");
    person_answer("cycle.AAPC.end", "2027-12-31");
    cycles_earn(date_from_civil(2026, 9, 1), 4000);
    person_plan();
    cycles_due(&list, "AAPC: the last day to submit the units", &day);
    due_list_clear(&list);
    ck_assert_int_eq(day, date_from_civil(2027, 12, 31));
    cycles_due(&list, "AAPC: from this day on", &day);
    due_list_clear(&list);
    ck_assert_int_eq(day, DATE_NONE);
}
END_TEST

static const struct {
    int year, month, day;
    const char *rule, *source;
} late[] = {
    {2027, 1, 10, "For being late: $50 today", "aapc-hardship"},
    {2027, 3, 31, "To come back: $200 today", "aapc-cancellation"},
};

START_TEST(because__of_being_late__names_the_fee_and_its_source)
{
    const struct because_list *because;
    int source = -1;

    person.today = date_from_civil(late[_i].year, late[_i].month, late[_i].day);
    person_answer("held.CPC.since", "2024-12-31");
    person_answer("cycle.AAPC.end", "2026-12-31");
    person_plan();
    because = &person_step("ceus.AAPC")->because;
    for (int i = 0; i < because->count; i++)
        if (because->items[i].rule && strstr(because->items[i].rule, late[_i].rule))
            source = because->items[i].source;
    ck_assert_int_ge(source, 0);
    ck_assert_str_eq(person.roadmap->catalog->sources[source].id, late[_i].source);
}
END_TEST

/* $218 and $50 for the second credential, in the month in which the cycle ends. */
START_TEST(months__of_a_renewal__hold_what_further_credentials_add)
{
    person_answer("work.credentials", "CCS,CCS-P");
    person_answer("held.CCS.since", "2026-03-14");
    person_answer("held.CCS-P.since", "2026-03-14");
    person_plan();
    ck_assert_int_eq(cycles_month(2028, 3), 26800);
}
END_TEST

/* A goal that comes after the end of the running cycle asks for more in the next. */
START_TEST(cycle__with_one_more_credential_to_come__tells_what_a_whole_one_asks)
{
    person_answer("goal.target", "CPMA");
    person_answer("held.CPC.since", "2025-03-14");
    person_plan();

    ck_assert_int_eq(person.roadmap->cycle_count, 1);
    ck_assert_int_eq(person.roadmap->cycles[0].full, 40);
}
END_TEST

/* Behind a bar that nobody can date: it has no day, and is asked for all the same. */
START_TEST(cycle__with_a_credential_that_has_no_day__tells_what_a_whole_one_asks)
{
    person_answer("goal.target", "CPMA");
    person_answer("held.CPC.since", "2025-03-14");
    person_answer("background.excluded", "yes");
    person_plan();

    ck_assert_int_eq(person.roadmap->p50, DATE_NONE);
    ck_assert_int_eq(person.roadmap->cycles[0].full, 40);
}
END_TEST

Suite *cycle_lines_suite(void)
{
    Suite *suite = suite_create("cycle-lines");
    TCase *tcase = tcase_create("cycle-lines");

    tcase_add_checked_fixture(tcase, cycles_setup, person_teardown);
    tcase_add_test(tcase, cycle__with_credits__says_what_is_earned_and_at_what_pace_the_rest);
    tcase_add_test(tcase, cycle__with_a_field_that_lacks_units__says_how_many);
    tcase_add_test(tcase, cycle__with_all_earned__says_so);
    tcase_add_test(tcase, cycle__without_credits__speaks_of_none);
    tcase_add_test(tcase, cycle__that_runs__says_its_first_last_days);
    tcase_add_test(tcase, cycle__to_come__has_no_last_days);
    tcase_add_test(tcase, cycle__that_ended_short_by_the_credits__is_overdue);
    tcase_add_test(tcase, because__of_a_cycle_short_by_the_credits__does_not_speak_of_an_answer);
    tcase_add_test(tcase, cycle__that_was_met_by_the_credits__gives_way_to_the_next);
    tcase_add_test(tcase, cycle__that_is_over_and_whole__asks_whether_it_is_closed);
    tcase_add_test(tcase, cycle__that_is_over_and_whole__asks_for_no_fee_of_being_late);
    tcase_add_test(tcase, cycle__that_is_over_and_whole__gives_way_once_the_next_end_is_told);
    tcase_add_test(tcase, due__of_a_cycle_of_which_all_is_earned__is_to_submit_it);
    ADD_TABLE_TEST(tcase, due__of_a_cycle_that_is_over__has_its_last_days, lasts);
    ADD_TABLE_TEST(tcase, cycle__that_is_over__costs_what_the_day_asks, fees);
    ADD_TABLE_TEST(tcase, because__of_being_late__names_the_fee_and_its_source, late);
    tcase_add_test(tcase, months__of_a_renewal__hold_what_further_credentials_add);
    tcase_add_test(tcase, cycle__with_one_more_credential_to_come__tells_what_a_whole_one_asks);
    tcase_add_test(tcase, cycle__with_a_credential_that_has_no_day__tells_what_a_whole_one_asks);
    suite_add_tcase(suite, tcase);
    return suite;
}
