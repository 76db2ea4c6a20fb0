/* SPDX-License-Identifier: MIT
 * Covers what moved a plan from its baseline: days, the step, money, the catalogue. */
#include <string.h>

#include "plan/plan_suites.h"
#include "plan/slip/follower.h"

static date_day on(int year, int month, int day)
{
    return date_from_civil(year, month, day);
}

static void expect_most(const char *id, enum slip_cause cause)
{
    ck_assert_str_eq(follower_moved(&follower.slip.most), id);
    ck_assert_str_eq(slip_cause_id(follower.slip.most.cause), slip_cause_id(cause));
}

/* The school was chosen and the course begun as planned. */
static void begin(void)
{
    person_mark("choose-school", MARK_DONE, on(2026, 12, 9));
    person_mark("program.course", MARK_STARTED, on(2026, 12, 9));
}

START_TEST(slip__on_the_day_of_the_choice__is_none)
{
    follower_look(2026, 11, 23);
    ck_assert(follower.slip.dated);
    ck_assert_int_eq(follower.slip.days, 0);
    ck_assert_int_eq(follower.slip.cost, 0);
    ck_assert_int_eq(follower.slip.most.step, -1);
    ck_assert(!follower.slip.catalogue);
    ck_assert(!follower.slip.hours);
}
END_TEST

START_TEST(slip__of_a_first_step_put_off__is_that_steps)
{
    follower_look(2026, 12, 10);
    ck_assert_int_eq(follower.slip.days, 17);
    expect_most("choose-school", SLIP_NOT_BEGUN);
    ck_assert_int_eq(follower.slip.most.days, 17);
    ck_assert_int_eq(follower.slip.first.step, follower.slip.most.step);
}
END_TEST

START_TEST(slip__of_a_course_that_takes_longer__is_the_courses)
{
    begin();
    follower_look(2027, 7, 20);
    ck_assert_int_gt(follower.slip.days, 20);
    expect_most("program.course", SLIP_LONGER);
}
END_TEST

/* What follows is as long as ever, though its middle days lie further from each other by then. */
START_TEST(slip__while_a_course_goes_on__is_not_put_down_to_what_follows)
{
    begin();
    follower_look(2027, 6, 12);
    ck_assert_int_gt(follower.slip.days, 3);
    expect_most("program.course", SLIP_LONGER);
    ck_assert_str_eq(follower_moved(&follower.slip.first), "program.course");
}
END_TEST

static struct baseline_step *planned_step(const char *id)
{
    struct baseline_step *steps = (struct baseline_step *)follower.baseline.steps;

    for (int i = 0; i < follower.baseline.step_count; i++)
        if (strcmp(steps[i].id, id) == 0)
            return &steps[i];
    ck_abort_msg("%s was not planned", id);
    return NULL;
}

START_TEST(slip__of_study_in_another_order__names_both)
{
    struct slip_part sooner, later;

    follower_look(2026, 11, 23);
    ck_assert_int_eq(follower.slip.sooner, -1);
    struct baseline_step *prepare = planned_step("prepare.CPC"), was = *prepare;
    prepare->start = planned_step("practicode")->start;
    planned_step("practicode")->start = was.start;
    follower_look(2026, 11, 23);
    sooner.step = follower.slip.sooner;
    later.step = follower.slip.later;
    ck_assert_str_eq(follower_moved(&sooner), "prepare.CPC");
    ck_assert_str_eq(follower_moved(&later), "practicode");
}
END_TEST

START_TEST(slip__of_a_course_that_took_longer__stays_the_courses_once_it_is_done)
{
    begin();
    person_mark("program.course", MARK_DONE, on(2027, 7, 13)); /* planned for 13 June */
    follower_look(2027, 7, 13);
    ck_assert_int_gt(follower.slip.days, 15);
    expect_most("program.course", SLIP_LONGER);
    ck_assert_int_eq(follower.slip.most.days, 30);
}
END_TEST

START_TEST(slip__of_a_course_begun_late__is_its_beginning)
{
    person_mark("choose-school", MARK_DONE, on(2026, 12, 9));
    person_mark("program.course", MARK_STARTED, on(2027, 1, 20));
    follower_look(2027, 1, 20);
    ck_assert_int_gt(follower.slip.days, 30);
    expect_most("program.course", SLIP_BEGAN_LATE);
}
END_TEST

START_TEST(slip__after_a_failed_attempt__is_the_exams)
{
    person_answer("goal.target", "CCA"); /* AHIMA lets some weeks pass before the next */
    follower_choose(0);
    const struct baseline_step *exam = baseline_find_step(&follower.baseline, "exam.CCA");
    ck_assert_ptr_nonnull(exam);
    for (int i = 0; i < follower.first->step_count; i++) {
        const struct roadmap_step *step = &follower.first->steps[i];
        if (step->role == ROLE_ROUTE && step->finish <= exam->start)
            person_mark(step->id, MARK_DONE, step->finish);
    }
    person_mark("exam.CCA", MARK_FAILED, exam->start);
    person.today = exam->start + 1;
    slip_make(&follower.slip, person_plan(), &follower.baseline);
    ck_assert_int_gt(follower.slip.days, 7);
    expect_most("exam.CCA", SLIP_FAILED);
}
END_TEST

/* AAPC's exam may be sat again at once, so nothing after it is bound by the try itself. */
START_TEST(slip__of_an_exam_failed_without_a_wait__is_the_exams_not_what_follows)
{
    begin();
    person_mark("program.course", MARK_DONE, on(2027, 6, 13));
    person_mark("prepare.CPC", MARK_DONE, on(2027, 9, 2));
    person_mark("exam.CPC", MARK_FAILED, on(2027, 9, 6));
    person_mark("exam.CPC", MARK_FAILED, on(2027, 10, 20));
    follower_look(2027, 10, 20);
    ck_assert_int_gt(follower.slip.days, 30);
    expect_most("exam.CPC", SLIP_FAILED);
}
END_TEST

START_TEST(slip__of_a_start_that_moved__is_a_later_beginning_not_a_longer_course)
{
    begin();
    person.mark_count = 1; /* the school is chosen; its class begins in March now */
    person.today = on(2026, 12, 9);
    person_answer("goal.start", "2027-03-01");
    follower_look(2026, 12, 9);
    ck_assert_int_ge(follower.slip.days, 75); /* 82 days, of which medians lose a few */
    expect_most("program.course", SLIP_TO_BEGIN_LATE);
}
END_TEST

/* The class begins on a day of its own: it was no matter when the school was chosen. */
START_TEST(slip__of_a_start_that_moved__is_not_what_was_late_without_harm)
{
    person_answer("goal.start", "2027-09-01");
    follower_choose(0);
    person_mark("choose-school", MARK_DONE, on(2027, 3, 1));
    person_answer("goal.start", "2028-01-10");
    follower_look(2027, 6, 1);
    expect_most("program.course", SLIP_TO_BEGIN_LATE);
    ck_assert_int_ge(follower.slip.most.days, 120); /* 131 days */
}
END_TEST

START_TEST(slip__of_who_is_early__is_sooner_and_nobodys)
{
    begin();
    person_mark("program.course", MARK_DONE, on(2027, 4, 1));
    follower_look(2027, 4, 1);
    ck_assert_int_lt(follower.slip.days, -30);
    ck_assert_int_eq(follower.slip.most.step, -1);
}
END_TEST

START_TEST(slip__of_a_goal_that_is_reached__goes_by_its_day)
{
    begin();
    person_mark("program.course", MARK_DONE, on(2027, 6, 13));
    person_mark("prepare.CPC", MARK_DONE, on(2027, 9, 1));
    person_mark("exam.CPC", MARK_DONE, on(2027, 9, 6));
    person_mark("practicode", MARK_DONE, on(2027, 12, 1));
    person_mark("apprentice.CPC", MARK_DONE, on(2027, 12, 20));
    follower_look(2028, 2, 1);
    ck_assert_int_eq(person.roadmap->goal_state, GOAL_REACHED);
    ck_assert_int_eq(follower.slip.now, on(2027, 12, 20));
    ck_assert_int_eq(follower.slip.days, on(2027, 12, 20) - follower.baseline.p50);
}
END_TEST

/* The fee of the next step was lower by 95 dollars in the catalogue of that day. */
START_TEST(slip__of_a_fee_that_rose__is_no_day_and_no_step)
{
    struct baseline_step steps[64];
    struct plan_baseline cheaper = follower.baseline;

    ck_assert_int_le(cheaper.step_count, 64);
    memcpy(steps, cheaper.steps, (size_t)cheaper.step_count * sizeof *steps);
    for (int i = 0; i < cheaper.step_count; i++)
        if (strcmp(steps[i].id, "practicode") == 0)
            steps[i].cost -= 9500;
    cheaper.steps = steps;
    cheaper.cost -= 9500;
    cheaper.catalogue = "2026.1";
    slip_make(&follower.slip, person_plan(), &cheaper);
    ck_assert(follower.slip.catalogue);
    ck_assert_int_eq(follower.slip.days, 0);
    ck_assert_int_eq(follower.slip.cost, 9500);
    ck_assert_int_eq(follower.slip.prices, 9500);
    ck_assert_int_eq(follower.slip.most.step, -1);
}
END_TEST

/* A baseline out of a file may have none. */
START_TEST(slip__from_a_baseline_without_a_cost__tells_no_difference)
{
    struct plan_baseline unpriced = follower.baseline;

    unpriced.cost = MONEY_NONE;
    slip_make(&follower.slip, person_plan(), &unpriced);
    ck_assert_int_eq(follower.slip.cost, MONEY_NONE);
    ck_assert_int_eq(follower.slip.days, 0);
}
END_TEST

START_TEST(slip__of_what_cost_more_than_its_price__is_no_change_of_prices)
{
    begin();
    person_mark("program.course", MARK_STARTED, on(2026, 12, 9))->cost = 420000;
    follower_look(2026, 12, 9);
    ck_assert_int_eq(follower.slip.cost, 420000 - 389500);
    ck_assert_int_eq(follower.slip.prices, 0);
}
END_TEST

START_TEST(slip__along_another_route__is_of_what_was_not_planned)
{
    const struct route_summary *other = NULL;
    for (int i = 0; i < follower.first->route_count; i++)
        if (follower.first->routes[i].p50 > follower.baseline.p50 + 100)
            other = &follower.first->routes[i];
    ck_assert_ptr_nonnull(other);
    person.input.choices = other->choices;
    person.input.choice_count = other->choice_count;
    follower_look(2026, 11, 23);
    ck_assert_int_gt(follower.slip.days, 100);
    ck_assert_int_eq(follower.slip.most.cause, SLIP_ADDED);
}
END_TEST

START_TEST(slip__after_hours_were_answered_anew__says_so)
{
    person_answer("time.hours_per_week", "6");
    follower_look(2026, 11, 23);
    ck_assert(follower.slip.hours);
    ck_assert_int_gt(follower.slip.days, 0);
}
END_TEST

START_TEST(baseline__of_a_roadmap__holds_what_was_paid_and_no_question)
{
    begin();
    follower_look(2026, 12, 10);
    struct plan_baseline baseline = baseline_of(person.roadmap, &follower.arena);
    ck_assert_int_eq(baseline.cost, person.roadmap->paid + person.roadmap->cost.likely);
    ck_assert_int_eq(baseline.made, person.today);
    ck_assert_int_eq(baseline_find_step(&baseline, "program.course")->start, on(2026, 12, 9));
    for (int i = 0; i < baseline.step_count; i++)
        ck_assert_int_ne(strncmp(baseline.steps[i].id, "find-out.", 9), 0);
}
END_TEST

Suite *slip_suite(void)
{
    Suite *suite = suite_create("slip");
    TCase *tcase = tcase_create("slip");
    tcase_add_checked_fixture(tcase, follower_setup, follower_teardown);
    tcase_add_test(tcase, slip__on_the_day_of_the_choice__is_none);
    tcase_add_test(tcase, slip__of_a_first_step_put_off__is_that_steps);
    tcase_add_test(tcase, slip__of_a_course_that_takes_longer__is_the_courses);
    tcase_add_test(tcase, slip__while_a_course_goes_on__is_not_put_down_to_what_follows);
    tcase_add_test(tcase, slip__of_study_in_another_order__names_both);
    tcase_add_test(tcase, slip__of_a_course_that_took_longer__stays_the_courses_once_it_is_done);
    tcase_add_test(tcase, slip__of_a_course_begun_late__is_its_beginning);
    tcase_add_test(tcase, slip__after_a_failed_attempt__is_the_exams);
    tcase_add_test(tcase, slip__of_an_exam_failed_without_a_wait__is_the_exams_not_what_follows);
    tcase_add_test(tcase, slip__of_a_start_that_moved__is_a_later_beginning_not_a_longer_course);
    tcase_add_test(tcase, slip__of_a_start_that_moved__is_not_what_was_late_without_harm);
    tcase_add_test(tcase, slip__of_who_is_early__is_sooner_and_nobodys);
    tcase_add_test(tcase, slip__of_a_goal_that_is_reached__goes_by_its_day);
    tcase_add_test(tcase, slip__of_a_fee_that_rose__is_no_day_and_no_step);
    tcase_add_test(tcase, slip__from_a_baseline_without_a_cost__tells_no_difference);
    tcase_add_test(tcase, slip__of_what_cost_more_than_its_price__is_no_change_of_prices);
    tcase_add_test(tcase, slip__along_another_route__is_of_what_was_not_planned);
    tcase_add_test(tcase, slip__after_hours_were_answered_anew__says_so);
    tcase_add_test(tcase, baseline__of_a_roadmap__holds_what_was_paid_and_no_question);
    suite_add_tcase(suite, tcase);
    return suite;
}
