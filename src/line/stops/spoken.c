/* SPDX-License-Identifier: MIT
 * Markdown, as our own prints write it, as lines to be heard. */
#include "line/stops/spoken.h"

#include <string.h>

/* ---- a line ----------------------------------------------------------------------------------- */

/* A mark behind a line in words; a blank ahead is not doubled. */
static const char *spoken_mark(char mark)
{
    return mark == '*' ? " (assumed)" : mark == '~' ? " (an answer is missing)" : NULL;
}

/* What a backslash keeps from being Markdown: a mark of ours, a source, or the character. */
static size_t spoken_add_kept(const char *at, struct buffer *out)
{
    size_t close = at[0] == '[' ? strcspn(at, "]") : 0;

    if (spoken_mark(at[0])) {
        buffer_add(out, spoken_mark(at[0]));
        return 1;
    }
    if (at[0] == '[' && at[close] == ']' && at[1] >= '0' && at[1] <= '9') {
        buffer_add(out, "(source ");
        buffer_add_bytes(out, at + 1, close - 1 - (at[close - 1] == '\\'));
        buffer_add(out, ")");
        return close + 1;
    }
    buffer_add_bytes(out, at, 1);
    return 1;
}

/* Behind the text of a link where it leads: bytes of it, which are not said. */
static size_t spoken_link_end(const char *at, const char *end)
{
    const char *close = strncmp(at, "](<", 3) == 0 ? strstr(at, ">)") : NULL;

    return close && close < end ? (size_t)(close + 2 - at) : 0;
}

static bool spoken_begins_link(const char *at, const char *end)
{
    const char *address = at[0] == '[' ? strstr(at, "](<") : NULL;

    return address && address < end;
}

static void spoken_add_text(const char *text, size_t length, struct buffer *out)
{
    static const char dash[] = " — ";
    const char *end = text + length;

    while (text < end)
        if (*text == '\\' && text + 1 < end) {
            text += 1 + spoken_add_kept(text + 1, out);
        } else if (*text == '*' || spoken_begins_link(text, end)) {
            text++;
        } else if (spoken_link_end(text, end) > 0) {
            text += spoken_link_end(text, end);
        } else if (strncmp(text, dash, sizeof dash - 1) == 0) {
            if (out->length > 0 && strchr(".?", out->text[out->length - 1]))
                buffer_add_char(out, ' ');
            else
                buffer_add(out, ", ");
            text += sizeof dash - 1;
        } else {
            buffer_add_bytes(out, text++, 1);
        }
}

/* What stands ahead of a line, and what is said in its place. */
static const struct {
    const char *written, *said;
} spoken_heads[] = {{"- [ ] ", "To do: "},
                    {"- [x] ", "Done: "},
                    {"- [X] ", "Done: "},
                    {"- ", ""},
                    {"### ", ""},
                    {"## ", "Part: "},
                    {"# ", ""}};

static void spoken_add_line(const char *line, size_t length, struct buffer *out)
{
    size_t blanks = strspn(line, " ");

    line += blanks < length ? blanks : length;
    length -= blanks < length ? blanks : length;
    for (size_t i = 0; i < sizeof spoken_heads / sizeof *spoken_heads; i++) {
        size_t head = strlen(spoken_heads[i].written);

        if (head > length || strncmp(line, spoken_heads[i].written, head) != 0)
            continue;
        buffer_add(out, spoken_heads[i].said);
        line += head;
        length -= head;
        break;
    }
    spoken_add_text(line, length, out);
    buffer_add_char(out, '\n');
}

/* ---- a table ---------------------------------------------------------------------------------- */

enum { SPOKEN_CELLS = 24 };

struct spoken_row {
    const char *cells[SPOKEN_CELLS];
    size_t lengths[SPOKEN_CELLS];
    size_t count;
};

static struct spoken_row spoken_split(const char *line, size_t length)
{
    struct spoken_row row = {.count = 0};
    const char *end = line + length, *at = line + 1;

    while (at < end && row.count < SPOKEN_CELLS) {
        const char *next = at;

        while (next < end && (*next != '|' || next[-1] == '\\'))
            next++;
        if (next == end)
            break;
        while (at < next && *at == ' ')
            at++;
        row.cells[row.count] = at;
        row.lengths[row.count] = (size_t)(next - at);
        while (row.lengths[row.count] > 0 && at[row.lengths[row.count] - 1] == ' ')
            row.lengths[row.count]--;
        row.count++;
        at = next + 1;
    }
    return row;
}

/* An empty box to be ticked says nothing. */
static bool spoken_is_box(const struct spoken_row *row, size_t cell)
{
    static const char box[] = "\\[ \\]";

    return row->lengths[cell] == sizeof box - 1 &&
           strncmp(row->cells[cell], box, sizeof box - 1) == 0;
}

/* "Vaccine: Tdap; Doses: from 30 Nov 2026; Cost: ask." */
static void spoken_add_row(const struct spoken_row *head, const struct spoken_row *row,
                           struct buffer *out)
{
    const char *between = "";

    for (size_t i = 0; i < row->count; i++) {
        if (row->lengths[i] == 0 || spoken_is_box(row, i))
            continue;
        buffer_add(out, between);
        between = "; ";
        if (i < head->count && head->lengths[i] > 0) {
            spoken_add_text(head->cells[i], head->lengths[i], out);
            buffer_add(out, ": ");
        }
        spoken_add_text(row->cells[i], row->lengths[i], out);
    }
    buffer_add(out, ".\n");
}

/* ---- all of it -------------------------------------------------------------------------------- */

static bool spoken_is_rule(const char *line, size_t length)
{
    return strspn(line, "|-: ") >= length;
}

void spoken_add(const char *markdown, struct buffer *out)
{
    struct spoken_row head = {.count = 0};
    bool in_table = false;

    while (*markdown != '\0') {
        size_t length = strcspn(markdown, "\n");
        bool is_row = markdown[0] == '|';

        if (is_row && !in_table) {
            head = spoken_split(markdown, length);
        } else if (is_row && !spoken_is_rule(markdown, length)) {
            struct spoken_row row = spoken_split(markdown, length);

            spoken_add_row(&head, &row, out);
        } else if (!is_row && length > 0) {
            spoken_add_line(markdown, length, out);
        }
        in_table = is_row;
        markdown += length + (markdown[length] == '\n');
    }
}
