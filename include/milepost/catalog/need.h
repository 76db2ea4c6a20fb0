/* SPDX-License-Identifier: MIT
 * Needs: any one of their paths, a path all of its requirements. */
#ifndef MILEPOST_CATALOG_NEED_H
#define MILEPOST_CATALOG_NEED_H

#include "milepost/catalog/condition.h"

enum requirement_kind {
    REQUIREMENT_FACT,      /* the fact holds */
    REQUIREMENT_RECENT,    /* the fact was gained at most `months` ago */
    REQUIREMENT_MONTHS,    /* at least `months` of experience of kind `experience` */
    REQUIREMENT_CONDITION, /* the answers meet `when` */
};

enum experience {
    EXPERIENCE_FIELD,        /* paid months of the work that the catalogue is of */
    EXPERIENCE_FIELD_EXTERN, /* those and months of externships */
    EXPERIENCE_RELATED,      /* paid months of work near it */
};

struct requirement {
    enum requirement_kind kind;
    int16_t fact;
    int16_t months;
    enum experience experience;
    struct condition when;
    int16_t lag_days; /* days that must pass after it is met */
};

enum strength { STRENGTH_REQUIRED, STRENGTH_RECOMMENDED, STRENGTH_ADVICE };

/* All requirements together. */
struct path {
    const char *id;    /* unique within the need */
    const char *title; /* a clause that says it: "80-hour course and Practicode" */
    const struct requirement *items;
    int count;
    int16_t source;
    const char *note; /* "" or what to ask */
};

/* Any one of its paths. */
struct need {
    const char *id; /* unique within the catalogue, stable: stored with a chosen route */
    const char *title;
    enum strength strength;
    struct condition when; /* the need stands only if this is not false */
    const struct path *paths;
    int count;
};

struct need_list {
    const struct need *items;
    int count;
};

#endif
