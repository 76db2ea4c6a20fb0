/* SPDX-License-Identifier: MIT
 * Reading UTF-8, comparing texts, and reading numbers. */
#include "milepost/text.h"

#include <string.h>

enum { REPLACEMENT = 0xFFFD };

/* How a sequence of `length` bytes begins, and the least character that needs so many. */
static const struct utf8_form {
    unsigned char mask, lead;
    int length;
    uint32_t least;
} forms[] = {
    {.mask = 0x80, .lead = 0x00, .length = 1, .least = 0},
    {.mask = 0xE0, .lead = 0xC0, .length = 2, .least = 0x80},
    {.mask = 0xF0, .lead = 0xE0, .length = 3, .least = 0x800},
    {.mask = 0xF8, .lead = 0xF0, .length = 4, .least = 0x10000},
};

static const struct utf8_form *text_form_of(unsigned char first)
{
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if ((first & forms[i].mask) == forms[i].lead)
            return &forms[i];
    return NULL;
}

static bool is_character(uint32_t number)
{
    bool surrogate = number >= 0xD800 && number <= 0xDFFF;

    return number <= 0x10FFFF && !surrogate;
}

/* The length of the sequence at `at` (at < end) and its character, or 0 if it is broken. */
static int text_decode(const char *at, const char *end, uint32_t *out)
{
    const struct utf8_form *form = text_form_of((unsigned char)*at);
    uint32_t character;

    if (!form || end - at < form->length)
        return 0;
    character = (unsigned char)*at & (unsigned char)~form->mask;
    for (int i = 1; i < form->length; i++) {
        unsigned char byte = (unsigned char)at[i];

        if ((byte & 0xC0) != 0x80)
            return 0;
        character = character << 6 | (byte & 0x3F);
    }
    if (character < form->least || !is_character(character))
        return 0;
    *out = character;
    return form->length;
}

uint32_t text_next(const char **at, const char *end)
{
    uint32_t character;
    int length;

    if (*at >= end)
        return 0;
    if ((unsigned char)**at - 1U < 0x7F)
        return (unsigned char)*(*at)++; /* ASCII, as nearly all text is */
    length = text_decode(*at, end, &character);
    if (length == 0) {
        (*at)++;
        return REPLACEMENT;
    }
    *at += length;
    return character;
}

int text_characters(const char *text)
{
    const char *end = text + strlen(text);
    int count = 0;

    while (text < end) {
        text_next(&text, end);
        count++;
    }
    return count;
}

size_t text_encode(uint32_t character, char out[4])
{
    static const unsigned char leads[] = {0x00, 0xC0, 0xE0, 0xF0};
    size_t more;

    if (!is_character(character))
        character = REPLACEMENT;
    more = character < 0x80 ? 0 : character < 0x800 ? 1 : character < 0x10000 ? 2 : 3;
    for (size_t i = more; i > 0; i--) {
        out[i] = (char)(0x80 | (character & 0x3F));
        character >>= 6;
    }
    out[0] = (char)(leads[more] | character);
    return more + 1;
}

char text_lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

bool text_begins(const char *text, const char *start)
{
    for (; *start != '\0'; text++, start++)
        if (text_lower(*text) != text_lower(*start))
            return false;
    return true;
}

bool text_holds(const char *text, const char *part)
{
    for (; *text != '\0'; text++)
        if (text_begins(text, part))
            return true;
    return part[0] == '\0';
}

bool text_same(const char *left, const char *right)
{
    return strlen(left) == strlen(right) && text_begins(left, right);
}

bool text_is_utf8(const char *bytes, size_t length)
{
    const char *at = bytes;
    const char *end = bytes + length;
    uint32_t character;

    while (at < end) {
        int step = text_decode(at, end, &character);

        if (step == 0 || character == 0)
            return false;
        at += step;
    }
    return true;
}

/* Collects the digits as a negative number, which reaches one further than a positive one. */
static bool read_negative(const char *digits, int64_t *out)
{
    int64_t number = 0;

    for (; *digits != '\0'; digits++) {
        int digit = *digits - '0';

        if (digit < 0 || digit > 9)
            return false;
        if (number < (INT64_MIN + digit) / 10)
            return false;
        number = number * 10 - digit;
    }
    *out = number;
    return true;
}

bool text_parse_number(const char *text, int64_t min, int64_t max, int64_t *out)
{
    bool negative = text[0] == '-' && min < 0;
    const char *digits = negative ? text + 1 : text;
    bool plain = digits[0] != '\0' && (digits[0] != '0' || (digits[1] == '\0' && !negative));
    int64_t number;

    if (!plain || !read_negative(digits, &number))
        return false;
    if (!negative) {
        if (number == INT64_MIN)
            return false;
        number = -number;
    }
    if (number < min || number > max)
        return false;
    *out = number;
    return true;
}
