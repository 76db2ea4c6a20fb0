/* SPDX-License-Identifier: MIT
 * Times are taken when bytes come; what the kernel counts is read from /proc. */
#define _GNU_SOURCE 1
#include "probe.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "milepost/text.h"

/* A program that has not drawn, or a key without an answer, is given up after so long. */
enum { FOR_EVER_MS = 5000 };

/* Reads what comes within so many milliseconds; 0: nothing did. */
static size_t take(struct probe *probe, double milliseconds, struct buffer *into)
{
    struct pollfd master = {.fd = probe->ptty.master, .events = POLLIN};
    struct timespec wait = {.tv_sec = (time_t)(milliseconds / 1e3),
                            .tv_nsec = (long)(milliseconds * 1e6) % 1000000000L};
    char bytes[65536];
    ssize_t got;

    if (ppoll(&master, 1, &wait, NULL) <= 0 || !(master.revents & POLLIN))
        return 0;
    got = read(master.fd, bytes, sizeof bytes);
    if (got <= 0)
        return 0;
    if (into)
        buffer_add_bytes(into, bytes, (size_t)got);
    return (size_t)got;
}

double probe_open(struct probe *probe, const struct home *home, int columns, int rows,
                  const char *const *words, const char *marker)
{
    struct ptty_command command = {.words = words,
                                   .environment = (const char *const *)home->environment,
                                   .folder = home->folder,
                                   .columns = columns,
                                   .rows = rows};
    struct buffer seen = {0};
    double at = -1;

    probe->started = ptty_now();
    if (!ptty_open(&probe->ptty, &command))
        return -1;
    while (at < 0 && take(probe, FOR_EVER_MS, &seen) > 0)
        if (strstr(buffer_text(&seen), marker))
            at = ptty_now() - probe->started;
    buffer_clear(&seen);
    return at;
}

struct reaction probe_press(struct probe *probe, const char *keys, double quiet)
{
    struct reaction reaction = {0};
    double begin = ptty_now();
    double patience = keys[0] == '\0' ? quiet : FOR_EVER_MS;
    size_t got;

    ptty_write(&probe->ptty, keys, strlen(keys));
    while ((got = take(probe, patience, NULL)) > 0) {
        reaction.last = ptty_now() - begin;
        reaction.bytes += got;
        patience = quiet;
    }
    return reaction;
}

/* A figure of /proc/PID/status; -1 without it. */
static long status_figure(const struct probe *probe, const char *name)
{
    char path[64], line[256];
    size_t length = strlen(name);
    long figure = -1;
    FILE *file;

    snprintf(path, sizeof path, "/proc/%d/status", (int)probe->ptty.program);
    file = fopen(path, "r");
    while (file && figure < 0 && fgets(line, sizeof line, file))
        if (strncmp(line, name, length) == 0 && line[length] == ':')
            figure = strtol(line + length + 1, NULL, 10);
    if (file)
        fclose(file);
    return figure;
}

long probe_wakeups(struct probe *probe, double milliseconds)
{
    long before = status_figure(probe, "voluntary_ctxt_switches");
    double until = ptty_now() + milliseconds;

    while (ptty_now() < until)
        take(probe, until - ptty_now() > 0 ? until - ptty_now() : 0, NULL);
    return status_figure(probe, "voluntary_ctxt_switches") - before;
}

long probe_memory(const struct probe *probe)
{
    return status_figure(probe, "VmHWM");
}

double probe_quit(struct probe *probe, const char *keys)
{
    struct pollfd ends[] = {{.fd = probe->ptty.master, .events = POLLIN},
                            {.fd = probe->ptty.news, .events = POLLIN}};
    double begin = ptty_now();
    struct ptty_news news;

    ptty_write(&probe->ptty, keys, strlen(keys));
    while (!probe->ptty.ended && poll(ends, 2, FOR_EVER_MS) > 0) {
        if (ends[1].revents & POLLIN)
            ptty_take_news(&probe->ptty, &news);
        else if (take(probe, 0, NULL) == 0)
            ends[0].fd = -1;
    }
    return probe->ptty.ended ? ptty_now() - begin : -1;
}

void probe_close(struct probe *probe)
{
    ptty_close(&probe->ptty);
}
