/* SPDX-License-Identifier: MIT
 * Covers exports and answers as JSON: the bytes, what is redacted, and that what was written is
 * read again to the byte. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "session_suites.h"

static struct fixture fixture;
static struct buffer first, second;

static void setup(void)
{
    fixture_setup(&fixture);
}

static void teardown(void)
{
    buffer_clear(&first);
    buffer_clear(&second);
    fixture_teardown(&fixture);
}

static void answer_some(void)
{
    fixture_answer(&fixture, "time.hours_per_week", "12");
    fixture_answer(&fixture, "money.aid", "grant");
    fixture_answer(&fixture, "school.level", "unknown");
    fixture_answer(&fixture, "work.coding_now", "yes");
    fixture_answer(&fixture, "background.record", "conviction");
    fixture_answer(&fixture, "background.clear_from", "2027-01-04");
    fixture_answer(&fixture, "goal.start", "2027-03-01");
}

START_TEST(session_answers_json__writes__catalogue_order)
{
    static const char expected[] = "{\n"
                                   "  \"milepost-answers\": 1,\n"
                                   "  \"answers\": {\n"
                                   "    \"goal.start\": \"2027-03-01\",\n"
                                   "    \"time.hours_per_week\": 12,\n"
                                   "    \"work.coding_now\": \"yes\",\n"
                                   "    \"school.level\": \"unknown\",\n"
                                   "    \"money.aid\": [\"grant\"],\n"
                                   "    \"background.record\": \"conviction\",\n"
                                   "    \"background.clear_from\": \"2027-01-04\"\n"
                                   "  },\n"
                                   "  \"as_of\": {\n"
                                   "    \"goal.start\": \"2026-11-23\",\n"
                                   "    \"time.hours_per_week\": \"2026-11-23\",\n"
                                   "    \"work.coding_now\": \"2026-11-23\",\n"
                                   "    \"school.level\": \"2026-11-23\",\n"
                                   "    \"money.aid\": \"2026-11-23\",\n"
                                   "    \"background.record\": \"2026-11-23\",\n"
                                   "    \"background.clear_from\": \"2026-11-23\"\n"
                                   "  }\n"
                                   "}\n";

    answer_some();
    session_answers_json(fixture.session, &first);

    ck_assert_str_eq(buffer_text(&first), expected);
}
END_TEST

START_TEST(session_answers_json__is_read__to_the_same_bytes)
{
    struct answers answers;

    answer_some();
    session_answers_json(fixture.session, &first);
    ck_assert_int_eq(answers_file_read(fixture.catalog, first.text, first.length, "a.json",
                                       fixture.clock.fixed_day + 100, &answers, NULL, NULL,
                                       &fixture.err),
                     STATUS_OK);
    ck_assert_int_eq(plan_create_answered(fixture.store, &fixture.clock, "Again", &answers,
                                          &fixture.plan, &fixture.err),
                     STATUS_OK);
    answers_clear(&answers);
    fixture_reopen(&fixture);
    session_answers_json(fixture.session, &second);

    ck_assert_str_eq(buffer_text(&second), buffer_text(&first));
}
END_TEST

/* Answers that a newer or older catalogue knows: a number, a list, a text, unknown. */
static void add_orphans(void)
{
    static const struct answer_edit edits[] = {
        {.question = "old.number", .state = 'v', .value = "6", .as_of = 20000},
        {.question = "old.list", .state = 'v', .value = "a,b", .as_of = 20000},
        {.question = "old.text", .state = 'v', .value = "some", .as_of = 20000},
        {.question = "old.unknown", .state = 'u', .value = "", .as_of = 20000},
        {.question = "school.program", .state = 'v', .value = "retired", .as_of = 20000},
    };

    fixture_store(&fixture, &(struct plan_change){.answers = edits, .answer_count = 5});
    fixture_reopen(&fixture);
}

/* Own figures and schools, all that the catalogue has no longer a place for included. */
static void add_worksheet(void)
{
    static struct program_answer answers[] = {{"approval", "PCAP, \"listed\"."},
                                              {"retired", "Yes \\ no."}};
    struct assumption_row figures[] = {{"search", 0, 10, 3650}, {"retired", 1, 2, 3}};
    struct program_row rows[] = {
        {.number = 2, .chosen = true, .answers = answers, .answer_count = 2}, {.number = 7}};
    static const char *const told[] = {"Day 2",       "course", "80",          "0",
                                       "3895",        "yes",    "Until day 3", "2027-01-12",
                                       "aapc,cahiim", "grant"};

    for (int i = 0; i < PROGRAM_FIELD_COUNT; i++) {
        rows[0].fields[i] = (char *)told[i];
        rows[1].fields[i] = "";
    }
    rows[1].fields[PROGRAM_NAME] = "Evening";
    rows[1].fields[PROGRAM_KIND] = "retired";
    fixture_store(&fixture, &(struct plan_change){
                                .schools = &(struct program_rows){.items = rows, .count = 2},
                                .figures = &(struct assumption_rows){figures, 2}});
    fixture_reopen(&fixture);
}

static void import_into_empty_file(const struct buffer *text)
{
    char path[128];
    int64_t id;
    struct store *store;
    struct session *session;

    snprintf(path, sizeof path, "%s/empty.db", fixture.folder);
    ck_assert_int_eq(store_open(path, STORE_CREATE, &store, NULL, &fixture.err), STATUS_OK);
    ck_assert_int_eq(plan_import(store, fixture.catalog, &fixture.clock, text->text, text->length,
                                 "p.json", IMPORT_NEW, &id, NULL, NULL, &fixture.err),
                     STATUS_OK);
    ck_assert_int_eq(
        session_open(store, fixture.catalog, &fixture.clock, id, &session, &fixture.err),
        STATUS_OK);
    session_export(session, false, &second);
    session_close(&session);
    store_close(&store);
}

START_TEST(session_export__comes_back__to_the_same_bytes)
{
    static struct choice_row route[] = {{.need = "n/1", .path = "p"}, {.need = "n/2", .path = "q"}};

    answer_some();
    add_orphans();
    add_worksheet();
    fixture_store(&fixture, &(struct plan_change){.route = &(struct choice_rows){route, 2}});
    fixture_reopen(&fixture);
    session_export(fixture.session, false, &first);
    import_into_empty_file(&first);

    ck_assert_str_eq(buffer_text(&second), buffer_text(&first));
    ck_assert_ptr_nonnull(strstr(buffer_text(&first), "\"old.number\": 6,"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&first), "\"old.list\": [\"a\", \"b\"]"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&first), "\"school.program\": \"retired\""));
}
END_TEST

static void assert_line(const struct buffer *text, const char *line)
{
    ck_assert_msg(strstr(buffer_text(text), line) != NULL, "%s is not in %s", line,
                  buffer_text(text));
}

START_TEST(session_export__holds__figures_and_schools)
{
    add_worksheet();
    session_export(fixture.session, false, &first);

    assert_line(&first,
                "\n    {\"id\": 2, \"name\": \"Day 2\", \"kind\": \"course\", \"hours\": 80, "
                "\"weeks\": 0, \"price\": 3895, \"practicum\": \"yes\", \"refund\": \"Until day "
                "3\", \"intake\": \"2027-01-12\", \"approval\": [\"aapc\", \"cahiim\"], \"aid\": "
                "[\"grant\"], \"chosen\": true, \"answers\": {\"approval\": \"PCAP, "
                "\\\"listed\\\".\", \"retired\": \"Yes \\\\ no.\"}},\n");
    assert_line(&first,
                "\n    {\"id\": 7, \"name\": \"Evening\", \"kind\": \"retired\", \"hours\": null, "
                "\"weeks\": null, \"price\": null, \"practicum\": null, \"refund\": null, "
                "\"intake\": null, \"approval\": [], \"aid\": [], \"chosen\": false, "
                "\"answers\": {}}\n");
    assert_line(&first, "\n    \"search\": {\"low\": 0, \"likely\": 10, \"high\": 3650}\n");
}
END_TEST

START_TEST(session_export__redacted__leaves_out__what_schools_said_in_words)
{
    add_worksheet();
    session_export(fixture.session, true, &first);

    assert_line(&first, "\"name\": \"Day 2\", \"kind\": \"course\", \"hours\": 80,");
    assert_line(&first, "\"refund\": null,");
    assert_line(&first, "\"chosen\": true, \"answers\": {}}");
    assert_line(&first, "\"search\": {\"low\": 0, \"likely\": 10, \"high\": 3650}");
    ck_assert_ptr_null(strstr(buffer_text(&first), "listed"));
    ck_assert_ptr_null(strstr(buffer_text(&first), "Until"));
    import_into_empty_file(&first);
    ck_assert_str_eq(buffer_text(&second), buffer_text(&first));
}
END_TEST

START_TEST(session_export__holds__the_keys_in_their_order)
{
    static const char *const keys[] = {"\"milepost-plan\": 1",
                                       "\"plan\": {",
                                       "\"id\": ",
                                       "\"name\": \"Maria\"",
                                       "\"created\": \"2026-11-23T12:00:00Z\"",
                                       "\"catalogue\": {",
                                       "\"answers\": {",
                                       "\"as_of\": {",
                                       "\"route\": []",
                                       "\"progress\": []",
                                       "\"credits\": []",
                                       "\"programs\": []",
                                       "\"assumptions\": {}",
                                       "\"notes\": []",
                                       "\"baseline\": []",
                                       "\"comments\": []"};
    const char *at;

    session_export(fixture.session, false, &first);

    at = buffer_text(&first);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        at = strstr(at, keys[i]);
        ck_assert_msg(at != NULL, "%s is missing or out of order", keys[i]);
    }
}
END_TEST

START_TEST(session_export__redacted__does_not_depend_on_private_answers)
{
    fixture_answer(&fixture, "time.hours_per_week", "12");
    session_export(fixture.session, true, &first);
    answer_some();
    fixture_answer(&fixture, "money.aid", "");
    fixture_answer(&fixture, "school.level", "");
    fixture_answer(&fixture, "work.coding_now", "");
    fixture_answer(&fixture, "goal.start", "");
    add_orphans();
    session_export(fixture.session, true, &second);

    ck_assert_str_eq(buffer_text(&second), buffer_text(&first));
}
END_TEST

Suite *export_suite(void)
{
    Suite *suite = suite_create("export");
    TCase *tcase = tcase_create("export");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, session_answers_json__writes__catalogue_order);
    tcase_add_test(tcase, session_answers_json__is_read__to_the_same_bytes);
    tcase_add_test(tcase, session_export__comes_back__to_the_same_bytes);
    tcase_add_test(tcase, session_export__holds__the_keys_in_their_order);
    tcase_add_test(tcase, session_export__holds__figures_and_schools);
    tcase_add_test(tcase, session_export__redacted__leaves_out__what_schools_said_in_words);
    tcase_add_test(tcase, session_export__redacted__does_not_depend_on_private_answers);
    suite_add_tcase(suite, tcase);
    return suite;
}
