/* SPDX-License-Identifier: MIT
 * The interview as lines: where it stands, and what it says of itself. */
#ifndef MILEPOST_LINE_STOPS_INTERVIEW_H
#define MILEPOST_LINE_STOPS_INTERVIEW_H

#include "line/stage/stage.h"
#include "milepost/report/summary.h"

struct inquiry {
    struct stop stop;
    struct question_way way;
    int question;
    bool ended; /* nothing is left to ask, or only what was left for later */
    bool only;  /* back after this one question */
    int told;   /* the section whose words were told last; -1: none */
};

/* ---- interview_words.c */

const struct question *inquiry_question(const struct inquiry *inquiry);
/* A section is named as it is entered, with what it is good for and how far it is. */
void inquiry_tell_section(struct inquiry *inquiry);
/* Nothing is left to ask, or only what was left for later. */
void inquiry_say_end(struct inquiry *inquiry);
/* Not made: there is no roadmap yet of which an answer could change something. */
struct summary inquiry_summary(const struct inquiry *inquiry);
/* What was saved, and what it changed in the roadmap there was before. */
void inquiry_say_saved(const struct inquiry *inquiry, int question, const struct answer *answer,
                       const struct summary *before);

#endif
