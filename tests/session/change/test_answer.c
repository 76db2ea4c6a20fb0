/* SPDX-License-Identifier: MIT
 * Covers saving answers: on disk first, all or none, with place and draft. */
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "session_suites.h"

static struct fixture fixture;

static void setup(void)
{
    fixture_setup(&fixture);
}

static void teardown(void)
{
    fixture_teardown(&fixture);
}

static struct answer number(int32_t value)
{
    return (struct answer){.state = ANSWER_VALUE, .value = value, .as_of = DATE_NONE};
}

START_TEST(session_answer__is__on_disk_when_it_returns)
{
    ck_assert_int_eq(session_saved_at(fixture.session), 0);
    fixture_answer(&fixture, "time.hours_per_week", "12");
    ck_assert_int_eq(session_saved_at(fixture.session), clock_now(&fixture.clock));

    fixture_reopen(&fixture);

    ck_assert_answer(&fixture, "time.hours_per_week", "12");
}
END_TEST

START_TEST(session_answer__counts__as_given_today)
{
    int hours = fixture_question(&fixture, "time.hours_per_week");
    struct answer answer = {.state = ANSWER_VALUE, .value = 12, .as_of = 0};

    ck_assert_int_eq(session_answer(fixture.session, hours, &answer, -1, &fixture.err), STATUS_OK);

    ck_assert_int_eq(session_answers(fixture.session)->items[hours].as_of, fixture.clock.fixed_day);
}
END_TEST

START_TEST(session_answer__keeps__unknown_and_declined)
{
    fixture_answer(&fixture, "school.level", "unknown");
    fixture_answer(&fixture, "background.record", "declined");

    fixture_reopen(&fixture);

    ck_assert_answer(&fixture, "school.level", "unknown");
    ck_assert_answer(&fixture, "background.record", "declined");
}
END_TEST

START_TEST(session_answer__saves__the_place_with_it)
{
    int hours = fixture_question(&fixture, "time.hours_per_week");
    struct answer answer = number(12);

    ck_assert_int_eq(session_place(fixture.session), -1);
    ck_assert_int_eq(session_answer(fixture.session, hours, &answer, hours + 1, &fixture.err),
                     STATUS_OK);
    fixture_reopen(&fixture);

    ck_assert_int_eq(session_place(fixture.session), hours + 1);
}
END_TEST

START_TEST(session_answer__writes__only_the_place_for_an_equal_answer)
{
    int hours = fixture_question(&fixture, "time.hours_per_week");
    struct answer answer = number(12);
    struct buffer said = {0};

    fixture_answer(&fixture, "time.hours_per_week", "12");
    ck_assert_int_eq(session_answer(fixture.session, hours, &answer, hours, &fixture.err),
                     STATUS_OK);
    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);

    ck_assert_answer(&fixture, "time.hours_per_week", "");
    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_NOT_FOUND);
    buffer_clear(&said);
}
END_TEST

START_TEST(session_answer__changes_nothing__when_it_can_not_be_saved)
{
    struct store *reader;
    struct session *session;
    int hours = fixture_question(&fixture, "time.hours_per_week");
    struct answer answer = number(12);

    ck_assert_int_eq(store_open(fixture.path, STORE_READ, &reader, NULL, &fixture.err), STATUS_OK);
    ck_assert_int_eq(
        session_open(reader, fixture.catalog, &fixture.clock, fixture.plan, &session, &fixture.err),
        STATUS_OK);

    ck_assert_int_ne(session_answer(session, hours, &answer, hours, &fixture.err), STATUS_OK);

    ck_assert_int_eq(session_answers(session)->items[hours].state, ANSWER_NONE);
    ck_assert_int_eq(session_place(session), -1);
    ck_assert_int_eq(session_saved_at(session), 0);
    session_close(&session);
    store_close(&reader);
}
END_TEST

START_TEST(session_answer__notes__the_catalogue_it_was_given_by)
{
    struct plan_record record = {0};

    fixture_answer(&fixture, "time.hours_per_week", "12");

    ck_assert_int_eq(store_load_plan(fixture.store, fixture.plan, &record, &fixture.err),
                     STATUS_OK);
    ck_assert_str_eq(record.row.catalogue, fixture.catalog->version);
    plan_record_clear(&record);
}
END_TEST

/* ---- another program on the same plan -------------------------------------------------------- */

static struct fixture other;

static void open_twice(void)
{
    fixture_setup(&fixture);
    fixture_answer(&fixture, "time.hours_per_week", "12");
    fixture_open_again(&other, &fixture);
}

static void close_twice(void)
{
    fixture_close_again(&other);
    fixture_teardown(&fixture);
}

START_TEST(session_answer__stands_beside__another_answer_of_another_program)
{
    fixture_answer(&other, "work.coding_months", "7");

    fixture_answer(&fixture, "time.hours_per_week", "20");

    ck_assert_answer(&fixture, "work.coding_months", "7");
    ck_assert_answer(&fixture, "time.hours_per_week", "20");
    fixture_reopen(&other);
    ck_assert_answer(&other, "work.coding_months", "7");
    ck_assert_answer(&other, "time.hours_per_week", "20");
}
END_TEST

START_TEST(session_answer__asks_first__when_another_program_changed_the_same)
{
    int hours = fixture_question(&fixture, "time.hours_per_week");
    struct answer mine = number(20);

    fixture_answer(&other, "time.hours_per_week", "30");

    ck_assert_int_eq(session_answer(fixture.session, hours, &mine, -1, &fixture.err),
                     STATUS_CONFLICT);
    ck_assert_ptr_nonnull(strstr(fixture.err.text, fixture.catalog->questions[hours].label));
    ck_assert_answer(&fixture, "time.hours_per_week", "30");
    fixture_answer(&fixture, "time.hours_per_week", "20");
    fixture_reopen(&other);
    ck_assert_answer(&other, "time.hours_per_week", "20");
}
END_TEST

START_TEST(session_answer__agrees__with_the_same_answer_of_another_program)
{
    fixture_answer(&other, "time.hours_per_week", "30");

    fixture_answer(&fixture, "time.hours_per_week", "30");

    ck_assert_answer(&fixture, "time.hours_per_week", "30");
}
END_TEST

START_TEST(session_answer_all__saves_nothing__when_one_of_them_is_disputed)
{
    struct answer_change changes[] = {
        {.question = fixture_question(&fixture, "work.coding_months"), .after = number(3)},
        {.question = fixture_question(&fixture, "time.hours_per_week"), .after = number(20)},
    };

    fixture_answer(&other, "time.hours_per_week", "30");

    ck_assert_int_eq(session_answer_all(fixture.session, changes, 2, &fixture.err),
                     STATUS_CONFLICT);
    ck_assert_answer(&fixture, "work.coding_months", "");
    ck_assert_answer(&fixture, "time.hours_per_week", "30");
}
END_TEST

START_TEST(session_answer_all__is__one_change)
{
    struct answer_change changes[] = {
        {.question = fixture_question(&fixture, "time.hours_per_week"), .after = number(12)},
        {.question = fixture_question(&fixture, "work.coding_months"), .after = number(3)},
    };
    struct buffer said = {0};

    ck_assert_int_eq(session_answer_all(fixture.session, changes, 2, &fixture.err), STATUS_OK);
    ck_assert_answer(&fixture, "work.coding_months", "3");
    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);

    ck_assert_answer(&fixture, "time.hours_per_week", "");
    ck_assert_answer(&fixture, "work.coding_months", "");
    buffer_clear(&said);
}
END_TEST

START_TEST(session_draft__keeps__half_typed_text)
{
    static const char *const fields[] = {"time.hours_per_week", "school:1:refund"};

    for (int i = 0; i < 2; i++) {
        ck_assert_str_eq(session_draft(fixture.session, fields[i]), "");
        ck_assert_int_eq(session_save_draft(fixture.session, fields[i], "1x", &fixture.err),
                         STATUS_OK);
        fixture_reopen(&fixture);

        ck_assert_str_eq(session_draft(fixture.session, fields[i]), "1x");
    }
}
END_TEST

Suite *answer_suite(void)
{
    Suite *suite = suite_create("answer");
    TCase *tcase = tcase_create("answer"), *two = tcase_create("two programs");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, session_answer__is__on_disk_when_it_returns);
    tcase_add_test(tcase, session_answer__counts__as_given_today);
    tcase_add_test(tcase, session_answer__keeps__unknown_and_declined);
    tcase_add_test(tcase, session_answer__saves__the_place_with_it);
    tcase_add_test(tcase, session_answer__writes__only_the_place_for_an_equal_answer);
    tcase_add_test(tcase, session_answer__changes_nothing__when_it_can_not_be_saved);
    tcase_add_test(tcase, session_answer__notes__the_catalogue_it_was_given_by);
    tcase_add_test(tcase, session_answer_all__is__one_change);
    tcase_add_test(tcase, session_draft__keeps__half_typed_text);
    suite_add_tcase(suite, tcase);

    tcase_add_checked_fixture(two, open_twice, close_twice);
    tcase_add_test(two, session_answer__stands_beside__another_answer_of_another_program);
    tcase_add_test(two, session_answer__asks_first__when_another_program_changed_the_same);
    tcase_add_test(two, session_answer__agrees__with_the_same_answer_of_another_program);
    tcase_add_test(two, session_answer_all__saves_nothing__when_one_of_them_is_disputed);
    suite_add_tcase(suite, two);
    return suite;
}
