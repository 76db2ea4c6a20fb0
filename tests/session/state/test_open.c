/* SPDX-License-Identifier: MIT
 * Covers opening a plan: what the catalogue no longer has stays, and another program's change
 * comes in. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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

/* Writes rows past the catalogue, as an older one would have. */
static void store_rows(const struct answer_edit *edits, size_t count)
{
    fixture_store(&fixture, &(struct plan_change){.answers = edits, .answer_count = count});
    fixture_reopen(&fixture);
}

START_TEST(session_open__refuses__a_plan_that_is_not_there)
{
    struct session *session = NULL;

    ck_assert_int_eq(
        session_open(fixture.store, fixture.catalog, &fixture.clock, 99, &session, &fixture.err),
        STATUS_NOT_FOUND);
    ck_assert_ptr_null(session);
}
END_TEST

START_TEST(session_open__keeps__what_the_catalogue_no_longer_has)
{
    static const struct answer_edit edits[] = {
        {.question = "school.level", .state = 'v', .value = "doctor", .as_of = 20000},
        {.question = "old.question", .state = 'v', .value = "a,b", .as_of = 20001},
        {.question = "time.hours_per_week", .state = 'v', .value = "9", .as_of = 20002},
    };
    const struct orphan_answer *orphans;

    store_rows(edits, 3);

    ck_assert_int_eq(session_orphans(fixture.session, &orphans), 2);
    ck_assert_str_eq(orphans[0].question, "old.question");
    ck_assert_str_eq(orphans[0].value, "a,b");
    ck_assert_str_eq(orphans[1].question, "school.level");
    ck_assert_int_eq(orphans[1].as_of, 20000);
    ck_assert_answer(&fixture, "school.level", "");
    ck_assert_answer(&fixture, "time.hours_per_week", "9");
}
END_TEST

START_TEST(session_answer__takes_the_place_of__an_orphan)
{
    static const struct answer_edit edit = {
        .question = "school.level", .state = 'v', .value = "doctor", .as_of = 20000};
    const struct orphan_answer *orphans;

    store_rows(&edit, 1);
    fixture_answer(&fixture, "school.level", "");

    ck_assert_int_eq(session_orphans(fixture.session, &orphans), 0);
    fixture_reopen(&fixture);
    ck_assert_int_eq(session_orphans(fixture.session, &orphans), 0);
}
END_TEST

START_TEST(session_refresh__reads__what_another_program_wrote)
{
    static const struct answer_edit edit = {
        .question = "time.hours_per_week", .state = 'v', .value = "7", .as_of = 20000};
    struct fixture other;
    bool changed = true;

    ck_assert_int_eq(session_refresh(fixture.session, &changed, &fixture.err), STATUS_OK);
    ck_assert(!changed);
    fixture_open_again(&other, &fixture);
    fixture_store(&other, &(struct plan_change){.answers = &edit, .answer_count = 1});
    fixture_close_again(&other);

    ck_assert_int_eq(session_refresh(fixture.session, &changed, &fixture.err), STATUS_OK);

    ck_assert(changed);
    ck_assert_answer(&fixture, "time.hours_per_week", "7");
}
END_TEST

START_TEST(session_refresh__of_a_plan_of_another_career_by_now__keeps_off)
{
    static const struct plan_origin nurse = {.career = "nurse", .place = "", .created = 1};
    int hours = fixture_question(&fixture, "time.hours_per_week");
    struct answer answer = {.state = ANSWER_VALUE, .value = 9, .as_of = DATE_NONE};
    struct plan_record record;
    struct fixture other;
    bool changed = false;

    fixture_open_again(&other, &fixture);
    fixture_store(&other, &(struct plan_change){.origin = &nurse});
    fixture_close_again(&other);

    ck_assert_int_eq(session_refresh(fixture.session, &changed, &fixture.err), STATUS_CONFLICT);
    ck_assert_int_eq(session_answer(fixture.session, hours, &answer, -1, &fixture.err),
                     STATUS_CONFLICT);
    ck_assert_ptr_nonnull(strstr(fixture.err.text, "leave it first, and open it anew"));
    ck_assert_int_eq(store_load_plan(fixture.store, fixture.plan, &record, &fixture.err),
                     STATUS_OK);
    ck_assert_str_eq(record.row.career, "nurse");
    ck_assert_uint_eq(record.answers.count, 0);
    plan_record_clear(&record);
}
END_TEST

static void make_plan(struct store *store, const char *name, const char *uuid)
{
    struct plan_record record = {.row = {.name = (char *)name, .created = 1}};
    int64_t id;

    snprintf(record.row.uuid, sizeof record.row.uuid, "%s", uuid);
    ck_assert_int_eq(store_import_plan(store, &record, false, 1, &id, &fixture.err), STATUS_OK);
}

/* Another program takes a backup back, in which the number is another person's. */
static void take_other_back(const char *uuid)
{
    char other[128];
    struct store *store;
    char *kept = NULL;

    snprintf(other, sizeof other, "%s.other", fixture.path);
    unlink(other);
    ck_assert_int_eq(store_open(other, STORE_CREATE, &store, NULL, &fixture.err), STATUS_OK);
    make_plan(store, "Bo", "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee");
    if (uuid)
        make_plan(store, "Maria", uuid);
    store_close(&store);
    ck_assert_int_eq(store_restore(fixture.path, other, &kept, &fixture.err), STATUS_OK);
    free(kept);
}

static enum status answer_level(void)
{
    int question = fixture_question(&fixture, "school.level");
    struct answer answer;

    ck_assert_int_eq(answer_parse(&fixture.catalog->questions[question], "associate", DATE_NONE,
                                  &answer, &fixture.err),
                     STATUS_OK);
    return session_answer(fixture.session, question, &answer, -1, &fixture.err);
}

START_TEST(session_refresh__says__that_its_plan_is_gone_and_writes_into_no_other)
{
    bool changed;

    take_other_back(NULL);
    ck_assert_int_eq(session_refresh(fixture.session, &changed, &fixture.err), STATUS_NOT_FOUND);
    ck_assert_str_eq(fixture.err.text,
                     "The plan \"Maria\" is gone from the data file, as when a backup is taken "
                     "back; nothing is saved any more.");
    ck_assert_int_eq(answer_level(), STATUS_NOT_FOUND);
    ck_assert_ptr_nonnull(strstr(fixture.err.text, "the plan that was open is gone from it"));
}
END_TEST

START_TEST(session_refresh__follows__its_plan_to_another_number)
{
    char uuid[STORE_UUID];
    bool changed;

    strcpy(uuid, session_uuid(fixture.session));
    take_other_back(uuid);
    ck_assert_int_eq(session_refresh(fixture.session, &changed, &fixture.err), STATUS_OK);
    ck_assert(changed);

    ck_assert_int_eq(session_plan_id(fixture.session), 2);
    ck_assert_str_eq(session_name(fixture.session), "Maria");
    ck_assert_int_eq(answer_level(), STATUS_OK);
    ck_assert_answer(&fixture, "school.level", "associate");
}
END_TEST

Suite *open_suite(void)
{
    Suite *suite = suite_create("open");
    TCase *tcase = tcase_create("open");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, session_refresh__says__that_its_plan_is_gone_and_writes_into_no_other);
    tcase_add_test(tcase, session_refresh__follows__its_plan_to_another_number);
    tcase_add_test(tcase, session_open__refuses__a_plan_that_is_not_there);
    tcase_add_test(tcase, session_open__keeps__what_the_catalogue_no_longer_has);
    tcase_add_test(tcase, session_answer__takes_the_place_of__an_orphan);
    tcase_add_test(tcase, session_refresh__reads__what_another_program_wrote);
    tcase_add_test(tcase, session_refresh__of_a_plan_of_another_career_by_now__keeps_off);
    suite_add_tcase(suite, tcase);
    return suite;
}
