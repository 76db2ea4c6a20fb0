/* SPDX-License-Identifier: MIT
 * Two sides of a plan as rows of a list. */
#include "tui/parts/difference_rows.h"

#include <limits.h>

enum { NARROW = 64, SIDE_COLUMNS = 20 };
enum difference_cell { DIFFERENCE_TITLE, DIFFERENCE_BEFORE, DIFFERENCE_AFTER };

const struct list_column difference_columns[DIFFERENCE_COLUMNS] = {
    [DIFFERENCE_TITLE] = {.width = 0},
    [DIFFERENCE_BEFORE] = {.width = SIDE_COLUMNS, .from = NARROW - 4},
    [DIFFERENCE_AFTER] = {.width = SIDE_COLUMNS, .from = NARROW - 4},
};

static bool difference_rows_are_narrow(const struct difference_rows *rows)
{
    return rows->view->screen.tui->canvas.columns < NARROW;
}

/* Both sides behind the title, but for one that has nothing. */
static void difference_say_sides(const char *was, const char *before, const char *after,
                                 struct buffer *out)
{
    bool had = !report_difference_is_none(before), has = !report_difference_is_none(after);

    buffer_format(out, ": %s", has ? after : "");
    if (had)
        buffer_format(out, "%s%s %s", has ? ", " : "", was, before);
}

struct list_row *difference_rows_add(const struct difference_rows *rows, const char *title,
                                     const char *before, const char *after)
{
    bool narrow = difference_rows_are_narrow(rows);
    struct buffer text = {0};
    struct list_row *row;

    buffer_add(&text, title);
    if (narrow)
        difference_say_sides(rows->was, before, after, &text);
    row = list_add(&rows->view->list, ROW_ITEM, buffer_text(&text));
    if (!narrow) {
        list_set(&rows->view->list, row, DIFFERENCE_BEFORE, before);
        list_set(&rows->view->list, row, DIFFERENCE_AFTER, after);
    }
    buffer_clear(&text);
    return row;
}

void difference_rows_label(const struct difference_rows *rows, const char *before,
                           const char *after)
{
    struct list_row *row;

    if (difference_rows_are_narrow(rows))
        return;
    row = list_add(&rows->view->list, ROW_LABELS, "");
    row->dim = true;
    list_set(&rows->view->list, row, DIFFERENCE_BEFORE, before);
    list_set(&rows->view->list, row, DIFFERENCE_AFTER, after);
}

/* The same for the same line, whatever stands before it. */
static int difference_line_value(const struct difference_line *line)
{
    unsigned value = line->part;

    for (const char *at = line->title; *at != '\0'; at++)
        value = value * 31 + (unsigned char)*at;
    return (int)(value & INT_MAX);
}

static void difference_add_line(void *context, const struct difference_line *line)
{
    struct difference_rows *rows = context;
    struct list_row *row;

    if ((int)line->part != rows->part)
        list_screen_add_heading(rows->view, report_difference_part(line->part));
    rows->part = (int)line->part;
    row = difference_rows_add(rows, line->title, line->before, line->after);
    row->tag = line->step >= 0 ? PLACE_STEP : DIFFERENCE_LINE;
    row->value = line->step >= 0 ? line->step : difference_line_value(line);
}

void difference_rows_fill(struct difference_rows *rows, const struct difference *difference)
{
    rows->part = -1;
    report_difference_lines(difference, difference_add_line, rows);
}
