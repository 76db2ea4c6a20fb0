/* SPDX-License-Identifier: MIT
 * What became of something that was written into a calendar and is not to do any more. */
#ifndef MILEPOST_REPORT_ICS_FATE_H
#define MILEPOST_REPORT_ICS_FATE_H

#include "milepost/roadmap.h"

struct ics_fate {
    bool done;       /* else it fell away */
    bool is_private; /* of what nobody knows any more, too */
    bool is_part;    /* a dose, or another of several things that are due of a step */
    date_day ended;  /* of the whole step; DATE_NONE: nobody told when */
};

/* ---- ics_fate.c ------------------------------------------------------------------------------ */

/* Of the part of a uid that ics_items_make gives. */
struct ics_fate ics_fate_of(const struct roadmap *roadmap, const char *uid);

#endif
