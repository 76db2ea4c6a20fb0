/* SPDX-License-Identifier: MIT
 * What marks say: facts, months of experience, doses, and what is left of what is under way. */
#include "plan/person.h"
#include "plan/plan_suites.h"
#include "plan/profile/requirement.h"

static struct arena arena;
static struct profile profile;

static void teardown(void)
{
    profile_clear(&profile);
    arena_clear(&arena);
    person_teardown();
}

static date_day day_of(int year, int month, int day)
{
    return date_from_civil(year, month, day);
}

/* The person of the fixture as the planner reads them. */
static void read(void)
{
    profile_clear(&profile);
    arena_clear(&arena);
    struct plan_input input = person.input;
    input.catalog = catalog_builtin();
    input.answers = &person.answers;
    input.today = person.today;
    input.progress = person_progress();
    profile_make(&profile, &input, &arena);
}

static const struct fact_state *fact(const char *id)
{
    int index = catalog_find_fact(catalog_builtin(), id);
    ck_assert_msg(index >= 0, "no fact %s", id);
    return &profile.facts[index];
}

static const struct work *work(const char *step)
{
    return &profile.work[catalog_find_step(catalog_builtin(), step)];
}

static enum step_status status_of(const char *id)
{
    const struct standing *standing = standing_find(&profile, id);
    ck_assert_msg(standing, "nothing is marked on %s", id);
    return standing->status;
}

/* ---- facts ----------------------------------------------------------------------------------- */

START_TEST(marks__of_what_is_done__give_its_facts_since_that_day)
{
    person_mark("program.course", MARK_DONE, day_of(2026, 11, 20));
    read();
    ck_assert(fact("program/course")->met);
    ck_assert(fact("program/coding")->met);
    ck_assert(fact("field/known")->met); /* implied */
    ck_assert_int_eq(fact("program/coding")->since, day_of(2026, 11, 20));
}
END_TEST

START_TEST(marks__of_what_is_not_needed__give_its_facts)
{
    person_mark("choose-school", MARK_WAIVED, day_of(2026, 11, 20));
    read();
    ck_assert(fact("school/chosen")->met);
    ck_assert_int_eq(status_of("choose-school"), STEP_WAIVED);
}
END_TEST

START_TEST(marks__of_what_is_begun_or_failed__give_nothing)
{
    person_mark("program.course", MARK_STARTED, day_of(2026, 11, 20));
    person_mark("exam.CPC", MARK_FAILED, day_of(2026, 11, 21));
    read();
    ck_assert(!fact("program/coding")->met);
    ck_assert(!fact("credential/CPC-A")->met);
    ck_assert_int_eq(standing_find(&profile, "exam.CPC")->attempts, 1);
    ck_assert_int_eq(status_of("exam.CPC"), STEP_TODO);
}
END_TEST

START_TEST(marks__before_an_answer_that_says_no__give_nothing)
{
    person_answer("work.practicode", "none"); /* on 23 November */
    person_mark("practicode", MARK_DONE, day_of(2026, 11, 20));
    read();
    ck_assert(!fact("practicode")->met);
    ck_assert_int_eq(status_of("practicode"), STEP_TODO);
    ck_assert(standing_find(&profile, "practicode")->overruled);
}
END_TEST

START_TEST(marks__on_or_after_the_day_of_such_an_answer__hold)
{
    person_answer("work.practicode", "none");
    person.today = day_of(2026, 12, 20);
    person_mark("practicode", MARK_DONE, day_of(2026, 11, 23));
    read();
    ck_assert(fact("practicode")->met);
}
END_TEST

START_TEST(marks__before_what_followed_from_a_later_mark__still_hold)
{
    person_mark("choose-school", MARK_DONE, day_of(2026, 11, 10));
    person_mark("program.course", MARK_DONE, day_of(2026, 11, 20));
    person_mark("exam.CPC", MARK_DONE, day_of(2026, 11, 21));
    person_mark("apprentice.CPC", MARK_DONE, day_of(2026, 11, 23));
    person.today = day_of(2026, 11, 20);
    person_answer("school.program", "completed");
    person.today = day_of(2026, 11, 23);
    person_answer("work.credentials", "CPC"); /* the A came off */
    read();
    ck_assert_int_eq(status_of("choose-school"), STEP_DONE);
    ck_assert_int_eq(status_of("exam.CPC"), STEP_DONE);
    ck_assert_int_eq(standing_find(&profile, "exam.CPC")->ended, day_of(2026, 11, 21));
}
END_TEST

START_TEST(marks__and_an_answer_on_since_when__go_by_the_later)
{
    person_answer("work.credentials", "CPC-A");
    person_answer("held.CPC-A.since", "2026-03-01"); /* told on 23 November */
    person_mark("exam.CPC", MARK_DONE, day_of(2026, 3, 4));
    read();
    ck_assert_int_eq(fact("credential/CPC-A")->since, day_of(2026, 3, 1));
    person.today = day_of(2026, 12, 20);
    person.marks[0].day = day_of(2026, 12, 1);
    read();
    ck_assert_int_eq(fact("credential/CPC-A")->since, day_of(2026, 12, 1));
}
END_TEST

START_TEST(marks__of_a_day_to_come__are_not_there_yet)
{
    person_mark("program.course", MARK_DONE, day_of(2026, 11, 24));
    person_log("program.course", 3, day_of(2026, 11, 24));
    read();
    ck_assert(!fact("program/coding")->met);
    ck_assert_int_eq(profile.standings.count, 0);
}
END_TEST

START_TEST(marks__on_private_steps__are_left_out_of_a_plan_to_share)
{
    person_mark("vaccine.mmr", MARK_WAIVED, day_of(2026, 11, 20));
    person.input.without_private = true;
    read();
    ck_assert(!fact("immune/mmr")->met);
    ck_assert_int_eq(profile.standings.count, 0);
}
END_TEST

START_TEST(marks__on_what_no_catalogue_has__change_nothing)
{
    person_mark("exam.XYZ", MARK_DONE, day_of(2026, 11, 20));
    person_mark("find-out.no.question", MARK_DONE, day_of(2026, 11, 20));
    read();
    ck_assert_int_eq(profile.standings.count, 0);
}
END_TEST

START_TEST(marks__on_a_program_and_on_finishing_it__are_of_one_line)
{
    person_answer("school.program", "enrolled");
    person_answer("school.program_kind", "course");
    person_mark("program.course", MARK_STARTED, day_of(2026, 10, 1));
    read();
    ck_assert_int_eq(status_of("enrolled.course"), STEP_STARTED);
    ck_assert_int_eq(standing_find(&profile, "enrolled.course")->began, day_of(2026, 10, 1));
    person_mark("enrolled.course", MARK_DONE, day_of(2026, 11, 20));
    person.today = day_of(2026, 12, 20);
    read();
    ck_assert_int_eq(profile.standings.count, 1);
    ck_assert_int_eq(status_of("enrolled.course"), STEP_DONE);
}
END_TEST

/* ---- experience ------------------------------------------------------------------------------ */

static date_day coding_months_on(int months)
{
    return experience_day(&profile, EXPERIENCE_FIELD, months);
}

START_TEST(marks__of_a_job_that_was_found__begin_months_of_work)
{
    person_answer("work.coding_months", "3");
    person_answer("work.coding_now", "no");
    person.today = day_of(2027, 2, 1);
    person_mark("first-job.physician-office", MARK_DONE, day_of(2027, 1, 5));
    read();
    ck_assert(fact("job/coding")->met);
    ck_assert_int_eq(coding_months_on(4), day_of(2027, 2, 5));
    ck_assert_int_eq(coding_months_on(12), day_of(2027, 10, 5));
}
END_TEST

START_TEST(marks__of_a_job__count_no_month_twice_that_was_told)
{
    person_mark("first-job.physician-office", MARK_DONE, day_of(2026, 9, 1));
    person_answer("work.coding_now", "yes");
    person_answer("work.coding_months", "2"); /* told on 23 November */
    read();
    ck_assert_int_eq(coding_months_on(3), day_of(2026, 12, 23));
}
END_TEST

START_TEST(marks__of_another_job__let_months_grow_as_they_did)
{
    person_answer("work.coding_now", "yes");
    person_answer("work.coding_months", "2");
    person.today = day_of(2027, 2, 1);
    person_mark("first-job.physician-office", MARK_DONE, day_of(2027, 1, 5));
    read();
    ck_assert_int_eq(coding_months_on(3), day_of(2026, 12, 23));
}
END_TEST

START_TEST(marks__of_a_job__end_with_a_later_no)
{
    person_mark("first-job.physician-office", MARK_DONE, day_of(2026, 9, 1));
    person_answer("work.coding_now", "no");
    read();
    ck_assert_int_eq(coding_months_on(1), DATE_NONE);
}
END_TEST

/* ---- doses ----------------------------------------------------------------------------------- */

START_TEST(marks__of_doses__go_on_with_the_series)
{
    person_answer("vaccine.hepb", "none");
    person.today = day_of(2027, 2, 1);
    person_mark("vaccine.hepb.three-dose", MARK_DOSE, day_of(2027, 1, 4));
    read();
    const struct work *left = work("vaccine.hepb.three-dose");
    ck_assert_int_eq(left->doses, 2);
    ck_assert_int_eq(left->given, 1);
    ck_assert_int_eq(series_dose(left, false, 0, person.today), day_of(2027, 2, 3));
    ck_assert_int_eq(status_of("vaccine.hepb.three-dose"), STEP_STARTED);
}
END_TEST

START_TEST(marks__of_doses_that_the_answers_know__count_once)
{
    person_answer("vaccine.hepb", "partial");
    person_answer("vaccine.hepb.doses", "1");
    person_answer("vaccine.hepb.last", "2026-11-04");
    person_mark("vaccine.hepb.three-dose", MARK_DOSE, day_of(2026, 11, 4));
    read();
    ck_assert_int_eq(work("vaccine.hepb.three-dose")->given, 1);
}
END_TEST

START_TEST(marks__of_the_last_dose__end_the_series)
{
    person_answer("vaccine.mmr", "none");
    person.today = day_of(2027, 3, 1);
    person_mark("vaccine.mmr", MARK_DOSE, day_of(2027, 1, 4));
    person_mark("vaccine.mmr", MARK_DOSE, day_of(2027, 2, 4));
    read();
    ck_assert_int_eq(status_of("vaccine.mmr"), STEP_DONE);
    ck_assert(fact("immune/mmr")->met);
    ck_assert_int_eq(fact("immune/mmr")->since, day_of(2027, 2, 4));
}
END_TEST

/* Who was vaccinated as a child needs one dose, and is not begun by it. */
START_TEST(marks__of_a_dose_that_is_enough__end_the_series)
{
    person_answer("vaccine.tdap", "none");
    person_mark("vaccine.tdap", MARK_DOSE, person.today);
    read();
    ck_assert_int_eq(status_of("vaccine.tdap"), STEP_DONE);
}
END_TEST

/* ---- what is left ---------------------------------------------------------------------------- */

START_TEST(remaining__without_hours__goes_by_the_days_that_passed)
{
    person_mark("prepare.CPC", MARK_STARTED, day_of(2026, 11, 9)); /* two weeks at 10 hours */
    read();
    ck_assert_int_eq(work("prepare.CPC")->planned.likely, 100);
    ck_assert_int_eq(work("prepare.CPC")->hours.likely, 80);
    ck_assert_int_eq(
        work_likely_days(&profile, catalog_find_step(catalog_builtin(), "prepare.CPC")), 56);
}
END_TEST

START_TEST(remaining__with_hours__goes_by_them)
{
    person_log("prepare.CPC", 8, day_of(2026, 11, 20));
    person_log("prepare.CPC", 7, day_of(2026, 11, 22));
    read();
    ck_assert_int_eq(status_of("prepare.CPC"), STEP_STARTED);
    ck_assert_int_eq(work("prepare.CPC")->hours.likely, 85);
    ck_assert_int_eq(work("prepare.CPC")->weekly, 0); /* too early to tell a pace */
}
END_TEST

START_TEST(remaining__after_two_weeks_of_hours__goes_by_their_pace)
{
    person_mark("prepare.CPC", MARK_STARTED, day_of(2026, 10, 1));
    person_log("prepare.CPC", 10, day_of(2026, 10, 20)); /* before the last four weeks */
    person_log("prepare.CPC", 12, day_of(2026, 11, 1));
    person_log("prepare.CPC", 8, day_of(2026, 11, 21)); /* 20 days are no pause */
    read();
    ck_assert_int_eq(work("prepare.CPC")->weekly, 5 * 60);
    ck_assert_int_eq(
        work_likely_days(&profile, catalog_find_step(catalog_builtin(), "prepare.CPC")),
        70 * 7 / 5);
}
END_TEST

/* Who comes back after a pause studies as planned for two weeks, and then at their new pace. */
START_TEST(remaining__after_a_pause__forgets_the_pace_before_it)
{
    person_mark("prepare.CPC", MARK_STARTED, day_of(2026, 8, 1));
    person_log("prepare.CPC", 10, day_of(2026, 10, 15));
    person_log("prepare.CPC", 2, day_of(2026, 10, 18));
    person_log("prepare.CPC", 9, day_of(2026, 11, 8)); /* 21 days later */
    person.today = day_of(2026, 11, 21);
    read();
    ck_assert_int_eq(work("prepare.CPC")->weekly, 0);
    person_log("prepare.CPC", 9, day_of(2026, 11, 20));
    person.today = day_of(2026, 11, 28);
    read();
    ck_assert_int_eq(work("prepare.CPC")->weekly, 18 * 60 * 7 / 21);
    ck_assert_int_eq(work("prepare.CPC")->hours.likely, 100 - 30);
}
END_TEST

START_TEST(remaining__with_hours_a_week_told_after_those_that_were_logged__goes_by_them)
{
    person_mark("prepare.CPC", MARK_STARTED, day_of(2026, 10, 1));
    person_log("prepare.CPC", 12, day_of(2026, 11, 1));
    person_answer("time.hours_per_week", "20"); /* today */
    read();
    ck_assert_int_eq(work("prepare.CPC")->weekly, 0);
    ck_assert_int_eq(work("prepare.CPC")->hours.likely, 88);
}
END_TEST

START_TEST(remaining__with_more_hours_a_week_from_today__has_as_much_left)
{
    person_mark("prepare.CPC", MARK_STARTED, day_of(2026, 10, 12)); /* six weeks ago */
    person_answer("time.hours_per_week", "14");
    person.input.hours_before = 7;
    read();
    ck_assert_int_eq(work("prepare.CPC")->hours.likely, 100 - 6 * 7);
}
END_TEST

START_TEST(remaining__without_hours_of_late__goes_by_the_planned_pace)
{
    person_log("prepare.CPC", 10, day_of(2026, 9, 1));
    read();
    ck_assert_int_eq(work("prepare.CPC")->weekly, 0);
    ck_assert_int_eq(work("prepare.CPC")->hours.likely, 90);
}
END_TEST

START_TEST(remaining__at_a_crawl__is_no_slower_than_an_hour_a_week)
{
    person_mark("prepare.CPC", MARK_STARTED, day_of(2026, 9, 1));
    person_log("prepare.CPC", 1, day_of(2026, 11, 1));
    read();
    ck_assert_int_eq(work("prepare.CPC")->weekly, 60);
}
END_TEST

START_TEST(remaining__of_what_should_be_over__is_a_day_at_least)
{
    person.today = day_of(2027, 12, 1);
    person_mark("prepare.CPC", MARK_STARTED, day_of(2026, 11, 9));
    read();
    const struct work *left = work("prepare.CPC");
    ck_assert_int_eq(left->hours.low, 1);
    ck_assert_int_eq(left->hours.likely, 1);
    ck_assert_int_eq(left->hours.high, 552 - 100); /* as long again as it is late */
    ck_assert(remaining_is_late(&profile, catalog_find_step(catalog_builtin(), "prepare.CPC")));
}
END_TEST

Suite *marks_suite(void)
{
    Suite *suite = suite_create("marks");
    TCase *tcase = tcase_create("marks");
    tcase_add_checked_fixture(tcase, person_setup, teardown);
    tcase_add_test(tcase, marks__of_what_is_done__give_its_facts_since_that_day);
    tcase_add_test(tcase, marks__of_what_is_not_needed__give_its_facts);
    tcase_add_test(tcase, marks__of_what_is_begun_or_failed__give_nothing);
    tcase_add_test(tcase, marks__before_an_answer_that_says_no__give_nothing);
    tcase_add_test(tcase, marks__on_or_after_the_day_of_such_an_answer__hold);
    tcase_add_test(tcase, marks__before_what_followed_from_a_later_mark__still_hold);
    tcase_add_test(tcase, marks__and_an_answer_on_since_when__go_by_the_later);
    tcase_add_test(tcase, marks__of_a_day_to_come__are_not_there_yet);
    tcase_add_test(tcase, marks__on_private_steps__are_left_out_of_a_plan_to_share);
    tcase_add_test(tcase, marks__on_what_no_catalogue_has__change_nothing);
    tcase_add_test(tcase, marks__on_a_program_and_on_finishing_it__are_of_one_line);
    tcase_add_test(tcase, marks__of_a_job_that_was_found__begin_months_of_work);
    tcase_add_test(tcase, marks__of_a_job__count_no_month_twice_that_was_told);
    tcase_add_test(tcase, marks__of_another_job__let_months_grow_as_they_did);
    tcase_add_test(tcase, marks__of_a_job__end_with_a_later_no);
    tcase_add_test(tcase, marks__of_doses__go_on_with_the_series);
    tcase_add_test(tcase, marks__of_doses_that_the_answers_know__count_once);
    tcase_add_test(tcase, marks__of_the_last_dose__end_the_series);
    tcase_add_test(tcase, marks__of_a_dose_that_is_enough__end_the_series);
    tcase_add_test(tcase, remaining__without_hours__goes_by_the_days_that_passed);
    tcase_add_test(tcase, remaining__with_hours__goes_by_them);
    tcase_add_test(tcase, remaining__after_two_weeks_of_hours__goes_by_their_pace);
    tcase_add_test(tcase, remaining__after_a_pause__forgets_the_pace_before_it);
    tcase_add_test(tcase,
                   remaining__with_hours_a_week_told_after_those_that_were_logged__goes_by_them);
    tcase_add_test(tcase, remaining__with_more_hours_a_week_from_today__has_as_much_left);
    tcase_add_test(tcase, remaining__without_hours_of_late__goes_by_the_planned_pace);
    tcase_add_test(tcase, remaining__at_a_crawl__is_no_slower_than_an_hour_a_week);
    tcase_add_test(tcase, remaining__of_what_should_be_over__is_a_day_at_least);
    suite_add_tcase(suite, tcase);
    return suite;
}
