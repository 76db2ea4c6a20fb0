/* SPDX-License-Identifier: MIT
 * A terminal that changes its size at any moment, also to one that shows next to nothing. */
#include <stdlib.h>
#include <string.h>

#include "e2e_suites.h"
#include "person.h"

static struct home home;
static struct tty tty;

static void set_up(void)
{
    home_make(&home);
    TTY_OPEN(&tty, &home, 80, 24, NULL);
    person_starts(&tty);
    person_answers(&tty, "goal.target", "CPC");
    person_answers(&tty, "school.level", "some-college");
    person_answers(&tty, "school.program", "none");
    WAIT_FOR(&tty, person_ask("work.coding_months"));
}

static void tear_down(void)
{
    tty_close(&tty);
    home_remove(&home);
}

static void leave_with(const char *months)
{
    struct buffer expected = {0};
    struct buffer stored = {0};

    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, person_ask("time.hours_per_week"));
    tty_keys(&tty, "F10");
    WAIT_EXIT(&tty, 0);
    ASSERT_RESTORED(&tty);

    buffer_format(
        &expected,
        "person.stage=unknown\ngoal.target=CPC\nschool.level=some-college\nschool.program=none\n"
        "work.coding_months=%s\n",
        months);
    person_on_disk(&home, NULL, &stored);
    ck_assert_str_eq(buffer_text(&stored), buffer_text(&expected));
    buffer_clear(&expected);
    buffer_clear(&stored);
}

START_TEST(resize__while_typing__keeps_field_and_text)
{
    tty_keys(&tty, "=1");
    WAIT_FOR(&tty, "[ 1 ");
    tty_resize(&tty, 120, 40);
    WAIT_FOR(&tty, "Your roadmap so far");
    WAIT_FOR(&tty, "[ 1 ");
    tty_keys(&tty, "=2");
    WAIT_FOR(&tty, "[ 12 ");
    tty_resize(&tty, 80, 24);
    WAIT_GONE(&tty, "Your roadmap so far");
    WAIT_FOR(&tty, "[ 12 ");
    leave_with("12");
}
END_TEST

START_TEST(resize__to_the_least__still_shows_question_and_field)
{
    tty_keys(&tty, "=24");
    WAIT_FOR(&tty, "[ 24 ");
    tty_resize(&tty, 40, 9);
    WAIT_FOR(&tty, "[ 24 ");
    tty_resize(&tty, 80, 24);
    WAIT_FOR(&tty, "I don't know yet");
    WAIT_FOR(&tty, "[ 24 ");
    leave_with("24");
}
END_TEST

START_TEST(resize__below_the_least__says_so_in_one_line_and_comes_back)
{
    tty_keys(&tty, "=24");
    WAIT_FOR(&tty, "[ 24 ");
    tty_resize(&tty, 30, 5);
    WAIT_FOR(&tty, "Milepost needs");
    WAIT_GONE(&tty, "[ 24 ");
    tty_keys(&tty, "=9 Enter Esc"); /* nobody sees what these would do, so they do nothing */
    tty_resize(&tty, 80, 24);
    WAIT_FOR(&tty, "[ 24 ");
    WAIT_GONE(&tty, "Milepost needs");
    leave_with("24");
}
END_TEST

START_TEST(resize__to_one_cell__can_be_left)
{
    tty_resize(&tty, 1, 1);
    WAIT_FOR(&tty, "…");
    tty_keys(&tty, "Ctrl-C");
    WAIT_EXIT(&tty, 130);
    ASSERT_RESTORED(&tty);
}
END_TEST

/* Small and back before the program looks: it sees the old size, but the terminal has lost
 * what did not fit. */
START_TEST(resize__small_and_back_at_once__draws_all_anew)
{
    tty_keys(&tty, "=3");
    WAIT_FOR(&tty, "[ 3 ");
    for (int i = 0; i < 20; i++) {
        tty_resize(&tty, 10, 4);
        tty_resize(&tty, 80, 24);
        WAIT_FOR(&tty, "Enter continue");
        WAIT_FOR(&tty, "[ 3 ");
        WAIT_FOR(&tty, person_ask("work.coding_months"));
    }
    leave_with("3");
}
END_TEST

/* Sizes and digits in a fixed disorder; what is typed while all is well is never lost. */
START_TEST(resize__at_random_while_typing__loses_nothing)
{
    unsigned seed = 7;

    tty_keys(&tty, "=3");
    for (int i = 0; i < 200; i++) {
        seed = seed * 1103515245u + 12345u;
        tty_resize(&tty, 1 + (int)(seed >> 16) % 200, 1 + (int)(seed >> 8) % 60);
        if (i % 3 == 0)
            tty_keys(&tty, "Right");
        if (i % 5 == 0)
            tty_keys(&tty, "Left");
    }
    tty_resize(&tty, 80, 24);
    WAIT_FOR(&tty, "[ 3 ");
    WAIT_FOR(&tty, "Enter continue");
    WAIT_FOR(&tty, person_ask("work.coding_months"));
    tty_keys(&tty, "End =6");
    WAIT_FOR(&tty, "[ 36 ");
    leave_with("36");
}
END_TEST

/* Every screen, drawn in sizes from a whole wall to next to nothing. */
START_TEST(resize__on_every_screen__comes_back_whole)
{
    static const char *const ways[] = {"Esc", "Down", "a",   "Esc", "g",   "y",  "Esc",
                                       "p",   "?",    "Esc", "Esc", "Esc", "Esc"};
    static const int sizes[][2] = {{200, 60}, {100, 30}, {40, 9}, {39, 9}, {40, 8}, {12, 3}};

    person_answers(&tty, "work.coding_months", "6");
    person_answers(&tty, "time.hours_per_week", "10");
    WAIT_FOR(&tty, "A first sketch of your way");
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        tty_keys(&tty, ways[i]);
        for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++)
            tty_resize(&tty, sizes[k][0], sizes[k][1]);
        tty_resize(&tty, 80, 24);
        WAIT_GONE(&tty, "Milepost needs");
        WAIT_FOR(&tty, "────");
        ck_assert_msg(!tty.ptty.ended, "it ended after %s:\n%.4000s", ways[i], tty_text(&tty));
    }
    tty_keys(&tty, "F10");
    WAIT_EXIT(&tty, 0);
    ASSERT_RESTORED(&tty);
}
END_TEST

/* Sizes that no window has, but a broken program may set. */
static const int odd_sizes[][2] = {{4, 60}, {500, 1}, {500, 200}, {40, 9}, {3, 2}};

START_TEST(start__in_an_odd_size__runs_and_leaves)
{
    tty_close(&tty);
    TTY_OPEN(&tty, &home, odd_sizes[_i][0], odd_sizes[_i][1], NULL);
    WAIT_FOR(&tty, "M"); /* of Milepost, which is the first word of every screen */
    tty_keys(&tty, "Ctrl-Q");
    WAIT_EXIT(&tty, 0);
    ASSERT_RESTORED(&tty);
}
END_TEST

Suite *size_suite(void)
{
    TCase *tcase;
    Suite *suite = e2e_suite("size", &tcase, set_up, tear_down);

    tcase_add_test(tcase, resize__while_typing__keeps_field_and_text);
    tcase_add_test(tcase, resize__to_the_least__still_shows_question_and_field);
    tcase_add_test(tcase, resize__below_the_least__says_so_in_one_line_and_comes_back);
    tcase_add_test(tcase, resize__to_one_cell__can_be_left);
    tcase_add_test(tcase, resize__small_and_back_at_once__draws_all_anew);
    tcase_add_test(tcase, resize__at_random_while_typing__loses_nothing);
    tcase_add_test(tcase, resize__on_every_screen__comes_back_whole);
    ADD_TABLE_TEST(tcase, start__in_an_odd_size__runs_and_leaves, odd_sizes);
    return suite;
}
