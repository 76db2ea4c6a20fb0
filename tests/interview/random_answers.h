/* SPDX-License-Identifier: MIT
 * Answers and conditions drawn from a fixed seed, for tests of what holds for all of them. */
#ifndef MILEPOST_TESTS_INTERVIEW_RANDOM_ANSWERS_H
#define MILEPOST_TESTS_INTERVIEW_RANDOM_ANSWERS_H

#include "small_catalog.h"

/* A stream of numbers; the seed is what it starts with. */
struct stream {
    uint64_t state;
};

/* A number from 0 to count - 1. */
int draw(struct stream *stream, int count);

/* A value that the question takes. */
struct answer draw_value(struct stream *stream, const struct question *question);

/* A value, none, unknown or, for a private question, declined. */
struct answer draw_answer(struct stream *stream, const struct question *question);

void draw_answers(struct stream *stream, struct answers *answers);

/* Appends a condition of a random shape in postfix order; at most 31 nodes for depth 4. */
#define MOST_NODES 64
struct random_condition {
    struct condition_node nodes[MOST_NODES];
    int count;
};
void draw_condition(struct stream *stream, struct random_condition *out, int depth);

/* It as the catalogue holds it; valid as long as `from` is. */
struct condition as_condition(const struct random_condition *from);

/* Appends the nodes of `from`, or one node that is no atom. */
void append_condition(struct random_condition *to, const struct random_condition *from);
void append_operator(struct random_condition *to, enum condition_op op);

#endif
