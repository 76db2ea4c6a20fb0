/* SPDX-License-Identifier: MIT
 * The measure where whole lines are heard of. A line is laid beside its text so that as few
 * characters as can be are wrong, missing or too many. */
#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "milepost/typing.h"
#include "milepost/vector.h"

enum {
    FAST_KEY_MS = 25,   /* nobody is faster over a whole line: 480 words a minute */
    SLOW_KEY_MS = 2000, /* who is slower, and idle for as long as may be, went away */
};

/* What was typed beside what is to be typed: how far apart each beginning of one is from each
 * beginning of the other. */
struct laid_line {
    const char *text;
    int length;
    VECTOR(uint32_t) typed;
    int *apart; /* (length + 1) rows of (typed.count + 1) */
};

void measure_start(struct measure *measure, int64_t ms)
{
    measure->state = MEASURE_RUNS;
    measure->by_lines = true;
    measure->last = ms;
}

int measure_line(const struct measure *measure, int columns)
{
    const char *text = measure->text + measure->at;
    int left = measure->length - measure->at, length = columns;

    if (left <= columns)
        return left;
    while (length > 0 && text[length] != ' ')
        length--;
    return length > 0 ? length : columns;
}

/* ---- laying a line beside its text ----------------------------------------------------------- */

static int *laid_at(const struct laid_line *laid, int text, int typed)
{
    return &laid->apart[text * ((int)laid->typed.count + 1) + typed];
}

static bool laid_is_same(const struct laid_line *laid, int text, int typed)
{
    return laid->typed.items[typed] == (unsigned char)laid->text[text];
}

static int laid_least(const struct laid_line *laid, int text, int typed)
{
    int both = *laid_at(laid, text - 1, typed - 1) + !laid_is_same(laid, text - 1, typed - 1);
    int missing = *laid_at(laid, text - 1, typed) + 1;
    int added = *laid_at(laid, text, typed - 1) + 1;
    int least = missing < added ? missing : added;

    return both < least ? both : least;
}

static void laid_begin(struct laid_line *laid, const char *text, int length, const char *typed)
{
    const char *end = typed + strlen(typed);
    int count;

    *laid = (struct laid_line){.text = text, .length = length};
    while (typed < end)
        VECTOR_PUSH(&laid->typed, text_next(&typed, end));
    count = (int)laid->typed.count;
    laid->apart = memory_new((size_t)(length + 1) * (size_t)(count + 1), sizeof *laid->apart);
    for (int i = 0; i <= length; i++)
        for (int j = 0; j <= count; j++)
            *laid_at(laid, i, j) = i == 0 ? j : j == 0 ? i : laid_least(laid, i, j);
}

static void laid_end(struct laid_line *laid)
{
    VECTOR_CLEAR(&laid->typed);
    free(laid->apart);
}

/* Of which character of the text each that was typed stands; -1: it is one too many. From the end
 * on, as that is how the least is found. */
static void laid_pair(const struct laid_line *laid, int *pairs)
{
    int text = laid->length, typed = (int)laid->typed.count;

    while (typed > 0) {
        int here = *laid_at(laid, text, typed);

        if (text > 0 &&
            here == *laid_at(laid, text - 1, typed - 1) + !laid_is_same(laid, text - 1, typed - 1))
            pairs[--typed] = --text;
        else if (text > 0 && here == *laid_at(laid, text - 1, typed) + 1)
            text--;
        else
            pairs[--typed] = -1;
    }
}

/* ---- counting -------------------------------------------------------------------------------- */

/* What nobody typed stands wrong, and was no key. */
static void measure_skip_to(struct measure *measure, int at)
{
    while (measure->state == MEASURE_RUNS && measure->at < at)
        measure->wrong[measure->at++] = true;
}

/* A key that is of no character of the text. */
static void measure_add_extra(struct measure *measure, int64_t ms)
{
    measure_pass(measure, ms);
    if (measure->state != MEASURE_RUNS)
        return;
    measure->characters++;
    measure->idle = 0;
}

static void measure_type_pairs(struct measure *measure, const struct laid_line *laid,
                               const int *pairs, int64_t from, int64_t to)
{
    int start = measure->at, keys = (int)laid->typed.count + 1;

    for (int i = 0; i + 1 < keys; i++) {
        int64_t ms = from + (to - from) * (i + 1) / keys;

        if (pairs[i] < 0) {
            measure_add_extra(measure, ms);
            continue;
        }
        measure_skip_to(measure, start + pairs[i]);
        measure_type(measure, laid->typed.items[i], ms);
    }
    measure_skip_to(measure, start + laid->length);
    if (measure->state == MEASURE_RUNS && measure->at < measure->length)
        measure_type(measure, ' ', to);
    else
        measure_pass(measure, to);
    if (measure->state == MEASURE_RUNS && measure->at == measure->length)
        measure->state = MEASURE_DONE;
}

bool measure_type_line(struct measure *measure, int length, const char *typed, int64_t from,
                       int64_t to)
{
    struct laid_line laid;
    int *pairs, keys;

    measure_pass(measure, from);
    laid_begin(&laid, measure->text + measure->at, length, typed);
    keys = (int)laid.typed.count + 1;
    if (to - from < (int64_t)keys * FAST_KEY_MS && keys > 1) {
        laid_end(&laid);
        measure_pass(measure, to);
        return false;
    }
    if (to - from > MEASURE_IDLE_MS + (int64_t)keys * SLOW_KEY_MS && measure->state == MEASURE_RUNS)
        measure->state = MEASURE_STOPPED;
    pairs = memory_new((size_t)keys, sizeof *pairs);
    laid_pair(&laid, pairs);
    measure_type_pairs(measure, &laid, pairs, from, to);
    free(pairs);
    laid_end(&laid);
    return true;
}
