/* SPDX-License-Identifier: MIT
 * Lines out. */
#include <string.h>

#include "line/talk/talk.h"

void talk_clear(struct talk *talk)
{
    buffer_clear(&talk->typed);
}

static void talk_put(struct talk *talk, const char *text, const char *end)
{
    struct buffer inert = {0};

    text_add_inert(&inert, text, talk->ascii);
    fprintf(talk->out, "%s%s", buffer_text(&inert), end);
    if (fflush(talk->out) != 0)
        talk->ended = true; /* nobody hears it */
    buffer_clear(&inert);
}

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
        if (line.length > 0)
            talk_put(talk, buffer_text(&line), "\n");
        text += length + (text[length] == '\n');
    }
    buffer_clear(&line);
}

/* Through a pipe the line ends here: who reads lines would wait for its end, and it for them. */
void talk_prompt(struct talk *talk, const char *text)
{
    talk_put(talk, text, talk->terminal ? ": " : ":\n");
}
