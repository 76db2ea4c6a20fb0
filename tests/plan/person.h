/* SPDX-License-Identifier: MIT
 * One person planned on the shipped catalogue: answers in, a roadmap out. The fixture of the suites
 * that speak of real credentials. */
#ifndef MILEPOST_TESTS_PLAN_PERSON_H
#define MILEPOST_TESTS_PLAN_PERSON_H

#include "milepost/roadmap.h"

/* What the plan is made from, and the last roadmap that was made of it. */
struct person {
    struct answers answers;
    struct roadmap *roadmap;
    date_day today;          /* 23 November 2026 unless a test says otherwise */
    struct plan_input input; /* what else to plan with; catalogue, answers and day are filled in */
};
extern struct person person;

void person_setup(void);
void person_teardown(void);

/* Answers a question by its id, with a value as it is written. */
void person_answer(const char *id, const char *value);

/* Plans; the roadmap before is freed. */
const struct roadmap *person_plan(void);

/* The step of the roadmap with this id; the test fails when there is none. */
const struct roadmap_step *person_step(const char *id);

/* The gate with this id; the test fails when there is none. */
const struct roadmap_gate *person_gate(const char *id);

/* True when the head of the roadmap says so. */
bool person_is_told(const char *text);
bool person_has_step(const struct route_summary *route, const char *id);
date_day person_milestone(const char *title);

#endif
