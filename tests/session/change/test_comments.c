/* SPDX-License-Identifier: MIT
 * Covers comments on steps: written, read, removed, undone, taken in from a file once, merged with
 * what another program did, and told in the history. The real catalogue. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "session_suites.h"

#define ANA "3f6c2b1e-0000-4000-8000-00000000000a"
#define BEN "3f6c2b1e-0000-4000-8000-00000000000b"

static struct fixture fixture;
static struct buffer said;

static void setup(void)
{
    fixture_setup_builtin(&fixture);
    fixture_answer(&fixture, "goal.target", "CPC");
    fixture_answer(&fixture, "school.program", "none");
}

static void teardown(void)
{
    buffer_clear(&said);
    fixture_teardown(&fixture);
}

static const struct comment_row *comment_at(size_t place)
{
    const struct comment_rows *rows = session_comments(fixture.session);

    ck_assert_uint_gt(rows->count, place);
    return &rows->items[place];
}

static enum status write_comment(const char *step, const char *author, const char *text)
{
    const struct comment_request request = {.step = step, .author = author, .text = text};

    buffer_truncate(&said, 0);
    return session_write_comment(fixture.session, &request, &said, &fixture.err);
}

static struct comment_row row_of(const char *uuid, const char *step, const char *author)
{
    struct comment_row row = {.step = (char *)step,
                              .author = (char *)author,
                              .text = "Book early",
                              .day = fixture.clock.fixed_day,
                              .taken = DATE_NONE};

    strcpy(row.uuid, uuid);
    return row;
}

static void take(const struct comment_row *rows, size_t count)
{
    struct comment_rows from = {(struct comment_row *)rows, count};

    buffer_truncate(&said, 0);
    ck_assert_msg(session_take_comments(fixture.session, &from, &said, &fixture.err) == STATUS_OK,
                  "%s", fixture.err.text);
}

/* ---- writing --------------------------------------------------------------------------------- */

START_TEST(session_write_comment__is__on_disk_and_undone)
{
    ck_assert_int_eq(write_comment("exam.CPC", " Ana ", "Book early"), STATUS_OK);
    ck_assert_str_eq(said.text, "the comment of Ana on \"Sit the CPC exam\" is added");
    fixture_reopen(&fixture);
    ck_assert_str_eq(comment_at(0)->author, "Ana");
    ck_assert_int_eq(comment_at(0)->day, fixture.clock.fixed_day);

    buffer_truncate(&said, 0);
    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_str_eq(said.text, "Undone: the comment of Ana is removed");
    ck_assert_uint_eq(session_comments(fixture.session)->count, 0);
}
END_TEST

START_TEST(session_write_comment__refuses__what_is_no_line_of_text)
{
    static const char *const texts[] = {"", "   ", "two\nlines", "an \x1b[31m escape", "\xff"};

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        ck_assert_int_eq(write_comment("exam.CPC", "Ana", texts[i]), STATUS_USAGE);
    ck_assert_int_eq(write_comment("exam.CPC", "", "Book early"), STATUS_USAGE);
    ck_assert_uint_eq(session_comments(fixture.session)->count, 0);
}
END_TEST

START_TEST(session_write_comment__changes__one_that_is_there)
{
    struct comment_request request = {.author = "Ana", .text = "Book in spring"};

    ck_assert_int_eq(write_comment("exam.CPC", "Ana", "Book early"), STATUS_OK);
    request.uuid = comment_at(0)->uuid;
    ck_assert_int_eq(session_write_comment(fixture.session, &request, &said, &fixture.err),
                     STATUS_OK);

    ck_assert_uint_eq(session_comments(fixture.session)->count, 1);
    ck_assert_str_eq(comment_at(0)->text, "Book in spring");
    ck_assert_str_eq(comment_at(0)->step, "exam.CPC");
}
END_TEST

START_TEST(session_comment__that_is_gone__is_not_found)
{
    ck_assert_int_eq(session_remove_comment(fixture.session, ANA, &said, &fixture.err),
                     STATUS_NOT_FOUND);
    ck_assert_int_eq(session_note_comment(fixture.session, ANA, true, &said, &fixture.err),
                     STATUS_NOT_FOUND);
}
END_TEST

START_TEST(session_comment_count__knows__the_line_of_its_step)
{
    int line;

    ck_assert_int_eq(write_comment("exam.CPC", "Ana", "Book early"), STATUS_OK);
    ck_assert_int_eq(write_comment("exam.CPC", "Ben", "Ask for a date"), STATUS_OK);
    ck_assert_int_eq(write_comment("choose-school", "Ben", "See two of them"), STATUS_OK);
    ck_assert_int_eq(
        session_note_comment(fixture.session, comment_at(0)->uuid, true, &said, &fixture.err),
        STATUS_OK);

    ck_assert_int_eq(session_comment_count(fixture.session, -1, false), 3);
    ck_assert_int_eq(session_comment_count(fixture.session, -1, true), 2);
    line = session_line_of(fixture.session, "exam.CPC");
    ck_assert_int_eq(session_comment_count(fixture.session, line, false), 2);
}
END_TEST

/* Of many others, each with an id of its own. */
static void take_many(int count)
{
    struct comment_row *rows = memory_new((size_t)count, sizeof *rows);
    char uuid[STORE_COMMENT_ID];

    for (int i = 0; i < count; i++) {
        snprintf(uuid, sizeof uuid, "3f6c2b1e-0000-4000-8000-%012d", i);
        rows[i] = row_of(uuid, "exam.CPC", "Ana");
    }
    take(rows, (size_t)count);
    free(rows);
}

START_TEST(session_write_comment__beside_the_most_that_a_plan_holds__is_refused)
{
    take_many(COMMENTS_MAX - 1);
    ck_assert_int_eq(write_comment("exam.CPC", "Ben", "There is room for one"), STATUS_OK);
    ck_assert_int_eq(write_comment("exam.CPC", "Ben", "and for no more"), STATUS_USAGE);
    ck_assert_uint_eq(session_comments(fixture.session)->count, COMMENTS_MAX);
}
END_TEST

/* ---- taking them in -------------------------------------------------------------------------- */

START_TEST(session_take_comments__says__how_many_from_whom)
{
    struct comment_row rows[] = {row_of(ANA, "exam.CPC", "Ana"), row_of(BEN, "exam.CPC", "Ana")};

    rows[1].step = "choose-school";
    take(rows, 2);
    ck_assert_str_eq(said.text, "2 comments on 2 steps from Ana");
    ck_assert_int_eq(session_comment_count(fixture.session, -1, true), 2);
}
END_TEST

START_TEST(session_take_comments__takes__each_once)
{
    const struct comment_row rows[] = {row_of(ANA, "exam.CPC", "Ana"),
                                       row_of(BEN, "choose-school", "Ben")};

    take(rows, 1);
    ck_assert_int_eq(session_note_comment(fixture.session, ANA, true, &said, &fixture.err),
                     STATUS_OK);
    take(rows, 2);
    ck_assert_str_eq(said.text, "1 comment on 1 step from Ben; 1 more is here already");
    ck_assert_int_eq(session_comment_count(fixture.session, -1, true), 1);
    take(rows, 2);
    ck_assert_str_eq(said.text, "nothing new: 2 comments are here already");
}
END_TEST

START_TEST(session_take_comments__of_one_that_was_changed__is_not_read_yet)
{
    struct comment_row row = row_of(ANA, "exam.CPC", "Ana");

    take(&row, 1);
    ck_assert_int_eq(session_note_comment(fixture.session, ANA, true, &said, &fixture.err),
                     STATUS_OK);
    row.text = "Book in spring";
    take(&row, 1);

    ck_assert_str_eq(said.text, "1 comment on 1 step from Ana, 1 of them changed since");
    ck_assert_str_eq(comment_at(0)->text, "Book in spring");
    ck_assert_int_eq(session_comment_count(fixture.session, -1, true), 1);
}
END_TEST

START_TEST(session_take_comments__keeps__those_on_steps_that_are_not_on_the_roadmap)
{
    const struct comment_row rows[] = {row_of(ANA, "retired-step", "Ana"),
                                       row_of(BEN, "exam.CCA", "Ben")};

    take(rows, 2);
    ck_assert_str_eq(
        said.text, "2 comments on 2 steps from Ana and Ben; 1 of them is on a step that is not on "
                   "your roadmap now and is kept; 1 of them is on a step that the catalogue no "
                   "longer has and is kept");
    ck_assert_uint_eq(session_comments(fixture.session)->count, 2);
}
END_TEST

START_TEST(session_take_comments__is__one_change)
{
    const struct comment_row rows[] = {row_of(ANA, "exam.CPC", "Ana"),
                                       row_of(BEN, "choose-school", "Ben")};

    take(rows, 2);
    buffer_truncate(&said, 0);
    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_str_eq(said.text, "Undone: 2 comments are removed");
    buffer_truncate(&said, 0);
    ck_assert_int_eq(session_redo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_str_eq(said.text, "Redone: 2 comments are added");
}
END_TEST

/* ---- beside another program ------------------------------------------------------------------ */

START_TEST(session_comments__of_two_programs__are_merged)
{
    const struct comment_row rows[] = {row_of(ANA, "exam.CPC", "Ana"),
                                       row_of(BEN, "choose-school", "Ben")};
    struct fixture again;

    take(rows, 2);
    fixture_open_again(&again, &fixture);
    ck_assert_int_eq(session_note_comment(again.session, ANA, true, &said, &again.err), STATUS_OK);
    ck_assert_int_eq(session_remove_comment(fixture.session, BEN, &said, &fixture.err), STATUS_OK);
    fixture_close_again(&again);

    ck_assert_uint_eq(session_comments(fixture.session)->count, 1);
    ck_assert_int_ne(comment_at(0)->taken, DATE_NONE);
}
END_TEST

START_TEST(session_comments__changed_by_two_programs__are_a_conflict)
{
    const struct comment_row row = row_of(ANA, "exam.CPC", "Ana");
    struct fixture again;

    take(&row, 1);
    fixture_open_again(&again, &fixture);
    ck_assert_int_eq(session_remove_comment(again.session, ANA, &said, &again.err), STATUS_OK);
    ck_assert_int_eq(session_note_comment(fixture.session, ANA, true, &said, &fixture.err),
                     STATUS_CONFLICT);
    fixture_close_again(&again);
}
END_TEST

START_TEST(session_comments__removed_here_and_read_there__are_a_conflict)
{
    const struct comment_row row = row_of(ANA, "exam.CPC", "Ana");
    struct fixture again;

    take(&row, 1);
    fixture_open_again(&again, &fixture);
    ck_assert_int_eq(session_note_comment(again.session, ANA, true, &said, &again.err), STATUS_OK);
    ck_assert_int_eq(session_remove_comment(fixture.session, ANA, &said, &fixture.err),
                     STATUS_CONFLICT);
    fixture_close_again(&again);
}
END_TEST

/* The file that came back was changed between. */
START_TEST(session_comments__taken_by_two_programs_and_not_the_same__are_a_conflict)
{
    struct comment_row row = row_of(ANA, "exam.CPC", "Ana");
    const struct comment_rows one = {&row, 1};
    struct fixture again;

    fixture_open_again(&again, &fixture);
    ck_assert_int_eq(session_take_comments(again.session, &one, &said, &again.err), STATUS_OK);
    row.text = "Book in spring";
    ck_assert_int_eq(session_take_comments(fixture.session, &one, &said, &fixture.err),
                     STATUS_CONFLICT);
    fixture_close_again(&again);
}
END_TEST

/* ---- copy, history --------------------------------------------------------------------------- */

START_TEST(plan_copy__takes__the_comments_along)
{
    const struct comment_row row = row_of(ANA, "exam.CPC", "Ana");

    take(&row, 1);
    ck_assert_int_eq(
        plan_copy(fixture.store, &fixture.clock, fixture.plan, NULL, &fixture.plan, &fixture.err),
        STATUS_OK);
    fixture_reopen(&fixture);
    ck_assert_str_eq(comment_at(0)->text, "Book early");
}
END_TEST

static void find_line(void *context, const struct history_line *line)
{
    if (strcmp(line->kind, "comment") == 0)
        buffer_format(context, "%s; ", line->text);
}

START_TEST(session_history__tells_of__comments)
{
    const struct comment_row row = row_of(ANA, "exam.CPC", "Ana");
    struct buffer lines = {0};

    take(&row, 1);
    ck_assert_int_eq(session_note_comment(fixture.session, ANA, true, &said, &fixture.err),
                     STATUS_OK);
    ck_assert_int_eq(session_remove_comment(fixture.session, ANA, &said, &fixture.err), STATUS_OK);
    ck_assert_int_eq(session_history(fixture.session, find_line, &lines, &fixture.err), STATUS_OK);

    ck_assert_str_eq(lines.text, "Comment of Ana on Sit the CPC exam; "
                                 "Comment of Ana on Sit the CPC exam, read; "
                                 "Comment of Ana on Sit the CPC exam, removed; ");
    buffer_clear(&lines);
}
END_TEST

/* Each stands at its line, or at none. */
START_TEST(session_print__holds__comments_with_private_things_alone)
{
    const struct comment_row rows[] = {row_of(ANA, "exam.CPC", "Ana"),
                                       row_of(BEN, "retired-step", "Ben")};
    struct session_print print;

    take(rows, 2);
    ck_assert_int_eq(session_print_make(fixture.session, false, 0, &print, &fixture.err),
                     STATUS_OK);
    ck_assert_int_eq(print.plan.comment_count, 0);
    session_print_clear(&print);

    ck_assert_int_eq(session_print_make(fixture.session, true, 0, &print, &fixture.err), STATUS_OK);
    ck_assert_int_eq(print.plan.comment_count, 2);
    ck_assert_int_eq(print.plan.comments[0].line, roadmap_find_step(print.roadmap, "exam.CPC"));
    ck_assert_int_eq(print.plan.comments[1].line, -1);
    ck_assert_str_eq(print.plan.comments[1].title, "retired-step");
    session_print_clear(&print);
}
END_TEST

Suite *comments_suite(void)
{
    Suite *suite = suite_create("comments");
    TCase *tcase = tcase_create("comments");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, session_write_comment__is__on_disk_and_undone);
    tcase_add_test(tcase, session_write_comment__refuses__what_is_no_line_of_text);
    tcase_add_test(tcase, session_write_comment__changes__one_that_is_there);
    tcase_add_test(tcase, session_comment__that_is_gone__is_not_found);
    tcase_add_test(tcase, session_comment_count__knows__the_line_of_its_step);
    tcase_add_test(tcase, session_write_comment__beside_the_most_that_a_plan_holds__is_refused);
    tcase_add_test(tcase, session_take_comments__says__how_many_from_whom);
    tcase_add_test(tcase, session_take_comments__takes__each_once);
    tcase_add_test(tcase, session_take_comments__of_one_that_was_changed__is_not_read_yet);
    tcase_add_test(tcase, session_take_comments__keeps__those_on_steps_that_are_not_on_the_roadmap);
    tcase_add_test(tcase, session_take_comments__is__one_change);
    tcase_add_test(tcase, session_comments__of_two_programs__are_merged);
    tcase_add_test(tcase, session_comments__changed_by_two_programs__are_a_conflict);
    tcase_add_test(tcase, session_comments__removed_here_and_read_there__are_a_conflict);
    tcase_add_test(tcase, session_comments__taken_by_two_programs_and_not_the_same__are_a_conflict);
    tcase_add_test(tcase, plan_copy__takes__the_comments_along);
    tcase_add_test(tcase, session_history__tells_of__comments);
    tcase_add_test(tcase, session_print__holds__comments_with_private_things_alone);
    suite_add_tcase(suite, tcase);
    return suite;
}
