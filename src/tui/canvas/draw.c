/* SPDX-License-Identifier: MIT
 * Drawing on a pane: text made inert, clipped by columns; rules and frames. */
#include <string.h>

#include "tui/canvas/canvas.h"

enum { REPLACEMENT = 0xFFFD, ELLIPSIS = 0x2026 };

static struct cell *cell_at(const struct pane *pane, int row, int column)
{
    const struct canvas *canvas = pane->canvas;

    if (row < 0 || row >= pane->rows || column < 0 || column >= pane->columns)
        return NULL;
    return &canvas->cells[(size_t)(pane->row + row) * (size_t)canvas->columns +
                          (size_t)(pane->column + column)];
}

/* What is drawn for a character: the same choice as text_add_inert makes; 0: nothing. */
static uint32_t drawable(uint32_t character, bool ascii)
{
    if (text_is_joiner(character))
        return 0;
    if (text_is_control(character) || character == '\n')
        character = REPLACEMENT;
    if (!ascii)
        return character;
    return text_char_width(character) == 0 ? 0 : (uint32_t)(unsigned char)text_ascii_for(character);
}

/* Next character of `text` as it is drawn here, with its columns. False at the end. */
static bool next_drawable(const char **text, bool ascii, uint32_t *character, int *width)
{
    const char *end = *text + strlen(*text);

    do {
        if (*text == end)
            return false;
        *character = drawable(text_next(text, end), ascii);
    } while (*character == 0);
    *width = text_char_width(*character);
    return true;
}

int pane_text_width(const struct pane *pane, const char *text)
{
    uint32_t character;
    int width;
    int total = 0;

    while (next_drawable(&text, pane->canvas->ascii, &character, &width))
        total += width;
    return total;
}

static void cell_combine(struct cell *cell, uint32_t character)
{
    for (int i = 1; i < CELL_POINTS; i++)
        if (cell->points[i] == 0) {
            cell->points[i] = character;
            return;
        }
}

/* A cell that is about to be overwritten may be half of a wide character: its other half becomes
 * a blank. It is looked for on the whole canvas, for it may stand outside the pane. */
static void split_wide(const struct pane *pane, int row, int column)
{
    struct pane whole = canvas_pane(pane->canvas);
    struct cell *cell = cell_at(pane, row, column);
    struct cell *other = NULL;

    if (cell->width == 2)
        other = cell_at(&whole, pane->row + row, pane->column + column + 1);
    else if (cell->width == 0)
        other = cell_at(&whole, pane->row + row, pane->column + column - 1);
    if (other)
        *other = (struct cell){.points = {' '}, .width = 1, .style = other->style};
}

static void cell_put(const struct pane *pane, int row, int column, uint32_t character, int width,
                     struct style style)
{
    struct cell *cell = cell_at(pane, row, column);
    struct cell *last = cell_at(pane, row, column + width - 1);

    if (!cell || !last)
        return;
    split_wide(pane, row, column);
    if (width == 2)
        split_wide(pane, row, column + 1);
    *cell = (struct cell){.points = {character}, .width = (uint8_t)width, .style = style};
    if (width == 2)
        *last = (struct cell){.width = 0, .style = style};
}

static int draw_text_until(const struct pane *pane, int row, int column, int end, const char *text,
                           struct style style)
{
    uint32_t character;
    int width;
    int base = -1;

    while (next_drawable(&text, pane->canvas->ascii, &character, &width)) {
        if (width == 0) {
            struct cell *cell = cell_at(pane, row, base);

            if (cell)
                cell_combine(cell, character);
            continue;
        }
        if (column + width > end)
            break;
        cell_put(pane, row, column, character, width, style);
        base = column;
        column += width;
    }
    return column;
}

int draw_fit(const struct pane *pane, int row, int column, int columns, const char *text,
             struct style style)
{
    int end = column + columns;

    if (end > pane->columns)
        end = pane->columns;
    if (end <= column)
        return column;
    if (pane_text_width(pane, text) <= end - column)
        return draw_text_until(pane, row, column, end, text, style);
    column = draw_text_until(pane, row, column, end - 1, text, style);
    cell_put(pane, row, column, drawable(ELLIPSIS, pane->canvas->ascii), 1, style);
    return column + 1;
}

int draw_text(const struct pane *pane, int row, int column, const char *text, struct style style)
{
    return draw_fit(pane, row, column, pane->columns - column, text, style);
}

int draw_right(const struct pane *pane, int row, int right, const char *text, struct style style)
{
    int column = right - pane_text_width(pane, text);

    if (column < 0)
        column = 0;
    draw_fit(pane, row, column, right - column, text, style);
    return column;
}

struct wrapping {
    const struct pane *pane;
    int row, column, last, columns;
    bool right;
    struct style style;
};

static void draw_wrapped_line(void *context, const char *line, size_t length)
{
    struct wrapping *wrapping = context;

    if (wrapping->row < wrapping->last) {
        char *text = memory_copy_bytes(line, length);

        if (wrapping->right)
            draw_right(wrapping->pane, wrapping->row, wrapping->columns, text, wrapping->style);
        else
            draw_fit(wrapping->pane, wrapping->row, wrapping->column, wrapping->columns, text,
                     wrapping->style);
        free(text);
    }
    wrapping->row++;
}

static int wrap(struct wrapping *wrapping, int rows, const char *text)
{
    int first = wrapping->row;

    wrapping->last = first + rows;
    if (wrapping->columns < 1)
        return 0;
    text_wrap(text, wrapping->columns, draw_wrapped_line, wrapping);
    return wrapping->row < wrapping->last ? wrapping->row - first : rows;
}

int draw_wrapped(const struct pane *pane, int row, int column, int rows, int columns,
                 const char *text, struct style style)
{
    int room = pane->columns - column;
    struct wrapping wrapping = {.pane = pane,
                                .row = row,
                                .column = column,
                                .columns = columns < room ? columns : room,
                                .style = style};

    return wrap(&wrapping, rows, text);
}

int draw_wrapped_right(const struct pane *pane, int row, int rows, const char *text,
                       struct style style)
{
    struct wrapping wrapping = {
        .pane = pane, .row = row, .columns = pane->columns, .right = true, .style = style};

    return wrap(&wrapping, rows, text);
}

static void put_rune_in(const struct pane *pane, int row, int column, uint32_t character,
                        struct style style)
{
    cell_put(pane, row, column, drawable(character, pane->canvas->ascii), 1, style);
}

static void put_rune(const struct pane *pane, int row, int column, uint32_t character)
{
    put_rune_in(pane, row, column, character, STYLE_DIM);
}

void draw_rule(const struct pane *pane, int row)
{
    for (int column = 0; column < pane->columns; column++)
        put_rune(pane, row, column, 0x2500);
}

/* The piece of a vertical line that also goes on into the rule it meets. */
static bool rune_join(const struct pane *pane, int row, int column, uint32_t rune)
{
    struct cell *cell = cell_at(pane, row, column);
    bool rule = cell && cell->points[0] == drawable(0x2500, pane->canvas->ascii);

    if (rule)
        put_rune(pane, row, column, rune);
    return rule;
}

/* Not dimmed: each row that rolls in beside it sends its piece, which in a style of its own would
 * be twenty bytes. */
void draw_divider(const struct pane *pane, int column)
{
    struct pane whole = canvas_pane(pane->canvas);
    int across = pane->column + column;
    int below = pane->row + pane->rows;
    const struct cell *next = cell_at(&whole, below, across);

    for (int row = 0; row < pane->rows; row++)
        put_rune_in(pane, row, column, 0x2502, STYLE_PLAIN);
    rune_join(&whole, pane->row - 1, across, 0x252C);
    /* Between the body and the rule is the row of the message, which goes first. */
    if (next && next->points[0] == ' ' && rune_join(&whole, below + 1, across, 0x2534))
        put_rune_in(&whole, below, across, 0x2502, STYLE_PLAIN);
}

/* The same rows of the canvas from one side to the other: half words beside a box only confuse. */
static struct pane pane_beside(const struct pane *pane)
{
    return (struct pane){pane->canvas, pane->row, 0, pane->rows, pane->canvas->columns};
}

void draw_box(const struct pane *pane)
{
    int bottom = pane->rows - 1;
    int right = pane->columns - 1;

    struct pane around = pane_beside(pane);

    later_cover(pane);
    for (int row = 0; row < pane->rows; row++) {
        for (int column = 0; column < around.columns; column++)
            cell_put(&around, row, column, ' ', 1, STYLE_PLAIN);
        put_rune(pane, row, 0, 0x2502);
        put_rune(pane, row, right, 0x2502);
    }
    draw_rule(pane, 0);
    draw_rule(pane, bottom);
    put_rune(pane, 0, 0, 0x250C);
    put_rune(pane, 0, right, 0x2510);
    put_rune(pane, bottom, 0, 0x2514);
    put_rune(pane, bottom, right, 0x2518);
}

void draw_mark(const struct pane *pane, int row, int column, int columns, uint8_t attributes)
{
    for (int i = 0; i < columns; i++) {
        struct cell *cell = cell_at(pane, row, column + i);

        if (cell)
            cell->style.attributes |= attributes;
    }
}

void draw_unmark(const struct pane *pane)
{
    for (int row = 0; row < pane->rows; row++)
        for (int column = 0; column < pane->columns; column++) {
            struct cell *cell = cell_at(pane, row, column);

            if (cell)
                cell->style.attributes &= (uint8_t)~ATTRIBUTE_REVERSE;
        }
}

void draw_cursor(const struct pane *pane, int row, int column)
{
    if (row < 0 || row >= pane->rows || pane->columns == 0)
        return;
    if (column >= pane->columns)
        column = pane->columns - 1;
    pane->canvas->cursor_row = pane->row + row;
    pane->canvas->cursor_column = pane->column + column;
}

int text_columns(int available)
{
    return available < TEXT_COLUMNS ? available : TEXT_COLUMNS;
}
