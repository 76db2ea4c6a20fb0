/* SPDX-License-Identifier: MIT
 * What was missed keeps the day on which it was due, by its own rule or by the baseline, however
 * often the plan is made anew; what has to wait is not missed. */
#include <string.h>

#include "milepost/agenda.h"
#include "plan/plan_suites.h"
#include "plan/slip/follower.h"

static struct due_list due;
static struct next_list next;

static date_day on(int year, int month, int day)
{
    return date_from_civil(year, month, day);
}

static void overdue_setup(void)
{
    follower_setup();
    due = (struct due_list){0};
}

static void overdue_teardown(void)
{
    due_list_clear(&due);
    follower_teardown();
}

/* What is due on a day, of who follows the route since 23 November 2026. */
static void look(int year, int month, int day)
{
    follower_look(year, month, day);
    due_list_make(&due, person.roadmap, &follower.baseline);
    next_list_make(&next, person.roadmap, &follower.baseline, NEXT_DAYS, true);
}

/* The first item of this id, or NULL. */
static const struct due_item *find(const char *id)
{
    for (int i = 0; i < due.count; i++)
        if (strcmp(due.items[i].step, id) == 0)
            return &due.items[i];
    return NULL;
}

/* The day of an item; DATE_NONE where there is none, or it is not overdue. */
static date_day overdue_since(const char *id)
{
    const struct due_item *item = find(id);

    return item && due_item_is_overdue(item, person.today) ? item->day : DATE_NONE;
}

static int overdue_count(void)
{
    return due_list_within(&due, person.today, -1);
}

static bool next_has(const char *id)
{
    for (int i = 0; i < next.count; i++)
        if (strcmp(person.roadmap->steps[next.items[i].line].id, id) == 0)
            return true;
    return false;
}

static void begin_course(void)
{
    person_mark("exclusion-search", MARK_DONE, on(2026, 11, 23));
    person_mark("choose-school", MARK_DONE, on(2026, 12, 9));
    person_mark("program.course", MARK_STARTED, on(2026, 12, 9));
}

/* ---- by the baseline ------------------------------------------------------------------------- */

START_TEST(overdue__of_who_does_nothing__is_each_thing_on_the_day_of_the_baseline)
{
    look(2026, 12, 23);

    ck_assert_int_eq(overdue_since("exclusion-search"), on(2026, 11, 23));
    ck_assert_int_eq(overdue_since("choose-school"), on(2026, 12, 9));
    ck_assert_int_eq(overdue_since("school-questions"), on(2026, 12, 9)); /* wanted before it */
    ck_assert_int_eq(overdue_since("background"), on(2026, 12, 9));       /* a gate */
    ck_assert_int_eq(overdue_since("exam.CPC"), DATE_NONE);
}
END_TEST

/* The lists of plans read what was due when the plan was last made: both say the same. */
START_TEST(overdue__of_who_does_nothing__is_what_was_due_at_first)
{
    struct due_list first;
    date_day today;

    look(2027, 12, 23);
    today = person.today;
    due_list_make(&first, follower.planned, NULL);
    for (int i = 0; i < first.count; i++)
        if (first.items[i].kind != DUE_RENEWAL && first.items[i].day < today &&
            first.items[i].kind != DUE_DOSE && first.items[i].day != on(2027, 7, 16))
            ck_assert_msg(overdue_since(first.items[i].step) == first.items[i].day, "%s",
                          first.items[i].step);
    due_list_clear(&first);
}
END_TEST

START_TEST(overdue__on_its_day__is_not_yet)
{
    look(2026, 11, 23);
    ck_assert_int_eq(overdue_count(), 0);
    ck_assert_int_eq(find("exclusion-search")->day, person.today);
}
END_TEST

START_TEST(overdue__what_is_done__is_not)
{
    person_mark("exclusion-search", MARK_DONE, on(2026, 12, 1));
    person_mark("choose-school", MARK_WAIVED, on(2026, 12, 1));
    look(2026, 12, 23);

    ck_assert_ptr_null(find("exclusion-search"));
    ck_assert_ptr_null(find("choose-school"));
}
END_TEST

START_TEST(overdue__what_nobody_follows__is_nothing)
{
    look(2026, 12, 23);
    due_list_clear(&due);
    due_list_make(&due, person.roadmap, NULL);
    ck_assert_int_eq(overdue_count(), 0);
}
END_TEST

START_TEST(overdue__after_a_new_baseline__is_nothing)
{
    look(2026, 12, 23);
    due_list_clear(&due);
    follower_choose(0);
    look(2026, 12, 23);
    ck_assert_int_eq(overdue_count(), 0);
}
END_TEST

/* ---- what has to wait ------------------------------------------------------------------------ */

/* A course that takes longer is late; the exam, the books and the papers that wait for it are not.
 */
START_TEST(overdue__what_waits_for_something_under_way__is_not)
{
    begin_course();
    person_mark("know-the-work", MARK_DONE, on(2026, 12, 1));
    look(2027, 9, 20);

    ck_assert_int_eq(overdue_count(), 1);
    ck_assert_str_eq(due.items[0].step, "program.course");
    ck_assert_int_eq(due.items[0].day,
                     baseline_find_step(&follower.baseline, "program.course")->finish);
    ck_assert_int_gt(find("exam.CPC")->day, person.today);
    ck_assert_int_eq(next.items[0].reason, NEXT_OVERDUE);
}
END_TEST

/* ... and when that is over at last, they are due from then on. */
START_TEST(overdue__what_was_held_back__is_due_once_it_is_free)
{
    begin_course();
    person_mark("program.course", MARK_DONE, on(2027, 8, 20)); /* planned for 13 June */
    look(2027, 8, 20);
    ck_assert_int_eq(overdue_since("books.CPC"), DATE_NONE);

    due_list_clear(&due);
    look(2027, 8, 23);
    ck_assert_int_eq(overdue_since("books.CPC"), on(2027, 8, 20));
}
END_TEST

/* The class can't begin before a school is chosen: it is overdue, and not what to do now. */
START_TEST(overdue__what_waits_for_what_was_left_undone__is_and_is_not_for_now)
{
    look(2026, 12, 23);

    ck_assert_int_eq(overdue_since("program.course"), on(2026, 12, 9));
    ck_assert(!next_has("program.course"));
    ck_assert(next_has("choose-school"));
}
END_TEST

START_TEST(overdue__what_the_person_puts_off__is_not)
{
    person_mark("exclusion-search", MARK_DONE, on(2026, 11, 23));
    person_mark("choose-school", MARK_DONE, on(2026, 12, 9));
    person_answer("goal.start", "2027-03-01");
    look(2026, 12, 23);

    ck_assert_int_eq(find("program.course")->day, on(2027, 3, 1));
    ck_assert_int_eq(overdue_since("school-questions"), DATE_NONE);
}
END_TEST

START_TEST(overdue__an_exam_that_was_sat_in_vain__is_not)
{
    begin_course();
    person_mark("program.course", MARK_DONE, on(2027, 6, 13));
    person_mark("prepare.CPC", MARK_DONE, on(2027, 9, 1));
    person_mark("exam.CPC", MARK_FAILED, on(2027, 9, 2));
    look(2027, 10, 20);

    ck_assert_int_eq(overdue_since("exam.CPC"), DATE_NONE);
}
END_TEST

START_TEST(overdue__an_exam_that_was_not_booked__is)
{
    begin_course();
    person_mark("program.course", MARK_DONE, on(2027, 6, 13));
    person_mark("prepare.CPC", MARK_DONE, on(2027, 9, 1));
    look(2027, 9, 30);

    ck_assert_int_eq(overdue_since("exam.CPC"),
                     baseline_find_step(&follower.baseline, "exam.CPC")->start);
}
END_TEST

/* ---- by its own rule ------------------------------------------------------------------------- */

/* 30 days after the first dose. */
START_TEST(overdue__the_next_dose__counts_from_the_last)
{
    begin_course();
    person_mark("vaccine.hepb.three-dose", MARK_DOSE, on(2027, 1, 4));
    look(2027, 2, 3);
    ck_assert_int_eq(find("vaccine.hepb.three-dose")->day, on(2027, 2, 3));
    ck_assert_int_eq(overdue_since("vaccine.hepb.three-dose"), DATE_NONE);

    due_list_clear(&due);
    look(2027, 2, 10);
    ck_assert_int_eq(overdue_since("vaccine.hepb.three-dose"), on(2027, 2, 3));
    ck_assert(next_has("vaccine.hepb.three-dose"));
}
END_TEST

/* It can be begun today, and is due as late as it is still there for the first day at work. */
START_TEST(overdue__a_series_not_begun__is_due_as_late_as_may_be)
{
    const struct roadmap_step *step;

    look(2026, 12, 23);
    step = person_step("vaccine.hepb.three-dose");
    ck_assert_int_eq(step->doses[0], person.today);
    ck_assert_int_eq(find(step->id)->day, step->doses[0] + step->by - step->finish);
    ck_assert_int_gt(find(step->id)->day, person.today);
}
END_TEST

/* What comes every year and was done comes again a year later. */
START_TEST(overdue__what_comes_again__counts_from_when_it_was_done)
{
    person_answer("goal.target", "keep-current");
    person_answer("work.credentials", "CPC");
    person_answer("held.CPC.since", "2020-05-31");
    person_answer("work.coding_now", "yes");
    person_mark("renew-tb", MARK_DONE, on(2026, 10, 1));
    look(2027, 10, 11);

    ck_assert_int_eq(overdue_since("renew-tb"), on(2027, 10, 1));
    ck_assert_int_eq(person_step("renew-tb")->start, person.today);
}
END_TEST

/* ---- by month -------------------------------------------------------------------------------- */

/* It may be kept, and read in that month without a plan: it is not overdue there either. */
START_TEST(due__what_is_told_by_month__is_due_by_the_end_of_it)
{
    const struct due_item *item;

    look(2026, 11, 23);
    item = find("background-check@first-job");
    ck_assert_ptr_nonnull(item);
    ck_assert(item->by_month);
    ck_assert_int_eq(item->day, on(2028, 1, 31));
    ck_assert(!due_item_is_overdue(item, on(2028, 1, 2)));
}
END_TEST

/* That day is past, and nothing is late before the month is over. */
START_TEST(due__in_its_month__is_due_by_the_end_of_it)
{
    look(2026, 11, 23);
    ((struct roadmap_step *)person_step("background-check@first-job"))->start = on(2026, 11, 25);
    due_list_clear(&due);
    due_list_make(&due, person.roadmap, &follower.baseline);

    ck_assert_int_eq(find("background-check@first-job")->day, on(2026, 11, 30));
}
END_TEST

/* ---- what to do now -------------------------------------------------------------------------- */

/* Seven, those first that are needed first; the others are counted. */
START_TEST(next__more_overdue_than_there_is_room__counts_the_rest)
{
    int within;

    look(2026, 12, 23);
    within = due_list_within(&due, person.today, NEXT_DAYS);
    ck_assert_int_eq(next.count, NEXT_MOST);
    for (int i = 0; i < next.count; i++)
        ck_assert_int_eq(next.items[i].reason, NEXT_OVERDUE);
    ck_assert_int_eq(next.items[0].day, on(2026, 11, 23));
    ck_assert_int_eq(next.due, within - next.count);
}
END_TEST

/* It costs nothing, and the way may hang on it. */
START_TEST(next__with_room__has_what_is_to_be_found_out)
{
    begin_course();
    person_answer("time.hours_per_week", "unknown");
    look(2026, 12, 20);

    ck_assert(next_has("find-out.time.hours_per_week"));
    ck_assert_str_ne(person.roadmap->steps[next.items[0].line].id, "find-out.time.hours_per_week");
}
END_TEST

/* Of many, the one on which most hangs goes before what there is time for. */
START_TEST(next__without_room__has_what_most_hangs_on)
{
    static const char *const unknown[] = {"time.hours_per_week", "work.coding_months",
                                          "school.level"};
    int most = -1, shown = 0;

    for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++)
        person_answer(unknown[i], "unknown");
    look(2026, 11, 23);
    ck_assert_int_eq(next.count, NEXT_MOST);
    for (int i = 0; i < person.roadmap->step_count; i++)
        if (person.roadmap->steps[i].question >= 0 &&
            (most < 0 ||
             person.roadmap->steps[i].narrows_days > person.roadmap->steps[most].narrows_days))
            most = i;
    for (int i = 0; i < next.count; i++)
        shown += person.roadmap->steps[next.items[i].line].question >= 0;
    ck_assert_int_gt(person.roadmap->steps[most].narrows_days, 0);
    ck_assert(next_has(person.roadmap->steps[most].id));
    ck_assert_int_eq(shown, 1);
}
END_TEST

Suite *overdue_suite(void)
{
    TCase *test_case = tcase_create("overdue");
    Suite *suite = suite_create("overdue");

    tcase_add_checked_fixture(test_case, overdue_setup, overdue_teardown);
    tcase_set_timeout(test_case, 60);
    tcase_add_test(test_case,
                   overdue__of_who_does_nothing__is_each_thing_on_the_day_of_the_baseline);
    tcase_add_test(test_case, overdue__of_who_does_nothing__is_what_was_due_at_first);
    tcase_add_test(test_case, overdue__on_its_day__is_not_yet);
    tcase_add_test(test_case, overdue__what_is_done__is_not);
    tcase_add_test(test_case, overdue__what_nobody_follows__is_nothing);
    tcase_add_test(test_case, overdue__after_a_new_baseline__is_nothing);
    tcase_add_test(test_case, overdue__what_waits_for_something_under_way__is_not);
    tcase_add_test(test_case, overdue__what_was_held_back__is_due_once_it_is_free);
    tcase_add_test(test_case, overdue__what_waits_for_what_was_left_undone__is_and_is_not_for_now);
    tcase_add_test(test_case, overdue__what_the_person_puts_off__is_not);
    tcase_add_test(test_case, overdue__an_exam_that_was_sat_in_vain__is_not);
    tcase_add_test(test_case, overdue__an_exam_that_was_not_booked__is);
    tcase_add_test(test_case, overdue__the_next_dose__counts_from_the_last);
    tcase_add_test(test_case, overdue__a_series_not_begun__is_due_as_late_as_may_be);
    tcase_add_test(test_case, overdue__what_comes_again__counts_from_when_it_was_done);
    tcase_add_test(test_case, due__what_is_told_by_month__is_due_by_the_end_of_it);
    tcase_add_test(test_case, due__in_its_month__is_due_by_the_end_of_it);
    tcase_add_test(test_case, next__more_overdue_than_there_is_room__counts_the_rest);
    tcase_add_test(test_case, next__with_room__has_what_is_to_be_found_out);
    tcase_add_test(test_case, next__without_room__has_what_most_hangs_on);
    suite_add_tcase(suite, test_case);
    return suite;
}
