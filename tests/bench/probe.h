/* SPDX-License-Identifier: MIT
 * A program measured from outside, through its terminal: how long until it has drawn, how many
 * bytes that took, what it needs while nobody types. */
#ifndef MILEPOST_TESTS_BENCH_PROBE_H
#define MILEPOST_TESTS_BENCH_PROBE_H

#include "home.h"
#include "ptty.h"

struct probe {
    struct ptty ptty;
    double started;
};

/* Milliseconds from the cause to the last byte that followed; nothing more came for a while.
 * No bytes: the key had no answer. */
struct reaction {
    double last;
    size_t bytes;
};

/* Starts the program and waits for `marker`, which its first frame ends with. Returns the
 * milliseconds from before the process was made until the marker came; negative if it did not. */
double probe_open(struct probe *probe, const struct home *home, int columns, int rows,
                  const char *const *words, const char *marker);

/* Writes the keys at once and waits until nothing more comes for `quiet` milliseconds. */
struct reaction probe_press(struct probe *probe, const char *keys, double quiet);

/* How often the program was woken in the next milliseconds, in which nothing is typed. */
long probe_wakeups(struct probe *probe, double milliseconds);

/* The most memory it ever held at once, in KiB. */
long probe_memory(const struct probe *probe);

/* Writes the keys and waits for the end of the program; milliseconds, negative if it goes on. */
double probe_quit(struct probe *probe, const char *keys);

void probe_close(struct probe *probe);

#endif
