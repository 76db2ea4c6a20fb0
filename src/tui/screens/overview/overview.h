/* SPDX-License-Identifier: MIT
 * An open plan at a glance. */
#ifndef MILEPOST_TUI_SCREENS_OVERVIEW_OVERVIEW_H
#define MILEPOST_TUI_SCREENS_OVERVIEW_OVERVIEW_H

#include "milepost/session.h"
#include "tui/parts/list_screen.h"

/* Of the row of a section: it opens one of its questions. */
enum { OVERVIEW_SECTION = PLACE_COUNT };

enum overview_cell { OVERVIEW_TITLE, OVERVIEW_STANDING, OVERVIEW_COST };
#define OVERVIEW_CELLS 3
enum { OVERVIEW_DATE_COLUMNS = 16 };

struct overview {
    struct list_screen base;
    bool complete; /* the rows say all there is to say */
    bool settled;  /* they did so once */
    bool headed;   /* ... and the head of the roadmap stands over them */
    bool fresh;    /* the interview is under way, and no route is followed: a few things to do */
    int left;      /* questions that still wait for an answer */
};

/* ---- overview_rows.c */

void overview_fill(struct list_screen *view);
void overview_say_schools(const struct session *session, struct buffer *out);
/* How the cycles of what is held stand, or when they begin. */
void overview_say_credits(struct session *session, struct buffer *out);

/* ---- overview_detail.c */

/* All of a row, beside the list. */
void overview_detail(struct list_screen *view, const struct list_row *row, struct page *page);

#endif
