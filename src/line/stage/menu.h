/* SPDX-License-Identifier: MIT
 * A list to choose from by number. A long one is told in pages; the numbers go on from page to
 * page, and any of them may be typed at any time. */
#ifndef MILEPOST_LINE_STAGE_MENU_H
#define MILEPOST_LINE_STAGE_MENU_H

#include "line/talk/talk.h"
#include "milepost/vector.h"

/* Owns its label. */
struct menu_item {
    char *label;
    int tag, value; /* the stop's own */
    int64_t number;
};

struct menu {
    VECTOR(struct menu_item) items;
    size_t first; /* of the page */
    bool narrows; /* a part of a line, when typed, tells those that hold it */
};

/* A list of more is told in pages of so many lines: with what is asked they stand on nine. */
enum { MENU_WHOLE = 9, MENU_PAGE = 6 };

void menu_clear(struct menu *menu);
/* The item it added, whose label is still to be said with the format. */
struct menu_item *menu_add(struct menu *menu, int tag, int value, const char *format, ...)
    MP_PRINTF(4, 5);
/* The page as numbered lines, and how the others are reached; the first where there is no longer
 * such a page. */
void menu_tell(struct menu *menu, struct talk *talk);
/* The item behind the last of the page. */
size_t menu_page_end(const struct menu *menu);
/* Turns a page on (or back); false: there is none. */
bool menu_turn(struct menu *menu, bool back);
/* What is typed may be a part of its lines, of which a long list has many. */
bool menu_narrows(const struct menu *menu);
/* Tells those that hold all of the words under the numbers they have. Returns how many do; *only is
 * the number of a single one, else 0. */
size_t menu_narrow(const struct menu *menu, const char *words, struct talk *talk, size_t *only);
/* "Number, 1 to 5". Nothing for an empty menu. */
void menu_prompt(const struct menu *menu, struct buffer *out);
/* STATUS_USAGE with what can be typed; else *out is the item, from 0. */
enum status menu_read(const struct menu *menu, const char *typed, size_t *out,
                      struct error *err) MP_MUST_CHECK;

#endif
