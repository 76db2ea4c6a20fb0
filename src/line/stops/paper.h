/* SPDX-License-Identifier: MIT
 * What goes out: a print of the plan, a letter, a proof, the plan or its credits as data. */
#ifndef MILEPOST_LINE_STOPS_PAPER_H
#define MILEPOST_LINE_STOPS_PAPER_H

#include "line/stage/stage.h"
#include "milepost/report/print.h"
#include "milepost/sent.h"

struct paper {
    struct stop stop;
    enum stop_kind kind;
    int index;      /* of the letter or the body */
    char *step;     /* whose card may be printed, or NULL */
    int64_t school; /* whose sheet may be; 0: none */
    enum report_format format;
    enum report_extent part;
    bool part_is_chosen, with_private;
    enum paper_asks { PAPER_WHAT, PAPER_PART, PAPER_FORMAT, PAPER_FILE, PAPER_OVER } asks;
    struct buffer path;
    struct sent_calendar sent; /* with what was written last, then now */
};

/* ---- paper.c: what it is */

void paper_begin(struct paper *paper, const struct stop_place *place);
void paper_clear(struct paper *paper);
bool paper_knows(const struct paper *paper, enum report_extent part);
enum report_extent paper_part(const struct paper *paper);
bool paper_has_formats(const struct paper *paper);
bool paper_has_audience(const struct paper *paper);
bool paper_is_for_paper(const struct paper *paper);
void paper_add_what(const struct paper *paper, struct buffer *out);
/* "maria-roadmap.txt" */
void paper_add_name(const struct paper *paper, struct buffer *out);
/* As a person reads it it is Markdown, to be said without its marks. */
bool paper_is_spoken(const struct paper *paper);
/* In its format, or as a person reads it. STATUS_USAGE: there is no such print. */
enum status paper_write(struct paper *paper, bool to_read, struct buffer *out,
                        struct error *err) MP_MUST_CHECK;
/* All of it is where it should be. */
void paper_went_out(struct paper *paper);

#endif
