/* SPDX-License-Identifier: MIT
 * A what-if on a terminal, and every way in which the program can end in the middle of it: the
 * answers on disk stay as they were, to the byte. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "e2e_suites.h"
#include "person.h"

static struct home home;
static struct tty tty;
static struct buffer before, now;

static const char banner[] = "What-if, nothing is saved";

static void read_answers(struct buffer *out)
{
    buffer_truncate(out, 0);
    ck_assert_int_eq(HOME_RUN(&home, out, NULL, "answers", "--json"), 0);
}

/* A what-if of 25 hours a week in place of 10, on its answers. */
static void set_up(void)
{
    person_with_plan(&home);
    read_answers(&before);
    TTY_OPEN(&tty, &home, 80, 24, NULL);
    WAIT_FOR(&tty, "Maria");
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "w what-if");
    tty_keys(&tty, "w");
    WAIT_FOR(&tty, banner);
    tty_keys(&tty, "Down Down Down Down Down Enter");
    WAIT_FOR(&tty, person_ask("time.hours_per_week"));
    tty_keys(&tty, "Ctrl-U =25 Enter");
    WAIT_FOR(&tty, "25 hours a week");
    ASSERT_SHOWS(&tty, banner);
}

static void tear_down(void)
{
    tty_close(&tty);
    home_remove(&home);
    buffer_clear(&before);
    buffer_clear(&now);
}

static void check_answers_untouched(void)
{
    read_answers(&now);
    ck_assert_str_eq(buffer_text(&now), buffer_text(&before));
}

/* The screens of a what-if where the program is ended. */
static const struct {
    const char *keys, *shows;
} places[] = {
    {"", "25 hours a week"},         {"w", "days sooner"},          {"g", "Roadmap to CPC"},
    {"w Esc", "Keep these answers"}, {"Enter Ctrl-U =30", "[ 30 "},
};

static void go_to(int place)
{
    tty_keys(&tty, places[place].keys);
    WAIT_FOR(&tty, places[place].shows);
}

/* A calendar program would take its days for the plan's, if they had the plan's ids. */
START_TEST(calendar__of_a_what_if__has_ids_of_its_own)
{
    tty_keys(&tty, "g");
    WAIT_FOR(&tty, "Roadmap to CPC");
    tty_keys(&tty, "p");
    WAIT_FOR(&tty, "To share");
    tty_keys(&tty, "f f f f f");
    WAIT_FOR(&tty, "iCalendar");
    WAIT_FOR(&tty, "@what-if.");
}
END_TEST

START_TEST(kill_9__in_a_what_if__leaves_the_answers_as_they_were)
{
    go_to(_i);
    tty_signal(&tty, SIGKILL);
    WAIT_EXIT(&tty, -SIGKILL);

    check_answers_untouched();
}
END_TEST

START_TEST(ctrl_c__in_a_what_if__ends_at_once_and_keeps_nothing)
{
    go_to(_i);
    tty_keys(&tty, "Ctrl-C");
    WAIT_EXIT(&tty, 130);

    ASSERT_RESTORED(&tty);
    check_answers_untouched();
}
END_TEST

START_TEST(sigterm__in_a_what_if__ends_at_once_and_keeps_nothing)
{
    go_to(_i);
    tty_signal(&tty, SIGTERM);
    WAIT_EXIT(&tty, 130);

    ASSERT_RESTORED(&tty);
    check_answers_untouched();
}
END_TEST

START_TEST(terminal__closed_in_a_what_if__keeps_nothing)
{
    go_to(_i);
    ptty_hang_up(&tty.ptty);
    WAIT_EXIT(&tty, 130);

    check_answers_untouched();
}
END_TEST

static const char *const leaving_keys[] = {"q", "F10", "Ctrl-Q"};

START_TEST(leaving_key__in_a_what_if__asks_and_forgets_it)
{
    tty_keys(&tty, leaving_keys[_i]);
    WAIT_FOR(&tty, "Forget it and leave");
    tty_keys(&tty, "Enter");
    WAIT_EXIT(&tty, 0);

    ASSERT_RESTORED(&tty);
    check_answers_untouched();
}
END_TEST

START_TEST(esc__out_of_a_what_if__forgets_it_unless_it_is_kept)
{
    tty_keys(&tty, "Esc Esc");
    WAIT_FOR(&tty, "Leave the what-if?");
    tty_keys(&tty, "Enter");
    WAIT_GONE(&tty, banner);
    check_answers_untouched();

    tty_keys(&tty, "w");
    WAIT_FOR(&tty, banner);
    tty_keys(&tty, "Down Down Down Down Down Enter");
    WAIT_FOR(&tty, person_ask("time.hours_per_week"));
    tty_keys(&tty, "Ctrl-U =25 Enter");
    WAIT_FOR(&tty, "25 hours a week");
    tty_keys(&tty, "Esc Esc");
    WAIT_FOR(&tty, "Leave the what-if?");
    tty_keys(&tty, "Down Enter");
    WAIT_FOR(&tty, "Kept: 1 answer");
    read_answers(&now);
    ck_assert_ptr_nonnull(strstr(buffer_text(&now), "\"time.hours_per_week\": 25"));

    tty_keys(&tty, "u");
    WAIT_FOR(&tty, "Undone: Study hours a week");
    check_answers_untouched();
}
END_TEST

START_TEST(what_if__in_a_resized_terminal__goes_on)
{
    tty_keys(&tty, "w");
    WAIT_FOR(&tty, "days sooner");
    tty_resize(&tty, 40, 12);
    WAIT_FOR(&tty, "What would change");
    WAIT_FOR(&tty, "What-if, not saved");
    tty_resize(&tty, 120, 40);
    WAIT_FOR(&tty, "Maria › What would change");
    WAIT_FOR(&tty, "days sooner");
    tty_keys(&tty, "Ctrl-C");
    WAIT_EXIT(&tty, 130);

    check_answers_untouched();
}
END_TEST

Suite *what_if_suite(void)
{
    TCase *tcase;
    Suite *suite = e2e_suite("what-if", &tcase, set_up, tear_down);

    ADD_TABLE_TEST(tcase, kill_9__in_a_what_if__leaves_the_answers_as_they_were, places);
    ADD_TABLE_TEST(tcase, ctrl_c__in_a_what_if__ends_at_once_and_keeps_nothing, places);
    ADD_TABLE_TEST(tcase, sigterm__in_a_what_if__ends_at_once_and_keeps_nothing, places);
    ADD_TABLE_TEST(tcase, terminal__closed_in_a_what_if__keeps_nothing, places);
    ADD_TABLE_TEST(tcase, leaving_key__in_a_what_if__asks_and_forgets_it, leaving_keys);
    tcase_add_test(tcase, esc__out_of_a_what_if__forgets_it_unless_it_is_kept);
    tcase_add_test(tcase, calendar__of_a_what_if__has_ids_of_its_own);
    tcase_add_test(tcase, what_if__in_a_resized_terminal__goes_on);
    return suite;
}
