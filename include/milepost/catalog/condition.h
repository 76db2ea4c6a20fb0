/* SPDX-License-Identifier: MIT
 * Conditions on answers. */
#ifndef MILEPOST_CATALOG_CONDITION_H
#define MILEPOST_CATALOG_CONDITION_H

#include <stdint.h>

/* A condition on answers, compiled to postfix order. `EQ`, `LESS` ... leave a truth value on a
 * stack; NOT takes one, AND and OR take two. An empty condition is always true. */
enum condition_op {
    CONDITION_EQUAL,    /* the answer is this value (a choice or yesno), or this number or date */
    CONDITION_HAS,      /* the multi answer holds this value */
    CONDITION_LESS,     /* the number is less than `value` */
    CONDITION_GREATER,  /* the number is greater than `value` */
    CONDITION_ANSWERED, /* there is an answer with a value (unknown and declined are none) */
    CONDITION_NOT,
    CONDITION_AND,
    CONDITION_OR,
};

/* No condition of a catalogue needs more truth values on that stack than this. */
#define CATALOG_MAX_STACK 32

struct condition_node {
    uint8_t op;
    int16_t question; /* for the first five */
    int32_t value;    /* index of the value, a number, or a day */
};

struct condition {
    const struct condition_node *nodes;
    int count;
    const char *text; /* as written; "" when empty */
};

#endif
