/* SPDX-License-Identifier: MIT
 * Every system call of what saves, exports, restores, purges and imports fails once, in each way
 * that it can: strace has it fail from outside, so that those within the libraries fail too.
 *     campaign_calls [COUNT of failing calls, 0: all] [SEED] */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "campaign/trial.h"

static const char *const tried[] = {"set",
                                    "done",
                                    "credit import",
                                    "undo",
                                    "catalog take",
                                    "new",
                                    "import of a copy",
                                    "import over",
                                    "restore",
                                    "purge",
                                    "first change of a day",
                                    "migration",
                                    "school import",
                                    "backup",
                                    "export",
                                    "calendar"};
enum { KINDS = sizeof tried / sizeof *tried };

static const char *const errors[] = {"EIO", "ENOSPC", "EINTR", "EACCES", "EMFILE"};
enum { ERRORS = sizeof errors / sizeof *errors, PLACES = 512 };

/* What asks for memory is campaign_memory's; the rest can't fail, or concerns no file. */
static const char *const left_alone[] = {
    "mmap",         "munmap",          "mremap",          "brk",          "mprotect",
    "madvise",      "exit_group",      "futex",           "rseq",         "arch_prctl",
    "rt_sigaction", "rt_sigprocmask",  "set_tid_address", "getpid",       "gettid",
    "geteuid",      "set_robust_list", "prlimit64",       "rt_sigreturn", "execve"};

/* The calls of one name: those before `first` are the loader's. */
struct calls {
    char name[24];
    int first, count;
};

struct call_list {
    VECTOR(struct calls) names;
    long all;
};

struct fault {
    const struct calls *calls;
    int number;
    const char *error;
};

static bool is_left_alone(const char *name)
{
    for (size_t i = 0; i < sizeof left_alone / sizeof *left_alone; i++)
        if (strcmp(name, left_alone[i]) == 0)
            return true;
    return false;
}

static struct calls *calls_of(struct call_list *list, const char *name)
{
    struct calls calls = {.count = 0};

    for (size_t i = 0; i < list->names.count; i++)
        if (strcmp(list->names.items[i].name, name) == 0)
            return &list->names.items[i];
    snprintf(calls.name, sizeof calls.name, "%s", name);
    VECTOR_PUSH(&list->names, calls);
    return &list->names.items[list->names.count - 1];
}

/* strace itself, with its options and then the command. */
static int run_traced(const struct trial *trial, const char *const *options, struct buffer *out,
                      struct buffer *err)
{
    const char *words[32] = {"-f", "--seccomp-bpf", "-o"};
    size_t count = 3;

    while (*options)
        words[count++] = *options++;
    words[count++] = MILEPOST_PROGRAM;
    for (const char *const *word = trial->kind->words; *word; word++)
        words[count++] = *word;
    return home_run_program(&trial->home, out, err, STRACE_PROGRAM, words);
}

/* "PID name(arguments...". The loader is done when it gives back its cache. */
static void count_line(struct call_list *list, const char *line, bool *loaded)
{
    char name[24];
    struct calls *calls;

    if (sscanf(line, "%*d %23[a-z_0-9](", name) != 1)
        return;
    if (strcmp(name, "munmap") == 0)
        *loaded = true;
    if (is_left_alone(name))
        return;
    calls = calls_of(list, name);
    calls->count++;
    calls->first += !*loaded;
    list->all += *loaded;
}

static void count_calls(struct trial *trial, struct call_list *list)
{
    static const char *const options[] = {"trace", NULL};
    struct buffer trace = {0};
    bool loaded = false;

    trial_reset(trial);
    if (run_traced(trial, options, NULL, &trace) != 0) {
        fprintf(stderr, "%s: under strace: %s\n", trial->kind->name, buffer_text(&trace));
        exit(2);
    }
    buffer_truncate(&trace, 0);
    home_read(&trial->home, "trace", &trace);
    for (const char *line = buffer_text(&trace); line && *line;) {
        count_line(list, line, &loaded);
        line = strchr(line, '\n');
        line = line ? line + 1 : NULL;
    }
    buffer_clear(&trace);
}

/* The one numbered `number` of all that can fail. */
static struct fault fault_at(const struct call_list *list, long number)
{
    struct fault fault = {.error = errors[number % ERRORS]};
    long call = number / ERRORS;

    for (size_t i = 0; i < list->names.count; i++) {
        const struct calls *calls = &list->names.items[i];

        if (call < calls->count - calls->first) {
            fault.calls = calls;
            fault.number = calls->first + (int)call + 1;
            break;
        }
        call -= calls->count - calls->first;
    }
    return fault;
}

/* A change that was saved before the call failed that would have told so. */
static bool concerns_talk(const struct fault *fault)
{
    return strcmp(fault->calls->name, "write") == 0 || strcmp(fault->calls->name, "close") == 0;
}

/* An older file is brought up to date before it is read, and that is told by itself. */
static bool is_told(const struct trial *trial, const struct buffer *err)
{
    return strcmp(trial->kind->name, "migration") == 0 &&
           strstr(buffer_text(err), "brought up to date") != NULL;
}

static void judge(struct campaign *campaign, struct trial *trial, const struct fault *fault,
                  int code, const struct buffer *out, const struct buffer *err)
{
    /* Nobody can say anything when it is the saying that fails; a file that could not be removed is
     * left behind. */
    bool is_mute = strcmp(fault->calls->name, "write") == 0;
    bool litter = strncmp(fault->calls->name, "unlink", 6) == 0;
    enum trial_outcome outcome = trial_look(trial, litter);
    const char *wrong = campaign_judges(code, out, err);

    if (wrong && is_mute && code > 0 && code <= 3)
        wrong = NULL;
    /* A file outside is written all the same; what could not be noted of it is told. */
    if (!wrong && code == 0 && outcome == TRIAL_BEFORE &&
        !(trial->kind->is_print && err->length > 0))
        wrong = "said that it is done, and it is not";
    if (!wrong && code != 0 && outcome == TRIAL_AFTER && !concerns_talk(fault) &&
        !is_told(trial, err))
        wrong = "said that it failed, and it is done";
    if (!wrong && outcome == TRIAL_BROKEN)
        wrong = buffer_text(&trial->why);
    if (wrong)
        campaign_finds(campaign, "%s, %s %d fails by %s: exit %d: %s: %s", trial->kind->name,
                       fault->calls->name, fault->number, fault->error, code, wrong,
                       buffer_text(err));
}

static void fail_one(struct campaign *campaign, struct trial *trial, const struct fault *fault)
{
    struct buffer trace = {0}, inject = {0}, out = {0}, err = {0};
    const char *options[] = {"/dev/null", "-e", NULL, "-e", NULL, NULL};
    int code;

    buffer_format(&trace, "trace=%s", fault->calls->name);
    buffer_format(&inject, "inject=%s:error=%s:when=%d", fault->calls->name, fault->error,
                  fault->number);
    options[2] = trace.text;
    options[4] = inject.text;
    trial_reset(trial);
    code = run_traced(trial, options, &out, &err);
    judge(campaign, trial, fault, code, &out, &err);
    buffer_clear(&trace);
    buffer_clear(&inject);
    buffer_clear(&out);
    buffer_clear(&err);
}

static long try_kind(struct campaign *campaign, struct trial *trial, const char *name)
{
    struct call_list list = {0};
    long all, wanted, tried_so_far = 0;

    trial_take(trial, kind_find(name));
    count_calls(trial, &list);
    all = list.all * ERRORS;
    wanted = campaign->count > 0 ? (campaign->count + KINDS - 1) / KINDS : all;
    for (long i = 0; i < wanted && campaign_goes_on(); i++, tried_so_far++) {
        struct fault fault =
            fault_at(&list, campaign->count > 0 ? (long)campaign_chance(campaign, (size_t)all) : i);

        fail_one(campaign, trial, &fault);
    }
    VECTOR_CLEAR(&list.names);
    return tried_so_far;
}

int main(int count, char **words)
{
    struct campaign campaign;
    struct trial trial;
    long failed = 0;

    campaign_begin(&campaign, "failing calls", 60, words, count);
    trial_open(&trial);
    for (int i = 0; i < KINDS && campaign_goes_on(); i++)
        if (!getenv("CAMPAIGN_KIND") || strcmp(getenv("CAMPAIGN_KIND"), tried[i]) == 0)
            failed += try_kind(&campaign, &trial, tried[i]);
    trial_close(&trial);
    campaign_says(&campaign,
                  "%ld system calls of %d kinds of command failed once, by %d errors: "
                  "%ld went wrong",
                  failed, KINDS, ERRORS, campaign.found);
    return campaign_end(&campaign);
}
