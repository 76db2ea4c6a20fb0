/* SPDX-License-Identifier: MIT
 * Sources, and what is assumed for want of one. */
#ifndef MILEPOST_CATALOG_SOURCE_H
#define MILEPOST_CATALOG_SOURCE_H

#include "milepost/catalog/pieces.h"

enum confidence {
    CONFIDENCE_OFFICIAL,
    CONFIDENCE_SECONDARY,
    CONFIDENCE_CONFLICTING,
    CONFIDENCE_DERIVED,
    CONFIDENCE_ASSUMPTION,
};

struct source {
    const char *id, *title, *publisher, *url;
    const char *page_date; /* as the page prints it, or "" (undated) */
    date_day checked;      /* the newest day on which it is known to have said so */
    enum confidence confidence;
    const char *note; /* "" or what else is said elsewhere */
};

struct assumption {
    const char *id, *title;
    const char *unit; /* "hours", "days", "minutes", "per mille" */
    struct range range;
    const char *basis; /* "" or why these figures */
    int16_t source;
};

#endif
