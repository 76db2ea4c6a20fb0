/* SPDX-License-Identifier: MIT
 * What the roadmap says in short, beside the interview. */
#ifndef MILEPOST_TUI_PARTS_PANEL_H
#define MILEPOST_TUI_PARTS_PANEL_H

#include "milepost/roadmap.h"
#include "tui/widgets/page.h"

/* What the roadmap says in short, kept to be compared with the next one. */
struct summary {
    bool made;
    date_day p50, p80;
    struct money_range cost;
    money_cents counted;
    bool at_least;
    int gates, steps;
    enum goal_state goal_state;
    char goal_id[32]; /* the roadmap's own text goes with it */
};
struct summary summary_of(const struct roadmap *roadmap);
/* What changed from one to the other, in a line: "2 months sooner, $300 less"; false: nothing, and
 * the line says so. */
bool summary_say_change(const struct summary *before, const struct summary *now,
                        struct buffer *out);
/* The side panel: the roadmap so far, and what changed since `before`. `rough`: the first answers
 * are not all given. */
void panel_fill(struct page *panel, const struct roadmap *roadmap, const struct summary *before,
                bool rough);

#endif
