/* SPDX-License-Identifier: MIT
 * Every place is open to a screen that names it, and Back leads to exactly what was left: the same
 * focus, the same rows in sight, the same months and prices. */
#include <stdio.h>
#include <string.h>

#include "full_plan.h"
#include "tui_suites.h"

static const int sizes[][2] = {{120, 18}, {40, 12}};

/* What moves the focus, and what leads into the detail beside a list. */
static const char *const moves[] = {"Down Down PgDn", "Right PgDn Down"};

enum { SIZES = 2, MOVES = 2 };

static struct stage stage;

static void tear_down(void)
{
    stage_close(&stage);
}

static void go_and_come_back(enum place_kind kind, const char *left)
{
    struct buffer text = {0};
    size_t count = stage.tui.screens.count;

    stage_go(&stage, full_plan_place(&stage, kind));
    ck_assert_uint_eq(stage.tui.screens.count, count + 1);
    stage_keys(&stage, "Esc");
    ck_assert_uint_eq(stage.tui.screens.count, count);
    if (strcmp(stage_text(&stage, &text), left) != 0) {
        fprintf(stderr, "%s--- in place of\n%s", buffer_text(&text), left);
        ck_abort_msg("the screen is another after Back from place %d", kind);
    }
    buffer_clear(&text);
}

static void go_everywhere_and_come_back(void)
{
    struct buffer left = {0};

    stage_text(&stage, &left);
    for (int kind = 0; kind < PLACE_COUNT; kind++)
        if (full_plan_goes_to((enum place_kind)kind))
            go_and_come_back((enum place_kind)kind, buffer_text(&left));
    buffer_clear(&left);
}

START_TEST(place__left_for_any_other__is_as_it_was)
{
    enum place_kind kind = (enum place_kind)(_i / SIZES);

    full_plan_open(&stage, sizes[_i % SIZES]);
    if (full_plan_goes_to(kind))
        stage_go(&stage, full_plan_place(&stage, kind));
    for (int i = 0; i < MOVES; i++) {
        stage_keys(&stage, moves[i]);
        buffer_truncate(&stage.tui.message, 0); /* why a key did nothing, until the next one */
        go_everywhere_and_come_back();
    }
}
END_TEST

START_TEST(difference__left_for_any_other_place__is_as_it_was)
{
    full_plan_open(&stage, sizes[_i]);
    stage_keys(&stage, "w");
    stage_go(&stage, place_with(PLACE_QUESTION,
                                catalog_find_question(stage_catalog(), "time.hours_per_week")));
    stage_keys(&stage, "Ctrl-U =20 Enter w Down Down Down");

    go_everywhere_and_come_back();
}
END_TEST

/* What was shown or marked on purpose stays so. */
static const struct {
    enum place_kind kind;
    const char *keys;
} chosen[] = {
    {PLACE_CHECK, "Space End"},        /* private answers */
    {PLACE_ROUTES, "Down Space Down"}, /* the route to compare with */
    {PLACE_TIMELINE, "- Right Down"},  /* the months and their width */
    {PLACE_PRINT, "a f PgDn"},         /* for whom, and in which format */
    {PLACE_JUMP, "=ing Down"},         /* what is looked for */
    {PLACE_QUESTION, "Ctrl-U =half"},  /* what is half typed */
    {PLACE_ASSUMPTION, "Ctrl-U =half"}, {PLACE_CREDIT_FIELD, "Ctrl-U =half"},
    {PLACE_HELD_FIELD, "Ctrl-U =half"}, {PLACE_TAKING, "=half"}, /* the name of the file */
};

START_TEST(place__with_a_choice_of_its_own__keeps_it)
{
    full_plan_open(&stage, sizes[_i % SIZES]);
    stage_go(&stage, full_plan_place(&stage, chosen[_i / SIZES].kind));
    stage_keys(&stage, chosen[_i / SIZES].keys);

    go_everywhere_and_come_back();
}
END_TEST

START_TEST(home__left_for_a_plan__has_it_focused)
{
    struct buffer left = {0}, back = {0};

    full_plan_open(&stage, sizes[_i]);
    stage_keys(&stage, "Esc c Home");
    buffer_truncate(&stage.tui.message, 0);
    stage_text(&stage, &left);
    stage_keys(&stage, "Enter");
    ck_assert_ptr_nonnull(stage.tui.session);
    stage_keys(&stage, "Esc");

    ck_assert_str_eq(stage_text(&stage, &back), buffer_text(&left));
    buffer_clear(&left);
    buffer_clear(&back);
}
END_TEST

/* All that the plan holds, as an export has it. */
static void export_plan(struct buffer *out)
{
    buffer_truncate(out, 0);
    session_export(stage.tui.session, false, out);
}

START_TEST(esc__fifty_times_from_any_place__neither_leaves_nor_loses_anything)
{
    struct buffer before = {0}, after = {0};
    enum place_kind kind = (enum place_kind)_i;

    full_plan_open(&stage, sizes[0]);
    export_plan(&before);
    if (full_plan_goes_to(kind))
        stage_go(&stage, full_plan_place(&stage, kind));
    for (int i = 0; i < 50; i++)
        stage_keys(&stage, "Esc");
    ck_assert(!stage.tui.ended);
    ck_assert(stage_shows(&stage, "Start a new plan"));

    stage_keys(&stage, "Enter");
    export_plan(&after);
    ck_assert_str_eq(buffer_text(&after), buffer_text(&before));
    buffer_clear(&before);
    buffer_clear(&after);
}
END_TEST

Suite *places_suite(void)
{
    Suite *suite = suite_create("places");
    TCase *tcase = tcase_create("places"), *fifty = tcase_create("fifty times");

    tcase_add_unchecked_fixture(tcase, full_plan_prepare, NULL);
    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_loop_test(tcase, place__left_for_any_other__is_as_it_was, 0, PLACE_COUNT * SIZES);
    tcase_add_loop_test(tcase, difference__left_for_any_other_place__is_as_it_was, 0, SIZES);
    tcase_add_loop_test(tcase, place__with_a_choice_of_its_own__keeps_it, 0,
                        SIZES * (int)(sizeof chosen / sizeof *chosen));
    tcase_add_loop_test(fifty, esc__fifty_times_from_any_place__neither_leaves_nor_loses_anything,
                        0, PLACE_COUNT);
    tcase_add_loop_test(tcase, home__left_for_a_plan__has_it_focused, 0, SIZES);
    suite_add_tcase(suite, tcase);
    tcase_add_unchecked_fixture(fifty, full_plan_prepare, NULL);
    tcase_add_checked_fixture(fifty, NULL, tear_down);
    tcase_set_tags(tcase, "sweep");
    tcase_set_tags(fifty, "sweep");
    suite_add_tcase(suite, fifty);
    return suite;
}
