/* SPDX-License-Identifier: MIT
 * Somebody else's plan on the screens: all of it is looked at, comments alone are written, and they
 * go back into its file at once. */
#ifndef MILEPOST_TUI_STAGE_VIEW_H
#define MILEPOST_TUI_STAGE_VIEW_H

#include "tui/stage/stage.h"

/* ---- view.c ---------------------------------------------------------------------------------- */

static inline bool view_stands(const struct tui *tui)
{
    return tui->options->view != NULL;
}

/* Where a screen leads to in a view: what only enters something is not gone to, and the error says
 * so; the interview is the list of its answers. In a what-if everything is tried. */
enum status view_may_go(const struct tui *tui, struct place *place,
                        struct error *err) MP_MUST_CHECK;

/* The field of a comment on a step, by its id. */
void view_add_field(const char *step, struct buffer *out);

/* ---- view_way.c ------------------------------------------------------------------------------ */

/* Writes what was commented into the file; true when nothing is left to write. */
bool view_keep(struct tui *tui);
/* True when no comment is half typed: one that is has no place in the file, and is told before it
 * is gone. */
bool view_is_typed_out(struct tui *tui);

#endif
