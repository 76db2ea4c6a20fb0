/* SPDX-License-Identifier: MIT
 * Filling in the error a caller owns. Its text always ends, and is never cut inside a character. */
#include "milepost/error.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "milepost/text.h"

enum {
    LONGEST = sizeof(((struct error *)NULL)->text) - 1,
    HEAD = 160, /* of a text that is too long; the why and the what to do stand at its end */
};

static bool is_continuation(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

static void error_keep_what_fits(struct error *err, const struct buffer *whole)
{
    static const char gap[] = "...";
    const char *text = buffer_text(whole);
    size_t head = whole->length, tail = whole->length;

    if (whole->length > LONGEST) {
        head = HEAD;
        while (head > 0 && is_continuation(text[head]))
            head--;
        tail = whole->length - (LONGEST - head - strlen(gap));
        while (is_continuation(text[tail]))
            tail++;
    }
    snprintf(err->text, sizeof err->text, "%.*s%s%s", (int)head, text,
             tail < whole->length ? gap : "", text + tail);
}

enum status error_set(struct error *err, enum status code, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    error_set_list(err, code, format, arguments);
    va_end(arguments);
    return code;
}

enum status error_set_list(struct error *err, enum status code, const char *format,
                           va_list arguments)
{
    struct buffer whole = {0};

    if (!err)
        return code;
    /* Through a buffer, because err->text may itself be one of the arguments. */
    buffer_format_list(&whole, format, arguments);
    err->code = code;
    err->command[0] = '\0';
    error_keep_what_fits(err, &whole);
    buffer_clear(&whole);
    return code;
}

enum status error_with_command(enum status status, struct error *err, const char *format, ...)
{
    struct buffer whole = {0};
    va_list arguments;

    if (!err)
        return status;
    va_start(arguments, format);
    buffer_format_list(&whole, format, arguments);
    va_end(arguments);
    snprintf(err->command, sizeof err->command, "%s", buffer_text(&whole));
    buffer_clear(&whole);
    return status;
}

const char *error_reason(int failed)
{
    static const struct {
        int failed;
        const char *reason;
    } reasons[] = {
        {ENOENT, "there is no such file or folder"},
        {ENOTDIR, "a part of the path is a file, not a folder"},
        {EISDIR, "it is a folder, not a file"},
        {EACCES, "you have no permission for it"},
        {ENOSPC, "the disk is full"},
        {EDQUOT, "your share of the disk is full"},
        {EROFS, "nothing can be written to this disk"},
        {ENAMETOOLONG, "the name is too long"},
        {ELOOP, "links in the path lead in a circle"},
        {EIO, "the disk failed to read or write it"},
        {EMFILE, "too many files are open"},
        {ENFILE, "too many files are open"},
    };

    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
        if (reasons[i].failed == failed)
            return reasons[i].reason;
    return strerror(failed);
}

void error_prefix(struct error *err, const char *format, ...)
{
    struct buffer whole = {0};
    va_list arguments;

    if (!err)
        return;
    va_start(arguments, format);
    buffer_format_list(&whole, format, arguments);
    va_end(arguments);
    buffer_add(&whole, err->text);
    error_keep_what_fits(err, &whole);
    buffer_clear(&whole);
}
