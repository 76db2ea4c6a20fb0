/* SPDX-License-Identifier: MIT
 * Covers comments in an exported plan: out, back again, and what is refused. */
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

static void write_comment(const char *step, const char *author, const char *text)
{
    const struct comment_request request = {.step = step, .author = author, .text = text};
    struct buffer said = {0};

    ck_assert_int_eq(session_write_comment(fixture.session, &request, &said, &fixture.err),
                     STATUS_OK);
    buffer_clear(&said);
}

static enum status import_over(const char *text)
{
    return plan_import(fixture.store, fixture.catalog, &fixture.clock, text, strlen(text), "p.json",
                       IMPORT_REPLACE, &fixture.plan, NULL, NULL, &fixture.err);
}

START_TEST(session_export__with_comments__comes_back_to_the_same_bytes)
{
    struct buffer said = {0};

    write_comment("retired-step", "Ana \"A.\" \\ <b>",
                  "100 % = \"all\", of it: \xd8\xb9 \xf0\x9f\x99\x82");
    write_comment("exam", "Ben", "=1+1");
    ck_assert_int_eq(session_note_comment(fixture.session,
                                          session_comments(fixture.session)->items[0].uuid, true,
                                          &said, &fixture.err),
                     STATUS_OK);
    session_export(fixture.session, false, &first);
    while (session_undo(fixture.session, &said, &fixture.err) == STATUS_OK)
        continue;
    ck_assert_msg(import_over(first.text) == STATUS_OK, "%s", fixture.err.text);
    fixture_reopen(&fixture);
    session_export(fixture.session, false, &second);

    ck_assert_str_eq(second.text, first.text);
    ck_assert_ptr_nonnull(strstr(first.text, "\"on\": \"2026-11-23\", \"read\": null"));
    buffer_clear(&said);
}
END_TEST

/* The export with this in place of its comments. */
static void replace_comments(const char *list)
{
    const char *key = "\"comments\": []", *at;

    session_export(fixture.session, false, &first);
    at = strstr(first.text, key);
    buffer_add_bytes(&second, first.text, (size_t)(at - first.text));
    buffer_format(&second, "\"comments\": %s%s", list, at + strlen(key));
}

#define ENTRY(id, more)                                                                            \
    "{\"id\": \"" id "\", \"step\": \"s\", \"author\": \"Ana\", \"text\": \"T\", \"on\": "         \
    "\"2026-11-23\"" more "}"
#define GOOD "3f6c2b1e-0000-4000-8000-00000000000a"

static const struct {
    const char *list, *says;
} faults[] = {
    {"7", "has to be a list"},
    {"[7]", "has to be an object"},
    {"[" ENTRY("x", "") "]", "entry 1 of \"comments\": id: it takes a text of 36 characters"},
    {"[" ENTRY("3f6c2b1e00000400080000000000000000ab", "") "]", "five groups"},
    {"[" ENTRY(GOOD, "") ", " ENTRY(GOOD, "") "]", "no other entry has"},
    {"[" ENTRY(GOOD, ", \"html\": 1") "]", "html"},
    {"[" ENTRY(GOOD, ", \"read\": \"soon\"") "]", "read: it takes a date"},
    {"[{\"id\": \"" GOOD "\", \"step\": \"s\", \"author\": \"\", \"text\": \"T\", \"on\": "
     "\"2026-11-23\"}]",
     "author: it takes a text of one line, not empty, at most 80 characters"},
    {"[{\"id\": \"" GOOD "\", \"step\": \"s\", \"author\": \" \xE2\x80\x8B\", \"text\": \"T\", "
     "\"on\": \"2026-11-23\"}]",
     "author: it takes a text of one line, not empty"},
    {"[{\"id\": \"" GOOD "\", \"step\": \"s\", \"author\": \"A\", \"text\": \"a\\nb\", \"on\": "
     "\"2026-11-23\"}]",
     "text: it takes a text of one line"},
};

START_TEST(plan_import__refuses__comments_that_are_none)
{
    replace_comments(faults[_i].list);

    ck_assert_int_eq(import_over(second.text), STATUS_INVALID);
    ck_assert_msg(strstr(fixture.err.text, faults[_i].says) != NULL, "%s", fixture.err.text);
}
END_TEST

/* Written on another computer, where it was tomorrow already. */
START_TEST(plan_import__takes__a_comment_of_tomorrow)
{
    replace_comments("[{\"id\": \"" GOOD "\", \"step\": \"s\", \"author\": \"A\", \"text\": "
                     "\"T\", \"on\": \"2026-11-24\"}]");

    ck_assert_msg(import_over(second.text) == STATUS_OK, "%s", fixture.err.text);
}
END_TEST

START_TEST(plan_import__of_a_file_without_comments__has_none)
{
    const char *key = ",\n  \"comments\": []";
    char *at;

    session_export(fixture.session, false, &first);
    at = strstr(first.text, key);
    ck_assert_ptr_nonnull(at);
    memmove(at, at + strlen(key), strlen(at + strlen(key)) + 1);
    ck_assert_msg(import_over(first.text) == STATUS_OK, "%s", fixture.err.text);
}
END_TEST

Suite *comments_json_suite(void)
{
    Suite *suite = suite_create("comments_json");
    TCase *tcase = tcase_create("comments_json");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, session_export__with_comments__comes_back_to_the_same_bytes);
    tcase_add_loop_test(tcase, plan_import__refuses__comments_that_are_none, 0,
                        sizeof faults / sizeof *faults);
    tcase_add_test(tcase, plan_import__takes__a_comment_of_tomorrow);
    tcase_add_test(tcase, plan_import__of_a_file_without_comments__has_none);
    suite_add_tcase(suite, tcase);
    return suite;
}
