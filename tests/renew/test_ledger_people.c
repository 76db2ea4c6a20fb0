/* SPDX-License-Identifier: MIT
 * Three people over two whole cycles: one who is early, one who submits in the days of grace, and
 * one who lapses and comes back. All hold the CPC of 10 January 2027: cycles end on 10 January 2029
 * and 2031. */
#include "ledger_case.h"
#include "renew_suites.h"

static struct ledger_case person;

static void person_setup_cpc(void)
{
    case_begin(&person, "2027-01-10");
    case_hold(&person, "CPC", "2027-01-10");
}

static void person_end(void)
{
    case_end(&person);
}

static const struct ledger_cycle *person_cycle(void)
{
    return case_present(&person, "AAPC");
}

/* ---- early: 2 units on the first of each month, all 36 half a year before the end ------------- */

START_TEST(someone_early__over_two_cycles__is_never_behind)
{
    for (int month = 0; month < 18 + 24 + 18; month++) {
        date_day day = date_add_months(case_day("2027-02-01"), month);
        char text[DATE_TEXT];
        if (month >= 18 && month < 24)
            continue;
        case_earn(&person, date_iso(day, text), 200, "AAPC", "", "");
        case_work_on(&person, text);
        ck_assert_int_le(person_cycle()->pace, 150);
        ck_assert_int_eq(ledger_before(person.ledger, case_body(&person, "AAPC")), -1);
    }
    ck_assert_int_eq(person_cycle()->state, LEDGER_RUNNING);
    ck_assert_int_eq(person.ledger->cycles[0].earned, 3600);
    ck_assert_int_eq(person.ledger->cycles[0].state, LEDGER_CLOSED);
    /* the 2 of January 2031, the month of renewal, were not needed any more */
    ck_assert_int_eq(person.ledger->cycles[1].earned, 23 * 200);
    ck_assert_int_eq(person.ledger->cycles[1].state, LEDGER_CLOSED);
}
END_TEST

START_TEST(someone_early__with_all_of_it__has_met_the_cycle)
{
    for (int month = 0; month < 18; month++) {
        char text[DATE_TEXT];
        case_earn(&person, date_iso(date_add_months(case_day("2027-02-01"), month), text), 200,
                  "AAPC", "", "");
    }
    case_work_on(&person, "2028-07-01");
    ck_assert_int_eq(person_cycle()->state, LEDGER_MET);
    case_work_on(&person, "2029-01-10");
    ck_assert_int_eq(person_cycle()->state, LEDGER_MET);
    case_work_on(&person, "2029-01-11");
    ck_assert_int_eq(person_cycle()->state, LEDGER_RUNNING);
    ck_assert_int_eq(person_cycle()->left, 3600);
}
END_TEST

/* ---- in the days of grace: 30 in time, 6 on the sixth day after ------------------------------- */

static void earn_30_and_be_late(void)
{
    case_earn(&person, "2028-05-01", 3000, "AAPC", "", "");
    case_work_on(&person, "2029-01-11");
}

START_TEST(someone_in_grace__on_the_day_after__has_9_days_without_a_fee)
{
    earn_30_and_be_late();
    const struct ledger_cycle *before = case_before(&person, "AAPC");

    ck_assert_int_eq(before->state, LEDGER_GRACE);
    ck_assert_int_eq(before->left, 600);
    ck_assert_int_eq(case_late(before, LATE_FEE)->day, case_day("2029-01-20"));
    ck_assert_int_eq(case_late(before, LATE_FEE)->money, 5000);
}
END_TEST

/* 16 January is in the month in which the cycle ended: the units go where they are needed. */
START_TEST(someone_in_grace__who_earns_the_rest__has_closed_the_cycle)
{
    earn_30_and_be_late();
    case_earn(&person, "2029-01-16", 600, "AAPC", "", "");
    case_work_on(&person, "2029-01-16");
    ck_assert_int_eq(ledger_before(person.ledger, case_body(&person, "AAPC")), -1);
    ck_assert_int_eq(person.ledger->cycles[0].state, LEDGER_CLOSED);
    ck_assert_int_eq(case_verdict(&person, 1, "AAPC")->cycle, 0);
    ck_assert_int_eq(person_cycle()->earned, 0);
}
END_TEST

/* All was earned in time; only submitting it was late. The tracker still shows the old end. */
START_TEST(someone_in_grace__who_has_all_of_it__still_has_to_submit_it)
{
    case_track(&person, "AAPC", "2029-01-10", -1);
    case_earn(&person, "2028-05-01", 3600, "AAPC", "", "");
    case_work_on(&person, "2029-01-11");
    ck_assert_int_eq(case_before(&person, "AAPC")->state, LEDGER_SUBMIT);
    ck_assert_int_eq(case_before(&person, "AAPC")->left, 0);
}
END_TEST

START_TEST(someone_in_grace__over_the_second_cycle__owes_nothing_of_the_first)
{
    earn_30_and_be_late();
    case_earn(&person, "2029-01-16", 600, "AAPC", "", "");
    case_earn(&person, "2030-03-01", 3600, "AAPC", "", "");
    case_work_on(&person, "2031-01-10");
    ck_assert_int_eq(person_cycle()->state, LEDGER_MET);
    case_work_on(&person, "2031-01-11");
    ck_assert_int_eq(ledger_before(person.ledger, case_body(&person, "AAPC")), -1);
}
END_TEST

/* Submitted on the sixth day after: the tracker shows the next end, and then the one behind it. */
START_TEST(someone_in_grace__who_submits_then__goes_on_through_the_second_cycle)
{
    case_earn(&person, "2028-05-01", 3600, "AAPC", "", "");
    case_track(&person, "AAPC", "2031-01-10", -1);
    case_work_on(&person, "2029-01-16");
    ck_assert_int_eq(ledger_before(person.ledger, case_body(&person, "AAPC")), -1);
    ck_assert_int_eq(person.ledger->cycles[0].earned, 3600);
    ck_assert_int_eq(person_cycle()->from, case_day("2029-01-11"));
    ck_assert_int_eq(person_cycle()->left, 3600);
    case_earn(&person, "2030-12-01", 3600, "AAPC", "", "");
    case_work_on(&person, "2031-01-16");
    ck_assert_int_eq(case_before(&person, "AAPC")->state, LEDGER_SUBMIT);
    ck_assert_int_eq(case_before(&person, "AAPC")->left, 0);
    person.trackers.items[0].end = case_day("2033-01-10");
    case_work(&person);
    ck_assert_int_eq(ledger_before(person.ledger, case_body(&person, "AAPC")), -1);
    ck_assert_int_eq(person.ledger->cycles[1].state, LEDGER_CLOSED);
}
END_TEST

/* ---- lapsed: 20 in time, cancelled, back in September ----------------------------------------- */

static void earn_20_and_lapse(const char *today)
{
    case_earn(&person, "2028-05-01", 2000, "AAPC", "", "");
    case_work_on(&person, today);
}

static const struct {
    const char *today;
    enum ledger_state state;
} lapse[] = {
    {"2029-01-11", LEDGER_GRACE},
    {"2029-01-20", LEDGER_LATE},
    {"2029-04-10", LEDGER_REINSTATE},
    {"2030-12-31", LEDGER_REINSTATE},
};

START_TEST(someone_lapsed__day_by_day__falls_from_grace_to_cancelled)
{
    earn_20_and_lapse(lapse[_i].today);
    ck_assert_int_eq(case_before(&person, "AAPC")->state, lapse[_i].state);
    ck_assert_int_eq(case_before(&person, "AAPC")->left, 1600);
}
END_TEST

/* What is earned then makes up for what was missing, before it counts for anything new. */
START_TEST(someone_lapsed__who_earns_again__makes_up_for_the_past_first)
{
    earn_20_and_lapse("2029-09-01");
    case_earn(&person, "2029-08-01", 1000, "AAPC", "", "");
    case_work(&person);
    const struct ledger_verdict *late = case_verdict(&person, 1, "AAPC");

    ck_assert(late->made_up);
    ck_assert(late->ask);
    ck_assert_int_eq(late->why, CREDIT_COUNTS);
    ck_assert_int_eq(case_before(&person, "AAPC")->left, 600);
    ck_assert_int_eq(person_cycle()->earned, 0);
}
END_TEST

/* All units are there; what it takes to come back is still to be paid, until the tracker shows a
 * cycle that runs. */
START_TEST(someone_lapsed__who_made_up_for_all__still_pays_to_come_back)
{
    earn_20_and_lapse("2029-09-01");
    case_earn(&person, "2029-08-01", 1600, "AAPC", "", "");
    case_earn(&person, "2029-08-20", 500, "AAPC", "", "");
    case_work(&person);
    ck_assert_int_eq(case_before(&person, "AAPC")->left, 0);
    ck_assert_int_eq(case_before(&person, "AAPC")->state, LEDGER_REINSTATE);
    ck_assert_int_eq(person_cycle()->earned, 500);
}
END_TEST

/* The fee of the day on which the last unit was earned stays, it grows no further. */
START_TEST(someone_late__who_made_up_for_all_in_time__owes_the_late_fee_alone)
{
    earn_20_and_lapse("2029-09-01");
    case_earn(&person, "2029-02-20", 1600, "AAPC", "", "");
    case_work(&person);
    ck_assert_int_eq(case_before(&person, "AAPC")->left, 0);
    ck_assert_int_eq(case_before(&person, "AAPC")->state, LEDGER_LATE);
}
END_TEST

/* Back, with an end that AAPC's tracker shows: the past is settled. */
START_TEST(someone_lapsed__who_came_back__is_asked_for_the_new_cycle_alone)
{
    earn_20_and_lapse("2029-09-15");
    case_earn(&person, "2029-08-01", 1600, "AAPC", "", "");
    case_track(&person, "AAPC", "2031-01-10", 36);
    case_earn(&person, "2030-05-01", 2000, "AAPC", "", "");
    case_work_on(&person, "2030-06-01");
    ck_assert_int_eq(ledger_before(person.ledger, case_body(&person, "AAPC")), -1);
    ck_assert_int_eq(person_cycle()->to, case_day("2031-01-10"));
    ck_assert_int_eq(person_cycle()->needed, 3600);
    case_earn(&person, "2030-09-01", 1600, "AAPC", "", "");
    case_work_on(&person, "2031-01-10");
    ck_assert_int_eq(person_cycle()->state, LEDGER_MET);
}
END_TEST

START_TEST(someone_lapsed__for_three_years__sits_the_exam_again)
{
    case_track(&person, "AAPC", "2029-01-10", -1);
    earn_20_and_lapse("2032-01-10");
    ck_assert_int_eq(case_before(&person, "AAPC")->state, LEDGER_REINSTATE);
    ck_assert_int_eq(case_late(case_before(&person, "AAPC"), LATE_REINSTATE)->money, 20000);
    case_work_on(&person, "2032-01-11");
    ck_assert_int_eq(case_before(&person, "AAPC")->state, LEDGER_EXAM);
}
END_TEST

Suite *ledger_people_suite(void)
{
    Suite *suite = suite_create("ledger_people");
    TCase *tcase = tcase_create("ledger_people");

    tcase_add_checked_fixture(tcase, person_setup_cpc, person_end);
    tcase_add_test(tcase, someone_early__over_two_cycles__is_never_behind);
    tcase_add_test(tcase, someone_early__with_all_of_it__has_met_the_cycle);
    tcase_add_test(tcase, someone_in_grace__on_the_day_after__has_9_days_without_a_fee);
    tcase_add_test(tcase, someone_in_grace__who_earns_the_rest__has_closed_the_cycle);
    tcase_add_test(tcase, someone_in_grace__who_has_all_of_it__still_has_to_submit_it);
    tcase_add_test(tcase, someone_in_grace__over_the_second_cycle__owes_nothing_of_the_first);
    tcase_add_test(tcase, someone_in_grace__who_submits_then__goes_on_through_the_second_cycle);
    ADD_TABLE_TEST(tcase, someone_lapsed__day_by_day__falls_from_grace_to_cancelled, lapse);
    tcase_add_test(tcase, someone_lapsed__who_earns_again__makes_up_for_the_past_first);
    tcase_add_test(tcase, someone_lapsed__who_made_up_for_all__still_pays_to_come_back);
    tcase_add_test(tcase, someone_late__who_made_up_for_all_in_time__owes_the_late_fee_alone);
    tcase_add_test(tcase, someone_lapsed__who_came_back__is_asked_for_the_new_cycle_alone);
    tcase_add_test(tcase, someone_lapsed__for_three_years__sits_the_exam_again);
    suite_add_tcase(suite, tcase);
    return suite;
}
