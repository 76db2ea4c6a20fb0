/* SPDX-License-Identifier: MIT
 * Content lines of iCalendar. A line is folded before the character that would not fit, never
 * within its bytes: a reader that unfolds after decoding would see two broken ones. */
#include "report/ics_line.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"

enum { ICS_OCTETS = 75 };

/* Bytes of the text that fit into `room`, whole characters alone. */
static size_t ics_fit(const char *text, size_t room)
{
    size_t length = strlen(text);

    if (length <= room)
        return length;
    while (room > 1 && ((unsigned char)text[room] & 0xC0) == 0x80)
        room--;
    return room;
}

/* Whatever follows the first line begins with a space, which counts. */
static void ics_fold(struct buffer *out, const char *line)
{
    size_t part = ics_fit(line, ICS_OCTETS);

    buffer_add_bytes(out, line, part);
    for (line += part; *line; line += part) {
        part = ics_fit(line, ICS_OCTETS - 1);
        buffer_add(out, "\r\n ");
        buffer_add_bytes(out, line, part);
    }
    buffer_add(out, "\r\n");
}

void ics_put(struct buffer *out, const char *name, const char *value)
{
    struct buffer line = {0};

    buffer_format(&line, "%s:%s", name, value);
    ics_fold(out, buffer_text(&line));
    buffer_clear(&line);
}

/* RFC 5545, 3.3.11. */
static void ics_escape(struct buffer *out, const char *text)
{
    for (; *text; text++) {
        if (*text == '\n') {
            buffer_add(out, "\\n");
            continue;
        }
        if (strchr("\\;,", *text))
            buffer_add_char(out, '\\');
        buffer_add_char(out, *text);
    }
}

void ics_put_text(struct buffer *out, const char *name, const char *text)
{
    struct buffer inert = {0}, value = {0};

    text_add_inert(&inert, text, false);
    ics_escape(&value, buffer_text(&inert));
    if (value.length > 0)
        ics_put(out, name, buffer_text(&value));
    buffer_clear(&inert);
    buffer_clear(&value);
}

void ics_put_title(struct buffer *out, const char *name, const char *text)
{
    char *line = memory_copy_text(text);

    for (char *at = line; *at; at++)
        if (*at == '\n')
            *at = ' ';
    ics_put_text(out, name, line);
    free(line);
}

void ics_put_number(struct buffer *out, const char *name, int number)
{
    char text[16];

    snprintf(text, sizeof text, "%d", number);
    ics_put(out, name, text);
}

void ics_put_day(struct buffer *out, const char *name, date_day day)
{
    struct date_civil civil = date_to_civil(day);

    buffer_format(out, "%s;VALUE=DATE:%04d%02d%02d\r\n", name, civil.year, civil.month, civil.day);
}

void ics_put_stamp(struct buffer *out, const char *name, date_day day)
{
    struct date_civil civil = date_to_civil(day);

    buffer_format(out, "%s:%04d%02d%02dT000000Z\r\n", name, civil.year, civil.month, civil.day);
}
