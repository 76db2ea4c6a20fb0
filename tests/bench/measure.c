/* SPDX-License-Identifier: MIT
 * The subjects, and how each is driven from its first frame to its end. */
#define _GNU_SOURCE 1
#include "measure.h"

#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "milepost/text.h"
#include "probe.h"

static const char up[] = "\033OA";
static const char down[] = "\033OB";

enum {
    ARROWS = 20,
    SAVES = 8,
    QUIET_MS = 15,      /* a frame is over */
    QUIET_PLAN_MS = 60, /* also the one after the roadmap was made again */
    IDLE_MS = 3000,
    WAY = 9,
};

/* Fifteen rows, as the floor has; the shell becomes the menu. */
#define MENU                                                                                       \
    " --menu Plans 22 70 15 1 Ana 2 Ben 3 Carla 4 Dmitri 5 Eve 6 Farid 7 Gwen 8 Hugo 9 Ines "      \
    "10 Jon 11 Kim 12 Lena 13 Mo 14 Nia 15 Oskar"

/* One program at one place. */
struct subject {
    const char *words[4]; /* "FILE" stands for the floor's data file */
    const char *marker;   /* ends the first frame */
    const char *way[WAY]; /* keys to the place, each followed by a rest */
    const char *save;     /* saves durably; NULL: not measured */
    const char *back;     /* comes back from where `save` led; measured as Esc */
    const char *other[2]; /* keys that make the next save a change, in turn */
    const char *quit;
    int columns, rows;
    double quiet;      /* after a save */
    const char *needs; /* an outside program, "" when it is not there; NULL: none */
    enum data_name data;
};

static const struct subject subjects[SUBJECTS] = {
    [AT_ECHO] = {.words = {FLOOR_ECHO}, .marker = "ready", .quit = "q", .columns = 80, .rows = 24},
    [AT_FLOOR] = {.words = {FLOOR_MENU, "FILE"},
                  .marker = "leave",
                  .save = " ",
                  .back = "\033",
                  .other = {"", ""},
                  .quit = "q",
                  .columns = 80,
                  .rows = 24,
                  .quiet = QUIET_MS},
    [AT_DIALOG] = {.words = {"/bin/sh", "-c", "exec dialog" MENU},
                   .marker = "Cancel",
                   .quit = "\r",
                   .columns = 80,
                   .rows = 24,
                   .needs = DIALOG},
    [AT_WHIPTAIL] = {.words = {"/bin/sh", "-c", "exec whiptail" MENU},
                     .marker = "Cancel",
                     .quit = "\r",
                     .columns = 80,
                     .rows = 24,
                     .needs = WHIPTAIL},
    [AT_HOME_FIFTEEN] = {.words = {MILEPOST_PROGRAM},
                         .marker = "help",
                         .quit = "q",
                         .columns = 80,
                         .rows = 24,
                         .data = DATA_FIFTEEN},
    [AT_HOME] =
        {.words = {MILEPOST_PROGRAM}, .marker = "help", .quit = "q", .columns = 80, .rows = 24},
    [AT_QUESTION] = {.words = {MILEPOST_PROGRAM, "resume", "New"},
                     .marker = "help",
                     .way = {"\r", "\r"},
                     .save = "\r",
                     .back = "\033",
                     .other = {down, up},
                     .quit = "\021",
                     .columns = 80,
                     .rows = 24,
                     .quiet = QUIET_MS},
    [AT_PLANNED] = {.words = {MILEPOST_PROGRAM, "resume", "Begun"},
                    .marker = "help",
                    .way = {"\r", "\r"},
                    .save = "\r",
                    .back = "\033",
                    .other = {down, up},
                    .quit = "\021",
                    .columns = 120,
                    .rows = 40,
                    .quiet = QUIET_PLAN_MS},
    /* A step is marked done, and taken back. */
    [AT_MARK] = {.words = {MILEPOST_PROGRAM, "resume", "Full"},
                 .marker = "help",
                 .way = {"g"},
                 .save = "d",
                 .back = "u",
                 .other = {down, up},
                 .quit = "q",
                 .columns = 80,
                 .rows = 24,
                 .quiet = QUIET_PLAN_MS},
    [AT_ROADMAP] = {.words = {MILEPOST_PROGRAM, "resume", "Full"},
                    .marker = "help",
                    .way = {"g"},
                    .quit = "q",
                    .columns = 80,
                    .rows = 24},
    [AT_ROADMAP_WIDE] = {.words = {MILEPOST_PROGRAM, "resume", "Full"},
                         .marker = "help",
                         .way = {"g"},
                         .quit = "q",
                         .columns = 120,
                         .rows = 40},
    /* Of the plan with the largest roadmap; one answer is changed and taken back. */
    [AT_WHAT_IF_WIDE] = {.words = {MILEPOST_PROGRAM, "resume", "Large"},
                         .marker = "help",
                         .way = {"w", down, down, down, down, "\r", down, "\r", "u"},
                         .quit = "\003",
                         .columns = 120,
                         .rows = 40},
};

/* ---- one round ------------------------------------------------------------------------------ */

/* A key without an answer has no time either. */
static void measure_key(struct probe *probe, const char *key, double quiet, struct samples *times,
                        struct samples *bytes)
{
    struct reaction reaction = probe_press(probe, key, quiet);

    if (reaction.bytes == 0) {
        fprintf(stderr, "bench: process %d: no answer to the key %s\n", (int)probe->ptty.program,
                key[0] == '\033' ? key + 1 : key);
        return;
    }
    samples_add(times, reaction.last);
    if (bytes)
        samples_add(bytes, (double)reaction.bytes);
}

/* Two down, two up: the shortest list has three rows. */
static void measure_arrows(struct probe *probe, struct samples *of)
{
    for (int i = 0; i < ARROWS; i++)
        measure_key(probe, i % 4 < 2 ? down : up, QUIET_MS, &of[ARROW], &of[ARROW_BYTES]);
}

static void measure_saves(struct probe *probe, const struct subject *subject, struct samples *of)
{
    for (int i = 0; i < SAVES; i++) {
        measure_key(probe, subject->save, subject->quiet, &of[SAVE], NULL);
        measure_key(probe, subject->back, subject->quiet, &of[ESC], NULL);
        probe_press(probe, subject->other[i % 2], subject->quiet);
    }
}

static bool open_subject(struct probe *probe, const struct home *home,
                         const struct subject *subject, struct samples *of)
{
    const char *words[5] = {0};
    double first;

    for (int i = 0; i < 4 && subject->words[i]; i++)
        words[i] = strcmp(subject->words[i], "FILE") == 0 ? home_path(home, FLOOR_FILE)
                                                          : subject->words[i];
    first = probe_open(probe, home, subject->columns, subject->rows, words, subject->marker);
    if (first < 0) {
        fprintf(stderr, "bench: %s never drew its first frame\n", words[0]);
        return false;
    }
    samples_add(&of[FIRST_FRAME], first);
    samples_add(&of[SETTLED], first + probe_press(probe, "", QUIET_PLAN_MS).last);
    for (int i = 0; i < WAY && subject->way[i]; i++)
        probe_press(probe, subject->way[i], QUIET_PLAN_MS);
    return true;
}

static bool measure_subject(const struct home *home, const struct subject *subject, bool idle,
                            struct samples *of)
{
    struct probe probe;
    double quit;

    if (!open_subject(&probe, home, subject, of))
        return false;
    measure_arrows(&probe, of);
    if (subject->save)
        measure_saves(&probe, subject, of);
    if (idle)
        samples_add(&of[WAKEUPS], (double)probe_wakeups(&probe, IDLE_MS));
    samples_add(&of[MEMORY], (double)probe_memory(&probe));
    quit = probe_quit(&probe, subject->quit);
    samples_add(&of[QUIT], quit);
    probe_close(&probe);
    return quit >= 0;
}

double measure_process(const struct home *home, const char *const *words)
{
    double begin = ptty_now();
    pid_t child = fork();
    int status = -1;

    if (child == 0) {
        if (freopen("/dev/null", "w", stdout) && chdir(home->folder) == 0)
            execve(words[0], (char *const *)words, home->environment);
        _exit(127);
    }
    waitpid(child, &status, 0);
    return status == 0 ? ptty_now() - begin : -1;
}

static bool measure_processes(const struct home *home, struct figures *figures)
{
    static const char *const prints[PRINTS][6] = {
        [PRINT_USUAL] = {MILEPOST_PROGRAM, "print", "Full"},
        [PRINT_PAGE] = {MILEPOST_PROGRAM, "print", "--page", "Full"},
        [PRINT_JSON] = {MILEPOST_PROGRAM, "print", "--json", "Full"},
        [PRINT_HTML] = {MILEPOST_PROGRAM, "print", "--format", "html", "Full"},
    };
    const char *const read[] = {FLOOR_MENU, "read", home_path(home, FLOOR_FILE), NULL};
    double took = measure_process(home, read);
    bool done = took >= 0;

    samples_add(&figures->read, took);
    for (int i = 0; i < PRINTS && done; i++) {
        took = measure_process(home, prints[i]);
        samples_add(&figures->print[i], took);
        done = took >= 0;
    }
    return done;
}

/* Each subject finds the data file as it was prepared. */
static bool put_back(const struct home *home, const struct buffer *data)
{
    FILE *file = fopen(home_data(home), "w");
    bool done = file && fwrite(data->text, 1, data->length, file) == data->length;

    return file && fclose(file) == 0 && done;
}

bool measure_has(enum subject_name subject)
{
    return !subjects[subject].needs || subjects[subject].needs[0] != '\0';
}

bool measure_round(const struct home *home, const struct buffer data[DATAS], bool idle,
                   struct figures *figures)
{
    for (int i = 0; i < SUBJECTS; i++)
        if (measure_has((enum subject_name)i) &&
            (!put_back(home, &data[subjects[i].data]) ||
             !measure_subject(home, &subjects[i], idle, figures->of[i])))
            return false;
    return measure_processes(home, figures);
}

void figures_clear(struct figures *figures)
{
    for (int i = 0; i < SUBJECTS; i++)
        for (int k = 0; k < MEASURES; k++)
            samples_clear(&figures->of[i][k]);
    for (int i = 0; i < PRINTS; i++)
        samples_clear(&figures->print[i]);
    samples_clear(&figures->read);
}
