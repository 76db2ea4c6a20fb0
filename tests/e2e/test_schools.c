/* SPDX-License-Identifier: MIT
 * The worksheet of schools on a terminal: what is confirmed is on disk when the screen says so,
 * however the program ends, and what is half typed is there again. */
#include <signal.h>
#include <string.h>

#include "e2e_suites.h"
#include "person.h"

static struct home home;
static struct tty tty;
static struct buffer list;

static void open_schools(int columns, int rows)
{
    TTY_OPEN(&tty, &home, columns, rows, NULL);
    WAIT_FOR(&tty, "Maria");
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "DO NEXT");
    tty_keys(&tty, "o");
    WAIT_FOR(&tty, "› Schools");
}

static void set_up(void)
{
    person_with_plan(&home);
    open_schools(80, 24);
}

static void tear_down(void)
{
    tty_close(&tty);
    home_remove(&home);
    buffer_clear(&list);
}

static const char *on_disk(void)
{
    buffer_truncate(&list, 0);
    ck_assert_int_eq(HOME_RUN(&home, &list, NULL, "program", "list"), 0);
    return buffer_text(&list);
}

static void add_evergreen(void)
{
    tty_keys(&tty, "n");
    WAIT_FOR(&tty, "Name of the school");
    tty_keys(&tty, "=Evergreen Enter");
    WAIT_FOR(&tty, "Kind of program");
    tty_keys(&tty, "Space Enter");
    WAIT_FOR(&tty, "Evergreen, is added");
}

START_TEST(school__added__is_on_disk_after_kill_9)
{
    add_evergreen();
    tty_keys(&tty, "Down Enter =80 Enter");
    WAIT_FOR(&tty, "Evergreen, is changed");
    tty_keys(&tty, "c");
    WAIT_FOR(&tty, "Evergreen (chosen)");
    tty_signal(&tty, SIGKILL);
    WAIT_EXIT(&tty, -SIGKILL);

    ck_assert_ptr_nonnull(strstr(on_disk(), "1 Evergreen (chosen)"));
    ck_assert_ptr_nonnull(strstr(on_disk(), "Contact hours  80 hours"));
    tty_close(&tty);
    open_schools(80, 24);
    WAIT_FOR(&tty, "Evergreen (chosen)");
    tty_keys(&tty, "u");
    WAIT_FOR(&tty, "Undone: no school is chosen");
}
END_TEST

START_TEST(school__half_typed__is_there_after_ctrl_c)
{
    add_evergreen();
    tty_keys(&tty, "Down Enter =8x");
    WAIT_FOR(&tty, "[ 8x");
    tty_keys(&tty, "Ctrl-C");
    WAIT_EXIT(&tty, 130);
    ASSERT_RESTORED(&tty);
    ck_assert_ptr_nonnull(strstr(on_disk(), "Contact hours  ask"));

    tty_close(&tty);
    open_schools(80, 24);
    tty_keys(&tty, "Down Enter");
    WAIT_FOR(&tty, "[ 8x");
}
END_TEST

START_TEST(school__resized_and_pasted_into__keeps_what_is_typed)
{
    static const char paste[] = "\033[200~half \033[2Jback\r\n\033[201~";

    add_evergreen();
    tty_keys(&tty, "End Up Enter");
    WAIT_FOR(&tty, "Refund");
    tty_bytes(&tty, paste, sizeof paste - 1);
    WAIT_FOR(&tty, "[ half [2Jback");
    tty_resize(&tty, 40, 12);
    WAIT_FOR(&tty, "Schools › Evergreen");
    ASSERT_SHOWS(&tty, "[ half [2Jback");
    tty_keys(&tty, "Space =today Enter");
    WAIT_FOR(&tty, "Evergreen, is changed");

    ck_assert_ptr_nonnull(strstr(on_disk(), "half [2Jback today"));
}
END_TEST

Suite *schools_suite(void)
{
    TCase *tcase;
    Suite *suite = e2e_suite("schools", &tcase, set_up, tear_down);

    tcase_add_test(tcase, school__added__is_on_disk_after_kill_9);
    tcase_add_test(tcase, school__half_typed__is_there_after_ctrl_c);
    tcase_add_test(tcase, school__resized_and_pasted_into__keeps_what_is_typed);
    return suite;
}
