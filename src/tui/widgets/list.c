/* SPDX-License-Identifier: MIT
 * A list of rows in columns. A row is as high as its widest cell needs, so no word is cut. */
#include "tui/widgets/list.h"

#include <stdarg.h>

#include "tui/widgets/page.h"

enum { TITLE_AT_ONCE = 44, ROLL_AT_ONCE = 4 };

void list_init(struct list *list, const struct list_column *columns, int count)
{
    *list = (struct list){
        .columns = columns, .column_count = count, .focus_cell = -1, .kept_tag = -1, .page = 1};
}

void list_clear(struct list *list)
{
    VECTOR_CLEAR(&list->rows);
    arena_clear(&list->arena);
}

void list_reset(struct list *list)
{
    const struct list_row *focused = list_focused(list);

    if (focused) {
        list->kept_tag = focused->tag;
        list->kept_value = focused->value;
    }
    list->rows.count = 0;
    list->measured = 0;
    arena_reset(&list->arena);
}

struct list_row *list_add(struct list *list, enum row_kind kind, const char *first)
{
    struct list_row row = {.kind = kind, .mark = "", .tag = -1, .value = -1};

    row.cells[0] = arena_copy_text(&list->arena, first);
    VECTOR_PUSH(&list->rows, row);
    list->measured = 0;
    return &list->rows.items[list->rows.count - 1];
}

struct list_row *list_add_item(struct list *list, int tag, int value, const char *mark,
                               const char *title)
{
    struct list_row *row = list_add(list, ROW_ITEM, title);

    row->tag = tag;
    row->value = value;
    row->mark = mark;
    return row;
}

struct list_row *list_format(struct list *list, enum row_kind kind, const char *format, ...)
{
    struct buffer text = {0};
    struct list_row *row;
    va_list arguments;

    va_start(arguments, format);
    buffer_format_list(&text, format, arguments);
    va_end(arguments);
    row = list_add(list, kind, buffer_text(&text));
    buffer_clear(&text);
    return row;
}

void list_add_heading(struct list *list, const char *title)
{
    char *capitals = memory_copy_text(title);

    for (char *letter = capitals; *letter != '\0'; letter++)
        if (*letter >= 'a' && *letter <= 'z')
            *letter = (char)(*letter - 'a' + 'A');
    list_add(list, ROW_HEADING, capitals);
    free(capitals);
}

void list_set(struct list *list, struct list_row *row, int cell, const char *text)
{
    row->cells[cell] = text[0] != '\0' ? arena_copy_text(&list->arena, text) : NULL;
    list->measured = 0;
}

void list_set_format(struct list *list, struct list_row *row, int cell, const char *format, ...)
{
    struct buffer text = {0};
    va_list arguments;

    va_start(arguments, format);
    buffer_format_list(&text, format, arguments);
    va_end(arguments);
    list_set(list, row, cell, buffer_text(&text));
    buffer_clear(&text);
}

static bool list_takes_focus(const void *context, int index)
{
    const struct list *list = context;

    return list->rows.items[index].kind == ROW_ITEM;
}

void list_settle(struct list *list)
{
    if (list->kept_tag >= 0)
        list_focus(list, list->kept_tag, list->kept_value);
    scroll_settle(&list->scroll, (int)list->rows.count, list_takes_focus, list);
}

bool list_focus(struct list *list, int tag, int value)
{
    for (size_t i = 0; i < list->rows.count; i++) {
        const struct list_row *row = &list->rows.items[i];

        if (row->kind == ROW_ITEM && row->tag == tag && row->value == value) {
            list->scroll.focus = (int)i;
            return true;
        }
    }
    return false;
}

/* Lines by which a movement goes on where no item is left to go to; 0: it goes round, or is none.
 */
static int list_lines_of(const struct list *list, enum command command)
{
    int page = list->lines > 1 ? list->lines - 1 : 1;
    int all = list_height(list, 0, (int)list->rows.count - 1);

    switch (command) {
    case COMMAND_UP:
        return -1;
    case COMMAND_DOWN:
        return 1;
    case COMMAND_PAGE_UP:
        return -page;
    case COMMAND_PAGE_DOWN:
        return page;
    case COMMAND_FIRST:
        return -all;
    case COMMAND_LAST:
        return all;
    default:
        return 0;
    }
}

/* What comes into sight with an item, but for itself, if the rows roll by so many lines from where
 * they are: text counts twice, as it is longer than a heading. */
static int list_weighs(const struct list *list, int item, int seen, int by)
{
    int from = by < 0 ? seen + by : seen + list->lines;

    return abs(by) - list_item_height(list, item) + list_text_lines(list, from, from + abs(by));
}

/* Text that stands between two items is passed a few lines at a time: it can be read on the way,
 * and an arrow sends little. An item is gone to at once, however high it is. */
static bool list_rolls_on(struct list *list, enum command command)
{
    struct scroll next = list->scroll;
    int seen = list->above + list->past, by;

    if (list->measured == 0 || (command != COMMAND_UP && command != COMMAND_DOWN))
        return false;
    scroll_move(&next, command, (int)list->rows.count, list->page, list_takes_focus, list);
    if (next.focus == list->scroll.focus)
        return false;
    by = list_above_for(list, next.focus, seen, list->lines) - seen;
    if (list_weighs(list, next.focus, seen, by) < ROLL_AT_ONCE)
        return false;
    list->past += by < 0 ? -ROLL_AT_ONCE : ROLL_AT_ONCE;
    return true;
}

/* Text before the first item and after the last is seen by going on past them, and left by going
 * back. */
bool list_key(struct list *list, enum command command)
{
    int by = list_lines_of(list, command), focus = list->scroll.focus;
    bool back = (by > 0 && list->past < 0) || (by < 0 && list->past > 0);

    if (back && abs(by) <= abs(list->past)) {
        list->past += by;
        return true;
    }
    if (command == COMMAND_POINTED)
        list->past = 0;
    if (list_rolls_on(list, command))
        return true;
    if (!scroll_move(&list->scroll, command, (int)list->rows.count, list->page, list_takes_focus,
                     list))
        return false;
    if (list->scroll.focus != focus)
        list->above += list->past;
    list->past = list->scroll.focus == focus && !back ? list->past + by : 0;
    return true;
}

void list_read_on(struct list *list, enum command command)
{
    if (command == COMMAND_FIRST || command == COMMAND_LAST)
        list->past = list_lines_of(list, command);
}

const struct list_row *list_focused(const struct list *list)
{
    size_t focus = (size_t)list->scroll.focus;

    if (focus >= list->rows.count || list->rows.items[focus].kind != ROW_ITEM)
        return NULL;
    return &list->rows.items[focus];
}

static void list_draw_cells(const struct list *list, const struct list_row *row,
                            const struct pane *pane, int at, int height)
{
    struct style mark = {row->dim ? ATTRIBUTE_DIM : 0, (uint8_t)row->tone};
    struct style style = {(uint8_t)(mark.attributes | (row->bold ? ATTRIBUTE_BOLD : 0)),
                          TONE_PLAIN};
    int column = LIST_MARK_COLUMNS;
    int above = at < 0 ? at : 0; /* of the row at the top, which may have rolled half away */

    draw_fit(pane, at, 0, 1, row->mark, mark);
    for (int i = 0; i < list->column_count; i++) {
        int width = list_cell_width(list, row, i);
        struct pane part = pane_part(pane, at, column, height, width);

        if (width == 0)
            continue;
        if (row->cells[i] && list->columns[i].right)
            draw_wrapped_right(&part, above, height, row->cells[i], style);
        else if (row->cells[i])
            draw_wrapped(&part, above, 0, height, width, row->cells[i], style);
        column += list->widths[i] + LIST_GAP;
    }
    if (row->kind == ROW_LABELS || row->bold) /* in one go with what is between them */
        draw_mark(pane, at, LIST_MARK_COLUMNS, column - LIST_GAP - LIST_MARK_COLUMNS,
                  style.attributes);
}

static void list_draw_row(const struct list *list, int index, const struct pane *pane, int at)
{
    const struct list_row *row = &list->rows.items[index];
    int height = row->height;
    struct style style = row->kind == ROW_HEADING ? STYLE_BOLD : STYLE_PLAIN;

    if (list_has_cells(row)) {
        list_draw_cells(list, row, pane, at, height);
        return;
    }
    if (row->dim)
        style.attributes |= ATTRIBUTE_DIM;
    style.tone = (uint8_t)row->tone;
    draw_wrapped(pane, at, 0, height, text_columns(pane->columns), row->cells[0], style);
}

/* "12 of 40" among the rows that take the focus. */
static void list_draw_place(const struct list *list, const struct pane *pane, int row)
{
    struct pane whole = pane_part(pane, row, 0, 1, pane->columns);
    struct buffer text = {0};
    int place = 0;
    int of = 0;

    for (int i = 0; i < (int)list->rows.count; i++) {
        of += list_takes_focus(list, i);
        place += list_takes_focus(list, i) && i <= list->scroll.focus;
    }
    buffer_format(&text, "%d of %d", place, of);
    draw_right(pane, row, pane->columns, buffer_text(&text), STYLE_DIM);
    later_add(&whole, LATER_SHOWN);
    buffer_clear(&text);
}

/* After the focus is marked: a bar that is reversed can't be told from what is beside it. */
static void list_paint_row(const struct list *list, int index, const struct pane *pane, int at)
{
    const struct list_row *row = &list->rows.items[index];
    struct pane part = pane_part(pane, at, 0, row->height, pane->columns);

    if (list->paint && list_has_cells(row) && at >= 0)
        list->paint(list->context, list, row, &part);
}

/* Across the first line of the item, or its cell that has the focus: an arrow sends little more
 * than two lines. The mark before it stays as it is. */
static void list_mark_focus(const struct list *list, const struct pane *pane, int at)
{
    const struct list_row *focused = &list->rows.items[list->scroll.focus];
    int cell = list->focus_cell, rows = cell >= 0 ? focused->height : 1;
    int column = cell >= 0 ? list_cell_column(list, cell) : LIST_MARK_COLUMNS;
    int columns = cell >= 0 ? list->widths[cell] : list_bar_end(list, pane->columns) - column;

    for (int row = 0; row < rows; row++)
        draw_mark(pane, at + row, column, columns, ATTRIBUTE_REVERSE);
    for (int i = 0; i < list->column_count; i++) {
        struct pane part = pane_part(pane, at, list_cell_column(list, i), 1, list->widths[i]);

        if (list->columns[i].bars && focused->cells[i])
            draw_unmark(&part);
    }
    draw_cursor(pane, at, cell >= 0 ? column : 0);
}

/* The item that the row goes on with, or is. */
static int list_item_of(const struct list *list, int index)
{
    while (index > 0 && list->rows.items[index].kind == ROW_MORE)
        index--;
    return index;
}

/* A cell that has the focus is pointed at alone: beside it stands something else. */
static void list_note_spot(struct list *list, const struct pane *pane, int index, int at)
{
    int cell = list->focus_cell, rows = list->rows.items[index].height;
    int column = cell >= 0 ? list_cell_column(list, cell) : 0;
    struct pane part =
        pane_part(pane, at, column, rows, cell >= 0 ? list->widths[cell] : pane->columns);

    if (list_is_of_item(list, index))
        spot_add_item(&part, 0, rows, &list->scroll.focus, list_item_of(list, index), PRESS_ENTER);
}

/* What of the focused row stands behind its title, or is more of it than tells it from others. */
static struct pane list_beyond_title(const struct list *list, const struct list_row *row,
                                     const struct pane *line)
{
    int width = list_cell_width(list, row, 0);
    int column = LIST_MARK_COLUMNS + (width < TITLE_AT_ONCE ? width : TITLE_AT_ONCE);

    return pane_part(line, 0, column, line->rows, line->columns - column);
}

/* What goes on with an item: its first line alone is needed at once; where rows roll only the title
 * of the one that gets the focus, and of others that come into sight not even that. */
static void list_wait_for_rest(const struct list *list, int index, const struct pane *pane, int at,
                               bool focused)
{
    const struct list_row *row = &list->rows.items[index];
    int first = row->kind == ROW_MORE ? 0 : 1;
    struct pane line = pane_part(pane, at, 0, first, pane->columns);
    struct pane beyond = list_beyond_title(list, row, &line);
    struct pane rest = pane_part(pane, at + first, 0, row->height - first, pane->columns);

    if (line.rows > 0 && !focused)
        later_add(&line, LATER_UNSEEN);
    if (line.rows > 0 && focused && list->focus_cell < 0)
        later_add(&beyond, LATER_ROLLING);
    if (rest.rows > 0)
        later_add(&rest, row->kind == ROW_ITEM || row->kind == ROW_MORE ? LATER_ALL : LATER_UNSEEN);
}

/* Draws rows from the first line on that is seen. */
static void list_draw_rows(struct list *list, const struct pane *pane, bool focused)
{
    int focus = focused && list_focused(list) ? list->scroll.focus : -1;
    int at = -(list->above + list->past);

    roll_note(pane, -at);
    list->page = 0;
    for (int i = 0; i < (int)list->rows.count && at < pane->rows; i++) {
        int height = list->rows.items[i].height;

        if (at + height > 0) {
            list_draw_row(list, i, pane, at);
            if (i == focus)
                list_mark_focus(list, pane, at);
            list_paint_row(list, i, pane, at);
            list_note_spot(list, pane, i, at);
            list_wait_for_rest(list, i, pane, at, i == focus);
            list->page += at >= 0;
        }
        at += height;
    }
}

void list_draw(struct list *list, const struct pane *pane, bool focused)
{
    int last = (int)list->rows.count - 1;
    bool longer;
    struct pane rows;

    list_measure(list, pane->columns);
    longer = list_height(list, 0, last) > pane->rows;
    rows = pane_part(pane, 0, 0, pane->rows - (longer && pane->rows > 2), pane->columns);
    list->lines = rows.rows;
    list_settle_above(list, rows.rows);
    if (focused)
        draw_cursor(pane, 0, 0); /* unless an item has the focus */
    list_draw_rows(list, &rows, focused);
    if (longer && pane->rows > 2)
        list_draw_place(list, pane, pane->rows - 1);
}
