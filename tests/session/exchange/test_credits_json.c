/* SPDX-License-Identifier: MIT
 * Covers the ledger and what is printed on credentials in an exported plan: whole and redacted,
 * back again, copied, and what is refused. The real catalogue. */
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "session_suites.h"

static struct fixture fixture;
static struct buffer said;

static void setup(void)
{
    fixture_setup_builtin(&fixture);
    fixture_answer(&fixture, "person.stage", "working");
    fixture_answer(&fixture, "work.credentials", "CPC");
}

static void teardown(void)
{
    buffer_clear(&said);
    fixture_teardown(&fixture);
}

/* One credit with all its fields, and a number and an end of the CPC. */
static void enter(void)
{
    const struct credit_request request = {.fields = {[CREDIT_TITLE] = "E/M update",
                                                      [CREDIT_UNITS] = "1.5",
                                                      [CREDIT_DATE] = "2026-11-20",
                                                      [CREDIT_BODIES] = "AAPC,AHIMA",
                                                      [CREDIT_CATEGORIES] = "auditing",
                                                      [CREDIT_PROVIDER] = "Chapter",
                                                      [CREDIT_EVIDENCE] = "blue folder",
                                                      [CREDIT_NOTE] = "my note"}};
    const struct held_request held = {"CPC", "01234567", "2027-03-31"};

    ck_assert_msg(session_write_credits(fixture.session, &request, 1, NULL, NULL, &said,
                                        &fixture.err) == STATUS_OK,
                  "%s", fixture.err.text);
    ck_assert_int_eq(session_write_held(fixture.session, &held, &said, &fixture.err), STATUS_OK);
}

static enum status import(const char *text, enum import_mode mode)
{
    int64_t id = 0;
    enum status status = plan_import(fixture.store, fixture.catalog, &fixture.clock, text,
                                     strlen(text), "p.json", mode, &id, NULL, NULL, &fixture.err);

    if (status == STATUS_OK)
        fixture.plan = id;
    return status;
}

START_TEST(plan_export__comes_back__with_its_ledger)
{
    struct buffer before = {0}, after = {0};
    const struct credit_request change = {.number = 1, .fields[CREDIT_UNITS] = "3"};

    enter();
    session_export(fixture.session, false, &before);
    ck_assert_ptr_nonnull(
        strstr(before.text,
               "  \"credits\": [\n    {\"id\": 1, \"bodies\": [\"AAPC\", \"AHIMA\"], \"date\": "
               "\"2026-11-20\", \"units\": 1.5, \"categories\": [\"auditing\"], \"title\": "
               "\"E/M update\", \"provider\": \"Chapter\", \"evidence\": \"blue folder\", "
               "\"note\": \"my note\"}\n  ],\n  \"held\": [\n    {\"code\": \"CPC\", "
               "\"number\": \"01234567\", \"expires\": \"2027-03-31\"}\n  ],"));
    ck_assert_int_eq(
        session_write_credits(fixture.session, &change, 1, NULL, NULL, &said, &fixture.err),
        STATUS_OK);
    ck_assert_msg(import(before.text, IMPORT_REPLACE) == STATUS_OK, "%s", fixture.err.text);
    fixture_reopen(&fixture);
    session_export(fixture.session, false, &after);

    ck_assert_str_eq(before.text, after.text);
    buffer_clear(&before);
    buffer_clear(&after);
}
END_TEST

START_TEST(plan_copy__carries__its_ledger)
{
    const struct held_credential *held;
    int64_t id = 0;

    enter();
    ck_assert_int_eq(
        plan_copy(fixture.store, &fixture.clock, fixture.plan, NULL, &id, &fixture.err), STATUS_OK);
    fixture.plan = id;
    fixture_reopen(&fixture);

    ck_assert_uint_eq(session_credits(fixture.session)->count, 1);
    session_held(fixture.session, &held);
    ck_assert_str_eq(held[0].number, "01234567");
}
END_TEST

START_TEST(plan_export__redacted__has_no_number_note_or_evidence)
{
    struct buffer text = {0};

    enter();
    session_export(fixture.session, true, &text);

    ck_assert_ptr_nonnull(strstr(text.text, "E/M update"));
    ck_assert_ptr_nonnull(strstr(text.text, "\"number\": null, \"expires\": \"2027-03-31\""));
    ck_assert_ptr_null(strstr(text.text, "01234567"));
    ck_assert_ptr_null(strstr(text.text, "my note"));
    ck_assert_ptr_null(strstr(text.text, "blue folder"));
    ck_assert_int_eq(import(text.text, IMPORT_AS_COPY), STATUS_OK);
    buffer_clear(&text);
}
END_TEST

/* ---- what is taken and refused --------------------------------------------------------------- */

#define BEFORE                                                                                     \
    "{\"milepost-plan\": 1, \"plan\": {\"id\": \"1cd2b8cd-f665-4878-9aad-0eddf1ce3980\","          \
    " \"name\": \"Other\", \"created\": \"2026-11-23T12:00:00Z\"}, \"catalogue\": {\"id\":"        \
    " \"medical-coder\", \"version\": \"2026.11\"}, \"answers\": {}, "
#define ONE(rest)    "\"credits\": [{\"id\": 1, \"date\": \"2026-11-20\", \"title\": \"a\", " rest "}]"
#define HELD(rest)   "\"held\": [{" rest "}]"
#define UNITS(units) ONE("\"units\": " units)

static const struct {
    const char *members;
    const char *words; /* NULL: it is taken */
} documents[] = {
    {"\"credits\": []", NULL},
    {UNITS("1"), NULL},
    {UNITS("0.25"), NULL},
    {ONE("\"units\": 2, \"bodies\": [\"AAPC\"], \"categories\": null, \"note\": null"), NULL},
    {UNITS("0"), "units: it takes a number above 0"},
    {UNITS("-1"), "units: it takes a number above 0"},
    {UNITS("0.125"), "units: it takes a number above 0"},
    {UNITS("1e30"), "units: it takes a number above 0"},
    {UNITS("\"1\""), "units: it takes a number above 0"},
    {ONE("\"units\": 1, \"bodies\": \"AAPC\""), "bodies: it takes a list of ids"},
    {ONE("\"units\": 1, \"bodies\": [\"AAPC\", \"AAPC\"]"), "bodies: it takes a list of ids"},
    {ONE("\"units\": 1, \"bodies\": [\"a,b\"]"), "bodies: it takes a list of ids"},
    {ONE("\"units\": 1, \"note\": \"a\\nb\""), "note: it takes a text of one line"},
    {ONE("\"units\": 1, \"counts\": 1"), "\"counts\" is no part of such a file"},
    {"\"credits\": {}", "\"credits\" has to be a list"},
    {"\"credits\": [{\"id\": 3, \"date\": \"2026-11-20\", \"title\": \"a\", \"units\": 1}, "
     "{\"id\": "
     "2, \"date\": \"2026-11-20\", \"title\": \"a\", \"units\": 1}, {\"id\": 3, \"date\": "
     "\"2026-11-20\", \"title\": \"a\", \"units\": 1}]",
     "two entries of \"credits\" have the id 3"},
    {HELD("\"code\": \"CPC\", \"number\": \"1\""), NULL},
    {HELD("\"code\": \"CPC\", \"expires\": \"2027-03-31\""), NULL},
    {HELD("\"code\": \"a b\", \"number\": \"1\""), "code: it takes the code"},
    {HELD("\"code\": \"CPC\", \"number\": 1"), "number: it takes a text"},
    {HELD("\"code\": \"CPC\", \"expires\": \"soon\""), "expires: it takes a date"},
};

START_TEST(plan_import__of_credits__takes_or_names_what_is_wrong)
{
    struct buffer text = {0};
    enum status status;

    buffer_format(&text, "%s%s}", BEFORE, documents[_i].members);
    status = import(text.text, IMPORT_NEW);

    ck_assert_msg((status == STATUS_OK) == (documents[_i].words == NULL), "%s", fixture.err.text);
    if (documents[_i].words)
        ck_assert_msg(strstr(fixture.err.text, documents[_i].words) != NULL, "it says: %s",
                      fixture.err.text);
    buffer_clear(&text);
}
END_TEST

/* They count for nothing, may stay when the credit is changed, and are exported again. */
START_TEST(plan_import__keeps__bodies_and_categories_that_are_gone)
{
    struct credit_request change = {.number = 1, .fields[CREDIT_BODIES] = "gone.body,AAPC"};
    struct buffer text = {0};

    ck_assert_int_eq(import(BEFORE ONE("\"units\": 1, \"bodies\": [\"gone.body\"], \"categories\": "
                                       "[\"gone\"]") ", " HELD("\"code\": \"GONE\", \"number\": "
                                                               "\"7\"") "}",
                            IMPORT_NEW),
                     STATUS_OK);
    fixture_reopen(&fixture);
    session_export(fixture.session, false, &text);
    ck_assert_ptr_nonnull(strstr(text.text, "\"bodies\": [\"gone.body\"]"));
    ck_assert_ptr_nonnull(strstr(text.text, "\"categories\": [\"gone\"]"));
    ck_assert_ptr_nonnull(strstr(text.text, "\"code\": \"GONE\", \"number\": \"7\""));
    ck_assert_ptr_nonnull(session_ledger(fixture.session));

    ck_assert_msg(session_write_credits(fixture.session, &change, 1, NULL, NULL, &said,
                                        &fixture.err) == STATUS_OK,
                  "%s", fixture.err.text);
    ck_assert_str_eq(session_credits(fixture.session)->items[0].bodies, "gone.body,AAPC");
    buffer_clear(&text);
}
END_TEST

static const char *const older[] = {"/store/version-1.json", "/store/version-2.json",
                                    "/store/version-3.json"};

START_TEST(plan_import__of_an_older_version__has_an_empty_ledger)
{
    struct buffer path = {0};
    size_t length = 0;
    char *bytes = NULL;
    int64_t id = 0;

    fixture.clock.fixed_day = date_from_civil(2026, 12, 1); /* when they were exported, or later */
    buffer_format(&path, "%s%s", FIXTURES, older[_i]);
    ck_assert_int_eq(file_read(path.text, IMPORT_LIMIT, &bytes, &length, &fixture.err), STATUS_OK);
    ck_assert_msg(plan_import(fixture.store, fixture.catalog, &fixture.clock, bytes, length,
                              "p.json", IMPORT_AS_COPY, &id, NULL, NULL, &fixture.err) == STATUS_OK,
                  "%s", fixture.err.text);
    fixture.plan = id;
    fixture_reopen(&fixture);

    ck_assert_uint_eq(session_credits(fixture.session)->count, 0);
    free(bytes);
    buffer_clear(&path);
}
END_TEST

/* As many as a plan holds, whatever they say, can be exported and come back. */
START_TEST(plan_export__of_a_full_ledger__comes_back)
{
    struct credit_rows rows = {0};
    struct buffer text = {0};

    for (int i = 0; i < CREDITS_MAX; i++)
        credit_rows_add(&rows, &(struct credit_row){.day = session_today(fixture.session),
                                                    .units = 100,
                                                    .title = "a, b, c, [d], {e}",
                                                    .provider = "",
                                                    .evidence = "",
                                                    .note = "",
                                                    .bodies = "AAPC,AHIMA",
                                                    .categories = "auditing"});
    ck_assert_msg(session_add_credits(fixture.session, &rows, &said, &fixture.err) == STATUS_OK,
                  "%s", fixture.err.text);
    session_export(fixture.session, false, &text);
    ck_assert_msg(import(text.text, IMPORT_AS_COPY) == STATUS_OK, "%s", fixture.err.text);
    fixture_reopen(&fixture);
    ck_assert_uint_eq(session_credits(fixture.session)->count, CREDITS_MAX);

    credit_rows_add(&rows, &rows.items[0]);
    ck_assert_int_eq(session_add_credits(fixture.session, &rows, &said, &fixture.err),
                     STATUS_USAGE);
    credit_rows_clear(&rows);
    buffer_clear(&text);
}
END_TEST

Suite *credits_json_suite(void)
{
    Suite *suite = suite_create("credits_json");
    TCase *tcase = tcase_create("credits_json");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, plan_export__comes_back__with_its_ledger);
    tcase_add_test(tcase, plan_copy__carries__its_ledger);
    tcase_add_test(tcase, plan_export__redacted__has_no_number_note_or_evidence);
    ADD_TABLE_TEST(tcase, plan_import__of_credits__takes_or_names_what_is_wrong, documents);
    tcase_add_test(tcase, plan_import__keeps__bodies_and_categories_that_are_gone);
    ADD_TABLE_TEST(tcase, plan_import__of_an_older_version__has_an_empty_ledger, older);
    tcase_add_test(tcase, plan_export__of_a_full_ledger__comes_back);
    suite_add_tcase(suite, tcase);
    return suite;
}
