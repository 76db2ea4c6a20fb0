/* SPDX-License-Identifier: MIT
 * Covers answers files: what they give, and each way in which one is refused, with its place. */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "fixture.h"
#include "milepost/vector.h"
#include "session_suites.h"

static struct fixture fixture;
static struct answers answers;

static void setup(void)
{
    fixture_setup(&fixture);
    answers = (struct answers){0};
}

static void teardown(void)
{
    answers_clear(&answers);
    fixture_teardown(&fixture);
}

static void collect(void *context, const char *line)
{
    struct buffer *lines = context;

    buffer_format(lines, "%s\n", line);
}

static enum status read_text(const char *text, size_t length, struct buffer *lines)
{
    return answers_file_read(fixture.catalog, text, length, "a.json", fixture.clock.fixed_day,
                             &answers, collect, lines, &fixture.err);
}

static const struct answer *given(const char *id)
{
    return &answers.items[fixture_question(&fixture, id)];
}

START_TEST(answers_file_read__gives__every_type)
{
    static const char text[] = "{\"milepost-answers\": 1, \"answers\": {"
                               "\"goal.target\": \"first-job\","
                               "\"money.aid\": [\"grant\"],"
                               "\"work.coding_now\": \"yes\","
                               "\"time.hours_per_week\": 12,"
                               "\"money.budget\": 2000,"
                               "\"goal.start\": \"2027-03\","
                               "\"school.level\": \"unknown\","
                               "\"background.record\": \"declined\"},"
                               "\"as_of\": {\"time.hours_per_week\": \"2026-10-01\"}}";
    struct buffer lines = {0};

    ck_assert_int_eq(read_text(text, strlen(text), &lines), STATUS_OK);

    ck_assert_uint_eq(given("money.aid")->set, 1);
    ck_assert_int_eq(given("work.coding_now")->value, 0);
    ck_assert_int_eq(given("time.hours_per_week")->value, 12);
    ck_assert_int_eq(given("time.hours_per_week")->as_of, date_from_civil(2026, 10, 1));
    ck_assert_int_eq(given("money.budget")->value, 2000);
    ck_assert_int_eq(given("money.budget")->as_of, fixture.clock.fixed_day);
    ck_assert_int_eq(given("goal.start")->value, date_from_civil(2027, 3, 1));
    ck_assert_int_eq(given("school.level")->state, ANSWER_UNKNOWN);
    ck_assert_int_eq(given("background.record")->state, ANSWER_DECLINED);
    ck_assert_int_eq(given("work.coding_months")->state, ANSWER_NONE);
}
END_TEST

START_TEST(answers_file_read__with_a_byte_order_mark__reads_what_is_behind_it)
{
    static const char text[] =
        "\xEF\xBB\xBF{\"milepost-answers\": 1, \"answers\": {\"school.level\": \"none\"}}\n";
    struct buffer lines = {0};

    ck_assert_int_eq(read_text(text, strlen(text), &lines), STATUS_OK);
    ck_assert_int_eq(given("school.level")->state, ANSWER_VALUE);
}
END_TEST

#define ANSWERS(body) "{\"milepost-answers\": 1,\n \"answers\": {" body "}}"

static const struct {
    const char *text, *line;
} refused[] = {
    {"", "a.json:1:1: this is not JSON: '[' or '{' expected"},
    {"{\"milepost-answers\": 1, \"answers\": {",
     "a.json:1:36: this is not JSON: string or '}' expected"},
    {"[]", "a.json:1:1: it has to be one JSON object"},
    {"{}", "a.json:1:1: this is no answers file: it has no \"milepost-answers\""},
    {"{\"milepost-answers\": 2}",
     "a.json:1:2: it was written by a newer Milepost; read it with that one"},
    {"{\"milepost-answers\": \"1\"}", "a.json:1:2: \"milepost-answers\" has to be 1"},
    {"{\"milepost-answers\": 1}",
     "a.json:1:1: \"answers\" has to be an object: {\"goal.target\": ...}"},
    {"{\"milepost-answers\": 1, \"answers\": []}",
     "a.json:1:25: \"answers\" has to be an object: {\"goal.target\": ...}"},
    {"{\"milepost-answers\": 1, \"answers\": {}, \"more\": 1}",
     "a.json:1:40: \"more\" is no part of such a file"},
    {"{\"milepost-answers\": 1, \"answers\": {}, \"as_of\": 3}",
     "a.json:1:40: \"as_of\" has to be an object: {\"goal.target\": \"YYYY-MM-DD\"}"},
    {"{\"milepost-answers\": 1, \"answers\": {\"a\": 1, \"a\": 1}}",
     "a.json:1:47: this is not JSON: duplicate object key"},
    {"{\"a\": \"\\u0000\"}", "a.json:1:14: this is not JSON: \\u0000 is not allowed"},
    {ANSWERS("\"nope.id\": 1"),
     "a.json:2:14: there is no question \"nope.id\"; `milepost catalog show` lists them"},
    {ANSWERS("\"school.lvel\": \"none\""),
     "a.json:2:14: there is no question \"school.lvel\"; did you mean `school.level`?"},
    {"{\"milepost-answers\": 1, \"answers\": {}, \"as_fo\": {}}",
     "a.json:1:40: \"as_fo\" is no part of such a file; did you mean `as_of`?"},
    {ANSWERS("\"school.level\": \"doctor\""),
     "a.json:2:14: school.level: \"doctor\" is not one of none, high-school, associate, bachelor"},
    {ANSWERS("\"school.level\": 3"), "a.json:2:14: school.level: it takes one value in quotes"},
    {ANSWERS("\"school.level\": null"), "a.json:2:14: school.level: it takes one value in quotes"},
    {ANSWERS("\"school.level\": \"\""), "a.json:2:14: school.level: it takes one value in quotes"},
    {ANSWERS("\"time.hours_per_week\": \"12\""),
     "a.json:2:14: time.hours_per_week: it takes a whole number, without quotes"},
    {ANSWERS("\"goal.start\": \"4 Jan 2027\""), /* a file stays strict */
     "a.json:2:14: goal.start: \"4 Jan 2027\" is not a day; write YYYY-MM-DD or YYYY-MM"},
    {ANSWERS("\"time.hours_per_week\": 1e9"),
     "a.json:2:14: time.hours_per_week: it takes a whole number, without quotes"},
    {ANSWERS("\"time.hours_per_week\": 12.0"),
     "a.json:2:14: time.hours_per_week: it takes a whole number, without quotes"},
    {ANSWERS("\"time.hours_per_week\": -1"),
     "a.json:2:14: time.hours_per_week: \"-1\" is not a whole number from 1 to 60"},
    {ANSWERS("\"time.hours_per_week\": 61"),
     "a.json:2:14: time.hours_per_week: \"61\" is not a whole number from 1 to 60"},
    {ANSWERS("\"money.aid\": []"),
     "a.json:2:14: money.aid: it takes a list of values that is not empty: [\"...\"]"},
    {ANSWERS("\"money.aid\": \"grant\""),
     "a.json:2:14: money.aid: it takes a list of values that is not empty: [\"...\"]"},
    {ANSWERS("\"money.aid\": [\"grant,none\"]"),
     "a.json:2:14: money.aid: it takes a list of values that is not empty: [\"...\"]"},
    {ANSWERS("\"money.aid\": [\"grant\", \"none\"]"),
     "a.json:2:14: money.aid: \"none\" stands alone; give it, or the others"},
    {ANSWERS("\"work.coding_now\": true"),
     "a.json:2:14: work.coding_now: it takes \"yes\" or \"no\""},
    {ANSWERS("\"goal.start\": \"2027-02-30\""),
     "a.json:2:14: goal.start: \"2027-02-30\" is not a day; write YYYY-MM-DD or YYYY-MM"},
    {ANSWERS("\"school.level\": \"declined\""),
     "a.json:2:14: school.level: \"declined\" is for private questions only; write unknown"},
    /* what was read of a private answer is not repeated */
    {ANSWERS("\"background.record\": \"murder\""), "a.json:2:14: background.record: this value is "
                                                   "not one of none, pending, conviction"},
    {ANSWERS("\"school.level\": \"a\\u001b[2J\""),
     "a.json:2:14: school.level: it takes one value in quotes"},
    {"{\"milepost-answers\": 1, \"answers\": {}, \"as_of\": {\"goal.start\": \"2026-01-01\"}}",
     "a.json:1:50: goal.start: a day without an answer"},
    {"{\"milepost-answers\": 1, \"answers\": {\"money.budget\": 1}, \"as_of\": {\"money.budget\": "
     "\"2026-01\"}}",
     "a.json:1:67: money.budget: the day of an answer is written \"YYYY-MM-DD\""},
    {"{\"milepost-answers\": 1, \"answers\": {}} x",
     "a.json:1:40: this is not JSON: end of file expected"},
    {"{\"milepost-answers\": 1, \"\xFF\": {}}",
     "a.json:1:26: it is not UTF-8 text; save it as UTF-8"},
};

START_TEST(answers_file_read__refuses__with_the_place)
{
    struct buffer lines = {0}, expected = {0};

    buffer_format(&expected, "%s\n", refused[_i].line);
    ck_assert_int_eq(read_text(refused[_i].text, strlen(refused[_i].text), &lines), STATUS_INVALID);

    ck_assert_str_eq(buffer_text(&lines), buffer_text(&expected));
    ck_assert_str_eq(fixture.err.text, refused[_i].line);
    ck_assert_ptr_null(answers.items);
    buffer_clear(&lines);
    buffer_clear(&expected);
}
END_TEST

START_TEST(answers_file_read__names__each_fault)
{
    static const char text[] =
        ANSWERS("\"a.b\": 1,\n\"school.level\": 1,\n\"time.hours_per_week\": 0");
    struct buffer lines = {0};

    ck_assert_int_eq(read_text(text, strlen(text), &lines), STATUS_INVALID);

    ck_assert_ptr_nonnull(strstr(buffer_text(&lines), "a.json:2:14: there is no question \"a.b\""));
    ck_assert_ptr_nonnull(strstr(buffer_text(&lines), "\na.json:3:1: school.level"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&lines), "\na.json:4:1: time.hours_per_week"));
    ck_assert_ptr_nonnull(strstr(fixture.err.text, "(and 2 more)"));
    buffer_clear(&lines);
}
END_TEST

START_TEST(answers_file_read__makes_inert__what_it_names)
{
    static const char text[] = ANSWERS("\"a\\u001b[2J\\u202e\\nb\": 1");
    struct buffer lines = {0};

    ck_assert_int_eq(read_text(text, strlen(text), &lines), STATUS_INVALID);

    ck_assert(text_is_clean(buffer_text(&lines), true));
    ck_assert_ptr_eq(strchr(buffer_text(&lines), '\n'), lines.text + lines.length - 1);
    ck_assert(text_is_clean(fixture.err.text, false));
    buffer_clear(&lines);
}
END_TEST

START_TEST(answers_file_read__tells__only_the_first_of_many_faults)
{
    struct buffer text = {0}, lines = {0};
    int told = 0;

    buffer_add(&text, "{\"milepost-answers\": 1, \"answers\": {\"x\": 1");
    for (int i = 0; i < 5000; i++)
        buffer_format(&text, ",\"x%d\": 1", i);
    buffer_add(&text, "}}");
    ck_assert_int_eq(read_text(text.text, text.length, &lines), STATUS_INVALID);

    for (const char *at = buffer_text(&lines); (at = strchr(at, '\n')); at++)
        told++;
    ck_assert_int_eq(told, 21);
    ck_assert_ptr_nonnull(strstr(buffer_text(&lines), "a.json: 4981 more faults like these"));
    buffer_clear(&text);
    buffer_clear(&lines);
}
END_TEST

/* A place is looked for from the beginning of the file; that must not be done for every fault. */
START_TEST(answers_file_read__takes_no_minute__for_faults_all_over_a_large_file)
{
    struct buffer text = {0}, lines = {0};
    clock_t start = clock();

    buffer_add(&text, "{\"milepost-answers\": 1, \"answers\": {\"none\": 0");
    for (int i = 0; i < 19000; i++)
        buffer_format(&text, ",%380s\"x%d\": 1", "", i);
    buffer_add(&text, "}}");

    ck_assert_int_eq(read_text(text.text, text.length, &lines), STATUS_INVALID);

    ck_assert_int_lt((clock() - start) / CLOCKS_PER_SEC, 5);
    buffer_clear(&text);
    buffer_clear(&lines);
}
END_TEST

/* Ten thousand levels, and more values than any plan has: refused before they cost memory. */
START_TEST(answers_file_read__bounds__depth_and_size)
{
    struct buffer deep = {0}, wide = {0}, lines = {0};

    buffer_repeat(&deep, "[", 10000);
    ck_assert_int_eq(read_text(deep.text, deep.length, &lines), STATUS_INVALID);
    ck_assert_ptr_nonnull(strstr(fixture.err.text, "a.json:1:"));
    buffer_repeat(&wide, "[],", 100000);
    ck_assert_int_eq(read_text(wide.text, wide.length, &lines), STATUS_INVALID);
    ck_assert_ptr_nonnull(strstr(fixture.err.text, "too many values"));
    buffer_clear(&deep);
    buffer_clear(&wide);
    buffer_clear(&lines);
}
END_TEST

START_TEST(answers_file_read__refuses__every_truncated_file)
{
    static const char text[] = ANSWERS("\"school.level\": \"none\", \"money.aid\": [\"grant\"]");
    struct buffer lines = {0};

    for (size_t length = 0; length < strlen(text); length++)
        ck_assert_int_eq(read_text(text, length, &lines), STATUS_INVALID);
    ck_assert_int_eq(read_text(text, strlen(text), &lines), STATUS_OK);
    buffer_clear(&lines);
}
END_TEST

Suite *answers_file_suite(void)
{
    Suite *suite = suite_create("answers file");
    TCase *tcase = tcase_create("answers file");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, answers_file_read__gives__every_type);
    tcase_add_test(tcase, answers_file_read__with_a_byte_order_mark__reads_what_is_behind_it);
    ADD_TABLE_TEST(tcase, answers_file_read__refuses__with_the_place, refused);
    tcase_add_test(tcase, answers_file_read__names__each_fault);
    tcase_add_test(tcase, answers_file_read__makes_inert__what_it_names);
    tcase_add_test(tcase, answers_file_read__tells__only_the_first_of_many_faults);
    tcase_add_test(tcase, answers_file_read__takes_no_minute__for_faults_all_over_a_large_file);
    tcase_add_test(tcase, answers_file_read__bounds__depth_and_size);
    tcase_add_test(tcase, answers_file_read__refuses__every_truncated_file);
    suite_add_tcase(suite, tcase);
    return suite;
}
