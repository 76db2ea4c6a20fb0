/* SPDX-License-Identifier: MIT
 * Putting down one line, and what a sheet remembers of all of them. */
#include "milepost/vector.h"
#include "report/sheet.h"

void sheet_clear(struct sheet *sheet)
{
    VECTOR_CLEAR(&sheet->cited);
    VECTOR_CLEAR(&sheet->said);
    arena_clear(&sheet->said.arena);
}

void sheet_line(struct sheet *sheet, struct buffer *line)
{
    if (line->length > 0)
        sheet->form->line(sheet, buffer_text(line));
    buffer_clear(line);
}

void sheet_say(struct sheet *sheet, const char *format, ...)
{
    struct buffer line = {0};
    va_list arguments;

    va_start(arguments, format);
    buffer_format_list(&line, format, arguments);
    va_end(arguments);
    sheet_line(sheet, &line);
}

void sheet_text_detail(struct sheet *sheet, const char *label, const char *text)
{
    const struct text_list one = {.items = &text, .count = 1};

    if (text && text[0])
        sheet->form->detail(sheet, label, &one);
}
