/* SPDX-License-Identifier: MIT
 * Finding a school: what is asked, what was found, and the card of one program. */
#ifndef MILEPOST_TUI_SCREENS_WORKSHEET_FIND_H
#define MILEPOST_TUI_SCREENS_WORKSHEET_FIND_H

#include "milepost/session/school_file.h"
#include "milepost/session/school_offer.h"
#include "tui/parts/list_screen.h"
#include "tui/widgets/line.h"

/* What keys go to. */
enum find_part { FIND_WHERE, FIND_LIST, FIND_NAME, FIND_CARD };

struct find_screen {
    struct list_screen base;
    enum find_part part;
    struct line_field where, name; /* forgotten with the screen */
    struct school_query query;     /* its texts aside, as it was asked last */
    int award;                     /* of find_awards */
    bool missing;                  /* there is no file of schools */
    struct buffer problem;         /* why the file can't be read, or it was not found */
    struct school_book book;
    struct page card;
};

enum { FIND_OFFER = PLACE_COUNT };
enum { FIND_NARROW = 64 }; /* from so many columns on there are columns for figures */
enum { FIND_SCHOOL, FIND_MILES, FIND_GRADUATES, FIND_PRICE, FIND_CELLS };

/* ---- find_rows.c */

void find_fill(struct list_screen *base);

/* ---- find_card.c */

/* Fills an empty page with all that is known of a program. */
void find_card(struct page *page, const struct school_book *book, const struct school_offer *offer);

#endif
