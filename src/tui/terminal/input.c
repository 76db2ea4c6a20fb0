/* SPDX-License-Identifier: MIT
 * What is typed, from the bytes that can be read to presses of keys. */
#include "tui/terminal/input.h"

#include <errno.h>
#include <time.h>
#include <unistd.h>

enum { ASKS_OUT_AFTER_MS = 500 };

static int64_t now_ms(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

bool input_has_press(struct input *input)
{
    if (!input->held)
        input->held = decoder_next(&input->decoder, &input->press);
    while (!input->held && input->taken < input->filled) {
        decoder_take(&input->decoder, input->bytes[input->taken++]);
        input->held = decoder_next(&input->decoder, &input->press);
    }
    return input->held;
}

/* Somebody waits for a paste whose end was lost: Ctrl-C by itself, some time behind all else, is
 * no part of it. */
static bool asks_out(const struct input *input)
{
    return input->filled == 1 && input->bytes[0] == PRESS_CTRL('c') &&
           now_ms() - input->last_byte_at >= ASKS_OUT_AFTER_MS;
}

/* Reads what is there. Readable, yet nothing there: the other side is gone. */
static void fill_input(struct input *input, struct signals *signals)
{
    ssize_t got = read(STDIN_FILENO, input->bytes, sizeof input->bytes);

    input->taken = 0;
    input->filled = got > 0 ? (size_t)got : 0;
    input->gone = got == 0 || (got < 0 && errno != EINTR && errno != EAGAIN);
    if (asks_out(input))
        decoder_silence(&input->decoder);
    if (input->filled == sizeof input->bytes)
        signals_let_in(signals);
    if (got > 0)
        input->last_byte_at = now_ms();
}

/* How long to wait for more of what is half there; -1: there is nothing of the kind. */
static int patience_left(const struct input *input)
{
    int patience = decoder_patience(&input->decoder, input->escape_delay);
    int64_t left = input->last_byte_at + patience - now_ms();

    return patience < 0 ? -1 : left > 0 ? (int)left : 0;
}

bool input_await(struct input *input, struct signals *signals, int most_ms)
{
    int left = patience_left(input);
    bool half = left >= 0 && (most_ms < 0 || left <= most_ms);
    enum waking waking = signals_sleep(signals, half ? left : most_ms);

    if (waking == WOKEN_BY_INPUT)
        fill_input(input, signals);
    else if (waking == WOKEN_BY_TIME && half)
        decoder_silence(&input->decoder);
    return waking != WOKEN_BY_TIME || half;
}

bool input_take(struct input *input, struct press *press)
{
    if (!input->held)
        return false;
    *press = input->press;
    input->held = false;
    return true;
}
