/* SPDX-License-Identifier: MIT
 * A year of a persona, as a script. Besides the words of expect.h, which are asked of the roadmap
 * with its private lines, a line is one of:
 *
 *     answers high-school-to-cpc   whose plan it is: the answers file of that persona
 *     on 2026-11-23                the day that follows happens on
 *     do done exam.CPC --cost 425  a command; it must go well (`due` may find something due)
 *     told WORD WORD ...           the last command said these words, one after the other
 *     untold WORD WORD ...         it did not
 *     status A done                how the step stands
 *     ends A 2027-06-14            the step ended, or ends at even odds, on that day
 *     paid 1234                    what is paid so far, in whole dollars
 *     attempts A 2                 the exam was sat in vain so often
 *     slip 30 40                   the plan is late by so many days
 *     slip-most A                  this step lost most of them
 *     offers KIND ...              these would mend it; `offers` alone: nothing is offered
 *     next A B                     `next` begins with these
 *     next-not A B                 `next` does not hold these
 *     due A 2027-06-14             `due` has the step on that day
 *     due-not A B                  `due` does not hold these
 *     overdue A B                  `due` has them as overdue; alone: nothing is
 *     next-due 2027-06-14          the list of plans has that day */
#ifndef MILEPOST_TESTS_PERSONAS_YEARS_YEAR_H
#define MILEPOST_TESTS_PERSONAS_YEARS_YEAR_H

#include <jansson.h>

#include "cli/run.h"
#include "personas/expect.h"

/* What is asked of the program between two commands, each once. */
enum year_document { YEAR_ROADMAP, YEAR_NEXT, YEAR_DUE, YEAR_LIST, YEAR_DOCUMENTS };

struct year {
    struct home home;
    char day[16];
    struct buffer told; /* by the last command */
    json_t *documents[YEAR_DOCUMENTS];
    int checks;
};

/* Runs a line of the script or checks it; the test fails when it is not met. */
void year_line(struct year *year, const struct expectation *line);

/* Ends the year and gives back what it held. */
void year_end(struct year *year);

/* A document of the program on the day that it is. */
json_t *year_ask(struct year *year, enum year_document which);

/* Checks a line; false when it is none of the words above. */
bool year_check(struct year *year, const struct expectation *line);

/* The words of a line from the one at `from` on. */
const char *year_words(const struct expectation *line, int from);

#endif
