/* SPDX-License-Identifier: MIT
 * Lines of 72 columns: pairs, paragraphs, rows of three columns, tables. */
#include "milepost/layout.h"

#include <string.h>

#include "report/layout_cells.h"

enum {
    LABEL_COLUMNS = 15, /* of a table */
    ENTRY_COST = 6,     /* of an entry: so that most costs stand below each other */
    ENTRY_GAP = 2,
    ENTRY_TITLE = 20, /* with less it is no title that can be read */
};

/* How wide the parts of a row are, with a space between the last three. */
struct row_form {
    int mark, columns[3];
    bool to_the_right; /* the last one ends in the last column */
};

/* The middle holds "12 Nov 2026–9 May 2027". */
static const struct row_form step_form = {4, {32, 22, 12}, true};
static const struct row_form sides_form = {2, {32, 18, 18}, false};

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
    struct layout_cell cells[3];

    for (size_t i = 0; i < 3; i++)
        cells[i] = (struct layout_cell){texts[i], form->columns[i], false};
    cells[2].right = form->to_the_right;
    layout_cells(out, &(struct layout_line){mark, form->mark, cells, 3, 1});
}

void layout_row(struct buffer *out, const char *mark, const char *title, const char *middle,
                const char *right)
{
    const struct row_form form = row_form_for(middle, right);

    layout_put_row(out, &form, mark, (const char *const[]){title, middle, right});
}

void layout_entry(struct buffer *out, const char *mark, const char *title, const char *middle,
                  const char *right)
{
    int cost = text_width(right), room = LAYOUT_COLUMNS - step_form.mark - text_width(middle);
    struct layout_cell cells[3] = {
        {.text = title}, {.text = middle, .right = true}, {.text = right, .right = true}};

    cells[2].columns = cost < ENTRY_COST ? ENTRY_COST : cost;
    cells[1].columns = text_width(middle);
    cells[0].columns = room - cells[2].columns - 2 * ENTRY_GAP;
    if (cells[0].columns < ENTRY_TITLE) {
        layout_row(out, mark, title, middle, right);
        return;
    }
    layout_cells(out, &(struct layout_line){mark, step_form.mark, cells, 3, ENTRY_GAP});
}

void layout_sides(struct buffer *out, const char *title, const char *left, const char *right)
{
    layout_put_row(out, &sides_form, "", (const char *const[]){title, left, right});
}

void layout_columns(struct buffer *out, const char *label, const char *const *cells, int count)
{
    int columns = (LAYOUT_COLUMNS - LABEL_COLUMNS) / count;
    struct layout_cell all[1 + LAYOUT_CELLS] = {{label, LABEL_COLUMNS - 1, false}};

    for (int i = 0; i < count; i++)
        all[1 + i] = (struct layout_cell){cells[i], i < count - 1 ? columns - 1 : columns, false};
    layout_cells(out, &(struct layout_line){"", 0, all, 1 + count, 1});
}

void layout_pair(struct buffer *out, const char *left, const char *right)
{
    int both = text_width(left) + text_width(right) + 2;

    if (both <= LAYOUT_COLUMNS) {
        buffer_add(out, left);
        buffer_repeat(out, " ", LAYOUT_COLUMNS - text_width(left) - text_width(right));
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
        buffer_repeat(paragraph->out, " ", paragraph->indent);
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
