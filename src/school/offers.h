/* SPDX-License-Identifier: MIT
 * The programs of the file of schools, each with what is known of it. */
#ifndef MILEPOST_SCHOOL_OFFERS_H
#define MILEPOST_SCHOOL_OFFERS_H

#include "milepost/school/find.h"
#include "milepost/vector.h"

/* Where distances are counted from. */
struct offers_from {
    bool known;
    double latitude, longitude;
    int within;   /* miles; 0: however far */
    int64_t unit; /* of this school alone; 0: of all */
    struct career_codes career;
};

typedef VECTOR(struct school_offer) school_offers;

/* ---- offers.c */

/* All programs of the career in a state ("": of all) that do not lie too far away. */
enum status offers_load(struct store *store, const char *state, const struct offers_from *from,
                        school_offers *out, struct error *err) MP_MUST_CHECK;
void offer_clear(struct school_offer *offer);

#endif
