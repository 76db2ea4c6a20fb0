/* SPDX-License-Identifier: MIT
 * The words that one career alone has (career_words.txt). */
#ifndef MILEPOST_TESTS_CAREER_WORDS_H
#define MILEPOST_TESTS_CAREER_WORDS_H

/* Fails with `where` when a word of the career stands in the text. */
void career_words_expect_none(const char *career, const char *text, const char *where);

#endif
