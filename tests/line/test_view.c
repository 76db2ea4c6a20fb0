/* SPDX-License-Identifier: MIT
 * Covers somebody else's plan by lines, and what was written to one's own. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "guide.h"
#include "line_suites.h"

static char path[128], copy[128];

static void open_view(void)
{
    struct error err;

    ck_assert_msg(view_open(catalog_builtin(), &talker.clock, path, &talker.view, &err) ==
                      STATUS_OK,
                  "%s", err.text);
}

static void write_text(const char *text)
{
    FILE *file = fopen(path, "w");

    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    fclose(file);
}

static void set_up(void)
{
    struct session *session;
    struct buffer text = {0};
    struct error err;

    guide_setup();
    make_usual_plan();
    snprintf(path, sizeof path, "%s/maria.json", talker.folder);
    snprintf(copy, sizeof copy, "%s/copy.json", talker.folder);
    ck_assert_int_eq(
        session_open(talker.store, catalog_builtin(), &talker.clock, 1, &session, &err), STATUS_OK);
    session_export(session, false, &text);
    session_close(&session);
    write_text(buffer_text(&text));
    buffer_clear(&text);
    open_view();
}

static void tear_down(void)
{
    view_close(&talker.view);
    unlink(path);
    unlink(copy);
    guide_teardown();
}

static void assert_in_file(const char *name, const char *words, bool there)
{
    char *bytes = NULL;
    size_t length;
    struct error err;

    ck_assert_msg(file_read(name, IMPORT_FILE_LIMIT, &bytes, &length, &err) == STATUS_OK, "%s",
                  err.text);
    ck_assert_msg((strstr(bytes, words) != NULL) == there, "%s: %s", words, bytes);
    free(bytes);
}

/* From the overview to the step that is about the exam. */
#define TO_STEP "=/ sit the cpc\nSit the CPC exam\n"

START_TEST(view__by_lines__takes_a_comment_into_its_file)
{
    go(TO_STEP "Write a comment\n=!\n=Ana\n=Book early\n=q\n");
    ck_assert_heard(&talker, "This plan is somebody else's.");
    ck_assert_heard(&talker, "Whoever reads your comments has to know whose they are.\nYour name.");
    ck_assert_heard(&talker, "the comment of Ana on \"Sit the CPC exam\" is added");
    ck_assert_heard(&talker, "All is saved. Goodbye.");
    assert_in_file(path, "Book early", true);
}
END_TEST

START_TEST(view__commented_again__changes_what_was_written_and_removes_it)
{
    go(TO_STEP "Write a comment\n=Ana\n=Book early\nWrite a comment\n=Book in May\n=<\n"
               "Read what was written\n");
    ck_assert_heard(&talker, "So far: Book early. Enter alone keeps it.");
    ck_assert_heard(&talker, "1. Ana, 4 Jan 2027, on \"Sit the CPC exam\": Book in May");
    assert_in_file(path, "Book in May", true);
    assert_in_file(path, "Book early", false);
    view_close(&talker.view);
    open_view();
    go(TO_STEP "Read 1 comment\nWrite a comment\n=Ana\n=!\n");
    assert_in_file(path, "Book in May", false);
}
END_TEST

START_TEST(view__by_lines__takes_a_comment_back_out_of_its_file)
{
    go(TO_STEP "Write a comment\n=Ana\n=Book early\n=u\n");
    assert_in_file(path, "Book early", false);
}
END_TEST

START_TEST(view__by_lines__changes_nothing_else)
{
    go("=/ hours a week\nStudy hours a week, question\n=<\nRead the answers\nStudy hours a week\n"
       "=<\nCompare the routes\n1. \n=<\n=<\n=<\n=.\n");
    ck_assert_heard(&talker, "This plan is somebody else's: ");
    ck_assert_heard(&talker, "You are at the overview, in the plan Maria, which is somebody "
                             "else's.");
    ck_assert_heard(&talker, "This is the first place; q leaves the program.");
    ck_assert_not_heard(&talker, "Follow this route");
    ck_assert_not_heard(&talker, "Rename this plan");
    ck_assert_not_heard(&talker, "Saved: ");
    assert_in_file(path, "Book", false);
}
END_TEST

START_TEST(view__of_a_step__offers_no_marks)
{
    go(TO_STEP);
    ck_assert_not_heard(&talker, "Mark it as");
    ck_assert_not_heard(&talker, "Put your own figures");
}
END_TEST

START_TEST(view__on_a_small_display__never_says_more_than_fits)
{
    talker.rows = 9;
    talker.columns = 40;
    go(TO_STEP "Write a comment\n=Ana\n=Book early\nRead 1 comment\n=<\n=?\n=<\n"
               "Read what was written\n=<\nRead the roadmap\n=<\n=<\n=q\n");
    ck_assert_heard(&talker, "All is saved. Goodbye.");
}
END_TEST

START_TEST(view__refused_place__puts_the_question_again)
{
    const char *refused;

    go("=/ hours a week\nStudy hours a week, question\n");
    refused = strstr(talker.heard, "This plan is somebody else's: ");
    ck_assert_ptr_nonnull(refused);
    ck_assert_ptr_nonnull(strstr(refused, "\nWhich of those with \"hours a week\""));
}
END_TEST

START_TEST(view__in_a_what_if__tries_other_answers)
{
    go("What if\nTry other answers\nStudy hours a week\n=25\n=<\nForget this\n");
    ck_assert_heard(&talker, "Tried: Study hours a week: now 10 hours a week, then 25");
    assert_in_file(path, "\"time.hours_per_week\": 10", true);
}
END_TEST

START_TEST(view__whose_file_was_changed__goes_into_a_copy)
{
    struct buffer words = {0};

    buffer_format(&words, TO_STEP "Write a comment\n=Ana\n=Book early\n=q\n=%s\n", copy);
    write_text("something else");
    go(buffer_text(&words));
    ck_assert_heard(&talker, "Not saved: ");
    ck_assert_heard(&talker, "What you wrote is not saved: ");
    ck_assert_heard(&talker, "Send that back.\nGoodbye.");
    ck_assert_int_eq(talker.status, STATUS_OK);
    assert_in_file(copy, "Book early", true);
    assert_in_file(path, "something else", true);
    buffer_clear(&words);
}
END_TEST

START_TEST(view__whose_file_was_changed__ends_with_a_failure_at_the_end_of_its_input)
{
    write_text("something else");
    go(TO_STEP "Write a comment\n=Ana\n=Book early\n");
    ck_assert_heard(&talker, "What you wrote is not saved: ");
    ck_assert_int_eq(talker.status, STATUS_CONFLICT);
}
END_TEST

START_TEST(view__whose_file_was_changed__is_left_without_it_on_purpose)
{
    write_text("something else");
    go(TO_STEP "Write a comment\n=Ana\n=Book early\n=q\n=\n=q\n=!\n");
    ck_assert_heard(&talker, "What you wrote is left behind.\nGoodbye.");
    ck_assert_int_eq(talker.status, STATUS_OK);
}
END_TEST

/* ---- one's own plan --------------------------------------------------------------------------- */

START_TEST(comments__that_came_back__are_read_one_by_one)
{
    struct buffer words = {0};

    go(TO_STEP "Write a comment\n=Ana\n=Book early\n");
    view_close(&talker.view);
    buffer_format(&words,
                  "Import a plan\n=%s\nTake what others wrote\nMaria\nRead what was written\n1. \n"
                  "Mark as read\nRemove what Ana wrote\n",
                  path);
    go(buffer_text(&words));
    ck_assert_heard(&talker, "Read what was written to its steps: 1 new comment");
    ck_assert_heard(&talker, "Ana, 4 Jan 2027, new: Book early");
    ck_assert_heard(&talker, "Ana, 4 Jan 2027: Book early");
    ck_assert_heard(&talker, "Nothing is written to this step.");
    assert_exports("Book early", false);
    buffer_clear(&words);
}
END_TEST

Suite *line_view_suite(void)
{
    Suite *suite = suite_create("line_view");
    TCase *group = tcase_create("view");

    tcase_set_timeout(group, 120);
    tcase_add_checked_fixture(group, set_up, tear_down);
    tcase_add_test(group, view__by_lines__takes_a_comment_into_its_file);
    tcase_add_test(group, view__commented_again__changes_what_was_written_and_removes_it);
    tcase_add_test(group, view__by_lines__takes_a_comment_back_out_of_its_file);
    tcase_add_test(group, view__by_lines__changes_nothing_else);
    tcase_add_test(group, view__of_a_step__offers_no_marks);
    tcase_add_test(group, view__on_a_small_display__never_says_more_than_fits);
    tcase_add_test(group, view__refused_place__puts_the_question_again);
    tcase_add_test(group, view__in_a_what_if__tries_other_answers);
    tcase_add_test(group, view__whose_file_was_changed__goes_into_a_copy);
    tcase_add_test(group,
                   view__whose_file_was_changed__ends_with_a_failure_at_the_end_of_its_input);
    tcase_add_test(group, view__whose_file_was_changed__is_left_without_it_on_purpose);
    tcase_add_test(group, comments__that_came_back__are_read_one_by_one);
    suite_add_tcase(suite, group);
    return suite;
}
