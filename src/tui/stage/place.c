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
