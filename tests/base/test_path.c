/* SPDX-License-Identifier: MIT
 * Paths as people write them: the home folder, quotes, blanks. */
#include <stdlib.h>
#include <unistd.h>

#include "base/base_suites.h"
#include "milepost/path.h"

static struct buffer out;

static void tear_down(void)
{
    buffer_clear(&out);
}

static const struct {
    const char *typed, *path;
} typed_paths[] = {
    {"  ~/plan.txt ", "/home/maria/plan.txt"},
    {"~", "/home/maria"},
    {"'/media/a stick/plan.json'", "/media/a stick/plan.json"},
    {"\"~/a b.txt\"", "/home/maria/a b.txt"},
    {" 'x' ", "x"},
    {"'x", "'x"},
    {"it's", "it's"},
    {"\"", "\""},
    {"''", "''"},
    {"~plan~/a b", "~plan~/a b"},
    {"a/~/b", "a/~/b"},
    {"", ""},
};

START_TEST(path_add_typed__as_typed__is_a_path)
{
    setenv("HOME", "/home/maria", 1);
    path_add_typed(&out, typed_paths[_i].typed);
    ck_assert_str_eq(buffer_text(&out), typed_paths[_i].path);
}
END_TEST

START_TEST(path_add__as_a_shell_gave_it__keeps_quotes_and_blanks)
{
    setenv("HOME", "/home/maria", 1);
    ck_assert(path_add(&out, "'a b' "));
    ck_assert(path_add(&out, "~/c"));
    ck_assert_str_eq(buffer_text(&out), "'a b' /home/maria/c");
}
END_TEST

/* What is no home folder. */
static const char *const bad_homes[] = {"", "home", "./home", "~"};

START_TEST(path_add__home_that_is_none__says_so)
{
    setenv("HOME", bad_homes[_i], 1);
    ck_assert_ptr_null(path_home());
    ck_assert(!path_add(&out, "~/c"));
    ck_assert_str_eq(buffer_text(&out), "~/c");
    unsetenv("HOME");
    ck_assert_ptr_null(path_home());
    ck_assert(path_add(&out, "/c"));
}
END_TEST

START_TEST(path_add_beside_program__finds__this_program)
{
    struct buffer path = {0};

    ck_assert(path_add_beside_program(&path, "test_base"));
    ck_assert_int_eq(access(buffer_text(&path), X_OK), 0);
    buffer_clear(&path);
}
END_TEST

Suite *path_suite(void)
{
    Suite *suite = suite_create("path");
    TCase *tcase = tcase_create("path");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    ADD_TABLE_TEST(tcase, path_add_typed__as_typed__is_a_path, typed_paths);
    tcase_add_test(tcase, path_add__as_a_shell_gave_it__keeps_quotes_and_blanks);
    ADD_TABLE_TEST(tcase, path_add__home_that_is_none__says_so, bad_homes);
    tcase_add_test(tcase, path_add_beside_program__finds__this_program);
    suite_add_tcase(suite, tcase);
    return suite;
}
