/* SPDX-License-Identifier: MIT
 * Covers importing plans: the modes, and each way in which a file is refused with its place. */
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "session_suites.h"

static struct fixture fixture;
static struct buffer exported;

static void setup(void)
{
    fixture_setup(&fixture);
    fixture_answer(&fixture, "time.hours_per_week", "12");
    session_export(fixture.session, false, &exported);
}

static void teardown(void)
{
    buffer_clear(&exported);
    fixture_teardown(&fixture);
}

static enum status import_text(const char *text, enum import_mode mode, int64_t *id)
{
    return plan_import(fixture.store, fixture.catalog, &fixture.clock, text, strlen(text), "p.json",
                       mode, id, NULL, NULL, &fixture.err);
}

static size_t plan_count(void)
{
    struct plan_list plans = {0};
    size_t count;

    ck_assert_int_eq(store_list(fixture.store, true, &plans, &fixture.err), STATUS_OK);
    count = plans.count;
    plan_list_clear(&plans);
    return count;
}

START_TEST(plan_import__never_overwrites__unasked)
{
    int64_t id;

    ck_assert_int_eq(import_text(buffer_text(&exported), IMPORT_NEW, &id), STATUS_CONFLICT);

    ck_assert_str_eq(fixture.err.text,
                     "the plan 'Maria' is here already: --replace puts the file in its place, "
                     "--as-copy keeps both");
    ck_assert_uint_eq(plan_count(), 1);
}
END_TEST

START_TEST(plan_import__as_copy__keeps_both)
{
    int64_t id = 0;

    ck_assert_int_eq(import_text(buffer_text(&exported), IMPORT_AS_COPY, &id), STATUS_OK);
    ck_assert_int_ne(id, fixture.plan);
    fixture.plan = id;
    fixture_reopen(&fixture);

    ck_assert_str_eq(session_name(fixture.session), "Maria 2");
    ck_assert_answer(&fixture, "time.hours_per_week", "12");
}
END_TEST

START_TEST(plan_import__replace__puts_the_file_in_its_place)
{
    int64_t id = 0;

    fixture_answer(&fixture, "time.hours_per_week", "5");
    fixture_answer(&fixture, "school.level", "none");
    ck_assert_int_eq(import_text(buffer_text(&exported), IMPORT_REPLACE, &id), STATUS_OK);
    ck_assert_int_eq(id, fixture.plan);
    fixture_reopen(&fixture);

    ck_assert_answer(&fixture, "time.hours_per_week", "12");
    ck_assert_answer(&fixture, "school.level", "");
    ck_assert_uint_eq(plan_count(), 1);
}
END_TEST

START_TEST(plan_import__without_a_store__only_checks)
{
    int64_t id = 7;

    ck_assert_int_eq(plan_import(NULL, fixture.catalog, &fixture.clock, exported.text,
                                 exported.length, "p.json", IMPORT_NEW, &id, NULL, NULL,
                                 &fixture.err),
                     STATUS_OK);
    ck_assert_int_eq(id, 7);
}
END_TEST

#define PLAN(id, name, created)                                                                    \
    "\"plan\": {\"id\": " id ", \"name\": " name ", \"created\": " created "}"
#define GOOD_PLAN                                                                                  \
    PLAN("\"b0666b90-b668-4227-98d0-092d7863f912\"", "\"Bo\"", "\"2026-11-23T12:00:00Z\"")
#define CATALOGUE "\"catalogue\": {\"id\": \"small\", \"version\": \"1\"}"
#define FILE_OF(plan, catalogue, more)                                                             \
    "{\"milepost-plan\": 1,\n" plan ",\n" catalogue ",\n\"answers\": {}" more "}"

static const struct {
    const char *text, *line;
} refused[] = {
    {"{}", "p.json:1:1: this is no exported plan: it has no \"milepost-plan\""},
    {"{\"milepost-plan\": 9}",
     "p.json:1:2: it was written by a newer Milepost; read it with that one"},
    {FILE_OF(PLAN("\"x\"", "\"Bo\"", "\"2026-11-23T12:00:00Z\""), CATALOGUE, ""),
     "p.json:2:10: a plan's id is 32 hexadecimal digits in five groups"},
    {FILE_OF(PLAN("\"b0666b90-b668-4227-98d0-092d7863f912\"", "\"7\"", "\"2026-11-23T12:00:00Z\""),
             CATALOGUE, ""),
     "p.json:2:56: the plan's name '7': digits alone mean a plan's number"},
    {FILE_OF(PLAN("\"b0666b90-b668-4227-98d0-092d7863f912\"", "\"a\\u001b]0;x\\u0007\"",
                  "\"2026-11-23T12:00:00Z\""),
             CATALOGUE, ""),
     "p.json:2:56: \"plan\" has to hold \"name\", a text without control characters"},
    {FILE_OF(PLAN("\"b0666b90-b668-4227-98d0-092d7863f912\"", "\"Bo\"", "\"2026-11-23\""),
             CATALOGUE, ""),
     "p.json:2:70: a moment is written \"YYYY-MM-DDThh:mm:ssZ\""},
    {FILE_OF(GOOD_PLAN, "\"catalogue\": {\"id\": \"nurse\", \"version\": \"1\"}", ""),
     "p.json:3:15: the plan was made with the catalogue \"nurse\"; this one is \"small\" "
     "(--catalog DIR takes another)"},
    {FILE_OF(GOOD_PLAN, CATALOGUE, ",\n\"credits\": [1]"),
     "p.json:5:1: this version of Milepost can't keep \"credits\", and would lose it; import the "
     "file with a newer one"},
    {FILE_OF(GOOD_PLAN, CATALOGUE, ",\n\"assumptions\": []"),
     "p.json:5:1: \"assumptions\" has to be an object"},
    {FILE_OF(GOOD_PLAN, CATALOGUE, ",\n\"undo\": []"),
     "p.json:5:1: \"undo\" is no part of such a file"},
    {FILE_OF(GOOD_PLAN, CATALOGUE, ",\n\"route\": [{\"need\": \"a\"}]"),
     "p.json:5:1: choice 1 of \"route\" has to be {\"need\": \"...\", \"path\": \"...\"}"},
    {FILE_OF(GOOD_PLAN, CATALOGUE, ",\n\"as_of\": {\"x\": \"2026-01-01\"}"),
     "p.json:5:11: x: a day without an answer"},
};

START_TEST(plan_import__refuses__with_the_place)
{
    int64_t id;

    ck_assert_int_eq(import_text(refused[_i].text, IMPORT_NEW, &id), STATUS_INVALID);

    ck_assert_str_eq(fixture.err.text, refused[_i].line);
    ck_assert_uint_eq(plan_count(), 1);
}
END_TEST

#define WITH_ANSWER(body)                                                                          \
    "{\"milepost-plan\": 1, " GOOD_PLAN ", " CATALOGUE ",\n\"answers\": {" body "}}"

static const struct {
    const char *text, *line;
} bad_answers[] = {
    {WITH_ANSWER("\"old id\": \"x\""), "p.json:2:13: \"old id\" can't be the id of a question"},
    {WITH_ANSWER("\"old.id\": {}"),
     "p.json:2:13: old.id: an answer is a text, a whole number or a list of texts"},
    {WITH_ANSWER("\"old.id\": \"a\\u0007\""),
     "p.json:2:13: old.id: an answer is a text, a whole number or a list of texts"},
    {WITH_ANSWER("\"school.level\": \"not an id\""),
     "p.json:2:13: school.level: \"not an id\" is not one of none, high-school, associate, "
     "bachelor"},
    {WITH_ANSWER("\"time.hours_per_week\": 99"),
     "p.json:2:13: time.hours_per_week: \"99\" is not a whole number from 1 to 60"},
};

START_TEST(plan_import__refuses__answers_that_no_catalogue_could_have)
{
    int64_t id;

    ck_assert_int_eq(import_text(bad_answers[_i].text, IMPORT_NEW, &id), STATUS_INVALID);

    ck_assert_str_eq(fixture.err.text, bad_answers[_i].line);
    ck_assert_uint_eq(plan_count(), 1);
}
END_TEST

Suite *import_suite(void)
{
    Suite *suite = suite_create("import");
    TCase *tcase = tcase_create("import");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, plan_import__never_overwrites__unasked);
    tcase_add_test(tcase, plan_import__as_copy__keeps_both);
    tcase_add_test(tcase, plan_import__replace__puts_the_file_in_its_place);
    tcase_add_test(tcase, plan_import__without_a_store__only_checks);
    ADD_TABLE_TEST(tcase, plan_import__refuses__with_the_place, refused);
    ADD_TABLE_TEST(tcase, plan_import__refuses__answers_that_no_catalogue_could_have, bad_answers);
    suite_add_tcase(suite, tcase);
    return suite;
}
