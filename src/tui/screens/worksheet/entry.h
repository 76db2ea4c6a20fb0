/* SPDX-License-Identifier: MIT
 * One value to enter: of a school, what it said, figures of an assumption. */
#ifndef MILEPOST_TUI_SCREENS_WORKSHEET_ENTRY_H
#define MILEPOST_TUI_SCREENS_WORKSHEET_ENTRY_H

#include "tui/parts/value.h"

struct entry {
    struct value_screen value;
    int64_t number; /* which these mean is the value's own */
    int part, index;
    struct buffer name; /* of a school that is still to be added */
};

extern const struct value_words entry_words;

struct entry *entry_new(struct tui *tui, const struct value_ops *ops);
/* Something else is entered from now on; what was half typed is kept. */
void entry_turn(struct entry *entry, int part);
/* After a save that was tried: says so and goes back, or stays and says why not. Clears `said`. */
struct action entry_saved(struct value_screen *value, enum status status, struct buffer *said,
                          const struct error *err);

#endif
