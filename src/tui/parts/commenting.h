/* SPDX-License-Identifier: MIT
 * Comments on a step, alike on every screen that shows one: in somebody else's plan a key writes
 * one, in a plan of one's own it leads to those that are there. */
#ifndef MILEPOST_TUI_PARTS_COMMENTING_H
#define MILEPOST_TUI_PARTS_COMMENTING_H

#include "milepost/session.h"
#include "tui/stage/stage.h"
#include "tui/widgets/list.h"

/* Which comment is asked about; a part of a screen's state. */
struct commenting {
    char uuid[STORE_COMMENT_ID];
    char step[160];
    bool several; /* the step has more of them */
};

/* The tags of its dialogs; a screen's own, and those of other parts, are below. */
enum { COMMENTING_DIALOGS = 3000 };

/* Whether the key works on this line of the roadmap (-1: on none), and why it does not. */
bool commenting_can(const struct tui *tui, int line);
void commenting_cannot(const struct tui *tui, int line, struct buffer *out);
struct action commenting_key(struct commenting *commenting, struct tui *tui, int line);
struct action commenting_reply(struct commenting *commenting, struct tui *tui,
                               const struct reply *reply);

/* All comments on a line of the roadmap, with who wrote them and when. */
void commenting_fill(struct page *page, struct session *session, int line);
/* Says behind a step's title how many there are: "Sit the CPC exam (2 comments, 1 new)". */
void commenting_mark(struct list *list, struct list_row *row, struct session *session, int line);
/* Those on no line of this roadmap, a row each below a heading of their own. */
void commenting_add_rest(struct list *list, struct session *session);

#endif
