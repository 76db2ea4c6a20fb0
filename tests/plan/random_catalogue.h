/* SPDX-License-Identifier: MIT
 * Small catalogues and answers thrown with dice: the same number gives the same ones. */
#ifndef MILEPOST_TESTS_PLAN_RANDOM_CATALOGUE_H
#define MILEPOST_TESTS_PLAN_RANDOM_CATALOGUE_H

#include "mini.h"

/* Never 0. */
struct dice {
    uint64_t state;
};

/* 0 to sides - 1. */
int random_dice(struct dice *dice, int sides);

bool random_one_in(struct dice *dice, int sides);

/* Low, likely and high in steps of `unit`, zero at times. */
struct range random_amount(struct dice *dice, int most, int unit);

/* QUESTION = yes: own.flag, which may be unknown, or another, which may not. */
struct condition random_yes(struct mini *mini, const char *question);

/* What a step costs, others and students, how often and with what it is paid. */
void random_price(struct mini *mini, struct dice *dice, struct step *step);

/* Two bodies: credentials for the exams that are there, fees for members, and memberships. */
void random_bodies(struct mini *mini, struct dice *dice);

/* A catalogue of at most REFERENCE_STEPS steps with answers. Free with mini_clear. */
void random_catalogue(struct mini *mini, uint64_t seed);

/* What was marked and logged; a catalogue by itself has none. */
void random_progress(struct mini *mini, struct dice *dice);

/* The answers alone. */
void random_person(struct mini *mini, struct dice *dice);

#endif
