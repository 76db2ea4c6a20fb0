/* SPDX-License-Identifier: MIT
 * Where something stands in a JSON text. The text was parsed before, so its form is known to be
 * good; this only serves messages. */
#include "session/exchange/json_place.h"

#include <string.h>

static const char *json_skip_space(const char *at, const char *end)
{
    while (at < end && strchr(" \t\r\n", *at))
        at++;
    return at;
}

/* Past the string that begins at `at`. */
static const char *json_skip_string(const char *at, const char *end)
{
    for (at++; at < end && *at != '"'; at++)
        if (*at == '\\')
            at++;
    return at < end ? at + 1 : end;
}

/* Past the value that begins at `at`: to the comma or bracket that ends it. */
static const char *json_skip_value(const char *at, const char *end)
{
    int depth = 0;

    while (at < end) {
        if (*at == '"') {
            at = json_skip_string(at, end);
            continue;
        }
        if (depth == 0 && strchr(",]}", *at))
            return at;
        if (*at == '{' || *at == '[')
            depth++;
        else if (*at == '}' || *at == ']')
            depth--;
        at++;
    }
    return end;
}

static bool json_is_key(const char *at, const char *after, const char *key)
{
    size_t length = strlen(key);

    return (size_t)(after - at) == length + 2 && memcmp(at + 1, key, length) == 0;
}

/* The key within the object that begins at `at`; *value is what follows its colon. */
static const char *json_find_key(const char *at, const char *end, const char *key,
                                 const char **value)
{
    if (at >= end || *at != '{')
        return NULL;
    at = json_skip_space(at + 1, end);
    while (at < end && *at == '"') {
        const char *after = json_skip_string(at, end);

        *value = json_skip_space(after, end);
        *value = json_skip_space(*value < end ? *value + 1 : end, end);
        if (json_is_key(at, after, key))
            return at;
        at = json_skip_value(*value, end);
        at = json_skip_space(at < end ? at + 1 : end, end);
    }
    return NULL;
}

static void json_count_lines(const char *bytes, const char *at, int *line, int *column)
{
    *line = *column = 1;
    for (; bytes < at; bytes++) {
        if (*bytes == '\n') {
            (*line)++;
            *column = 1;
        } else if (((unsigned char)*bytes & 0xC0) != 0x80) {
            (*column)++;
        }
    }
}

/* The item (from 1) of the list that begins at `at`. */
static const char *json_find_item(const char *at, const char *end, size_t item)
{
    if (at >= end || *at != '[')
        return NULL;
    at = json_skip_space(at + 1, end);
    for (size_t i = 1; i < item && at < end && *at != ']'; i++) {
        at = json_skip_space(json_skip_value(at, end), end);
        at = json_skip_space(at < end ? at + 1 : end, end);
    }
    return at < end && *at != ']' ? at : NULL;
}

void json_locate(const char *bytes, size_t length, const struct json_place *place, int *line,
                 int *column)
{
    const char *end = bytes + length;
    const char *at = json_skip_space(bytes, end), *value = NULL;
    const char *found = place->outer ? json_find_key(at, end, place->outer, &value) : NULL;

    if (found)
        at = found;
    if (found && place->item > 0) {
        value = json_find_item(value, end, place->item);
        at = value ? value : at;
    }
    if (found && value && place->inner) {
        const char *deeper = json_find_key(value, end, place->inner, &value);

        at = deeper ? deeper : at;
    }
    json_count_lines(bytes, at, line, column);
}
