/* SPDX-License-Identifier: MIT
 * Drawing one thing. */
#ifndef MILEPOST_PDF_DRAW_H
#define MILEPOST_PDF_DRAW_H

#include "pdf/pdf.h"

void pdf_draw_ink(cairo_t *cairo, enum pdf_ink ink);

/* Draws an item of a strip whose left upper corner is at x, y. */
void pdf_draw_item(cairo_t *cairo, const struct pdf_item *item, double x, double y);

#endif
