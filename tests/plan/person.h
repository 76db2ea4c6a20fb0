/* SPDX-License-Identifier: MIT
 * One person planned on the shipped catalogue: answers in, a roadmap out. The fixture of the suites
 * that speak of real credentials. */
#ifndef MILEPOST_TESTS_PLAN_PERSON_H
#define MILEPOST_TESTS_PLAN_PERSON_H

#include "milepost/roadmap.h"

#define PERSON_MARKS 64

/* What the plan is made from, and the last roadmap that was made of it. */
struct person {
    struct answers answers;
    struct roadmap *roadmap;
    date_day today;          /* 23 November 2026 unless a test says otherwise */
    struct plan_input input; /* what else to plan with; catalogue, answers, day and what was marked
                                are filled in */
    struct mark marks[PERSON_MARKS];
    struct study_log logs[PERSON_MARKS];
    int mark_count, log_count;
};
extern struct person person;

void person_setup(void);
void person_teardown(void);

/* Answers a question by its id, with a value as it is written. */
void person_answer(const char *id, const char *value);

/* Marks a line on a day, at no cost that was told; logs hours of study on a day. */
struct mark *person_mark(const char *id, enum mark_kind kind, date_day day);
void person_log(const char *id, int hours, date_day day);

/* The marks and logs as a planner takes them. */
struct progress person_progress(void);

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
