/* SPDX-License-Identifier: MIT
 * Running milepost-pdf and the programs that read what it makes. */
#include "paper.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "milepost/child.h"
#include "new_folder.h"

struct buffer paper_out;
int paper_result;

static struct buffer paper_said;

enum { PAPER_PATIENCE_MS = 120000, PAPER_MOST = 64 << 20 };

/* The fonts' caches are looked for at home, where a test may write nothing. */
static void paper_run(const char *const *argv, const char *in, size_t length, struct buffer *out)
{
    const struct child_job job = {.argv = argv,
                                  .in = in,
                                  .in_length = length,
                                  .most = PAPER_MOST,
                                  .patience_ms = PAPER_PATIENCE_MS};
    struct error err;

    ck_assert_msg(child_run(&job, out, &paper_result, &err) == STATUS_OK, "%s", err.text);
}

void paper_make(const char *bytes, size_t length)
{
    static const char *const helper[] = {HELPER, NULL};

    buffer_clear(&paper_out);
    paper_run(helper, bytes, length, &paper_out);
}

void paper_make_text(const char *blocks)
{
    paper_make(blocks, strlen(blocks));
}

void paper_expect_refusal(const char *bytes, size_t length, int code, const char *words)
{
    static const char *const both[] = {"/bin/sh", "-c", "exec " HELPER " 2>&1", NULL};
    const char *said;

    buffer_clear(&paper_out);
    paper_run(both, bytes, length, &paper_out);
    said = buffer_text(&paper_out);
    ck_assert_int_eq(paper_result, code);
    ck_assert_msg(strncmp(said, "milepost-pdf: ", 14) == 0, "said: %s", said);
    ck_assert_msg(strstr(said, words), "said: %s", said);
    ck_assert_ptr_eq(strchr(said, '\n'), said + paper_out.length - 1);
}

/* Some of them read no pipe. */
const char *paper_read(const char *program, const char *const *options)
{
    char file[NEW_FOLDER_SIZE];
    const char *argv[12] = {program};
    struct buffer path = {0};
    int count = 1, place = new_file(file, "pdf");
    bool there = child_find(program, &path);

    ck_assert(write(place, paper_out.text, paper_out.length) == (ssize_t)paper_out.length);
    close(place);
    while (*options)
        argv[count++] = *options++;
    argv[count++] = file;
    if (strcmp(program, "pdftotext") == 0)
        argv[count] = "-";
    buffer_clear(&paper_said);
    if (there)
        paper_run(argv, NULL, 0, &paper_said);
    unlink(file);
    buffer_clear(&path);
    return there ? buffer_text(&paper_said) : NULL;
}

void paper_clear(void)
{
    buffer_clear(&paper_out);
    buffer_clear(&paper_said);
}
