/* SPDX-License-Identifier: MIT
 * Twenty writers, and two people in the accessible program, on one data file at once: every change
 * that was told as saved is there, once.
 *     campaign_writers [COUNT of changes] [SEED] */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "campaign/campaign.h"
#include "campaign/kinds.h"
#include "campaign/state.h"

enum { WRITERS = 20 };

/* Each says "saved NAME" of what was saved; what was refused says why. */
static const char script[] =
    "for writer in $(seq %d); do (for change in $(seq %ld); do"
    " note=w$writer-$change;"
    " if " MILEPOST_PROGRAM " log Maria program.course 1m --note $note --quiet 2>errors-$note; then"
    " echo saved $note; else cat errors-$note >&2; fi; done) & done;"
    " for person in 1 2; do (printf '1\\n!\\n!\\n!\\nq\\n' |"
    " " MILEPOST_PROGRAM " resume Bo --accessible >person-$person 2>&1) & done; wait";

/* Each line of `said` that begins so is there, once. */
static long check_saved(struct campaign *campaign, const struct home *home, const char *said)
{
    long saved = 0;

    for (const char *at = said; (at = strstr(at, "saved ")); at++, saved++) {
        struct buffer sql = {0};
        size_t length = strcspn(at += strlen("saved "), "\n");
        long count;

        buffer_format(&sql, "SELECT count(*) FROM study_log WHERE note = '%.*s'", (int)length, at);
        count = state_count(home_data(home), sql.text);
        if (count != 1)
            campaign_finds(campaign, "%.*s was saved, and is there %ld times", (int)length, at,
                           count);
        buffer_clear(&sql);
    }
    return saved;
}

static long check_refused(struct campaign *campaign, const char *said)
{
    long refused = 0;

    for (const char *line = said; *line != '\0'; line++, refused++) {
        size_t length = strcspn(line, "\n");

        if (!strstr(line, "is in use by another program"))
            campaign_finds(campaign, "a writer was refused: %.*s", (int)length, line);
        line += length;
    }
    return refused;
}

int main(int count, char **words)
{
    struct campaign campaign;
    struct home home;
    struct buffer text = {0}, out = {0}, err = {0}, state = {0};
    long each, saved, refused, there;

    campaign_begin(&campaign, "twenty writers", 40, words, count);
    home_make(&home);
    kinds_arrange(&home);
    each = (campaign.count + WRITERS - 1) / WRITERS;
    buffer_format(&text, script, WRITERS, each);
    home_run_shell(&home, &out, &err, text.text);
    saved = check_saved(&campaign, &home, buffer_text(&out));
    refused = check_refused(&campaign, buffer_text(&err));
    there = state_count(home_data(&home), "SELECT count(*) FROM study_log WHERE note LIKE 'w%'");
    if (there != saved || saved + refused != each * WRITERS)
        campaign_finds(&campaign,
                       "of %ld changes %ld were saved and %ld refused, and %ld are there",
                       each * WRITERS, saved, refused, there);
    if (!state_read(home_data(&home), &state) || HOME_RUN(&home, NULL, NULL, "doctor") != 0)
        campaign_finds(&campaign, "the data file is %.200s", buffer_text(&state));
    home_remove(&home);
    campaign_says(&campaign,
                  "%ld changes by %d writers beside two sessions on one file: %ld saved, %ld told "
                  "that it is in use, %ld went wrong",
                  each * WRITERS, WRITERS, saved, refused, campaign.found);
    buffer_clear(&text);
    buffer_clear(&out);
    buffer_clear(&err);
    buffer_clear(&state);
    return campaign_end(&campaign);
}
