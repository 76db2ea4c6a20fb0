/* SPDX-License-Identifier: MIT
 * What a cycle asks for, as the bodies' pages tell it: worked out for the slow ledger without what
 * the ledger itself uses. */
#ifndef MILEPOST_TESTS_RENEW_SLOW_ASKS_H
#define MILEPOST_TESTS_RENEW_SLOW_ASKS_H

#include "milepost/catalog.h"

/* Credentials of one body that are held, each once, and the last day of the cycle. */
struct slow_holding {
    const struct catalog *catalog;
    int body;
    const int *held;
    int count;
    date_day to;
};

/* A part of the units: of a credential's field, or -1: of everybody. */
struct slow_part {
    int credential;
    const char *id;
    int units;
    bool unknown;
};

int slow_units(const struct slow_holding *holding);

/* Those of everybody first; of a cycle of so many units. Returns how many. */
int slow_parts(const struct slow_holding *holding, int units, struct slow_part *out, int room);

#endif
