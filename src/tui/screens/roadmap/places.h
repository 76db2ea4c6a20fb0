/* SPDX-License-Identifier: MIT
 * The roadmap, and what is seen of it from several sides. */
#ifndef MILEPOST_TUI_SCREENS_ROADMAP_PLACES_H
#define MILEPOST_TUI_SCREENS_ROADMAP_PLACES_H

#include "tui/stage/place.h"

place_fn roadmap_screen;
place_fn step_screen;
place_fn gates_screen;
place_fn because_screen;
place_fn timeline_screen;
place_fn months_screen;
place_fn difference_screen;
place_fn comment_entry;

#endif
