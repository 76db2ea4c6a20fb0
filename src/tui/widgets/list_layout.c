/* SPDX-License-Identifier: MIT
 * How wide the columns of a list and how high its rows are, and which of its lines are seen. Widths
 * and heights are worked out once for a set of rows and a width, because every key press needs
 * them.
 */
#include <string.h>

#include "milepost/date.h"
#include "tui/widgets/list.h"

static bool is_shown(const struct list *list, int column, int columns)
{
    return columns >= list->columns[column].from;
}

bool list_has_cells(const struct list_row *row)
{
    return row->kind == ROW_ITEM || row->kind == ROW_MORE || row->kind == ROW_LABELS;
}

/* A text may go on over the columns after it, as far as they are empty in this row; figures that
 * line up on the right may not. */
static int room_after(const struct list *list, const struct list_row *row, int column)
{
    int room = 0;

    if (list->columns[column].right)
        return 0;
    for (int i = column + 1; i < list->column_count && !row->cells[i]; i++)
        if (list->widths[i] > 0)
            room += list->widths[i] + LIST_GAP;
    return room;
}

/* A snug column is as wide as its widest text, up to the width it is given. */
static int fixed_width(const struct list *list, int column)
{
    int most = list->columns[column].width;
    int width = 0;

    if (list->columns[column].days)
        most = date_style_columns(most);
    if (!list->columns[column].snug)
        return most;
    for (size_t i = 0; i < list->rows.count && width < most; i++) {
        const struct list_row *row = &list->rows.items[i];
        int needed = list_has_cells(row) && row->cells[column]
                         ? text_width(row->cells[column]) - room_after(list, row, column)
                         : 0;

        if (needed > width)
            width = needed < most ? needed : most;
    }
    return width;
}

static void measure_widths(struct list *list, int columns)
{
    int left = columns - LIST_MARK_COLUMNS;

    memset(list->widths, 0, sizeof list->widths);
    for (int i = list->column_count - 1; i >= 0; i--) {
        if (list->columns[i].width == 0 || !is_shown(list, i, columns))
            continue;
        list->widths[i] = fixed_width(list, i);
        if (list->widths[i] > 0)
            left -= list->widths[i] + LIST_GAP;
    }
    for (int i = 0; i < list->column_count; i++)
        if (list->columns[i].width == 0)
            list->widths[i] = left > 1 ? left : 1;
}

int list_cell_width(const struct list *list, const struct list_row *row, int column)
{
    int width = list->widths[column] > 0 ? list->widths[column] + room_after(list, row, column) : 0;
    int most = ROW_COLUMNS - LIST_MARK_COLUMNS;

    return width < most ? width : most;
}

int list_cell_column(const struct list *list, int column)
{
    int at = LIST_MARK_COLUMNS;

    for (int i = 0; i < column; i++)
        if (list->widths[i] > 0)
            at += list->widths[i] + LIST_GAP;
    return at;
}

/* Where a row of a wide table would be too long to be read across, the columns at its end stay as
 * they are. */
int list_bar_end(const struct list *list, int columns)
{
    int end = 0;

    if (columns <= ROW_COLUMNS)
        return columns;
    for (int i = 0; i < list->column_count; i++) {
        int to = list_cell_column(list, i) + list->widths[i];

        end = list->widths[i] > 0 && to <= ROW_COLUMNS && to > end ? to : end;
    }
    return end > 0 ? end : ROW_COLUMNS;
}

static int height_in(const char *text, int columns)
{
    int count = text ? text_wrap_count(text, columns > 0 ? columns : 1) : 1;

    return count > 0 ? count : 1;
}

static int measure_height(const struct list *list, const struct list_row *row, int columns)
{
    int most = row->least > 1 ? row->least : 1;

    if (!list_has_cells(row))
        return height_in(row->cells[0], text_columns(columns));
    for (int i = 0; i < list->column_count; i++) {
        int width = list_cell_width(list, row, i);
        int height = width > 0 ? height_in(row->cells[i], width) : 1;

        if (height > most)
            most = height;
    }
    return most;
}

void list_measure(struct list *list, int columns)
{
    if (list->measured == columns)
        return;
    list->measured = columns;
    measure_widths(list, columns);
    for (size_t i = 0; i < list->rows.count; i++) {
        struct list_row *row = &list->rows.items[i];

        row->height = measure_height(list, row, columns);
    }
}

int list_height(const struct list *list, int first, int last)
{
    int height = 0;

    for (int i = first; i <= last; i++)
        height += list->rows.items[i].height;
    return height;
}

int list_text_lines(const struct list *list, int from, int until)
{
    int line = 0, count = 0;

    for (size_t i = 0; i < list->rows.count && line < until; i++) {
        const struct list_row *row = &list->rows.items[i];
        int first = line > from ? line : from, last = line + row->height;

        last = last < until ? last : until;
        if (row->kind == ROW_TEXT && row->cells[0][0] != '\0' && last > first)
            count += last - first;
        line += row->height;
    }
    return count;
}

/* ---- what is seen ---------------------------------------------------------------------------- */

bool list_is_of_item(const struct list *list, int index)
{
    return list->rows.items[index].kind == ROW_ITEM || list->rows.items[index].kind == ROW_MORE;
}

/* The last row that goes on with the item at `index`, or is it. */
static int list_item_end(const struct list *list, int index)
{
    int last = (int)list->rows.count - 1;

    while (index < last && list->rows.items[index + 1].kind == ROW_MORE)
        index++;
    return index;
}

int list_item_height(const struct list *list, int index)
{
    return list_height(list, index, list_item_end(list, index));
}

/* The first row that is to be seen with the one at `focus`: a heading above it, if both fit. */
static int list_first_wanted(const struct list *list, int focus, int end, int rows)
{
    int wanted = focus;

    while (wanted > 0 && !list_is_of_item(list, wanted - 1))
        wanted--;
    return list_height(list, wanted, end) > rows ? focus : wanted;
}

static int list_least(int left, int right)
{
    return left < right ? left : right;
}

/* The most lines that can stand above the pane. */
static int list_most_above(const struct list *list, int rows)
{
    int most = list_height(list, 0, (int)list->rows.count - 1) - rows;

    return most > 0 ? most : 0;
}

int list_above_for(const struct list *list, int focus, int above, int rows)
{
    int end = list_item_end(list, focus);
    int least = list_height(list, 0, end) - rows;

    above = list_least(above, list_height(list, 0, list_first_wanted(list, focus, end, rows) - 1));
    if (above < least)
        above = list_least(least, list_height(list, 0, focus - 1));
    return list_least(above, list_most_above(list, rows));
}

void list_settle_above(struct list *list, int rows)
{
    int most = list_most_above(list, rows);

    if (list->rows.count == 0)
        return;
    list->above = list_above_for(list, list->scroll.focus, list->above, rows);
    list->past = list_least(list->past, most - list->above);
    if (list->past < -list->above)
        list->past = -list->above;
}
