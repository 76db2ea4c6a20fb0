/* SPDX-License-Identifier: MIT
 * What would bring a late plan back. */
#ifndef MILEPOST_TUI_SCREENS_SLIP_PLACES_H
#define MILEPOST_TUI_SCREENS_SLIP_PLACES_H

#include "tui/stage/place.h"

place_fn offers_screen;

#endif
