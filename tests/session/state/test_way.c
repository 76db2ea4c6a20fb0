/* SPDX-License-Identifier: MIT
 * Covers the way through the questions: what comes next once an answer stands, and what opens. */
#include <stdlib.h>

#include "fixture.h"
#include "session_suites.h"

static struct fixture fixture;
static struct question_way way;

static void setup(void)
{
    fixture_setup_builtin(&fixture);
    way_init(&way, fixture.session);
}

static void teardown(void)
{
    way_clear(&way);
    fixture_teardown(&fixture);
}

static int way_after_text(const char *id, const char *text)
{
    int question = fixture_question(&fixture, id);
    struct answer answer;

    ck_assert_int_eq(answer_parse(&fixture.catalog->questions[question], text,
                                  session_today(fixture.session), &answer, &fixture.err),
                     STATUS_OK);
    return way_after(&way, fixture.session, question, &answer, false);
}

START_TEST(way_after__follows__the_answer_that_is_to_come)
{
    int specialty = fixture_question(&fixture, "goal.specialty");

    ck_assert_int_eq(way_after_text("goal.target", "specialty"), specialty);
    ck_assert_int_ne(way_after_text("goal.target", "CPC"), specialty);
    ck_assert_answer(&fixture, "goal.target", "");
}
END_TEST

START_TEST(way_opens_section__is_true__until_one_of_it_is_answered)
{
    int first = fixture_question(&fixture, "goal.target");

    ck_assert(way_opens_section(&way, fixture.session, first));
    fixture_answer(&fixture, "goal.target", "CPC");
    way_refresh(&way, fixture.session, first);
    ck_assert(!way_opens_section(&way, fixture.session, first));
}
END_TEST

START_TEST(way_settle__leaves_out__what_cannot_change_the_roadmap)
{
    int before, after;

    before = way_count_open(&way, session_answers(fixture.session));
    fixture_answer(&fixture, "goal.target", "CPC");
    way_settle(&way, fixture.session, 0);
    after = way_count_open(&way, session_answers(fixture.session));
    ck_assert_int_lt(after, before);
}
END_TEST

/* The first answers of somebody who begins, so that a roadmap stands. */
static void start_but_for_hours(void)
{
    fixture_answer(&fixture, "person.stage", "starting");
    fixture_answer(&fixture, "goal.target", "CPC");
    fixture_answer(&fixture, "school.level", "high-school");
}

static void start(void)
{
    start_but_for_hours();
    fixture_answer(&fixture, "time.hours_per_week", "10");
}

START_TEST(way_leave_section__goes_on__and_never_leads_back_by_itself)
{
    int first = fixture_question(&fixture, "goal.preparation");
    int next;

    start();
    way_settle(&way, fixture.session, first);
    next = way_leave_section(&way, fixture.session, first);
    ck_assert_int_eq(next, fixture_question(&fixture, "money.budget"));
    ck_assert_int_eq(way_count_later(&way, fixture.session), 1);
    ck_assert_int_ne(way_first_open(&way, session_answers(fixture.session)), first);

    way_take_up(&way, fixture.session, first);
    ck_assert_int_eq(way_count_later(&way, fixture.session), 0);
    ck_assert_int_eq(way_first_open(&way, session_answers(fixture.session)), first);
}
END_TEST

START_TEST(way_leave_section__of_all__leaves_nothing_to_ask)
{
    int question = fixture_question(&fixture, "goal.preparation");

    start();
    for (int i = 0; i < fixture.catalog->section_count && question >= 0; i++) {
        way_settle(&way, fixture.session, question);
        question = way_leave_section(&way, fixture.session, question);
    }
    ck_assert_int_eq(question, -1);
    ck_assert_int_gt(way_count_later(&way, fixture.session), 3);
}
END_TEST

START_TEST(way_left__before_the_roadmap__is_exact_once_the_goal_is_known)
{
    int hours = fixture_question(&fixture, "time.hours_per_week");
    struct way_left left;

    way_refresh(&way, fixture.session, 0);
    ck_assert(!way_left(&way, fixture.session, 0).left.exact);
    start_but_for_hours();
    way_refresh(&way, fixture.session, hours);
    left = way_left(&way, fixture.session, hours);
    ck_assert(left.starts);
    ck_assert(left.left.exact);
    ck_assert_int_eq(left.left.count, 1);

    fixture_answer(&fixture, "time.hours_per_week", "10");
    way_refresh(&way, fixture.session, hours);
    ck_assert(!way_left(&way, fixture.session, hours).starts);
}
END_TEST

Suite *way_suite(void)
{
    Suite *suite = suite_create("way");
    TCase *group = tcase_create("way");

    tcase_add_checked_fixture(group, setup, teardown);
    tcase_add_test(group, way_after__follows__the_answer_that_is_to_come);
    tcase_add_test(group, way_opens_section__is_true__until_one_of_it_is_answered);
    tcase_add_test(group, way_settle__leaves_out__what_cannot_change_the_roadmap);
    tcase_add_test(group, way_leave_section__goes_on__and_never_leads_back_by_itself);
    tcase_add_test(group, way_leave_section__of_all__leaves_nothing_to_ask);
    tcase_add_test(group, way_left__before_the_roadmap__is_exact_once_the_goal_is_known);
    suite_add_tcase(suite, group);
    return suite;
}
