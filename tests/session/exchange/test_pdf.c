/* SPDX-License-Identifier: MIT
 * A helper for PDFs that is missing, of another version, refuses, hangs or writes rubbish. It is
 * looked for on PATH here: none stands beside the program of this test. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "milepost/memory.h"
#include "milepost/session/pdf.h"
#include "new_folder.h"
#include "session/session_suites.h"

static char folder[64], helper[96];
static char *path_before;
static struct buffer blocks, made;
static struct error err;

static void set_up(void)
{
    new_folder(folder, "pdf");
    snprintf(helper, sizeof helper, "%s/milepost-pdf", folder);
    path_before = memory_copy_text(getenv("PATH"));
    setenv("PATH", folder, 1);
    buffer_add(&blocks, "{}\n");
}

static void tear_down(void)
{
    unlink(helper);
    rmdir(folder);
    setenv("PATH", path_before, 1);
    free(path_before);
    buffer_clear(&blocks);
    buffer_clear(&made);
}

static void write_helper(const char *script)
{
    FILE *file = fopen(helper, "w");

    ck_assert_ptr_nonnull(file);
    fprintf(file, "#!/bin/sh\nPATH=/usr/bin:/bin\n%s\n", script);
    fclose(file);
    chmod(helper, 0700);
}

/* What does not fit is a matter of what was asked for. */
static void expect_refusal(const char *words)
{
    enum status status = strstr(words, "does not fit") ? STATUS_USAGE : STATUS_IO;

    ck_assert(session_pdf_make(&blocks, &made, &err) == status);
    ck_assert_msg(strstr(err.text, words), "%s", err.text);
    ck_assert_uint_eq(made.length, 0);
}

START_TEST(session_pdf_make__no_helper__names_the_package_and_another_format)
{
    expect_refusal("install the package \"milepost-pdf\", or print HTML instead");
}
END_TEST

START_TEST(session_pdf_make__a_helper_that_may_not_be_run__is_none)
{
    write_helper("exit 0");
    chmod(helper, 0600);
    expect_refusal("which is not here");
}
END_TEST

START_TEST(session_pdf_make__a_helper_that_is_well__gives_the_pdf)
{
    write_helper("cat >/dev/null; printf '%%PDF-1.5\\nall of it\\n%%%%EOF\\n'");
    ck_assert(session_pdf_make(&blocks, &made, &err) == STATUS_OK);
    ck_assert_str_eq(buffer_text(&made), "%PDF-1.5\nall of it\n%%EOF\n");
}
END_TEST

static const struct {
    const char *script, *words;
} ill_helpers[] = {
    {"cat >/dev/null; exit 1", "could not make the PDF (1)"},
    {"cat >/dev/null; exit 3", "of another version"},
    {"cat >/dev/null; exit 4", "does not fit on one page"},
    {"kill -SEGV $$", "could not make the PDF (139)"},
    {"cat >/dev/null", "gave something that is no PDF"},
    {"cat >/dev/null; echo rubbish", "gave something that is no PDF"},
    {"cat >/dev/null; printf '%%PDF-1.5\\nhalf of it'", "gave something that is no PDF"},
    {"cat >/dev/null; printf 'rubbish %%PDF-1.5\\n%%%%EOF\\n'", "gave something that is no PDF"},
    {"cat >/dev/null; printf '%%PDF-1.5\\nall\\n%%%%EOF\\n'; exit 1", "could not make the PDF"},
    {"cat >/dev/null; exec cat /dev/zero", "writes without end and was stopped"},
};

START_TEST(session_pdf_make__a_helper_that_is_ill__is_told_in_one_line)
{
    write_helper(ill_helpers[_i].script);
    expect_refusal(ill_helpers[_i].words);
    ck_assert_ptr_null(strchr(err.text, '\n'));
}
END_TEST

/* With all it started. */
START_TEST(session_pdf_make__a_helper_that_hangs__is_stopped)
{
    time_t begun = time(NULL);

    write_helper("sleep 60");
    expect_refusal("did not answer and was stopped: print HTML instead");
    ck_assert_int_lt(time(NULL) - begun, 40);
}
END_TEST

Suite *session_pdf_suite(void)
{
    Suite *suite = suite_create("session-pdf");
    TCase *tcase = tcase_create("session-pdf");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_set_timeout(tcase, 90);
    tcase_add_test(tcase, session_pdf_make__no_helper__names_the_package_and_another_format);
    tcase_add_test(tcase, session_pdf_make__a_helper_that_may_not_be_run__is_none);
    tcase_add_test(tcase, session_pdf_make__a_helper_that_is_well__gives_the_pdf);
    ADD_TABLE_TEST(tcase, session_pdf_make__a_helper_that_is_ill__is_told_in_one_line, ill_helpers);
    tcase_add_test(tcase, session_pdf_make__a_helper_that_hangs__is_stopped);
    suite_add_tcase(suite, tcase);
    return suite;
}
