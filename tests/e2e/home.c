/* SPDX-License-Identifier: MIT
 * Making and removing a test's home, and running the program in it without a terminal. */
#define _GNU_SOURCE 1
#include "home.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "milepost/memory.h"

static int variable_index(const struct home *home, const char *name)
{
    size_t length = strlen(name);
    int i = 0;

    while (home->environment[i] && (strncmp(home->environment[i], name, length) != 0 ||
                                    home->environment[i][length] != '='))
        i++;
    return i;
}

void home_set(struct home *home, const char *name, const char *value)
{
    int i = variable_index(home, name);
    struct buffer text = {0};
    int last = i;

    while (home->environment[last])
        last++;
    free(home->environment[i]);
    home->environment[i] = NULL;
    if (!value && last > i) {
        home->environment[i] = home->environment[last - 1];
        home->environment[last - 1] = NULL;
        return;
    }
    if (!value || i >= HOME_VARIABLES)
        return;
    buffer_format(&text, "%s=%s", name, value);
    home->environment[i] = memory_copy_text(buffer_text(&text));
    buffer_clear(&text);
}

static void set_folder(struct home *home, const char *name, const char *within)
{
    home_set(home, name, home_path(home, within));
}

/* What the tests' own environment may say on: where programs are, and how a sanitizer reports. */
static void pass_on(struct home *home)
{
    static const char *const names[] = {"PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS",
                                        "LLVM_PROFILE_FILE"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (getenv(names[i]))
            home_set(home, names[i], getenv(names[i]));
}

void home_make(struct home *home)
{
    *home = (struct home){0};
    new_folder(home->folder, "e2e");
    pass_on(home);
    home_set(home, "HOME", home->folder);
    set_folder(home, "XDG_DATA_HOME", "data");
    set_folder(home, "XDG_CONFIG_HOME", "config");
    set_folder(home, "XDG_STATE_HOME", "state");
    home_set(home, "TERM", "xterm-256color");
    home_set(home, "LC_ALL", "C.UTF-8");
    home_set(home, "TZ", "UTC");
    home_set(home, "MILEPOST_TODAY", "2026-11-23");
}

static int remove_one(const char *path, const struct stat *about, int type, struct FTW *place)
{
    (void)about, (void)type, (void)place;
    return remove(path);
}

void home_remove(struct home *home)
{
    nftw(home->folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
    for (int i = 0; home->environment[i]; i++)
        free(home->environment[i]);
    *home = (struct home){0};
}

const char *home_path(const struct home *home, const char *name)
{
    static char path[256];

    snprintf(path, sizeof path, "%s/%s", home->folder, name);
    return path;
}

const char *home_data(const struct home *home)
{
    return home_path(home, "data/milepost/plans.db");
}

/* ---- running without a terminal ------------------------------------------------------------- */

enum { WORDS = 32 };

_Noreturn static void become(const struct home *home, const char *program, const char *const *words,
                             int out, int err)
{
    const char *all[WORDS + 2] = {program};
    int nothing = open("/dev/null", O_RDONLY);

    for (int i = 0; words[i] && i < WORDS; i++)
        all[i + 1] = words[i];
    setsid(); /* no terminal by another door */
    dup2(nothing, STDIN_FILENO);
    dup2(out, STDOUT_FILENO);
    dup2(err, STDERR_FILENO);
    if (chdir(home->folder) == 0)
        execve(all[0], (char *const *)all, home->environment);
    _exit(127);
}

/* Takes what there is; false at the end. */
static bool take(int fd, struct buffer *into)
{
    char bytes[4096];
    ssize_t got = read(fd, bytes, sizeof bytes);

    if (got > 0 && into)
        buffer_add_bytes(into, bytes, (size_t)got);
    return got > 0 || (got < 0 && errno == EINTR);
}

static void take_both(int out_end, struct buffer *out, int err_end, struct buffer *err)
{
    struct pollfd ends[] = {{.fd = out_end, .events = POLLIN}, {.fd = err_end, .events = POLLIN}};

    while (ends[0].fd >= 0 || ends[1].fd >= 0) {
        if (poll(ends, 2, -1) < 0)
            continue;
        if (ends[0].revents && !take(out_end, out))
            ends[0].fd = -1;
        if (ends[1].revents && !take(err_end, err))
            ends[1].fd = -1;
    }
}

void home_settings(const struct home *home, const char *text)
{
    FILE *file;

    mkdir(home_path(home, "config"), 0700);
    mkdir(home_path(home, "config/milepost"), 0700);
    file = fopen(home_path(home, "config/milepost/settings"), "w");
    if (!file || fputs(text, file) < 0 || fclose(file) != 0)
        abort();
}

void home_read(const struct home *home, const char *name, struct buffer *out)
{
    int file = open(home_path(home, name), O_RDONLY | O_CLOEXEC);

    if (file < 0) {
        perror(home_path(home, name));
        abort();
    }
    while (take(file, out))
        continue;
    close(file);
}

int home_run_program(const struct home *home, struct buffer *out, struct buffer *err,
                     const char *program, const char *const *words)
{
    int out_ends[2], err_ends[2], status = 0;
    pid_t child;

    if (pipe2(out_ends, O_CLOEXEC) != 0 || pipe2(err_ends, O_CLOEXEC) != 0)
        abort();
    child = fork();
    if (child == 0)
        become(home, program, words, out_ends[1], err_ends[1]);
    close(out_ends[1]);
    close(err_ends[1]);
    take_both(out_ends[0], out, err_ends[0], err);
    close(out_ends[0]);
    close(err_ends[0]);
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int home_run(const struct home *home, struct buffer *out, struct buffer *err,
             const char *const *words)
{
    return home_run_program(home, out, err, MILEPOST_PROGRAM, words);
}

int home_run_shell(const struct home *home, struct buffer *out, struct buffer *err,
                   const char *script)
{
    return home_run_program(home, out, err, "/bin/sh", (const char *const[]){"-c", script, NULL});
}
