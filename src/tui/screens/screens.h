/* SPDX-License-Identifier: MIT
 * Every screen, as another one opens it. */
#ifndef MILEPOST_TUI_SCREENS_SCREENS_H
#define MILEPOST_TUI_SCREENS_SCREENS_H

#include "tui/stage/stage.h"

struct screen *home_screen(struct tui *tui);
struct screen *overview_screen(struct tui *tui);
/* At a question; with -1 where the interview was left. `only`: back after this one question. */
struct screen *interview_screen(struct tui *tui, int question, bool only);
struct screen *check_screen(struct tui *tui);
/* Focused on a step of the roadmap, or (-1) on its first. */
struct screen *roadmap_screen(struct tui *tui, int step);
/* One entry of the roadmap alone: a step, or a gate. */
struct screen *step_screen(struct tui *tui, bool gate, int index);
struct screen *gates_screen(struct tui *tui);
/* The chain behind a step, a gate or a route of the roadmap, over what it is asked of. */
enum because_of { BECAUSE_OF_STEP, BECAUSE_OF_GATE, BECAUSE_OF_ROUTE };
struct screen *because_screen(struct tui *tui, enum because_of of, int index);
struct screen *routes_screen(struct tui *tui);
/* One route, step by step, and against another. */
struct screen *route_screen(struct tui *tui, int route, int against);
struct screen *timeline_screen(struct tui *tui);
struct screen *months_screen(struct tui *tui);
struct screen *print_screen(struct tui *tui);
/* For the screen below; `term` is a glossary entry to show first, or -1. */
struct screen *help_screen(struct tui *tui, const struct screen *for_screen, int term);
struct screen *jump_screen(struct tui *tui);

struct screen *difference_screen(struct tui *tui);

/* The schools that the person considers, side by side. */
struct screen *schools_screen(struct tui *tui);

/* The assumptions of a step of the roadmap; if it is one, to enter figures for it at once. */
struct screen *figures_screen(struct tui *tui, int step);
/* The same for one assumption of the catalogue. */
struct screen *figures_entry(struct tui *tui, int assumption);

/* A field of a school, or what it said to a question; number 0: a new school. */
struct screen *school_entry(struct tui *tui, int64_t number, int field, int question);
/* The questions to a school, those still to ask first. */
struct screen *asking_screen(struct tui *tui, int64_t number);

#endif
