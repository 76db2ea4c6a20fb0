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

Suite *way_suite(void)
{
    Suite *suite = suite_create("way");
    TCase *group = tcase_create("way");

    tcase_add_checked_fixture(group, setup, teardown);
    tcase_add_test(group, way_after__follows__the_answer_that_is_to_come);
    tcase_add_test(group, way_opens_section__is_true__until_one_of_it_is_answered);
    tcase_add_test(group, way_settle__leaves_out__what_cannot_change_the_roadmap);
    suite_add_tcase(suite, group);
    return suite;
}
