/* SPDX-License-Identifier: MIT
 * A batch by one process and by two at once. On a busy machine the time of the processor says more
 * than that of the clock: of two processes it is the sum, which is all a second core costs. */
#define _DEFAULT_SOURCE 1 /* wait4 */
#include "batch.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "measure.h"
#include "ptty.h"
#include "samples.h"

enum { PLANS = 1000, FEW = 20, PROCESSES = 2 };

static const char *const batch_people[] = {
    "high-school-to-cpc", "enrolled-student",   "cca-after-six-months",
    "hepatitis-b-series", "apprentice-at-work", "keep-three-current",
};

static const char *const batch_ways[] = {NULL, "--page"};
#define WAYS ((int)(sizeof batch_ways / sizeof *batch_ways))

struct batch_figures {
    struct samples elapsed[PROCESSES], processor[PROCESSES]; /* by one process, and by two */
    long memory;                                             /* KiB, at most */
};

/* ---- plans ----------------------------------------------------------------------------------- */

static bool batch_make_people(const struct home *home)
{
    struct buffer path = {0}, err = {0};
    bool done = true;

    for (size_t i = 0; done && i < sizeof batch_people / sizeof *batch_people; i++) {
        buffer_truncate(&path, 0);
        buffer_format(&path, "%s/%s.answers.json", PERSONAS, batch_people[i]);
        done = HOME_RUN(home, NULL, &err, "new", batch_people[i], "--no-input", "--answers",
                        buffer_text(&path)) == 0;
    }
    if (!done)
        fputs(buffer_text(&err), stderr);
    buffer_clear(&path);
    buffer_clear(&err);
    return done;
}

/* Files of so many plans in all: the whole of them, and each half. */
static bool batch_make(const struct home *home, int plans)
{
    struct buffer script = {0};
    const char *words[] = {"/bin/sh", "-c", NULL, NULL};
    bool done = batch_make_people(home);

    buffer_format(&script,
                  MILEPOST_PROGRAM
                  " export --all >few && while cat few; do :; done 2>/dev/null | head -n %d >whole "
                  "&& head -n %d whole >half.0 && tail -n %d whole >half.1",
                  plans, plans / PROCESSES, plans / PROCESSES);
    words[2] = buffer_text(&script);
    done = done && measure_process(home, words) >= 0;
    buffer_clear(&script);
    return done;
}

/* ---- measuring ------------------------------------------------------------------------------- */

static pid_t batch_start(const struct home *home, const char *way, const char *file)
{
    const char *words[] = {MILEPOST_PROGRAM, "batch", file, way, NULL};
    pid_t child = fork();

    if (child == 0) {
        if (freopen("/dev/null", "w", stdout) && chdir(home->folder) == 0)
            execve(words[0], (char *const *)words, home->environment);
        _exit(127);
    }
    return child;
}

static double milliseconds(struct timeval time)
{
    return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3;
}

static bool batch_end(pid_t child, double *processor, long *memory)
{
    struct rusage usage;
    int status = -1;

    if (wait4(child, &status, 0, &usage) != child || status != 0)
        return false;
    *processor += milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
    *memory = usage.ru_maxrss > *memory ? usage.ru_maxrss : *memory;
    return true;
}

static bool batch_measure(const struct home *home, const char *way, int processes,
                          struct batch_figures *figures)
{
    static const char *const files[PROCESSES][PROCESSES] = {{"whole"}, {"half.0", "half.1"}};
    pid_t children[PROCESSES];
    double begin = ptty_now(), processor = 0;
    bool done = true;

    for (int i = 0; i < processes; i++)
        children[i] = batch_start(home, way, files[processes - 1][i]);
    for (int i = 0; i < processes; i++)
        done = batch_end(children[i], &processor, &figures->memory) && done;
    samples_add(&figures->elapsed[processes - 1], ptty_now() - begin);
    samples_add(&figures->processor[processes - 1], processor);
    return done;
}

/* ---- the table ------------------------------------------------------------------------------- */

static void batch_print(const char *way, int plans, struct batch_figures *figures)
{
    double one = samples_percentile(&figures->processor[0], 50);
    double two = samples_percentile(&figures->processor[1], 50);
    double elapsed_one = samples_percentile(&figures->elapsed[0], 50);
    double elapsed_two = samples_percentile(&figures->elapsed[1], 50);

    printf("| %s | %d | %.0f | %.0f | %.2f x | %.0f | %.0f, %.2f x | %ld |\n",
           way ? "summaries" : "roadmaps", plans, one, plans / one * 1e3, two / one, elapsed_one,
           elapsed_two, elapsed_one / elapsed_two, figures->memory);
}

static void batch_clear(struct batch_figures *figures)
{
    for (int i = 0; i < PROCESSES; i++) {
        samples_clear(&figures->elapsed[i]);
        samples_clear(&figures->processor[i]);
    }
}

bool batch_table(const struct home *home, int rounds, bool is_short)
{
    struct batch_figures figures[sizeof batch_ways / sizeof *batch_ways] = {{.memory = 0}};
    int plans = is_short ? FEW : PLANS;
    bool done = batch_make(home, plans);

    for (int r = 0; done && r < rounds; r++)
        for (int i = 0; done && i < WAYS; i++)
            done = batch_measure(home, batch_ways[i], 1, &figures[i]) &&
                   batch_measure(home, batch_ways[i], PROCESSES, &figures[i]);
    puts("\n| `batch` | plans | processor, one process (ms) | plans a second and core | processor "
         "of two processes | elapsed, one process (ms) | two at once (ms), faster by | memory at "
         "most (KiB) |\n|---|---|---|---|---|---|---|---|");
    for (int i = 0; i < WAYS; i++) {
        if (done)
            batch_print(batch_ways[i], plans, &figures[i]);
        batch_clear(&figures[i]);
    }
    return done;
}
