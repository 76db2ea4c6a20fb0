/* SPDX-License-Identifier: MIT
 * What lies ahead. */
#ifndef MILEPOST_TUI_SCREENS_REVEAL_PLACES_H
#define MILEPOST_TUI_SCREENS_REVEAL_PLACES_H

#include "tui/stage/place.h"

place_fn reveal_screen;

#endif
