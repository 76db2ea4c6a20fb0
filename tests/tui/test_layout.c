/* SPDX-License-Identifier: MIT
 * What holds for every question of the shipped catalogue at every usual size: the question, the
 * field and the keys stand on the same rows, and nothing of the question is cut. */
#include <string.h>

#include "stage.h"
#include "tui_suites.h"

static const int sizes[][2] = {{80, 24}, {120, 40}, {100, 30}, {60, 20}, {40, 12}, {40, 9}};

static struct stage stage;

static void tear_down(void)
{
    stage_close(&stage);
}

static bool row_begins(int row, int column, const char *text)
{
    struct pane whole = canvas_pane(&stage.tui.canvas);
    const char *end = text + strlen(text);

    for (; text < end; column++) {
        const struct cell *cell = canvas_cell(&stage.tui.canvas, row, column);

        if (column >= whole.columns || cell->points[0] != text_next(&text, end))
            return false;
    }
    return true;
}

/* The row of the first item or box of the field. */
static int field_row(void)
{
    for (int row = 0; row < stage.tui.canvas.rows; row++)
        if (row_begins(row, 4, "( )") || row_begins(row, 4, "[ ") || row_begins(row, 4, "$ ["))
            return row;
    return -1;
}

static int question_row(void)
{
    for (int row = 1; row < stage.tui.canvas.rows; row++)
        if (canvas_cell(&stage.tui.canvas, row, 2)->style.attributes & ATTRIBUTE_BOLD)
            return row;
    return -1;
}

static bool shows_all_of(const char *words)
{
    struct buffer first = {0};
    bool shown;

    buffer_add_bytes(&first, words, strcspn(words, " "));
    shown =
        stage_shows(&stage, buffer_text(&first)) && stage_shows(&stage, strrchr(words, ' ') + 1);
    buffer_clear(&first);
    return shown;
}

START_TEST(interview__every_question__stands_on_the_same_rows)
{
    const struct catalog *catalog = catalog_builtin();
    int field = -1;
    int question = -1;

    stage_open(&stage, catalog, sizes[_i][0], sizes[_i][1]);
    stage_begin(&stage);
    for (int i = 0; i < catalog->question_count; i++) {
        stage_go(&stage, place_with(PLACE_QUESTION, i));
        tui_draw(&stage.tui);
        if (i == 0) {
            field = field_row();
            question = question_row();
        }
        ck_assert_int_eq(question_row(), question);
        ck_assert_msg(field_row() == field, "%s", catalog->questions[i].id);
        ck_assert_msg(shows_all_of(catalog->questions[i].ask), "%s", catalog->questions[i].id);
        stage_keys(&stage, "Esc");
    }
}
END_TEST

START_TEST(interview__every_question__says_why_where_there_is_room)
{
    const struct catalog *catalog = catalog_builtin();

    stage_open(&stage, catalog, 80, 24);
    stage_begin(&stage);
    for (int i = 0; i < catalog->question_count; i++) {
        stage_go(&stage, place_with(PLACE_QUESTION, i));
        ck_assert_msg(stage_shows(&stage, "Why we ask: "), "%s", catalog->questions[i].id);
        ck_assert_msg(!stage_shows(&stage, "…"), "%s", catalog->questions[i].id);
        stage_keys(&stage, "Esc");
    }
}
END_TEST

/* The row of the panel that begins with `tag`, or -1. */
static int panel_row(const char *tag)
{
    for (int row = 0; row < stage.tui.canvas.rows; row++)
        for (int column = 60; column < stage.tui.canvas.columns; column++)
            if (row_begins(row, column, tag))
                return row;
    return -1;
}

START_TEST(panel__from_the_first_answer_on__says_the_roadmap_on_the_same_rows)
{
    int goal, gates;

    stage_open(&stage, catalog_builtin(), 120, 40);
    stage_begin(&stage);
    ck_assert(stage_shows(&stage, "It begins with your first answer."));
    stage_keys(&stage, "Down Down Down Enter"); /* CPC */
    ck_assert(stage_shows(&stage, "A first guess"));
    goal = panel_row("Goal");
    gates = panel_row("Open gates");
    ck_assert_int_gt(goal, 0);
    ck_assert_int_gt(gates, goal);

    for (int i = 0; i < 12; i++) {
        stage_keys(&stage, "Tab Enter");
        if (stage_shows(&stage, "What lies ahead"))
            stage_keys(&stage, "Home Enter");
        ck_assert_int_eq(panel_row("Goal"), goal);
        ck_assert_int_eq(panel_row("Open gates"), gates);
    }
}
END_TEST

START_TEST(footer__every_size__ends_with_a_whole_word)
{
    struct buffer text = {0};

    stage_open(&stage, catalog_builtin(), sizes[_i][0], sizes[_i][1]);
    stage_begin(&stage);
    canvas_text(&stage.tui.canvas, &text);

    ck_assert(row_begins(sizes[_i][1] - 1, 1, "Enter continue   Space pick   Esc back"));
    if (sizes[_i][0] >= NAMED_FROM)
        ck_assert_ptr_null(strstr(buffer_text(&text), "…"));
    buffer_clear(&text);
}
END_TEST

START_TEST(welcome__at_each_size__says_what_the_work_is_and_where_to_start)
{
    stage_open(&stage, catalog_builtin(), sizes[_i][0], sizes[_i][1]);
    tui_draw(&stage.tui);

    if (sizes[_i][0] >= 60) {
        ck_assert(stage_shows(&stage, "Coders turn health records into"));
        ck_assert(stage_shows(&stage, "Pharmacy technicians prepare"));
    } else if (sizes[_i][1] >= 12) {
        ck_assert(stage_shows(&stage, "Plan the way to a medical-coding"));
    }
    ck_assert(stage_shows(&stage, "6 to 45 short"));
    ck_assert(stage_shows(&stage, "q leaves"));
    ck_assert(stage_shows(&stage, "nothing is lost."));
    ck_assert(stage_shows(&stage, "Start"));
    if (sizes[_i][0] >= 80 && sizes[_i][1] >= 12)
        ck_assert(stage_shows(&stage, "/home/maria/.local/share/milepost/plans.db"));
}
END_TEST

START_TEST(title__of_a_plan_with_a_long_name__says_whose_and_where)
{
    stage_open(&stage, stage_catalog(), 80, 24);
    stage_begin(&stage);
    stage_keys(&stage,
               FIRST_ANSWERS TO_HOME "r Ctrl-U =Maria-Guadalupe Space "
                                     "=of Space =the Space =evening Space =group Space =in Space "
                                     "=the Space =library Enter Enter g");

    ck_assert(stage_shows(&stage, "Maria-Guadalupe of the evening group"));
    ck_assert(stage_shows(&stage, "… › Roadmap to ONE"));
}
END_TEST

START_TEST(interview__where_not_all_can_be_seen__tells_the_place)
{
    stage_open(&stage, catalog_builtin(), 40, 9);
    stage_begin(&stage);

    ck_assert(stage_shows(&stage, "1 of 5"));
    stage_keys(&stage, "End");
    ck_assert(stage_shows(&stage, "5 of 5"));
    ck_assert(stage_shows(&stage, "I don't know yet"));
}
END_TEST

Suite *layout_suite(void)
{
    Suite *suite = suite_create("layout");
    TCase *tcase = tcase_create("layout");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    ADD_TABLE_TEST(tcase, interview__every_question__stands_on_the_same_rows, sizes);
    tcase_add_test(tcase, interview__every_question__says_why_where_there_is_room);
    tcase_add_test(tcase, panel__from_the_first_answer_on__says_the_roadmap_on_the_same_rows);
    ADD_TABLE_TEST(tcase, welcome__at_each_size__says_what_the_work_is_and_where_to_start, sizes);
    ADD_TABLE_TEST(tcase, footer__every_size__ends_with_a_whole_word, sizes);
    tcase_add_test(tcase, interview__where_not_all_can_be_seen__tells_the_place);
    tcase_set_timeout(tcase, 30);
    tcase_add_test(tcase, title__of_a_plan_with_a_long_name__says_whose_and_where);
    suite_add_tcase(suite, tcase);
    return suite;
}
