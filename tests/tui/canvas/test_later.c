/* SPDX-License-Identifier: MIT
 * What of a frame waits until keys rest. */
#include "tui/stage.h"
#include "tui/tui_suites.h"

enum { COLUMNS = 12, ROWS = 4 };

static struct canvas shown, now, held;
static struct buffer text;

static void set_up(void)
{
    canvas_init(&shown, COLUMNS, ROWS, false);
    canvas_init(&now, COLUMNS, ROWS, false);
    canvas_init(&held, 0, 0, false);
}

static void tear_down(void)
{
    canvas_clear(&shown);
    canvas_clear(&now);
    canvas_clear(&held);
    buffer_clear(&text);
}

/* Rows named from `first` on, with so many of them above, and beside each what may wait. */
static void draw(struct canvas *canvas, char first, int above, enum later_kind kind,
                 const char *beside)
{
    struct pane whole = canvas_pane(canvas), right = pane_part(&whole, 0, 4, ROWS, COLUMNS - 4);

    for (int row = 0; row < ROWS; row++) {
        char name[] = {(char)(first + row), '\0'};

        draw_text(&whole, row, 0, name, STYLE_PLAIN);
        draw_text(&right, row, 0, name, STYLE_PLAIN);
        draw_text(&right, row, 1, beside, STYLE_PLAIN);
    }
    roll_note(&whole, above);
    later_add(&right, kind);
}

START_TEST(later_hold__what_may_wait__stays_as_it_is_shown)
{
    draw(&shown, 'a', 0, LATER_SHOWN, "old");
    draw(&now, 'a', 0, LATER_SHOWN, "new");

    ck_assert(later_hold(&held, &now, &shown));
    ck_assert_str_eq(canvas_text(&held, &text), "a   aold\nb   bold\nc   cold\nd   dold\n");
}
END_TEST

START_TEST(later_hold__nothing_else__does_not_wait)
{
    draw(&shown, 'a', 0, LATER_SHOWN, "same");
    draw(&now, 'a', 0, LATER_SHOWN, "same");

    ck_assert(!later_hold(&held, &now, &shown));
}
END_TEST

START_TEST(later_hold__rows_that_roll__take_what_is_beside_them_along)
{
    draw(&shown, 'a', 0, LATER_SHOWN, "old");
    draw(&now, 'b', 1, LATER_SHOWN, "new");

    ck_assert(later_hold(&held, &now, &shown));
    ck_assert_str_eq(canvas_text(&held, &text), "b   bold\nc   cold\nd   dold\ne   enew\n");
}
END_TEST

START_TEST(later_hold__what_comes_into_sight__is_empty_where_that_may_wait)
{
    draw(&shown, 'b', 1, LATER_ALL, "old");
    draw(&now, 'a', 0, LATER_ALL, "new");

    ck_assert(later_hold(&held, &now, &shown));
    ck_assert_str_eq(canvas_text(&held, &text), "a\nb   bold\nc   cold\nd   dold\n");
}
END_TEST

/* A second arrow before the rest: the row that was held back is not sent with it either. */
START_TEST(later_hold__what_was_never_seen__waits_through_several_arrows)
{
    draw(&shown, 'a', 0, LATER_UNSEEN, "old");
    draw(&now, 'b', 1, LATER_UNSEEN, "new");
    ck_assert(later_hold(&held, &now, &shown));
    ck_assert_str_eq(canvas_text(&held, &text), "b   bnew\nc   cnew\nd   dnew\ne\n");

    canvas_copy(&shown, &held);
    ck_assert(later_hold(&held, &now, &shown));
    ck_assert_str_eq(canvas_text(&held, &text), "b   bnew\nc   cnew\nd   dnew\ne\n");
}
END_TEST

/* Where nothing rolls two rows are all that is sent, so they are sent whole. */
START_TEST(later_hold__behind_the_title__waits_only_where_rows_roll)
{
    draw(&shown, 'a', 0, LATER_ROLLING, "old");
    draw(&now, 'a', 0, LATER_ROLLING, "new");
    ck_assert(!later_hold(&held, &now, &shown));
    ck_assert_str_eq(canvas_text(&held, &text), "a   anew\nb   bnew\nc   cnew\nd   dnew\n");

    canvas_erase(&now);
    now.later.count = 0;
    draw(&now, 'b', 1, LATER_ROLLING, "new");
    ck_assert(later_hold(&held, &now, &shown));
    ck_assert_str_eq(canvas_text(&held, &text), "b   bold\nc   cold\nd   dold\ne\n");
}
END_TEST

START_TEST(later_hold__rolled_by_more_than_a_page__shows_nothing_that_may_wait)
{
    draw(&shown, 'a', 0, LATER_UNSEEN, "old");
    draw(&now, 'q', 2 * ROWS, LATER_UNSEEN, "new");

    ck_assert(later_hold(&held, &now, &shown));
    ck_assert_str_eq(canvas_text(&held, &text), "q\nr\ns\nt\n");
}
END_TEST

START_TEST(later_hold__other_rows_roll__holds_nothing)
{
    struct pane whole = canvas_pane(&now), fewer = pane_part(&whole, 0, 0, ROWS - 1, COLUMNS);

    draw(&shown, 'a', 0, LATER_SHOWN, "old");
    draw(&now, 'a', 0, LATER_SHOWN, "new");
    roll_note(&fewer, 0);

    ck_assert(!later_hold(&held, &now, &shown));
    ck_assert_str_eq(canvas_text(&held, &text), "a   anew\nb   bnew\nc   cnew\nd   dnew\n");
}
END_TEST

START_TEST(draw_box__over_what_may_wait__is_drawn_at_once)
{
    struct pane whole = canvas_pane(&now);

    draw(&now, 'a', 0, LATER_SHOWN, "old");
    draw_box(&whole);

    ck_assert_uint_eq(now.later.count, 0);
}
END_TEST

Suite *later_suite(void)
{
    Suite *suite = suite_create("later");
    TCase *tcase = tcase_create("later");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, later_hold__what_may_wait__stays_as_it_is_shown);
    tcase_add_test(tcase, later_hold__nothing_else__does_not_wait);
    tcase_add_test(tcase, later_hold__rows_that_roll__take_what_is_beside_them_along);
    tcase_add_test(tcase, later_hold__what_comes_into_sight__is_empty_where_that_may_wait);
    tcase_add_test(tcase, later_hold__what_was_never_seen__waits_through_several_arrows);
    tcase_add_test(tcase, later_hold__behind_the_title__waits_only_where_rows_roll);
    tcase_add_test(tcase, later_hold__rolled_by_more_than_a_page__shows_nothing_that_may_wait);
    tcase_add_test(tcase, later_hold__other_rows_roll__holds_nothing);
    tcase_add_test(tcase, draw_box__over_what_may_wait__is_drawn_at_once);
    suite_add_tcase(suite, tcase);
    return suite;
}
