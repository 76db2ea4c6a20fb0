/* SPDX-License-Identifier: MIT
 * What can be jumped to by a part of its name, from wherever one is. */
#ifndef MILEPOST_SESSION_JUMP_H
#define MILEPOST_SESSION_JUMP_H

#include "milepost/session/open.h"

/* In the order in which they are found. */
enum jump_kind {
    JUMP_QUESTION,   /* that is asked: its index in the catalogue */
    JUMP_STEP,       /* line of the roadmap */
    JUMP_GATE,       /* of the roadmap */
    JUMP_ASSUMPTION, /* that the roadmap rests on: its index in the catalogue */
    JUMP_SCHOOL,     /* of the worksheet: its number */
    JUMP_HELD,       /* credential that is held: its index in the catalogue */
    JUMP_CREDIT,     /* its number */
    JUMP_PLAN,       /* but the open one: its number */
    JUMP_CREDENTIAL, /* its number among what is explained (explained.h) */
    JUMP_TERM,       /* word of the glossary: likewise */
    JUMP_KINDS
};

/* What a kind is called beside a name: "step". */
const char *jump_kind_name(enum jump_kind kind);

/* Where it is looked for. */
struct jump_ground {
    struct session *session;        /* the open plan, or NULL */
    const struct catalog *catalog;  /* of the plan; without one, the first of those on hand */
    const struct plan_cards *plans; /* that can be opened from here; NULL: none */
};

/* The title is valid within the call. */
struct jump_found {
    enum jump_kind kind;
    int64_t value;
    const char *title;
};

typedef void jump_fn(void *context, const struct jump_found *found);

/* Tells all that have these letters in what they are called, capital or not; "" is in all. */
void jump_find(const struct jump_ground *ground, const char *letters, jump_fn *tell, void *context);

#endif
