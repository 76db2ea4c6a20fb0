/* SPDX-License-Identifier: MIT
 * Every way the program can end in the middle of the interview, and coming back afterwards. */
#include <signal.h>
#include <string.h>

#include "e2e_suites.h"
#include "person.h"

static struct home home;
static struct tty tty;
static struct buffer stored;

/* Three answers, then the fourth half typed. */
#define THREE_ANSWERS                                                                              \
    "person.stage=unknown\ngoal.target=CCS\nschool.level=associate\nschool.program=none\n"
static const char half_typed[] = "[ 17 ";

static void set_up(void)
{
    home_make(&home);
    TTY_OPEN(&tty, &home, 80, 24, NULL);
    person_starts(&tty);
    person_answers(&tty, "goal.target", "CCS");
    person_answers(&tty, "school.level", "associate");
    person_answers(&tty, "school.program", "none");
    WAIT_FOR(&tty, person_ask("work.coding_months"));
    tty_keys(&tty, "=17");
    WAIT_FOR(&tty, half_typed);
}

static void tear_down(void)
{
    tty_close(&tty);
    home_remove(&home);
    buffer_clear(&stored);
}

static void check_answers(void)
{
    person_on_disk(&home, NULL, &stored);
    ck_assert_str_eq(buffer_text(&stored), THREE_ANSWERS);
}

static void resume(void)
{
    tty_close(&tty);
    TTY_OPEN(&tty, &home, 80, 24, "resume");
    WAIT_FOR(&tty, person_ask("work.coding_months"));
}

/* What was half typed is there again, and can be gone on with. */
static void check_draft(void)
{
    WAIT_FOR(&tty, half_typed);
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, person_ask("time.hours_per_week"));
    tty_keys(&tty, "F10");
    WAIT_EXIT(&tty, 0);
    buffer_truncate(&stored, 0);
    person_on_disk(&home, NULL, &stored);
    ck_assert_str_eq(buffer_text(&stored), THREE_ANSWERS "work.coding_months=17\n");
}

START_TEST(kill_9__while_typing__keeps_every_answer_and_the_place)
{
    tty_signal(&tty, SIGKILL);
    WAIT_EXIT(&tty, -SIGKILL);

    check_answers();
    resume();
    tty_keys(&tty, "Ctrl-C");
    WAIT_EXIT(&tty, 130);
    ASSERT_RESTORED(&tty);
}
END_TEST

/* The signals that ask a program to end. */
static const int ending_signals[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};

START_TEST(signal__while_typing__saves_restores_and_exits_130)
{
    tty_signal(&tty, ending_signals[_i]);
    WAIT_EXIT(&tty, 130);

    ASSERT_RESTORED(&tty);
    check_answers();
    resume();
    check_draft();
}
END_TEST

/* The keys that leave, and how the program then ends. */
static const struct {
    const char *keys;
    int code;
} leaving_keys[] = {{"Ctrl-C", 130}, {"F10", 0}, {"Ctrl-Q", 0}, {"Tab q", 0}};

START_TEST(leaving_key__while_typing__saves_and_restores)
{
    tty_keys(&tty, leaving_keys[_i].keys);
    WAIT_EXIT(&tty, leaving_keys[_i].code);

    ASSERT_RESTORED(&tty);
    check_answers();
    resume();
    check_draft();
}
END_TEST

/* The signals of a crash. A sanitizer has handlers of its own for the first. */
static const int crash_signals[] = {SIGSEGV, SIGBUS, SIGABRT};

START_TEST(crash__while_typing__gives_the_terminal_back)
{
    int number = crash_signals[_i];

    if (IS_SANITIZED && number != SIGABRT)
        return;
    tty_signal(&tty, number);
    WAIT_EXIT(&tty, -number);

    ASSERT_RESTORED(&tty);
    ASSERT_SHOWS(&tty, "milepost: the program failed.");
    check_answers();
}
END_TEST

START_TEST(terminal__closed_while_typing__ends_with_everything_saved)
{
    ptty_hang_up(&tty.ptty);
    WAIT_EXIT(&tty, 130);

    check_answers();
    resume();
    check_draft();
}
END_TEST

START_TEST(kill_9__at_any_answer__loses_none_that_was_shown_saved)
{
    static const char *const hours[] = {"5", "12", "20", "40"};

    tty_keys(&tty, "Enter");
    for (size_t i = 0; i < sizeof hours / sizeof *hours; i++) {
        struct buffer expected = {0};

        WAIT_FOR(&tty, person_ask("time.hours_per_week"));
        tty_keys(&tty, "Ctrl-U");
        tty_keys(&tty, hours[i]);
        tty_keys(&tty, "Enter");
        WAIT_GONE(&tty, person_ask("time.hours_per_week"));
        tty_signal(&tty, SIGKILL);
        WAIT_EXIT(&tty, -SIGKILL);

        buffer_format(&expected, THREE_ANSWERS "work.coding_months=17\ntime.hours_per_week=%s\n",
                      hours[i]);
        buffer_truncate(&stored, 0);
        person_on_disk(&home, NULL, &stored);
        ck_assert_str_eq(buffer_text(&stored), buffer_text(&expected));
        buffer_clear(&expected);
        tty_close(&tty);
        TTY_OPEN(&tty, &home, 80, 24, "resume");
        WAIT_FOR(&tty, "Why we ask");
        tty_keys(&tty, "Esc");
    }
}
END_TEST

START_TEST(doctor__after_kill_9__finds_nothing_wrong)
{
    struct buffer out = {0};

    tty_signal(&tty, SIGKILL);
    WAIT_EXIT(&tty, -SIGKILL);

    ck_assert_int_eq(HOME_RUN(&home, &out, &out, "doctor"), 0);
    buffer_clear(&out);
}
END_TEST

Suite *ending_suite(void)
{
    TCase *tcase;
    Suite *suite = e2e_suite("ending", &tcase, set_up, tear_down);

    tcase_add_test(tcase, kill_9__while_typing__keeps_every_answer_and_the_place);
    ADD_TABLE_TEST(tcase, signal__while_typing__saves_restores_and_exits_130, ending_signals);
    ADD_TABLE_TEST(tcase, leaving_key__while_typing__saves_and_restores, leaving_keys);
    ADD_TABLE_TEST(tcase, crash__while_typing__gives_the_terminal_back, crash_signals);
    tcase_add_test(tcase, terminal__closed_while_typing__ends_with_everything_saved);
    tcase_add_test(tcase, kill_9__at_any_answer__loses_none_that_was_shown_saved);
    tcase_add_test(tcase, doctor__after_kill_9__finds_nothing_wrong);
    return suite;
}
