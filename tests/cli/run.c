/* SPDX-License-Identifier: MIT
 * Running the program and catching what it says. */
#define _XOPEN_SOURCE   700 /* nftw */
#define _DEFAULT_SOURCE     /* wait4 */

#include "run.h"

#include <check.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST_WORDS = 32, LONGEST_RUN = 60 /* seconds, then it is ended and fails */ };

void home_setup(struct home *home)
{
    *home = (struct home){0};
    new_folder(home->path, "cli");
    snprintf(home->data, sizeof home->data, "%s/.local/share/milepost/plans.db", home->path);
}

static int remove_one(const char *path, const struct stat *about, int type, struct FTW *place)
{
    (void)about;
    (void)type;
    (void)place;
    return remove(path);
}

void home_teardown(struct home *home)
{
    nftw(home->path, remove_one, 16, FTW_DEPTH | FTW_PHYS);
    buffer_clear(&home->out);
    buffer_clear(&home->err);
}

/* Cuts `line` in place; the words point into it. */
static void cut(char *line, char *words[MOST_WORDS + 1])
{
    int count = 0;

    while (*line) {
        char end = *line == '\'' ? '\'' : ' ';

        line += end == '\'';
        ck_assert_int_lt(count, MOST_WORDS);
        words[count++] = line;
        line += strcspn(line, end == '\'' ? "'" : " ");
        if (*line == '\'')
            *line++ = '\0';
        while (*line == ' ')
            *line++ = '\0';
    }
    words[count] = NULL;
}

static void redirect(int to, const char *path, int flags)
{
    int file = open(path, flags, 0600);

    if (file < 0 || dup2(file, to) < 0)
        _exit(99);
}

static void redirect_to_no_reader(int to)
{
    int ends[2];

    if (pipe(ends) != 0 || dup2(ends[1], to) < 0)
        _exit(99);
    close(ends[0]);
    close(ends[1]);
}

/* What the sanitizers are told. Looking for leaks takes as long as most commands do: it is done the
 * first time that a line is run, and not at each of the many that only prepare a test. */
static void tell_sanitizers(const char *line, char *out, size_t size)
{
    enum { REMEMBERED = 4096 };
    static uint32_t seen[REMEMBERED];
    static int count;
    const char *given = getenv("ASAN_OPTIONS");
    uint32_t hash = 2166136261U; /* FNV-1a */
    int i = 0;

    for (const char *byte = line; *byte; byte++)
        hash = (hash ^ (unsigned char)*byte) * 16777619U;
    while (i < count && seen[i] != hash)
        i++;
    snprintf(out, size, "ASAN_OPTIONS=%s:detect_leaks=%d", given ? given : "", i == count);
    if (i == count && count < REMEMBERED)
        seen[count++] = hash;
}

static _Noreturn void become(const struct home *home, const char *options, char **words)
{
    char variable[128], place[96];
    /* Of two of one name the first is heard. */
    char *environment[] = {home->variable ? variable : place,
                           place,
                           (char *)"LC_ALL=C.UTF-8",
                           (char *)"TZ=UTC",
                           (char *)"MILEPOST_TODAY=2026-11-23",
                           (char *)"TERM=xterm",
                           (char *)options,
                           NULL};

    snprintf(place, sizeof place, "HOME=%s", home->path);
    snprintf(variable, sizeof variable, "%s", home->variable ? home->variable : "");
    if (chdir(home->path) != 0)
        _exit(99);
    redirect(STDIN_FILENO, home->input ? home->input : "/dev/null", O_RDONLY);
    redirect(STDOUT_FILENO, home->output ? home->output : ".out",
             O_WRONLY | (home->output ? 0 : O_CREAT | O_TRUNC));
    if (home->unread)
        redirect_to_no_reader(STDOUT_FILENO);
    redirect(STDERR_FILENO, ".err", O_WRONLY | O_CREAT | O_TRUNC);
    alarm(LONGEST_RUN);
    execve(PROGRAM, words, environment);
    _exit(98);
}

static void catch_output(struct home *home, const char *name, struct buffer *out)
{
    char path[96];
    size_t length;
    char *bytes;

    snprintf(path, sizeof path, "%s/%s", home->path, name);
    bytes = get_file(path, &length);
    buffer_truncate(out, 0);
    buffer_add_bytes(out, bytes, length);
    free(bytes);
}

/* Lets the program's input and output be a new terminal; the other end is returned, to be closed
 * when it has ended. */
static int open_terminal(struct home *home)
{
    int master;

    if (!home->terminal)
        return -1;
    master = posix_openpt(O_RDWR | O_NOCTTY);
    ck_assert_int_ge(master, 0);
    ck_assert_int_eq(grantpt(master), 0);
    ck_assert_int_eq(unlockpt(master), 0);
    home->input = home->output = ptsname(master);
    return master;
}

void run(struct home *home, const char *line)
{
    char copy[4096], options[256];
    char *words[MOST_WORDS + 2] = {(char *)"milepost"};
    int status, terminal = open_terminal(home);
    struct rusage usage;
    pid_t child;

    snprintf(copy, sizeof copy, "%s", line);
    cut(copy, words + 1);
    tell_sanitizers(line, options, sizeof options);
    child = fork();
    ck_assert_int_ge(child, 0);
    if (child == 0)
        become(home, options, words);
    ck_assert_int_eq(wait4(child, &status, 0, &usage), child);
    ck_assert_msg(WIFEXITED(status), "it ended by signal %d", WTERMSIG(status));
    home->code = WEXITSTATUS(status);
    home->memory = usage.ru_maxrss;
    if (!home->output)
        catch_output(home, ".out", &home->out);
    catch_output(home, ".err", &home->err);
    if (terminal >= 0)
        close(terminal);
}

void put_file(struct home *home, const char *name, const char *bytes, size_t length)
{
    char path[128];
    FILE *file;

    snprintf(path, sizeof path, "%s/%s", home->path, name);
    file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(bytes, 1, length, file), length);
    ck_assert_int_eq(fclose(file), 0);
}

char *get_file(const char *path, size_t *length)
{
    FILE *file = fopen(path, "r");
    struct buffer bytes = {0};
    char piece[4096];
    size_t got;

    ck_assert_msg(file != NULL, "%s is missing", path);
    while ((got = fread(piece, 1, sizeof piece, file)) > 0)
        buffer_add_bytes(&bytes, piece, got);
    fclose(file);
    buffer_add(&bytes, "");
    *length = bytes.length;
    return bytes.text;
}

void make_maria(struct home *home)
{
    put_text(home, "maria.json",
             "{\"milepost-answers\": 1, \"answers\": {\"goal.target\": \"CPC\", \"school.level\": "
             "\"high-school\", \"school.program\": \"none\", \"work.coding_months\": 0, "
             "\"time.hours_per_week\": 10}}");
    run(home, "new Maria --answers maria.json --no-input");
    ck_assert_done(home);
}
