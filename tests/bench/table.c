/* SPDX-License-Identifier: MIT
 * One table of what a person at a terminal meets, one of the planning behind it. */
#define _GNU_SOURCE 1
#include "table.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "growth.h"
#include "milepost/catalog.h"
#include "milepost/text.h"
#include "planning.h"

/* A line of the table: a place in Milepost beside a floor. */
static const struct line {
    const char *title, *aim;
    enum subject_name subject, floor;
    enum measure measure;
} lines[] = {
    {"First frame, Home (ms)", "<= 1.5 x", AT_HOME, AT_FLOOR, FIRST_FRAME},
    {"Home with 15 plans, settled (ms)", "<= 1.5 x", AT_HOME_FIFTEEN, AT_FLOOR, SETTLED},
    {"First frame, a plan's overview (ms)", "<= 1.5 x", AT_ROADMAP, AT_FLOOR, FIRST_FRAME},
    {"Arrow key, Home (ms)", "<= 1.5 x", AT_HOME, AT_FLOOR, ARROW},
    {"Arrow key, a question (ms)", "<= 1.5 x", AT_QUESTION, AT_FLOOR, ARROW},
    {"Arrow key, the roadmap (ms)", "<= 1.5 x", AT_ROADMAP, AT_FLOOR, ARROW},
    {"Arrow key, roadmap and detail 120x40 (ms)", "<= 1.5 x", AT_ROADMAP_WIDE, AT_FLOOR, ARROW},
    {"Bytes an arrow key, Home", "<= 200", AT_HOME, AT_FLOOR, ARROW_BYTES},
    {"Bytes an arrow key, a question", "<= 200", AT_QUESTION, AT_FLOOR, ARROW_BYTES},
    {"Bytes an arrow key, the roadmap", "<= 200", AT_ROADMAP, AT_FLOOR, ARROW_BYTES},
    {"Bytes an arrow key, roadmap and detail 120x40", "<= 200", AT_ROADMAP_WIDE, AT_FLOOR,
     ARROW_BYTES},
    {"Arrow key, Home with 15 plans (ms)", "<= dialog's", AT_HOME_FIFTEEN, AT_FLOOR, ARROW},
    {"Arrow key, dialog's menu (ms)", "", AT_DIALOG, AT_FLOOR, ARROW},
    {"Arrow key, whiptail's menu (ms)", "", AT_WHIPTAIL, AT_FLOOR, ARROW},
    {"Bytes an arrow key, Home with 15 plans", "<= 200", AT_HOME_FIFTEEN, AT_FLOOR, ARROW_BYTES},
    {"Bytes an arrow key, dialog's menu", "", AT_DIALOG, AT_FLOOR, ARROW_BYTES},
    {"Bytes an arrow key, whiptail's menu", "", AT_WHIPTAIL, AT_FLOOR, ARROW_BYTES},
    {"Answer durable, next question shown (ms)", "<= 1.5 x", AT_QUESTION, AT_FLOOR, SAVE},
    {"Answer durable, roadmap made anew and shown (ms)", "", AT_PLANNED, AT_FLOOR, SAVE},
    {"Mark durable, roadmap made anew and shown (ms)", "<= 1.5 x", AT_MARK, AT_FLOOR, SAVE},
    {"Esc, a question back (ms)", "<= 30", AT_QUESTION, AT_FLOOR, ESC},
    {"Leaving (ms)", "", AT_HOME, AT_FLOOR, QUIT},
    {"Memory at most, Home (KiB)", "<= 8192", AT_HOME, AT_FLOOR, MEMORY},
    {"Memory at most, roadmap 120x40 (KiB)", "<= 8192", AT_ROADMAP_WIDE, AT_FLOOR, MEMORY},
    {"Memory at most, what-if 120x40 (KiB)", "<= 8192", AT_WHAT_IF_WIDE, AT_FLOOR, MEMORY},
    {"Woken in 3 s of rest, Home", "0", AT_HOME, AT_FLOOR, WAKEUPS},
    {"Woken in 3 s of rest, a question", "0", AT_QUESTION, AT_FLOOR, WAKEUPS},
    {"Woken in 3 s of rest, the roadmap", "0", AT_ROADMAP, AT_FLOOR, WAKEUPS},
    {"The terminal itself: a key sent back (ms)", "", AT_ECHO, AT_FLOOR, ARROW},
};

/* Whole processes beside the floor's that reads. */
static const struct {
    const char *title, *aim;
} prints[PRINTS] = {
    [PRINT_USUAL] = {"`print`, a whole process (ms)", "<= 20"},
    [PRINT_PAGE] = {"`print --page` (ms)", "<= 1.5 x `print --json`"},
    [PRINT_JSON] = {"`print --json` (ms)", ""},
    [PRINT_HTML] = {"`print --format html` (ms)", "<= 30"},
};

static void print_pair(struct samples *samples)
{
    if (samples->values.count > 0)
        printf(" %.4g | %.4g |", samples_percentile(samples, 50), samples_percentile(samples, 99));
    else
        printf(" – | – |");
}

static void print_line(const char *title, struct samples *ours, struct samples *floor,
                       const char *aim)
{
    double least = samples_percentile(floor, 50);

    printf("| %s |", title);
    print_pair(ours);
    print_pair(floor);
    if (least > 0)
        printf(" %.2f | %s |\n", samples_percentile(ours, 50) / least, aim);
    else
        printf(" | %s |\n", aim);
}

static void print_head(void)
{
    puts("| | median | p99 | floor median | floor p99 | ratio | aim |\n"
         "|---|---|---|---|---|---|---|");
}

bool table_terminal(struct figures *figures, bool idle)
{
    bool complete = true;

    print_head();
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        struct samples *ours = &figures->of[lines[i].subject][lines[i].measure];

        if (!measure_has(lines[i].subject)) {
            printf("| %s: not on this machine | | | | | | |\n", lines[i].title);
            continue;
        }
        print_line(lines[i].title, ours, &figures->of[lines[i].floor][lines[i].measure],
                   lines[i].aim);
        complete = complete && (ours->values.count > 0 || (lines[i].measure == WAKEUPS && !idle));
    }
    for (int i = 0; i < PRINTS; i++)
        print_line(prints[i].title, &figures->print[i], &figures->read, prints[i].aim);
    return complete;
}

static void print_times(const char *name, int length, struct samples *with, struct samples *without,
                        const char *aim)
{
    printf("| %.*s | %.3g | %.3g | %.3g | %.3g | %s |\n", length, name,
           samples_percentile(with, 50), samples_percentile(with, 99),
           samples_percentile(without, 50), samples_percentile(without, 99), aim);
    samples_clear(with);
    samples_clear(without);
}

static void print_times_head(const char *title)
{
    printf("\n| %s (ms) | median | p99 | without the forecast | p99 | aim |\n"
           "|---|---|---|---|---|---|\n",
           title);
}

static bool print_plan_line(const char *name, const char *path, int times)
{
    struct samples with = {0};
    struct samples without = {0};
    bool done = planning_measure(path, times, &with, &without);

    if (done)
        print_times(name, (int)strcspn(name, "."), &with, &without, "<= 5, 0.5");
    return done;
}

static bool print_variation_line(const char *name, const char *path, int streams)
{
    struct variation variation = {0};
    bool done = planning_vary(path, streams, &variation);

    if (done && variation.p50.values.count > 0)
        printf("| %.*s | %.0f | %.1f | %.0f | %.1f | %.0f | %.0f | %d of %d |\n",
               (int)strcspn(name, "."), name, samples_mean(&variation.p50),
               samples_deviation(&variation.p50), samples_mean(&variation.p80),
               samples_deviation(&variation.p80), samples_mean(&variation.cost_p80),
               samples_deviation(&variation.cost_p80), variation.other_route, streams);
    samples_clear(&variation.p50);
    samples_clear(&variation.p80);
    samples_clear(&variation.cost_p80);
    return done;
}

static int is_answers_file(const struct dirent *entry)
{
    return strstr(entry->d_name, ".answers.json") != NULL;
}

/* Prints a line for each persona. */
static bool each_persona(bool (*print_one)(const char *name, const char *path, int times),
                         int times)
{
    struct dirent **files = NULL;
    int count = scandir(PERSONAS, &files, is_answers_file, alphasort);
    bool done = count > 0;

    for (int i = 0; i < count; i++) {
        struct buffer path = {0};
        buffer_format(&path, "%s/%s", PERSONAS, files[i]->d_name);
        done = done && print_one(files[i]->d_name, buffer_text(&path), times);
        buffer_clear(&path);
        free(files[i]);
    }
    free(files);
    return done;
}

/* Goals of which nothing else is known leave most ways open. */
static void print_goals(int times)
{
    const struct catalog *catalog = catalog_builtin();
    const struct question *goal =
        &catalog->questions[catalog_find_question(catalog, "goal.target")];

    print_times_head("A goal and nothing else");
    for (int value = 0; value < goal->value_count; value++) {
        struct samples with = {0};
        struct samples without = {0};
        planning_measure_goal(value, times, &with, &without);
        if (samples_percentile(&with, 50) >= 1 || times == 1)
            print_times(goal->values[value].id, 80, &with, &without, "<= 50");
        samples_clear(&with);
        samples_clear(&without);
    }
}

bool table_planning(int times)
{
    print_times_head("Roadmap made anew");
    bool done = each_persona(print_plan_line, times);

    print_goals(times);
    return growth_table(times < 20 ? times : 20) && done;
}

bool table_variation(int streams)
{
    puts("| | even odds (days) | +- | 80 % (days) | +- | 80 % of cost ($) | +- | another route "
         "first |\n|---|---|---|---|---|---|---|---|");
    return each_persona(print_variation_line, streams);
}
