/* SPDX-License-Identifier: MIT
 * kill -9 at any moment of the accessible program, of the screens, and of every command that
 * changes something: what was told as saved is there, at most one thing more is, and the file is
 * sound.
 *     campaign_kill [COUNT of kills] [SEED] */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "campaign/state.h"
#include "campaign/trial.h"
#include "e2e/person.h"

enum { ANSWERED = 2, DOCTOR_EVERY = 10, MOMENTS = 100 };

struct sums {
    long by_lines, by_screens, by_command, of_batch, within;
};

static double seconds(void)
{
    return ptty_now() / 1000;
}

static long count_answers(const struct home *home)
{
    return state_count(home_data(home), "SELECT count(*) FROM answer JOIN plan ON plan.id = plan"
                                        " WHERE name = 'Zoe'");
}

/* All that was told is there, and at most one answer more. */
static void check_answers(struct campaign *campaign, const struct trial *trial, const char *how,
                          long told)
{
    struct buffer said = {0};
    long there;

    if (campaign_chance(campaign, DOCTOR_EVERY) == 0 &&
        HOME_RUN(&trial->home, &said, &said, "doctor") != 0)
        campaign_finds(campaign, "killed %s: doctor: %s", how, buffer_text(&said));
    there = count_answers(&trial->home) - ANSWERED;
    buffer_truncate(&said, 0);
    if (!state_read(home_data(&trial->home), &said))
        campaign_finds(campaign, "killed %s: the data file is %.200s", how, buffer_text(&said));
    else if (there < told || there > told + 1)
        campaign_finds(campaign, "killed %s: %ld answers were saved, %ld are there", how, told,
                       there);
    buffer_clear(&said);
}

/* ---- the accessible program ---------------------------------------------------------------- */

static long count_of(const struct buffer *text, const char *words)
{
    long count = 0;

    for (const char *at = buffer_text(text); (at = strstr(at, words)); at++)
        count++;
    return count;
}

/* It is killed after a share of the time that it takes, which is in hundredths. */
static int run_lines(const struct trial *trial, double after, struct buffer *out)
{
    struct buffer script = {0};
    int code;

    buffer_format(&script,
                  "printf '1\\n!\\n!\\n!\\nq\\n' | timeout -s KILL %.4f " MILEPOST_PROGRAM
                  " resume Zoe --accessible",
                  after);
    code = home_run_shell(&trial->home, out, NULL, script.text);
    buffer_clear(&script);
    return code;
}

static void kill_lines(struct campaign *campaign, struct trial *trial, double usual,
                       struct sums *sums)
{
    struct buffer out = {0};
    int code;

    trial_reset(trial);
    code = run_lines(trial, 0.001 + usual * (double)campaign_chance(campaign, MOMENTS) / MOMENTS,
                     &out);
    sums->by_lines++;
    sums->within += code != 0;
    check_answers(campaign, trial, "by lines", count_of(&out, "Saved: "));
    buffer_clear(&out);
}

/* ---- the screens --------------------------------------------------------------------------- */

static void wait_a_moment(struct campaign *campaign)
{
    struct timespec moment = {.tv_nsec = (long)campaign_chance(campaign, 60000000)};

    nanosleep(&moment, NULL);
}

/* Answers what is asked; with `and_wait` until the next question shows that it is saved. */
static bool answer_on_screen(struct tty *tty, bool and_wait)
{
    int question = person_reads(tty);
    const char *id;

    if (question < 0)
        return false;
    id = catalog_builtin()->questions[question].id;
    person_fills(tty, question, "unknown");
    tty_keys(tty, "Enter");
    return !and_wait || tty_misses(tty, person_ask(id));
}

static void kill_screens(struct campaign *campaign, struct trial *trial, struct sums *sums)
{
    struct tty tty = {0};
    long told = 0, wanted = (long)campaign_chance(campaign, 3);
    bool asked;

    trial_reset(trial);
    TTY_OPEN(&tty, &trial->home, 80, 24, "resume", "Zoe");
    asked = tty_sees(&tty, "Go on with the questions");
    tty_keys(&tty, "Enter");
    asked = asked && tty_sees(&tty, "I don't know yet");
    while (asked && told < wanted && answer_on_screen(&tty, true))
        told++;
    if (asked && tty_sees(&tty, "I don't know yet"))
        answer_on_screen(&tty, false);
    else
        campaign_finds(campaign, "the screens asked nothing:\n%s", tty_text(&tty));
    wait_a_moment(campaign);
    sums->within += kill(tty.ptty.program, SIGKILL) == 0;
    tty_hears(&tty, PTTY_ENDED);
    tty_close(&tty);
    sums->by_screens++;
    check_answers(campaign, trial, "on the screens", told);
}

/* ---- commands ------------------------------------------------------------------------------ */

static int run_command(struct trial *trial, double after)
{
    const char *words[KIND_WORDS + 4] = {"-s", "KILL"};
    char text[24];
    size_t count = 0;

    snprintf(text, sizeof text, "%.4f", after);
    words[2] = text;
    words[3] = MILEPOST_PROGRAM;
    for (; trial->kind->words[count]; count++)
        words[count + 4] = trial->kind->words[count];
    return home_run_program(&trial->home, NULL, NULL, "/usr/bin/timeout", words);
}

static void kill_command(struct campaign *campaign, struct trial *trial, double usual,
                         struct sums *sums)
{
    enum trial_outcome outcome;
    int code;

    trial_reset(trial);
    code = run_command(trial, 0.001 + usual * (double)campaign_chance(campaign, MOMENTS) / MOMENTS);
    outcome = trial_look(trial, true);
    sums->by_command++;
    sums->within += code != 0;
    if (outcome == TRIAL_BROKEN || (code == 0 && outcome == TRIAL_BEFORE))
        campaign_finds(campaign, "%s, killed: exit %d: %s", trial->kind->name, code,
                       buffer_text(&trial->why));
}

/* ---- batch --------------------------------------------------------------------------------- */

/* Every plan, several times over. */
#define BATCH_INPUT                                                                                \
    "for i in 1 2 3 4 5 6 7 8; do " MILEPOST_PROGRAM " export --all; done >plans.jsonl"

/* What it had written is the beginning of all that it writes, and it touches no data file. */
static void kill_batch(struct campaign *campaign, struct trial *trial, double usual,
                       const struct buffer *whole, struct sums *sums)
{
    struct buffer script = {0}, out = {0};
    double after = 0.001 + usual * (double)campaign_chance(campaign, MOMENTS) / MOMENTS;
    int code;

    buffer_format(&script, "timeout -s KILL %.4f " MILEPOST_PROGRAM " batch <plans.jsonl", after);
    code = home_run_shell(&trial->home, &out, NULL, script.text);
    sums->of_batch++;
    sums->within += code != 0;
    if (out.length > whole->length ||
        strncmp(buffer_text(&out), buffer_text(whole), out.length) != 0)
        campaign_finds(campaign, "batch, killed: wrote what it does not write else");
    if (trial_look(trial, true) != TRIAL_BEFORE)
        campaign_finds(campaign, "batch, killed: %s", buffer_text(&trial->why));
    buffer_clear(&script);
    buffer_clear(&out);
}

static void kill_batches(struct campaign *campaign, struct trial *trial, long count,
                         struct sums *sums)
{
    struct kind kind = {
        .name = "batch", .script = MILEPOST_PROGRAM " delete Bo", .before = BATCH_INPUT};
    struct buffer whole = {0};
    double start;

    if (HOME_RUN(&trial->home, NULL, NULL, "batch", "--help") != 0)
        return; /* this program has none */
    trial_take(trial, &kind);
    trial_reset(trial);
    start = seconds();
    if (home_run_shell(&trial->home, &whole, NULL, MILEPOST_PROGRAM " batch <plans.jsonl") != 0)
        campaign_finds(campaign, "batch does not answer what `export --all` writes");
    start = seconds() - start;
    for (long i = 0; i < count && campaign_goes_on(); i++)
        kill_batch(campaign, trial, start, &whole, sums);
    buffer_clear(&whole);
}

/* ---- all of it ----------------------------------------------------------------------------- */

/* Zoe has answered two questions, after which nothing but answering writes. */
static const struct kind answering = {
    .name = "answering",
    .script = ":",
    .before = MILEPOST_PROGRAM " new Zoe --no-input && " MILEPOST_PROGRAM
                               " set Zoe person.stage=unknown goal.target=CPC",
};

static void kill_front_ends(struct campaign *campaign, struct trial *trial, long count,
                            struct sums *sums)
{
    double start;

    trial_take(trial, &answering);
    start = seconds();
    run_lines(trial, 60, NULL);
    start = seconds() - start;
    for (long i = 0; i < count && campaign_goes_on(); i++)
        kill_lines(campaign, trial, start, sums);
    for (long i = 0; i < count && campaign_goes_on(); i++)
        kill_screens(campaign, trial, sums);
}

static void kill_commands(struct campaign *campaign, struct trial *trial, long count,
                          struct sums *sums)
{
    for (size_t i = 0; i < kind_count && campaign_goes_on(); i++) {
        long wanted = (count + (long)(kind_count - i) - 1) / (long)(kind_count - i);
        double start;

        if (kinds[i].script || wanted == 0)
            continue;
        trial_take(trial, &kinds[i]);
        trial_reset(trial);
        start = seconds();
        run_command(trial, 60);
        start = seconds() - start;
        for (long k = 0; k < wanted && campaign_goes_on(); k++, count--)
            kill_command(campaign, trial, start, sums);
    }
}

static struct campaign campaign;

/* Within Check, as whoever is at the keyboard (e2e/person.h) says by it what is not as expected. */
START_TEST(kill_9__at_any_moment__loses_nothing_that_was_told)
{
    struct trial trial;
    struct sums sums = {0};
    long each = (campaign.count + 3) / 4;

    trial_open(&trial);
    kill_front_ends(&campaign, &trial, each, &sums);
    kill_commands(&campaign, &trial, each, &sums);
    kill_batches(&campaign, &trial, each, &sums);
    trial_close(&trial);
    campaign_says(
        &campaign,
        "%ld of the accessible program, %ld of the screens, %ld of commands, %ld of batch "
        "(%ld came before it was done): %ld lost something or left damage",
        sums.by_lines, sums.by_screens, sums.by_command, sums.of_batch, sums.within,
        campaign.found);
}
END_TEST

int main(int count, char **words)
{
    Suite *suite = suite_create("kill");
    TCase *tcase = tcase_create("kill");
    SRunner *runner = srunner_create(suite);
    int failed;

    campaign_begin(&campaign, "kill -9", 30, words, count);
    tcase_add_test(tcase, kill_9__at_any_moment__loses_nothing_that_was_told);
    suite_add_tcase(suite, tcase);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_MINIMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return campaign_end(&campaign) || failed > 0;
}
