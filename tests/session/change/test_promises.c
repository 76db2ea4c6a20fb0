/* SPDX-License-Identifier: MIT
 * Covers what a school promised, kept with it: what is taken, refused, shown and exported. */
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "session_suites.h"

static struct fixture fixture;
static struct buffer said;

static void promises_setup(void)
{
    static const struct school_edit edits[] = {
        {.field = PROGRAM_NAME, .text = "Foundation"},
        {.field = PROGRAM_KIND, .text = "course"},
        {.field = PROGRAM_HOURS, .text = "80"},
        {.field = PROGRAM_AID, .text = "wioa"},
    };
    int64_t number;

    fixture_setup_builtin(&fixture);
    ck_assert_int_eq(session_add_school(fixture.session, edits, 4, &number, &said, &fixture.err),
                     STATUS_OK);
}

static void promises_teardown(void)
{
    buffer_clear(&said);
    fixture_teardown(&fixture);
}

static enum status promise(enum promise which, const char *text)
{
    const struct school_edit edit = {.field = SCHOOL_PROMISE, .question = (int)which, .text = text};

    buffer_truncate(&said, 0);
    return session_edit_school(fixture.session, 1, &edit, 1, &said, &fixture.err);
}

static const char *shown(enum promise which)
{
    buffer_truncate(&said, 0);
    session_show_promise(fixture.session, session_school_numbered(fixture.session, 1), which,
                         &said);
    return buffer_text(&said);
}

static const struct {
    enum promise which;
    const char *text, *shown;
} kept[] = {
    {PROMISE_PLACEMENT, "95", "95 %"},
    {PROMISE_SALARY, "60000", "$60,000"},
    {PROMISE_HOURS, "90", "90 hours"},
    {PROMISE_APPROVAL, "Accredited by AAPC", "Accredited by AAPC"},
    {PROMISE_EXAM, "yes", "In the price"},
    {PROMISE_AID, "mycaa", "MyCAA"},
};

START_TEST(promise__that_is_told__is_kept_and_shown)
{
    ck_assert_msg(promise(kept[_i].which, kept[_i].text) == STATUS_OK, "%s", fixture.err.text);
    fixture_reopen(&fixture);

    ck_assert_str_eq(shown(kept[_i].which), kept[_i].shown);
    ck_assert_int_eq(session_school_numbered(fixture.session, 1)->orphan_count, 0);
    ck_assert_int_eq(session_school_numbered(fixture.session, 1)->answered, 0);
}
END_TEST

START_TEST(promise__that_is_taken_back__is_to_be_asked)
{
    ck_assert_int_eq(promise(PROMISE_SALARY, "60000"), STATUS_OK);
    ck_assert_int_eq(promise(PROMISE_SALARY, "unknown"), STATUS_OK);
    ck_assert_str_eq(shown(PROMISE_SALARY), "ask");
}
END_TEST

START_TEST(promise__of_what_the_worksheet_has__is_that_until_another_is_told)
{
    ck_assert_str_eq(shown(PROMISE_HOURS), "80 hours");
    ck_assert_str_eq(shown(PROMISE_AID), "WIOA voucher of a workforce board");
    ck_assert_int_eq(promise(PROMISE_HOURS, "120"), STATUS_OK);
    ck_assert_str_eq(shown(PROMISE_HOURS), "120 hours");
}
END_TEST

static const struct {
    enum promise which;
    const char *text, *line;
} misread[] = {
    {PROMISE_PLACEMENT, "101", "promise.placement: \"101\" is not a whole number from 0 to 100"},
    {PROMISE_SALARY, "a lot", "promise.salary: "},
    {PROMISE_EXAM, "perhaps", "promise.exam: "},
    {PROMISE_AID, "grant", "promise.aid: \"grant\" is not one of "},
    {PROMISE_APPROVAL, "a\nb", "promise.approval: it is one line of text"},
};

START_TEST(promise__that_is_none__is_refused_by_its_name)
{
    ck_assert_int_eq(promise(misread[_i].which, misread[_i].text), STATUS_USAGE);
    ck_assert_msg(strncmp(fixture.err.text, misread[_i].line, strlen(misread[_i].line)) == 0, "%s",
                  fixture.err.text);
}
END_TEST

START_TEST(promise__is__undone_and_exported_with_its_school)
{
    struct buffer plan = {0};

    ck_assert_int_eq(promise(PROMISE_PLACEMENT, "95"), STATUS_OK);
    session_export(fixture.session, false, &plan);
    ck_assert_ptr_nonnull(strstr(buffer_text(&plan), "\"promise.placement\": \"95\""));
    buffer_truncate(&plan, 0);
    session_export(fixture.session, true, &plan);
    ck_assert_ptr_null(strstr(buffer_text(&plan), "promise"));
    buffer_clear(&plan);
    buffer_truncate(&said, 0);
    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_str_eq(shown(PROMISE_PLACEMENT), "ask");
}
END_TEST

Suite *promises_suite(void)
{
    Suite *suite = suite_create("promises");
    TCase *tcase = tcase_create("promises");

    tcase_add_checked_fixture(tcase, promises_setup, promises_teardown);
    ADD_TABLE_TEST(tcase, promise__that_is_told__is_kept_and_shown, kept);
    tcase_add_test(tcase, promise__that_is_taken_back__is_to_be_asked);
    tcase_add_test(tcase, promise__of_what_the_worksheet_has__is_that_until_another_is_told);
    ADD_TABLE_TEST(tcase, promise__that_is_none__is_refused_by_its_name, misread);
    tcase_add_test(tcase, promise__is__undone_and_exported_with_its_school);
    suite_add_tcase(suite, tcase);
    return suite;
}
