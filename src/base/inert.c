/* SPDX-License-Identifier: MIT
 * The choke point for text from outside: what may reach a terminal, and what stands in for the
 * rest. Both tables are in ascending order. */
#include "milepost/text.h"

#include <string.h>

enum { REPLACEMENT = 0xFFFD };

struct control_range {
    uint32_t first, last;
};

/* All that moves the cursor, turns the direction of writing, or cannot be seen. */
static const struct control_range controls[] = {
    {0x0000, 0x0009},   /* C0 before newline */
    {0x000B, 0x001F},   /* C0 after newline */
    {0x007F, 0x009F},   /* DEL and C1 */
    {0x061C, 0x061C},   /* Arabic letter mark */
    {0x180B, 0x180F},   /* Mongolian variation selectors */
    {0x200B, 0x200B},   /* zero-width space */
    {0x200E, 0x200F},   /* left-to-right and right-to-left marks */
    {0x2028, 0x202E},   /* line and paragraph separators; embeddings and overrides */
    {0x2060, 0x206F},   /* word joiner, invisible operators, isolates */
    {0xFE00, 0xFE0D},   /* variation selectors but those of emoji */
    {0xFEFF, 0xFEFF},   /* byte order mark */
    {0xFFF9, 0xFFFB},   /* interlinear annotation */
    {0xE0000, 0xE0FFF}, /* tags and more variation selectors */
};

/* Characters in a row from `first`, and what stands for each. */
struct look_alikes {
    uint32_t first;
    const char *ascii;
};

static const struct look_alikes look_alikes[] = {
    /* Latin-1: signs, then letters */
    {0x00A0, " !c??Y|?\"ca<?-r-"},
    {0x00B0, "o?23'u?.,1o>????"},
    {0x00C0, "AAAAAAACEEEEIIII"},
    {0x00D0, "DNOOOOOxOUUUUYTs"},
    {0x00E0, "aaaaaaaceeeeiiii"},
    {0x00F0, "dnooooo/ouuuuyty"},
    /* Latin Extended-A, and from B what Vietnamese and Romanian need */
    {0x0100, "AaAaAaCcCcCcCcDd"},
    {0x0110, "DdEeEeEeEeEeGgGg"},
    {0x0120, "GgGgHhHhIiIiIiIi"},
    {0x0130, "IiIiJjKkkLlLlLlL"},
    {0x0140, "lLlNnNnNnnNnOoOo"},
    {0x0150, "OoOoRrRrRrSsSsSs"},
    {0x0160, "SsTtTtTtUuUuUuUu"},
    {0x0170, "UuUuWwYyYZzZzZzs"},
    {0x01A0, "Oo"},
    {0x01AF, "Uu"},
    {0x0218, "SsTt"},
    /* Vietnamese */
    {0x1EA0, "AaAaAaAaAaAaAaAaAaAaAaAa"},
    {0x1EB8, "EeEeEeEeEeEeEeEeIiIi"},
    {0x1ECC, "OoOoOoOoOoOoOoOoOoOoOoOo"},
    {0x1EE4, "UuUuUuUuUuUuUuYyYyYyYy"},
    /* spaces of many widths, hyphens and dashes, quotes, bullet, ellipsis, primes, money */
    {0x2000, "           "},
    {0x2010, "------"},
    {0x2018, "'','\"\"\"\""},
    {0x2022, "*"},
    {0x2026, "."},
    {0x202F, " "},
    {0x2032, "'\""},
    {0x2039, "<>"},
    {0x20AC, "E"},
    {0x2122, "t"},
    /* arrows and signs of arithmetic */
    {0x2190, "<^>v"},
    {0x2212, "-"},
    {0x2248, "~"},
    {0x2260, "!"},
    {0x2264, "<>"},
    /* rules, corners and crossings, twice */
    {0x2500, "--||"},
    {0x250C, "++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++"},
    {0x2550, "=|+++++++++++++++++++++++++++"},
    /* bars and shades */
    {0x2580, "################"},
    {0x2590, "#.:#"},
    {0x25A0, "#"},
    /* triangles up, right, down, left; diamond; circles; ticks and crosses */
    {0x25B2, "^^^^>>>>>>vvvv<<<<<<#"},
    {0x25CB, "o"},
    {0x25CF, "o"},
    {0x2713, "xxXXXX"},
    {0x3000, " "},
};

bool text_is_control(uint32_t character)
{
    for (size_t i = 0; i < sizeof controls / sizeof *controls; i++)
        if (character <= controls[i].last)
            return character >= controls[i].first;
    return false;
}

/* Bytes of the start that is printable ASCII, as nearly all text is. */
static size_t plain_length(const char *text)
{
    const char *at = text;

    while (*at >= ' ' && *at < 0x7F)
        at++;
    return (size_t)(at - text);
}

bool text_is_clean(const char *text, bool lines)
{
    const char *end;

    text += plain_length(text);
    end = text + strlen(text);
    while (text < end) {
        uint32_t character = text_next(&text, end);

        if (text_is_control(character) || (character == '\n' && !lines))
            return false;
        text += plain_length(text);
    }
    return true;
}

bool text_is_address(const char *text)
{
    if (strncmp(text, "https://", 8) != 0 && strncmp(text, "http://", 7) != 0)
        return false;
    for (; *text; text++)
        if (*text <= ' ' || *text > '~' || strchr("'\"`\\<>", *text))
            return false;
    return true;
}

char text_ascii_for(uint32_t character)
{
    if (character < 0x80)
        return text_is_control(character) ? '?' : (char)character;

    for (size_t i = sizeof look_alikes / sizeof *look_alikes; i > 0; i--) {
        const struct look_alikes *row = &look_alikes[i - 1];

        if (character >= row->first) {
            size_t offset = character - row->first;

            return offset < strlen(row->ascii) ? row->ascii[offset] : '?';
        }
    }
    return '?';
}

/* Accents that follow their letter ("e" and U+0301): ASCII keeps the letter alone. */
static bool is_combining_accent(uint32_t character)
{
    return character >= 0x0300 && character <= 0x036F;
}

void text_add_inert(struct buffer *buffer, const char *text, bool ascii)
{
    const char *end = text + strlen(text);

    while (text < end) {
        size_t plain = plain_length(text);
        char bytes[4];
        uint32_t character;

        buffer_add_bytes(buffer, text, plain);
        text += plain;
        if (text == end)
            return;
        character = text_next(&text, end);
        if (text_is_joiner(character))
            continue;
        if (text_is_control(character))
            character = REPLACEMENT;
        if (!ascii)
            buffer_add_bytes(buffer, bytes, text_encode(character, bytes));
        else if (!is_combining_accent(character))
            buffer_add_char(buffer, text_ascii_for(character));
    }
}

void text_add_inert_line(struct buffer *buffer, const char *text, bool ascii)
{
    size_t from = buffer->length;

    text_add_inert(buffer, text, ascii);
    for (size_t i = from; i < buffer->length; i++)
        if (buffer->text[i] == '\n')
            buffer->text[i] = ' ';
}
