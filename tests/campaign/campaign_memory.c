/* SPDX-License-Identifier: MIT
 * Every allocation of what reads, plans and saves fails once: it is told as that, and the data file
 * is as it was before or as it is after.
 *     campaign_memory [COUNT of allocations, 0: all] [SEED] */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "campaign/trial.h"

static const char *const tried[] = {"set", "import of a copy", "print", "export", "restore"};
enum { KINDS = sizeof tried / sizeof *tried };

/* How many allocations the kind takes, as the library counts them. */
static long count_all(struct trial *trial)
{
    struct buffer text = {0};
    long count;

    trial_reset(trial);
    home_set(&trial->home, "NO_MEMORY_COUNT", home_path(&trial->home, "count"));
    kind_run(trial->kind, &trial->home, NULL, NULL);
    home_set(&trial->home, "NO_MEMORY_COUNT", NULL);
    home_read(&trial->home, "count", &text);
    count = strtol(buffer_text(&text), NULL, 10);
    buffer_clear(&text);
    return count;
}

/* What the C library wants memory for is told by what it was for, and why. */
static bool tells_want(const char *line)
{
    return strstr(line, "out of memory") || strstr(line, strerror(ENOMEM));
}

static void fail_one(struct campaign *campaign, struct trial *trial, long number)
{
    struct buffer out = {0}, err = {0};
    char text[24];
    enum trial_outcome outcome;
    const char *fault;
    int code;

    trial_reset(trial);
    snprintf(text, sizeof text, "%ld", number);
    home_set(&trial->home, "NO_MEMORY_FROM", text);
    code = kind_run(trial->kind, &trial->home, &out, &err);
    home_set(&trial->home, "NO_MEMORY_FROM", NULL);
    outcome = trial_look(trial, true);
    fault = campaign_judges(code, &out, &err);
    if (!fault && code != 0 && (code != 3 || !tells_want(buffer_text(&err))))
        fault = "is not told as want of memory";
    if (!fault && code == 0 && outcome == TRIAL_BEFORE)
        fault = "said that it is done, and it is not";
    if (!fault && outcome == TRIAL_BROKEN)
        fault = buffer_text(&trial->why);
    if (fault)
        campaign_finds(campaign, "%s, allocation %ld: exit %d: %s: %s", trial->kind->name, number,
                       code, fault, buffer_text(&err));
    buffer_clear(&out);
    buffer_clear(&err);
}

int main(int count, char **words)
{
    struct campaign campaign;
    struct trial trial;
    long failed = 0;

    campaign_begin(&campaign, "want of memory", 100, words, count);
    trial_open(&trial);
    for (int i = 0; i < KINDS; i++) {
        long all, wanted;

        trial_take(&trial, kind_find(tried[i]));
        home_set(&trial.home, "LD_PRELOAD", NO_MEMORY_LIBRARY);
        home_set(&trial.home, "NO_MEMORY_ONCE", "1");
        all = count_all(&trial);
        wanted = campaign.count > 0 ? campaign.count / KINDS : all;
        for (long number = 0; number < wanted && campaign_goes_on(); number++, failed++)
            fail_one(&campaign, &trial,
                     campaign.count > 0 ? 1 + (long)campaign_chance(&campaign, (size_t)all)
                                        : number + 1);
        home_set(&trial.home, "LD_PRELOAD", NULL);
    }
    trial_close(&trial);
    campaign_says(&campaign, "%ld allocations of %d kinds of command failed once: %ld went wrong",
                  failed, KINDS, campaign.found);
    return campaign_end(&campaign);
}
