/* SPDX-License-Identifier: MIT
 * A sheet of cells that everything on the screen is drawn on. */
#ifndef MILEPOST_TUI_CANVAS_CANVAS_H
#define MILEPOST_TUI_CANVAS_CANVAS_H

#include "milepost/text.h"
#include "milepost/vector.h"

enum attribute {
    ATTRIBUTE_BOLD = 1 << 0,
    ATTRIBUTE_DIM = 1 << 1,
    ATTRIBUTE_REVERSE = 1 << 2,
};

/* What a colour repeats; a mark and a word always say it too. */
enum tone { TONE_PLAIN, TONE_DONE, TONE_ACTION, TONE_BAD, TONE_KEY };
#define TONE_COUNT 5

struct style {
    uint8_t attributes;
    uint8_t tone;
};

#define STYLE_PLAIN ((struct style){0, TONE_PLAIN})
#define STYLE_BOLD  ((struct style){ATTRIBUTE_BOLD, TONE_PLAIN})
#define STYLE_DIM   ((struct style){ATTRIBUTE_DIM, TONE_PLAIN})
#define STYLE_BAD   ((struct style){ATTRIBUTE_BOLD, TONE_BAD})
#define STYLE_KEY   ((struct style){0, TONE_KEY})

/* A character with the combining ones that follow it. */
#define CELL_POINTS 3
struct cell {
    uint32_t points[CELL_POINTS];
    uint8_t width; /* 1 or 2; 0 is the right half of a wide character */
    struct style style;
};

/* A place that can be pointed at, noted as it is drawn. A click puts `*focus` on `item`, and on the
 * item that has the focus it is a press of `key`; without a focus it is that at once. */
struct hotspot {
    int row, column, rows, columns;
    uint32_t key;
    int *focus, item; /* of what is on the screen: gone with it */
    bool scrolls;     /* running text: the wheel moves `*focus` by rows */
};

/* Which of a place that may wait does. */
enum later_kind {
    LATER_SHOWN,   /* what stood there already; what comes into sight is sent */
    LATER_ALL,     /* that as well: it stays empty until then */
    LATER_UNSEEN,  /* only what comes into sight */
    LATER_ROLLING, /* all, but only where the rows roll */
};

/* A place that follows from where the focus is, and may be sent once keys rest. */
struct later {
    int row, column, rows, columns;
    enum later_kind kind;
};

/* Rows that roll together, and how many of them stand above the first that is seen. */
struct roll {
    int row, rows, above;
};

struct canvas {
    int columns, rows;
    struct cell *cells;
    bool ascii;                    /* only ASCII is ever put into a cell */
    int cursor_row, cursor_column; /* the focused place; -1: none */
    VECTOR(struct hotspot) spots;  /* what was drawn last stands on top; not copied */
    VECTOR(struct later) later;    /* not copied */
    struct roll roll;
};

/* ---- canvas.c */

void canvas_init(struct canvas *canvas, int columns, int rows, bool ascii);
void canvas_clear(struct canvas *canvas);
void canvas_resize(struct canvas *canvas, int columns, int rows);
void canvas_erase(struct canvas *canvas); /* all blanks, no cursor */
void canvas_copy(struct canvas *to, const struct canvas *from);
extern const struct cell cell_blank;
bool cell_equal(const struct cell *left, const struct cell *right);
const struct cell *canvas_cell(const struct canvas *canvas, int row, int column);

/* The text of the canvas, a line a row, without blanks at the ends of lines. */
void canvas_to_text(const struct canvas *canvas, struct buffer *out);

/* A rectangle of a canvas; drawing outside it has no effect. Rows and columns count from its
 * upper left corner. */
struct pane {
    struct canvas *canvas;
    int row, column, rows, columns;
};

struct pane canvas_pane(struct canvas *canvas);
struct pane pane_part(const struct pane *pane, int row, int column, int rows, int columns);

/* ---- spots.c */

/* Notes a spot in so many rows and columns of a pane from there on. */
void spot_add(const struct pane *pane, int row, int column, struct hotspot spot);
/* A row that is pressed with Enter; its text, that only scrolls. */
void spot_add_item(const struct pane *pane, int row, int rows, int *focus, int item, uint32_t key);
void spot_add_text(const struct pane *pane, int *top);
/* What is on top there, or NULL; valid until something is drawn. */
const struct hotspot *canvas_spot(const struct canvas *canvas, int row, int column);

/* ---- later.c */

/* What is in the pane may be sent once keys rest. */
void later_add(const struct pane *pane, enum later_kind kind);
/* What is drawn in these rows now is something else, which may not wait. */
void later_cover(const struct pane *pane);
/* The rows of the pane roll together, with so many of them above the first. */
void roll_note(const struct pane *pane, int above);
/* The canvas into `out`, but what may wait as it is shown, on a canvas of the same size. True when
 * something does wait. */
bool later_hold(struct canvas *out, const struct canvas *canvas, const struct canvas *shown);

/* ---- draw.c */

/* Columns that `text` takes on this canvas (a wide letter becomes one column in ASCII). */
int pane_text_width(const struct pane *pane, const char *text);

/* Draws text made inert (text.h) and returns the column after it. What does not fit `columns`
 * ends in an ellipsis; a wide character is never cut in half. */
int draw_text(const struct pane *pane, int row, int column, const char *text, struct style style);
int draw_fit(const struct pane *pane, int row, int column, int columns, const char *text,
             struct style style);
/* The same with its last character in the column before `right`; returns where it begins. */
int draw_right(const struct pane *pane, int row, int right, const char *text, struct style style);
/* Wrapped to `columns` (limited to the pane) in at most `rows` rows; returns rows used. */
int draw_wrapped(const struct pane *pane, int row, int column, int rows, int columns,
                 const char *text, struct style style);
/* The same, each line ending in the last column. */
int draw_wrapped_right(const struct pane *pane, int row, int rows, const char *text,
                       struct style style);
void draw_rule(const struct pane *pane, int row);
/* A vertical line down the pane, joined to the rules above and below it if there are some. */
void draw_divider(const struct pane *pane, int column);
/* Frame, blank inside and blank to either side; overlays alone have one. */
void draw_box(const struct pane *pane);
/* Adds attributes to cells that are drawn already. */
void draw_mark(const struct pane *pane, int row, int column, int columns, uint8_t attributes);
/* Takes the mark of what is focused off whatever is drawn already. */
void draw_unmark(const struct pane *pane);
void draw_cursor(const struct pane *pane, int row, int column);

/* Text is at most so wide, however wide the terminal is. */
#define TEXT_COLUMNS 72
int text_columns(int available);
/* A line with a figure at its end is read across no further. */
#define ROW_COLUMNS (TEXT_COLUMNS + 10)

#endif
