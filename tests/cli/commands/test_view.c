/* SPDX-License-Identifier: MIT
 * Covers the hand-off by commands: a redacted export is looked at, commented on and taken back, and
 * what is refused. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"

#define COMMENT "view p.json --step exam.CPC --author Ana --note 'Book early'"

static void export_to_share(void)
{
    run(&home, "export --redacted -o p.json");
    ck_assert_done(&home);
}

START_TEST(view__without_a_terminal__prints_the_plan)
{
    struct buffer print = {0};

    run(&home, "print");
    buffer_add(&print, buffer_text(&home.out));
    export_to_share();
    run(&home, "view p.json");
    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.out), buffer_text(&print));
    buffer_clear(&print);
}
END_TEST

START_TEST(view__writes__a_comment_into_the_file)
{
    export_to_share();
    run(&home, COMMENT);
    ck_assert_str_eq(buffer_text(&home.err),
                     "milepost: p.json: the comment of Ana on \"Sit the CPC exam\" is added\n");
    run(&home, "view p.json");
    ck_assert_has(&home.out,
                  "COMMENTS\n\nAna, 23 Nov 2026, on \"Sit the CPC exam\":\n  Book early\n");
}
END_TEST

START_TEST(view__of_a_step__prints_its_card_with_what_was_written_to_it)
{
    export_to_share();
    run(&home, COMMENT);
    run(&home, "view p.json --step exam.CPC");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "SIT THE CPC EXAM");
    ck_assert_has(&home.out, "\n    Comment: Ana, 23 Nov 2026: Book early\n");
    run(&home, "view p.json --step choose-school");
    ck_assert_has_not(&home.out, "Book early");
}
END_TEST

/* Whoever looks needs no data file, and gets none. */
START_TEST(view__leaves__no_data_file_behind)
{
    char path[160];

    export_to_share();
    run(&home, "--db new/plans.db view p.json");
    ck_assert_done(&home);
    run(&home, "--db new/plans.db " COMMENT);
    ck_assert_done(&home);
    snprintf(path, sizeof path, "%s/new", home.path);
    ck_assert_int_ne(access(path, F_OK), 0);
}
END_TEST

START_TEST(import_comments__takes__each_once)
{
    export_to_share();
    run(&home, COMMENT);
    run(&home, "import --comments p.json");
    ck_assert_str_eq(
        buffer_text(&home.err),
        "milepost: Maria: 1 comment on 1 step from Ana; to read: `milepost print --private`\n");
    run(&home, "import --comments p.json");
    ck_assert_str_eq(buffer_text(&home.err),
                     "milepost: Maria: nothing new: 1 comment is here already\n");
    run(&home, "why exam.CPC");
    ck_assert_has(&home.out, "\nAna, 23 Nov 2026, new:\n  Book early\n");
    run(&home, "undo");
    ck_assert_has(&home.err, "the comment of Ana is removed");
    run(&home, "why exam.CPC");
    ck_assert_has_not(&home.out, "Book early");
}
END_TEST

START_TEST(import_comments__shows__none_of_them_in_what_is_shared)
{
    static const char *const shared[] = {"print", "print --full", "print --format json",
                                         "print --format markdown", "export --redacted"};

    export_to_share();
    run(&home, COMMENT);
    run(&home, "import --comments p.json");
    for (size_t i = 0; i < sizeof shared / sizeof *shared; i++) {
        run(&home, shared[i]);
        ck_assert_done(&home);
        ck_assert_has_not(&home.out, "Book early");
    }
}
END_TEST

START_TEST(import_comments__shows__them_in_a_private_print_of_what_is_read)
{
    export_to_share();
    run(&home, COMMENT);
    run(&home, "import --comments p.json");
    run(&home, "print --private");
    ck_assert_has(&home.out, "\n    Comment: Ana, 23 Nov 2026, new: Book early\n");
    run(&home, "print --private --step exam.CPC");
    ck_assert_has(&home.out, "\n    Comment: Ana, 23 Nov 2026, new: Book early\n");
    run(&home, "print --private --step choose-school");
    ck_assert_has_not(&home.out, "Book early");
    run(&home, "print --private --page");
    ck_assert_has_not(&home.out, "Book early");
}
END_TEST

START_TEST(import__of_what_came_back__names_the_way_to_take_the_comments)
{
    export_to_share();
    run(&home, COMMENT);
    run(&home, "import p.json");
    ck_assert_refused(&home, 2,
                      "milepost: the plan 'Maria' is here already: --replace puts the file in its "
                      "place, --as-copy keeps both, --comments takes what others wrote");
}
END_TEST

START_TEST(import_comments__says__what_keeps_it)
{
    export_to_share();
    run(&home, "import --comments p.json");
    ck_assert_str_eq(buffer_text(&home.err), "milepost: p.json: there are no comments in it\n");
    run(&home, COMMENT);
    run(&home, "--db other.db new Bo --no-input");
    run(&home, "--db other.db import --comments p.json");
    ck_assert_refused(&home, 2,
                      "milepost: p.json: it is of the plan 'Maria', which is not here; `milepost "
                      "import` without --comments takes it in");
    run(&home, "delete Maria");
    run(&home, "import --comments p.json");
    ck_assert_refused(&home, 2,
                      "milepost: p.json: its plan 'Maria' is deleted here; `milepost undo` brings "
                      "it back");
}
END_TEST

/* The plan that was exported, with as many comments as a plan holds. */
static void put_full_file(void)
{
    char path[160], *text;
    struct buffer full = {0};
    size_t length;
    int head;

    snprintf(path, sizeof path, "%s/p.json", home.path);
    text = get_file(path, &length);
    head = (int)(strstr(text, "\"comments\": [") - text);
    buffer_format(&full, "%.*s\"comments\": [", head, text);
    for (int i = 0; i < 1000; i++)
        buffer_format(&full,
                      "%s{\"id\": \"3f6c2b1e-0000-4000-8000-%012d\", \"step\": \"s\", "
                      "\"author\": \"Ana\", \"text\": \"T\", \"on\": \"2026-11-23\"}",
                      i > 0 ? "," : "", i);
    buffer_add(&full, "]}");
    put_file(&home, "full.json", full.text, full.length);
    buffer_clear(&full);
    free(text);
}

START_TEST(import_comments__of_more_than_a_plan_holds__names_the_file)
{
    export_to_share();
    put_full_file();
    run(&home, COMMENT);
    run(&home, "import --comments p.json");
    run(&home, "import --comments full.json");
    ck_assert_refused(&home, 1,
                      "milepost: full.json: with these the plan has 1001 comments, and 1000 is the "
                      "most; nothing was taken");
}
END_TEST

static const struct {
    const char *line, *says;
    int code;
} refused[] = {
    {"view p.json --step exam.XYZ", "exam.XYZ", 2},
    {"view p.json --note Hello", "milepost: --note: say to which step: --step ID", 2},
    {"view p.json --step exam.XYZ --note Hello", "exam.XYZ", 2},
    {"view p.json --step exam.CPC --note '  '", "milepost: comment: nothing is written", 2},
    {"view p.json --step exam.CPC --note Hello --author ' '", "milepost: author: nothing", 2},
    {"view nowhere.json", "milepost: nowhere.json: there is no such file", 2},
    {"view .", "milepost: .: it is a folder, not a file", 2},
    {"view ''", "milepost: FILE: its name is empty", 2},
    {"import ''", "milepost: FILE: its name is empty", 2},
    {"view -", "comments go back into the file", 2},
    {"view plans.db", "plans.db", 1},
    {"import --comments p.json --replace", "milepost: --comments: the plan itself stays", 2},
};

START_TEST(view__refuses__and_changes_nothing)
{
    char path[160], *before, *after;
    size_t length;

    export_to_share();
    run(&home, "backup plans.db");
    snprintf(path, sizeof path, "%s/p.json", home.path);
    before = get_file(path, &length);
    run(&home, refused[_i].line);

    ck_assert_int_eq(home.code, refused[_i].code);
    ck_assert_has(&home.err, refused[_i].says);
    after = get_file(path, &length);
    ck_assert_str_eq(after, before);
    free(before);
    free(after);
}
END_TEST

/* An advisor's file, however it looks, says nothing but what it is. */
START_TEST(view__of_names_and_words_from_outside__is_inert)
{
    run(&home, "rename Maria 'M <script> %s \\ \"q\"'");
    export_to_share();
    run(&home, "view p.json --step exam.CPC --author 'A <b> %n' --note '=1+1 %s \\ <i>'");
    ck_assert_done(&home);
    run(&home, "import --comments p.json");
    ck_assert_done(&home);
    run(&home, "why exam.CPC");
    ck_assert_has(&home.out, "A <b> %n, 23 Nov 2026, new:\n  =1+1 %s \\ <i>\n");
}
END_TEST

Suite *view_suite(void)
{
    Suite *suite = suite_create("view");
    TCase *tcase = maria_case("view");

    tcase_add_test(tcase, view__without_a_terminal__prints_the_plan);
    tcase_add_test(tcase, view__writes__a_comment_into_the_file);
    tcase_add_test(tcase, view__of_a_step__prints_its_card_with_what_was_written_to_it);
    tcase_add_test(tcase, view__leaves__no_data_file_behind);
    tcase_add_test(tcase, import_comments__takes__each_once);
    tcase_add_test(tcase, import_comments__shows__none_of_them_in_what_is_shared);
    tcase_add_test(tcase, import_comments__shows__them_in_a_private_print_of_what_is_read);
    tcase_add_test(tcase, import__of_what_came_back__names_the_way_to_take_the_comments);
    tcase_add_test(tcase, import_comments__says__what_keeps_it);
    tcase_add_test(tcase, import_comments__of_more_than_a_plan_holds__names_the_file);
    ADD_TABLE_TEST(tcase, view__refuses__and_changes_nothing, refused);
    tcase_add_test(tcase, view__of_names_and_words_from_outside__is_inert);
    suite_add_tcase(suite, tcase);
    return suite;
}
