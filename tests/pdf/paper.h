/* SPDX-License-Identifier: MIT
 * Blocks handed to milepost-pdf, and what it makes of them read back by other programs. */
#ifndef MILEPOST_TESTS_PDF_PAPER_H
#define MILEPOST_TESTS_PDF_PAPER_H

#include <stdbool.h>

#include "milepost/text.h"

#define PAPER_HEAD_OF(paper, one_page, whose)                                                      \
    "{\"milepost-blocks\": 1, \"paper\": \"" paper "\", \"one_page\": " one_page                   \
    ", \"title\": \"T\", \"whose\": \"" whose                                                      \
    "\", \"language\": \"en\", \"day\": \"2026-11-29\"}\n"
#define PAPER_HEAD(paper, one_page) PAPER_HEAD_OF(paper, one_page, "W")
#define PAPER_END                   "{\"block\": \"end\"}\n"

/* What it wrote on both outputs, and its exit code. Both are cleared by paper_clear. */
extern struct buffer paper_out;
extern int paper_result;

void paper_make(const char *bytes, size_t length);
void paper_make_text(const char *blocks);
/* Fails unless it said one line on standard error, with `words` in it, and wrote nothing. */
void paper_expect_refusal(const char *bytes, size_t length, int code, const char *words);

/* What another program says of the PDF that was made last; NULL when it is not installed.
 * `options` stand before the file's name. Freed by paper_clear. */
const char *paper_read(const char *program, const char *const *options);

void paper_clear(void);

#endif
