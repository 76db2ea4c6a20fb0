/* SPDX-License-Identifier: MIT
 * One route, step by step; and that it is followed. */
#ifndef MILEPOST_TUI_SCREENS_ROUTES_ROUTE_H
#define MILEPOST_TUI_SCREENS_ROUTES_ROUTE_H

#include "tui/stage/stage.h"

/* Follows a route from now on, and says so. */
struct action route_follow(struct tui *tui, int route);

#endif
