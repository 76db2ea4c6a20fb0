/* SPDX-License-Identifier: MIT
 * Measures Milepost beside two floor programs that do the least of the same, round by round in
 * turn, so that a busy machine hits all alike. Prints Markdown tables; judges nothing.
 *     bench [--short | ROUNDS]
 *     bench --planning [TIMES]       the roadmaps alone
 *     bench --many [ROUNDS]          lists and Home with up to 10,000 plans
 *     bench --credits [ROUNDS]       the ledger with ten credits and with 10,000
 *     bench --batch [ROUNDS]         plans in a row, by one process and by two
 *     bench --schools [ROUNDS]       an import of official files, and finding schools
 *     bench --variation [STREAMS]    how much the forecast varies with the numbers it draws */
#define _GNU_SOURCE 1
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "batch.h"
#include "credits.h"
#include "many.h"
#include "milepost/text.h"
#include "schools.h"
#include "table.h"

enum { ROUNDS = 20, STREAMS = 200 };

static bool make_plan(const struct home *home, const char *name, const char *answers)
{
    struct buffer path = {0};
    struct buffer err = {0};
    int code;

    buffer_format(&path, "%s/%s", PERSONAS, answers ? answers : "");
    code = answers ? HOME_RUN(home, NULL, &err, "new", name, "--no-input", "--answers",
                              buffer_text(&path))
                   : HOME_RUN(home, NULL, &err, "new", name, "--no-input");
    if (code != 0)
        fputs(buffer_text(&err), stderr);
    buffer_clear(&path);
    buffer_clear(&err);
    return code == 0;
}

static bool prepare(const struct home *home)
{
    const char *const make[] = {FLOOR_MENU, "make", home_path(home, FLOOR_FILE), NULL};

    return measure_process(home, make) >= 0 && make_plan(home, "New", NULL) &&
           make_plan(home, "Full", "high-school-to-cpc.answers.json") &&
           make_plan(home, "Large", "ccs-from-zero.answers.json") &&
           make_plan(home, "Begun", NULL) &&
           HOME_RUN(home, NULL, NULL, "set", "Begun", "goal.target=CPC", "school.level=high-school",
                    "school.program=none", "work.coding_months=0", "time.hours_per_week=10") == 0;
}

/* Eleven more, so that Home is a table of fifteen. */
static bool prepare_fifteen(const struct home *home)
{
    static const char *const others[] = {"Ana",  "Ben", "Carla", "Eve",  "Gwen", "Hugo",
                                         "Ines", "Jon", "Kim",   "Lena", "Mo"};
    bool done = true;

    for (size_t i = 0; done && i < sizeof others / sizeof *others; i++)
        done = make_plan(home, others[i], "high-school-to-cpc.answers.json");
    return done;
}

static void print_machine(int rounds)
{
    struct utsname machine;

    if (uname(&machine) == 0)
        printf("%d rounds on %s %s, %s, %ld processors.\n\n", rounds, machine.sysname,
               machine.release, machine.machine, sysconf(_SC_NPROCESSORS_ONLN));
}

static bool measure_all(const struct home *home, int rounds, bool idle, struct figures *figures)
{
    struct buffer data[DATAS] = {0};
    bool done = prepare(home);

    if (done)
        home_read(home, "data/milepost/plans.db", &data[DATA_FEW]);
    done = done && prepare_fifteen(home);
    if (done)
        home_read(home, "data/milepost/plans.db", &data[DATA_FIFTEEN]);
    for (int i = 0; done && i < rounds; i++)
        done = measure_round(home, data, idle && i == rounds - 1, figures);
    for (int i = 0; i < DATAS; i++)
        buffer_clear(&data[i]);
    return done;
}

static bool bench(int rounds, bool is_short)
{
    struct figures figures = {0};
    struct home home;
    bool done;

    home_make(&home);
    done = measure_all(&home, rounds, !is_short, &figures);
    if (done) {
        print_machine(rounds);
        done = table_terminal(&figures, !is_short) && !fflush(stdout) &&
               many_table(&home, rounds, is_short) && credits_table(&home, rounds) &&
               batch_table(&home, is_short ? 1 : (rounds + 3) / 4, is_short) &&
               schools_table(&home, rounds, is_short) &&
               table_planning(is_short ? 1 : rounds * 5) && (!is_short || table_variation(2));
    }
    figures_clear(&figures);
    home_remove(&home);
    return done;
}

/* The tables that need no terminal. */
enum bench_of { BENCH_MANY, BENCH_CREDITS, BENCH_SCHOOLS, BENCH_BATCH };

static bool bench_files(int rounds, enum bench_of of)
{
    struct home home;
    bool done;

    home_make(&home);
    print_machine(rounds);
    fflush(stdout); /* a child has its own copy of what is still to be written */
    done = of == BENCH_CREDITS   ? credits_table(&home, rounds)
           : of == BENCH_SCHOOLS ? schools_table(&home, rounds, false)
           : of == BENCH_BATCH   ? batch_table(&home, rounds, false)
                                 : many_table(&home, rounds, false);
    home_remove(&home);
    return done;
}

static bool is_option(int argc, char **argv, const char *option)
{
    return argc > 1 && strcmp(argv[1], option) == 0;
}

int main(int argc, char **argv)
{
    bool is_short = is_option(argc, argv, "--short");
    bool planning = is_option(argc, argv, "--planning");
    bool variation = is_option(argc, argv, "--variation");
    bool many = is_option(argc, argv, "--many"), credits = is_option(argc, argv, "--credits");
    bool schools = is_option(argc, argv, "--schools"), batch = is_option(argc, argv, "--batch");
    int at = planning || variation || many || credits || schools || batch ? 2 : 1,
        rounds = variation ? STREAMS : ROUNDS;
    bool done;

    setvbuf(stdout, NULL, _IOLBF, BUFSIZ); /* or what waits is written by each forked child too */
    if (argc > at)
        rounds = is_short ? 1 : (int)strtol(argv[at], NULL, 10);
    if (rounds < 1) {
        fputs("usage: bench [--short | [--planning | --variation | --many | --credits | --batch | "
              "--schools] TIMES]\n",
              stderr);
        return 2;
    }
    done = planning    ? table_planning(rounds)
           : variation ? table_variation(rounds)
           : many      ? bench_files(rounds, BENCH_MANY)
           : credits   ? bench_files(rounds, BENCH_CREDITS)
           : schools   ? bench_files(rounds, BENCH_SCHOOLS)
           : batch     ? bench_files(rounds, BENCH_BATCH)
                       : bench(rounds, is_short);
    return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
