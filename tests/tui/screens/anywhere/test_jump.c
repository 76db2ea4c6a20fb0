/* SPDX-License-Identifier: MIT
 * Jumping to whatever has a name, from every screen outside a text field. */
#include <stdio.h>
#include <string.h>

#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct stage stage;
static struct buffer before, after;

static void set_up(void)
{
    stage_open(&stage, stage_catalog(), 80, 24);
}

static void tear_down(void)
{
    stage_close(&stage);
    buffer_clear(&before);
    buffer_clear(&after);
}

/* A plan with its first answers, at its roadmap. */
static void answer(void)
{
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS "g");
}

static void add_school(const char *name)
{
    const struct school_edit edits[] = {
        {.field = PROGRAM_NAME, .text = name},
        {.field = PROGRAM_KIND, .text = "course"},
    };
    struct buffer said = {0};
    struct error err;
    int64_t number;

    ck_assert_int_eq(session_add_school(stage.tui.session, edits, 2, &number, &said, &err),
                     STATUS_OK);
    buffer_clear(&said);
    tui_changed(&stage.tui);
}

START_TEST(jump__from_home__opens_a_plan)
{
    answer();
    stage_keys(&stage, "Esc Esc Esc Esc Esc Esc Esc Esc / =my Space =pl Enter");

    ck_assert_str_eq(session_name(stage.tui.session), "My plan");
}
END_TEST

START_TEST(jump__to_another_plan__leaves_what_is_open_and_esc_leads_home)
{
    struct error err;
    int64_t plan;

    answer();
    ck_assert_int_eq(plan_create(stage.options.store, &stage.clock, "Evening", &plan, &err),
                     STATUS_OK);
    stage_keys(&stage, "/ =evening Enter");
    ck_assert_str_eq(session_name(stage.tui.session), "Evening");

    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "2 plans"));
}
END_TEST

START_TEST(jump__in_a_what_if__offers_no_other_plan)
{
    struct error err;
    int64_t plan;

    answer();
    ck_assert_int_eq(plan_create(stage.options.store, &stage.clock, "Evening", &plan, &err),
                     STATUS_OK);
    stage_keys(&stage, "w / =evening");

    ck_assert(stage_shows(&stage, "Nothing of that name."));
}
END_TEST

START_TEST(jump__to_a_school__focuses_it)
{
    answer();
    add_school("Foundation");
    add_school("Evergreen");
    stage_keys(&stage, "/ =everg Enter");

    ck_assert(stage_shows(&stage, "Schools   2 of 2"));
    stage_keys(&stage, "Esc / =found Enter");
    ck_assert(stage_shows(&stage, "Schools   1 of 2"));
}
END_TEST

START_TEST(jump__to_a_credit__opens_it)
{
    const struct credit_request request = {.fields = {[CREDIT_DATE] = "2026-10-01",
                                                      [CREDIT_TITLE] = "A webinar",
                                                      [CREDIT_UNITS] = "1.5",
                                                      [CREDIT_BODIES] = "ALPHA"}};
    struct buffer said = {0};
    struct error err;

    answer();
    ck_assert_int_eq(session_write_credits(stage.tui.session, &request, 1, NULL, NULL, &said, &err),
                     STATUS_OK);
    buffer_clear(&said);
    stage_keys(&stage, "/ =webin Enter");

    ck_assert(stage_shows(&stage, "Credit"));
    ck_assert(stage_shows(&stage, "A webinar"));
}
END_TEST

START_TEST(jump__to_a_credential__says_what_it_is)
{
    stage_keys(&stage, "/ =person Space =one Enter");

    ck_assert(stage_shows(&stage, "ONE, Certified Person One"));
    ck_assert(stage_shows(&stage, "100 questions"));
    ck_assert(stage_shows(&stage, "For         physician offices"));
}
END_TEST

START_TEST(jump__to_a_word__opens_it_where_it_stands_with_its_source)
{
    answer();
    stage_keys(&stage, "Down");
    stage_text(&stage, &before);
    stage_keys(&stage, "/ =CEU Enter");
    ck_assert(stage_shows(&stage, "A unit of continuing education."));
    ck_assert(stage_shows(&stage, "Source: ALPHA"));

    stage_keys(&stage, "Esc");
    ck_assert_str_eq(stage_text(&stage, &after), buffer_text(&before));
}
END_TEST

START_TEST(jump__in_a_text_field__comes_by_a_key_that_does_not_type)
{
    answer();
    stage_keys(&stage, "f");
    stage_keys(&stage, "/ =hours Enter Ctrl-U =12 Ctrl-F");
    ck_assert(stage_shows(&stage, "Jump to"));

    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "[ 12"));
}
END_TEST

START_TEST(jump__without_a_plan__finds_no_step)
{
    stage_keys(&stage, "/ =hours Space =a Space =week");

    ck_assert(stage_shows(&stage, "Nothing of that name."));
}
END_TEST

START_TEST(jump__that_finds_nothing__says_so_whole_on_a_narrow_terminal)
{
    tui_resize(&stage.tui, 40, 12);
    stage_keys(&stage, "/ =xyzzy");

    ck_assert(stage_shows(&stage, "Nothing of that name. Esc"));
    ck_assert(stage_shows(&stage, "closes."));
}
END_TEST

/* The shipped catalogues: words and credentials of both careers until a plan says which it is. */
START_TEST(jump__without_a_plan__finds_what_every_career_explains)
{
    stage_close(&stage);
    stage_open(&stage, catalog_builtin(), 80, 24);
    stage_keys(&stage, "/ =UAN Enter");
    ck_assert(stage_shows(&stage, "Universal activity number."));
    stage_keys(&stage, "Esc / =cpht-nha Enter");
    ck_assert(stage_shows(&stage, "CPhT-NHA, Certified Pharmacy Technician, NHA"));
    stage_keys(&stage, "Esc / =NHA");
    ck_assert(stage_shows(&stage, "NHA (Pharmacy technician, United States)"));
}
END_TEST

START_TEST(jump__from_a_plan__finds_what_its_career_explains_alone)
{
    stage_close(&stage);
    stage_open(&stage, catalog_builtin(), 80, 24);
    stage_begin(&stage);
    stage_keys(&stage, "/ =UAN");
    ck_assert(stage_shows(&stage, "Nothing of that name."));
}
END_TEST

Suite *jump_suite(void)
{
    Suite *suite = suite_create("jump");
    TCase *tcase = tcase_create("jump");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, jump__from_home__opens_a_plan);
    tcase_add_test(tcase, jump__to_another_plan__leaves_what_is_open_and_esc_leads_home);
    tcase_add_test(tcase, jump__in_a_what_if__offers_no_other_plan);
    tcase_add_test(tcase, jump__to_a_school__focuses_it);
    tcase_add_test(tcase, jump__to_a_credit__opens_it);
    tcase_add_test(tcase, jump__to_a_credential__says_what_it_is);
    tcase_add_test(tcase, jump__to_a_word__opens_it_where_it_stands_with_its_source);
    tcase_add_test(tcase, jump__in_a_text_field__comes_by_a_key_that_does_not_type);
    tcase_add_test(tcase, jump__without_a_plan__finds_no_step);
    tcase_add_test(tcase, jump__without_a_plan__finds_what_every_career_explains);
    tcase_add_test(tcase, jump__from_a_plan__finds_what_its_career_explains_alone);
    tcase_add_test(tcase, jump__that_finds_nothing__says_so_whole_on_a_narrow_terminal);
    suite_add_tcase(suite, tcase);
    return suite;
}
