/* SPDX-License-Identifier: MIT
 * What stands over a list of a roadmap's rows and is never scrolled away. */
#ifndef MILEPOST_TUI_PARTS_HEAD_H
#define MILEPOST_TUI_PARTS_HEAD_H

#include "milepost/roadmap.h"
#include "tui/stage/stage.h"
#include "tui/widgets/list.h"

/* A credential's code may stand in the title already; who has just begun reads the same figures in
 * words that need no glossary. */
enum head_form { HEAD_UNCODED, HEAD_CODED, HEAD_IN_WORDS };

/* What bars the person, the goal with its dates and its cost; returns the pane that is left. */
struct pane head_draw(const struct tui *tui, const struct roadmap *roadmap, const struct pane *pane,
                      enum head_form form);

/* Where a plan opens, before all else: what stands below is by a catalogue that the person has not
 * seen. NULL: it is by the one that was taken. It says that nothing changes once that was looked
 * at; true while there was something left to look at. */
struct list_row *head_add_catalogue(struct list *list, const struct tui *tui);
bool head_look_at_catalogue(struct screen *screen);

/* The plan ends later than it was planned, and something may bring it back. */
bool head_is_late(const struct tui *tui);

/* Why there is nothing to bring back. */
void head_say_not_late(const struct tui *tui, struct buffer *out);

/* What is to be known before anything is paid, and what is known of the way besides, as rows. */
/* That the chosen school is closed or gone, by the file of schools. */
void head_add_standing(struct list *list, const struct tui *tui);
void head_add_opening(struct list *list, const struct roadmap *roadmap);
void head_add_notes(struct list *list, const struct roadmap *roadmap);
bool head_has_notes(const struct roadmap *roadmap);

#endif
