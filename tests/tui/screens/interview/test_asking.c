/* SPDX-License-Identifier: MIT
 * Covers the interview's way through a section: its count stays, what an answer opens is said, an
 * empty answer goes on, and the end is the end. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tui/stage.h"
#include "tui/tui_suites.h"

enum { MOST_QUESTIONS = 150 };

static struct stage stage;
static struct buffer text;

static void set_up(void)
{
    stage_open(&stage, stage_catalog(), 80, 24);
}

static void tear_down(void)
{
    stage_close(&stage);
    buffer_clear(&text);
}

/* "2 of 7" of the title line: the second number. */
static int count_shown(void)
{
    const char *of = strstr(stage_text(&stage, &text), " of ");

    ck_assert_ptr_nonnull(of);
    return atoi(of + 4);
}

/* Gives an answer as another program does: without a word to the interview. */
static void put_answer(const char *question, const char *written)
{
    struct session *session = stage.tui.session;
    int index = catalog_find_question(session_catalog(session), question);
    struct answer answer;
    struct error err;

    ck_assert_msg(index >= 0, "%s", question);
    ck_assert_int_eq(answer_parse(&session_catalog(session)->questions[index], written, DATE_NONE,
                                  &answer, &err),
                     STATUS_OK);
    ck_assert_int_eq(session_answer(session, index, &answer, -1, &err), STATUS_OK);
}

/* From the offer to the first question of the next section. */
#define INTO_WORK FIRST_ANSWERS "Enter Enter "
/* From there to the credentials. */
#define TO_CREDENTIALS INTO_WORK "Space Enter Space Enter Space Enter Down Enter =0 Enter =0 Enter "

START_TEST(asking__answer_that_opens_others__says_how_many_and_why)
{
    int before;

    stage_begin(&stage);
    stage_keys(&stage, TO_CREDENTIALS);
    ck_assert(stage_shows(&stage, "Which credentials do you hold?"));
    before = count_shown();
    stage_keys(&stage, "Space Enter");

    ck_assert(stage_shows(&stage, "2 more, because of Credentials: ONE"));
    ck_assert_int_eq(count_shown(), before + 2);
}
END_TEST

START_TEST(asking__answer_that_spares_others__says_how_many_and_why)
{
    tear_down();
    stage_open(&stage, catalog_builtin(), 80, 24);
    stage_keys(&stage, "Enter Enter");
    ck_assert(stage_shows(&stage, "1 of 6"));
    stage_keys(&stage, "Home Enter"); /* starting */

    ck_assert(stage_shows(&stage, "2 of 4"));
    ck_assert(stage_shows(&stage, "2 fewer, because of Where you stand: Starting"));
}
END_TEST

START_TEST(asking__optional_left_empty__goes_on_within_the_section)
{
    tear_down();
    stage_open(&stage, catalog_builtin(), 80, 24);
    stage_keys(&stage, "Enter");
    put_answer("goal.target", "CPC");
    put_answer("school.level", "high-school");
    put_answer("school.program", "none");
    put_answer("work.coding_months", "0");
    put_answer("time.hours_per_week", "10");
    stage_go(&stage,
             place_with(PLACE_INTERVIEW, catalog_find_question(catalog_builtin(), "money.budget")));
    ck_assert(stage_shows(&stage, "How much can you spend in all?"));
    ck_assert(stage_shows(&stage, "Good for: a cost that fits your money"));
    stage_keys(&stage, "Enter");

    ck_assert(stage_shows(&stage, "Which help with paying do you have"));
}
END_TEST

START_TEST(asking__plan_filled_elsewhere__is_asked_the_optional_questions_too)
{
    static const char *const given[][2] = {
        {"goal.target", "CPC"},        {"school.level", "high-school"},
        {"school.program", "none"},    {"work.coding_months", "0"},
        {"time.hours_per_week", "10"}, {"goal.preparation", "recommended"},
        {"goal.priority", "soonest"},  {"goal.workplace", "either"},
    };

    tear_down();
    stage_open(&stage, catalog_builtin(), 80, 24);
    stage_keys(&stage, "Enter");
    for (size_t i = 0; i < sizeof given / sizeof *given; i++)
        put_answer(given[i][0], given[i][1]);
    stage_go(&stage, place_with(PLACE_INTERVIEW, -1));

    ck_assert_msg(stage_shows(&stage, "From which day can you start"), "%s",
                  stage_text(&stage, &text));
}
END_TEST

/* Keys for the question at which the interview stands: the value `at`, or what is typed. */
static void answer_question(const struct question *question, int at, bool quick)
{
    struct buffer keys = {0};

    if (question->optional && question->type != ANSWER_CHOICE)
        buffer_add(&keys, "Enter");
    else if (question->type == ANSWER_DATE)
        buffer_format(&keys, "=2026-0%d Enter", at + 1);
    else if (question->type == ANSWER_NUMBER || question->type == ANSWER_MONEY)
        buffer_format(&keys, "=%d Enter", question->min + at);
    else {
        buffer_add(&keys, "Home ");
        for (int i = 0; i < at % question->value_count; i++)
            buffer_add(&keys, "Down ");
        buffer_add(&keys, question->type == ANSWER_MULTI ? "Space Enter" : "Enter");
    }
    (quick ? stage_quick_keys : stage_keys)(&stage, buffer_text(&keys));
    buffer_clear(&keys);
}

/* The question on the screen, or -1 on a page that asks nothing. */
static int question_shown(void)
{
    const char *screen = stage_text(&stage, &text);

    for (int i = 0; i < catalog_builtin()->question_count; i++) {
        char ask[32];

        snprintf(ask, sizeof ask, "\n  %.20s", catalog_builtin()->questions[i].ask);
        if (strstr(screen, ask))
            return i;
    }
    return -1;
}

/* The answers to a section may open more of it; they never take the rest away under one's hands,
 * but for what the very answer hides. */
START_TEST(asking__count_of_a_section__does_not_shrink_with_the_roadmap)
{
    int left = MOST_QUESTIONS, section = -1, count = 0;

    tear_down();
    stage_open(&stage, catalog_builtin(), 80, 40);
    stage_keys(&stage, "Enter Enter");
    while (!stage_shows(&stage, "Every question that matters") && left-- > 0) {
        int question = question_shown();
        const struct question *shown = &catalog_builtin()->questions[question < 0 ? 0 : question];

        if (question < 0) {
            stage_keys(&stage, "Enter");
            continue;
        }
        if (shown->section == section && section > 0)
            ck_assert_msg(count_shown() >= count, "%d:\n%s", count, stage_text(&stage, &text));
        section = shown->section;
        count = count_shown();
        answer_question(shown, _i, false);
    }
}
END_TEST

/* Whatever is answered, keys in one go: the end is said only where nothing is left to ask. */
START_TEST(asking__end__is_said_once_and_nothing_comes_after_it)
{
    int left = MOST_QUESTIONS;

    tear_down();
    stage_open(&stage, catalog_builtin(), 80, 40);
    stage_keys(&stage, "Enter Enter");
    while (!stage_shows(&stage, "Every question that matters") && left-- > 0) {
        int question = question_shown();

        if (question < 0)
            stage_quick_keys(&stage, "Enter");
        else
            answer_question(&catalog_builtin()->questions[question], _i, true);
    }
    ck_assert_msg(left > 0, "%s", stage_text(&stage, &text));
    ck_assert_int_lt(resume_open_section(session_answers(stage.tui.session),
                                         session_questions(stage.tui.session)),
                     0);
}
END_TEST

/* A working coder who keeps a credential, after the first answers. */
static void come_to_the_offer(void)
{
    tear_down();
    stage_open(&stage, catalog_builtin(), 80, 24);
    stage_keys(&stage, "Enter Enter End Up Enter Home Down Down Enter"); /* working, keeping */
}

START_TEST(offer__of_what_is_reached__says_what_keeps_it)
{
    come_to_the_offer();

    ck_assert(stage_shows(&stage, "What lies ahead"));
    ck_assert(stage_shows(&stage, "Keep the proof of your CEUs: from 23 Nov"));
}
END_TEST

START_TEST(offer__from_a_later_question__is_had_again_and_left_for_it)
{
    come_to_the_offer();
    stage_keys(&stage, "Enter Enter Tab Enter"); /* to the membership, a question without text */
    int question = question_shown();

    ck_assert_int_ge(question, 0);
    stage_keys(&stage, "g");
    ck_assert(stage_shows(&stage, "What lies ahead"));
    stage_keys(&stage, "Esc");
    ck_assert_int_eq(question_shown(), question);
    stage_keys(&stage, "g Enter");
    ck_assert_int_eq(question_shown(), question);
    stage_keys(&stage, "g g");
    ck_assert(stage_shows(&stage, "My plan › Roadmap"));
}
END_TEST

/* The same up to the end. */
static void come_to_the_end(void)
{
    come_to_the_offer();
    for (int left = MOST_QUESTIONS; !stage_shows(&stage, "Every question that matters"); left--) {
        int question = question_shown();
        bool asks = question >= 0 && !catalog_builtin()->questions[question].optional;

        ck_assert_msg(left > 0, "%s", stage_text(&stage, &text));
        stage_keys(&stage, asks ? "Tab Enter" : "Enter");
    }
}

START_TEST(asking__goal_changed_at_the_end__is_asked_what_it_opens)
{
    come_to_the_end();
    stage_keys(&stage, "/ =Goal Enter Home Enter"); /* a first job */

    ck_assert(!stage_shows(&stage, "Every question that matters"));
    ck_assert(stage_shows(&stage, "more questions: your answers opened them"));
}
END_TEST

START_TEST(asking__answer_taken_back_at_the_end__is_asked_again)
{
    come_to_the_end();
    stage_keys(&stage, "u");

    ck_assert(!stage_shows(&stage, "Every question that matters"));
    ck_assert_int_ge(question_shown(), 0);
}
END_TEST

/* Letters that are commands elsewhere look for a name here; Esc clears them before it goes back. */
START_TEST(asking__long_list__is_looked_through_by_typing)
{
    tear_down();
    stage_open(&stage, catalog_builtin(), 80, 24);
    stage_keys(&stage, "Enter Enter Tab Enter");
    ck_assert(stage_shows(&stage, "Type to find one"));
    stage_keys(&stage, "q u j");
    ck_assert(!stage.tui.ended);
    ck_assert(stage_shows(&stage, "Find: quj"));
    ck_assert(stage_shows(&stage, "Nothing has these letters"));

    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "What do you want to reach?"));
    ck_assert(stage_shows(&stage, "Type to find one"));
    stage_keys(&stage, "c p m a Enter");
    ck_assert_str_eq(stage_answer(&stage, "goal.target", &text), "CPMA");
}
END_TEST

/* As somebody who begins, up to the questions behind the offer. */
#define BEGINNER                                                                                   \
    "Enter Enter Home Enter Down Down Down Space Enter Down Space Enter =8 Enter Enter "

static void open_beginner(int columns, int rows)
{
    tear_down();
    stage_open(&stage, catalog_builtin(), columns, rows);
    stage_keys(&stage, BEGINNER);
    ck_assert(stage_shows(&stage, "How well prepared do you want to be?"));
}

START_TEST(asking__first_answers__say_how_many_are_left_once_that_is_sure)
{
    tear_down();
    stage_open(&stage, catalog_builtin(), 80, 24);
    stage_keys(&stage, "Enter Enter");
    ck_assert(stage_shows(&stage, "Section 1 of 9; a rough roadmap comes after it."));
    stage_keys(&stage, "Home Enter Down Down Down Space Enter");
    ck_assert(stage_shows(&stage, "2 questions left to a rough roadmap."));
    stage_keys(&stage, "Down Space Enter");
    ck_assert(stage_shows(&stage, "The last question before a rough roadmap."));
}
END_TEST

/* At 40x12 it broke off in the middle of a sentence. */
START_TEST(asking__words_of_a_section__are_had_by_pages_where_they_do_not_fit)
{
    tear_down();
    stage_open(&stage, catalog_builtin(), 40, 12);
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "PgDn more"));
    ck_assert(!stage_shows(&stage, "know yet"));
    stage_keys(&stage, "PgDn PgDn");
    ck_assert(stage_shows(&stage, "know yet"));
    ck_assert(stage_shows(&stage, "Continue"));
}
END_TEST

START_TEST(asking__first_question_again__speaks_of_no_roadmap_to_come)
{
    open_beginner(80, 24);
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "How many hours a week can you study?"));
    ck_assert(!stage_shows(&stage, "rough roadmap"));
}
END_TEST

static const int effect_sizes[][2] = {{80, 24}, {40, 12}};

START_TEST(asking__answer_that_moves_the_date__says_so_without_a_panel)
{
    open_beginner(effect_sizes[_i][0], effect_sizes[_i][1]);
    stage_keys(&stage, "Enter Enter Space Enter =2027-06-01 Enter");
    ck_assert(stage_shows(&stage, "Is there a day by which"));
    ck_assert_msg(stage_shows(&stage, "Start date: "), "%s", stage_text(&stage, &text));
    ck_assert(stage_shows(&stage, " months later"));
}
END_TEST

/* Close above the question it read as a part of it. */
START_TEST(asking__effect_of_an_answer__stands_apart_from_the_next_question)
{
    const char *question, *effect;

    open_beginner(80, 24);
    stage_keys(&stage, "Enter Enter Space Enter =2027-06-01 Enter");
    question = strstr(stage_text(&stage, &text), "Is there a day by which");
    effect = strstr(buffer_text(&text), "Start date: ");
    ck_assert(question && effect && effect > question);
    ck_assert(stage_shows(&stage, "left") || stage_shows(&stage, "Section 2 of 9."));
}
END_TEST

START_TEST(asking__section_left_for_later__is_not_asked_again_and_is_told_at_the_end)
{
    open_beginner(80, 24);
    stage_keys(&stage, "Ctrl-N");
    ck_assert(stage_shows(&stage, "Your goal is left for later; the overview leads back to it."));
    ck_assert(stage_shows(&stage, "How much can you spend in all?"));
    stage_keys(&stage, "Ctrl-N");
    ck_assert(stage_shows(&stage, "Leave this section for later"));
    for (int i = 0; i < MOST_QUESTIONS && !stage_shows(&stage, "left for later; the roadmap"); i++)
        stage_keys(&stage, "Ctrl-N");
    ck_assert(stage_shows(&stage, "8 sections are left for later"));

    stage_keys(&stage, "Esc Esc Esc");
    stage_go(&stage, place_with(PLACE_INTERVIEW, -1));
    ck_assert(!stage_shows(&stage, "left for later; the roadmap"));
}
END_TEST

START_TEST(asking__first_answers__can_not_be_left_and_the_key_says_why)
{
    tear_down();
    stage_open(&stage, catalog_builtin(), 80, 24);
    stage_keys(&stage, "Enter Enter Ctrl-N");
    ck_assert(stage_shows(&stage, "The first answers make the roadmap: they can't wait."));
}
END_TEST

Suite *asking_suite(void)
{
    Suite *suite = suite_create("asking");
    TCase *tcase = tcase_create("asking");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, asking__answer_that_opens_others__says_how_many_and_why);
    tcase_add_test(tcase, asking__answer_that_spares_others__says_how_many_and_why);
    tcase_add_test(tcase, asking__optional_left_empty__goes_on_within_the_section);
    tcase_add_test(tcase, asking__plan_filled_elsewhere__is_asked_the_optional_questions_too);
    tcase_add_loop_test(tcase, asking__count_of_a_section__does_not_shrink_with_the_roadmap, 0, 4);
    tcase_add_loop_test(tcase, asking__end__is_said_once_and_nothing_comes_after_it, 0, 4);
    tcase_add_test(tcase, offer__of_what_is_reached__says_what_keeps_it);
    tcase_add_test(tcase, offer__from_a_later_question__is_had_again_and_left_for_it);
    tcase_add_test(tcase, asking__goal_changed_at_the_end__is_asked_what_it_opens);
    tcase_add_test(tcase, asking__answer_taken_back_at_the_end__is_asked_again);
    tcase_add_test(tcase, asking__long_list__is_looked_through_by_typing);
    tcase_add_test(tcase, asking__first_answers__say_how_many_are_left_once_that_is_sure);
    tcase_add_test(tcase, asking__words_of_a_section__are_had_by_pages_where_they_do_not_fit);
    tcase_add_test(tcase, asking__first_question_again__speaks_of_no_roadmap_to_come);
    tcase_add_loop_test(tcase, asking__answer_that_moves_the_date__says_so_without_a_panel, 0, 2);
    tcase_add_test(tcase,
                   asking__section_left_for_later__is_not_asked_again_and_is_told_at_the_end);
    tcase_add_test(tcase, asking__first_answers__can_not_be_left_and_the_key_says_why);
    tcase_add_test(tcase, asking__effect_of_an_answer__stands_apart_from_the_next_question);
    suite_add_tcase(suite, tcase);
    return suite;
}
