/* SPDX-License-Identifier: MIT
 * Lines out of an open file. Of a line that is too long nothing is held but that it is. */
#include "milepost/line_source.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

enum { PIECE = 64 * 1024 };

static bool source_has_last(const struct line_source *source)
{
    return source->ended && (source->skips || source->held.length > source->begin);
}

bool line_source_next(struct line_source *source, struct source_line *line)
{
    const char *text = buffer_text(&source->held);
    const char *newline = memchr(text + source->looked, '\n', source->held.length - source->looked);
    size_t end = newline ? (size_t)(newline - text) : source->held.length;

    source->looked = end;
    if (!newline && !source_has_last(source))
        return false;
    *line = (struct source_line){
        .bytes = text + source->begin, .length = end - source->begin, .number = ++source->number};
    if (source->skips || line->length > source->most)
        *line = (struct source_line){.bytes = "", .number = source->number, .too_long = true};
    source->begin = source->looked = end + (newline != NULL);
    source->skips = false;
    return true;
}

/* Leaves what is held of the line that has no end yet, unless it is too long already. */
static void source_make_room(struct line_source *source)
{
    size_t length = source->held.length - source->begin;

    source->skips = source->skips || length > source->most;
    if (source->skips)
        length = 0;
    if (length > 0 && source->begin > 0)
        memmove(source->held.text, source->held.text + source->begin, length);
    buffer_truncate(&source->held, length);
    source->begin = 0;
    source->looked = length;
}

int line_source_read(struct line_source *source)
{
    char piece[PIECE];
    ssize_t got;

    source_make_room(source);
    do
        got = read(source->file, piece, sizeof piece);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        return errno;
    source->ended = got == 0;
    buffer_add_bytes(&source->held, piece, (size_t)got);
    return 0;
}

void line_source_clear(struct line_source *source)
{
    buffer_clear(&source->held);
}
