/* SPDX-License-Identifier: MIT
 * Saving a text to a file that a person names, alike on every screen that does: the name is asked
 * for, a file of that name is not replaced unasked, and where it went is said. */
#ifndef MILEPOST_TUI_PARTS_SAVING_H
#define MILEPOST_TUI_PARTS_SAVING_H

#include "milepost/whole_file.h"
#include "tui/stage/stage.h"

/* A part of a screen's state; freed with saving_clear. */
struct saving {
    const char *title;    /* of the question: "Save the print to a file" */
    enum whole_file over; /* how a file that is there is replaced, if that is wanted */
    char *path;           /* the file that is asked about */
    bool done;            /* the text is in it */
};

/* The tags of its dialogs; a screen's own, if it has some, are below. */
enum { SAVING_DIALOGS = 2000 };

void saving_clear(struct saving *saving);
/* Asks for the name; "maria-roadmap.txt" stands in the line, of the plan's name and `what`. */
struct action saving_ask(struct saving *saving, struct tui *tui, const char *what);
/* Writes the text, or asks on. */
struct action saving_reply(struct saving *saving, struct tui *tui, const struct reply *reply,
                           const struct buffer *text);

#endif
