/* SPDX-License-Identifier: MIT
 * What keys ask for, and where. */
#ifndef MILEPOST_TUI_WIDGETS_KEYS_H
#define MILEPOST_TUI_WIDGETS_KEYS_H

#include "milepost/text.h"
#include "tui/terminal/press.h"

/* What a key asks for. */
enum command {
    COMMAND_NONE,
    COMMAND_TYPE, /* the character goes into the text field */
    COMMAND_CONTINUE,
    COMMAND_BACK,
    COMMAND_CHOOSE,
    COMMAND_UP,
    COMMAND_DOWN,
    COMMAND_LEFT,
    COMMAND_RIGHT,
    COMMAND_NEXT_ITEM,
    COMMAND_PREVIOUS_ITEM,
    COMMAND_POINTED, /* the focus was put where somebody pointed */
    COMMAND_FIRST,
    COMMAND_LAST,
    COMMAND_PAGE_UP,
    COMMAND_PAGE_DOWN,
    COMMAND_ERASE_BACK,
    COMMAND_ERASE_FORWARD,
    COMMAND_ERASE_LINE,
    COMMAND_ERASE_WORD,
    COMMAND_NEW,
    COMMAND_COPY,
    COMMAND_RENAME,
    COMMAND_DELETE,
    COMMAND_IMPORT,
    COMMAND_FIND,
    COMMAND_SORT,
    COMMAND_ONLINE,
    COMMAND_AWARD,
    COMMAND_WHERE,
    COMMAND_MARK, /* a school, to see it beside others */
    COMMAND_COMPARE,
    COMMAND_SETTINGS,
    COMMAND_ANSWERS,
    COMMAND_ROADMAP,
    COMMAND_WEEK,
    COMMAND_DUE,
    COMMAND_CREDITS,
    COMMAND_MEND,
    COMMAND_HISTORY,
    COMMAND_WHAT_IF,
    COMMAND_SCHOOLS,
    COMMAND_FIGURES,
    COMMAND_PROMISES,
    COMMAND_LETTER,
    COMMAND_MEASURE,
    COMMAND_LATER, /* the section is left for later */
    COMMAND_WHY,
    COMMAND_ROUTES,
    COMMAND_DETAILS,
    COMMAND_TIMELINE,
    COMMAND_MONTHS,
    COMMAND_CLOSER,
    COMMAND_FARTHER,
    COMMAND_PRINT,
    COMMAND_AUDIENCE,
    COMMAND_PART,
    COMMAND_FORMAT,
    COMMAND_WRITE,
    COMMAND_PRINTER,
    COMMAND_COMMENT,
    COMMAND_START, /* marks on a step, up to COMMAND_LOG */
    COMMAND_DONE,
    COMMAND_FAILED,
    COMMAND_WAIVE,
    COMMAND_LOG,
    COMMAND_JUMP,
    COMMAND_WORDS,
    COMMAND_HELP,
    COMMAND_UNDO,
    COMMAND_REDO,
    COMMAND_SAVE,
    COMMAND_REDRAW,
    COMMAND_SUSPEND,
    COMMAND_LEAVE,
    COMMAND_INTERRUPT,
};

/* Where a key has its meaning; a screen is one of them, and a field another on top of it. */
enum context {
    CONTEXT_HOME = 1 << 0,
    CONTEXT_OVERVIEW = 1 << 1,
    CONTEXT_INTERVIEW = 1 << 2,
    CONTEXT_CHECK = 1 << 3,
    CONTEXT_ROADMAP = 1 << 4,
    CONTEXT_STEP = 1 << 5,
    CONTEXT_PRINT = 1 << 6,
    CONTEXT_HELP = 1 << 7,
    CONTEXT_JUMP = 1 << 8,
    CONTEXT_DIALOG = 1 << 9,
    CONTEXT_FIELD = 1 << 10, /* a text field has the focus */
    CONTEXT_GATES = 1 << 11, /* and what another catalogue changes */
    CONTEXT_BECAUSE = 1 << 12,
    CONTEXT_ROUTES = 1 << 13,
    CONTEXT_ROUTE = 1 << 14,
    CONTEXT_TIMELINE = 1 << 15,
    CONTEXT_MONTHS = 1 << 16,
    CONTEXT_SCHOOLS = 1 << 17,
    CONTEXT_ASKING = 1 << 18, /* and the figures of an assumption */
    CONTEXT_ENTRY = 1 << 19,
    CONTEXT_DIFFERENCE = 1 << 20,
    CONTEXT_FIND = 1 << 21,
    CONTEXT_DAMAGED = 1 << 22,
    CONTEXT_WEEK = 1 << 23,
    CONTEXT_DUE = 1 << 24,
    CONTEXT_CREDITS = 1 << 25,
    CONTEXT_CREDIT = 1 << 26, /* what is known of one, or of one credential that is held;
                                 the settings, too: what is changed value by value */
    CONTEXT_TAKING = 1 << 27, /* credits from a file */
    CONTEXT_OFFERS = 1 << 28,
    CONTEXT_HISTORY = 1 << 29,
    CONTEXT_WHAT_IF = 1 << 30, /* besides that of the screen: a what-if stands */
};

/* Which characters the focused field wants for itself. */
enum typing {
    TYPING_NOTHING,
    TYPING_NUMBER,
    TYPING_DATE,
    TYPING_TEXT,
    TYPING_FILTER, /* to find something in a list; the list keeps Space */
};

struct key_binding {
    enum command command;
    unsigned contexts;
    uint32_t keys[4];
    const char *word; /* in the footer */
    const char *help; /* a sentence */
};

extern const struct key_binding key_bindings[];
extern const int key_binding_count;

enum command keys_find(struct press press, unsigned contexts, enum typing typing);
/* The binding of a command in these contexts, or NULL. */
const struct key_binding *keys_binding(enum command command, unsigned contexts);
/* The first key of the binding that works while `typing`, or 0. */
uint32_t keys_first(const struct key_binding *binding, enum typing typing);
/* The name of the first key of the binding that works while `typing`, or NULL: "Ctrl-R". */
const char *keys_name(const struct key_binding *binding, enum typing typing, char name[16]);
/* All names of a binding: "Ctrl-A, Home". Appended to `out`. */
void keys_names(const struct key_binding *binding, struct buffer *out);

/* ---- key_places.c */

/* Where a key has its meaning, in words: "roadmap, a step and this week". Appended to `out`. */
void keys_add_places(unsigned contexts, struct buffer *out);
/* It means the same nearly everywhere. */
bool keys_are_common(unsigned contexts);

#endif
