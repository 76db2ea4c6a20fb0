/* SPDX-License-Identifier: MIT
 * What moved a plan: time, or another catalogue; and what can be done about it. */
#ifndef MILEPOST_TUI_SCREENS_SLIP_PLACES_H
#define MILEPOST_TUI_SCREENS_SLIP_PLACES_H

#include "tui/stage/place.h"

place_fn catalogue_screen, offers_screen;

#endif
