/* SPDX-License-Identifier: MIT
 * Lines out. */
#include <string.h>

#include "line/talk/talk.h"

void talk_clear(struct talk *talk)
{
    buffer_clear(&talk->typed);
}

/* ---- lines of a display ----------------------------------------------------------------------- */

/* What goes out, and what ends each line of it but the last. */
struct talk_line {
    struct talk *talk;
    struct buffer waiting; /* the line that may be the last */
    bool any;
};

static void talk_put(struct talk *talk, const char *text, const char *end)
{
    fprintf(talk->out, "%s%s", text, end);
    if (fflush(talk->out) != 0)
        talk->ended = true; /* nobody hears it */
    talk->said++;
}

/* One row is left for what is typed. */
static bool talk_is_full(const struct talk *talk)
{
    return talk->rows > 1 && talk->said >= talk->rows - 1;
}

static void talk_put_line(struct talk *talk, const char *text)
{
    if (talk_is_full(talk) && !talk->held) {
        talk_put(talk, "More follows. Enter, or your answer:", talk->terminal ? " " : "\n");
        talk_take_ahead(talk);
    }
    if (!talk->held)
        talk_put(talk, text, "\n");
}

/* The line before it is no longer the last. */
static void talk_take_line(void *context, const char *line, size_t length)
{
    struct talk_line *lines = context;

    if (lines->any)
        talk_put_line(lines->talk, buffer_text(&lines->waiting));
    buffer_truncate(&lines->waiting, 0);
    if (lines->any)
        buffer_add(&lines->waiting, "  ");
    buffer_add_bytes(&lines->waiting, line, length);
    lines->any = true;
}

/* All lines but the last, which is left waiting, of an inert text. */
static void talk_wrap(struct talk_line *lines, const char *text)
{
    int columns = lines->talk->columns;
    struct buffer inert = {0};

    columns = columns == 0 || columns > TALK_COLUMNS ? TALK_COLUMNS : columns - 1;
    if (columns < TALK_COLUMNS_LEAST)
        columns = TALK_COLUMNS_LEAST;
    text_add_inert(&inert, text, lines->talk->ascii);
    text_wrap(buffer_text(&inert), columns - 2, talk_take_line, lines);
    buffer_clear(&inert);
}

/* ---- what is said ----------------------------------------------------------------------------- */

void talk_say(struct talk *talk, const char *format, ...)
{
    struct buffer text = {0};
    va_list arguments;

    va_start(arguments, format);
    buffer_format_list(&text, format, arguments);
    va_end(arguments);
    talk_say_text(talk, buffer_text(&text));
    buffer_clear(&text);
}

static void talk_say_line(struct talk *talk, const char *text)
{
    struct talk_line lines = {.talk = talk};

    talk_wrap(&lines, text);
    talk_put_line(talk, buffer_text(&lines.waiting));
    buffer_clear(&lines.waiting);
}

void talk_say_text(struct talk *talk, const char *text)
{
    struct buffer line = {0};

    while (*text != '\0') {
        size_t length = strcspn(text, "\n");
        size_t blanks = strspn(text, " ");

        buffer_truncate(&line, 0);
        if (blanks < length)
            buffer_add_bytes(&line, text + blanks, length - blanks);
        buffer_trim(&line);
        if (line.length > strspn(buffer_text(&line), "-"))
            talk_say_line(talk, buffer_text(&line));
        text += length + (text[length] == '\n');
    }
    buffer_clear(&line);
}

/* Through a pipe the line ends here: who reads lines would wait for its end, and it for them. */
void talk_prompt(struct talk *talk, const char *text)
{
    struct talk_line lines = {.talk = talk};
    struct buffer whole = {0};

    buffer_format(&whole, "%s:", text);
    talk_wrap(&lines, buffer_text(&whole));
    if (!talk->held)
        talk_put(talk, buffer_text(&lines.waiting), talk->terminal || talk->echoes ? " " : "\n");
    buffer_clear(&lines.waiting);
    buffer_clear(&whole);
}
