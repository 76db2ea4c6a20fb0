/* SPDX-License-Identifier: MIT
 * The roadmap as it is printed. */
#ifndef MILEPOST_TUI_SCREENS_PRINT_PLACES_H
#define MILEPOST_TUI_SCREENS_PRINT_PLACES_H

#include "tui/stage/place.h"

place_fn print_screen;

#endif
