/* SPDX-License-Identifier: MIT
 * Ten plans of people are made as a person makes them; thousands are copies of their rows, as to
 * make each would take as long as planning it. */
#include "many.h"

#include <stdio.h>
#include <string.h>

#include "measure.h"
#include "milepost/text.h"
#include "probe.h"

static const char *const people[] = {
    "apprentice-at-work", "cca-after-six-months", "ccs-from-zero",      "enrolled-student",
    "excluded",           "hepatitis-b-series",   "high-school-to-cpc", "keep-three-current",
    "record-and-remote",  "cardiology-specialty",
};

enum { PEOPLE = sizeof people / sizeof *people, SIZES = 3 };

static const int sizes[SIZES] = {PEOPLE, 1000, 10000};

/* What is measured of a file. */
struct many {
    struct samples read, read_due, list, due, due_soon, complete, frame;
};

/* ---- making ---------------------------------------------------------------------------------- */

static bool many_make_ten(const struct home *home, const char *file)
{
    bool done = true;

    for (int i = 0; done && i < PEOPLE; i++) {
        struct buffer path = {0};

        buffer_format(&path, "%s/%s.answers.json", PERSONAS, people[i]);
        done = HOME_RUN(home, NULL, NULL, "new", people[i], "--no-input", "--db", file, "--answers",
                        buffer_text(&path)) == 0;
        buffer_clear(&path);
    }
    return done;
}

/* Rows of each table for so many copies more; a copy has the number of its plan and 10 more, and a
 * uuid and name of its own. */
static void many_add_sql(struct buffer *sql, int copies)
{
    static const char *const tables[][2] = {
        {"answer", "question, state, as_of"},
        {"answer_value", "question, position, value"},
        {"outline", "planned, goal, title, standing, bar, bar_short, gate, late, lapse, lapse_of"},
        {"agenda", "position, day, what, step, kind, private"},
    };

    buffer_format(
        sql,
        "PRAGMA synchronous = OFF; BEGIN; CREATE TEMP TABLE k (i); WITH RECURSIVE n (i) AS"
        " (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) INSERT INTO k SELECT i"
        " FROM n; INSERT INTO plan SELECT id + 10 * i, printf('%%08x', id + 10 * i) ||"
        " substr(uuid, 9), name || ' ' || i, created, changed, touched + 10 * i, deleted,"
        " catalogue, place, revision, career, digest FROM main.plan, k; ",
        copies);
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        buffer_format(sql, "INSERT INTO %s (plan, %s) SELECT plan + 10 * i, %s FROM main.%s, k; ",
                      tables[i][0], tables[i][1], tables[i][1], tables[i][0]);
    buffer_add(sql, "COMMIT;");
}

static bool many_make(const struct home *home, const char *file, int count)
{
    struct buffer sql = {0};
    const char *const words[] = {SQLITE, file, NULL, NULL};
    bool done = many_make_ten(home, file);

    if (done && count > PEOPLE) {
        many_add_sql(&sql, count / PEOPLE - 1);
        done = measure_process(
                   home, (const char *const[]){words[0], words[1], buffer_text(&sql), NULL}) >= 0;
    }
    buffer_clear(&sql);
    return done;
}

/* ---- measuring ------------------------------------------------------------------------------- */

/* `due` says by its exit code that something is. */
static bool many_process(const struct home *home, const char *const *words, struct samples *times)
{
    double took = measure_process(home, words);

    samples_add(times, took);
    return took >= 0;
}

static bool many_frame(const struct home *home, const char *file, struct samples *times)
{
    const char *const words[] = {MILEPOST_PROGRAM, "--db", file, NULL};
    struct probe probe;
    double first = probe_open(&probe, home, 80, 24, words, "help");

    samples_add(times, first);
    probe_press(&probe, "", 300);
    probe_quit(&probe, "q");
    probe_close(&probe);
    return first >= 0;
}

static bool many_round(const struct home *home, const char *file, struct many *many)
{
    const char *const read[] = {SQLITE, file, "SELECT * FROM plan", NULL};
    const char *const read_due[] = {SQLITE, file, "SELECT * FROM agenda", NULL};
    const char *const list[] = {MILEPOST_PROGRAM, "list", "--db", file, NULL};
    const char *const complete[] = {MILEPOST_PROGRAM, "__complete", "--db", file,
                                    "print",          "",           NULL};
    const char *const due[] = {"/bin/sh",        "-c", "! \"$0\" due --all --db \"$1\"",
                               MILEPOST_PROGRAM, file, NULL};
    const char *const soon[] = {"/bin/sh",        "-c", "! \"$0\" due --all --within 0 --db \"$1\"",
                                MILEPOST_PROGRAM, file, NULL};

    return many_process(home, read, &many->read) && many_process(home, read_due, &many->read_due) &&
           many_process(home, list, &many->list) && many_process(home, due, &many->due) &&
           many_process(home, soon, &many->due_soon) &&
           many_process(home, complete, &many->complete) && many_frame(home, file, &many->frame);
}

static void many_print(int count, struct many *many, double ten)
{
    double read = samples_percentile(&many->read, 50);
    double read_due = samples_percentile(&many->read_due, 50);
    double list = samples_percentile(&many->list, 50), due = samples_percentile(&many->due, 50);
    double soon = samples_percentile(&many->due_soon, 50);
    double complete = samples_percentile(&many->complete, 50);
    double frame = samples_percentile(&many->frame, 50);

    printf("| %d | %.3g | %.3g | %.3g, %.2g x | %.3g, %.2g x, %.2g x | %.3g, %.2g x |"
           " %.3g, %.2g x | %.3g, %.2g x |\n",
           count, read, read_due, list, list / read, due, due / read, due / read_due, soon,
           soon / read, complete, complete / read, frame, ten > 0 ? frame / ten : 1);
}

static void many_clear(struct many *many)
{
    samples_clear(&many->read);
    samples_clear(&many->read_due);
    samples_clear(&many->list);
    samples_clear(&many->due);
    samples_clear(&many->due_soon);
    samples_clear(&many->complete);
    samples_clear(&many->frame);
}

bool many_table(const struct home *home, int rounds, bool is_short)
{
    struct many many[SIZES] = {0};
    char files[SIZES][128];
    int used = is_short ? SIZES - 1 : SIZES;
    bool done = true;

    for (int i = 0; done && i < used; i++) {
        snprintf(files[i], sizeof files[i], "%s",
                 home_path(home, (const char *const[]){"ten.db", "1000.db", "10000.db"}[i]));
        done = many_make(home, files[i], sizes[i]);
    }
    for (int r = 0; done && r < rounds; r++)
        for (int i = 0; done && i < used; i++)
            done = many_round(home, files[i], &many[i]);
    puts("\n| plans | sqlite3 reads the plans (ms) | what is due (ms) | `list` (ms), against the "
         "plans | `due --all` (ms), against the plans, against what is due | `due --all --within "
         "0` (ms), against the plans | completing all names (ms), against the plans | Home's first "
         "frame (ms), against ten |\n"
         "|---|---|---|---|---|---|---|---|");
    for (int i = 0; i < used; i++) {
        many_print(sizes[i], &many[i], i > 0 ? samples_percentile(&many[0].frame, 50) : 0);
    }
    for (int i = 0; i < SIZES; i++)
        many_clear(&many[i]);
    return done;
}
