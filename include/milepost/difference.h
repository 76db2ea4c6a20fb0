/* SPDX-License-Identifier: MIT
 * What differs between two roadmaps: those of a plan before and after some answers. A pure value
 * that borrows from both, which must outlive it. */
#ifndef MILEPOST_DIFFERENCE_H
#define MILEPOST_DIFFERENCE_H

#include "milepost/roadmap.h"

/* A step that both roadmaps have, on other days or at another cost. */
struct step_change {
    int before, after; /* indexes into the steps of either roadmap */
    bool moved, repriced;
};

/* A gate with another outcome; -1 on the side that does not have it. */
struct gate_change {
    int before, after; /* indexes into the gates of either roadmap */
};

/* Units that a whole cycle of a body asks for, with all that the route gives; 0: none are. */
struct units_change {
    int body; /* of the catalogue of `after` */
    int before, after;
};

struct difference {
    struct arena arena;
    const struct roadmap *before, *after;
    const int *gone; /* steps of `before` alone, in its order */
    int gone_count;
    const int *added; /* steps of `after` alone, in its order */
    int added_count;
    const struct step_change *steps; /* in the order of `after` */
    int step_count;
    const struct gate_change *gates; /* those gone first, then in the order of `after` */
    int gate_count;
    const struct units_change *units; /* in the order of the catalogue's bodies */
    int units_count;
    bool upkeep; /* staying certified costs another sum a year */
    bool goal;   /* another goal, or another state of it */
    bool route;  /* another route is followed */
    bool finish; /* other dates of the goal, or something else in place of them */
    bool cost;   /* another cost up to the goal */
    bool budget; /* it is above the budget by another amount */
};

/* Compares; free with difference_clear. Those of two catalogues are compared by the ids of both. */
void difference_make(struct difference *difference, const struct roadmap *before,
                     const struct roadmap *after);
void difference_clear(struct difference *difference);

/* True when nothing of the above differs. */
bool difference_is_empty(const struct difference *difference);

/* The day that stands for a step where there is room for one: its last dose, its deadline, the
 * first sitting of an exam, else the day it is finished. DATE_NONE without a date. */
date_day difference_day(const struct roadmap_step *step);

/* True when that day rests on so wide a guess that it is told by month. */
bool difference_by_season(const struct roadmap_step *step);

#endif
