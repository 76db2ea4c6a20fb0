/* SPDX-License-Identifier: MIT
 * What is explained by itself, without a plan: words of the glossary, and credentials. They
 * are those of the open plan's catalogue; while no plan is open, those of all careers on hand. */
#ifndef MILEPOST_SESSION_EXPLAINED_H
#define MILEPOST_SESSION_EXPLAINED_H

#include "milepost/session/open.h"

enum explained_kind { EXPLAINED_CREDENTIAL, EXPLAINED_TERM };

/* One of them, while all of its kind are gone through. */
struct explained {
    enum explained_kind kind;
    const struct catalog *catalog; /* that says it */
    int index;                     /* in that catalogue */
    int number;                    /* among all that are explained, from 0 on */

    const struct catalog *first; /* whose are told before the others' */
    bool of_plan;                /* those of the first alone */
    int career;                  /* how many catalogues stand before this one */
};

/* Stands before all of a kind: those of the session's catalogue, or without one (NULL) of `first`
 * and of what is on hand with it. Both stay the caller's. */
struct explained explained_begin(enum explained_kind kind, const struct session *session,
                                 const struct catalog *first);
/* Steps to the next one; false behind the last. */
bool explained_next(struct explained *explained);

/* Steps on to the one of this number; false when there is none. */
bool explained_find(struct explained *explained, int number);

/* Its name: the word, or code and name of the credential; with its career where the word stands in
 * an earlier catalogue too, which may say something else of it. */
void explained_say(const struct explained *explained, struct buffer *out);

#endif
