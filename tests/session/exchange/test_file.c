/* SPDX-License-Identifier: MIT
 * Covers reading whole files: what is there, what is not, and the limit. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "milepost/session.h"
#include "new_folder.h"
#include "session_suites.h"

static char path[NEW_FOLDER_SIZE];

static void make_file(const char *content)
{
    int file;

    file = new_file(path, "file");
    ck_assert_int_eq(write(file, content, strlen(content)), (ssize_t)strlen(content));
    close(file);
}

START_TEST(file_read__gives__the_bytes)
{
    char *bytes;
    size_t length;
    struct error err;

    make_file("two\nlines");
    ck_assert_int_eq(file_read(path, 100, &bytes, &length, &err), STATUS_OK);
    unlink(path);

    ck_assert_uint_eq(length, 9);
    ck_assert_str_eq(bytes, "two\nlines");
    free(bytes);
}
END_TEST

START_TEST(file_read__gives__an_empty_text_for_an_empty_file)
{
    char *bytes = NULL;
    size_t length = 7;
    struct error err;

    make_file("");
    ck_assert_int_eq(file_read(path, 100, &bytes, &length, &err), STATUS_OK);
    unlink(path);

    ck_assert_uint_eq(length, 0);
    ck_assert_str_eq(bytes, "");
    free(bytes);
}
END_TEST

START_TEST(file_read__refuses__more_than_the_limit)
{
    char *bytes = NULL;
    size_t length;
    struct error err;

    make_file("123456789");
    ck_assert_int_eq(file_read(path, 8, &bytes, &length, &err), STATUS_INVALID);
    unlink(path);

    ck_assert_ptr_null(bytes);
    ck_assert_ptr_nonnull(strstr(err.text, "larger than"));
}
END_TEST

START_TEST(file_read__takes__just_the_limit)
{
    char *bytes = NULL;
    size_t length;
    struct error err;

    make_file("12345678");
    ck_assert_int_eq(file_read(path, 8, &bytes, &length, &err), STATUS_OK);
    unlink(path);
    free(bytes);
}
END_TEST

START_TEST(file_read__tells__what_is_not_there_from_what_is_no_file)
{
    char *bytes;
    size_t length;
    struct error err;

    ck_assert_int_eq(file_read("/nope/nope", 8, &bytes, &length, &err), STATUS_NOT_FOUND);
    ck_assert_str_eq(err.text, "/nope/nope: there is no such file");
    ck_assert_int_eq(file_read("", 100, &bytes, &length, &err), STATUS_USAGE);
    ck_assert_str_eq(err.text, "FILE: its name is empty");
    ck_assert_int_eq(file_read("/tmp", 8, &bytes, &length, &err), STATUS_USAGE);
    ck_assert_str_eq(err.text, "/tmp: it is a folder, not a file");
}
END_TEST

START_TEST(file_read_plain__of_a_pipe_or_a_device__refuses_and_does_not_wait)
{
    char pipe_path[64];
    char *bytes = NULL;
    size_t length;
    struct error err;

    snprintf(pipe_path, sizeof pipe_path, "/tmp/milepost-pipe-%ld", (long)getpid());
    ck_assert_int_eq(mkfifo(pipe_path, 0600), 0);
    ck_assert_int_eq(file_read_plain(pipe_path, 8, &bytes, &length, &err), STATUS_USAGE);
    unlink(pipe_path);
    ck_assert_ptr_nonnull(strstr(err.text, "it is no plain file"));
    ck_assert_int_eq(file_read_plain("/dev/zero", 8, &bytes, &length, &err), STATUS_USAGE);
    ck_assert_int_eq(file_read_plain("/tmp", 8, &bytes, &length, &err), STATUS_USAGE);
    ck_assert_str_eq(err.text, "/tmp: it is a folder, not a file");

    make_file("12345678");
    ck_assert_int_eq(file_read_plain(path, 8, &bytes, &length, &err), STATUS_OK);
    unlink(path);
    free(bytes);
}
END_TEST

/* The system is at fault, and not the name. */
START_TEST(file_read__tells__a_lack_of_descriptors_from_a_wrong_name)
{
    struct rlimit before, none;
    char *bytes = NULL;
    size_t length;
    struct error err;
    enum status status;

    make_file("text");
    ck_assert_int_eq(getrlimit(RLIMIT_NOFILE, &before), 0);
    none = before;
    none.rlim_cur = 0;
    ck_assert_int_eq(setrlimit(RLIMIT_NOFILE, &none), 0);
    status = file_read(path, 100, &bytes, &length, &err);
    ck_assert_int_eq(setrlimit(RLIMIT_NOFILE, &before), 0);
    unlink(path);

    ck_assert_int_eq(status, STATUS_IO);
    ck_assert_ptr_null(bytes);
}
END_TEST

Suite *file_suite(void)
{
    Suite *suite = suite_create("file");
    TCase *tcase = tcase_create("file");

    tcase_add_test(tcase, file_read__tells__a_lack_of_descriptors_from_a_wrong_name);
    tcase_add_test(tcase, file_read__gives__the_bytes);
    tcase_add_test(tcase, file_read__gives__an_empty_text_for_an_empty_file);
    tcase_add_test(tcase, file_read__refuses__more_than_the_limit);
    tcase_add_test(tcase, file_read__takes__just_the_limit);
    tcase_add_test(tcase, file_read__tells__what_is_not_there_from_what_is_no_file);
    tcase_add_test(tcase, file_read_plain__of_a_pipe_or_a_device__refuses_and_does_not_wait);
    suite_add_tcase(suite, tcase);
    return suite;
}
