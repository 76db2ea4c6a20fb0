/* SPDX-License-Identifier: MIT
 * Covers the form: what stands in it, how its fields are moved through, and its reply. */
#include <stdio.h>

#include "tui/stage.h"
#include "tui/stage/form.h"
#include "tui/tui_suites.h"

static struct stage stage;

/* A screen below the form that keeps what it hears. */
static struct {
    int choice;
    char texts[FORM_FIELDS][64];
} heard;

static struct action asker_reply(struct screen *screen, const struct reply *reply)
{
    (void)screen;
    ck_assert_int_eq(reply->tag, 7);
    heard.choice = reply->choice;
    for (int i = 0; reply->texts && i < FORM_FIELDS; i++)
        snprintf(heard.texts[i], sizeof heard.texts[i], "%s", reply->texts[i]);
    return action_stay();
}

static void asker_draw(struct screen *screen, const struct pane *pane)
{
    (void)screen;
    (void)pane;
}

static const enum command asker_footer[] = {COMMAND_NONE};
static const struct screen_ops asker_ops = {.name = "Asker",
                                            .context = CONTEXT_STEP,
                                            .footer = asker_footer,
                                            .draw = asker_draw,
                                            .reply = asker_reply};

static const int form_sizes[][2] = {{80, 24}, {40, 12}, {40, 9}};

static void form_open_with(int size, const char *text)
{
    static const struct form_field fields[FORM_FIELDS] = {
        {"Day", "23 Nov 2026", 40}, {"Paid", "", 20}, {"Note", "", 400}};

    heard.choice = -2;
    stage_open(&stage, stage_catalog(), form_sizes[size][0], form_sizes[size][1]);
    VECTOR_PUSH(&stage.tui.screens, screen_new(&stage.tui, &asker_ops, sizeof(struct screen)));
    tui_act(&stage.tui,
            action_ask(form_ask(&stage.tui, 7, "Done: Sit the exam", text, fields, FORM_FIELDS)));
    stage_keys(&stage, "");
}

static void form_open(int size)
{
    form_open_with(size, "Enter takes the day.");
}

static void form_close(void)
{
    stage_close(&stage);
}

START_TEST(form__at_each_size__shows_its_title_and_every_field)
{
    form_open(_i);

    ck_assert(stage_shows(&stage, "Done: Sit the exam"));
    ck_assert(stage_shows(&stage, "Day     23 Nov 2026"));
    ck_assert(stage_shows(&stage, "Paid"));
    ck_assert(stage_shows(&stage, "Note"));
}
END_TEST

START_TEST(form__enter__takes_all_as_it_stands)
{
    form_open(0);
    stage_keys(&stage, "Enter");

    ck_assert_int_eq(heard.choice, 0);
    ck_assert_str_eq(heard.texts[0], "23 Nov 2026");
    ck_assert_str_eq(heard.texts[1], "");
    ck_assert(!stage_shows(&stage, "Done: Sit the exam"));
}
END_TEST

START_TEST(form__each_field__is_typed_in_by_itself)
{
    form_open(0);
    stage_keys(&stage, "Ctrl-U =yesterday Tab =425 Down =at Space =home Enter");

    ck_assert_str_eq(heard.texts[0], "yesterday");
    ck_assert_str_eq(heard.texts[1], "425");
    ck_assert_str_eq(heard.texts[2], "at home");
}
END_TEST

START_TEST(form__behind_its_last_field__is_the_first_again)
{
    form_open(0);
    stage_keys(&stage, "Up =n Tab Ctrl-U =d Enter");

    ck_assert_str_eq(heard.texts[2], "n");
    ck_assert_str_eq(heard.texts[0], "d");
}
END_TEST

START_TEST(form__esc__takes_nothing)
{
    form_open(0);
    stage_keys(&stage, "=x Esc");

    ck_assert_int_eq(heard.choice, -1);
    ck_assert(!stage_shows(&stage, "Done: Sit the exam"));
}
END_TEST

START_TEST(form__text_that_is_too_long__is_had_by_pages)
{
    form_open_with(2, "The first part of what is to be known here. The second part of it, which is "
                      "long. The third, and at last the end.");
    ck_assert(stage_shows(&stage, "The first part"));
    ck_assert(stage_shows(&stage, "PgDn more"));
    for (int i = 0; i < 5; i++)
        stage_keys(&stage, "PgDn");
    ck_assert(stage_shows(&stage, "the end."));
    ck_assert(stage_shows(&stage, "PgUp back"));
    ck_assert(stage_shows(&stage, "Note"));
    stage_keys(&stage, "PgUp PgUp PgUp");
    ck_assert(stage_shows(&stage, "The first part"));
}
END_TEST

Suite *form_suite(void)
{
    TCase *test_case = tcase_create("form");
    Suite *suite = suite_create("form");

    tcase_add_checked_fixture(test_case, NULL, form_close);
    tcase_add_loop_test(test_case, form__at_each_size__shows_its_title_and_every_field, 0, 3);
    tcase_add_test(test_case, form__enter__takes_all_as_it_stands);
    tcase_add_test(test_case, form__each_field__is_typed_in_by_itself);
    tcase_add_test(test_case, form__behind_its_last_field__is_the_first_again);
    tcase_add_test(test_case, form__esc__takes_nothing);
    tcase_add_test(test_case, form__text_that_is_too_long__is_had_by_pages);
    suite_add_tcase(suite, test_case);
    return suite;
}
