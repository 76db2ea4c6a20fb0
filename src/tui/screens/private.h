/* SPDX-License-Identifier: MIT
 * The interview screen's state, which its two files share. */
#ifndef MILEPOST_TUI_SCREENS_PRIVATE_H
#define MILEPOST_TUI_SCREENS_PRIVATE_H

#include "../private.h"

/* What the interview shows. */
enum interview_page {
    PAGE_INTRO,    /* a section opens; `question` comes next */
    PAGE_QUESTION, /* `question` is put */
    PAGE_OFFER,    /* the first answers are given; `question` comes next */
    PAGE_END,      /* nothing is left to ask */
};

struct interview {
    struct screen screen;
    enum interview_page page;
    int question;
    bool only;     /* back after this one question */
    bool straight; /* the question had an answer when it was shown: go on to the very next */
    struct field field;
    struct answer shown; /* what was stored when the field was filled */
    struct buffer draft; /* the draft that is stored */
    struct buffer problem;
    bool changed_meanwhile; /* the stored answer is no longer `shown` */
    struct scroll option;   /* on the pages that offer something */
    enum question_status *status;
    bool *relevant;      /* by the last roadmap; a question it did not see counts */
    bool working;        /* the roadmap is due */
    struct summary last; /* of the roadmap that the panel shows */
    struct page panel;
    struct buffer headline;
};

/* What can be done on a page that asks nothing; returns how many, 0 for a question. */
int interview_options(const struct interview *interview, const char *const **options);

bool interview_is_wide(const struct interview *interview);

void interview_draw(struct screen *screen, const struct pane *body);

#endif
