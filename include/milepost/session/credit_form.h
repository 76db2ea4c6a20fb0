/* SPDX-License-Identifier: MIT
 * What is entered of a credit, each field as a question or as free text. */
#ifndef MILEPOST_SESSION_CREDIT_FORM_H
#define MILEPOST_SESSION_CREDIT_FORM_H

#include "milepost/session/credits.h"

struct credit_field_words {
    const char *tag; /* beside the list */
    const char *title, *about;
};
extern const struct credit_field_words credit_field_words[CREDIT_FIELD_COUNT];

/* In the order in which people tell them. */
extern const enum credit_field credit_field_order[CREDIT_FIELD_COUNT];

/* The questions of a credit: its day, its bodies, the categories of those that were chosen. */
struct credit_form {
    struct question questions[CREDIT_FIELD_COUNT]; /* without an id: free text */
    struct question_value bodies[CATALOG_MAX_VALUES], categories[CATALOG_MAX_VALUES];
};

/* `bodies` are the ids of the chosen ones, parted by commas. */
void credit_form_make(struct credit_form *form, struct session *session, const char *bodies);
/* NULL: it is free text. */
const struct question *credit_form_question(const struct credit_form *form,
                                            enum credit_field field);
/* False when there is nothing to ask: the bodies have no categories. */
bool credit_form_asks(const struct credit_form *form, enum credit_field field);
/* A field as a person reads it; nothing where nothing is written. */
void credit_form_show(const struct credit_form *form, const struct credit_row *row,
                      enum credit_field field, struct buffer *out);
/* Ids among those of a field that its question does not know: "x, y". */
void credit_form_say_unknown(const struct credit_form *form, const struct credit_row *row,
                             enum credit_field field, struct buffer *out);

#endif
