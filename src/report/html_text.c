/* SPDX-License-Identifier: MIT
 * Text in HTML: inert, whatever a person typed. */
#include <stdlib.h>
#include <string.h>

#include "report/html.h"

/* What HTML allows in no document, besides what is inert nowhere. */
static bool html_is_forbidden(uint32_t character)
{
    return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
}

static const char *html_entity(uint32_t character)
{
    switch (character) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

/* Joiners are letters to those who write with them. As a reference they reach the reader's page and
 * no terminal. */
static void html_character(struct sheet *sheet, uint32_t character, const char *bytes,
                           size_t length)
{
    const char *entity = html_entity(character);

    if (entity)
        buffer_add(sheet->out, entity);
    else if (text_is_joiner(character))
        buffer_format(sheet->out, "&#x%X;", (unsigned)character);
    else if (character == 0xFFFD || text_is_control(character) || html_is_forbidden(character))
        buffer_add(sheet->out, "&#xFFFD;");
    else if (character >= 0x80 && sheet->ascii)
        buffer_format(sheet->out, "&#x%X;", (unsigned)character);
    else
        buffer_add_bytes(sheet->out, bytes, length);
}

static void html_bytes(struct sheet *sheet, const char *text, size_t length, const char *newline)
{
    const char *end = text + length;

    while (text < end) {
        const char *from = text;
        uint32_t character = text_next(&text, end);

        if (character == '\n')
            buffer_add(sheet->out, newline);
        else
            html_character(sheet, character, from, (size_t)(text - from));
    }
}

void html_text(struct sheet *sheet, const char *text)
{
    html_bytes(sheet, text, strlen(text), " ");
}

void html_lines(struct sheet *sheet, const char *text)
{
    html_bytes(sheet, text, strlen(text), "<br>");
}

/* Bytes of the "[1, 3]" at the start of `text`, each of which must have been cited; 0 for any
 * other text. */
static size_t html_citing(const struct sheet *sheet, const char *text)
{
    const char *at = text;
    char *end;

    do {
        long number = strtol(at + 1, &end, 10);

        if (end == at + 1 || number < 1 || (size_t)number > sheet->cited.count)
            return 0;
        at = end;
    } while (*at == ',');
    return *at == ']' ? (size_t)(at + 1 - text) : 0;
}

static void html_cite(struct sheet *sheet, const char *text, size_t length)
{
    const char *end = text + length;
    char *next;

    buffer_add(sheet->out, "<span class=\"cite\">[");
    for (const char *at = text; at < end - 1; at = next) {
        int number = (int)strtol(at + 1, &next, 10);

        buffer_format(sheet->out, "%s<a href=\"#source-%d\">%d</a>", at > text ? ", " : "", number,
                      number);
    }
    buffer_add(sheet->out, "]</span>");
}

void html_cited(struct sheet *sheet, const char *text)
{
    const char *from = text;

    for (const char *at = text; (at = strchr(at, '[')); at++) {
        size_t length = at > text && at[-1] == ' ' ? html_citing(sheet, at) : 0;

        if (length == 0)
            continue;
        html_bytes(sheet, from, (size_t)(at - from), "<br>");
        html_cite(sheet, at, length);
        from = at + length;
    }
    html_lines(sheet, from);
}
