/* SPDX-License-Identifier: MIT
 * The interview: a question at a time. */
#ifndef MILEPOST_TUI_SCREENS_INTERVIEW_INTERVIEW_H
#define MILEPOST_TUI_SCREENS_INTERVIEW_INTERVIEW_H

#include "milepost/session.h"
#include "tui/parts/panel.h"
#include "tui/parts/value.h"

/* What the interview shows. */
enum interview_page {
    PAGE_INTRO,    /* a section opens; `question` comes next */
    PAGE_QUESTION, /* `question` is put */
    PAGE_END,      /* nothing is left to ask */
};

struct interview {
    struct value_screen value;
    enum interview_page page;
    int question;
    bool only;            /* back after this one question */
    struct scroll option; /* on the pages that offer something */
    int words_top;        /* of their words, the first row in sight */
    int words_hidden;     /* so many rows were not, when they were drawn last */
    struct question_way way;
    bool working;        /* the roadmap is due */
    unsigned turn;       /* of the plan when its roadmap was last shown here */
    struct summary last; /* of the roadmap that the panel shows */
    struct page panel;
    int answered;         /* the question that was answered last here, or -1 */
    struct buffer effect; /* what that answer changed, where no panel says it */
    size_t effect_label;  /* so much of it names the answer */
};

/* ---- interview_move.c */

struct session *interview_session(const struct interview *interview);
/* Where the questions stand. */
void interview_refresh(struct interview *interview);
bool interview_is_settled(const struct interview *interview);
/* The question had an answer when it was shown: Continue leads to the very next. */
bool interview_goes_straight_on(const struct interview *interview);
/* At the end: the first question that the newest answers opened, after saying how many; -1: none.
 */
int interview_find_more(struct interview *interview);
void interview_show_page(struct interview *interview, enum interview_page page);
void interview_show_question(struct interview *interview, int question);
/* Only for resuming; nothing is lost when it can't be written. */
void interview_note_place(struct interview *interview);
/* The question, or first the words that open its section. */
void interview_open_question(struct interview *interview, int question);
/* To the next question; once the first answers are all given, past what lies ahead. */
struct action interview_go_on(struct interview *interview, int next);
/* What lies ahead, from where Back leads to the question again. */
struct place interview_reveal(void);
struct action interview_go_back(struct interview *interview);
bool interview_can_leave_section(const struct interview *interview);
/* Leaves the section for later: on to the next one, or to the end. */
struct action interview_leave_section(struct interview *interview);
/* What can be done on a page that asks nothing; returns how many, 0 for a question. */
int interview_options(const struct interview *interview, const char *const **options);

/* ---- interview_save.c */

extern const struct value_ops interview_value;
struct action interview_reply(struct screen *screen, const struct reply *reply);

/* ---- interview_left.c */

/* How far it is to the rough roadmap, or to the end, and that the section can wait; in as few words
 * as go into so many columns. */
void interview_say_left(const struct interview *interview, int columns, struct buffer *out);
/* What the last answer changed, as far as it goes into them. */
void interview_fit_effect(const struct interview *interview, int columns, struct buffer *out);
/* What the last answer changed, from the roadmap before to the one there is now. */
void interview_say_effect(struct interview *interview, const struct roadmap *roadmap);

/* ---- interview_draw.c */

bool interview_is_wide(const struct interview *interview);
void interview_draw(struct screen *screen, const struct pane *body);

#endif
