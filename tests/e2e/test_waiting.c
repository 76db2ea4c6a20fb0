/* SPDX-License-Identifier: MIT
 * The tests' own waiting: what they read from the screen is whole, however busy the machine. */
#include "e2e_suites.h"
#include "tty.h"

static struct home home;
static struct tty tty;

static void set_up(void)
{
    home_make(&home);
}

static void tear_down(void)
{
    tty_close(&tty);
    home_remove(&home);
}

static void run_script(const char *script)
{
    const char *const words[] = {"/bin/sh", "-c", script, NULL};

    tty_open_program(&tty, &home, 80, 24, words);
}

START_TEST(screen__drawn_in_two_halves__is_read_once_both_are_there)
{
    run_script("printf first; i=0; while [ $i -lt 200000 ]; do i=$((i + 1)); done; "
               "printf ' second'; read line");
    WAIT_FOR(&tty, "first");

    ASSERT_SHOWS(&tty, "first second");
}
END_TEST

START_TEST(last_words__of_a_program_that_ended__are_all_read)
{
    run_script("i=0; while [ $i -lt 2000 ]; do i=$((i + 1)); echo line $i; done; exit 7");
    WAIT_EXIT(&tty, 7);

    ASSERT_SHOWS(&tty, "line 2000");
}
END_TEST

Suite *waiting_suite(void)
{
    TCase *tcase;
    Suite *suite = e2e_suite("waiting", &tcase, set_up, tear_down);

    tcase_add_test(tcase, screen__drawn_in_two_halves__is_read_once_both_are_there);
    tcase_add_test(tcase, last_words__of_a_program_that_ended__are_all_read);
    return suite;
}
