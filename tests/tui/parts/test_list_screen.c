/* SPDX-License-Identifier: MIT
 * A screen that is a list: what its rows open, the detail beside them, the focus over changes. */
#include "tui/stage.h"
#include "tui/tui_suites.h"

enum { OWN_TAG = PLACE_COUNT };

static struct tui tui;
static struct list_screen *view;
static bool is_empty;
static int filled; /* times the detail was */

static void rows_fill(struct list_screen *screen)
{
    if (is_empty) {
        list_add(&screen->list, ROW_TEXT, "Working ...");
        return;
    }
    list_add_item(&screen->list, PLACE_STEP, 7, "", "A step");
    list_add_item(&screen->list, PLACE_PRINT, -1, "", "The print");
    list_add_item(&screen->list, OWN_TAG, 0, "", "Nothing to open");
    list_add(&screen->list, ROW_ITEM, "Nothing at all");
}

static void rows_detail(struct list_screen *screen, const struct list_row *row, struct page *page)
{
    (void)screen;
    filled++;
    for (int i = 0; i < 60; i++)
        page_format(page, STYLE_PLAIN, "%s, line %d", row->cells[0], i);
}

#define ENGINE                                                                                     \
    {                                                                                              \
        .name = "Rows", .context = CONTEXT_ROADMAP, .update = list_screen_update,                  \
        .draw = list_screen_draw, .can = list_screen_can, .key = list_screen_key,                  \
        .leave = list_screen_leave                                                                 \
    }

static const struct list_column columns[] = {{.width = 0}};

static const struct list_screen_ops plain_ops = {
    .screen = ENGINE, .columns = columns, .column_count = 1, .fill = rows_fill};

static const struct list_screen_ops split_ops = {.screen = ENGINE,
                                                 .columns = columns,
                                                 .column_count = 1,
                                                 .fill = rows_fill,
                                                 .detail = rows_detail};

static const struct list_screen_ops brief_ops = {.screen = ENGINE,
                                                 .columns = columns,
                                                 .column_count = 1,
                                                 .fill = rows_fill,
                                                 .detail = rows_detail,
                                                 .brief = true};

static void draw(void)
{
    struct pane pane = canvas_pane(&tui.canvas);

    canvas_erase(&tui.canvas);
    list_screen_draw(&view->screen, &pane);
}

static void open_rows(const struct list_screen_ops *ops, int columns_there)
{
    tui_init(&tui, NULL, places, columns_there, 20, false);
    is_empty = false;
    filled = 0;
    view = list_screen_new(&tui, ops, sizeof *view);
    list_screen_update(&view->screen);
    draw();
}

static void tear_down(void)
{
    list_screen_leave(&view->screen);
    free(view);
    tui_clear(&tui);
}

static struct action press(enum command command)
{
    return list_screen_key(&view->screen, command, 0);
}

static void expect_place(struct action action, enum place_kind kind, int index)
{
    ck_assert_int_eq(action.kind, ACTION_GO);
    ck_assert_int_eq(action.place.kind, kind);
    ck_assert_int_eq(action.place.index, index);
}

START_TEST(list_screen__enter__leads_to_the_place_of_the_row)
{
    open_rows(&plain_ops, 80);

    expect_place(press(COMMAND_CONTINUE), PLACE_STEP, 7);
    press(COMMAND_DOWN);
    expect_place(press(COMMAND_CONTINUE), PLACE_PRINT, -1);
}
END_TEST

START_TEST(list_screen__row_of_its_own__opens_nothing)
{
    open_rows(&plain_ops, 80);

    ck_assert(list_screen_can(&view->screen, COMMAND_CONTINUE));
    press(COMMAND_DOWN);
    press(COMMAND_DOWN);
    ck_assert_int_eq(list_screen_focused(&view->screen)->tag, OWN_TAG);
    ck_assert(!list_screen_can(&view->screen, COMMAND_CONTINUE));
    ck_assert_int_eq(press(COMMAND_CONTINUE).kind, ACTION_STAY);
}
END_TEST

START_TEST(list_screen__row_without_a_tag__opens_nothing)
{
    open_rows(&plain_ops, 80);

    press(COMMAND_LAST);
    ck_assert_int_eq(list_screen_focused(&view->screen)->tag, -1);
    ck_assert(!list_screen_can(&view->screen, COMMAND_CONTINUE));
    ck_assert(!list_screen_can(&view->screen, COMMAND_WHY));
    ck_assert_int_eq(press(COMMAND_CONTINUE).kind, ACTION_STAY);
}
END_TEST

START_TEST(list_screen__why__leads_to_the_reasons_of_what_has_some)
{
    open_rows(&plain_ops, 80);

    ck_assert(list_screen_can(&view->screen, COMMAND_WHY));
    expect_place(press(COMMAND_WHY), PLACE_WHY_STEP, 7);
    press(COMMAND_DOWN);
    ck_assert(!list_screen_can(&view->screen, COMMAND_WHY));
}
END_TEST

START_TEST(list_screen__key_of_a_place__leads_there)
{
    open_rows(&plain_ops, 80);

    expect_place(press(COMMAND_SCHOOLS), PLACE_SCHOOLS, -1);
    ck_assert_int_eq(press(COMMAND_BACK).kind, ACTION_BACK);
    ck_assert_int_eq(press(COMMAND_COPY).kind, ACTION_STAY);
}
END_TEST

START_TEST(list_screen__no_rows__opens_nothing_and_keeps_the_place_for_those_to_come)
{
    open_rows(&plain_ops, 80);
    press(COMMAND_DOWN);
    is_empty = true;
    list_screen_update(&view->screen);

    ck_assert(!list_screen_can(&view->screen, COMMAND_CONTINUE));
    ck_assert(!list_screen_can(&view->screen, COMMAND_WHY));
    ck_assert_int_eq(press(COMMAND_CONTINUE).kind, ACTION_STAY);
    is_empty = false;
    list_screen_update(&view->screen);
    ck_assert_int_eq(list_screen_focused(&view->screen)->tag, PLACE_PRINT);
}
END_TEST

START_TEST(list_screen__narrow__has_no_detail)
{
    open_rows(&split_ops, 80);

    ck_assert_int_eq(filled, 0);
    expect_place(press(COMMAND_RIGHT), PLACE_STEP, 7);
}
END_TEST

START_TEST(list_screen__detail__takes_the_keys_until_it_is_left)
{
    open_rows(&split_ops, 120);

    ck_assert_int_eq(filled, 1);
    ck_assert_int_eq(press(COMMAND_CONTINUE).kind, ACTION_STAY);
    ck_assert(view->in_detail);
    press(COMMAND_DOWN);
    ck_assert_int_eq(view->detail.top, 1);
    ck_assert_int_eq(list_screen_focused(&view->screen)->tag, PLACE_STEP);
    ck_assert_int_eq(press(COMMAND_BACK).kind, ACTION_STAY);
    ck_assert(!view->in_detail);
    ck_assert_int_eq(press(COMMAND_BACK).kind, ACTION_BACK);
}
END_TEST

static bool drawn_shows(const char *words)
{
    struct buffer text = {0};
    bool shows;

    draw();
    shows = strstr(canvas_text(&tui.canvas, &text), words) != NULL;
    buffer_clear(&text);
    return shows;
}

/* So that its rows roll whole on the terminal. */
START_TEST(list_screen__detail_that_is_read__has_the_whole_width)
{
    static const enum command ways_back[] = {COMMAND_BACK, COMMAND_LEFT, COMMAND_NEXT_ITEM,
                                             COMMAND_PREVIOUS_ITEM};

    open_rows(&split_ops, 120);
    ck_assert(drawn_shows("The print"));

    for (size_t i = 0; i < sizeof ways_back / sizeof *ways_back; i++) {
        press(COMMAND_CONTINUE);
        ck_assert(!drawn_shows("The print"));
        ck_assert(drawn_shows("\n  A step, line 3\n"));
        press(ways_back[i]);
        ck_assert(drawn_shows("The print"));
    }
    ck_assert_int_eq(list_screen_focused(&view->screen)->tag, PLACE_STEP);
}
END_TEST

START_TEST(list_screen__rows_gone_while_the_detail_is_read__shows_the_list)
{
    open_rows(&split_ops, 120);
    press(COMMAND_CONTINUE);
    is_empty = true;
    list_screen_update(&view->screen);

    draw();
    ck_assert(!view->in_detail);
}
END_TEST

START_TEST(list_screen__brief_detail__says_how_the_rest_is_seen_and_enter_opens_it)
{
    struct buffer text = {0};

    open_rows(&brief_ops, 120);

    canvas_text(&tui.canvas, &text);
    ck_assert_ptr_nonnull(strstr(buffer_text(&text), "A step, line 3"));
    ck_assert_ptr_null(strstr(buffer_text(&text), "A step, line 19"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&text), "Enter shows all"));
    buffer_clear(&text);
    expect_place(press(COMMAND_CONTINUE), PLACE_STEP, 7);
}
END_TEST

/* The whole of it, not only what rolls into sight. */
static bool any_waits_whole(void)
{
    bool any = false;

    for (size_t i = 0; i < tui.canvas.later.count; i++)
        any = any || tui.canvas.later.items[i].kind == LATER_ALL;
    return any;
}

START_TEST(list_screen__detail__may_wait_until_keys_rest)
{
    open_rows(&split_ops, 120);
    ck_assert(any_waits_whole());

    press(COMMAND_RIGHT);
    draw();
    ck_assert(!any_waits_whole());
}
END_TEST

START_TEST(list_screen__rows_made_anew__leave_the_detail_where_it_was)
{
    open_rows(&split_ops, 120);
    press(COMMAND_RIGHT);
    press(COMMAND_DOWN);

    list_screen_update(&view->screen);
    draw();
    ck_assert_int_eq(filled, 2);
    ck_assert_int_eq(view->detail.top, 1);
    press(COMMAND_LEFT);
    press(COMMAND_DOWN);
    draw();
    ck_assert_int_eq(filled, 3);
    ck_assert_int_eq(view->detail.top, 0);
}
END_TEST

START_TEST(list_screen_add_blank__first_or_below_labels__adds_none)
{
    open_rows(&plain_ops, 80);
    list_reset(&view->list);

    list_screen_add_blank(view);
    ck_assert_uint_eq(view->list.rows.count, 0);
    list_add(&view->list, ROW_LABELS, "labels");
    list_screen_add_blank(view);
    ck_assert_uint_eq(view->list.rows.count, 1);
    list_add(&view->list, ROW_TEXT, "text");
    list_screen_add_blank(view);
    ck_assert_uint_eq(view->list.rows.count, 3);
}
END_TEST

START_TEST(list_screen_add_blank__low_terminal__adds_none)
{
    open_rows(&plain_ops, 80);
    canvas_resize(&tui.canvas, 80, 12);

    list_screen_add_blank(view);

    ck_assert_uint_eq(view->list.rows.count, 4);
}
END_TEST

Suite *list_screen_suite(void)
{
    Suite *suite = suite_create("list_screen");
    TCase *tcase = tcase_create("list_screen");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_test(tcase, list_screen__enter__leads_to_the_place_of_the_row);
    tcase_add_test(tcase, list_screen__row_of_its_own__opens_nothing);
    tcase_add_test(tcase, list_screen__row_without_a_tag__opens_nothing);
    tcase_add_test(tcase, list_screen__why__leads_to_the_reasons_of_what_has_some);
    tcase_add_test(tcase, list_screen__key_of_a_place__leads_there);
    tcase_add_test(tcase,
                   list_screen__no_rows__opens_nothing_and_keeps_the_place_for_those_to_come);
    tcase_add_test(tcase, list_screen__narrow__has_no_detail);
    tcase_add_test(tcase, list_screen__detail__takes_the_keys_until_it_is_left);
    tcase_add_test(tcase, list_screen__detail_that_is_read__has_the_whole_width);
    tcase_add_test(tcase, list_screen__rows_gone_while_the_detail_is_read__shows_the_list);
    tcase_add_test(tcase, list_screen__brief_detail__says_how_the_rest_is_seen_and_enter_opens_it);
    tcase_add_test(tcase, list_screen__detail__may_wait_until_keys_rest);
    tcase_add_test(tcase, list_screen__rows_made_anew__leave_the_detail_where_it_was);
    tcase_add_test(tcase, list_screen_add_blank__first_or_below_labels__adds_none);
    tcase_add_test(tcase, list_screen_add_blank__low_terminal__adds_none);
    suite_add_tcase(suite, tcase);
    return suite;
}
