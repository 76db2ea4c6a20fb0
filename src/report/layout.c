/* SPDX-License-Identifier: MIT
 * Lines of 72 columns: pairs, paragraphs, rows of three columns, tables. */
#include "milepost/layout.h"

#include <string.h>

#include "milepost/vector.h"

enum { LABEL_COLUMNS = 15 }; /* of a table */

/* How wide the parts of a row are, with a space between the last three. */
struct row_form {
    int mark, columns[3];
    bool to_the_right; /* the last one ends in the last column */
};

/* The middle holds "12 Nov 2026–9 May 2027". */
static const struct row_form step_form = {4, {32, 22, 12}, true};
static const struct row_form sides_form = {2, {32, 18, 18}, false};

static void layout_pad(struct buffer *out, int from, int to)
{
    buffer_repeat(out, " ", to - from);
}

/* One cell of a row, broken into lines. */
struct piece {
    const char *text;
    size_t length;
    int width;
};

typedef VECTOR(struct piece) pieces;

static void layout_add_piece(void *context, const char *line, size_t length)
{
    pieces *lines = context;

    VECTOR_PUSH(lines, (struct piece){line, length, text_width_bytes(line, length)});
}

/* Writes line `index` of a cell that is `columns` wide; true when there was one. */
static void layout_put_cell(struct buffer *out, const pieces *cell, size_t index, int columns,
                            bool right)
{
    struct piece empty = {"", 0, 0};
    const struct piece *piece = index < cell->count ? &cell->items[index] : &empty;

    if (right && piece->length > 0) /* the end of a line needs no blanks */
        layout_pad(out, piece->width, columns);
    buffer_add_bytes(out, piece->text, piece->length);
    if (!right)
        layout_pad(out, piece->width, columns);
}

static void layout_end_line(struct buffer *out)
{
    buffer_trim(out);
    buffer_add_char(out, '\n');
}

static size_t greater(size_t left, size_t right)
{
    return left > right ? left : right;
}

static int least(int left, int right)
{
    return left < right ? left : right;
}

static int last_word_width(const char *text)
{
    const char *space = strrchr(text, ' ');

    return text_width(space ? space + 1 : text);
}

/* The columns of a step: what one of the last two cells leaves free, the other may use. */
static struct row_form row_form_for(const char *middle, const char *right)
{
    struct row_form form = step_form;
    int both = form.columns[1] + form.columns[2];
    int needed = text_width(right);

    if (needed > form.columns[2])
        form.columns[2] = least(needed, both - least(text_width(middle), form.columns[1]));
    else if (text_width(middle) > form.columns[1])
        form.columns[2] = needed;
    form.columns[1] = both - form.columns[2];
    /* a range of money is not broken: the title gives way */
    int word = last_word_width(right);
    if (word > form.columns[2]) {
        form.columns[0] -= word - form.columns[2];
        form.columns[2] = word;
    }
    return form;
}

static void layout_put_row(struct buffer *out, const struct row_form *form, const char *mark,
                           const char *const texts[3])
{
    pieces cells[3] = {0};
    size_t lines = 0;

    for (size_t i = 0; i < 3; i++) {
        text_wrap(texts[i], form->columns[i], layout_add_piece, &cells[i]);
        lines = greater(lines, cells[i].count);
    }
    for (size_t i = 0; i < lines; i++) {
        buffer_add(out, i == 0 ? mark : "");
        layout_pad(out, i == 0 ? text_width(mark) : 0, form->mark);
        layout_put_cell(out, &cells[0], i, form->columns[0] + 1, false);
        layout_put_cell(out, &cells[1], i, form->columns[1] + 1, false);
        layout_put_cell(out, &cells[2], i, form->columns[2], form->to_the_right);
        layout_end_line(out);
    }
    for (size_t i = 0; i < 3; i++)
        VECTOR_CLEAR(&cells[i]);
}

void layout_row(struct buffer *out, const char *mark, const char *title, const char *middle,
                const char *right)
{
    const struct row_form form = row_form_for(middle, right);

    layout_put_row(out, &form, mark, (const char *const[]){title, middle, right});
}

void layout_sides(struct buffer *out, const char *title, const char *left, const char *right)
{
    layout_put_row(out, &sides_form, "", (const char *const[]){title, left, right});
}

void layout_columns(struct buffer *out, const char *label, const char *const *cells, int count)
{
    int columns = (LAYOUT_COLUMNS - LABEL_COLUMNS) / count;
    pieces wrapped[1 + LAYOUT_CELLS] = {0};
    size_t lines = 0;

    text_wrap(label, LABEL_COLUMNS - 1, layout_add_piece, &wrapped[0]);
    for (int i = 0; i < count; i++)
        text_wrap(cells[i], i < count - 1 ? columns - 1 : columns, layout_add_piece,
                  &wrapped[1 + i]);
    for (int i = 0; i <= count; i++)
        lines = greater(lines, wrapped[i].count);
    for (size_t line = 0; line < lines; line++) {
        layout_put_cell(out, &wrapped[0], line, LABEL_COLUMNS, false);
        for (int i = 1; i <= count; i++)
            layout_put_cell(out, &wrapped[i], line, columns, false);
        layout_end_line(out);
    }
    for (int i = 0; i <= count; i++)
        VECTOR_CLEAR(&wrapped[i]);
}

void layout_pair(struct buffer *out, const char *left, const char *right)
{
    int both = text_width(left) + text_width(right) + 2;

    if (both <= LAYOUT_COLUMNS) {
        buffer_add(out, left);
        layout_pad(out, text_width(left), LAYOUT_COLUMNS - text_width(right));
        buffer_add(out, right);
        layout_end_line(out);
        return;
    }
    layout_paragraph(out, "", left);
    layout_paragraph(out, "", right);
}

/* Where a paragraph is being written. */
struct paragraph {
    struct buffer *out;
    const char *lead;
    int indent;
    bool begun;
};

static void layout_put_line(void *context, const char *line, size_t length)
{
    struct paragraph *paragraph = context;

    if (paragraph->begun)
        layout_pad(paragraph->out, 0, paragraph->indent);
    else
        buffer_add(paragraph->out, paragraph->lead);
    paragraph->begun = true;
    buffer_add_bytes(paragraph->out, line, length);
    buffer_add_char(paragraph->out, '\n');
}

void layout_paragraph(struct buffer *out, const char *lead, const char *text)
{
    struct paragraph paragraph = {.out = out, .lead = lead, .indent = text_width(lead)};

    text_wrap(text, LAYOUT_COLUMNS - paragraph.indent, layout_put_line, &paragraph);
}

void layout_rule(struct buffer *out)
{
    buffer_repeat(out, "-", LAYOUT_COLUMNS);
    buffer_add_char(out, '\n');
}

void layout_upper(struct buffer *out, const char *text)
{
    for (; *text; text++)
        buffer_add_char(out, *text >= 'a' && *text <= 'z' ? (char)(*text - 'a' + 'A') : *text);
}

void layout_heading(struct buffer *out, const char *text)
{
    buffer_add_char(out, '\n');
    layout_upper(out, text);
    buffer_add_char(out, '\n');
}

void layout_finish(struct buffer *draft, bool ascii, struct buffer *out)
{
    text_add_inert(out, buffer_text(draft), ascii);
    buffer_clear(draft);
}
