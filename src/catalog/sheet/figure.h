/* SPDX-License-Identifier: MIT
 * The figures of a text: its numbers, and what they are in other units. */
#ifndef MILEPOST_CATALOG_SHEET_FIGURE_H
#define MILEPOST_CATALOG_SHEET_FIGURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "milepost/vector.h"

/* A number of a text, in thousandths, and where it stands. */
struct figure {
    int64_t value;
    const char *start, *end;
    const char *month; /* the name of a month that stands beside it, or NULL */
};

/* The next figure from *at on, which it moves behind it; false when there is none.
 * The digits of a name (ICD-10-CM, E19) are no figure. */
bool figure_next(const char *text, const char **at, const char *end, struct figure *out);

struct figure_set {
    VECTOR(int64_t) values;
};

/* All that a text of a sheet may be quoted as: its numbers, those in words, parts of numbers with
 * commas, and weeks, months, years, hours and percents in the units of a catalogue. */
void figure_set_add_text(const char *text, size_t length, struct figure_set *set);
bool figure_set_has(const struct figure_set *set, int64_t value);

/* The text names the month, by its first three letters at least. */
bool figures_name_month(const char *text, size_t length, const char *month);

#endif
