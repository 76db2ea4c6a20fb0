/* SPDX-License-Identifier: MIT
 * The table of all screens in all their states, for whoever looks at each. */
#ifndef MILEPOST_TESTS_TUI_PICTURES_H
#define MILEPOST_TESTS_TUI_PICTURES_H

#include "stage.h"

/* What stands before the place of a picture is gone to. */
enum before {
    AT_HOME,
    AT_FIRST_QUESTION,
    ANSWERED,
    WITH_SCHOOLS, /* the same, and their file */
    WITH_CHOSEN,  /* the same, and one of them chosen */
};

/* What each picture shows: what comes before it, the place (PLACE_COUNT: none is gone to), and the
 * keys from there. */
struct picture {
    const char *name;
    enum before before;
    enum place_kind place;
    const char *keys;
};

extern const struct picture pictures[];
extern const int picture_count;

/* Shows it on a stage that was just opened. */
void picture_show(struct stage *stage, const struct picture *picture);

#endif
