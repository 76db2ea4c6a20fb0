/* SPDX-License-Identifier: MIT
 * A screen that is a list, and on a wide terminal all of its focused row beside it, which takes the
 * whole body while it is read. Such a screen says what its rows are and what they open; the rest is
 * here. */
#ifndef MILEPOST_TUI_PARTS_LIST_SCREEN_H
#define MILEPOST_TUI_PARTS_LIST_SCREEN_H

#include "tui/stage/stage.h"
#include "tui/widgets/list.h"

/* A screen's own state begins with it. */
struct list_screen {
    struct screen screen;
    struct list list;
    struct page detail;
    int tag, value; /* of the row that the detail is of; -1: of none */
    bool filled;    /* the detail is */
    bool in_detail; /* the detail stands alone, and the keys move it */
    bool cut;       /* the detail is not all of the row */
};

/* A row's tag and value name the place that it opens; a tag from PLACE_COUNT on is the screen's
 * own. Unused functions are NULL. */
struct list_screen_ops {
    struct screen_ops screen; /* of functions below, or of the screen's own that go on to them */
    const struct list_column *columns;
    int column_count;
    void (*fill)(struct list_screen *view);    /* adds the rows */
    void (*settled)(struct list_screen *view); /* the same row has the focus again */
    void (*moved)(struct list_screen *view);   /* a key has moved the focus */
    /* What Enter does with the focused row; NULL: it leads to the row's place. */
    struct action (*open)(struct list_screen *view, const struct list_row *row);
    /* Fills an empty page with all of a row; NULL: there is no detail. */
    void (*detail)(struct list_screen *view, const struct list_row *row, struct page *page);
    bool brief; /* the detail is the beginning of what Enter opens: it is soon sent, and read */
    /* Draws what stands around the list and returns the list's pane; NULL: nothing does. */
    struct pane (*frame)(struct list_screen *view, const struct pane *body);
};

/* Zeroed state of `size` bytes that begins with a `struct list_screen`. */
void *list_screen_new(struct tui *tui, const struct list_screen_ops *ops, size_t size);

/* ---- for the screen's ops */

void list_screen_update(struct screen *screen);
void list_screen_draw(struct screen *screen, const struct pane *body);
/* Enter works on a row that opens something, y on what has reasons. */
bool list_screen_can(const struct screen *screen, enum command command);
/* Why b or y does nothing. */
void list_screen_cannot(const struct screen *screen, enum command command, struct buffer *out);
/* Moves the focus; goes back, to the place of a row or to why it is there, and to what keys name.
 */
struct action list_screen_key(struct screen *screen, enum command command, uint32_t character);
void list_screen_leave(struct screen *screen);

/* ---- for rows that are made from the roadmap: as work, and in fill */

/* Makes the roadmap, which takes a while, and the rows anew; false when it was made. */
bool list_screen_work(struct screen *screen);
/* True while it is still to be made: a row says so. */
bool list_screen_waits(struct list_screen *view);

/* ---- for frame: no wider than lines are read across, from the first row or the second */

struct pane list_screen_narrow(struct list_screen *view, const struct pane *body);
struct pane list_screen_narrow_below(struct list_screen *view, const struct pane *body);

/* ---- for the screen's own functions */

const struct list_row *list_screen_focused(const struct screen *screen);
/* A blank row, but for the first, and where there is room. */
void list_screen_add_blank(struct list_screen *view);
void list_screen_add_heading(struct list_screen *view, const char *title);
/* To the place of a row, or into the detail that shows the same. */
struct action list_screen_open(struct list_screen *view, const struct list_row *row);
bool list_screen_is_wide(const struct tui *tui);
int list_screen_columns(const struct tui *tui); /* of the list beside a detail, or without it */

#endif
