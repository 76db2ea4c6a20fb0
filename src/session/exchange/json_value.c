/* SPDX-License-Identifier: MIT
 * JSON values as the written form of an answer. */
#include "session/exchange/json_value.h"

#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"

bool json_write_text(const json_t *value, struct buffer *out)
{
    if (json_is_string(value))
        buffer_add(out, json_string_value(value));
    return json_is_string(value);
}

bool json_write_whole(const json_t *value, struct buffer *out)
{
    if (json_is_integer(value))
        buffer_format(out, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
    return json_is_integer(value);
}

bool json_write_list(const json_t *list, json_test_fn *test, struct buffer *out)
{
    const json_t *item;
    size_t index;

    json_array_foreach(list, index, item)
    {
        if (!test(item))
            return false;
        buffer_add(out, index > 0 ? "," : "");
        buffer_add(out, json_string_value(item));
    }
    return json_is_array(list);
}

bool json_is_id(const char *text, size_t longest)
{
    size_t length = strlen(text);

    return length > 0 && length <= longest &&
           strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._/") ==
               length;
}

bool json_is_retired(const struct question *question, const char *written, size_t longest)
{
    char *copy = memory_copy_text(written);
    bool ids = true, known = true;

    for (char *at = copy, *next; at && ids; at = next) {
        next = strchr(at, ',');
        if (next)
            *next++ = '\0';
        ids = json_is_id(at, longest);
        known = known && catalog_find_value(question, at) >= 0;
    }
    free(copy);
    return ids && !known;
}
