/* SPDX-License-Identifier: MIT
 * One line of editable UTF-8. A cursor step passes a base character together with the combining
 * ones that follow it; nothing unprintable ever gets in. */
#include "tui/widgets/line.h"

#include <string.h>

void line_init(struct line_field *line, size_t limit)
{
    *line = (struct line_field){.limit = limit};
}

void line_clear(struct line_field *line)
{
    buffer_clear(&line->text);
    line->cursor = 0;
}

static uint32_t character_at(const struct line_field *line, size_t at)
{
    const char *text = buffer_text(&line->text) + at;

    return text_next(&text, buffer_text(&line->text) + line->text.length);
}

static size_t line_after(const struct line_field *line, size_t at)
{
    const char *text = buffer_text(&line->text) + at;

    text_next(&text, buffer_text(&line->text) + line->text.length);
    return (size_t)(text - buffer_text(&line->text));
}

static bool is_combining(const struct line_field *line, size_t at)
{
    return at < line->text.length && text_char_width(character_at(line, at)) == 0;
}

/* The place after the character at `at` and all that combines with it. */
static size_t step_right(const struct line_field *line, size_t at)
{
    if (at < line->text.length)
        at = line_after(line, at);
    while (is_combining(line, at))
        at = line_after(line, at);
    return at;
}

static size_t step_left(const struct line_field *line, size_t at)
{
    size_t place = 0;

    for (size_t next = step_right(line, 0); next < at; next = step_right(line, next))
        place = next;
    return at == 0 ? 0 : place;
}

static size_t word_left(const struct line_field *line, size_t at)
{
    const char *text = buffer_text(&line->text);

    while (at > 0 && text[at - 1] == ' ')
        at--;
    while (at > 0 && text[at - 1] != ' ')
        at--;
    return at;
}

static void line_erase(struct line_field *line, size_t from, size_t to)
{
    char *text = line->text.text;

    if (from == to)
        return;
    memmove(text + from, text + to, line->text.length - to);
    buffer_truncate(&line->text, line->text.length - (to - from));
    line->cursor = from;
}

static size_t count_characters(const char *text)
{
    const char *end = text + strlen(text);
    size_t count = 0;

    for (; text < end; count++)
        text_next(&text, end);
    return count;
}

static void line_insert(struct line_field *line, uint32_t character)
{
    char bytes[4];
    size_t length = text_encode(character, bytes);
    size_t rest = line->text.length - line->cursor;

    if (text_is_control(character) || character == '\n' ||
        count_characters(buffer_text(&line->text)) >= line->limit)
        return;
    buffer_add_bytes(&line->text, bytes, length);
    memmove(line->text.text + line->cursor + length, line->text.text + line->cursor, rest);
    memcpy(line->text.text + line->cursor, bytes, length);
    line->cursor += length;
}

void line_set(struct line_field *line, const char *text)
{
    const char *end = text + strlen(text);

    buffer_truncate(&line->text, 0);
    line->cursor = 0;
    while (text < end)
        line_insert(line, text_next(&text, end));
}

bool line_key(struct line_field *line, enum command command, uint32_t character)
{
    size_t at = line->cursor;

    switch (command) {
    case COMMAND_TYPE:
        line_insert(line, character);
        return true;
    case COMMAND_LEFT:
        line->cursor = step_left(line, at);
        return true;
    case COMMAND_RIGHT:
        line->cursor = step_right(line, at);
        return true;
    case COMMAND_FIRST:
        line->cursor = 0;
        return true;
    case COMMAND_LAST:
        line->cursor = line->text.length;
        return true;
    case COMMAND_ERASE_BACK:
        line_erase(line, step_left(line, at), at);
        return true;
    case COMMAND_ERASE_FORWARD:
        line_erase(line, at, step_right(line, at));
        return true;
    case COMMAND_ERASE_LINE:
        line_erase(line, 0, at);
        return true;
    case COMMAND_ERASE_WORD:
        line_erase(line, word_left(line, at), at);
        return true;
    default:
        return false;
    }
}

static int width_between(const struct line_field *line, const struct pane *pane, size_t from,
                         size_t to)
{
    char *part = memory_copy_bytes(buffer_text(&line->text) + from, to - from);
    int width = pane_text_width(pane, part);

    free(part);
    return width;
}

bool line_finds(const struct line_field *line, const char *text)
{
    return text_holds(text, buffer_text(&line->text));
}

void line_draw(const struct line_field *line, const struct pane *pane, int row, int column,
               int columns, bool focused)
{
    struct pane window = pane_part(pane, row, column, 1, columns);
    size_t first = 0;
    int cut = 0; /* column of the mark that says so */
    char *seen;

    while (first < line->cursor &&
           width_between(line, pane, first, line->cursor) >= window.columns - cut) {
        first = step_right(line, first);
        cut = 1;
    }
    seen = memory_copy_text(buffer_text(&line->text) + first);
    if (cut)
        draw_text(&window, 0, 0, "…", STYLE_PLAIN);
    draw_text(&window, 0, cut, seen, STYLE_PLAIN);
    free(seen);
    if (!focused)
        return;
    draw_mark(&window, 0, 0, window.columns, ATTRIBUTE_REVERSE);
    draw_cursor(&window, 0, cut + width_between(line, pane, first, line->cursor));
}
