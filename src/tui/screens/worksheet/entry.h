/* SPDX-License-Identifier: MIT
 * One value to enter: of a school, what it said, figures of an assumption. */
#ifndef MILEPOST_TUI_SCREENS_WORKSHEET_ENTRY_H
#define MILEPOST_TUI_SCREENS_WORKSHEET_ENTRY_H

#include "tui/stage/stage.h"
#include "tui/widgets/field.h"

struct entry;

struct entry_kind {
    /* Says what is entered and fills in what is stored; false: it is no longer there. */
    bool (*describe)(struct entry *entry);
    /* Saves what was entered, in its written form, or goes on to what is asked next. */
    struct action (*take)(struct entry *entry, const char *text);
    /* Back within the entry; NULL, or false: there is nothing before this. */
    bool (*back)(struct entry *entry);
};

struct entry {
    struct screen screen;
    const struct entry_kind *kind;
    int64_t number; /* which these mean is the kind's own */
    int part, index;
    const struct question *question; /* NULL: a line of free text */
    struct field field;
    struct line_field line;
    /* Filled by describe. */
    struct buffer crumbs, title, about, hint, key, value;
    struct buffer name;    /* of a school that is still to be added */
    struct buffer shown;   /* the value that the field was filled with */
    struct buffer initial; /* the same as the field had it before a key */
    struct buffer draft;   /* the draft that is stored */
    struct buffer problem;
    bool filled, gone, changed_meanwhile;
};

struct entry *entry_new(struct tui *tui, const struct entry_kind *kind);
/* Something else is entered from now on; what was half typed is kept. */
void entry_turn(struct entry *entry, int part);
/* After a save that was tried: says so and goes back, or stays and says why not. */
struct action entry_saved(struct entry *entry, enum status status, const struct buffer *said,
                          const struct error *err);
/* The line below the field, until the next key. */
void entry_refuse(struct entry *entry, const char *problem);

#endif
