/* SPDX-License-Identifier: MIT
 * The print screen: its parts and formats by their table, what is saved, what is printed. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "tui/scratch.h"
#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct stage stage;
static struct scratch scratch;

static void print_set_up(void)
{
    setenv("PATH", "/nowhere", 1);
    scratch_make(&scratch, "saved");
    stage_open(&stage, stage_catalog(), 80, 24);
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS);
}

static void print_tear_down(void)
{
    stage_close(&stage);
    scratch_remove(&scratch);
}

/* What stands of a print before its format. */
static const char *part_words(enum report_extent part, struct buffer *out)
{
    buffer_truncate(out, 0);
    buffer_format(out, "%s, ", report_extent_label(part));
    return buffer_text(out);
}

START_TEST(part_key__goes_through_the_parts_and_round_again)
{
    static const enum report_extent round[] = {EXTENT_PLAN, EXTENT_PAGE, EXTENT_FULL, EXTENT_WEEK,
                                               EXTENT_PLAN};
    struct buffer words = {0};

    stage_go(&stage, place_of(PLACE_PRINT));
    for (size_t i = 0; i < sizeof round / sizeof *round; i++) {
        ck_assert_msg(stage_shows(&stage, part_words(round[i], &words)), "%s", buffer_text(&words));
        stage_keys(&stage, "p");
    }
    buffer_clear(&words);
}
END_TEST

START_TEST(part__that_was_chosen__stays_through_formats_that_do_not_know_it)
{
    stage_go(&stage, place_of(PLACE_PRINT));
    stage_keys(&stage, "p");
    ck_assert(stage_shows(&stage, "one page, plain text, 1 page"));
    do
        stage_keys(&stage, "f");
    while (!stage_shows(&stage, "JSON: "));
    ck_assert(!stage_shows(&stage, "p part"));
    do
        stage_keys(&stage, "f");
    while (!stage_shows(&stage, "plain text"));
    ck_assert(stage_shows(&stage, "one page, plain text"));
}
END_TEST

/* Each in its turn, saved under its own ending; what is read of it is not what is written. */
START_TEST(format_key__goes_through_the_table__and_saves_each)
{
    static const char *const first[REPORT_FORMAT_COUNT] = {
        [REPORT_TEXT] = "Private answers are left out",
        [REPORT_MARKDOWN] = "Private answers are left out",
        [REPORT_HTML] = "<!DOCTYPE html>",
        [REPORT_JSON] = "{\n",
        [REPORT_ICS] = "BEGIN:VCALENDAR\r\n",
        [REPORT_CSV] = "\xEF\xBB\xBF\"id\"",
        [REPORT_ORG] = "#+TITLE:",
        [REPORT_TASKWARRIOR] = "[\n"};
    struct buffer keys = {0};
    char bytes[64] = "";
    FILE *file;

    if (report_format_is_binary((enum report_format)_i))
        return; /* the helper of such a format does not stand beside this test */
    stage_go(&stage, place_of(PLACE_PRINT));
    for (int i = 0; i < _i; i++)
        stage_keys(&stage, "f");
    ck_assert(stage_shows(&stage, report_format_label((enum report_format)_i)));
    buffer_format(&keys, "my-plan-roadmap.%s", report_format_ending((enum report_format)_i));
    stage_keys(&stage, "s");
    ck_assert_msg(stage_shows(&stage, buffer_text(&keys)), "%s", buffer_text(&keys));
    buffer_truncate(&keys, 0);
    buffer_format(&keys, "Ctrl-U =%s Enter", scratch.path);
    stage_keys(&stage, buffer_text(&keys));
    ck_assert(stage_shows(&stage, "Saved to"));
    file = fopen(scratch.path, "r");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_gt(fread(bytes, 1, sizeof bytes - 1, file), 10);
    fclose(file);
    ck_assert_msg(strncmp(bytes, first[_i], strlen(first[_i])) == 0, "%s", bytes);
    buffer_clear(&keys);
}
END_TEST

/* What no helper is here for is only made for a file that was named. */
START_TEST(save_key__taken_back__makes_nothing)
{
    stage_go(&stage, place_of(PLACE_PRINT));
    while (!stage_shows(&stage, report_format_label(REPORT_PDF)))
        stage_keys(&stage, "f");
    stage_keys(&stage, "s");
    ck_assert(stage_shows(&stage, "my-plan-roadmap.pdf"));
    stage_keys(&stage, "Esc");
    ck_assert(!stage_shows(&stage, "PDFs are made by"));
    stage_keys(&stage, "s Enter");
    ck_assert(stage_shows(&stage, "PDFs are made by"));
}
END_TEST

START_TEST(print_key__on_a_step__prints_its_card)
{
    stage_go(&stage, place_of(PLACE_ROADMAP));
    stage_keys(&stage, "Down Enter p");
    ck_assert(stage_shows(&stage, "one step, plain text"));
    ck_assert(stage_shows(&stage, "SEARCH THE EXCLUSION LISTS"));
    stage_keys(&stage, "s");
    ck_assert(stage_shows(&stage, "my-plan-exclusion-search.txt"));
}
END_TEST

/* Beside the plan, which is what the roadmap prints. */
START_TEST(print_key__on_the_roadmap__has_the_card_of_the_focused_step_among_its_parts)
{
    stage_go(&stage, place_of(PLACE_ROADMAP));
    stage_keys(&stage, "Down p");
    ck_assert(stage_shows(&stage, "the plan, plain text"));
    stage_keys(&stage, "p p p p");
    ck_assert(stage_shows(&stage, "one step, plain text"));
    ck_assert(stage_shows(&stage, "SEARCH THE EXCLUSION LISTS"));
    stage_keys(&stage, "p");
    ck_assert(stage_shows(&stage, "the plan, plain text"));
}
END_TEST

START_TEST(print_key__on_this_week__prints_the_week)
{
    stage_go(&stage, place_of(PLACE_WEEK));
    stage_keys(&stage, "p");
    ck_assert(stage_shows(&stage, "this week, plain text"));
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "› This week"));
}
END_TEST

START_TEST(print__of_a_page__says_how_many_pages)
{
    stage_go(&stage, place_of(PLACE_PRINT));
    stage_keys(&stage, "p");
    ck_assert(stage_shows(&stage, ", 1 page: for paper and mail"));
    stage_keys(&stage, "f f");
    ck_assert(stage_shows(&stage, "HTML, about 1 page: "));
}
END_TEST

/* ---- with a printer -------------------------------------------------------------------------- */

static void make_lp(void)
{
    struct buffer lp = {0};
    FILE *file;

    buffer_format(&lp, "%s/lp", scratch.folder);
    file = fopen(buffer_text(&lp), "w");
    fputs("#!/bin/sh\n/bin/cat >\"$PRINTED\"\n", file);
    fclose(file);
    chmod(buffer_text(&lp), 0700);
    setenv("PATH", scratch.folder, 1);
    setenv("PRINTED", scratch.path, 1);
    buffer_clear(&lp);
}

static void remove_lp(void)
{
    struct buffer lp = {0};

    buffer_format(&lp, "%s/lp", scratch.folder);
    remove(buffer_text(&lp));
    buffer_clear(&lp);
}

START_TEST(printer_key__sends_what_is_shown__and_is_not_for_data)
{
    char bytes[256] = "";
    FILE *file;

    make_lp();
    stage_go(&stage, place_of(PLACE_PRINT));
    stage_keys(&stage, "p");
    ck_assert(stage_shows(&stage, "l printer"));
    stage_keys(&stage, "l");
    ck_assert(stage_shows(&stage, "Sent to the printer."));
    file = fopen(scratch.path, "r");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_gt(fread(bytes, 1, sizeof bytes - 1, file), 100);
    fclose(file);
    ck_assert_ptr_nonnull(strstr(bytes, "YOUR ONE PAGE"));
    do
        stage_keys(&stage, "f");
    while (!stage_shows(&stage, "JSON: "));
    ck_assert(!stage_shows(&stage, "l printer"));
    remove_lp();
}
END_TEST

/* ---- what only the private print has --------------------------------------------------------- */

static void answer_excluded(void)
{
    struct answer answer = {.state = ANSWER_NONE};
    struct error err;
    int question = catalog_find_question(catalog_builtin(), "background.excluded");

    ck_assert_int_eq(
        answer_parse(&catalog_builtin()->questions[question], "yes", DATE_NONE, &answer, &err),
        STATUS_OK);
    ck_assert_int_eq(session_answer(stage.tui.session, question, &answer, -1, &err), STATUS_OK);
}

/* A step that an answer in private put on the roadmap. */
static int private_line(void)
{
    const struct roadmap *roadmap = session_roadmap(stage.tui.session);
    struct roadmap *shared;
    struct error err;
    int line = 0;

    ck_assert_int_eq(session_print_roadmap(stage.tui.session, false, 0, &shared, &err), STATUS_OK);
    while (line < roadmap->step_count && roadmap_find_step(shared, roadmap->steps[line].id) >= 0)
        line++;
    roadmap_free(&shared);
    ck_assert_int_lt(line, roadmap->step_count);
    return line;
}

START_TEST(card__of_a_step_that_private_answers_brought__is_for_me_alone)
{
    stage_close(&stage);
    stage_open(&stage, catalog_builtin(), 80, 24);
    stage_begin(&stage);
    answer_excluded();
    stage_go(&stage, place_with(PLACE_PRINT, private_line()));

    ck_assert(stage_shows(&stage, "Without private answers this step is not on the roadmap."));
    ck_assert(!stage_shows(&stage, "s save"));
    stage_keys(&stage, "a");
    ck_assert(stage_shows(&stage, "Private answers are included"));
    ck_assert(stage_shows(&stage, "s save"));
}
END_TEST

Suite *print_screen_suite(void)
{
    Suite *suite = suite_create("print_screen");
    TCase *tcase = tcase_create("print_screen");

    tcase_add_checked_fixture(tcase, print_set_up, print_tear_down);
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, part_key__goes_through_the_parts_and_round_again);
    tcase_add_test(tcase, part__that_was_chosen__stays_through_formats_that_do_not_know_it);
    tcase_add_loop_test(tcase, format_key__goes_through_the_table__and_saves_each, 0,
                        REPORT_FORMAT_COUNT);
    tcase_add_test(tcase, save_key__taken_back__makes_nothing);
    tcase_add_test(tcase, print_key__on_a_step__prints_its_card);
    tcase_add_test(tcase,
                   print_key__on_the_roadmap__has_the_card_of_the_focused_step_among_its_parts);
    tcase_add_test(tcase, print_key__on_this_week__prints_the_week);
    tcase_add_test(tcase, print__of_a_page__says_how_many_pages);
    tcase_add_test(tcase, printer_key__sends_what_is_shown__and_is_not_for_data);
    tcase_add_test(tcase, card__of_a_step_that_private_answers_brought__is_for_me_alone);
    suite_add_tcase(suite, tcase);
    return suite;
}
