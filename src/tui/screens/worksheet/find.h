/* SPDX-License-Identifier: MIT
 * Finding a school: what is asked, what was found, and the card of one program. */
#ifndef MILEPOST_TUI_SCREENS_WORKSHEET_FIND_H
#define MILEPOST_TUI_SCREENS_WORKSHEET_FIND_H

#include "milepost/session/school_aid.h"
#include "milepost/session/school_file.h"
#include "milepost/session/school_offer.h"
#include "tui/parts/list_screen.h"
#include "tui/widgets/line.h"

/* What keys go to. */
enum find_part { FIND_WHERE, FIND_LIST, FIND_FILTER };

/* What is filtered by, in the order of their rows. */
enum find_filter {
    FILTER_NAME,
    FILTER_MILES,
    FILTER_PRICE,
    FILTER_AWARD,
    FILTER_ONLINE,
    FILTER_AID,
    FILTER_SORT,
    FILTER_COUNT,
};

enum { FIND_NAME_LIMIT = 60, FIND_NUMBER_LIMIT = 7 };

/* What is asked, the place aside. */
struct find_asked {
    char name[FIND_NAME_LIMIT * 4 + 1];
    struct school_wish wish;
};

struct find_screen {
    struct list_screen base;
    enum find_part part;
    struct line_field where;  /* forgotten with the screen */
    struct find_asked asked;  /* what the rows were found by */
    struct find_asked before; /* the same when the filters were opened */
    struct line_field name, miles, price;
    struct pane filters;   /* where they are drawn */
    int filter;            /* the row of filters that has the focus */
    bool missing;          /* there is no file of schools */
    struct buffer problem; /* why the file can't be read */
    struct school_book book;
    bool old; /* a figure of the rows is */
};

enum { FIND_OFFER = PLACE_COUNT };
enum { FIND_NARROW = 64 }; /* from so many columns on there are columns for figures */
enum { FIND_SCHOOL, FIND_MILES, FIND_GRADUATES, FIND_PRICE, FIND_CELLS };

/* ---- find_look.c */

/* Asks the file anew; what was found stays when that fails, which is said. */
bool find_look(struct find_screen *view, const struct find_asked *asked);
/* "30303, by distance, any award: 12 programs" */
void find_say_asked(const struct find_screen *view, struct buffer *out);

/* ---- find_filter.c */

void find_filter_open(struct find_screen *view);
/* True when the key was the filters' own. */
bool find_filter_key(struct find_screen *view, enum command command, uint32_t character);
enum typing find_filter_typing(const struct find_screen *view);
int find_filter_rows(const struct find_screen *view); /* that they take */
/* Draws them into their pane, with the focus in place of all else on the body. */
void find_filter_draw(struct find_screen *view, const struct pane *body);

/* ---- find_rows.c */

void find_fill(struct list_screen *base);

/* ---- find_card.c */

/* The files that figures are from, and the day that says which are old. */
struct find_shown {
    const struct school_book *book;
    date_day today;
};

/* Fills an empty page with all that is known of a program. */
void find_card(struct page *page, const struct find_shown *shown, const struct school_offer *offer);

#endif
