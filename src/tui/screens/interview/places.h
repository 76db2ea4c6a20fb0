/* SPDX-License-Identifier: MIT
 * The questions, and all answers to check. */
#ifndef MILEPOST_TUI_SCREENS_INTERVIEW_PLACES_H
#define MILEPOST_TUI_SCREENS_INTERVIEW_PLACES_H

#include "tui/stage/place.h"

place_fn interview_screen;
place_fn check_screen;

#endif
