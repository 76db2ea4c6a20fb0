/* SPDX-License-Identifier: MIT
 * Reading a JSON file from outside: what it may be, and how its faults are told. */
#include "session/exchange/json_read.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "milepost/nearest.h"

enum {
    TOLD_FAULTS = 20,    /* the rest is only counted */
    MOST_VALUES = 20000, /* answers come to some hundreds */
};

static void json_tell(struct json_reader *reader, int line, int column, const char *text)
{
    struct buffer whole = {0};

    reader->faults++;
    if (reader->faults > TOLD_FAULTS)
        return;
    text_add_inert_line(&whole, reader->name, false);
    buffer_format(&whole, ":%d:%d: ", reader->lines_before + line, column);
    text_add_inert_line(&whole, text, false);
    if (reader->faults == 1)
        error_set(reader->err, STATUS_INVALID, "%s", buffer_text(&whole));
    if (reader->fault)
        reader->fault(reader->context, buffer_text(&whole));
    buffer_clear(&whole);
}

bool json_reader_tells(const struct json_reader *reader)
{
    return reader->faults < TOLD_FAULTS;
}

void json_reader_fault(struct json_reader *reader, struct json_place place, const char *format, ...)
{
    char text[sizeof reader->err->text];
    va_list arguments;
    int line = 0, column = 0;

    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    /* Finding a place means going through the file: not for each of 20,000 faults. */
    if (json_reader_tells(reader))
        json_locate(reader->bytes, reader->length, &place, &line, &column);
    json_tell(reader, line, column, text);
}

enum status json_reader_finish(struct json_reader *reader)
{
    struct buffer more = {0};

    if (reader->faults == 0)
        return STATUS_OK;
    if (reader->faults > TOLD_FAULTS && reader->fault) {
        text_add_inert_line(&more, reader->name, false);
        buffer_format(&more, ": %d more faults like these", reader->faults - TOLD_FAULTS);
        reader->fault(reader->context, buffer_text(&more));
        buffer_clear(&more);
    }
    if (reader->faults > 1 && reader->err)
        error_set(reader->err, STATUS_INVALID, "%s (and %d more)", reader->err->text,
                  reader->faults - 1);
    return STATUS_INVALID;
}

/* The place of the first byte that is not UTF-8. */
static bool json_check_utf8(struct json_reader *reader)
{
    const char *at = reader->bytes, *end = at + reader->length;
    int line = 1, column = 1;

    if (text_is_utf8(reader->bytes, reader->length))
        return true;
    while (at < end) {
        const char *from = at;

        text_next(&at, end);
        if (!text_is_utf8(from, (size_t)(at - from)))
            break;
        column = *from == '\n' ? 1 : column + 1;
        line += *from == '\n';
    }
    json_tell(reader, line, column, "it is not UTF-8 text; save it as UTF-8");
    return false;
}

/* Each value needs a comma or a bracket, so counting these bounds the memory that parsing takes. */
static bool json_check_size(struct json_reader *reader)
{
    size_t values = 0;

    for (size_t i = 0; i < reader->length; i++)
        values += reader->bytes[i] == ',' || reader->bytes[i] == '[' || reader->bytes[i] == '{';
    if (values <= (reader->most_values > 0 ? reader->most_values : MOST_VALUES))
        return true;
    json_tell(reader, 1, 1, "it holds too many values to be a plan or its answers");
    return false;
}

/* What of the parser's text is of use: a quote of where it stopped may be an answer, and flags of
 * the parser are nobody's business. */
static int json_useful_length(const char *text)
{
    static const char *const whole[] = {"duplicate object key", "\\u0000 is not allowed"};
    const char *quote = strstr(text, " near ");

    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
        if (strncmp(text, whole[i], strlen(whole[i])) == 0)
            return (int)strlen(whole[i]);
    return quote ? (int)(quote - text) : (int)strlen(text);
}

static void json_tell_syntax(struct json_reader *reader, const json_error_t *fault)
{
    char text[JSON_ERROR_TEXT_LENGTH + 32];

    snprintf(text, sizeof text, "this is not JSON: %.*s", json_useful_length(fault->text),
             fault->text);
    json_tell(reader, fault->line > 0 ? fault->line : 1, fault->column > 0 ? fault->column : 1,
              text);
}

/* Some editors put one before UTF-8. */
static void json_pass_byte_order_mark(struct json_reader *reader)
{
    static const char mark[] = {'\xEF', '\xBB', '\xBF'};

    if (reader->length >= sizeof mark && memcmp(reader->bytes, mark, sizeof mark) == 0) {
        reader->bytes += sizeof mark;
        reader->length -= sizeof mark;
    }
}

/* The parser tells a lack of memory as a fault of the text; this ends the program instead. */
static void *json_memory(size_t size)
{
    return memory_resize(NULL, size, 1);
}

json_t *json_reader_load(struct json_reader *reader)
{
    json_error_t fault;
    json_t *document;

    json_set_alloc_funcs(json_memory, free);
    json_pass_byte_order_mark(reader);
    if (!json_check_utf8(reader) || !json_check_size(reader))
        return NULL;
    document = json_loadb(reader->bytes, reader->length, JSON_REJECT_DUPLICATES, &fault);
    if (!document) {
        json_tell_syntax(reader, &fault);
        return NULL;
    }
    if (!json_is_object(document)) {
        json_tell(reader, 1, 1, "it has to be one JSON object");
        json_decref(document);
        return NULL;
    }
    return document;
}

static bool json_is_among(const char *key, const char *const *keys)
{
    for (; *keys; keys++)
        if (strcmp(*keys, key) == 0)
            return true;
    return false;
}

static void json_refuse_key(struct json_reader *reader, struct json_place place, const char *key,
                            const char *const *keys)
{
    struct nearest nearest = {.word = key};

    for (; *keys && json_reader_tells(reader); keys++)
        nearest_offer(&nearest, *keys);
    json_reader_fault(reader, place, "\"%.60s\" is no part of such a file%s", key,
                      nearest_says(&nearest));
}

void json_reader_only(struct json_reader *reader, struct json_place where, json_t *object,
                      const char *const *keys)
{
    const char *key;
    json_t *value;

    json_object_foreach(object, key, value)
    {
        struct json_place place = where;

        *(place.outer ? &place.inner : &place.outer) = key;
        if (!json_is_among(key, keys))
            json_refuse_key(reader, place, key, keys);
    }
}

bool json_reader_version(struct json_reader *reader, json_t *document, const char *key,
                         const char *what)
{
    json_t *version = json_object_get(document, key);

    if (!version)
        json_reader_fault(reader, (struct json_place){0}, "this is no %s: it has no \"%s\"", what,
                          key);
    else if (!json_is_integer(version) || json_integer_value(version) < 1)
        json_reader_fault(reader, (struct json_place){.outer = key}, "\"%s\" has to be 1", key);
    else if (json_integer_value(version) > 1)
        json_reader_fault(reader, (struct json_place){.outer = key},
                          "it was written by a newer Milepost; read it with that one");
    else
        return true;
    return false;
}
