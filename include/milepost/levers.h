/* SPDX-License-Identifier: MIT
 * What would move a plan most: more hours of study a week, another route, a school of one's own,
 * help with paying. Pure: they borrow from the roadmap and the catalogue, which must outlive them.
 */
#ifndef MILEPOST_LEVERS_H
#define MILEPOST_LEVERS_H

#include "milepost/baseline.h"

enum lever_kind {
    LEVER_HOURS,  /* more hours of study a week */
    LEVER_SCHOOL, /* a school, whose price takes the place of a range */
    LEVER_AID,    /* help with paying */
    LEVER_ROUTE,  /* another route */
};

struct lever {
    enum lever_kind kind;
    bool made;          /* what comes of it is worked out */
    bool leads;         /* something does */
    struct offer offer; /* of hours: the answer it is, and what comes of it */
    int more;           /* of hours: so many more a week than now */
    int step;           /* of a school: the line of the program, in roadmap->steps; else -1 */
    int question;       /* of help with paying: what asks for it; else -1 */
    money_cents pays;   /* ... likely cost of the lines up to the goal that it may pay */
    int route;          /* of a route: its index in roadmap->routes; else -1 */
};

#define LEVERS_MOST 5

struct lever_list {
    struct lever items[LEVERS_MOST];
    int count;
};

/* Names those that there are for a plan whose goal is still to be reached; nothing is planned for
 * it. `roadmap` was made of `input`. */
void levers_name(struct lever_list *list, const struct plan_input *input,
                 const struct roadmap *roadmap);

/* Works out what comes of one, by planning again where that is needed. */
void lever_make(struct lever *lever, const struct plan_input *input, const struct roadmap *roadmap);

#endif
