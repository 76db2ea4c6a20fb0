/* SPDX-License-Identifier: MIT
 * Rows in columns: headings, items that take the focus, plain text. */
#ifndef MILEPOST_TUI_WIDGETS_LIST_H
#define MILEPOST_TUI_WIDGETS_LIST_H

#include "milepost/error.h"
#include "milepost/memory.h"
#include "tui/canvas/canvas.h"
#include "tui/widgets/scroll.h"

/* A list of rows in columns: headings, items that take the focus, plain text. ROW_MORE goes on with
 * the item above it, and shares its focus. */
enum row_kind { ROW_ITEM, ROW_MORE, ROW_LABELS, ROW_HEADING, ROW_TEXT };
#define ROW_CELLS 7
struct list_row {
    enum row_kind kind;
    const char *mark; /* "" or one character */
    enum tone tone;   /* of the mark, or of a text */
    bool dim, bold;
    const char *cells[ROW_CELLS]; /* owned by the list's arena, or NULL */
    int tag, value;               /* what the item stands for; the screen's own */
    int least;                    /* lines it takes at least */
    int height;                   /* lines it takes, once measured */
};

/* A column: so many columns wide (0: what is left), from a pane of `from` columns on. */
struct list_column {
    int width, from;
    bool right;
    bool snug; /* narrower when no text needs the whole width */
    bool days; /* its width is for `14 Jun 2027`: other styles of dates may need another */
    bool bars; /* its texts are bars, which can't be told apart where they are reversed */
};

/* Draws what is no text into a row: bars. `pane` is the row's, with the column of marks. */
struct list;
typedef void list_paint_fn(const void *context, const struct list *list, const struct list_row *row,
                           const struct pane *pane);

struct list {
    struct arena arena;
    VECTOR(struct list_row) rows;
    const struct list_column *columns;
    int column_count;
    list_paint_fn *paint; /* or NULL */
    const void *context;  /* for it */
    struct scroll scroll; /* its focus; it rolls by lines: */
    int above;            /* lines of the rows that stand above the pane */
    int past; /* lines by which it was scrolled beyond the focused item, or (negative) before it */
    int focus_cell; /* the cell of the focused row that has the focus; -1: the whole row */
    int kept_tag, kept_value; /* what last had the focus before list_reset */
    int page;                 /* rows seen when it was last drawn */
    int lines;                /* of the pane in which they were */
    int widths[ROW_CELLS];    /* of the columns; 0: not shown */
    int measured;             /* the width of the pane these and the heights are for, or 0 */
};

enum { LIST_MARK_COLUMNS = 2, LIST_GAP = 2 };

void list_init(struct list *list, const struct list_column *columns, int count);
void list_clear(struct list *list);
void list_reset(struct list *list); /* no rows; what had the focus last is remembered */
struct list_row *list_add(struct list *list, enum row_kind kind, const char *first);
/* What takes the focus. */
struct list_row *list_add_item(struct list *list, int tag, int value, const char *mark,
                               const char *title);
struct list_row *list_format(struct list *list, enum row_kind kind, const char *format, ...)
    MP_PRINTF(3, 4);
/* A heading, in capitals. */
void list_add_heading(struct list *list, const char *title);
void list_set(struct list *list, struct list_row *row, int cell, const char *text);
void list_set_format(struct list *list, struct list_row *row, int cell, const char *format, ...)
    MP_PRINTF(4, 5);
void list_settle(struct list *list); /* the same thing has the focus again, if it is there */
/* Focuses the item with this tag and value, if there is one. */
bool list_focus(struct list *list, int tag, int value);
bool list_key(struct list *list, enum command command);
/* Where nothing can be done with the rows, the first and the last key go on past them at once, to
 * the ends of the text. */
void list_read_on(struct list *list, enum command command);
const struct list_row *list_focused(const struct list *list); /* NULL: none */
void list_draw(struct list *list, const struct pane *pane, bool focused);
/* Works out widths and heights for a pane of so many columns, unless that is done. */
void list_measure(struct list *list, int columns);
bool list_has_cells(const struct list_row *row);
int list_cell_width(const struct list *list, const struct list_row *row, int column);
int list_cell_column(const struct list *list, int column);     /* where its cells begin */
int list_height(const struct list *list, int first, int last); /* of rows, once measured */
int list_item_height(const struct list *list, int index); /* with the rows that go on with it */
int list_text_lines(const struct list *list, int from, int until); /* of all lines: of text */
bool list_is_of_item(const struct list *list, int index);
/* Moves what is seen in so many rows of a pane by as few lines as it takes to see the focused item
 * whole, with a heading above it: an arrow then rolls little. No further past the items than there
 * is text. */
void list_settle_above(struct list *list, int rows);
/* How many lines stand above the pane once the item at `focus` is seen so, from `above` on. */
int list_above_for(const struct list *list, int focus, int above, int rows);
/* The column before which the bar over the focused row ends in a pane of so many columns. */
int list_bar_end(const struct list *list, int columns);

#endif
