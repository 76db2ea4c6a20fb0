/* SPDX-License-Identifier: MIT
 * Cells that a spreadsheet would take for a formula, made inert and back. */
#ifndef MILEPOST_REPORT_CSV_CELL_H
#define MILEPOST_REPORT_CSV_CELL_H

#include "milepost/text.h"

/* ---- csv_cell.c ------------------------------------------------------------------------------ */

/* Adds a cell in quotation marks. One that begins with = + - or @ has an apostrophe before it, and
 * so has one that begins with apostrophes before these, so that csv_mark_length tells them apart.
 */
void csv_add_cell(struct buffer *out, const char *text);

/* The length of that apostrophe: 1 or 0. */
size_t csv_mark_length(const char *text);

#endif
