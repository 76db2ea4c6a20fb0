/* SPDX-License-Identifier: MIT
 * Growing strings. Once a buffer has memory, text[length] is NUL. */
#include "milepost/text.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"

enum { SMALLEST_CAPACITY = 64 };

/* Makes room for `more` bytes and the NUL after them. */
static void buffer_reserve(struct buffer *buffer, size_t more)
{
    size_t needed, capacity;

    if (more >= SIZE_MAX / 2 - buffer->length)
        memory_exhausted();
    needed = buffer->length + more + 1;
    if (needed <= buffer->capacity)
        return;

    capacity = buffer->capacity > 0 ? buffer->capacity : SMALLEST_CAPACITY;
    while (capacity < needed)
        capacity *= 2;
    buffer->text = memory_resize(buffer->text, capacity, 1);
    buffer->capacity = capacity;
}

void buffer_clear(struct buffer *buffer)
{
    free(buffer->text);
    *buffer = (struct buffer){0};
}

void buffer_truncate(struct buffer *buffer, size_t length)
{
    if (length >= buffer->length)
        return;
    buffer->length = length;
    buffer->text[length] = '\0';
}

void buffer_trim(struct buffer *buffer)
{
    size_t length = buffer->length;

    while (length > 0 && buffer->text[length - 1] == ' ')
        length--;
    buffer_truncate(buffer, length);
}

void buffer_add(struct buffer *buffer, const char *text)
{
    buffer_add_bytes(buffer, text, strlen(text));
}

void buffer_add_bytes(struct buffer *buffer, const char *bytes, size_t length)
{
    buffer_reserve(buffer, length);
    if (length > 0)
        memcpy(buffer->text + buffer->length, bytes, length);
    buffer->length += length;
    buffer->text[buffer->length] = '\0';
}

void buffer_add_char(struct buffer *buffer, char character)
{
    buffer_add_bytes(buffer, &character, 1);
}

void buffer_repeat(struct buffer *buffer, const char *text, int times)
{
    size_t length = strlen(text);

    if (length == 1 && times > 0) {
        buffer_reserve(buffer, (size_t)times);
        memset(buffer->text + buffer->length, text[0], (size_t)times);
        buffer->length += (size_t)times;
        buffer->text[buffer->length] = '\0';
        return;
    }
    for (; times > 0; times--)
        buffer_add_bytes(buffer, text, length);
}

void buffer_format(struct buffer *buffer, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    buffer_format_list(buffer, format, arguments);
    va_end(arguments);
}

void buffer_format_list(struct buffer *buffer, const char *format, va_list arguments)
{
    va_list again;
    size_t room;
    int length;

    buffer_reserve(buffer, 0);
    room = buffer->capacity - buffer->length;
    va_copy(again, arguments);
    length = vsnprintf(buffer->text + buffer->length, room, format, again);
    va_end(again);
    if (length < 0) /* longer than an int can say */
        memory_exhausted();
    if ((size_t)length >= room) {
        buffer_reserve(buffer, (size_t)length);
        vsnprintf(buffer->text + buffer->length, (size_t)length + 1, format, arguments);
    }
    buffer->length += (size_t)length;
}

const char *buffer_text(const struct buffer *buffer)
{
    return buffer->text ? buffer->text : "";
}
