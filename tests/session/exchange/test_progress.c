/* SPDX-License-Identifier: MIT
 * Covers marks, logged hours and baselines in an exported plan: whole and redacted, back again,
 * what is refused, and files of older versions. The real catalogue. */
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "session_suites.h"

static struct fixture fixture;
static struct buffer said;

static void setup(void)
{
    fixture_setup_builtin(&fixture);
    fixture_answer(&fixture, "goal.target", "CPC");
    fixture_answer(&fixture, "vaccine.hepb", "none");
}

static void teardown(void)
{
    buffer_clear(&said);
    fixture_teardown(&fixture);
}

static void mark(enum mark_kind kind, const char *step, money_cents cost, const char *note)
{
    const struct mark_request request = {
        .step = step, .kind = kind, .day = DATE_NONE, .cost = cost, .note = note};

    ck_assert_msg(session_mark(fixture.session, &request, &said, &fixture.err) == STATUS_OK, "%s",
                  fixture.err.text);
}

/* A plan that is followed. */
static void follow(void)
{
    const struct log_request hours = {
        .step = "prepare.CPC", .day = DATE_NONE, .minutes = 90, .note = "Chapter 2"};
    int64_t number = 0;

    fixture_choose(&fixture, 1);
    mark(MARK_FAILED, "exam.CPC", 42550, "By two points");
    mark(MARK_DONE, "exam.CPC", MONEY_NONE, NULL);
    mark(MARK_DONE, "vaccine.hepb.three-dose", 6000, "Left arm");
    ck_assert_int_eq(session_log(fixture.session, &hours, &number, &said, &fixture.err), STATUS_OK);
}

static void undo_twice(void)
{
    for (int i = 0; i < 2; i++)
        ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);
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

START_TEST(plan_export__comes_back__with_all_that_was_marked)
{
    struct buffer before = {0}, after = {0};

    follow();
    session_export(fixture.session, false, &before);
    mark(MARK_DONE, "exclusion-search", 0, NULL);
    ck_assert_msg(import(before.text, IMPORT_REPLACE) == STATUS_OK, "%s", fixture.err.text);
    fixture_reopen(&fixture);
    session_export(fixture.session, false, &after);

    ck_assert_str_eq(before.text, after.text);
    ck_assert_ptr_nonnull(strstr(before.text, "\"cents\": 42550, \"note\": \"By two points\""));
    ck_assert_ptr_nonnull(session_baseline(fixture.session));
    buffer_clear(&before);
    buffer_clear(&after);
}
END_TEST

/* What came with the file was not said by the mark. */
START_TEST(session_reopen__after_an_import__leaves_the_answers_that_came_with_it)
{
    struct buffer text = {0};

    fixture_answer(&fixture, "goal.preparation", "minimum");
    mark(MARK_DONE, "exclusion-search", MONEY_NONE, NULL);
    session_export(fixture.session, false, &text);
    undo_twice();
    ck_assert_int_eq(import(text.text, IMPORT_REPLACE), STATUS_OK);
    fixture_reopen(&fixture);
    ck_assert_int_eq(session_reopen(fixture.session, "exclusion-search", &said, &fixture.err),
                     STATUS_OK);

    ck_assert_uint_eq(session_marks(fixture.session)->count, 0);
    ck_assert_answer(&fixture, "goal.preparation", "minimum");
    buffer_clear(&text);
}
END_TEST

/* A file can have another mark under the number of one that is here. */
START_TEST(session_reopen__of_an_imported_mark__leaves_what_another_of_its_number_answered)
{
    struct buffer text = {0}, other = {0};
    const char *step;

    mark(MARK_DONE, "exam.CCA", MONEY_NONE, NULL);
    session_export(fixture.session, false, &text);
    step = strstr(text.text, "\"exam.CCA\"");
    buffer_add_bytes(&other, text.text, (size_t)(step - text.text));
    buffer_format(&other, "\"exclusion-search\"%s", step + strlen("\"exam.CCA\""));
    ck_assert_msg(import(other.text, IMPORT_REPLACE) == STATUS_OK, "%s", fixture.err.text);
    fixture_reopen(&fixture);
    ck_assert_int_eq(session_reopen(fixture.session, "exclusion-search", &said, &fixture.err),
                     STATUS_OK);

    ck_assert_answer(&fixture, "work.credentials", "CCA");
    buffer_clear(&text);
    buffer_clear(&other);
}
END_TEST

START_TEST(plan_copy__carries__what_was_marked)
{
    int64_t id = 0;

    follow();
    ck_assert_int_eq(
        plan_copy(fixture.store, &fixture.clock, fixture.plan, NULL, &id, &fixture.err), STATUS_OK);
    fixture.plan = id;
    fixture_reopen(&fixture);

    ck_assert_uint_eq(session_marks(fixture.session)->count, 3);
    ck_assert_uint_eq(session_logs(fixture.session)->count, 1);
    ck_assert_ptr_nonnull(session_baseline(fixture.session));
}
END_TEST

START_TEST(plan_export__redacted__has_no_private_mark_note_or_baseline)
{
    struct buffer text = {0};

    follow();
    session_export(fixture.session, true, &text);

    ck_assert_ptr_nonnull(strstr(text.text, "\"step\": \"exam.CPC\""));
    ck_assert_ptr_nonnull(strstr(text.text, "\"minutes\": 90"));
    ck_assert_ptr_null(strstr(text.text, "vaccine"));
    ck_assert_ptr_null(strstr(text.text, "Left arm"));
    ck_assert_ptr_null(strstr(text.text, "By two points"));
    ck_assert_ptr_null(strstr(text.text, "Chapter 2"));
    ck_assert_ptr_nonnull(strstr(text.text, "\"baseline\": []"));
    ck_assert_int_eq(import(text.text, IMPORT_AS_COPY), STATUS_OK);
    buffer_clear(&text);
}
END_TEST

/* ---- what is refused ------------------------------------------------------------------------- */

#define BEFORE                                                                                     \
    "{\"milepost-plan\": 1, \"plan\": {\"id\": \"1cd2b8cd-f665-4878-9aad-0eddf1ce3980\","          \
    " \"name\": \"Other\", \"created\": \"2026-11-23T12:00:00Z\"}, \"catalogue\": {\"id\":"        \
    " \"medical-coder\", \"version\": \"2026.11\"}, \"answers\": {}, "
#define MARK(rest) "\"progress\": [{\"id\": 1, \"step\": \"exam.CPC\", " rest "}]"
#define LOG(rest)  "\"logs\": [{\"id\": 1, \"step\": \"prepare.CPC\", " rest "}]"
#define BASELINE(rest)                                                                             \
    "\"baseline\": [{\"id\": 1, \"made\": \"2026-11-23\", \"catalogue\": \"1\", \"route\": "       \
    "\"r\", "                                                                                      \
    "\"hours_per_week\": 10, " rest "}]"

static const struct {
    const char *members;
    const char *words; /* NULL: it is taken */
} documents[] = {
    {MARK("\"mark\": \"done\", \"date\": \"2026-11-23\""), NULL},
    {MARK("\"mark\": \"done\", \"date\": \"2026-11-23\", \"cents\": null, \"note\": null"), NULL},
    {MARK("\"mark\": \"finished\", \"date\": \"2026-11-23\""), "mark: it takes \"started\""},
    {MARK("\"mark\": \"done\", \"date\": \"2026-02-30\""), "date: it takes a date"},
    {MARK("\"mark\": \"done\""), "date: it takes a date"},
    {MARK("\"mark\": \"done\", \"date\": \"2026-11-23\", \"cents\": -1"), "cents: it takes"},
    {MARK("\"mark\": \"done\", \"date\": \"2026-11-23\", \"cents\": \"5\""), "cents: it takes"},
    {MARK("\"mark\": \"done\", \"date\": \"2026-11-23\", \"note\": \"a\\nb\""), "note: it takes"},
    {MARK("\"mark\": \"done\", \"date\": \"2026-11-23\", \"more\": 1"), "more"},
    {"\"progress\": {}", "\"progress\" has to be a list"},
    {"\"progress\": [1]", "entry 1 of \"progress\" has to be an object"},
    {"\"progress\": [{\"id\": 0, \"step\": \"\", \"mark\": \"done\", \"date\": \"2026-11-23\"}]",
     "id: it takes"},
    {"\"progress\": [{\"id\": 1, \"step\": \"a\", \"mark\": \"done\", \"date\": \"2026-11-23\"},"
     " {\"id\": 1, \"step\": \"b\", \"mark\": \"done\", \"date\": \"2026-11-23\"}]",
     "entry 2 of \"progress\": id: it takes a number that no other entry has"},
    {LOG("\"date\": \"2026-11-23\", \"minutes\": 60"), NULL},
    {LOG("\"date\": \"2026-11-23\", \"minutes\": 1441"), "minutes: it takes"},
    {LOG("\"date\": \"2026-11-23\", \"minutes\": 0"), "minutes: it takes"},
    {MARK("\"mark\": \"done\", \"date\": \"2026-11-24\""),
     "date: it takes a day that is not after today, 2026-11-23"},
    {LOG("\"date\": \"2026-11-24\", \"minutes\": 60"),
     "date: it takes a day that is not after today"},
    {"\"logs\": [{\"id\": 1, \"step\": \"a\", \"date\": \"2026-11-20\", \"minutes\": 1000},"
     " {\"id\": 2, \"step\": \"b\", \"date\": \"2026-11-20\", \"minutes\": 440}]",
     NULL},
    {"\"logs\": [{\"id\": 1, \"step\": \"a\", \"date\": \"2026-11-20\", \"minutes\": 1000},"
     " {\"id\": 2, \"step\": \"b\", \"date\": \"2026-11-20\", \"minutes\": 441}]",
     "entry 2 of \"logs\": minutes: it takes with those of its day before it at most 1440"},
    {BASELINE("\"steps\": [{\"step\": \"a\", \"start\": null, \"finish\": \"2027-01-01\"}]"), NULL},
    {BASELINE("\"steps\": [{\"step\": \"a\"}, {\"step\": \"a\"}]"), "steps: it takes each"},
    {BASELINE("\"cents\": 9223372036854775807, \"steps\": []"), "cents: it takes"},
    {BASELINE("\"steps\": [{\"step\": \"a\", \"cents\": 9223372036854775807}]"), "cents: it takes"},
    {BASELINE("\"steps\": {}"), "steps: it takes a list"},
    {BASELINE("\"p50\": \"soon\", \"steps\": []"), "p50: it takes a date"},
};

START_TEST(plan_import__of_progress__takes_or_names_what_is_wrong)
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

/* A plan with so many baselines, none of which another has. */
static void document_of_baselines(struct buffer *text, int first, int count)
{
    buffer_format(text, "%s\"baseline\": [", BEFORE);
    for (int i = 0; i < count; i++)
        buffer_format(text,
                      "%s{\"id\": %d, \"made\": \"2026-11-23\", \"catalogue\": \"1\", \"route\": "
                      "\"r%d\", \"hours_per_week\": 10, \"steps\": []}",
                      i > 0 ? ", " : "", first + i, first + i);
    buffer_add(text, "]}");
}

START_TEST(plan_import__over_a_plan__keeps_the_limit_of_baselines)
{
    struct buffer first = {0}, second = {0}, before = {0}, after = {0};

    document_of_baselines(&first, 1, 150);
    document_of_baselines(&second, 151, 51);
    ck_assert_msg(import(first.text, IMPORT_NEW) == STATUS_OK, "%s", fixture.err.text);
    fixture_reopen(&fixture);
    session_export(fixture.session, false, &before);
    ck_assert_int_eq(import(second.text, IMPORT_REPLACE), STATUS_INVALID);
    ck_assert_str_eq(fixture.err.text,
                     "p.json:1: a plan holds at most 200 baselines, and with these it would have "
                     "201");
    fixture_reopen(&fixture);
    session_export(fixture.session, false, &after);
    ck_assert_str_eq(before.text, after.text);
    ck_assert_int_eq(import(first.text, IMPORT_REPLACE), STATUS_OK); /* none of them is new */
    buffer_clear(&first);
    buffer_clear(&second);
    buffer_clear(&before);
    buffer_clear(&after);
}
END_TEST

/* A step that no catalogue has is kept and exported again. */
START_TEST(plan_import__keeps__marks_on_steps_that_are_gone)
{
    struct buffer text = {0};

    ck_assert_int_eq(import(BEFORE "\"progress\": [{\"id\": 4, \"step\": \"gone.step\", \"mark\": "
                                   "\"done\", \"date\": \"2026-11-20\"}]}",
                            IMPORT_NEW),
                     STATUS_OK);
    fixture_reopen(&fixture);
    session_export(fixture.session, false, &text);

    ck_assert_ptr_nonnull(strstr(text.text, "\"step\": \"gone.step\""));
    ck_assert_int_ge(session_roadmap(fixture.session)->step_count, 1);
    buffer_clear(&text);
}
END_TEST

static const char *const older[] = {"/store/version-1.json", "/store/version-2.json"};

START_TEST(plan_import__takes__exports_of_older_versions)
{
    size_t length = 0;
    char *bytes = NULL;
    int64_t id = 0;
    struct buffer path = {0};

    buffer_format(&path, "%s%s", FIXTURES, older[_i]);
    ck_assert_int_eq(file_read(path.text, IMPORT_LIMIT, &bytes, &length, &fixture.err), STATUS_OK);
    ck_assert_msg(plan_import(fixture.store, fixture.catalog, &fixture.clock, bytes, length,
                              "p.json", IMPORT_AS_COPY, &id, NULL, NULL, &fixture.err) == STATUS_OK,
                  "%s", fixture.err.text);
    fixture.plan = id;
    fixture_reopen(&fixture);

    ck_assert_uint_eq(session_marks(fixture.session)->count, 0);
    ck_assert_ptr_null(session_baseline(fixture.session));
    free(bytes);
    buffer_clear(&path);
}
END_TEST

Suite *progress_suite(void)
{
    Suite *suite = suite_create("progress");
    TCase *tcase = tcase_create("progress");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, plan_export__comes_back__with_all_that_was_marked);
    tcase_add_test(tcase, session_reopen__after_an_import__leaves_the_answers_that_came_with_it);
    tcase_add_test(tcase,
                   session_reopen__of_an_imported_mark__leaves_what_another_of_its_number_answered);
    tcase_add_test(tcase, plan_copy__carries__what_was_marked);
    tcase_add_test(tcase, plan_export__redacted__has_no_private_mark_note_or_baseline);
    ADD_TABLE_TEST(tcase, plan_import__of_progress__takes_or_names_what_is_wrong, documents);
    tcase_add_test(tcase, plan_import__over_a_plan__keeps_the_limit_of_baselines);
    tcase_add_test(tcase, plan_import__keeps__marks_on_steps_that_are_gone);
    ADD_TABLE_TEST(tcase, plan_import__takes__exports_of_older_versions, older);
    suite_add_tcase(suite, tcase);
    return suite;
}
