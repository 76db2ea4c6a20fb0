/* SPDX-License-Identifier: MIT
 * Making a condition true: the answers that a fact stands on, found from the catalogue's own text.
 * A condition is in postfix order, so it is walked from its last node backwards. */
#include <string.h>

#include "session/change/mark_answers.h"

void answering_put(struct answering *answering, int question, struct answer answer)
{
    if (question < 0)
        return;
    answer.as_of = answering->day;
    answering->answers.items[question] = answer;
}

void answering_put_value(struct answering *answering, int question, int32_t value)
{
    answering_put(answering, question, (struct answer){.state = ANSWER_VALUE, .value = value});
}

void answering_choose(struct answering *answering, int question, const char *value)
{
    int index =
        question < 0 ? -1 : catalog_find_value(&answering->catalog->questions[question], value);

    if (index >= 0)
        answering_put_value(answering, question, index);
}

/* ---- atoms ----------------------------------------------------------------------------------- */

static bool satisfy_equal(struct answering *answering, const struct condition_node *node, bool want)
{
    const struct question *question = &answering->catalog->questions[node->question];
    const struct answer *answer = &answering->answers.items[node->question];

    if (want)
        answering_put_value(answering, node->question, node->value);
    else if (answer->state == ANSWER_VALUE && node->value + 1 < question->value_count)
        answering_put_value(answering, node->question, node->value + 1); /* one further on */
    else
        return false;
    return true;
}

static bool satisfy_has(struct answering *answering, const struct condition_node *node, bool want)
{
    const struct question *question = &answering->catalog->questions[node->question];
    const struct answer *answer = &answering->answers.items[node->question];
    uint64_t set = answer->state == ANSWER_VALUE ? answer->set : 0;
    int none = catalog_find_value(question, "none");

    set = want ? set | UINT64_C(1) << node->value : set & ~(UINT64_C(1) << node->value);
    if (want && none >= 0)
        set &= ~(UINT64_C(1) << none);
    if (set == 0)
        return false;
    answering_put(answering, node->question, (struct answer){.state = ANSWER_VALUE, .set = set});
    return true;
}

static bool satisfy_atom(struct answering *answering, const struct condition_node *node, bool want)
{
    switch ((enum condition_op)node->op) {
    case CONDITION_EQUAL:
        return satisfy_equal(answering, node, want);
    case CONDITION_HAS:
        return satisfy_has(answering, node, want);
    case CONDITION_LESS:
        if (!want)
            answering_put_value(answering, node->question, node->value);
        return !want;
    case CONDITION_GREATER:
        if (want)
            answering_put_value(answering, node->question, node->value + 1);
        return want;
    case CONDITION_ANSWERED:
    case CONDITION_NOT:
    case CONDITION_AND:
    case CONDITION_OR:
        break;
    }
    return false;
}

/* ---- the tree -------------------------------------------------------------------------------- */

/* Where the part begins that ends with this node. */
static int part_start(const struct condition_node *nodes, int last)
{
    switch ((enum condition_op)nodes[last].op) {
    case CONDITION_NOT:
        return part_start(nodes, last - 1);
    case CONDITION_AND:
    case CONDITION_OR:
        return part_start(nodes, part_start(nodes, last - 1) - 1);
    default:
        return last;
    }
}

static enum truth part_truth(const struct answering *answering, const struct condition_node *nodes,
                             int last)
{
    int first = part_start(nodes, last);
    const struct condition part = {.nodes = nodes + first, .count = last - first + 1, .text = ""};

    return condition_truth(&part, &answering->answers, NULL);
}

static bool satisfy_part(struct answering *answering, const struct condition_node *nodes, int last,
                         bool want);

/* Both or none: tried on a copy, so that a left part made true does not stay where the right one
 * can't be. */
static bool satisfy_both(struct answering *answering, const struct condition_node *nodes, int left,
                         int right, bool want)
{
    struct answering tried = {.catalog = answering->catalog, .day = answering->day};
    bool both;

    answers_copy(&tried.answers, &answering->answers);
    both = satisfy_part(&tried, nodes, left, want) && satisfy_part(&tried, nodes, right, want);
    if (both)
        answers_copy(&answering->answers, &tried.answers);
    answers_clear(&tried.answers);
    return both;
}

static bool satisfy_part(struct answering *answering, const struct condition_node *nodes, int last,
                         bool want)
{
    int left;

    if (part_truth(answering, nodes, last) == (want ? TRUTH_TRUE : TRUTH_FALSE))
        return true;
    if (nodes[last].op == CONDITION_NOT)
        return satisfy_part(answering, nodes, last - 1, !want);
    if (nodes[last].op != CONDITION_AND && nodes[last].op != CONDITION_OR)
        return satisfy_atom(answering, &nodes[last], want);
    left = part_start(nodes, last - 1) - 1;
    if ((nodes[last].op == CONDITION_AND) == want)
        return satisfy_both(answering, nodes, left, last - 1, want);
    return satisfy_part(answering, nodes, left, want) ||
           satisfy_part(answering, nodes, last - 1, want);
}

bool answering_satisfy(struct answering *answering, const struct condition *condition)
{
    return condition->count == 0 ||
           satisfy_part(answering, condition->nodes, condition->count - 1, true);
}
