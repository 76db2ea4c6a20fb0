/* SPDX-License-Identifier: MIT
 * A field to enter something: of a question, of whatever type, or free text. */
#ifndef MILEPOST_TUI_WIDGETS_FIELD_H
#define MILEPOST_TUI_WIDGETS_FIELD_H

#include "milepost/interview.h"
#include "tui/widgets/line.h"
#include "tui/widgets/scroll.h"

/* What is typed or chosen so far, not yet an answer. */
enum field_item { FIELD_VALUE, FIELD_UNKNOWN, FIELD_DECLINED };
struct field {
    const struct question *question;   /* NULL: free text */
    const char *hint;                  /* the caller's: below free text */
    struct line_field line;            /* number, money, date, free text; else what is looked for */
    uint8_t order[CATALOG_MAX_VALUES]; /* the values listed, in this order */
    int listed;
    uint64_t chosen; /* choice and multi: bit n for value n */
    bool unknown, declined;
    bool moved;           /* the focus is where the person put it, not where it began */
    bool certain;         /* nothing can be said instead of a value */
    bool bare;            /* nothing below it says what to type */
    date_day held;        /* the stored day, or DATE_NONE */
    date_day today;       /* for what is typed by today; field_init leaves it DATE_NONE */
    struct scroll scroll; /* over values (or the one line), then unknown, then declined */
    int page;
};

void field_init(struct field *field, const struct question *question);
void field_clear(struct field *field);
void field_set(struct field *field, const struct answer *answer);
/* The half-done content as text, and from it again. */
void field_draft(const struct field *field, struct buffer *out);
void field_set_draft(struct field *field, const char *draft);
/* What is in it is stored: a day may stay, wherever it lies. */
void field_hold(struct field *field);
enum typing field_typing(const struct field *field);
int field_special_count(const struct field *field); /* what may be said instead of a value */
bool field_key(struct field *field, enum command command, uint32_t character);
/* What Enter does before the answer is read: a choice the person moved to, or a focused "I don't
 * know yet", is taken; the default where nothing was moved. The line where the focus began is no
 * choice of theirs. */
void field_take(struct field *field);
/* What is entered as an answer. An empty line of an optional question is ANSWER_NONE. STATUS_USAGE
 * with a line that says what was read and what to type. */
enum status field_answer(const struct field *field, date_day today, struct answer *out,
                         struct error *err) MP_MUST_CHECK;
/* An error without the id of what is asked before a colon: it stands above, so it would be noise.
 */
const char *field_problem(const char *problem);
/* How many rows of the pane stay empty, whatever is focused. */
int field_spare_rows(const struct field *field, const struct pane *pane);
/* `problem` is "" or the line to show under the field. */
void field_draw(struct field *field, const struct pane *pane, const char *problem);

/* ---- field_list.c */

bool field_is_line(const struct field *field); /* typed, not chosen from a list */
bool field_is_long(const struct field *field); /* its values are found by typing */
/* What is looked for in a long list, or "". */
const char *field_filter(const struct field *field);
int field_values(const struct field *field);             /* items that stand for a value */
int field_value_at(const struct field *field, int item); /* -1: none is found */
int field_item_of(const struct field *field, int value);
/* Lists the values anew: by what is ticked and what is looked for now. */
void field_arrange(struct field *field);
bool field_filter_key(struct field *field, enum command command, uint32_t character);
/* All values again, the focus on the same one; false: nothing was looked for. */
bool field_clear_filter(struct field *field);

#endif
