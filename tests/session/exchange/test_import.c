/* SPDX-License-Identifier: MIT
 * Covers importing plans: the modes, and each way in which a file is refused with its place. */
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

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
     "p.json:3:15: the plan was made with the catalogue \"nurse\", which is not on hand "
     "(--catalog DIR takes it)"},
    {FILE_OF(GOOD_PLAN, CATALOGUE, ",\n\"notes\": [1]"),
     "p.json:5:1: this version of Milepost can't keep \"notes\", and would lose it; import the "
     "file with a newer one"},
    {FILE_OF(GOOD_PLAN, CATALOGUE, ",\n\"assumptions\": []"),
     "p.json:5:1: \"assumptions\" has to be an object of at most 500 figures"},
    {FILE_OF(GOOD_PLAN, CATALOGUE, ",\n\"notes\": {}"), "p.json:5:1: \"notes\" has to be a list"},
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

#define WITH_FIGURES(body) FILE_OF(GOOD_PLAN, CATALOGUE, ",\n\"assumptions\": {" body "}")
#define FIGURES_TAKE                                                                               \
    "figures are written {\"low\": 1, \"likely\": 2, \"high\": 3}, whole numbers in this order"

#define SCHOOL_OF(members) "{\"id\": 1, \"name\": \"Day\", \"kind\": \"course\"" members "}"
#define WITH_SCHOOLS(list)                                                                         \
    FILE_OF(GOOD_PLAN, CATALOGUE, ",\n\"programs\": [\n" SCHOOL_OF("") ",\n" list "]")
#define WITH_SCHOOL(members)                                                                       \
    WITH_SCHOOLS("{\"id\": 2, \"name\": \"Eve\", \"kind\": \"course\", " members "}")

static const struct {
    const char *text, *line;
} bad_worksheets[] = {
    {WITH_FIGURES("\"search\": 90"), "p.json:5:17: search: " FIGURES_TAKE},
    {WITH_FIGURES("\"search\": {\"low\": 1, \"likely\": 2}"), "p.json:5:17: search: " FIGURES_TAKE},
    {WITH_FIGURES("\"search\": {\"low\": 1, \"likely\": 2, \"high\": 3, \"more\": 4}"),
     "p.json:5:17: search: " FIGURES_TAKE},
    {WITH_FIGURES("\"search\": {\"low\": 1, \"likely\": 3, \"high\": 2}"),
     "p.json:5:17: search: " FIGURES_TAKE},
    {WITH_FIGURES("\"search\": {\"low\": 1, \"likely\": 2, \"high\": 3.5}"),
     "p.json:5:17: search: " FIGURES_TAKE},
    {WITH_FIGURES("\"old\": {\"low\": -1, \"likely\": 2, \"high\": 3}"),
     "p.json:5:17: old: " FIGURES_TAKE},
    {WITH_FIGURES("\"search\": {\"low\": 1, \"likely\": 2, \"high\": 3651}"),
     "p.json:5:17: search: 1 to 3651 is not within 0 to 3650 days"},
    {WITH_FIGURES("\"a b\": {\"low\": 1, \"likely\": 2, \"high\": 3}"),
     "p.json:5:17: \"a b\" can't be the id of an assumption"},
    {FILE_OF(GOOD_PLAN, CATALOGUE, ",\n\"programs\": {}"),
     "p.json:5:1: \"programs\" has to be a list of at most 50 schools"},
    {WITH_SCHOOLS("7"), "p.json:7:1: school 2: it has to be an object"},
    {WITH_SCHOOLS("{\"name\": \"Eve\", \"kind\": \"course\"}"),
     "p.json:7:1: school 2: \"id\" has to be a whole number from 1 to 999999999"},
    {WITH_SCHOOLS("{\"id\": 0, \"name\": \"Eve\", \"kind\": \"course\"}"),
     "p.json:7:2: school 2: \"id\" has to be a whole number from 1 to 999999999"},
    {WITH_SCHOOLS("{\"id\": 1, \"name\": \"Eve\", \"kind\": \"course\"}"),
     "p.json:7:2: school 2: another one has the same id"},
    {WITH_SCHOOLS("{\"id\": 2, \"kind\": \"course\"}"),
     "p.json:7:1: school 2: the school's name: it is empty; give 1 to 80 characters"},
    {WITH_SCHOOLS("{\"id\": 2, \"name\": \"Day\", \"kind\": \"course\"}"),
     "p.json:7:11: school 2: another one has the same name"},
    {WITH_SCHOOLS("{\"id\": 2, \"name\": \"Eve\"}"),
     "p.json:7:1: school 2: kind: it has to be known; give a program of the catalogue, such as "
     "course"},
    {WITH_SCHOOLS("{\"id\": 2, \"name\": \"Eve\", \"kind\": \"a b\"}"),
     "p.json:7:26: school 2: kind: \"a b\" is not one of course, apprenticeship"},
    {WITH_SCHOOL("\"hours\": \"80\""),
     "p.json:7:44: school 2: hours: it takes a whole number, without quotes, or null"},
    {WITH_SCHOOL("\"hours\": 6001"),
     "p.json:7:44: school 2: hours: \"6001\" is not a whole number from 0 to 6000"},
    {WITH_SCHOOL("\"price\": 1.5"),
     "p.json:7:44: school 2: price: it takes whole dollars, without quotes, or null"},
    {WITH_SCHOOL("\"practicum\": true"),
     "p.json:7:44: school 2: practicum: it takes \"yes\", \"no\" or null"},
    {WITH_SCHOOL("\"aid\": [\"grant\", \"none\"]"),
     "p.json:7:44: school 2: aid: \"none\" stands alone; give it, or the others"},
    {WITH_SCHOOL("\"aid\": [\"a,b\"]"),
     "p.json:7:44: school 2: aid: it takes a list of ids: [\"...\"]"},
    {WITH_SCHOOL("\"refund\": \"a\\u001b[31m\""),
     "p.json:7:44: school 2: refund: it is one line of text; control characters can't be part of "
     "it"},
    {WITH_SCHOOL("\"intake\": \"soon\""),
     "p.json:7:44: school 2: intake: \"soon\" is not a day; write YYYY-MM-DD"},
    {WITH_SCHOOL("\"chosen\": 1"), "p.json:7:44: school 2: \"chosen\" has to be true or false"},
    {FILE_OF(GOOD_PLAN, CATALOGUE,
             ",\n\"programs\": [" SCHOOL_OF(
                 ", \"chosen\": true") ",\n{\"id\": 2, \"name\": "
                                       "\"Eve\", \"kind\": \"course\", \"chosen\": true}]"),
     "p.json:6:44: school 2: another one is chosen too"},
    {WITH_SCHOOL("\"city\": \"x\""), "p.json:7:44: \"city\" is no part of such a file"},
    {WITH_SCHOOL("\"answers\": []"),
     "p.json:7:44: school 2: an answer is written {\"exam\": \"...\"}"},
    {WITH_SCHOOL("\"answers\": {\"approval\": 1}"),
     "p.json:7:44: school 2: an answer is written {\"exam\": \"...\"}"},
    {WITH_SCHOOL("\"answers\": {\"approval\": \"  \"}"),
     "p.json:7:44: school 2: approval: an answer without words"},
    {WITH_SCHOOL("\"answers\": {\"a b\": \"x\"}"),
     "p.json:7:44: school 2: an answer is written {\"exam\": \"...\"}"},
};

START_TEST(plan_import__refuses__figures_and_schools_with_the_place)
{
    int64_t id;

    ck_assert_int_eq(import_text(bad_worksheets[_i].text, IMPORT_NEW, &id), STATUS_INVALID);

    ck_assert_str_eq(fixture.err.text, bad_worksheets[_i].line);
    ck_assert_uint_eq(plan_count(), 1);
}
END_TEST

START_TEST(plan_import__takes__schools_that_say_little)
{
    static const char text[] =
        WITH_SCHOOL("\"hours\": null, \"aid\": [], \"refund\": \"\", \"answers\": {}");
    const struct school *schools;
    int64_t id = 0;

    ck_assert_msg(import_text(text, IMPORT_NEW, &id) == STATUS_OK, "%s", fixture.err.text);
    fixture.plan = id;
    fixture_reopen(&fixture);

    ck_assert_int_eq(session_schools(fixture.session, &schools), 2);
    ck_assert_int_eq(schools[1].plan.hours, -1);
    ck_assert(!schools[1].plan.aid_told);
    ck_assert_str_eq(schools[0].fields[PROGRAM_NAME], "Day");
}
END_TEST

/* What version 1 exported has its lists of schools and figures empty. */
START_TEST(plan_import__takes__an_export_of_version_one)
{
    const struct school *schools;
    size_t length = 0;
    char *bytes = NULL;
    int64_t id = 0;

    ck_assert_int_eq(
        file_read(FIXTURES "/store/version-1.json", IMPORT_LIMIT, &bytes, &length, &fixture.err),
        STATUS_OK);
    fixture.catalog = catalog_builtin();
    ck_assert_msg(plan_import(fixture.store, fixture.catalog, &fixture.clock, bytes, length,
                              "p.json", IMPORT_AS_COPY, &id, NULL, NULL, &fixture.err) == STATUS_OK,
                  "%s", fixture.err.text);
    fixture.plan = id;
    fixture_reopen(&fixture);

    ck_assert_answer(&fixture, "time.hours_per_week", "12");
    ck_assert_answer(&fixture, "background.record", "declined");
    ck_assert_int_eq(session_schools(fixture.session, &schools), 0);
    free(bytes);
}
END_TEST

/* ---- many, and an end in the middle ---------------------------------------------------------- */

enum { MANY = 20 };

/* Copies of the plan, one a line. */
static void write_many(struct buffer *out)
{
    struct buffer line = {0};

    for (const char *at = buffer_text(&exported); *at != '\0'; at++)
        buffer_add_char(&line, *at == '\n' ? ' ' : *at);
    for (int i = 0; i < MANY; i++)
        buffer_format(out, "%s\n", buffer_text(&line));
    buffer_clear(&line);
}

static void die_while_saving(void *context, const char *doing, size_t done, size_t of)
{
    (void)context;
    if (strcmp(doing, "saving") == 0 && done == of / 2)
        raise(SIGKILL);
}

static void import_many(progress_fn *progress)
{
    struct buffer text = {0};
    struct import_file *file = NULL;
    struct import_result result;

    write_many(&text);
    const struct import_job job = {.bytes = buffer_text(&text),
                                   .length = text.length,
                                   .name = "many.json",
                                   .mode = IMPORT_AS_COPY,
                                   .progress = progress};
    ck_assert_int_eq(import_read(fixture.catalog, &fixture.clock, &job, &file, &fixture.err),
                     STATUS_OK);
    ck_assert_int_eq(import_write(fixture.store, file, &result, &fixture.err), STATUS_OK);
    import_free(&file);
    buffer_clear(&text);
}

static void open_file(void)
{
    ck_assert_int_eq(store_open(fixture.path, STORE_WRITE, &fixture.store, NULL, &fixture.err),
                     STATUS_OK);
}

START_TEST(import__of_many__takes_all)
{
    import_many(NULL);

    ck_assert_uint_eq(plan_count(), 1 + MANY);
}
END_TEST

START_TEST(import__of_many__that_is_killed_while_it_saves__takes_none)
{
    int ended = 0;
    pid_t writer;

    session_close(&fixture.session);
    store_close(&fixture.store);
    writer = fork();
    ck_assert_int_ge(writer, 0);
    if (writer == 0) {
        open_file();
        import_many(die_while_saving);
        _exit(0);
    }
    ck_assert_int_eq(waitpid(writer, &ended, 0), writer);
    ck_assert(WIFSIGNALED(ended));

    open_file();
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
    ADD_TABLE_TEST(tcase, plan_import__refuses__figures_and_schools_with_the_place, bad_worksheets);
    tcase_add_test(tcase, plan_import__takes__schools_that_say_little);
    tcase_add_test(tcase, plan_import__takes__an_export_of_version_one);
    tcase_add_test(tcase, import__of_many__takes_all);
    tcase_add_test(tcase, import__of_many__that_is_killed_while_it_saves__takes_none);
    suite_add_tcase(suite, tcase);
    return suite;
}
