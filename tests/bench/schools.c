/* SPDX-License-Identifier: MIT
 * Schools from made-up official files, beside what sqlite3 takes to read the same files into tables
 * of texts. */
#include "schools.h"

#include <stdio.h>
#include <unistd.h>

#include "measure.h"

#define DIRECTORY   "hd2024.csv"
#define COMPLETIONS "c2024_a.csv"
#define PLACES      "2024_Gaz_zcta_national.txt"

enum school_process {
    SQLITE_IMPORT,
    SCHOOL_IMPORT,
    NO_SCHOOL, /* what a process takes that does nothing */
    NEAR_ZIP,
    NEAR_STATE,
    NEAR_ALL,
    PROCESSES
};

static const char *const processes[PROCESSES][10] = {
    [SQLITE_IMPORT] = {SQLITE, "official.db", ".mode csv", ".import " DIRECTORY " directory",
                       ".import " COMPLETIONS " completions", ".mode tabs",
                       ".import " PLACES " places"},
    [SCHOOL_IMPORT] = {MILEPOST_PROGRAM, "school", "import", DIRECTORY, COMPLETIONS, PLACES,
                       "--quiet"},
    [NO_SCHOOL] = {MILEPOST_PROGRAM, "--version"},
    [NEAR_ZIP] = {MILEPOST_PROGRAM, "school", "near", "01003", "--within", "100", "--quiet"},
    [NEAR_STATE] = {MILEPOST_PROGRAM, "school", "near", "CA", "--quiet"},
    [NEAR_ALL] = {MILEPOST_PROGRAM, "school", "near", "01003", "--quiet"},
};

static bool schools_round(const struct home *home, struct samples *times)
{
    unlink(home_path(home, "official.db"));
    for (int i = 0; i < PROCESSES; i++) {
        double took = measure_process(home, processes[i]);

        samples_add(&times[i], took);
        if (took < 0) {
            fprintf(stderr, "bench: `%s %s` failed\n", processes[i][0], processes[i][1]);
            return false;
        }
    }
    return true;
}

bool schools_table(const struct home *home, int rounds, bool is_short)
{
    const char *const make[] = {OFFICIAL, ".", is_short ? "60" : "6000", NULL};
    struct samples times[PROCESSES] = {0};
    bool done = measure_process(home, make) >= 0;

    for (int r = 0; done && r < rounds; r++)
        done = schools_round(home, times);
    puts("\n| schools | `sqlite3 .import` (ms) | `school import` (ms) | against it | "
         "a process that does nothing | `school near ZIP --within 100` | `near STATE` | `near "
         "ZIP`, the whole country |\n"
         "|---|---|---|---|---|---|---|---|");
    if (done)
        printf("| %s | %.3g | %.3g | %.2g x | %.3g | %.3g | %.3g | %.3g |\n", make[2],
               samples_percentile(&times[SQLITE_IMPORT], 50),
               samples_percentile(&times[SCHOOL_IMPORT], 50),
               samples_percentile(&times[SCHOOL_IMPORT], 50) /
                   samples_percentile(&times[SQLITE_IMPORT], 50),
               samples_percentile(&times[NO_SCHOOL], 50), samples_percentile(&times[NEAR_ZIP], 50),
               samples_percentile(&times[NEAR_STATE], 50),
               samples_percentile(&times[NEAR_ALL], 50));
    for (int i = 0; i < PROCESSES; i++)
        samples_clear(&times[i]);
    return done;
}
