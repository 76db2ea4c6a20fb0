/* SPDX-License-Identifier: MIT
 * A plan whose ledger is filled by SQL, as entering ten thousand one by one would measure that. */
#include "credits.h"

#include <stdio.h>

#include "measure.h"
#include "milepost/text.h"
#include "probe.h"

enum { SIZES = 2, QUIET_AFTER_START = 300, QUIET_AFTER_KEY = 15 };

static const int sizes[SIZES] = {10, 10000};

/* What is measured of a ledger. */
struct credits {
    struct samples read, list, json, held, add;
    struct samples frame, key; /* of the screen: its first frame, and an arrow key on it */
};

static bool credits_make(const struct home *home, const char *file, int count)
{
    struct buffer sql = {0};
    bool done = HOME_RUN(home, NULL, NULL, "new", "Maria", "--no-input", "--db", file, "--answers",
                         PERSONAS "/keep-three-current.answers.json") == 0;

    /* Over two years, for one body or two, some of a field. */
    buffer_format(&sql,
                  "BEGIN; CREATE TEMP TABLE n (i); WITH RECURSIVE k (i) AS (SELECT 1 UNION ALL"
                  " SELECT i + 1 FROM k WHERE i < %d) INSERT INTO n SELECT i FROM k; INSERT INTO"
                  " credit SELECT 1, i, 20050 + i %% 700, 50 + 50 * (i %% 4), 'Course ' || i,"
                  " 'Provider', 'certificate', NULL FROM n; INSERT INTO credit_body SELECT 1, i,"
                  " 'AAPC', 0 FROM n; INSERT INTO credit_body SELECT 1, i, 'AHIMA', 1 FROM n WHERE"
                  " i %% 2; INSERT INTO credit_category SELECT 1, i, 'auditing', 0 FROM n WHERE"
                  " i %% 3 = 0; INSERT INTO progress_number VALUES (1, 'credit', %d); COMMIT;",
                  count, count);
    done = done &&
           measure_process(home, (const char *const[]){SQLITE, file, buffer_text(&sql), NULL}) >= 0;
    buffer_clear(&sql);
    return done;
}

static bool credits_process(const struct home *home, const char *const *words,
                            struct samples *times)
{
    double took = measure_process(home, words);

    samples_add(times, took);
    return took >= 0;
}

/* A plan whose goal is to keep what is held opens on Credits. */
static bool credits_screen_round(const struct home *home, const char *file, struct credits *credits)
{
    static const char *const keys[] = {"\033[B", "\033[A", "\033[F", "\033[A", "\033[A"};
    const char *const words[] = {MILEPOST_PROGRAM, "resume", "--db", file, NULL};
    struct probe probe;
    double first = probe_open(&probe, home, 80, 24, words, "help");

    samples_add(&credits->frame, first);
    probe_press(&probe, "", QUIET_AFTER_START);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        samples_add(&credits->key, probe_press(&probe, keys[i], QUIET_AFTER_KEY).last);
    probe_quit(&probe, "q");
    probe_close(&probe);
    return first >= 0;
}

static bool credits_round(const struct home *home, const char *file, struct credits *credits)
{
    const char *const read[] = {SQLITE, file,
                                "SELECT * FROM credit JOIN credit_body USING (plan)"
                                " WHERE credit = number",
                                NULL};
    const char *const list[] = {MILEPOST_PROGRAM, "credit", "list", "--db", file, NULL};
    const char *const json[] = {MILEPOST_PROGRAM, "credit", "list", "--json", "--db", file, NULL};
    const char *const held[] = {MILEPOST_PROGRAM, "held", "--db", file, NULL};
    const char *const add[] = {MILEPOST_PROGRAM, "credit",  "add", "--title",
                               "One more",       "--units", "1",   "--body",
                               "AAPC",           "--db",    file,  NULL};

    return credits_process(home, read, &credits->read) &&
           credits_process(home, list, &credits->list) &&
           credits_process(home, json, &credits->json) &&
           credits_process(home, held, &credits->held) &&
           credits_process(home, add, &credits->add) && credits_screen_round(home, file, credits);
}

static void credits_print(int count, struct credits *credits, struct credits *least)
{
    struct samples *const all[] = {&credits->list, &credits->json,  &credits->held,
                                   &credits->add,  &credits->frame, &credits->key};
    struct samples *const ten[] = {&least->list, &least->json,  &least->held,
                                   &least->add,  &least->frame, &least->key};

    printf("| %d | %.3g |", count, samples_percentile(&credits->read, 50));
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        printf(" %.3g, %.2g x |", samples_percentile(all[i], 50),
               samples_percentile(all[i], 50) / samples_percentile(ten[i], 50));
    putchar('\n');
}

static void credits_clear(struct credits *credits)
{
    samples_clear(&credits->read);
    samples_clear(&credits->list);
    samples_clear(&credits->json);
    samples_clear(&credits->held);
    samples_clear(&credits->add);
    samples_clear(&credits->frame);
    samples_clear(&credits->key);
}

bool credits_table(const struct home *home, int rounds)
{
    struct credits credits[SIZES] = {0};
    char files[SIZES][128];
    bool done = true;

    for (int i = 0; done && i < SIZES; i++) {
        snprintf(files[i], sizeof files[i], "%s",
                 home_path(home, (const char *const[]){"c10.db", "c10000.db"}[i]));
        done = credits_make(home, files[i], sizes[i]);
    }
    for (int r = 0; done && r < rounds; r++)
        for (int i = 0; done && i < SIZES; i++)
            done = credits_round(home, files[i], &credits[i]);
    puts("\n| credits | sqlite3 reads them (ms) | `credit list` (ms), against ten | the same as "
         "JSON | `held` | `credit add` | first frame of Credits | a key on it |\n"
         "|---|---|---|---|---|---|---|---|");
    for (int i = 0; done && i < SIZES; i++)
        credits_print(sizes[i], &credits[i], &credits[0]);
    for (int i = 0; i < SIZES; i++)
        credits_clear(&credits[i]);
    return done;
}
