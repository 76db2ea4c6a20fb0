/* SPDX-License-Identifier: MIT
 * The interview: a question at a time. */
#ifndef MILEPOST_TUI_SCREENS_INTERVIEW_INTERVIEW_H
#define MILEPOST_TUI_SCREENS_INTERVIEW_INTERVIEW_H

#include "milepost/session.h"
#include "tui/parts/panel.h"
#include "tui/stage/stage.h"
#include "tui/widgets/field.h"

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

struct session *interview_session(const struct interview *interview);

/* Where the questions stand, by the last roadmap there is. */
void interview_refresh(struct interview *interview);
/* The first question that must be answered and is not; -1: none. */
int interview_first_open(const struct answers *answers, const enum question_status *status);
/* Where Continue leads from `from`: on, then to what was left out before; -1: to the end. */
int interview_following(const struct interview *interview, const struct answers *answers,
                        const enum question_status *status, int from);

/* True when the field no longer holds what was stored when it was filled. */
bool interview_is_touched(const struct interview *interview);
/* Fills the field with the draft or the stored answer. */
void interview_fill_field(struct interview *interview);
void interview_store_draft(struct interview *interview, const char *text);
void interview_keep(struct screen *screen); /* what is half typed becomes a draft */

void interview_show_page(struct interview *interview, enum interview_page page);
void interview_show_question(struct interview *interview, int question);
/* The question, or first the words that open its section. */
void interview_open_question(struct interview *interview, int question);
bool interview_opens_section(const struct interview *interview, int question);
void interview_go_on(struct interview *interview, int next);
struct action interview_go_back(struct interview *interview);
/* Reads what is entered, saves it and goes on; or says why not. */
struct action interview_answer(struct interview *interview);
struct action interview_reply(struct screen *screen, const struct reply *reply);
/* Only for resuming; nothing is lost when it can't be written. */
void interview_note_place(struct interview *interview);

/* ---- interview_draw.c */

bool interview_is_wide(const struct interview *interview);

void interview_draw(struct screen *screen, const struct pane *body);

#endif
