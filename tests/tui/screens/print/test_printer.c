/* SPDX-License-Identifier: MIT
 * A printer that may not be there, refuse, or hang. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "tui/scratch.h"
#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct scratch scratch;
static struct error err;

static void set_up(void)
{
    scratch_make(&scratch, "printed.txt");
}

static void tear_down(void)
{
    scratch_remove(&scratch);
}

static void make_lp(const char *script)
{
    char lp[96];
    FILE *file;

    snprintf(lp, sizeof lp, "%s/lp", scratch.folder);
    file = fopen(lp, "w");
    fputs(script, file);
    fclose(file);
    chmod(lp, 0700);
    setenv("PATH", scratch.folder, 1);
    setenv("PRINTED", scratch.path, 1);
}

static void remove_lp(void)
{
    char lp[96];

    snprintf(lp, sizeof lp, "%s/lp", scratch.folder);
    unlink(lp);
}

START_TEST(printer_send__no_lp__says_so)
{
    char *before = memory_copy_text(getenv("PATH"));

    setenv("PATH", scratch.folder, 1);
    ck_assert(!printer_exists());
    ck_assert(printer_send("x", 1, &err) == STATUS_NOT_FOUND);
    setenv("PATH", before, 1);
    free(before);
}
END_TEST

START_TEST(printer_send__lp__gets_the_text)
{
    char *before = memory_copy_text(getenv("PATH"));

    make_lp("#!/bin/sh\nwhile IFS= read -r line; do echo \"$line\" >>\"$PRINTED\"; done\n");
    ck_assert(printer_exists());
    ck_assert(printer_send("page\n", 5, &err) == STATUS_OK);
    scratch_expect(&scratch, "page\n");
    remove_lp();
    setenv("PATH", before, 1);
    free(before);
}
END_TEST

START_TEST(printer_send__lp_that_refuses__is_an_error)
{
    char *before = memory_copy_text(getenv("PATH"));

    make_lp("#!/bin/sh\nexit 1\n");
    ck_assert(printer_send("page\n", 5, &err) == STATUS_IO);
    remove_lp();
    setenv("PATH", before, 1);
    free(before);
}
END_TEST

/* All it started is stopped with it. */
START_TEST(printer_send__lp_that_hangs__is_stopped_in_some_seconds)
{
    char *before = memory_copy_text(getenv("PATH"));
    char *page = memory_new(1, 1 << 20);
    time_t begun = time(NULL);

    memset(page, 'x', 1 << 20);
    make_lp("#!/bin/sh\n/bin/sleep 40\n");
    ck_assert(printer_send(page, 1 << 20, &err) == STATUS_IO);
    ck_assert_ptr_nonnull(strstr(err.text, "lp did not answer"));
    ck_assert_int_lt(time(NULL) - begun, 15);
    remove_lp();
    setenv("PATH", before, 1);
    free(before);
    free(page);
}
END_TEST

Suite *printer_suite(void)
{
    Suite *suite = suite_create("printer");
    TCase *tcase = tcase_create("printer");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_set_timeout(tcase, 30);
    tcase_add_test(tcase, printer_send__lp_that_hangs__is_stopped_in_some_seconds);
    tcase_add_test(tcase, printer_send__no_lp__says_so);
    tcase_add_test(tcase, printer_send__lp__gets_the_text);
    tcase_add_test(tcase, printer_send__lp_that_refuses__is_an_error);
    suite_add_tcase(suite, tcase);
    return suite;
}
