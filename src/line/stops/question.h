/* SPDX-License-Identifier: MIT
 * One question of the interview as lines, and what is typed as an answer to it. */
#ifndef MILEPOST_LINE_STOPS_QUESTION_H
#define MILEPOST_LINE_STOPS_QUESTION_H

#include "line/stage/stage.h"

/* Its values and what may be said instead, as a menu; nothing for what is typed. What is `certain`
 * is known to whoever is asked. */
void question_fill(const struct question *question, bool certain, struct menu *menu);
void question_prompt(const struct question *question, bool certain, const struct menu *menu,
                     struct buffer *out);
/* Of a long list the values of the page that was told. */
void question_help(const struct question *question, const struct menu *menu, struct talk *talk);
/* STATUS_USAGE with a line that says what was read and what to type. Of nothing typed it is the
 * answer that stands, the default, or of an optional question none. */
enum status question_read(const struct question *question, const struct menu *menu,
                          const struct answer *standing, const char *typed, date_day today,
                          struct answer *out, struct error *err) MP_MUST_CHECK;
/* None of these, where there is such a value; else that it is not known yet. */
struct answer question_none(const struct question *question, date_day today);

#endif
