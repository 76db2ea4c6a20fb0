/* SPDX-License-Identifier: MIT
 * Finding a school by lines: what is looked for, what was found, and what is told of it. */
#ifndef MILEPOST_LINE_STOPS_FIND_H
#define MILEPOST_LINE_STOPS_FIND_H

#include "line/stage/stage.h"
#include "milepost/session/school_aid.h"
#include "milepost/session/school_file.h"
#include "milepost/session/school_offer.h"

/* What is asked. */
enum scout_part { SCOUT_WHERE, SCOUT_LIST, SCOUT_CARD, SCOUT_FILTERS, SCOUT_FILTER };

/* What is filtered by, in the order in which it is told. */
enum scout_filter {
    SCOUT_MILES,
    SCOUT_PRICE,
    SCOUT_NAME,
    SCOUT_AWARD,
    SCOUT_ONLINE,
    SCOUT_AID,
    SCOUT_SORT,
    SCOUT_FILTER_COUNT,
};

/* What is looked for; where somebody lives goes with the stop. */
struct scout_asked {
    struct buffer where, name;
    struct school_wish wish;
};

struct scout {
    struct stop stop;
    enum scout_part part;
    enum scout_filter filter; /* that is asked for */
    struct scout_asked asked; /* what was found is by this */
    struct school_book book;
    bool missing; /* there is no file of schools that can be read */
    bool found;   /* something was looked for */
    int offer;    /* whose card is told */
    size_t page;  /* of the list, to come back to */
};

/* Items of its menus; values are of what they are about. */
enum { SCOUT_TAG_FILTERS, SCOUT_TAG_ELSEWHERE, SCOUT_TAG_OFFER, SCOUT_TAG_VALUE, SCOUT_TAG_DONE };

/* ---- find_look.c */

void scout_asked_copy(struct scout_asked *to, const struct scout_asked *from);
void scout_asked_clear(struct scout_asked *asked);
/* Looks anew; what was found stays when that fails. STATUS_USAGE says what is wrong with it. */
enum status scout_look(struct scout *scout, const struct scout_asked *asked,
                       struct error *err) MP_MUST_CHECK;
/* "30303, by distance, any award: 12 programs" */
void scout_say_asked(struct scout *scout, struct buffer *out);

/* ---- find_words.c */

/* A program as an item of the list; true when a figure is old. */
bool scout_add_offer(struct scout *scout, int index);
/* All that is known of it, a line each. */
void scout_tell_card(struct scout *scout, const struct school_offer *offer);

/* ---- find_filter.c */

void scout_tell_filters(struct scout *scout);
/* One of them: what can be typed or chosen. */
void scout_tell_filter(struct scout *scout);
bool scout_filter_is_typed(enum scout_filter filter);
void scout_ask_filter(const struct scout *scout, struct buffer *out);
/* What was typed there, "" for any; or the value of an item. STATUS_USAGE: it is none. */
enum status scout_type_filter(struct scout *scout, const char *typed,
                              struct error *err) MP_MUST_CHECK;
enum status scout_choose_filter(struct scout *scout, int value, struct error *err) MP_MUST_CHECK;

#endif
