/* SPDX-License-Identifier: MIT
 * Continuing education: how many units a cycle asks for, and when it ends. Pure. */
#ifndef MILEPOST_RENEW_H
#define MILEPOST_RENEW_H

#include "milepost/catalog.h"

/* Units that one body asks for in a cycle from somebody who holds these credentials (indexes).
 * Those of other bodies are passed over; ones that another of them replaces or includes count
 * for nothing, one named twice counts once. 0 when the body has no rule. AAPC: by number held
 * (body AAPC); AHIMA: the highest base plus 10 for each further one, at most 50
 * (body AHIMA). */
int renew_units(const struct catalog *catalog, int body, const int *held, int count);

/* How many of them count: each is one more to keep up. */
int renew_count(const struct catalog *catalog, int body, const int *held, int count);

/* The end of the cycle that runs on `today`, when the first began on `since`: that day still
 * belongs to the cycle. DATE_NONE when `since` is, or when the body has no cycle. */
date_day renew_cycle_end(const struct catalog *catalog, int body, date_day since, date_day today);

#endif
