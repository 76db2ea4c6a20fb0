/* SPDX-License-Identifier: MIT
 * A credential that is held, and what is printed on it. */
#ifndef MILEPOST_TUI_SCREENS_CREDITS_HELD_H
#define MILEPOST_TUI_SCREENS_CREDITS_HELD_H

#include "milepost/session.h"

enum held_field { HELD_NUMBER, HELD_EXPIRES };

#endif
