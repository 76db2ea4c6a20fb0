/* SPDX-License-Identifier: MIT
 * Filling in the error a caller owns. */
#include "milepost/error.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { TEXT_SIZE = sizeof(((struct error *)NULL)->text) };

/* Room for the text and a little more, so that the byte after the cut is still there to tell
 * whether the cut splits a character. */
struct draft {
    char text[TEXT_SIZE + 4];
};

static bool is_continuation(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

static void keep_what_fits(struct error *err, const struct draft *draft)
{
    size_t length = strlen(draft->text);

    if (length >= TEXT_SIZE) {
        length = TEXT_SIZE - 1;
        while (length > 0 && is_continuation(draft->text[length]))
            length--;
    }
    memcpy(err->text, draft->text, length);
    err->text[length] = '\0';
}

enum status error_set(struct error *err, enum status code, const char *format, ...)
{
    struct draft draft = {0};
    va_list arguments;

    if (!err)
        return code;

    /* Through a draft, because err->text may itself be one of the arguments. */
    va_start(arguments, format);
    vsnprintf(draft.text, sizeof draft.text, format, arguments);
    va_end(arguments);

    err->code = code;
    keep_what_fits(err, &draft);
    return code;
}

void error_prefix(struct error *err, const char *format, ...)
{
    struct draft draft = {0};
    va_list arguments;
    size_t length;

    if (!err)
        return;

    va_start(arguments, format);
    vsnprintf(draft.text, sizeof draft.text, format, arguments);
    va_end(arguments);

    length = strlen(draft.text);
    strncat(draft.text, err->text, sizeof draft.text - 1 - length);
    keep_what_fits(err, &draft);
}
