/* SPDX-License-Identifier: MIT
 * What a cell of an official file says. */
#ifndef MILEPOST_SCHOOL_CELL_H
#define MILEPOST_SCHOOL_CELL_H

#include <stdint.h>

#include "milepost/csv_read.h"
#include "milepost/text.h"

enum cell_reading { CELL_READ, CELL_MISSING, CELL_NO_NUMBER, CELL_ABOVE };

enum { CIP_TEXT = 8 };

/* ---- cell.c */

/* A number with up to six decimals, times `scale`, rounded. The signs of these files for what is
 * not known or not told (".", "NA", "PrivacySuppressed" and others), and a figure below 0 where
 * none can be, are CELL_MISSING. */
enum cell_reading cell_read_number(const struct csv_cell *cell, int64_t scale, int64_t *out);
enum cell_reading cell_read_degrees(const struct csv_cell *cell, int64_t *out); /* millionths */

/* A wage or a number of people: a spreadsheet may have parted its thousands. "*", "**" and "~" are
 * CELL_MISSING, "#" (above the highest that is published) is CELL_ABOVE. */
enum cell_reading cell_read_wage(const struct csv_cell *cell, int64_t *out);

/* "51.0713" of a field however it is written (510713, 51.0713), "51.07" of all that begin so; false
 * of what is no such code. A spreadsheet may have taken the first 0 ("1.0303"). */
bool cell_read_cip(const struct csv_cell *cell, char out[CIP_TEXT]);

/* A text; one that is not UTF-8 is taken for Latin-1, as older files are. */
void cell_add_text(const struct csv_cell *cell, struct buffer *out);

/* As much of what a file says as a message has room for, on its line. */
void cell_add_shown(const char *text, struct buffer *out);

#endif
