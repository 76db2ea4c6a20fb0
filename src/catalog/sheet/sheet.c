/* SPDX-License-Identifier: MIT
 * A fact sheet, parted into the rows that a catalogue may quote. */
#include "catalog/sheet/sheet.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* Where the reading of a sheet is. */
struct sheet_reader {
    struct fact_sheet *sheet;
    const char *end;
    bool code; /* between ``` lines */
};

struct sheet_line {
    const char *start;
    size_t length;
};

/* ---- ids ------------------------------------------------------------------------------------- */

static bool id_byte(char byte)
{
    return isalnum((unsigned char)byte) || byte == '.' || byte == '_';
}

bool sheet_row_is(const struct sheet_row *row, const char *id)
{
    const char *at = row->id, *end = row->id + row->id_length;

    while (at < end && !id_byte(*at))
        at++;
    while (at < end && *id) {
        bool gap = false;

        for (; at < end && !id_byte(*at); at++)
            gap = true;
        if (at == end)
            return false;
        if (gap && *id++ != '-')
            return false;
        if (tolower((unsigned char)*at++) != tolower((unsigned char)*id++))
            return false;
    }
    while (at < end && !id_byte(*at))
        at++;
    return at == end && !*id;
}

static bool id_letter(const char *text, const char *at)
{
    return at >= text && (isalnum((unsigned char)*at) || *at == '_');
}

/* "S1-S10" at `at` names S4. */
static bool id_in_span(const char *at, const char *end, const char *id, size_t length)
{
    char *first_end, *last_end;
    long first, last, number = strtol(id + 1, NULL, 10);

    if (length < 2 || *at != *id || !isdigit((unsigned char)id[1]) || end - at < 5 ||
        !isdigit((unsigned char)at[1]))
        return false;
    first = strtol(at + 1, &first_end, 10);
    if (first_end + 2 >= end || first_end[0] != '-' || first_end[1] != *id)
        return false;
    last = strtol(first_end + 2, &last_end, 10);
    return last_end > first_end + 2 && first <= number && number <= last;
}

bool sheet_row_names(const struct sheet_row *row, const char *id, size_t length)
{
    const char *end = row->text + row->length;
    bool open = length > 1 && id[length - 1] == '*';
    size_t stem = open ? length - 1 : length;

    if (length == 0 || !isalpha((unsigned char)*id))
        return false; /* a bare number names nothing */
    for (const char *at = row->text; at + stem <= end; at++) {
        if (id_letter(row->text, at - 1))
            continue;
        if (memcmp(at, id, stem) == 0 && (open || at + stem == end || !id_letter(at, at + stem)))
            return true;
        if (id_in_span(at, end, id, length))
            return true;
    }
    return false;
}

/* ---- rows ------------------------------------------------------------------------------------ */

static void row_add(struct sheet_reader *reader, const char *id, size_t length, const char *text,
                    size_t size)
{
    struct sheet_row row = {.id = id, .text = text, .length = size};

    while (length > 0 && strchr(" *`|", *id))
        id++, length--;
    while (length > 0 && strchr(" *`", id[length - 1]) && !(length > 1 && id[length - 2] == '-'))
        length--;
    row.id = id;
    row.id_length = length;
    if (length > 0)
        VECTOR_PUSH(&reader->sheet->rows, row);
}

/* "| HIMP-CCA / HIMP-CCS | ...": one row of two ids. */
static void row_add_cell(struct sheet_reader *reader, struct sheet_line line, const char *bar)
{
    const char *id = line.start;

    for (const char *at = id; at + 3 < bar; at++)
        if (memcmp(at, " / ", 3) == 0) {
            row_add(reader, id, (size_t)(at - id), line.start, line.length);
            id = at + 3;
        }
    row_add(reader, id, (size_t)(bar - id), line.start, line.length);
    if (id != line.start)
        row_add(reader, line.start, (size_t)(bar - line.start), line.start, line.length);
}

static const char *line_find(struct sheet_line line, const char *marks)
{
    for (size_t i = 1; i < line.length; i++)
        if (strchr(marks, line.start[i]))
            return line.start + i;
    return NULL;
}

static size_t heading_level(struct sheet_line line)
{
    size_t level = 0;

    while (level < line.length && line.start[level] == '#')
        level++;
    return level < line.length && line.start[level] == ' ' ? level : 0;
}

static struct sheet_line line_at(const char *start, const char *end)
{
    const char *stop = memchr(start, '\n', (size_t)(end - start));

    return (struct sheet_line){start, (size_t)((stop ? stop : end) - start)};
}

/* What stands under a heading, up to the next of its level or above. */
static size_t section_length(struct sheet_line heading, const char *end)
{
    size_t level = heading_level(heading);
    const char *at = heading.start + heading.length;

    while (at < end) {
        struct sheet_line line = line_at(++at, end);
        size_t other = heading_level(line);

        if (at >= end || (other > 0 && other <= level))
            break;
        at += line.length;
    }
    return (size_t)((at < end ? at : end) - heading.start);
}

/* "### 2.1 CCA": 2.1 and CCA; "### CPC - Certified Professional Coder": CPC. */
static void row_add_section(struct sheet_reader *reader, struct sheet_line line)
{
    const char *end = line.start + line.length, *id = line.start + heading_level(line) + 1;
    size_t size = section_length(line, reader->end);
    bool number = true;

    while (number && id < end) {
        size_t length = strcspn(id, " \n");

        number = isdigit((unsigned char)*id);
        while (length > 0 && id[length - 1] == '.')
            length--;
        row_add(reader, id, length, line.start, size);
        id += strcspn(id, " \n");
        id += strspn(id, " ");
    }
}

static void line_read(struct sheet_reader *reader, struct sheet_line line)
{
    const char *bar;

    if (line.length >= 3 && memcmp(line.start, "```", 3) == 0) {
        reader->code = !reader->code;
        return;
    }
    if (!reader->code && heading_level(line) > 0) {
        row_add_section(reader, line);
        return;
    }
    bar = line_find(line, reader->code ? "|,=" : "|");
    if (bar)
        row_add_cell(reader, line, bar);
}

void sheet_read(const struct sheet_text *text, struct fact_sheet *sheet)
{
    struct sheet_reader reader = {.sheet = sheet, .end = text->bytes + text->length};

    *sheet = (struct fact_sheet){.name = text->name, .name_length = strlen(text->name)};
    if (sheet->name_length > 3)
        sheet->name_length -= 3;
    for (const char *at = text->bytes; at < reader.end;) {
        struct sheet_line line = line_at(at, reader.end);

        line_read(&reader, line);
        at += line.length + 1;
    }
}
