/* SPDX-License-Identifier: MIT
 * The screens at a data file that is damaged: good copies by day, what can still be read, and
 * nothing lost by looking. */
#include <glob.h>
#include <stdio.h>
#include <string.h>

#include "e2e_suites.h"
#include "person.h"

static struct home home;
static struct tty tty;
static struct buffer damaged, now;

static const char data_file[] = "data/milepost/plans.db";
static const char screen[] = "The data file is damaged";

static void put_back(const struct buffer *bytes)
{
    FILE *file = fopen(home_data(&home), "wb");

    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(bytes->text, 1, bytes->length, file), bytes->length);
    fclose(file);
}

/* Four plans, begun on four days, and then a page that a bad disk gives back as something else. */
static void set_up(void)
{
    static const char *const days[] = {"2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05"};
    static const char *const names[] = {"Ann", "Bea", "Cleo", "Dee"};
    enum { PAGE = 4096, TABLE = 9 };

    home_make(&home);
    for (int i = 0; i < 4; i++)
        ck_assert_int_eq(
            HOME_RUN(&home, NULL, NULL, "--today", days[i], "new", names[i], "--no-input"), 0);
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "backup", "whole.db"), 0);
    home_read(&home, data_file, &damaged);
    memset(damaged.text + PAGE * TABLE, 0xff, PAGE);
    put_back(&damaged);
}

static void tear_down(void)
{
    tty_close(&tty);
    home_remove(&home);
    buffer_clear(&damaged);
    buffer_clear(&now);
}

static void check_same(const char *name)
{
    buffer_truncate(&now, 0);
    home_read(&home, name, &now);
    ck_assert_uint_eq(now.length, damaged.length);
    ck_assert_mem_eq(now.text, damaged.text, now.length);
}

static void check_plans(const char *expected)
{
    buffer_truncate(&now, 0);
    ck_assert_int_eq(HOME_RUN(&home, &now, NULL, "list"), 0);
    ck_assert_msg(strstr(buffer_text(&now), expected) != NULL, "%s", buffer_text(&now));
}

/* Sizes at which it must be usable. */
static const int sizes[][2] = {{80, 24}, {40, 12}};

START_TEST(damaged_file__a_copy_chosen__is_taken_back_and_the_file_kept)
{
    TTY_OPEN(&tty, &home, sizes[_i][0], sizes[_i][1], NULL);
    WAIT_FOR(&tty, screen);
    WAIT_FOR(&tty, "As 5 Nov 2026 began");
    WAIT_FOR(&tty, "3 plans");
    tty_keys(&tty, "Down");
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "Take this copy back?");
    check_same(data_file);
    tty_keys(&tty, "Down Enter");
    WAIT_FOR(&tty, "The copy is taken back");
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "Start a new plan");
    WAIT_FOR(&tty, "Bea");
    tty_keys(&tty, "Ctrl-Q");
    WAIT_EXIT(&tty, 0);
    ASSERT_RESTORED(&tty);
    check_plans("Ann");
    ck_assert_ptr_null(strstr(buffer_text(&now), "Cleo"));
}
END_TEST

START_TEST(damaged_file__taken_back__is_kept_byte_for_byte)
{
    glob_t kept;

    TTY_OPEN(&tty, &home, 80, 24, NULL);
    WAIT_FOR(&tty, "As 5 Nov 2026 began");
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "Take this copy back?");
    tty_keys(&tty, "Down Enter");
    WAIT_FOR(&tty, "The copy is taken back");
    WAIT_FOR(&tty, "The damaged file is kept as");
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "Start a new plan");
    ck_assert_int_eq(glob(home_path(&home, "data/milepost/*.before-restore-*"), 0, NULL, &kept), 0);
    ck_assert_uint_eq(kept.gl_pathc, 1);
    check_same(kept.gl_pathv[0] + strlen(home.folder) + 1);
    globfree(&kept);
}
END_TEST

START_TEST(damaged_file__left_as_it_is__is_untouched_and_told)
{
    TTY_OPEN(&tty, &home, 200, 24, NULL);
    WAIT_FOR(&tty, screen);
    tty_keys(&tty, "End Enter");
    WAIT_EXIT(&tty, 3);
    ASSERT_RESTORED(&tty);
    WAIT_FOR(&tty, "milepost: plans.db: is damaged");
    check_same(data_file);
}
END_TEST

START_TEST(damaged_file__what_can_be_read__is_saved_for_an_import)
{
    TTY_OPEN(&tty, &home, 80, 24, NULL);
    WAIT_FOR(&tty, screen);
    tty_keys(&tty, "Down Down Down Down Enter");
    WAIT_FOR(&tty, "Save what can still be read");
    WAIT_FOR(&tty, "A new file");
    tty_keys(&tty, "Ctrl-E Ctrl-U =read.json Enter");
    WAIT_FOR(&tty, "What can be read is saved");
    WAIT_FOR(&tty, "4 of 4 plans");
    tty_keys(&tty, "Enter Ctrl-Q");
    WAIT_EXIT(&tty, 3);
    check_same(data_file);

    home_set(&home, "MILEPOST_DB", home_path(&home, "second.db"));
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "import", "read.json"), 0);
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "import", "read-4.json"), 0);
}
END_TEST

START_TEST(damaged_file__put_right_meanwhile__is_opened)
{
    struct buffer whole = {0};

    TTY_OPEN(&tty, &home, 80, 24, NULL);
    WAIT_FOR(&tty, screen);
    home_read(&home, "whole.db", &whole);
    put_back(&whole);
    tty_keys(&tty, "End Up Enter");
    WAIT_FOR(&tty, "Start a new plan");
    WAIT_FOR(&tty, "Dee");
    tty_keys(&tty, "Ctrl-Q");
    WAIT_EXIT(&tty, 0);
    buffer_clear(&whole);
}
END_TEST

/* What is no data file at all any more. */
static const char *const strange[] = {
    "", "not a database, but a hundred bytes and more of some text that "
        "was saved by mistake under the name of the data file"};

START_TEST(no_data_file_any_more__with_copies__offers_them)
{
    FILE *file = fopen(home_data(&home), "wb");

    fputs(strange[_i], file);
    fclose(file);
    TTY_OPEN(&tty, &home, 80, 24, NULL);
    WAIT_FOR(&tty, screen);
    WAIT_FOR(&tty, "As 5 Nov 2026 began");
    WAIT_FOR(&tty, "No plan in it can be read");
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "Take this copy back?");
    tty_keys(&tty, "Down Enter");
    WAIT_FOR(&tty, "The copy is taken back");
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "Cleo");
    tty_keys(&tty, "Ctrl-Q");
    WAIT_EXIT(&tty, 0);
}
END_TEST

START_TEST(another_programs_file__without_copies__is_told_in_a_line)
{
    FILE *file = fopen(home_path(&home, "other.db"), "wb");

    fputs(strange[1], file);
    fclose(file);
    TTY_OPEN(&tty, &home, 80, 24, "--db", home_path(&home, "other.db"));
    WAIT_EXIT(&tty, 3);
    WAIT_FOR(&tty, "is not a Milepost data file");
}
END_TEST

Suite *damaged_suite(void)
{
    TCase *tcase;
    Suite *suite = e2e_suite("damaged", &tcase, set_up, tear_down);

    ADD_TABLE_TEST(tcase, damaged_file__a_copy_chosen__is_taken_back_and_the_file_kept, sizes);
    tcase_add_test(tcase, damaged_file__taken_back__is_kept_byte_for_byte);
    tcase_add_test(tcase, damaged_file__left_as_it_is__is_untouched_and_told);
    tcase_add_test(tcase, damaged_file__what_can_be_read__is_saved_for_an_import);
    tcase_add_test(tcase, damaged_file__put_right_meanwhile__is_opened);
    ADD_TABLE_TEST(tcase, no_data_file_any_more__with_copies__offers_them, strange);
    tcase_add_test(tcase, another_programs_file__without_copies__is_told_in_a_line);
    return suite;
}
