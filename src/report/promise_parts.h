/* SPDX-License-Identifier: MIT
 * The parts of a sheet of promises, each made by a file of its own. */
#ifndef MILEPOST_REPORT_PROMISE_PARTS_H
#define MILEPOST_REPORT_PROMISE_PARTS_H

#include "milepost/report/promise.h"

/* ---- promise_words.c */

/* "2021", of an old one with its mark. */
void promise_say_year(const struct promise_record *found, const struct promise_figure *figure,
                      struct buffer *out);

/* ---- promise_hold.c */

/* Holds what was told against what is known; `beside` begins with what the catalogue says. */
enum promise_verdict promise_hold(const struct promise_input *input, enum promise promise,
                                  struct promise_sources *sources, struct buffer *beside);

/* ---- promise_signs.c */

/* The claim of the catalogue that stands in what was told of approvals, or NULL; `from` is the
 * first that is looked at, and becomes the next. */
const struct school_claim *promise_claim(const struct promise_input *input, int *from);
void promise_signs_make(struct promise_sheet *sheet, const struct promise_input *input);

/* ---- promise_help.c */

void promise_helps_make(struct promise_sheet *sheet, const struct promise_input *input);

#endif
