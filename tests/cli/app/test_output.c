/* SPDX-License-Identifier: MIT
 * Covers output that can't be written: it is told, never passed over. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"

START_TEST(standard_output__that_is_full__is_an_error)
{
    home.output = "/dev/full";
    run(&home, "print");

    ck_assert_int_eq(home.code, 3);
    ck_assert_str_eq(buffer_text(&home.err),
                     "milepost: standard output: can't be written: the disk is full\n");
    run(&home, "--help");
    ck_assert_int_eq(home.code, 3);
}
END_TEST

START_TEST(output_file__on_a_full_device__is_an_error)
{
    run(&home, "print -o /dev/full");

    ck_assert_refused(&home, 3, "milepost: /dev/full: can't be written: the disk is full");
}
END_TEST

/* As `-o >(cmd)` in a shell, and `-o /dev/stdout` before a `|`. */
START_TEST(output_file__that_is_a_pipe__is_written_to)
{
    char line[32], bytes[4096] = "";
    ssize_t length;
    int ends[2];

    ck_assert_int_eq(pipe(ends), 0);
    snprintf(line, sizeof line, "export -o /dev/fd/%d", ends[1]);
    run(&home, line);
    close(ends[1]);
    length = read(ends[0], bytes, sizeof bytes - 1);
    close(ends[0]);

    ck_assert_done(&home);
    ck_assert_int_gt(length, 0);
    ck_assert_ptr_nonnull(strstr(bytes, "\"goal.target\": \"CPC\""));
}
END_TEST

START_TEST(output_file__that_can_not_be__is_a_wrong_argument)
{
    run(&home, "print -o nope/x");
    ck_assert_refused(&home, 2, "milepost: nope/x: can't be written: its folder does not exist");
    run(&home, "print -o .");
    ck_assert_refused(&home, 2, "milepost: .: it is a folder; name a file in it");
}
END_TEST

START_TEST(output_file__is__for_its_owner_alone)
{
    char path[128];
    struct stat about;

    run(&home, "export -o p.json");
    snprintf(path, sizeof path, "%s/p.json", home.path);
    ck_assert_int_eq(stat(path, &about), 0);

    ck_assert_uint_eq(about.st_mode & 0777, 0600);
}
END_TEST

START_TEST(output_file__through_a_link__reaches_what_it_means)
{
    char path[128], link_path[128];
    struct stat about;

    put_text(&home, "real.txt", "old");
    snprintf(path, sizeof path, "%s/real.txt", home.path);
    snprintf(link_path, sizeof link_path, "%s/link.txt", home.path);
    ck_assert_int_eq(symlink("real.txt", link_path), 0);
    run(&home, "print -o link.txt");

    ck_assert_done(&home);
    ck_assert_int_eq(lstat(link_path, &about), 0);
    ck_assert(S_ISLNK(about.st_mode));
    ck_assert_int_eq(stat(path, &about), 0);
    ck_assert_int_gt(about.st_size, 1000);
}
END_TEST

START_TEST(output_file__over_another__keeps_its_permissions)
{
    char path[128];
    struct stat about;

    put_text(&home, "shared.txt", "old");
    snprintf(path, sizeof path, "%s/shared.txt", home.path);
    ck_assert_int_eq(chmod(path, 0644), 0);
    run(&home, "print -o shared.txt");

    ck_assert_done(&home);
    ck_assert_int_eq(stat(path, &about), 0);
    ck_assert_uint_eq(about.st_mode & 0777, 0644);
}
END_TEST

START_TEST(output_file__of_private_answers_over_another__is_for_its_owner_alone)
{
    char path[128];
    struct stat about;

    put_text(&home, "shared.txt", "old");
    snprintf(path, sizeof path, "%s/shared.txt", home.path);
    ck_assert_int_eq(chmod(path, 0644), 0);
    run(&home, "print --private -o shared.txt");

    ck_assert_done(&home);
    ck_assert_int_eq(stat(path, &about), 0);
    ck_assert_uint_eq(about.st_mode & 0777, 0600);
}
END_TEST

START_TEST(output_file__named_dash__is_standard_output)
{
    run(&home, "print -o -");

    ck_assert_done(&home);
    ck_assert_has(&home.out, "YOUR PLAN: CPC");
}
END_TEST

/* Its bytes would be a terminal's commands; a pipe takes them. */
START_TEST(standard_output__that_is_a_terminal__gets_no_pdf)
{
    home.terminal = true;
    run(&home, "print --format pdf");
    ck_assert_str_eq(buffer_text(&home.err),
                     "milepost: pdf: a terminal can't show it; name a file with -o FILE\n");
    ck_assert_int_eq(home.code, 2);
    home.terminal = false;
    home.input = home.output = NULL;
    run(&home, "print --format pdf");
    ck_assert_done(&home);
    ck_assert_int_eq(strncmp(buffer_text(&home.out), "%PDF-", 5), 0);
}
END_TEST

/* Each with the right name, by a path of its own kind. */
START_TEST(output_file__that_is_a_data_file__is_refused)
{
    static const char *const lines[] = {
        "print -o .local/share/milepost/plans.db", "export -o .local/share/milepost/plans.db",
        "export -o copy.db", "export -o .local/share/milepost/plans.db-journal"};

    run(&home, "backup copy.db");
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        run(&home, lines[i]);
        ck_assert_int_eq(home.code, 2);
        ck_assert_has(&home.err, ": it is a data file, a backup or its journal; name another file");
    }
    run(&home, "list");
    ck_assert_done(&home);
    run(&home, "restore copy.db");
    ck_assert_done(&home);
}
END_TEST

Suite *output_suite(void)
{
    Suite *suite = suite_create("output");
    TCase *tcase = maria_case("output");

    tcase_add_test(tcase, output_file__that_is_a_data_file__is_refused);
    tcase_add_test(tcase, standard_output__that_is_a_terminal__gets_no_pdf);
    tcase_add_test(tcase, standard_output__that_is_full__is_an_error);
    tcase_add_test(tcase, output_file__on_a_full_device__is_an_error);
    tcase_add_test(tcase, output_file__that_is_a_pipe__is_written_to);
    tcase_add_test(tcase, output_file__that_can_not_be__is_a_wrong_argument);
    tcase_add_test(tcase, output_file__is__for_its_owner_alone);
    tcase_add_test(tcase, output_file__through_a_link__reaches_what_it_means);
    tcase_add_test(tcase, output_file__over_another__keeps_its_permissions);
    tcase_add_test(tcase, output_file__of_private_answers_over_another__is_for_its_owner_alone);
    tcase_add_test(tcase, output_file__named_dash__is_standard_output);
    suite_add_tcase(suite, tcase);
    return suite;
}
