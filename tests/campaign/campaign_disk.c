/* SPDX-License-Identifier: MIT
 * Disks that lie: syncs that were not done, writes in another order, torn and dropped, when the
 * power goes. What such a disk loses nobody can keep; but what is left is a whole older state, or
 * `doctor` says that it is damaged.
 *     campaign_disk [COUNT of cuts] [SEED] */
#include <stdio.h>
#include <string.h>

#include "campaign/replay.h"
#include "campaign/state.h"

struct sums {
    long cuts, whole, told, silent;
};

static const char *const tried[] = {
    "set",  "choose", "log",   "program add", "credit import",        "undo",
    "copy", "import", "purge", "restore",     "first change of a day"};
enum { KINDS = sizeof tried / sizeof *tried };

/* Pages of two commits that fit together can't be told from a whole file, for SQLite's pages have
 * no checksums: they are counted, and no fault of the program. */

/* What doctor says of the file; the fault is told in a line, or it names what is wrong. */
static bool is_told(struct campaign *campaign, struct trial *trial)
{
    struct buffer out = {0}, err = {0};
    int code = HOME_RUN(&trial->home, &out, &err, "doctor");
    const char *wrong = campaign_judges(code, &out, &err);

    if (wrong)
        campaign_finds(campaign, "%s: doctor: exit %d: %s", trial->kind->name, code, wrong);
    buffer_clear(&out);
    buffer_clear(&err);
    return code != 0;
}

static void cut_one(struct campaign *campaign, struct trial *trial, const struct replay *replay,
                    enum disk_lie lie, struct sums *sums)
{
    size_t steps = campaign_chance(campaign, replay->log.steps.count + 1);
    enum trial_outcome outcome;

    replay_cut(trial, replay, steps, lie, &campaign->state);
    sums->cuts++;
    /* First by the program: SQLite alone would roll a journal back, and so hide what it sees. */
    if (is_told(campaign, trial)) {
        sums->told++;
        return;
    }
    outcome = trial_look(trial, true);
    if (outcome != TRIAL_BROKEN) {
        sums->whole++;
        return;
    }
    sums->silent++;
}

int main(int count, char **words)
{
    struct campaign campaign;
    struct trial trial;
    struct sums sums = {0};

    campaign_begin(&campaign, "lying disks", 60, words, count);
    trial_open(&trial);
    for (int i = 0; i < KINDS; i++) {
        struct replay replay;

        trial_take(&trial, kind_find(tried[i]));
        replay_record(&trial, &replay);
        for (long k = 0; k < (campaign.count + KINDS - 1) / KINDS && campaign_goes_on(); k++)
            cut_one(&campaign, &trial, &replay,
                    k % 2 ? DISK_FORGETS_ALL_SYNCS : DISK_FORGETS_SOME_SYNCS, &sums);
        replay_clear(&replay);
    }
    trial_close(&trial);
    campaign_says(
        &campaign,
        "%ld cuts on disks that forget syncs: %ld left a whole state, %ld damage that doctor "
        "tells, %ld a mixture that nothing can tell",
        sums.cuts, sums.whole, sums.told, sums.silent);
    return campaign_end(&campaign);
}
