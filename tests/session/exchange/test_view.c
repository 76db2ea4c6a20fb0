/* SPDX-License-Identifier: MIT
 * Covers somebody else's plan: opened in memory, changed in its comments alone, written back whole
 * or not at all, and files that are no plan. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fixture.h"
#include "folder_sync.h"
#include "milepost/whole_file.h"
#include "session_suites.h"

static struct fixture fixture;
static struct plan_view *view;
static struct session *session;
static struct buffer said;
static char path[128];

static void write_file(const char *bytes, size_t length)
{
    ck_assert_int_eq(whole_file_write(path, bytes, length, WHOLE_FILE_OVER), 0);
}

static void export_plan(struct buffer *out)
{
    session_export(fixture.session, true, out);
    write_file(out->text, out->length);
}

static void setup(void)
{
    struct buffer text = {0};

    fixture_setup_builtin(&fixture);
    fixture_answer(&fixture, "goal.target", "CPC");
    fixture_answer(&fixture, "background.record", "conviction");
    snprintf(path, sizeof path, "%s/maria.json", fixture.folder);
    export_plan(&text);
    buffer_clear(&text);
    view = NULL;
    session = NULL;
}

static void teardown(void)
{
    session_close(&session);
    view_close(&view);
    buffer_clear(&said);
    fixture_teardown(&fixture);
}

static void open_view(void)
{
    session_close(&session);
    view_close(&view);
    ck_assert_msg(view_open(fixture.catalog, &fixture.clock, path, &view, &fixture.err) ==
                      STATUS_OK,
                  "%s", fixture.err.text);
    ck_assert_int_eq(session_open(view_store(view), fixture.catalog, &fixture.clock,
                                  view_plan(view), &session, &fixture.err),
                     STATUS_OK);
    session_only_view(session);
}

static void comment(const char *author, const char *text)
{
    const struct comment_request request = {.step = "exam.CPC", .author = author, .text = text};

    ck_assert_int_eq(session_write_comment(session, &request, &said, &fixture.err), STATUS_OK);
}

static char *file_text(void)
{
    char *bytes;
    size_t length;

    ck_assert_int_eq(file_read(path, IMPORT_LIMIT, &bytes, &length, &fixture.err), STATUS_OK);
    return bytes;
}

/* ---- looking --------------------------------------------------------------------------------- */

START_TEST(view__shows__the_plan_and_touches_no_file)
{
    char *before = file_text(), *after;

    open_view();
    ck_assert_str_eq(session_name(session), "Maria");
    ck_assert_ptr_nonnull(session_roadmap(session));
    ck_assert(!view_differs(view, session));
    after = file_text();
    ck_assert_str_eq(after, before);
    free(before);
    free(after);
}
END_TEST

START_TEST(view__refuses__every_change_but_comments)
{
    const struct mark_request mark = {
        .step = "choose-school", .kind = MARK_DONE, .day = DATE_NONE, .cost = MONEY_NONE};
    const struct range figures = {1, 2, 3};
    int target;
    struct answer answer = {.state = ANSWER_UNKNOWN};

    open_view();
    target = fixture_question(&fixture, "goal.target");
    ck_assert_int_eq(session_answer(session, target, &answer, -1, &fixture.err), STATUS_USAGE);
    ck_assert_ptr_nonnull(strstr(fixture.err.text, "somebody else's"));
    ck_assert_int_eq(session_choose_route(session, 1, &said, &fixture.err), STATUS_USAGE);
    ck_assert_int_eq(session_mark(session, &mark, &said, &fixture.err), STATUS_USAGE);
    ck_assert_int_eq(session_assume(session,
                                    catalog_find_assumption(fixture.catalog, "prepare-cpc"),
                                    &figures, &said, &fixture.err),
                     STATUS_USAGE);
    ck_assert(!view_differs(view, session));
}
END_TEST

/* What is tried goes with the try. */
START_TEST(view__lets__anything_be_tried)
{
    struct answer answer = {.state = ANSWER_UNKNOWN};
    struct session *trial;

    open_view();
    ck_assert_int_eq(session_trial(session, &trial, &fixture.err), STATUS_OK);
    ck_assert_int_eq(
        session_answer(trial, fixture_question(&fixture, "goal.target"), &answer, -1, &fixture.err),
        STATUS_OK);
    ck_assert_int_eq(session_keep_trial(session, trial, &said, &fixture.err), STATUS_USAGE);
    session_close(&trial);
    ck_assert(!view_differs(view, session));
}
END_TEST

/* ---- writing back ---------------------------------------------------------------------------- */

START_TEST(view_write__gives__the_plan_back_with_its_comments_alone)
{
    struct buffer before = {0};
    char *after, *at;

    export_plan(&before);
    open_view();
    comment("Ana", "Book early");
    ck_assert(view_differs(view, session));
    ck_assert_int_eq(view_write(view, session, &fixture.err), STATUS_OK);
    ck_assert(!view_differs(view, session));

    after = file_text();
    at = strstr(after, "\"comments\": [");
    ck_assert_ptr_nonnull(strstr(at, "Book early"));
    ck_assert_int_eq(strncmp(after, before.text, (size_t)(at - after)), 0);
    free(after);
    buffer_clear(&before);
}
END_TEST

START_TEST(view__of_a_file_with_comments__adds_to_them)
{
    open_view();
    comment("Ana", "Book early");
    ck_assert_int_eq(view_write(view, session, &fixture.err), STATUS_OK);
    open_view();
    comment("Ben", "Ask for a Saturday");
    ck_assert_int_eq(view_write(view, session, &fixture.err), STATUS_OK);
    open_view();

    ck_assert_uint_eq(session_comments(session)->count, 2);
}
END_TEST

START_TEST(view_write__on_a_disk_that_syncs_no_folder__has_the_comments_and_says_so)
{
    open_view();
    comment("Ana", "Book early");
    folder_sync_fails(0);
    ck_assert_int_eq(view_write(view, session, &fixture.err), STATUS_IO);
    folder_sync_works();
    ck_assert_ptr_nonnull(strstr(fixture.err.text, "maria.json: it is written and in its place"));
    ck_assert(!view_differs(view, session));

    comment("Ana", "And early again");
    ck_assert_int_eq(view_write(view, session, &fixture.err), STATUS_OK);
    open_view();
    ck_assert_uint_eq(session_comments(session)->count, 2);
}
END_TEST

START_TEST(view_write__leaves__what_another_program_wrote_meanwhile)
{
    char *after;

    open_view();
    comment("Ana", "Book early");
    write_file("mine", 4);
    ck_assert_int_eq(view_write(view, session, &fixture.err), STATUS_CONFLICT);
    ck_assert_ptr_nonnull(strstr(fixture.err.text, "another program changed it"));

    after = file_text();
    ck_assert_str_eq(after, "mine");
    free(after);
}
END_TEST

START_TEST(view_write__says__that_its_place_is_no_file_any_more)
{
    open_view();
    comment("Ana", "Book early");
    ck_assert_int_eq(unlink(path), 0);
    ck_assert_int_eq(mkdir(path, 0700), 0);
    ck_assert_int_eq(view_write(view, session, &fixture.err), STATUS_IO);
    ck_assert(view_differs(view, session));

    ck_assert_int_eq(rmdir(path), 0);
    ck_assert_int_eq(view_write(view, session, &fixture.err), STATUS_OK);
}
END_TEST

/* ---- what is no plan ------------------------------------------------------------------------- */

static const struct {
    const char *bytes, *says;
    enum status status;
} refused[] = {
    {"", "maria.json", STATUS_INVALID},
    {"{", "maria.json:1", STATUS_INVALID},
    {"\x7f"
     "ELF",
     "maria.json", STATUS_INVALID},
    {"{\"milepost-plan\": 2}", "written by a newer Milepost", STATUS_INVALID},
    {"{\"milepost-roadmap\": 1}", "milepost-plan", STATUS_INVALID},
    {"[]", "maria.json", STATUS_INVALID},
};

START_TEST(view_open__refuses__in_one_line)
{
    write_file(refused[_i].bytes, strlen(refused[_i].bytes));

    ck_assert_int_eq(view_open(fixture.catalog, &fixture.clock, path, &view, &fixture.err),
                     refused[_i].status);
    ck_assert_msg(strstr(fixture.err.text, refused[_i].says) != NULL, "%s", fixture.err.text);
    ck_assert_ptr_null(strchr(fixture.err.text, '\n'));
    ck_assert_ptr_null(view);
}
END_TEST

START_TEST(view_open__of_every_truncation__is_refused)
{
    struct buffer text = {0};

    export_plan(&text);
    for (size_t cut = 0; cut + 2 < text.length; cut += 101) {
        write_file(text.text, cut);
        ck_assert_int_ne(view_open(fixture.catalog, &fixture.clock, path, &view, &fixture.err),
                         STATUS_OK);
        ck_assert_ptr_null(view);
    }
    buffer_clear(&text);
}
END_TEST

START_TEST(view_open__of_many_plans__takes_none)
{
    struct buffer text = {0};
    int64_t other;

    session_export_line(fixture.session, true, &text);
    ck_assert_int_eq(
        plan_copy(fixture.store, &fixture.clock, fixture.plan, NULL, &other, &fixture.err),
        STATUS_OK);
    fixture.plan = other;
    fixture_reopen(&fixture);
    session_export_line(fixture.session, true, &text);
    write_file(text.text, text.length);

    ck_assert_int_eq(view_open(fixture.catalog, &fixture.clock, path, &view, &fixture.err),
                     STATUS_INVALID);
    ck_assert_ptr_nonnull(strstr(fixture.err.text, "it holds several plans"));
    buffer_clear(&text);
}
END_TEST

START_TEST(view_open__refuses__what_is_no_plain_file)
{
    struct buffer large = {0};

    ck_assert_int_eq(
        view_open(fixture.catalog, &fixture.clock, fixture.folder, &view, &fixture.err),
        STATUS_USAGE);
    ck_assert_int_eq(view_open(fixture.catalog, &fixture.clock, "-", &view, &fixture.err),
                     STATUS_USAGE);
    ck_assert_int_eq(view_open(fixture.catalog, &fixture.clock, "/dev/zero", &view, &fixture.err),
                     STATUS_USAGE);
    ck_assert_int_eq(
        view_open(fixture.catalog, &fixture.clock, "/tmp/no-such-file", &view, &fixture.err),
        STATUS_NOT_FOUND);
    buffer_repeat(&large, " ", (int)IMPORT_LIMIT + 1);
    write_file(large.text, large.length);
    buffer_clear(&large);
    ck_assert_int_eq(view_open(fixture.catalog, &fixture.clock, path, &view, &fixture.err),
                     STATUS_INVALID);
    ck_assert_ptr_nonnull(strstr(fixture.err.text, "larger than 8 MiB"));
}
END_TEST

Suite *view_suite(void)
{
    Suite *suite = suite_create("view");
    TCase *tcase = tcase_create("view");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, view__shows__the_plan_and_touches_no_file);
    tcase_add_test(tcase, view__refuses__every_change_but_comments);
    tcase_add_test(tcase, view__lets__anything_be_tried);
    tcase_add_test(tcase, view_write__gives__the_plan_back_with_its_comments_alone);
    tcase_add_test(tcase, view__of_a_file_with_comments__adds_to_them);
    tcase_add_test(tcase, view_write__on_a_disk_that_syncs_no_folder__has_the_comments_and_says_so);
    tcase_add_test(tcase, view_write__leaves__what_another_program_wrote_meanwhile);
    tcase_add_test(tcase, view_write__says__that_its_place_is_no_file_any_more);
    tcase_add_loop_test(tcase, view_open__refuses__in_one_line, 0,
                        sizeof refused / sizeof *refused);
    tcase_add_test(tcase, view_open__of_every_truncation__is_refused);
    tcase_add_test(tcase, view_open__of_many_plans__takes_none);
    tcase_add_test(tcase, view_open__refuses__what_is_no_plain_file);
    suite_add_tcase(suite, tcase);
    return suite;
}
