/* SPDX-License-Identifier: MIT */
#include "career_words.h"

#include <check.h>
#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static bool has_word(const char *text, const char *word)
{
    size_t length = strlen(word);

    for (const char *at = text; (at = strstr(at, word)); at++)
        if ((at == text || !isalnum((unsigned char)at[-1])) && !isalnum((unsigned char)at[length]))
            return true;
    return false;
}

void career_words_expect_none(const char *career, const char *text, const char *where)
{
    char line[128], whose[64], word[64];
    FILE *file = fopen(CAREER_WORDS, "r");
    int known = 0;

    ck_assert_ptr_nonnull(file);
    while (fgets(line, sizeof line, file)) {
        if (line[0] == '#' || sscanf(line, "%63s %63s", whose, word) != 2 ||
            strcmp(whose, career) != 0)
            continue;
        known++;
        ck_assert_msg(!has_word(text, word), "%s: %s stands in:\n%s", where, word, text);
    }
    fclose(file);
    ck_assert_int_gt(known, 0);
}
