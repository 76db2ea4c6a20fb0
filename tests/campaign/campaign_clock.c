/* SPDX-License-Identifier: MIT
 * Clocks that jump, between commands and within them: what is refused changes nothing, undo takes
 * back the last change whatever its time says, and no backup is given up for it.
 *     campaign_clock [COUNT of commands] [SEED] */
#include <glob.h>
#include <stdio.h>
#include <string.h>

#include "campaign/campaign.h"
#include "campaign/kinds.h"
#include "campaign/state.h"

/* Seconds since 1970: around one day, years off, the ends of what other clocks can count, and years
 * that the program does not know. */
static const long long clocks[] = {1795435200, 1795435199,  1795521600,  1795348800,  1827000000,
                                   1763899200, 0,           951782400,   1709164800,  2147483647,
                                   2147483648, 4102444800,  1,           4294967296,  -1,
                                   1798761600, -9593164800, 31536000000, 253402300800};
enum { CLOCKS = sizeof clocks / sizeof *clocks, KEPT = 7, WORDS_MOST = 10, TOLD = 200 };

static const struct {
    const char *words[WORDS_MOST];
    bool changes;
} commands[] = {
    {{"set", "Maria", "school.level=master"}, true},
    {{"set", "Maria", "school.level=associate", "goal.setting=any"}, true},
    {{"log", "Maria", "program.course", "1m"}, true},
    {{"credit", "add", "Maria", "--title", "E/M", "--units", "1", "--body", "AAPC"}, true},
    {{"program", "set", "Maria", "2", "--price", "3100"}, true},
    {{"start", "Maria", "skills"}, true},
    {{"rename", "Bo", "Bob"}, true},
    {{"list"}, false},
    {{"due", "--all"}, false},
    {{"next", "Maria"}, false},
    {{"print", "Maria"}, false},
    {{"history", "Maria"}, false},
};
enum { COMMANDS = sizeof commands / sizeof *commands };

static size_t count_backups(const struct home *home)
{
    glob_t found = {0};
    size_t count = glob(home_path(home, "state/milepost/backups/*"), 0, NULL, &found) == 0
                       ? found.gl_pathc
                       : 0;

    globfree(&found);
    return count;
}

/* What it holds by today's clock, without its undo log: each plan for itself, for which of them was
 * used last changes. */
static void take_export(const struct home *home, struct buffer *out)
{
    static const char *const numbers[] = {"1", "2", "3"};

    buffer_truncate(out, 0);
    for (int i = 0; i < 3; i++)
        (void)!HOME_RUN(home, out, out, "--today", "2026-11-23", "export", numbers[i]);
}

/* Runs it by a clock of chance, which may jump after its first look. */
static int run_far(struct campaign *campaign, struct home *home, const char *const *words,
                   struct buffer *err)
{
    struct buffer out = {0};
    long long first = clocks[campaign_chance(campaign, CLOCKS)];
    long long then =
        campaign_chance(campaign, 2) ? clocks[campaign_chance(campaign, CLOCKS)] : first;
    char text[64];
    const char *wrong;
    int code;

    snprintf(text, sizeof text, "%lld,%lld", first, then);
    home_set(home, "FAR_CLOCK", text);
    buffer_truncate(err, 0);
    code = home_run(home, &out, err, words);
    wrong = campaign_judges(code, &out, err);
    if (wrong)
        campaign_finds(campaign, "%s at %s: exit %d: %s: %.*s", words[0], text, code, wrong, TOLD,
                       buffer_text(err));
    buffer_clear(&out);
    return code;
}

/* Taken back at once, by yet another clock; one that no calendar of ours knows is refused. */
static void take_back(struct campaign *campaign, struct home *home, const char *plan,
                      const struct buffer *before, const char *what)
{
    struct buffer err = {0}, now = {0};
    int code = 0;

    for (int i = 0; i < 50; i++) {
        code = run_far(campaign, home, (const char *const[]){"undo", plan, NULL}, &err);
        if (code == 0 || !strstr(buffer_text(&err), "the clock"))
            break;
    }
    take_export(home, &now);
    if (code != 0 || strcmp(buffer_text(&now), buffer_text(before)) != 0)
        campaign_finds(campaign, "undo of %s: exit %d: it is not as before: %.*s", what, code, TOLD,
                       buffer_text(&err));
    buffer_clear(&err);
    buffer_clear(&now);
}

static bool try_one(struct campaign *campaign, struct home *home, size_t number)
{
    const char *const *words = commands[number].words;
    struct buffer before = {0}, after = {0}, err = {0};
    size_t backups = count_backups(home);
    int code;

    take_export(home, &before);
    code = run_far(campaign, home, words, &err);
    take_export(home, &after);
    if (code != 0 || !commands[number].changes) {
        if (strcmp(buffer_text(&before), buffer_text(&after)) != 0)
            campaign_finds(campaign, "%s: exit %d, and the plans changed", words[0], code);
    } else if (strcmp(buffer_text(&before), buffer_text(&after)) != 0) {
        take_back(campaign, home, strcmp(words[0], "rename") == 0 ? "Bob" : "Maria", &before,
                  words[0]);
    }
    if (count_backups(home) < (backups < KEPT ? backups : KEPT))
        campaign_finds(campaign, "%s: of %zu backups %zu are left", words[0], backups,
                       count_backups(home));
    buffer_clear(&before);
    buffer_clear(&after);
    buffer_clear(&err);
    return code != 0;
}

int main(int count, char **words)
{
    struct campaign campaign;
    struct home home;
    struct buffer state = {0};
    long refused = 0, ran = 0;

    campaign_begin(&campaign, "jumping clocks", 40, words, count);
    home_make(&home);
    kinds_arrange(&home);
    home_set(&home, "MILEPOST_TODAY", NULL);
    home_set(&home, "LD_PRELOAD", FAR_CLOCK_LIBRARY);
    for (; ran < campaign.count && campaign_goes_on(); ran++)
        refused += try_one(&campaign, &home, campaign_chance(&campaign, COMMANDS));
    if (!state_read(home_data(&home), &state))
        campaign_finds(&campaign, "the data file is %.*s", TOLD, buffer_text(&state));
    home_remove(&home);
    buffer_clear(&state);
    campaign_says(&campaign,
                  "%ld commands by %d clocks that jump: %ld refused, each change taken back; "
                  "%ld went wrong",
                  ran, CLOCKS, refused, campaign.found);
    return campaign_end(&campaign);
}
