/* SPDX-License-Identifier: MIT
 * Marking a step by a key, alike on every screen that shows one: begun, done, failed, not needed,
 * opened again, hours of study logged. */
#ifndef MILEPOST_TUI_PARTS_MARKING_H
#define MILEPOST_TUI_PARTS_MARKING_H

#include <stdint.h>

#include "milepost/roadmap.h"
#include "tui/stage/stage.h"

/* What is being asked for a mark; a part of a screen's state. The step is known by its id, for the
 * roadmap may be another by the time of the answer. */
struct marking {
    enum command command;
    char step[160];
    int reading;    /* the field of its form that was read last: what is wrong is in it */
    int64_t newest; /* the number of the step's last mark when it was asked for; 0: it had none */
};

/* The tags of its dialogs; a screen's own, if it has some, are below. */
enum { MARKING_DIALOGS = 1000 };

/* ---- marking_can.c */

bool marking_is(enum command command);
/* Whether the key works on this line of the roadmap (-1: on none). */
/* The mark that a key makes; any other key: done. */
enum mark_kind marking_kind(enum command command);
bool marking_can(const struct tui *tui, int line, enum command command);
/* Why it does not, in a line. */
void marking_cannot(const struct tui *tui, int line, enum command command, struct buffer *out);

/* ---- marking.c */

/* Marks at once what is obvious; asks what is not, by a form on which Enter takes today. */
struct action marking_key(struct marking *marking, struct tui *tui, int line, enum command command);
struct action marking_reply(struct marking *marking, struct tui *tui, const struct reply *reply);

#endif
