/* SPDX-License-Identifier: MIT
 * Programs of the file of schools that a kind of help with paying may pay for, by the catalogue's
 * dated rules. What the file does not say never leaves a program out; its kind and its length may.
 */
#ifndef MILEPOST_SESSION_SCHOOL_AID_H
#define MILEPOST_SESSION_SCHOOL_AID_H

#include "milepost/plan/aid_fit.h"
#include "milepost/school/find.h"

/* What such a question needs; it stays where it is as long as the query. */
struct school_aid_query {
    const struct catalog *catalog;
    int aid; /* index into catalog->aids */
    date_day today;
    char words[80];
};

/* Lets the query give what this help may pay for alone. */
void school_query_aid(struct school_query *query, struct school_aid_query *aid);

/* What a person filters by, beside the place and the name. */
struct school_wish {
    int within;         /* miles; 0: however far */
    int64_t most_price; /* SCHOOLS_UNKNOWN: any */
    int award;          /* of school_award_kinds */
    bool online;
    int aid; /* of the catalogue; -1: any */
    enum school_sort sort;
};

/* The query that asks for it, of the plan's career and day. The texts stay the caller's, and `aid`
 * has to outlive the query. */
struct session;
struct school_query session_school_query(const struct session *session,
                                         const struct school_wish *wish, const char *where,
                                         const char *name, struct school_aid_query *aid);

/* The kind of the catalogue that its award usually is, or NULL: a master's degree is none. */
const char *school_offer_kind(const struct school_offer *offer);

#endif
