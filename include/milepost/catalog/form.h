/* SPDX-License-Identifier: MIT
 * What the files of a catalogue look like, in words, from the tables by which they are read: for
 * the manual of who edits them. */
#ifndef MILEPOST_CATALOG_FORM_H
#define MILEPOST_CATALOG_FORM_H

#include <stdbool.h>

/* Called for each file, list and part, in this order: a file; each list in it, or the file's own
 * keys; then the parts that records are made of, each once. */
struct catalog_form {
    void *context;
    void (*file)(void *context, const char *name);
    /* "questions", "question"; of what is no list of a file only the noun, and NULL. */
    void (*record)(void *context, const char *list, const char *noun);
    /* A key of the record named last: "a whole number from 1 to 12". */
    void (*key)(void *context, const char *key, const char *type, bool required);
};

void catalog_describe(const struct catalog_form *form);

#endif
