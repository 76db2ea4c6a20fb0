/* SPDX-License-Identifier: MIT
 * A printer that may not be there, refuse, or hang. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "milepost/memory.h"
#include "milepost/session/printer.h"
#include "new_folder.h"
#include "session_suites.h"

static char folder[64], lp[96], printed[96];
static char *path_before;
static struct buffer page, got;
static struct error err;

/* The folder is all of PATH. */
static void set_up(void)
{
    new_folder(folder, "printer");
    snprintf(lp, sizeof lp, "%s/lp", folder);
    snprintf(printed, sizeof printed, "%s/printed", folder);
    path_before = memory_copy_text(getenv("PATH"));
    setenv("PATH", folder, 1);
    setenv("PRINTED", printed, 1);
    buffer_add(&page, "a page\n");
}

static void tear_down(void)
{
    unlink(lp);
    unlink(printed);
    rmdir(folder);
    setenv("PATH", path_before, 1);
    free(path_before);
    buffer_clear(&page);
    buffer_clear(&got);
}

static void make_lp(const char *script)
{
    FILE *file = fopen(lp, "w");

    fputs(script, file);
    fclose(file);
    chmod(lp, 0700);
}

/* Writes down how it was called and what it read. */
static const char taking[] = "#!/bin/sh\n"
                             "echo \"$*\" >\"$PRINTED\"\n"
                             "while IFS= read -r line; do echo \"$line\" >>\"$PRINTED\"; done\n";

static const char *get_printed(void)
{
    FILE *file = fopen(printed, "r");
    char bytes[256];
    size_t length;

    ck_assert_ptr_nonnull(file);
    while ((length = fread(bytes, 1, sizeof bytes, file)) > 0)
        buffer_add_bytes(&got, bytes, length);
    fclose(file);
    return buffer_text(&got);
}

START_TEST(printer_send__no_lp__says_so)
{
    ck_assert(!printer_exists());
    ck_assert(printer_send(&page, NULL, false, &err) == STATUS_IO);
    ck_assert_str_eq(err.text, "no printer command (lp): save it to a file instead");
}
END_TEST

START_TEST(printer_send__lp__gets_the_text)
{
    make_lp(taking);
    ck_assert(printer_exists());
    ck_assert(printer_send(&page, NULL, false, &err) == STATUS_OK);
    ck_assert_str_eq(get_printed(), "-s\na page\n");
}
END_TEST

/* No shell sees the name. */
START_TEST(printer_send__lp__gets_the_name_of_a_printer_as_it_is)
{
    make_lp(taking);
    ck_assert(printer_send(&page, "Room 3; rm $HOME", false, &err) == STATUS_OK);
    ck_assert_str_eq(get_printed(), "-s -d Room 3; rm $HOME\na page\n");
}
END_TEST

START_TEST(printer_send__lp_that_refuses__is_an_error)
{
    make_lp("#!/bin/sh\nexit 1\n");
    ck_assert(printer_send(&page, NULL, false, &err) == STATUS_IO);
    ck_assert_str_eq(err.text, "lp refused the print: save it to a file instead");
    ck_assert(printer_send(&page, "Office", false, &err) == STATUS_IO);
    ck_assert_str_eq(err.text,
                     "printer Office: lp refused the print; `lpstat -e` lists the printers");
}
END_TEST

/* All it started is stopped with it. */
START_TEST(printer_send__lp_that_hangs__is_stopped_in_some_seconds)
{
    time_t begun = time(NULL);

    buffer_repeat(&page, "x", 1 << 20);
    make_lp("#!/bin/sh\n/bin/sleep 40\n");
    ck_assert(printer_send(&page, NULL, false, &err) == STATUS_IO);
    ck_assert_ptr_nonnull(strstr(err.text, "lp did not answer"));
    ck_assert_int_lt(time(NULL) - begun, 15);
}
END_TEST

Suite *printer_suite(void)
{
    Suite *suite = suite_create("printer");
    TCase *tcase = tcase_create("printer");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_set_timeout(tcase, 30);
    tcase_add_test(tcase, printer_send__no_lp__says_so);
    tcase_add_test(tcase, printer_send__lp__gets_the_text);
    tcase_add_test(tcase, printer_send__lp__gets_the_name_of_a_printer_as_it_is);
    tcase_add_test(tcase, printer_send__lp_that_refuses__is_an_error);
    tcase_add_test(tcase, printer_send__lp_that_hangs__is_stopped_in_some_seconds);
    suite_add_tcase(suite, tcase);
    return suite;
}
