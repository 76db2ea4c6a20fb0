/* SPDX-License-Identifier: MIT
 * One value to enter: of a school, what it said, figures of an assumption, of a credit. What is
 * still to be added is entered a part after the other. */
#ifndef MILEPOST_TUI_PARTS_ENTRY_H
#define MILEPOST_TUI_PARTS_ENTRY_H

#include "tui/parts/value.h"

#define ENTRY_PARTS 10

struct entry {
    struct value_screen value;
    int64_t number; /* which these mean is the value's own */
    int part, index;
    struct buffer texts[ENTRY_PARTS]; /* of what is still to be added: what was entered so far */
};

extern const struct value_words entry_words;

/* Zeroed state of `size` bytes that begins with a `struct entry`. */
void *entry_new(struct tui *tui, const struct value_ops *ops, size_t size);
/* Something else is entered from now on; what was half typed is kept. */
void entry_turn(struct entry *entry, int part);
/* Keeps what was entered of the part that is entered now. */
void entry_note(struct entry *entry, const char *text);
/* After a save that was tried: says so and goes back, or stays and says why not. Clears `said`. */
struct action entry_saved(struct value_screen *value, enum status status, struct buffer *said,
                          const struct error *err);

#endif
