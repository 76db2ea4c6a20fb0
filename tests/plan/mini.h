/* SPDX-License-Identifier: MIT
 * Small catalogues made in C, for tests that need steps of their own. */
#ifndef MILEPOST_TESTS_PLAN_MINI_H
#define MILEPOST_TESTS_PLAN_MINI_H

#include "plan/search/routes.h"

#define MINI_STEPS 512
#define MINI_FACTS 600

/* Fact 0 is the goal; question 0 is goal.target, which wants it. */
struct mini {
    struct catalog catalog;
    struct arena arena;
    struct step steps[MINI_STEPS];
    struct fact facts[MINI_FACTS];
    struct answers answers;
    date_day today;
    struct progress progress; /* what was marked */
};

void mini_init(struct mini *mini);
void mini_clear(struct mini *mini);

int mini_fact(struct mini *mini, const char *id);

/* A step that gives a fact; days low/likely/high. Returns its index. */
int mini_step(struct mini *mini, const char *id, enum step_kind kind, int fact, struct range days);

/* The step needs a fact, by a need of its own with one path. */
void mini_needs(struct mini *mini, int step, int fact);

/* The step needs any one of these facts (ended by -1). */
void mini_needs_any(struct mini *mini, int step, const int *facts);

/* A price in dollars, known and dated. */
void mini_price(struct mini *mini, int step, int low, int likely, int high);

/* Gives question `id` a value as it is written, today or on a day of its own. The questions
 * own.flag, own.held, own.member (yes or no; the last two are neutrally no), own.since and own.end
 * (dates) are there for what a test makes of them. */
void mini_answer(struct mini *mini, const char *id, const char *value);
void mini_answer_on(struct mini *mini, const char *id, const char *value, date_day day);

struct roadmap *mini_roadmap(struct mini *mini);

#endif
