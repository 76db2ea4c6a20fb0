/* SPDX-License-Identifier: MIT
 * Continuing education: what is held, what keeps it, the ledger of credits. */
#ifndef MILEPOST_TUI_SCREENS_CREDITS_PLACES_H
#define MILEPOST_TUI_SCREENS_CREDITS_PLACES_H

#include "tui/stage/place.h"

place_fn credits_screen, cycle_screen, credit_screen, credit_entry, held_screen, held_entry,
    taking_screen;

#endif
