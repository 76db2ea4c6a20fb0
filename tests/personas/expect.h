/* SPDX-License-Identifier: MIT
 * What a roadmap must say, in words that do not change with the catalogue's texts:
 *
 *     today 2026-11-23           the day of the plan
 *     goal_state open
 *     finish 2027-06-01 2027-09-30   the even-odds day lies between
 *     no-date                    there is none
 *     cost 3000 6000             the likely cost lies between
 *     price A 300 350            the likely cost of one line lies between
 *     upkeep 100 200             so does that of a year once the goal stands
 *     route A B C                these steps are on the route, in this order of start
 *     before A B                 A is finished when B starts
 *     starts A 2027-06-01 2027-09-30
 *     pays-nothing-before 2027-09-01  no step of the route that costs starts sooner
 *     labels soonest cheapest    the route that is followed bears them
 *     over 100 3000              the likely cost is above the budget by so much
 *     pays gi-bill A B           this help may pay these steps, once it is confirmed
 *     companion A B              these stand beside it
 *     absent A                   no step of that id, or with that start if it ends in *
 *     milestones X Y             in this order
 *     gate ID OUTCOME
 *     doses STEP DAY DAY ...
 *     find-out ID ...            a step to find out that answer
 *     choice NEED PATH           the route followed takes that path
 *     by A 2027-06-01 2027-09-30 it is wanted by a day between
 *     says A WORD WORD ...       these words stand in its line, one after the other
 *     silent A WORD WORD ...     they do not
 *     odds 60 65                 to pass every exam at the first try, in percent
 *     first A                    it is the first line of all
 *     month 2026-12 218          so much falls due in that month */

#ifndef MILEPOST_TESTS_PERSONAS_EXPECT_H
#define MILEPOST_TESTS_PERSONAS_EXPECT_H

#include <jansson.h>
#include <stdbool.h>
#include <stdio.h>

enum { EXPECT_WORDS = 16 };

/* One line of such a file, cut into words. */
struct expectation {
    char line[512];
    char *words[EXPECT_WORDS];
    int count;
};

/* Opens the expectations that stand beside an answers file; the test fails when there are none. */
FILE *expect_open(const char *answers);

/* The next line with words in it; false at the end. */
bool expect_read(FILE *file, struct expectation *expected);

/* The test fails unless the roadmap, as JSON, meets the line. */
void expect_check(json_t *roadmap, const struct expectation *expected);

/* The text at a key, "" when there is none. */
const char *expect_text(json_t *object, const char *key);

#endif
