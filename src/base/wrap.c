/* SPDX-License-Identifier: MIT
 * Text measured in columns: how wide it is, what fits, where its lines break. */
#define _XOPEN_SOURCE 700 /* wcwidth */

#include "milepost/text.h"

#include <string.h>
#include <wchar.h>

#include "milepost/date.h"

int text_char_width(uint32_t character)
{
    int width;

    if (character >= ' ' && character < 0x7F)
        return 1; /* whatever the locale: nearly all text is this */
    if (text_is_joiner(character))
        return 0;
    if (text_is_control(character))
        return 1; /* it is shown as U+FFFD */
    width = wcwidth((wchar_t)character);
    return width >= 0 ? width : 1; /* the C locale knows ASCII alone */
}

/* The width of the next character; nearly all are ASCII, and whole sheets are measured. */
static int wrap_next_width(const char **at, const char *end)
{
    if (**at >= ' ' && **at < 0x7F) {
        (*at)++;
        return 1;
    }
    return text_char_width(text_next(at, end));
}

int text_width_bytes(const char *text, size_t length)
{
    const char *end = text + length;
    int width = 0;

    while (text < end)
        width += wrap_next_width(&text, end);
    return width;
}

int text_width(const char *text)
{
    return text_width_bytes(text, strlen(text));
}

static size_t wrap_fit(const char *text, const char *end, int columns)
{
    const char *at = text;

    while (at < end) {
        const char *next = at;

        columns -= wrap_next_width(&next, end);
        if (columns < 0)
            break;
        at = next;
    }
    return (size_t)(at - text);
}

size_t text_fit(const char *text, int columns)
{
    return wrap_fit(text, text + strlen(text), columns);
}

/* As `fit`, but at least one character, so that wrapping always moves on. */
static size_t wrap_fit_some(const char *text, const char *end, int columns)
{
    size_t length = wrap_fit(text, end, columns);

    if (length == 0) {
        const char *next = text;

        length = wrap_fit(text, end, text_char_width(text_next(&next, end)));
    }
    return length;
}

static size_t without_trailing_spaces(const char *line, size_t length)
{
    while (length > 0 && line[length - 1] == ' ')
        length--;
    return length;
}

/* Where a word of which `fits` bytes fit is best broken: behind the dash of a range, if it has one
 * there. */
static size_t word_break(const char *word, size_t fits)
{
    static const char dash[] = "–";
    const size_t dash_length = sizeof dash - 1;

    for (size_t at = fits; at > dash_length; at--)
        if (memcmp(word + at - dash_length, dash, dash_length) == 0)
            return at;
    return fits;
}

/* True when what stands on both sides of the space at `gap` is read as one: a date, a percentage.
 */
static bool keeps_together(const char *line, const char *gap)
{
    bool number = gap > line && gap[-1] >= '0' && gap[-1] <= '9';

    return (number && gap[1] == '%') || date_goes_on(line, gap);
}

/* The length of the line that starts at `line`, in a paragraph that ends at `end`. What keeps
 * together is torn only where nothing else parts the line. */
static size_t line_length(const char *line, const char *end, int columns)
{
    size_t fits = wrap_fit_some(line, end, columns);
    bool at_gap = line + fits < end && line[fits] == ' ';
    size_t torn = at_gap ? without_trailing_spaces(line, fits) : 0;

    if (line + fits == end || (at_gap && !keeps_together(line, line + fits)))
        return without_trailing_spaces(line, fits);

    for (size_t word = fits; word > 0; word--) {
        size_t length = line[word - 1] == ' ' ? without_trailing_spaces(line, word) : 0;

        if (length > 0 && !keeps_together(line, line + word - 1))
            return length;
        torn = torn > 0 ? torn : length;
    }
    return torn > 0 ? torn : word_break(line, fits);
}

static void wrap_paragraph(const char *at, const char *end, int columns, text_line_fn *line,
                           void *context)
{
    do {
        size_t length = line_length(at, end, columns);

        line(context, at, length);
        at += length;
        while (at < end && *at == ' ')
            at++;
    } while (at < end);
}

void text_wrap(const char *text, int columns, text_line_fn *line, void *context)
{
    const char *end = text + strlen(text);

    while (text < end) {
        const char *newline = memchr(text, '\n', (size_t)(end - text));
        const char *stop = newline ? newline : end;

        wrap_paragraph(text, stop, columns, line, context);
        text = newline ? newline + 1 : end;
    }
}

static void wrap_count_line(void *context, const char *line, size_t length)
{
    int *count = context;

    (void)line;
    (void)length;
    (*count)++;
}

int text_wrap_count(const char *text, int columns)
{
    int count = 0;

    text_wrap(text, columns, wrap_count_line, &count);
    return count;
}
