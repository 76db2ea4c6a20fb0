/* SPDX-License-Identifier: MIT
 * What is printed: which part of the plan in which format, as it is shown and as it goes out. */
#ifndef MILEPOST_TUI_SCREENS_PRINT_CONTENT_H
#define MILEPOST_TUI_SCREENS_PRINT_CONTENT_H

#include "milepost/report/promise.h"
#include "milepost/session/print.h"
#include "tui/stage/place.h"
#include "tui/stage/stage.h"

struct print_content {
    struct tui *tui;
    enum place_kind kind; /* PLACE_PRINT the plan; else what stands in its place, */
    int index;            /* and the letter, or the body, that it is of */
    bool with_private;
    enum report_format format;
    bool part_is_chosen; /* else it is the format's own */
    enum report_extent part;
    int64_t school;                /* whose sheet it may be; 0: no school was named */
    struct promise_sheet promises; /* of it, once made */
    char *step;                    /* the step whose card it may be; NULL: none was named */
    struct session_print made;     /* of the plan as it stands; without a roadmap: still to come */
    struct sent_calendar sent;     /* what the calendar that was made last says */
    struct buffer shown;           /* what is read on the screen */
};

void print_content_begin(struct print_content *content, struct tui *tui, const struct place *place);
void print_content_clear(struct print_content *content);

/* The plan, or who is to read it, is another one: what was made of it counts no more. */
void print_content_forget(struct print_content *content);
/* Makes what is shown. */
void print_content_make(struct print_content *content);

/* Whether there is another format, or part, to go on to; and going on, round again. */
bool print_content_has_formats(const struct print_content *content);
bool print_content_has_parts(const struct print_content *content);
void print_content_next_format(struct print_content *content);
void print_content_next_part(struct print_content *content);

/* True when something can be saved; when a printer takes it. */
bool print_content_is_there(const struct print_content *content);
bool print_content_is_for_paper(const struct print_content *content);

/* What goes out: to a file, or to the printer. */
enum status print_content_write(struct print_content *content, struct buffer *out,
                                struct error *err) MP_MUST_CHECK;
/* It went out, all of it. */
void print_content_went_out(struct print_content *content);

/* In words: who may read it; what it is, or in short where there is little room. */
void print_content_add_whose(const struct print_content *content, struct buffer *out);
void print_content_add_what(const struct print_content *content, struct buffer *out);
void print_content_add_short(const struct print_content *content, struct buffer *out);
/* The end of a file's name. */
void print_content_add_name(const struct print_content *content, struct buffer *out);

#endif
