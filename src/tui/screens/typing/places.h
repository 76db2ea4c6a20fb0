/* SPDX-License-Identifier: MIT
 * The typing measure. */
#ifndef MILEPOST_TUI_SCREENS_TYPING_PLACES_H
#define MILEPOST_TUI_SCREENS_TYPING_PLACES_H

#include "tui/stage/place.h"

place_fn typing_screen;

#endif
