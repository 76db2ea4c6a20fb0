/* SPDX-License-Identifier: MIT
 * The answers are read as `milepost new --answers` reads them. */
#include "planning.h"

#include <stdio.h>
#include <string.h>

#include "milepost/roadmap.h"
#include "milepost/session.h"
#include "ptty.h"

static date_day today(void)
{
    date_day day = DATE_NONE;

    return date_parse("2026-11-23", DATE_MONTH_REFUSED, &day) ? day : DATE_NONE;
}

/* The day that a persona's expectations are for: on another its answers may lie ahead. */
static date_day day_of(const char *answers_path)
{
    const char *end = strstr(answers_path, ".answers.json");
    char path[1024], line[256];
    date_day day = today();
    FILE *file;

    snprintf(path, sizeof path, "%.*s.expect", end ? (int)(end - answers_path) : 0, answers_path);
    file = fopen(path, "r");
    while (file && fgets(line, sizeof line, file)) {
        line[strcspn(line, "\n")] = '\0';
        if (strncmp(line, "today ", 6) == 0 && date_parse(line + 6, DATE_MONTH_REFUSED, &day))
            break;
    }
    if (file)
        fclose(file);
    return day;
}

static double make_once(const struct plan_input *input)
{
    double begin = ptty_now();
    struct roadmap *roadmap = roadmap_make(input);
    double took = ptty_now() - begin;

    roadmap_free(&roadmap);
    return took;
}

static bool read_answers(const char *path, struct answers *answers)
{
    struct error err;
    char *bytes = NULL;
    size_t length;
    enum status status = file_read(path, IMPORT_LIMIT, &bytes, &length, &err);

    if (status == STATUS_OK)
        status = answers_file_read(catalog_builtin(), bytes, length, path, day_of(path), answers,
                                   NULL, NULL, &err);
    free(bytes);
    if (status != STATUS_OK)
        fprintf(stderr, "bench: %s\n", err.text);
    return status == STATUS_OK;
}

static void measure(struct plan_input *input, int times, struct samples *with,
                    struct samples *without)
{
    for (int i = 0; i < times; i++) {
        input->without_forecast = false;
        samples_add(with, make_once(input));
        input->without_forecast = true;
        samples_add(without, make_once(input));
    }
}

bool planning_measure(const char *path, int times, struct samples *with, struct samples *without)
{
    struct answers answers = {0};
    struct plan_input input = {
        .catalog = catalog_builtin(), .answers = &answers, .today = day_of(path)};

    if (!read_answers(path, &answers))
        return false;
    measure(&input, times, with, without);
    answers_clear(&answers);
    return true;
}

void planning_measure_goal(int value, int times, struct samples *with, struct samples *without)
{
    struct answers answers = {0};
    struct plan_input input = {.catalog = catalog_builtin(), .answers = &answers, .today = today()};

    answers_init(&answers, input.catalog);
    answers.items[catalog_find_question(input.catalog, "goal.target")] =
        (struct answer){.state = ANSWER_VALUE, .value = value, .as_of = input.today};
    measure(&input, times, with, without);
    answers_clear(&answers);
}

/* ---- other streams --------------------------------------------------------------------------- */

/* Streams come from the ids of the steps: the same catalogue with other ids draws otherwise. */
static struct catalog with_other_ids(struct arena *arena, int stream)
{
    struct catalog catalog = *catalog_builtin();
    struct step *steps = arena_new(arena, (size_t)catalog.step_count, sizeof *steps);

    for (int s = 0; s < catalog.step_count; s++) {
        steps[s] = catalog.steps[s];
        steps[s].id = arena_format(arena, "%s~%d", steps[s].id, stream);
    }
    catalog.steps = steps;
    return catalog;
}

static bool same_way(const struct route_summary *a, const struct route_summary *b)
{
    return strcmp(a->title, b->title) == 0 && a->step_count == b->step_count &&
           a->cost.likely == b->cost.likely;
}

/* Once as it comes, to see which route is first, and once on the route that came first at first. */
static void vary_once(const struct plan_input *shipped, const struct roadmap *base, int stream,
                      struct variation *variation)
{
    struct arena arena = {0};
    const struct route_summary *route = &base->routes[base->route];
    struct catalog catalog = with_other_ids(&arena, stream);
    struct plan_input input = *shipped;

    input.catalog = &catalog;
    struct roadmap *free_choice = roadmap_make(&input);
    variation->other_route += !same_way(&free_choice->routes[free_choice->route], route);
    roadmap_free(&free_choice);
    struct route_choice *choices = arena_new(&arena, (size_t)route->choice_count, sizeof *choices);
    for (int c = 0; c < route->choice_count; c++) {
        bool step = catalog_find_step(catalog_builtin(), route->choices[c].path) >= 0;
        choices[c] = route->choices[c];
        if (step)
            choices[c].path = arena_format(&arena, "%s~%d", route->choices[c].path, stream);
    }
    input.choices = choices;
    input.choice_count = route->choice_count;
    struct roadmap *roadmap = roadmap_make(&input);
    if (same_way(&roadmap->routes[roadmap->route], route) && roadmap->p80 != DATE_NONE) {
        samples_add(&variation->p50, roadmap->p50 - base->today);
        samples_add(&variation->p80, roadmap->p80 - base->today);
        samples_add(&variation->cost_p80, (double)roadmap->cost_p80 / 100);
    }
    roadmap_free(&roadmap);
    arena_clear(&arena);
}

bool planning_vary(const char *path, int streams, struct variation *variation)
{
    struct answers answers = {0};
    struct plan_input input = {
        .catalog = catalog_builtin(), .answers = &answers, .today = day_of(path)};

    if (!read_answers(path, &answers))
        return false;
    struct roadmap *base = roadmap_make(&input);
    for (int i = 0; i < streams && base->route >= 0; i++)
        vary_once(&input, base, i, variation);
    roadmap_free(&base);
    answers_clear(&answers);
    return true;
}
