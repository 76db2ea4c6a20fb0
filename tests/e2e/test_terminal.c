/* SPDX-License-Identifier: MIT
 * Terminals, locales and environments of every kind, and none at all: each does something
 * sensible, with a clear line where it can't do what was asked. */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "e2e_suites.h"
#include "person.h"

static struct home home;
static struct tty tty;
static struct buffer out, err;

static void set_up(void)
{
    home_make(&home);
}

static void tear_down(void)
{
    tty_close(&tty);
    home_remove(&home);
    buffer_clear(&out);
    buffer_clear(&err);
}

static void leave(void)
{
    tty_keys(&tty, "Ctrl-Q");
    WAIT_EXIT(&tty, 0);
    ASSERT_RESTORED(&tty);
}

/* One line, that begins with the program's name. */
static bool is_one_line(const char *text)
{
    const char *end = strchr(text, '\n');

    return strncmp(text, "milepost: ", 10) == 0 && end && end[1] == '\0';
}

static bool is_ascii(const struct buffer *bytes)
{
    for (size_t i = 0; i < bytes->length; i++)
        if ((unsigned char)bytes->text[i] >= 0x80)
            return false;
    return true;
}

/* ---- kinds of terminal ---------------------------------------------------------------------- */

/* What runs the screens: also one whose name nobody here knows. */
static const char *const good_terminals[] = {
    "xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux", "vt100", "vt220",
    "rxvt",           "ansi",  "foot-not-there",
};

START_TEST(term__that_can_address_the_cursor__runs_the_screens)
{
    home_set(&home, "TERM", good_terminals[_i]);
    TTY_OPEN(&tty, &home, 80, 24, NULL);
    WAIT_FOR(&tty, "Start");
    tty_keys(&tty, "Ctrl-M");
    WAIT_FOR(&tty, "Continue");
    tty_keys(&tty, "Ctrl-Q");
    WAIT_EXIT(&tty, 0);
    ck_assert(memcmp(&tty.news.modes, &tty.ptty.before, sizeof tty.news.modes) == 0);
}
END_TEST

/* What can't. */
static const char *const bad_terminals[] = {"dumb", NULL, ""};

START_TEST(term__that_can_not_show_screens__gets_plain_lines)
{
    home_set(&home, "TERM", bad_terminals[_i]);
    TTY_OPEN(&tty, &home, 80, 24, NULL);
    WAIT_FOR(&tty, "1. Start");
    tty_keys(&tty, "q");
    tty_keys(&tty, "Enter");
    WAIT_EXIT(&tty, 0);
    ASSERT_SHOWS(&tty, "All is saved.");
    ck_assert_msg(!strchr(buffer_text(&tty.raw), '\033'), "escapes:\n%.4000s", tty_text(&tty));
    ASSERT_RESTORED(&tty);
}
END_TEST

/* Told to ask nothing, it says what to do instead. */
START_TEST(term__that_can_not_show_screens__without_input__is_told_in_one_line)
{
    home_set(&home, "TERM", "dumb");
    TTY_OPEN(&tty, &home, 200, 24, "--no-input", NULL);
    WAIT_EXIT(&tty, 2);
    ASSERT_SHOWS(&tty, "milepost: no terminal");
    ASSERT_RESTORED(&tty);
}
END_TEST

/* A display of nine lines is never said more to at once than it holds. */
START_TEST(lines__on_a_small_terminal__wait_until_they_are_read)
{
    TTY_OPEN(&tty, &home, 40, 9, "--accessible", NULL);
    WAIT_FOR(&tty, "More follows. Enter, or your answer:");
    for (int i = 0; i < 3 && !strstr(tty_text(&tty), "Number, 1 to 4:"); i++) {
        tty_keys(&tty, "Enter");
        WAIT_TAKEN(&tty);
    }
    ASSERT_SHOWS(&tty, "Number, 1 to 4:");
    tty_keys(&tty, "Ctrl-D");
    WAIT_EXIT(&tty, 0);
    ASSERT_RESTORED(&tty);
}
END_TEST

/* ---- character sets ------------------------------------------------------------------------- */

static const struct {
    const char *name, *value;
} ascii_ways[] = {{"LC_ALL", "C"}, {"LC_ALL", "POSIX"}, {"MILEPOST_ASCII", "1"}};

START_TEST(ascii__by_locale_or_option__sends_nothing_else)
{
    home_set(&home, ascii_ways[_i].name, ascii_ways[_i].value);
    TTY_OPEN(&tty, &home, 80, 24, NULL);
    WAIT_FOR(&tty, "> Start");
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "  Continue");
    tty_keys(&tty, "Enter");
    person_answers(&tty, "person.stage", "unknown");
    person_answers(&tty, "goal.target", "CPC");
    person_answers(&tty, "school.level", "associate");
    person_answers(&tty, "school.program", "none");
    person_answers(&tty, "work.coding_months", "6");
    person_answers(&tty, "time.hours_per_week", "10");
    WAIT_FOR(&tty, "A first sketch of your way");
    tty_keys(&tty, "g");
    WAIT_FOR(&tty, "even odds");
    tty_keys(&tty, "p");
    WAIT_FOR(&tty, "YOUR PLAN: CPC");
    leave();
    ck_assert(is_ascii(&tty.raw));
}
END_TEST

START_TEST(locale__asked_for_but_not_installed__still_shows_utf8)
{
    home_set(&home, "LC_ALL", "xx_YY.UTF-8");
    TTY_OPEN(&tty, &home, 80, 24, NULL);
    WAIT_FOR(&tty, "▸ Start");
    leave();
}
END_TEST

/* ---- colour --------------------------------------------------------------------------------- */

static void see_a_roadmap(void)
{
    ck_assert_int_eq(HOME_RUN(&home, NULL, &err, "new", "Maria", "--no-input"), 0);
    ck_assert_int_eq(HOME_RUN(&home, NULL, &err, "set", "goal.target=CPC", "school.level=associate",
                              "school.program=none", "work.coding_months=6",
                              "time.hours_per_week=10", "background.excluded=yes"),
                     0);
    TTY_OPEN(&tty, &home, 80, 24, "resume");
    WAIT_FOR(&tty, "Esc back");
    tty_keys(&tty, "Esc Esc Esc Esc Esc Esc Esc Esc Esc Enter");
    WAIT_FOR(&tty, "YOUR PLAN");
    tty_keys(&tty, "g");
    WAIT_FOR(&tty, "Roadmap to");
    leave();
}

START_TEST(color__by_default__is_used)
{
    see_a_roadmap();
    ck_assert(tty_has_color(&tty));
}
END_TEST

static const struct {
    const char *name, *value;
} plain_ways[] = {{"NO_COLOR", "1"}, {"MILEPOST_COLOR", "never"}, {"TERM", "vt100"}};

START_TEST(color__refused_or_impossible__is_never_sent)
{
    home_set(&home, plain_ways[_i].name, plain_ways[_i].value);
    see_a_roadmap();
    ck_assert(!tty_has_color(&tty));
}
END_TEST

START_TEST(color__NO_COLOR_empty__is_as_if_not_set)
{
    home_set(&home, "NO_COLOR", "");
    see_a_roadmap();
    ck_assert(tty_has_color(&tty));
}
END_TEST

START_TEST(color__of_a_theme_that_is_set__goes_by_it_unless_the_environment_does)
{
    bool overruled = _i == 1;

    home_settings(&home, "theme = mono\n");
    if (overruled)
        home_set(&home, "MILEPOST_THEME", "default");
    see_a_roadmap();
    ck_assert_int_eq(tty_has_color(&tty), overruled);
}
END_TEST

/* From Home: the first key changes the look, on a terminal that shows the new one at once. */
START_TEST(color__that_is_turned_off_in_the_settings__is_gone_with_the_next_frame)
{
    TTY_OPEN(&tty, &home, 80, 24, NULL);
    WAIT_FOR(&tty, "settings");
    tty_keys(&tty, "o Enter");
    WAIT_FOR(&tty, "high-contrast");
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "mono");
    buffer_truncate(&tty.raw, 0);
    tty_keys(&tty, "?");
    WAIT_FOR(&tty, "KEYS ON THIS SCREEN");
    ck_assert(!tty_has_color(&tty));
    leave();
}
END_TEST

/* ---- a printer ------------------------------------------------------------------------------ */

/* A printer command that waits for something that never comes. */
static void open_print_with_a_hanging_lp(void)
{
    const char *const words[] = {
        "/bin/sh", "-c",
        "mkdir bin && printf '#!/bin/sh\\nexec /bin/sleep 40\\n' >bin/lp && "
        "chmod 700 bin/lp && PATH=$PWD/bin exec \"$0\" resume",
        MILEPOST_PROGRAM, NULL};

    home_remove(&home); /* for one that has a plan in it */
    person_with_plan(&home);
    tty_open_program(&tty, &home, 80, 24, words);
    WAIT_FOR(&tty, "Esc back");
    tty_keys(&tty, "g");
    WAIT_FOR(&tty, "Roadmap to");
    tty_keys(&tty, "p");
    WAIT_FOR(&tty, "l printer");
    tty_keys(&tty, "l");
    ck_assert(!tty_misses_soon(&tty, "l printer"));
}

START_TEST(printer__that_hangs__is_left_by_ctrl_c)
{
    open_print_with_a_hanging_lp();
    tty_keys(&tty, "Ctrl-C");
    WAIT_EXIT(&tty, 130);
    ASSERT_RESTORED(&tty);
}
END_TEST

START_TEST(printer__that_hangs__is_left_by_sigterm)
{
    open_print_with_a_hanging_lp();
    tty_signal(&tty, SIGTERM);
    WAIT_EXIT(&tty, 130);
    ASSERT_RESTORED(&tty);
}
END_TEST

/* ---- no terminal ---------------------------------------------------------------------------- */

START_TEST(no_terminal__without_a_command__prints_usage_and_exits_2)
{
    ck_assert_int_eq(HOME_RUN(&home, &out, &err, NULL), 2);
    ck_assert_str_eq(buffer_text(&out), "");
    ck_assert_ptr_nonnull(strstr(buffer_text(&err), "Commands:"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&err), "milepost: no terminal"));
    ck_assert_int_ne(access(home_data(&home), F_OK), 0);
}
END_TEST

START_TEST(no_terminal__new__says_how_and_makes_nothing)
{
    ck_assert_int_eq(HOME_RUN(&home, &out, &err, "new", "Maria"), 2);
    ck_assert_str_eq(buffer_text(&out), "");
    ck_assert_msg(is_one_line(buffer_text(&err)), "%s", buffer_text(&err));
    ck_assert_ptr_nonnull(strstr(buffer_text(&err), "--no-input"));
    ck_assert_int_ne(access(home_data(&home), F_OK), 0);
}
END_TEST

START_TEST(no_terminal__resume__says_what_to_use_instead)
{
    ck_assert_int_eq(HOME_RUN(&home, NULL, &err, "new", "Maria", "--no-input"), 0);
    buffer_truncate(&err, 0);

    ck_assert_int_eq(HOME_RUN(&home, &out, &err, "resume"), 2);
    ck_assert_msg(is_one_line(buffer_text(&err)), "%s", buffer_text(&err));
    ck_assert_ptr_nonnull(strstr(buffer_text(&err), "milepost print"));
}
END_TEST

/* One of the two ends is a terminal, the other not. */
static const char *const half_terminals[] = {"exec \"$0\" </dev/null", "exec \"$0\" >output"};

START_TEST(half_a_terminal__without_a_command__exits_2_and_draws_nothing)
{
    const char *const words[] = {"/bin/sh", "-c", half_terminals[_i], MILEPOST_PROGRAM, NULL};

    tty_open_program(&tty, &home, 100, 60, words);
    WAIT_EXIT(&tty, 2);
    ASSERT_SHOWS(&tty, "milepost: no terminal");
    ck_assert_msg(!strchr(buffer_text(&tty.raw), '\033'), "escapes:\n%.4000s", tty_text(&tty));
    ASSERT_RESTORED(&tty);
}
END_TEST

START_TEST(no_home__at_all__is_told_in_one_line)
{
    home_set(&home, "HOME", NULL);
    home_set(&home, "XDG_DATA_HOME", NULL);
    ck_assert_int_eq(HOME_RUN(&home, &out, &err, "list"), 2);
    ck_assert_msg(is_one_line(buffer_text(&err)), "%s", buffer_text(&err));
    ck_assert_ptr_nonnull(strstr(buffer_text(&err), "--db"));
}
END_TEST

START_TEST(output__into_a_full_device__is_told_and_exits_3)
{
    const char *const words[] = {"/bin/sh", "-c", "exec \"$0\" --help >/dev/full", MILEPOST_PROGRAM,
                                 NULL};

    tty_open_program(&tty, &home, 200, 24, words);
    WAIT_EXIT(&tty, 3);
    ASSERT_SHOWS(&tty, "milepost: standard output: ");
}
END_TEST

/* More than a pipe holds, to a reader that reads nothing. */
START_TEST(output__to_a_reader_that_left__ends_quietly)
{
    const char *const words[] = {"/bin/sh", "-c", "\"$0\" print --json | true; echo it ended",
                                 MILEPOST_PROGRAM, NULL};

    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "new", "Maria", "--no-input"), 0);
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "set", "goal.target=CPC"), 0);
    tty_open_program(&tty, &home, 80, 24, words);
    WAIT_FOR(&tty, "it ended");
    ck_assert_msg(!tty_shows(&tty, "milepost:"), "%s", tty_text(&tty));
}
END_TEST

Suite *terminal_suite(void)
{
    TCase *tcase;
    Suite *suite = e2e_suite("terminal", &tcase, set_up, tear_down);

    ADD_TABLE_TEST(tcase, term__that_can_address_the_cursor__runs_the_screens, good_terminals);
    ADD_TABLE_TEST(tcase, term__that_can_not_show_screens__gets_plain_lines, bad_terminals);
    tcase_add_test(tcase, term__that_can_not_show_screens__without_input__is_told_in_one_line);
    tcase_add_test(tcase, lines__on_a_small_terminal__wait_until_they_are_read);
    ADD_TABLE_TEST(tcase, ascii__by_locale_or_option__sends_nothing_else, ascii_ways);
    tcase_add_test(tcase, locale__asked_for_but_not_installed__still_shows_utf8);
    tcase_add_test(tcase, color__by_default__is_used);
    tcase_add_loop_test(
        tcase, color__of_a_theme_that_is_set__goes_by_it_unless_the_environment_does, 0, 2);
    tcase_add_test(tcase, color__that_is_turned_off_in_the_settings__is_gone_with_the_next_frame);
    ADD_TABLE_TEST(tcase, color__refused_or_impossible__is_never_sent, plain_ways);
    tcase_add_test(tcase, color__NO_COLOR_empty__is_as_if_not_set);
    tcase_add_test(tcase, printer__that_hangs__is_left_by_ctrl_c);
    tcase_add_test(tcase, printer__that_hangs__is_left_by_sigterm);
    tcase_add_test(tcase, no_terminal__without_a_command__prints_usage_and_exits_2);
    tcase_add_test(tcase, no_terminal__new__says_how_and_makes_nothing);
    tcase_add_test(tcase, no_terminal__resume__says_what_to_use_instead);
    ADD_TABLE_TEST(tcase, half_a_terminal__without_a_command__exits_2_and_draws_nothing,
                   half_terminals);
    tcase_add_test(tcase, no_home__at_all__is_told_in_one_line);
    tcase_add_test(tcase, output__into_a_full_device__is_told_and_exits_3);
    tcase_add_test(tcase, output__to_a_reader_that_left__ends_quietly);
    return suite;
}
