/* SPDX-License-Identifier: MIT
 * Lines in: short enough, UTF-8, and without what a terminal would act on. */
#define _DEFAULT_SOURCE /* winsize */
#include "line/talk/talk.h"

#include <string.h>
#include <sys/ioctl.h>

void talk_measure(struct talk *talk)
{
    struct winsize size;

    if (!talk->terminal || ioctl(fileno(talk->out), TIOCGWINSZ, &size) != 0)
        return;
    talk->rows = size.ws_row;
    talk->columns = size.ws_col;
}

/* The bytes up to the end of the line; of one that is too long all are taken off the input, and
 * false says so. */
static bool talk_take_bytes(struct talk *talk)
{
    bool fits = true;
    int byte;

    buffer_truncate(&talk->typed, 0);
    while ((byte = fgetc(talk->in)) != EOF && byte != '\n') {
        fits = fits && talk->typed.length < TALK_MOST;
        if (fits)
            buffer_add_bytes(&talk->typed, &(char){(char)byte}, 1);
    }
    talk->ended = byte == EOF && talk->typed.length == 0;
    if (talk->ended && talk->terminal)
        fputc('\n', talk->out); /* nobody ended the line of what was asked */
    return fits;
}

/* Tabs are blanks, and a line of another system ends in a carriage return. */
static void talk_tidy(struct buffer *line)
{
    size_t blanks;

    for (size_t i = 0; i < line->length; i++)
        if (line->text[i] == '\t' || (line->text[i] == '\r' && i + 1 == line->length))
            line->text[i] = ' ';
    buffer_trim(line);
    blanks = strspn(buffer_text(line), " ");
    if (blanks > 0) {
        memmove(line->text, line->text + blanks, line->length - blanks);
        buffer_truncate(line, line->length - blanks);
    }
}

/* The next line; true when it is to be read, for there may be none. */
static bool talk_take(struct talk *talk)
{
    talk->too_long = !talk_take_bytes(talk);
    talk->said = 0;
    talk_measure(talk);
    if (!talk->ended)
        talk_tidy(&talk->typed);
    if (talk->echoes)
        fprintf(talk->out, "%s\n", buffer_text(&talk->typed));
    return !talk->ended;
}

void talk_take_ahead(struct talk *talk)
{
    talk->held = !talk_take(talk) || talk->too_long || talk->typed.length > 0;
}

enum status talk_read(struct talk *talk, struct error *err)
{
    if (!talk->held && !talk_take(talk))
        return STATUS_OK;
    talk->held = false;
    if (talk->too_long)
        return error_set(err, STATUS_USAGE,
                         "That line is too long: at most %d bytes of it are taken. None were.",
                         TALK_MOST);
    if (!text_is_utf8(buffer_text(&talk->typed), talk->typed.length))
        return error_set(err, STATUS_USAGE,
                         "That line is no UTF-8 text, so nothing of it was taken.");
    if (!text_is_clean(buffer_text(&talk->typed), false))
        return error_set(err, STATUS_USAGE,
                         "A key that types no letter was in that line, such as an arrow key. "
                         "Nothing of it was taken.");
    return STATUS_OK;
}
