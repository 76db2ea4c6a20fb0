/* SPDX-License-Identifier: MIT
 * Power cuts over every kind of change: whatever was told as done is there, and what was being
 * changed is as before or as after.
 *     campaign_power [COUNT of cuts] [SEED] */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "campaign/replay.h"

enum { RUN_EVERY = 40 };

struct sums {
    long cuts, lost, damaged;
};

/* The program itself opens what the power left, and finds it sound. */
static void run_doctor(struct trial *trial)
{
    struct buffer said = {0};
    int code = HOME_RUN(&trial->home, &said, &said, "doctor");

    /* One that is still to be brought up to date is told as that. */
    if (code != 0 && !strstr(buffer_text(&said), "is of an older Milepost")) {
        buffer_truncate(&trial->why, 0);
        buffer_format(&trial->why, "doctor ends with %d: %s", code, buffer_text(&said));
    }
    buffer_clear(&said);
}

static void cut_one(struct campaign *campaign, struct trial *trial, const struct replay *replay,
                    size_t steps, struct sums *sums)
{
    bool is_told = steps == replay->log.steps.count, is_lost = false;
    enum trial_outcome outcome;

    replay_cut(trial, replay, steps, DISK_HONEST, &campaign->state);
    buffer_truncate(&trial->why, 0);
    if (++sums->cuts % RUN_EVERY == 0 && tree_find(&trial->before, "data/milepost/plans.db"))
        run_doctor(trial);
    if (trial->why.length == 0) {
        outcome = trial_look(trial, true);
        is_lost = outcome != TRIAL_BROKEN && is_told &&
                  (outcome == TRIAL_BEFORE || !replay_has_files(trial));
    }
    sums->lost += is_lost;
    sums->damaged += !is_lost && trial->why.length > 0;
    if (is_lost || trial->why.length > 0)
        campaign_finds(campaign, "%s, cut after %zu of %zu steps: %s: %s", trial->kind->name, steps,
                       replay->log.steps.count, is_lost ? "lost" : "damaged",
                       buffer_text(&trial->why));
}

static void cut_kind(struct campaign *campaign, struct trial *trial, long cuts, struct sums *sums)
{
    struct replay replay;

    replay_record(trial, &replay);
    /* A quarter of the cuts comes when all is done and told. */
    for (long i = 0; i < cuts && campaign_goes_on(); i++)
        cut_one(campaign, trial, &replay,
                i % 4 == 0 ? replay.log.steps.count
                           : campaign_chance(campaign, replay.log.steps.count + 1),
                sums);
    replay_clear(&replay);
}

int main(int count, char **words)
{
    struct campaign campaign;
    struct trial trial;
    struct sums sums = {0};

    campaign_begin(&campaign, "power cuts", 200, words, count);
    trial_open(&trial);
    for (size_t i = 0; i < kind_count; i++) {
        if (getenv("CAMPAIGN_KIND") && strcmp(getenv("CAMPAIGN_KIND"), kinds[i].name) != 0)
            continue;
        trial_take(&trial, &kinds[i]);
        cut_kind(&campaign, &trial, (campaign.count + (long)kind_count - 1) / (long)kind_count,
                 &sums);
    }
    trial_close(&trial);
    campaign_says(&campaign, "%ld cuts over %zu kinds of change: %ld lost, %ld damaged", sums.cuts,
                  kind_count, sums.lost, sums.damaged);
    return campaign_end(&campaign);
}
