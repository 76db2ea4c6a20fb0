/* SPDX-License-Identifier: MIT
 * The ledger of continuing education as rows, and what is printed on credentials that are held.
 * Texts are written forms: "" for none. */
#ifndef MILEPOST_STORE_CREDIT_H
#define MILEPOST_STORE_CREDIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "milepost/date.h"

#define STORE_UNITS_MAX 100000 /* hundredths */
#define STORE_TITLE_MAX 200    /* characters of a title, and of a provider */
#define STORE_ID_MAX    80     /* characters of an id, and of a printed number */

/* Something that was earned on a day. */
struct credit_row {
    int64_t number; /* within the plan, and never given twice; 0: it receives one */
    date_day day;
    int units; /* hundredths, more than none */
    char *title, *provider;
    char *evidence, *note;     /* of at most STORE_NOTE_MAX characters (progress.h) */
    char *bodies, *categories; /* ids parted by commas, each once */
};

/* By number, and the new ones last. */
struct credit_rows {
    struct credit_row *items;
    size_t count;
};

void credit_rows_clear(struct credit_rows *rows);
/* Adds a copy at the end, where one of a number must not stand before a smaller one. */
void credit_rows_add(struct credit_rows *rows, const struct credit_row *row);
/* Puts them by number again. */
void credit_rows_sort(struct credit_rows *rows);
/* The one with this number, or NULL. */
struct credit_row *credit_find(const struct credit_rows *rows, int64_t number);
/* True when both say the same, whatever their numbers. */
bool credits_same(const struct credit_row *left, const struct credit_row *right);
/* Puts copies in the place of all texts: the row owns them from then on. */
void credit_row_copy(struct credit_row *row);
void credit_row_clear(struct credit_row *row);

/* What is printed on a credential: a row without either is none. */
struct held_row {
    char *code;
    char *number; /* as printed, or "" */
    date_day expires;
};

/* By code. */
struct held_rows {
    struct held_row *items;
    size_t count;
};

void held_rows_clear(struct held_rows *rows);
/* Puts a copy where it belongs, in the place of the one of its code; one that says nothing only
 * takes that away. */
void held_rows_put(struct held_rows *rows, const struct held_row *row);
/* The one of this code, or NULL. */
struct held_row *held_find(const struct held_rows *rows, const char *code);
bool held_same(const struct held_row *left, const struct held_row *right);

#endif
