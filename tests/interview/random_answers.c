/* SPDX-License-Identifier: MIT
 * Random answers and conditions. */
#include "random_answers.h"

#include <check.h>
#include <string.h>

/* SplitMix64. */
static uint64_t next_bits(struct stream *stream)
{
    uint64_t bits = stream->state += UINT64_C(0x9E3779B97F4A7C15);

    bits = (bits ^ bits >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    bits = (bits ^ bits >> 27) * UINT64_C(0x94D049BB133111EB);
    return bits ^ bits >> 31;
}

int draw(struct stream *stream, int count)
{
    return (int)(next_bits(stream) % (uint64_t)count);
}

static int none_of(const struct question *question)
{
    for (int i = 0; i < question->value_count; i++)
        if (strcmp(question->values[i].id, "none") == 0)
            return i;
    return -1;
}

static uint64_t draw_set(struct stream *stream, const struct question *question)
{
    uint64_t all = (UINT64_C(1) << question->value_count) - 1;
    uint64_t set = next_bits(stream) & all;
    int none = none_of(question);

    if (set == 0)
        return 1;
    if (none >= 0 && (set >> none & 1))
        return UINT64_C(1) << none;
    return set;
}

struct answer draw_value(struct stream *stream, const struct question *question)
{
    struct answer answer = {.state = ANSWER_VALUE, .as_of = draw(stream, 40000)};

    switch (question->type) {
    case ANSWER_MULTI:
        answer.set = draw_set(stream, question);
        break;
    case ANSWER_NUMBER:
    case ANSWER_MONEY:
        answer.value = question->min + draw(stream, question->max - question->min + 1);
        break;
    case ANSWER_DATE:
        answer.value = date_from_civil(DATE_MIN_YEAR, 1, 1) + draw(stream, 300 * 365);
        break;
    default:
        answer.value = draw(stream, question->value_count);
        break;
    }
    return answer;
}

struct answer draw_answer(struct stream *stream, const struct question *question)
{
    switch (draw(stream, 5)) {
    case 0:
        return (struct answer){.state = ANSWER_NONE, .as_of = DATE_NONE};
    case 1:
        return (struct answer){
            .state = question->is_private && draw(stream, 2) ? ANSWER_DECLINED : ANSWER_UNKNOWN,
            .as_of = draw(stream, 40000),
        };
    default:
        return draw_value(stream, question);
    }
}

void draw_answers(struct stream *stream, struct answers *answers)
{
    for (int i = 0; i < answers->catalog->question_count; i++)
        answers->items[i] = draw_answer(stream, &answers->catalog->questions[i]);
}

static struct condition_node draw_atom(struct stream *stream)
{
    int index = draw(stream, QUESTION_COUNT);
    const struct question *question = &small_catalog.questions[index];
    struct condition_node node = {.question = (int16_t)index};

    switch (question->type) {
    case ANSWER_MULTI:
        node.op = CONDITION_HAS;
        node.value = draw(stream, question->value_count);
        break;
    case ANSWER_CHOICE:
    case ANSWER_YESNO:
        node.op = CONDITION_EQUAL;
        node.value = draw(stream, question->value_count);
        break;
    default:
        node.op = (uint8_t[]){CONDITION_EQUAL, CONDITION_LESS, CONDITION_GREATER}[draw(stream, 3)];
        node.value = draw_value(stream, question).value;
        break;
    }
    return node;
}

void draw_condition(struct stream *stream, struct random_condition *out, int depth)
{
    static const enum condition_op operators[] = {CONDITION_NOT, CONDITION_AND, CONDITION_OR};
    enum condition_op op = operators[draw(stream, 3)];

    if (depth == 0 || draw(stream, 5) == 0) {
        ck_assert_int_lt(out->count, MOST_NODES);
        out->nodes[out->count++] = draw_atom(stream);
        return;
    }
    draw_condition(stream, out, depth - 1);
    if (op != CONDITION_NOT)
        draw_condition(stream, out, depth - 1);
    append_operator(out, op);
}

struct condition as_condition(const struct random_condition *from)
{
    return (struct condition){.nodes = from->nodes, .count = from->count, .text = ""};
}

void append_condition(struct random_condition *to, const struct random_condition *from)
{
    ck_assert_int_le(to->count + from->count, MOST_NODES);
    memcpy(to->nodes + to->count, from->nodes, (size_t)from->count * sizeof *from->nodes);
    to->count += from->count;
}

void append_operator(struct random_condition *to, enum condition_op op)
{
    ck_assert_int_lt(to->count, MOST_NODES);
    to->nodes[to->count++] = (struct condition_node){.op = (uint8_t)op};
}
