/* SPDX-License-Identifier: MIT
 * The JSON writer. Levels up to BROKEN_LEVELS are broken into lines. */
#include "milepost/json.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/ledger.h"
#include "milepost/memory.h"

enum { BROKEN_LEVELS = 2, INDENT = 2 };

static bool json_has_bit(uint32_t bits, int level)
{
    return (bits >> level) & 1U;
}

static void json_break_line(struct json_writer *json)
{
    buffer_add_char(json->out, '\n');
    buffer_repeat(json->out, " ", json->depth * INDENT);
}

/* "\u00e9", and two of them beyond the first plane. */
static void json_put_unicode(struct buffer *out, uint32_t character)
{
    if (character > 0xFFFF) {
        character -= 0x10000;
        buffer_format(out, "\\u%04x", (unsigned)(0xD800 + (character >> 10)));
        character = 0xDC00 + (character & 0x3FF);
    }
    buffer_format(out, "\\u%04x", (unsigned)character);
}

static void json_put_escaped(struct buffer *out, const char *text, bool ascii)
{
    const char *end = text + strlen(text);

    buffer_add_char(out, '"');
    while (text < end) {
        const char *begun = text;
        uint32_t character = text_next(&text, end);

        if (character == '\n')
            buffer_add(out, "\\n");
        else if (character == '"' || character == '\\')
            buffer_format(out, "\\%c", (char)character);
        else if (ascii && character > 0x7E)
            json_put_unicode(out, character);
        else
            buffer_add_bytes(out, begun, (size_t)(text - begun));
    }
    buffer_add_char(out, '"');
}

static void json_put_quoted(struct json_writer *json, const char *text)
{
    struct buffer inert = {0};

    text_add_inert(&inert, text, false);
    json_put_escaped(json->out, buffer_text(&inert), json->ascii);
    buffer_clear(&inert);
}

/* What stands before a member: the comma, the line or space, the key. */
static void json_begin_member(struct json_writer *json, const char *key)
{
    bool first = !json_has_bit(json->filled, json->depth);

    if (json->depth == 0)
        return;
    if (!first)
        buffer_add_char(json->out, ',');
    if (json->depth <= BROKEN_LEVELS && !json->one_line)
        json_break_line(json);
    else if (!first)
        buffer_add_char(json->out, ' ');
    json->filled |= UINT32_C(1) << json->depth;
    if (key) {
        json_put_quoted(json, key);
        buffer_add(json->out, ": ");
    }
}

static void json_open_level(struct json_writer *json, const char *key, bool array)
{
    uint32_t bit;

    json_begin_member(json, key);
    buffer_add_char(json->out, array ? '[' : '{');
    json->depth++;
    bit = UINT32_C(1) << json->depth;
    json->filled &= ~bit;
    json->arrays = array ? json->arrays | bit : json->arrays & ~bit;
}

void json_open_object(struct json_writer *json, const char *key)
{
    json_open_level(json, key, false);
}

void json_open_array(struct json_writer *json, const char *key)
{
    json_open_level(json, key, true);
}

void json_close(struct json_writer *json)
{
    bool array = json_has_bit(json->arrays, json->depth);
    bool broken =
        json->depth <= BROKEN_LEVELS && !json->one_line && json_has_bit(json->filled, json->depth);

    json->depth--;
    if (broken)
        json_break_line(json);
    buffer_add_char(json->out, array ? ']' : '}');
    if (json->depth == 0)
        buffer_add_char(json->out, '\n');
}

void json_open_document(struct json_writer *json, const char *format)
{
    json_open_object(json, NULL);
    json_put_number(json, format, 1);
}

void json_close_document(struct json_writer *json)
{
    while (json->depth > 0)
        json_close(json);
}

void json_put_text(struct json_writer *json, const char *key, const char *text)
{
    if (!text) {
        json_put_null(json, key);
        return;
    }
    json_begin_member(json, key);
    json_put_quoted(json, text);
}

void json_put_number(struct json_writer *json, const char *key, int64_t number)
{
    json_begin_member(json, key);
    buffer_format(json->out, "%" PRId64, number);
}

void json_put_number_if(struct json_writer *json, bool known, const char *key, int64_t number)
{
    if (known)
        json_put_number(json, key, number);
    else
        json_put_null(json, key);
}

void json_put_hundredths(struct json_writer *json, const char *key, int64_t hundredths)
{
    json_begin_member(json, key);
    units_write((int)hundredths, json->out);
}

void json_put_list(struct json_writer *json, const char *key, const char *list)
{
    json_open_array(json, key);
    for (const char *at = list[0] ? list : NULL, *comma; at; at = comma ? comma + 1 : NULL) {
        char *item;

        comma = strchr(at, ',');
        item = memory_copy_bytes(at, comma ? (size_t)(comma - at) : strlen(at));
        json_put_text(json, NULL, item);
        free(item);
    }
    json_close(json);
}

void json_put_boolean(struct json_writer *json, const char *key, bool value)
{
    json_begin_member(json, key);
    buffer_add(json->out, value ? "true" : "false");
}

void json_put_date(struct json_writer *json, const char *key, date_day day)
{
    char text[DATE_TEXT];

    json_put_text(json, key, day == DATE_NONE ? NULL : date_iso(day, text));
}

void json_put_null(struct json_writer *json, const char *key)
{
    json_begin_member(json, key);
    buffer_add(json->out, "null");
}
