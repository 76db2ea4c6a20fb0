/* SPDX-License-Identifier: MIT
 * Covers what the shipped catalogue asks whom: where a person stands comes first and decides what
 * is asked of them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "session_suites.h"

static struct fixture fixture;

static void setup(void)
{
    fixture_setup_builtin(&fixture);
}

static void teardown(void)
{
    fixture_teardown(&fixture);
}

static bool is_asked(const char *id)
{
    return session_questions(fixture.session)[fixture_question(&fixture, id)] == QUESTION_ASKED;
}

static int count_asked(const char *prefix)
{
    const enum question_status *status = session_questions(fixture.session);
    int count = 0;

    for (int i = 0; i < fixture.catalog->question_count; i++)
        count += status[i] == QUESTION_ASKED &&
                 strncmp(fixture.catalog->questions[i].id, prefix, strlen(prefix)) == 0;
    return count;
}

START_TEST(stage__comes_first__and_need_not_be_answered)
{
    const struct question *first = &fixture.catalog->questions[0];

    ck_assert_str_eq(first->id, "person.stage");
    ck_assert(first->optional);
    ck_assert_int_eq(first->section, 0);
}
END_TEST

START_TEST(stage__not_known__asks_as_without_it)
{
    size_t count = (size_t)fixture.catalog->question_count;
    enum question_status *without = memory_new(count, sizeof *without);

    fixture_answer(&fixture, "goal.target", "first-job");
    fixture_answer(&fixture, "school.level", "high-school");
    fixture_answer(&fixture, "school.program", "none");
    fixture_answer(&fixture, "work.coding_months", "0");
    fixture_answer(&fixture, "time.hours_per_week", "10");
    memcpy(without, session_questions(fixture.session), count * sizeof *without);
    fixture_answer(&fixture, "person.stage", "unknown");

    ck_assert_mem_eq(session_questions(fixture.session), without, count * sizeof *without);
    ck_assert(is_asked("school.courses"));
    ck_assert(is_asked("work.credentials"));
    free(without);
}
END_TEST

static const char *const not_of_a_beginner[] = {
    "school.program",   "school.program_end", "work.coding_months",
    "work.coding_now",  "work.practicode",    "work.extern_months",
    "work.credentials", "member.aapc",        "member.ahima"};

static void answer_as_beginner(void)
{
    fixture_answer(&fixture, "person.stage", "starting");
    fixture_answer(&fixture, "goal.target", "first-job");
    fixture_answer(&fixture, "goal.setting", "any");
    fixture_answer(&fixture, "school.level", "high-school");
    fixture_answer(&fixture, "time.hours_per_week", "8");
}

START_TEST(stage__starting__is_not_asked_what_a_beginner_can_not_have)
{
    answer_as_beginner();

    ck_assert(interview_is_started(session_answers(fixture.session)));
    for (size_t i = 0; i < sizeof not_of_a_beginner / sizeof *not_of_a_beginner; i++)
        ck_assert_msg(!is_asked(not_of_a_beginner[i]), "%s", not_of_a_beginner[i]);
    ck_assert(is_asked("school.want_kind"));
    ck_assert(is_asked("skill.computer"));
    ck_assert(is_asked("background.excluded"));
}
END_TEST

/* To say that one starts is to say all that it spares one. */
START_TEST(stage__starting__plans_as_the_answers_it_spares)
{
    const struct roadmap *roadmap;
    date_day p50, p80;

    answer_as_beginner();
    roadmap = session_roadmap(fixture.session);
    p50 = roadmap->p50;
    p80 = roadmap->p80;
    fixture_answer(&fixture, "person.stage", "unknown");
    fixture_answer(&fixture, "school.program", "none");
    fixture_answer(&fixture, "work.coding_months", "0");
    fixture_answer(&fixture, "work.coding_now", "no");
    fixture_answer(&fixture, "work.practicode", "none");
    fixture_answer(&fixture, "work.extern_months", "0");
    fixture_answer(&fixture, "work.credentials", "none");
    fixture_answer(&fixture, "member.aapc", "no");
    fixture_answer(&fixture, "member.ahima", "no");

    roadmap = session_roadmap(fixture.session);
    ck_assert_int_eq(roadmap->p50, p50);
    ck_assert_int_eq(roadmap->p80, p80);
}
END_TEST

/* What it spares one is said, so that none of it is to be found out. */
START_TEST(stage__starting__leaves_nothing_of_it_to_find_out)
{
    const struct roadmap *roadmap;

    answer_as_beginner();
    roadmap = session_roadmap(fixture.session);

    for (size_t i = 0; i < sizeof not_of_a_beginner / sizeof *not_of_a_beginner; i++) {
        char step[80];

        snprintf(step, sizeof step, "find-out.%s", not_of_a_beginner[i]);
        ck_assert_msg(roadmap_find_step(roadmap, step) < 0, "%s", step);
    }
}
END_TEST

START_TEST(stage__working__is_asked_for_credentials_dates_and_cycles)
{
    fixture_answer(&fixture, "person.stage", "working");
    fixture_answer(&fixture, "goal.target", "keep-current");
    ck_assert(interview_is_started(session_answers(fixture.session)));
    fixture_answer(&fixture, "work.credentials", "CPC");

    ck_assert(is_asked("work.credentials"));
    ck_assert(is_asked("held.CPC.since"));
    ck_assert(is_asked("cycle.AAPC.end"));
    ck_assert(is_asked("cycle.AAPC.needed"));
    ck_assert_int_eq(count_asked("school."), 0);
    ck_assert_int_eq(count_asked(""), 7); /* with the membership, which prices ask for */
}
END_TEST

START_TEST(stage__working__is_asked_for_no_schooling_and_no_shots)
{
    fixture_answer(&fixture, "person.stage", "working");
    fixture_answer(&fixture, "goal.target", "CPMA");
    fixture_answer(&fixture, "work.coding_months", "60");
    fixture_answer(&fixture, "time.hours_per_week", "8");
    fixture_answer(&fixture, "work.coding_now", "yes");

    ck_assert_int_eq(count_asked("school."), 0);
    ck_assert_int_eq(count_asked("skill."), 0);
    ck_assert_int_eq(count_asked("vaccine."), 0);
    ck_assert_int_eq(count_asked("screening."), 0);
    ck_assert(is_asked("work.credentials"));
}
END_TEST

/* The first page says "6 to 45"; the fewest, 6, are those of who keeps one
 * credential. */
START_TEST(stage__studying__is_asked_as_many_as_the_first_page_says)
{
    fixture_answer(&fixture, "person.stage", "studying");
    fixture_answer(&fixture, "goal.target", "CPC");
    fixture_answer(&fixture, "school.level", "high-school");
    fixture_answer(&fixture, "school.program", "enrolled");
    fixture_answer(&fixture, "work.coding_months", "0");
    fixture_answer(&fixture, "time.hours_per_week", "8");

    ck_assert_int_ge(count_asked(""), 40);
    ck_assert_int_le(count_asked(""), 50);
}
END_TEST

/* A degree in the field opens the RHIA, so there schooling is asked of a working coder too. */
START_TEST(stage__working__is_asked_for_schooling_where_it_decides)
{
    fixture_answer(&fixture, "person.stage", "working");
    fixture_answer(&fixture, "goal.target", "RHIA");

    ck_assert(is_asked("school.level"));
    ck_assert(is_asked("school.program"));
}
END_TEST

START_TEST(stage__apprentice__is_asked_what_decides_the_removal)
{
    static const char *const decisive[] = {
        "work.coding_months",   "work.coding_now",  "work.extern_months", "work.practicode",
        "school.program_hours", "work.credentials", "held.CPC-A.since",   "member.aapc"};

    fixture_answer(&fixture, "person.stage", "apprentice");
    fixture_answer(&fixture, "goal.target", "CPC");
    fixture_answer(&fixture, "school.program", "completed");
    fixture_answer(&fixture, "work.coding_months", "13");
    fixture_answer(&fixture, "time.hours_per_week", "8");
    fixture_answer(&fixture, "work.coding_now", "yes");
    fixture_answer(&fixture, "work.credentials", "CPC-A");

    for (size_t i = 0; i < sizeof decisive / sizeof *decisive; i++)
        ck_assert_msg(is_asked(decisive[i]), "%s", decisive[i]);
    ck_assert(!is_asked("school.level"));
    ck_assert(!is_asked("money.student"));
    ck_assert_int_eq(count_asked("vaccine."), 0);
}
END_TEST

Suite *stage_suite(void)
{
    Suite *suite = suite_create("stage");
    TCase *tcase = tcase_create("stage");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, stage__comes_first__and_need_not_be_answered);
    tcase_add_test(tcase, stage__not_known__asks_as_without_it);
    tcase_add_test(tcase, stage__starting__is_not_asked_what_a_beginner_can_not_have);
    tcase_add_test(tcase, stage__starting__plans_as_the_answers_it_spares);
    tcase_add_test(tcase, stage__starting__leaves_nothing_of_it_to_find_out);
    tcase_add_test(tcase, stage__working__is_asked_for_credentials_dates_and_cycles);
    tcase_add_test(tcase, stage__working__is_asked_for_no_schooling_and_no_shots);
    tcase_add_test(tcase, stage__working__is_asked_for_schooling_where_it_decides);
    tcase_add_test(tcase, stage__apprentice__is_asked_what_decides_the_removal);
    tcase_add_test(tcase, stage__studying__is_asked_as_many_as_the_first_page_says);
    suite_add_tcase(suite, tcase);
    return suite;
}
