/* SPDX-License-Identifier: MIT
 * The truth of conditions in Kleene's strong three-valued logic.
 *
 * A condition is in postfix order, so reading it from its last node backwards walks its tree:
 * an operator first, then its right and its left part. */
#include "milepost/interview.h"

/* What stands for an answer that is not there. */
enum missing {
    MISSING_UNKNOWN, /* nothing: the atom is unknown */
    MISSING_SETTLED, /* the neutral value, if the question certainly does not apply */
    MISSING_NEUTRAL, /* the neutral value */
};

struct condition_reading {
    const struct answers *answers;
    const bool *active; /* NULL: all answers count */
    enum missing missing;
    int before; /* only questions before this one are followed to what hides them */
};

/* A value an atom can be tested against. */
struct known {
    bool present;
    int32_t value;
    uint64_t set;
};

enum truth truth_not(enum truth value)
{
    return (enum truth)(TRUTH_TRUE - value);
}

enum truth truth_and(enum truth left, enum truth right)
{
    return left < right ? left : right;
}

enum truth truth_or(enum truth left, enum truth right)
{
    return left > right ? left : right;
}

static enum truth condition_read(const struct condition_reading *reading,
                                 const struct condition *condition);

static bool is_active(const struct condition_reading *reading, int question)
{
    return !reading->active || reading->active[question];
}

/* True when the question is hidden and no missing answer could bring it back: the person has
 * said enough to know that it does not apply. Each step goes to an earlier question, so it ends
 * whatever the conditions name. */
static bool is_settled(const struct condition_reading *reading, int question)
{
    struct condition_reading earlier = *reading;

    if (is_active(reading, question) || question >= reading->before)
        return false;
    earlier.before = question;
    return condition_read(&earlier, &reading->answers->catalog->questions[question].when) ==
           TRUTH_FALSE;
}

static bool takes_neutral(const struct condition_reading *reading, int question)
{
    if (!reading->answers->catalog->questions[question].has_neutral)
        return false;
    if (reading->missing == MISSING_SETTLED)
        return is_settled(reading, question);
    return reading->missing == MISSING_NEUTRAL;
}

/* The person's answer, or what stands for it. */
static struct known condition_look_up(const struct condition_reading *reading, int index)
{
    const struct question *question = &reading->answers->catalog->questions[index];
    const struct answer *answer = &reading->answers->items[index];

    if (answer->state == ANSWER_VALUE && is_active(reading, index))
        return (struct known){.present = true, .value = answer->value, .set = answer->set};
    if (!takes_neutral(reading, index))
        return (struct known){0};
    if (question->type == ANSWER_MULTI)
        return (struct known){.present = true, .set = UINT64_C(1) << question->neutral};
    return (struct known){.present = true, .value = question->neutral};
}

/* Whether the person answered with a value: always known, and no neutral value stands in. */
static enum truth condition_read_answered(const struct condition_reading *reading, int question)
{
    bool answered = reading->answers->items[question].state == ANSWER_VALUE;

    return answered && is_active(reading, question) ? TRUTH_TRUE : TRUTH_FALSE;
}

static enum truth condition_read_atom(const struct condition_reading *reading,
                                      const struct condition_node *node)
{
    struct known known = condition_look_up(reading, node->question);
    bool holds;

    if (!known.present)
        return TRUTH_UNKNOWN;
    switch (node->op) {
    case CONDITION_EQUAL:
        holds = known.value == node->value;
        break;
    case CONDITION_HAS:
        holds = known.set >> node->value & 1;
        break;
    case CONDITION_LESS:
        holds = known.value < node->value;
        break;
    default:
        holds = known.value > node->value;
        break;
    }
    return holds ? TRUTH_TRUE : TRUTH_FALSE;
}

/* Reads the part that ends before `*at` and moves `*at` to where that part begins. */
static enum truth condition_read_part(const struct condition_reading *reading,
                                      const struct condition_node *nodes, int *at)
{
    const struct condition_node *node = &nodes[--*at];
    enum truth left, right;

    if (node->op < CONDITION_ANSWERED)
        return condition_read_atom(reading, node);
    if (node->op == CONDITION_ANSWERED)
        return condition_read_answered(reading, node->question);

    right = condition_read_part(reading, nodes, at);
    if (node->op == CONDITION_NOT)
        return truth_not(right);
    left = condition_read_part(reading, nodes, at);
    return node->op == CONDITION_AND ? truth_and(left, right) : truth_or(left, right);
}

static enum truth condition_read(const struct condition_reading *reading,
                                 const struct condition *condition)
{
    int at = condition->count;

    return at == 0 ? TRUTH_TRUE : condition_read_part(reading, condition->nodes, &at);
}

static enum truth condition_read_with(const struct condition *condition,
                                      const struct answers *answers, const bool *active,
                                      enum missing missing)
{
    struct condition_reading reading = {
        .answers = answers,
        .active = active,
        .missing = missing,
        .before = answers->catalog->question_count,
    };

    return condition_read(&reading, condition);
}

enum truth condition_truth(const struct condition *condition, const struct answers *answers,
                           const bool *active)
{
    return condition_read_with(condition, answers, active, MISSING_UNKNOWN);
}

enum truth condition_truth_planned(const struct condition *condition, const struct answers *answers,
                                   const bool *active, bool *rests)
{
    if (rests && condition_read_with(condition, answers, active, MISSING_SETTLED) == TRUTH_UNKNOWN)
        *rests = true;
    return condition_read_with(condition, answers, active, MISSING_NEUTRAL);
}
