/* SPDX-License-Identifier: MIT
 * The mouse on a terminal: asked for by the setting alone, told in both ways in which terminals
 * tell it, and given back on every way out. */
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "e2e_suites.h"
#include "person.h"

/* The row of the settings, up to its value. */
#define MOUSE_IS "Mouse                                                       "

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

static void open_with(const char *text)
{
    home_settings(&home, text);
    TTY_OPEN(&tty, &home, 80, 24, NULL);
    WAIT_FOR(&tty, "Start");
}

/* The last that was asked of the terminal for the mouse: 'h', 'l', or 0 for nothing ever. */
static char mouse_mode(void)
{
    static const char *const modes[] = {"\033[?1000", "\033[?1002", "\033[?1003", "\033[?1006"};
    char mode = 0;

    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++)
        for (const char *at = buffer_text(&tty.raw); (at = strstr(at, modes[i]));)
            mode = *(at += strlen(modes[i]));
    return mode;
}

static int row_of(const char *words)
{
    const char *text = tty_text(&tty), *found = strstr(text, words);
    int row = 1;

    ck_assert_ptr_nonnull(found);
    for (; text < found; text++)
        row += *text == '\n';
    return row;
}

static void click(int row, int column, bool numbers)
{
    char bytes[32];
    int length = numbers ? snprintf(bytes, sizeof bytes, "\033[<0;%d;%dM\033[<0;%d;%dm", column,
                                    row, column, row)
                         : snprintf(bytes, sizeof bytes, "\033[M %c%c\033[M#%c%c", column + 32,
                                    row + 32, column + 32, row + 32);

    tty_bytes(&tty, bytes, (size_t)length);
}

static void leave(void)
{
    tty_keys(&tty, "Ctrl-Q");
    WAIT_EXIT(&tty, 0);
    ASSERT_RESTORED(&tty);
}

START_TEST(mouse__that_nobody_asked_for__is_no_byte_and_no_key)
{
    open_with("hints = on\n");
    click(row_of("Start"), 5, true);
    click(row_of("Start"), 5, false);
    tty_keys(&tty, "?");
    WAIT_FOR(&tty, "KEYS ON THIS SCREEN");
    tty_keys(&tty, "Esc");
    WAIT_FOR(&tty, "Start");
    leave();
    ck_assert_int_eq(mouse_mode(), 0);
}
END_TEST

START_TEST(mouse__a_click_on_what_is_focused__opens_it)
{
    open_with("mouse = on\n");
    ck_assert_int_eq(mouse_mode(), 'h');
    click(row_of("Start"), 5, _i == 0);
    WAIT_FOR(&tty, "Continue");
    leave();
    ck_assert_int_eq(mouse_mode(), 'l');
}
END_TEST

START_TEST(mouse__a_click_on_a_key_in_the_footer__is_that_key)
{
    open_with("mouse = on\n");
    click(24,
          (int)(strstr(strrchr(tty_text(&tty), 'E'), "? help") - strrchr(tty_text(&tty), 'E')) + 2,
          true);
    WAIT_FOR(&tty, "Help");
    leave();
}
END_TEST

START_TEST(mouse__that_is_turned_on_and_off__is_so_with_the_next_frame)
{
    open_with("mouse = off\n");
    tty_keys(&tty, "o");
    WAIT_FOR(&tty, MOUSE_IS "off");
    tty_keys(&tty, "End Enter");
    WAIT_FOR(&tty, MOUSE_IS "on");
    ck_assert_int_eq(mouse_mode(), 'h');
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, MOUSE_IS "off");
    ck_assert_int_eq(mouse_mode(), 'l');
    leave();
}
END_TEST

START_TEST(mouse__over_ctrl_z_and_fg__is_given_back_and_asked_for_again)
{
    static const char clear[] = "\033[2J";

    open_with("mouse = on\n");
    tty_keys(&tty, "Ctrl-Z");
    WAIT_STOPPED(&tty);
    ck_assert_int_eq(mouse_mode(), 'l');
    vterm_input_write(tty.vterm, clear, sizeof clear - 1);
    ptty_foreground(&tty.ptty);
    WAIT_FOR(&tty, "Start");
    ck_assert_int_eq(mouse_mode(), 'h');
    leave();
}
END_TEST

START_TEST(mouse__after_a_signal__is_given_back)
{
    open_with("mouse = on\n");
    tty_signal(&tty, SIGTERM);
    ck_assert(tty_hears(&tty, PTTY_ENDED));
    ck_assert_int_eq(mouse_mode(), 'l');
    ASSERT_RESTORED(&tty);
}
END_TEST

Suite *mouse_suite(void)
{
    TCase *tcase;
    Suite *suite = e2e_suite("mouse", &tcase, set_up, tear_down);

    tcase_add_test(tcase, mouse__that_nobody_asked_for__is_no_byte_and_no_key);
    tcase_add_loop_test(tcase, mouse__a_click_on_what_is_focused__opens_it, 0, 2);
    tcase_add_test(tcase, mouse__a_click_on_a_key_in_the_footer__is_that_key);
    tcase_add_test(tcase, mouse__that_is_turned_on_and_off__is_so_with_the_next_frame);
    tcase_add_test(tcase, mouse__over_ctrl_z_and_fg__is_given_back_and_asked_for_again);
    tcase_add_test(tcase, mouse__after_a_signal__is_given_back);
    return suite;
}
