/* SPDX-License-Identifier: MIT
 * How faults of a file of credits are told. */
#include "session/exchange/credit_raw.h"

#include <stdarg.h>
#include <stdio.h>

enum { TOLD_MOST = 1000 }; /* the rest is only counted */

void credit_fault(struct credit_source *source, int row, const char *column, const char *format,
                  ...)
{
    char text[sizeof source->err->text];
    struct buffer line = {0};
    va_list arguments;

    source->file->faults++;
    if (source->file->faults > TOLD_MOST)
        return;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    text_add_inert_line(&line, source->job->name, false);
    if (row > 0)
        buffer_format(&line, ": row %d", row);
    if (column) {
        buffer_add(&line, row > 0 ? ", column " : ": column ");
        text_add_inert_line(&line, column, false);
    }
    buffer_add(&line, ": ");
    text_add_inert_line(&line, text, false);
    if (source->file->faults == 1)
        error_set(source->err, STATUS_INVALID, "%s", buffer_text(&line));
    if (source->job->fault)
        source->job->fault(source->job->context, buffer_text(&line));
    buffer_clear(&line);
}

const char *credit_header(const struct credit_source *source, enum credit_field field)
{
    for (size_t i = 0; i < source->file->column_count; i++)
        if (source->file->columns[i].field == (int)field)
            return source->file->columns[i].header;
    return credit_field_name(field);
}
