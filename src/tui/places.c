/* SPDX-License-Identifier: MIT
 * Every place and the screen that stands there: the only file that knows every screen. */
#include "tui/places.h"

#include "tui/screens/agenda/places.h"
#include "tui/screens/anywhere/places.h"
#include "tui/screens/credits/places.h"
#include "tui/screens/damaged/places.h"
#include "tui/screens/home/places.h"
#include "tui/screens/interview/places.h"
#include "tui/screens/overview/places.h"
#include "tui/screens/print/places.h"
#include "tui/screens/reveal/places.h"
#include "tui/screens/roadmap/places.h"
#include "tui/screens/routes/places.h"
#include "tui/screens/settings/places.h"
#include "tui/screens/slip/places.h"
#include "tui/screens/typing/places.h"
#include "tui/screens/worksheet/places.h"

place_fn *const places[PLACE_COUNT] = {
    [PLACE_HOME] = home_screen,           [PLACE_OVERVIEW] = overview_screen,
    [PLACE_WEEK] = week_screen,           [PLACE_DUE] = due_screen,
    [PLACE_INTERVIEW] = interview_screen, [PLACE_QUESTION] = interview_screen,
    [PLACE_CHECK] = check_screen,         [PLACE_ROADMAP] = roadmap_screen,
    [PLACE_STEP] = step_screen,           [PLACE_GATE] = step_screen,
    [PLACE_GATES] = gates_screen,         [PLACE_WHY_STEP] = because_screen,
    [PLACE_WHY_GATE] = because_screen,    [PLACE_WHY_ROUTE] = because_screen,
    [PLACE_ROUTES] = routes_screen,       [PLACE_ROUTE] = route_screen,
    [PLACE_TIMELINE] = timeline_screen,   [PLACE_MONTHS] = months_screen,
    [PLACE_PRINT] = print_screen,         [PLACE_DIFFERENCE] = difference_screen,
    [PLACE_SCHOOLS] = schools_screen,     [PLACE_SCHOOL] = school_entry,
    [PLACE_PROMISES] = promises_screen,   [PLACE_ASKING] = asking_screen,
    [PLACE_FIGURES] = figures_screen,     [PLACE_ASSUMPTION] = figures_entry,
    [PLACE_JUMP] = jump_screen,           [PLACE_HISTORY] = history_screen,
    [PLACE_OFFERS] = offers_screen,       [PLACE_CATALOGUE] = catalogue_screen,
    [PLACE_HELP] = help_screen,           [PLACE_CREDITS] = credits_screen,
    [PLACE_CYCLE] = cycle_screen,         [PLACE_CREDIT] = credit_screen,
    [PLACE_CREDIT_FIELD] = credit_entry,  [PLACE_HELD] = held_screen,
    [PLACE_HELD_FIELD] = held_entry,      [PLACE_TAKING] = taking_screen,
    [PLACE_LEAVING] = leaving_screen,     [PLACE_DAMAGED] = damaged_screen,
    [PLACE_COMMENT] = comment_entry,      [PLACE_LETTER] = print_screen,
    [PLACE_PROOF] = print_screen,         [PLACE_SETTINGS] = settings_screen,
    [PLACE_TYPING] = typing_screen,       [PLACE_KEYS] = all_keys_screen,
    [PLACE_TERM] = looked_up_screen,      [PLACE_CREDENTIAL] = looked_up_screen,
    [PLACE_WORDS] = looked_up_screen,     [PLACE_REVEAL] = reveal_screen,
    [PLACE_FIND] = find_screen,           [PLACE_COMPARE] = compare_screen,
};
