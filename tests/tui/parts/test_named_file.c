/* SPDX-License-Identifier: MIT
 * Files that a person names: what the name means; only their owner reads a new one, and none is
 * overwritten unasked. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tui/scratch.h"
#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct scratch scratch;
static struct error err;

static void set_up(void)
{
    scratch_make(&scratch, "print.txt");
}

static void tear_down(void)
{
    scratch_remove(&scratch);
}

START_TEST(path_expand__as_typed__is_a_path)
{
    struct buffer whole = {0};

    setenv("HOME", "/home/maria", 1);
    path_expand("  ~/plan.txt ", &whole);
    ck_assert_str_eq(buffer_text(&whole), "/home/maria/plan.txt");
    buffer_truncate(&whole, 0);
    path_expand("~plan~/a b", &whole);
    ck_assert_str_eq(buffer_text(&whole), "~plan~/a b");
    buffer_clear(&whole);
}
END_TEST

START_TEST(file_write__a_new_file__is_its_owners_alone)
{
    struct stat status;

    ck_assert(file_write(scratch.path, "text", 4, WHOLE_FILE_NEW, &err) == STATUS_OK);

    scratch_expect(&scratch, "text");
    ck_assert(stat(scratch.path, &status) == 0);
    ck_assert_int_eq(status.st_mode & 0777, 0600);
}
END_TEST

START_TEST(file_write__an_existing_file__is_left_alone_unless_told)
{
    ck_assert(file_write(scratch.path, "old", 3, WHOLE_FILE_NEW, &err) == STATUS_OK);
    ck_assert(file_write(scratch.path, "new", 3, WHOLE_FILE_NEW, &err) == STATUS_CONFLICT);
    scratch_expect(&scratch, "old");

    ck_assert(file_write(scratch.path, "new", 3, WHOLE_FILE_OVER, &err) == STATUS_OK);
    scratch_expect(&scratch, "new");
}
END_TEST

START_TEST(file_write__over_a_data_file__is_refused)
{
    FILE *file = fopen(scratch.path, "wb");
    struct stat status;

    ck_assert_uint_eq(fwrite("SQLite format 3", 1, 16, file), 16);
    fclose(file);

    ck_assert(file_write(scratch.path, "x", 1, WHOLE_FILE_OVER, &err) == STATUS_USAGE);
    ck_assert_ptr_nonnull(strstr(err.text, ": it is a data file, a backup or its journal"));
    ck_assert(stat(scratch.path, &status) == 0);
    ck_assert_int_eq(status.st_size, 16);
}
END_TEST

START_TEST(file_write__over_what_is_no_file__is_refused)
{
    ck_assert_int_eq(mkfifo(scratch.path, 0600), 0);
    ck_assert(file_write(scratch.path, "x", 1, WHOLE_FILE_NEW, &err) == STATUS_CONFLICT);
    ck_assert(file_write(scratch.path, "x", 1, WHOLE_FILE_OVER, &err) == STATUS_IO);
    ck_assert_ptr_nonnull(strstr(err.text, "/print.txt: it is no plain file; give another name"));
    ck_assert(file_write(scratch.folder, "x", 1, WHOLE_FILE_OVER, &err) == STATUS_IO);
    ck_assert_ptr_nonnull(strstr(err.text, ": it is a folder; name a file in it"));
}
END_TEST

START_TEST(file_write__no_such_folder_or_name__says_so)
{
    ck_assert(file_write("/nowhere/at/all.txt", "x", 1, WHOLE_FILE_NEW, &err) == STATUS_IO);
    ck_assert_ptr_nonnull(strstr(err.text, "/nowhere/at/all.txt"));
    ck_assert(file_write("", "x", 1, WHOLE_FILE_NEW, &err) == STATUS_USAGE);
}
END_TEST

START_TEST(file_write__no_room__leaves_nothing_behind)
{
    struct rlimit before, small;

    ck_assert(getrlimit(RLIMIT_FSIZE, &before) == 0);
    small = before;
    small.rlim_cur = 4;
    signal(SIGXFSZ, SIG_IGN);
    ck_assert(setrlimit(RLIMIT_FSIZE, &small) == 0);
    ck_assert(file_write(scratch.path, "too much", 8, WHOLE_FILE_NEW, &err) == STATUS_IO);
    ck_assert(setrlimit(RLIMIT_FSIZE, &before) == 0);

    ck_assert(access(scratch.path, F_OK) != 0);
}
END_TEST

Suite *named_file_suite(void)
{
    Suite *suite = suite_create("named_file");
    TCase *tcase = tcase_create("named_file");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, path_expand__as_typed__is_a_path);
    tcase_add_test(tcase, file_write__a_new_file__is_its_owners_alone);
    tcase_add_test(tcase, file_write__an_existing_file__is_left_alone_unless_told);
    tcase_add_test(tcase, file_write__over_a_data_file__is_refused);
    tcase_add_test(tcase, file_write__over_what_is_no_file__is_refused);
    tcase_add_test(tcase, file_write__no_such_folder_or_name__says_so);
    tcase_add_test(tcase, file_write__no_room__leaves_nothing_behind);
    suite_add_tcase(suite, tcase);
    return suite;
}
