/* SPDX-License-Identifier: MIT
 * One value to be typed: of a question, or free text. What it is of says what is asked, and takes
 * what was typed in the form in which it is written. */
#ifndef MILEPOST_LINE_STOPS_BLANK_H
#define MILEPOST_LINE_STOPS_BLANK_H

#include "line/stage/stage.h"

struct blank;
struct blank_ops {
    /* What is asked, into the texts below, which are empty; false: there is no such thing any
     * more. */
    bool (*describe)(struct blank *blank);
    struct onward (*take)(struct blank *blank, const char *text); /* "": it is not known */
    bool (*back)(struct blank *blank);  /* to the part before; false or NULL: there is none */
    void (*leave)(struct blank *blank); /* NULL: nothing is to be freed */
};

struct blank {
    struct stop stop;
    const struct blank_ops *ops;
    struct stop_place place;         /* of what it is */
    int part;                        /* of several that are asked for one after the other */
    const struct question *question; /* NULL: free text */
    bool certain;                    /* whoever is asked knows it */
    bool asks_all;                   /* Enter alone is an answer, not to leave it as it is */
    struct buffer title, about, standing;
};

/* Its place is the one it was made for, its part `index` of that. */
void *blank_new(struct plain *plain, const struct blank_ops *ops, size_t size,
                const struct stop_place *place);
/* Back, with what was saved; or it is asked again, with what is wrong. */
struct onward blank_saved(struct blank *blank, enum status status, struct buffer *said,
                          const struct error *err);
/* Another part is asked. */
struct onward blank_turn(struct blank *blank, int part);

#endif
