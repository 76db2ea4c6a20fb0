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

/* A catalogue of at most REFERENCE_STEPS steps with answers. Free with mini_clear. */
void random_catalogue(struct mini *mini, uint64_t seed);

/* The answers alone. */
void random_person(struct mini *mini, struct dice *dice);

#endif
