/* SPDX-License-Identifier: MIT
 * What a step counts: hours of work that were told are taken off its days. */
#include <string.h>

#include "milepost/agenda.h"
#include "plan/person.h"
#include "plan/plan_suites.h"
#include "plan/profile/profile.h"

static struct arena arena;
static struct profile profile;
static const struct catalog *catalog;

static void setup(void)
{
    person_setup();
    catalog = catalog_on_hand(catalog_builtin(), "pharmacy-technician");
    answers_clear(&person.answers);
    answers_init(&person.answers, catalog);
    person_answer("goal.target", "CPhT");
    person_answer("school.want_kind", "on-the-job");
}

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

/* The 500 hours as the planner reads them on a day: 88 to 175 days, likely 117. */
static const struct work *work_on(date_day today)
{
    profile_clear(&profile);
    arena_clear(&arena);
    struct plan_input input = {.catalog = catalog,
                               .answers = &person.answers,
                               .today = today,
                               .progress = person_progress()};
    profile_make(&profile, &input, &arena);
    return &profile.work[catalog_find_step(catalog, "work-500")];
}

static const struct {
    const char *told;
    int low, likely, high;
} counts[] = {{"0", 88, 117, 175}, {"200", 53, 71, 105}, {"250", 44, 59, 88}, {"499", 1, 1, 1}};

START_TEST(count__of_what_was_told__leaves_its_part_of_the_days)
{
    person_answer("work.pharmacy_hours", counts[_i].told);
    const struct work *work = work_on(person.today);

    ck_assert_int_eq(work->days.low, counts[_i].low);
    ck_assert_int_eq(work->days.likely, counts[_i].likely);
    ck_assert_int_eq(work->days.high, counts[_i].high);
}
END_TEST

START_TEST(count__that_nobody_told__is_to_be_reached_whole)
{
    ck_assert_int_eq(work_on(person.today)->days.likely, 117);
}
END_TEST

/* 71 days from 23 Nov: the end stays where it is. */
START_TEST(count__of_whoever_works__goes_on_from_the_day_it_was_told)
{
    person_answer("work.pharmacy_hours", "200");
    person_answer("work.pharmacy_now", "yes");

    ck_assert_int_eq(work_on(day_of(2026, 11, 23))->days.likely, 71);
    ck_assert_int_eq(work_on(day_of(2026, 12, 23))->days.likely, 41);
    ck_assert_int_eq(work_on(day_of(2026, 12, 23))->days_spent, 30);
    person_answer("work.pharmacy_now", "no");
    ck_assert_int_eq(work_on(day_of(2026, 12, 23))->days.likely, 71);
}
END_TEST

START_TEST(count__told_before_the_job__goes_on_from_the_job)
{
    person_answer("work.pharmacy_hours", "200");
    person_mark("trainee-job", MARK_DONE, day_of(2026, 12, 3));

    ck_assert_int_eq(work_on(day_of(2026, 12, 23))->days.likely, 51);
}
END_TEST

START_TEST(count__told_anew__is_what_is_left_of_a_step_under_way)
{
    person_mark("work-500", MARK_STARTED, day_of(2026, 11, 23));
    ck_assert_int_eq(work_on(day_of(2026, 12, 23))->days.likely, 87);
    person.today = day_of(2026, 12, 23);
    person_answer("work.pharmacy_hours", "250");
    ck_assert_int_eq(work_on(day_of(2026, 12, 23))->days.likely, 59);
    ck_assert_int_eq(work_on(day_of(2027, 1, 2))->days.likely, 49);
    ck_assert(!remaining_is_late(&profile, catalog_find_step(catalog, "work-500")));
}
END_TEST

static struct roadmap *roadmap_without_a_program(void)
{
    struct plan_input input = {
        .catalog = catalog, .answers = &person.answers, .today = person.today};

    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    return roadmap_make(&input);
}

START_TEST(count__on_a_roadmap__says_what_is_left)
{
    person_answer("work.pharmacy_hours", "200");
    struct roadmap *roadmap = roadmap_without_a_program();
    int step = roadmap_find_step(roadmap, "work-500");
    bool said = false;

    ck_assert_int_ge(step, 0);
    for (int i = 0; i < roadmap->steps[step].because.count; i++) {
        const char *rule = roadmap->steps[step].because.items[i].rule;
        said |= rule && strcmp(rule, "What is left of it: 300 of 500 hours, and that part of the "
                                     "days") == 0;
    }
    ck_assert(said);
    roadmap_free(&roadmap);
}
END_TEST

/* Where people look for what to do: hours of work are told, and not logged. */
START_TEST(count__on_a_roadmap__says_what_counts)
{
    person_answer("work.pharmacy_hours", "200");
    struct roadmap *roadmap = roadmap_without_a_program();
    const struct text_list *doing = &roadmap->steps[roadmap_find_step(roadmap, "work-500")].doing;

    ck_assert_int_ge(doing->count, 1);
    ck_assert_str_eq(doing->items[0],
                     "What counts is your answer to Hours of pharmacy work, 200 of 500 hours so "
                     "far: give it anew as it grows. The log is for hours of study.");
    roadmap_free(&roadmap);
}
END_TEST

/* Hours of work are no bar, as a reinstatement is. */
START_TEST(count__on_a_roadmap__blocks_nothing_and_stands_in_its_phase)
{
    person_answer("goal.target", "first-job");
    struct roadmap *roadmap = roadmap_without_a_program();
    struct due_list due;
    bool exam_is_due = false;

    due_list_make(&due, roadmap, NULL);
    ck_assert_int_ge(roadmap_find_step(roadmap, "work-500"), 0);
    for (int i = 0; i < roadmap->step_count; i++) {
        ck_assert_int_ne(roadmap->steps[i].status, STEP_BLOCKED);
        ck_assert(i == 0 || roadmap->steps[i - 1].phase <= roadmap->steps[i].phase);
    }
    for (int i = 0; i < due.count; i++)
        exam_is_due |= strcmp(due.items[i].step, "exam.CPhT") == 0;
    ck_assert(exam_is_due);
    due_list_clear(&due);
    roadmap_free(&roadmap);
}
END_TEST

Suite *count_suite(void)
{
    Suite *suite = suite_create("count");
    TCase *tcase = tcase_create("count");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, count__of_what_was_told__leaves_its_part_of_the_days, 0,
                        sizeof counts / sizeof *counts);
    tcase_add_test(tcase, count__that_nobody_told__is_to_be_reached_whole);
    tcase_add_test(tcase, count__of_whoever_works__goes_on_from_the_day_it_was_told);
    tcase_add_test(tcase, count__told_before_the_job__goes_on_from_the_job);
    tcase_add_test(tcase, count__told_anew__is_what_is_left_of_a_step_under_way);
    tcase_add_test(tcase, count__on_a_roadmap__says_what_is_left);
    tcase_add_test(tcase, count__on_a_roadmap__says_what_counts);
    tcase_add_test(tcase, count__on_a_roadmap__blocks_nothing_and_stands_in_its_phase);
    suite_add_tcase(suite, tcase);
    return suite;
}
