/* SPDX-License-Identifier: MIT
 * People thrown with dice, planned on the shipped catalogue: their answers, the school they chose,
 * figures of their own. */
#ifndef MILEPOST_TESTS_PLAN_RANDOM_PROFILE_H
#define MILEPOST_TESTS_PLAN_RANDOM_PROFILE_H

#include "milepost/roadmap.h"
#include "random_catalogue.h"

#define PROFILE_ASSUMPTIONS 3

struct random_profile {
    struct dice dice;
    int number; /* of the profile, from 1: what a failing test names */
    date_day today;
    struct answers answers;
    struct plan_assumption assumptions[PROFILE_ASSUMPTIONS];
    int assumption_count;
    struct plan_school school;
    bool has_school;
};

/* MILEPOST_PROFILES, or 300: how many a test tries. */
int random_profiles(void);

void random_profile_init(struct random_profile *profile);
void random_profile_clear(struct random_profile *profile);

/* Makes it another person: about half of the questions are answered. */
void random_profile_next(struct random_profile *profile);

/* What is planned from; the parts stay the profile's. */
struct plan_input random_profile_input(const struct random_profile *profile);
struct roadmap *random_profile_plan(const struct random_profile *profile, bool forecast);

/* Answers a number or a choice by its index, today. */
void random_profile_answer(struct random_profile *profile, const char *id, int value);

#endif
