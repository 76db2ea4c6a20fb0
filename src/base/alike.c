/* SPDX-License-Identifier: MIT
 * Names that look alike. What a name looks like is its canonical composition without what cannot
 * be seen, all blanks and all dashes being one each. */
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "milepost/memory.h"
#include "milepost/text.h"

enum { MOST_BYTES = 1 << 16 }; /* no name is as long */

bool text_is_joiner(uint32_t character)
{
    return character == 0x200C || character == 0x200D || character == 0xFE0E || character == 0xFE0F;
}

/* Also the one of Braille, which is no blank to Unicode, but is one to the eye. */
bool text_is_blank(uint32_t character)
{
    enum { BRAILLE_BLANK = 0x2800 };

    return character == BRAILLE_BLANK ||
           utf8proc_category((utf8proc_int32_t)character) == UTF8PROC_CATEGORY_ZS;
}

/* One blank in place of several, none at the ends. */
static void add_without_blanks(struct buffer *out, const char *text, const char *end)
{
    size_t first = out->length;
    bool blank = false;

    while (text < end) {
        const char *from = text;
        bool is_blank = text_is_blank(text_next(&text, end));

        if (!is_blank && blank && out->length > first)
            buffer_add_char(out, ' ');
        if (!is_blank)
            buffer_add_bytes(out, from, (size_t)(text - from));
        blank = is_blank;
    }
}

/* What most names are made of. */
static bool is_plain(const char *text)
{
    while (*text >= 0x20 && *text < 0x7F)
        text++;
    return *text == '\0';
}

/* The same as the tables of Unicode give, without them: lists of thousands of names are folded. */
static void fold_plain(const char *text, bool lower, struct buffer *out)
{
    size_t first = out->length;

    for (; *text; text++) {
        if (*text == ' ' && (out->length == first || text[1] == ' ' || text[1] == '\0'))
            continue;
        buffer_add_char(out, lower ? text_lower(*text) : *text);
    }
}

static void fold(const char *text, int more, struct buffer *out)
{
    const utf8proc_option_t how = (utf8proc_option_t)(UTF8PROC_STABLE | UTF8PROC_COMPOSE |
                                                      UTF8PROC_IGNORE | UTF8PROC_LUMP | more);
    utf8proc_uint8_t *folded = NULL;
    size_t length = strlen(text);
    utf8proc_ssize_t left = UTF8PROC_ERROR_OVERFLOW;

    if (length <= MOST_BYTES && is_plain(text)) {
        fold_plain(text, more & UTF8PROC_CASEFOLD, out);
        return;
    }
    if (length <= MOST_BYTES)
        left = utf8proc_map((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)length, &folded, how);
    if (left == UTF8PROC_ERROR_NOMEM)
        memory_exhausted();
    if (left < 0) /* what is no text looks like nothing but itself */
        buffer_add(out, text);
    else
        add_without_blanks(out, (const char *)folded, (const char *)folded + left);
    free(folded);
}

void text_fold(const char *text, struct buffer *out)
{
    fold(text, 0, out);
}

void text_fold_loosely(const char *text, struct buffer *out)
{
    fold(text, UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK, out);
}

static bool is_ascii(const char *text)
{
    while (*text != '\0' && (unsigned char)*text < 0x80)
        text++;
    return *text == '\0';
}

bool text_alike(const char *left, const char *right)
{
    struct buffer first = {0}, second = {0};
    bool alike;

    if (strcmp(left, right) == 0)
        return true;
    if (is_ascii(left) && is_ascii(right) && !strchr(left, ' ') && !strchr(right, ' '))
        return false;
    text_fold(left, &first);
    text_fold(right, &second);
    alike = strcmp(buffer_text(&first), buffer_text(&second)) == 0;
    buffer_clear(&first);
    buffer_clear(&second);
    return alike;
}

bool text_holds_words(const char *text, const char *words)
{
    char word[256];

    while (*words != '\0') {
        size_t length = strcspn(words, " ");

        if (length >= sizeof word)
            return false;
        memcpy(word, words, length);
        word[length] = '\0';
        if (!strstr(text, word))
            return false;
        words += length + (words[length] == ' ');
    }
    return true;
}
