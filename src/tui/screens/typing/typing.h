/* SPDX-License-Identifier: MIT
 * The typing measure: what its screen holds, and how that looks. */
#ifndef MILEPOST_TUI_SCREENS_TYPING_TYPING_H
#define MILEPOST_TUI_SCREENS_TYPING_TYPING_H

#include "milepost/session/typing.h"
#include "tui/stage/stage.h"
#include "tui/widgets/scroll.h"

enum { TYPING_RESULTS = 60 }; /* as many as a line is drawn of */

struct typing_page {
    struct screen screen;
    struct measure measure;
    struct measure_result result;                /* once it is done */
    int64_t ended;                               /* milliseconds: when */
    bool kept;                                   /* the result is on disk */
    struct scroll option;                        /* what can be done once it has ended */
    struct kept_measure earlier[TYPING_RESULTS]; /* the last of them the newest */
    int earlier_count;
};

/* ---- typing_words.c */

bool typing_has_ended(const struct typing_page *page);

/* What can be done now that it has ended, and how many these are. */
enum { TYPING_OPTIONS = 3 };
int typing_options(const struct typing_page *page, struct buffer options[TYPING_OPTIONS]);
void typing_say_title(const struct typing_page *page, struct buffer *out);
/* The keys behind the result, by which rule; at length or in a line. */
void typing_say_keys(const struct typing_page *page, bool whole, struct buffer *out);

/* ---- typing_draw.c */

void typing_draw(struct screen *screen, const struct pane *body);

/* ---- typing_chart.c */

enum { CHART_LEAST_ROWS = 4 };
/* The results as a line over their order, with the highest, the lowest and their days. */
void typing_draw_chart(const struct pane *pane, const struct kept_measure *kept, int count);

#endif
