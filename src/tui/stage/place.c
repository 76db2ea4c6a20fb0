/* SPDX-License-Identifier: MIT
 * A place as a screen names it. */
#include "tui/stage/place.h"

struct place place_of(enum place_kind kind)
{
    return place_with(kind, -1);
}

struct place place_with(enum place_kind kind, int index)
{
    return (struct place){.kind = kind, .index = index, .other = -1};
}

enum place_kind place_why(enum place_kind kind)
{
    switch (kind) {
    case PLACE_STEP:
        return PLACE_WHY_STEP;
    case PLACE_GATE:
        return PLACE_WHY_GATE;
    case PLACE_ROUTE:
        return PLACE_WHY_ROUTE;
    default:
        return PLACE_COUNT;
    }
}
