/* SPDX-License-Identifier: MIT
 * What opens over any screen. */
#ifndef MILEPOST_TUI_SCREENS_ANYWHERE_PLACES_H
#define MILEPOST_TUI_SCREENS_ANYWHERE_PLACES_H

#include "tui/stage/place.h"

place_fn all_keys_screen;
place_fn help_screen;
place_fn jump_screen;
place_fn looked_up_screen;
place_fn leaving_screen;

#endif
