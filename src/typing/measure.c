/* SPDX-License-Identifier: MIT
 * The measure from its first key to its end. */
#include "milepost/typing.h"

#include <string.h>

enum { KEYS_A_WORD = 5, MS_A_MINUTE = 60000, MS_AN_HOUR = 3600000 };

/* The other texts follow the first, as many whole ones as there is room for. */
static void measure_fill(struct measure *measure)
{
    for (int number = measure->number;; number = measure_next_text(number)) {
        const char *text = measure_text(number);
        int length = (int)strlen(text), space = measure->length > 0;

        if (measure->length + space + length > MEASURE_LENGTH)
            return;
        if (space)
            measure->text[measure->length++] = ' ';
        memcpy(measure->text + measure->length, text, (size_t)length + 1);
        measure->length += length;
    }
}

void measure_begin(struct measure *measure, int number)
{
    *measure = (struct measure){.number = number};
    measure_fill(measure);
}

/* ---- time ------------------------------------------------------------------------------------ */

/* Milliseconds since it heard of the time last, as far as they are of its two minutes. */
static int measure_since(const struct measure *measure, int64_t ms)
{
    int left = MEASURE_MS - measure->elapsed;

    if (measure->state != MEASURE_RUNS || ms <= measure->last)
        return 0;
    return ms - measure->last < left ? (int)(ms - measure->last) : left;
}

bool measure_pass(struct measure *measure, int64_t ms)
{
    int since = measure_since(measure, ms);

    if (measure->state != MEASURE_RUNS)
        return false;
    measure->last = ms;
    measure->elapsed += since;
    measure->idle += since;
    if (measure->idle >= MEASURE_IDLE_MS)
        measure->state = MEASURE_STOPPED;
    else if (measure->elapsed >= MEASURE_MS)
        measure->state = MEASURE_DONE;
    return measure->state != MEASURE_RUNS;
}

int measure_seconds_left(const struct measure *measure, int64_t ms)
{
    return (MEASURE_MS - measure->elapsed - measure_since(measure, ms) + 999) / 1000;
}

/* ---- keys ------------------------------------------------------------------------------------ */

void measure_type(struct measure *measure, uint32_t character, int64_t ms)
{
    bool right;

    if (measure->state == MEASURE_READY) {
        measure->state = MEASURE_RUNS;
        measure->last = ms;
    }
    measure_pass(measure, ms);
    if (measure->state != MEASURE_RUNS)
        return;
    right = character == (unsigned char)measure->text[measure->at];
    measure->wrong[measure->at++] = !right;
    measure->characters++;
    measure->hits += right;
    measure->idle = 0;
    if (measure->at == measure->length)
        measure->state = MEASURE_DONE;
}

void measure_erase(struct measure *measure, int64_t ms)
{
    measure_pass(measure, ms);
    if (measure->state != MEASURE_RUNS)
        return;
    measure->erased++;
    measure->idle = 0;
    if (measure->at > 0)
        measure->at--;
}

/* ---- what comes of it ------------------------------------------------------------------------ */

static int measure_standing(const struct measure *measure)
{
    int right = 0;

    for (int i = 0; i < measure->at; i++)
        right += !measure->wrong[i];
    return right;
}

struct measure_result measure_result_of(const struct measure *measure)
{
    int64_t took = measure->elapsed > 0 ? measure->elapsed : 1;
    int64_t keys = measure->characters + measure->erased;
    int64_t word = KEYS_A_WORD * took;

    return (struct measure_result){
        .words = (int)((measure_standing(measure) * (int64_t)MS_A_MINUTE + word / 2) / word),
        .keystrokes = (int)(keys * MS_AN_HOUR / took),
        .right = measure->characters > 0 ? measure->hits * 1000 / measure->characters : 0,
        .erased = measure->by_lines ? MEASURE_UNSEEN : measure->erased,
        .number = measure->number,
    };
}
