/* SPDX-License-Identifier: MIT
 * Step 0 gives the goal; fact n is what step n gives. */
#include "growth.h"

#include <stdio.h>

#include "milepost/roadmap.h"
#include "ptty.h"
#include "samples.h"

enum { MOST = 1000, ENOUGH_MS = 2000 };

static const struct question_value goals[] = {{"GOAL", "The goal", ""}};
static const struct question_value preparations[] = {{"recommended", "Recommended", ""}};

#define QUESTION(question_id, question_type)                                                       \
    .id = question_id, .type = question_type, .label = "", .ask = "", .why = "", .help = "",       \
    .find_out = "", .when = {.text = ""}, .unit = "", .has_neutral = true, .credential = -1,       \
    .body = -1, .vaccine = -1, .engine = true

static const struct question questions[] = {
    {QUESTION("goal.target", ANSWER_CHOICE), .values = goals, .value_count = 1},
    {QUESTION("goal.preparation", ANSWER_CHOICE), .values = preparations, .value_count = 1},
    {QUESTION("time.hours_per_week", ANSWER_NUMBER), .min = 1, .max = 60, .neutral = 10},
};
static const struct section sections[] = {{"start", "Start", "", "", false}};
static const struct credential credentials[] = {
    {.code = "GOAL", .name = "The goal", .goal = true, .fact = 0, .apprentice_of = -1}};
static const struct source sources[] = {
    {.id = "made", .title = "", .publisher = "", .url = "", .page_date = "", .note = ""}};

/* A catalogue with room for the largest. */
struct made {
    struct catalog catalog;
    struct arena arena;
    struct step steps[MOST];
    struct fact facts[MOST];
    int16_t gives[MOST];
    struct price prices[MOST];
    uint64_t dice;
};

/* ---- making ---------------------------------------------------------------------------------- */

static int random_below(struct made *made, int sides)
{
    made->dice = made->dice * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (int)((made->dice >> 33) % (uint64_t)sides);
}

/* Every other step is study; all take about a month and cost something. */
static void add_step(struct made *made, int fact)
{
    int n = made->catalog.step_count++;
    int days = 5 + random_below(made, 30), cents = 1000 * (1 + random_below(made, 50));
    const char *id = arena_format(&made->arena, "step%d", n);

    made->gives[n] = (int16_t)fact;
    made->prices[n] = (struct price){.cents = {cents / 2, cents, 2 * cents}, .note = ""};
    made->steps[n] = (struct step){.id = id,
                                   .title = id,
                                   .phase = PHASE_STUDY,
                                   .kind = n % 2 ? STEP_STUDY : STEP_PAPERWORK,
                                   .when = {.text = ""},
                                   .gives = {&made->gives[n], 1},
                                   .days = {true, {days / 2, days, 3 * days}, -1, 0},
                                   .hours = {.assumption = -1, .source = -1},
                                   .until = -1,
                                   .counts = -1,
                                   .cost = {PRICING_LISTED, &made->prices[n], 1},
                                   .once_a_year = "",
                                   .retake_days = {.assumption = -1, .source = -1},
                                   .instead = -1,
                                   .timing = "",
                                   .approval = "",
                                   .why = "",
                                   .credential = -1,
                                   .body = -1,
                                   .program = -1,
                                   .vaccine = -1,
                                   .skill = -1,
                                   .aid = -1};
}

/* Step `step` needs one of these facts. */
static void add_need(struct made *made, int step, int first, int count)
{
    struct need_list *list = &made->steps[step].needs;
    struct need *needs = arena_new(&made->arena, (size_t)list->count + 1, sizeof *needs);
    struct path *paths = arena_new(&made->arena, (size_t)count, sizeof *paths);
    struct requirement *items = arena_new(&made->arena, (size_t)count, sizeof *items);

    for (int i = 0; i < list->count; i++)
        needs[i] = list->items[i];
    for (int i = 0; i < count; i++) {
        items[i] = (struct requirement){.fact = (int16_t)(first + i), .when = {.text = ""}};
        paths[i] = (struct path){.id = made->facts[first + i].id,
                                 .title = "",
                                 .items = &items[i],
                                 .count = 1,
                                 .source = -1,
                                 .note = ""};
    }
    needs[list->count] =
        (struct need){.id = arena_format(&made->arena, "%s.%d", made->steps[step].id, list->count),
                      .title = "",
                      .when = {.text = ""},
                      .paths = paths,
                      .count = count};
    *list = (struct need_list){needs, list->count + 1};
}

static void begin(struct made *made, int steps)
{
    *made = (struct made){.dice = 1};
    made->catalog = (struct catalog){
        .id = "made",
        .title = "",
        .version = "",
        .sections = sections,
        .section_count = 1,
        .questions = questions,
        .question_count = sizeof questions / sizeof *questions,
        .credentials = credentials,
        .credential_count = 1,
        .sources = sources,
        .source_count = 1,
        .steps = made->steps,
        .facts = made->facts,
        .fact_count = steps,
    };
    for (int n = 0; n < steps; n++) {
        const char *id = arena_format(&made->arena, "fact%d", n);
        made->facts[n] = (struct fact){.id = id, .title = id, .met = {.text = ""}, .since = -1};
    }
    for (int n = 0; n < steps; n++)
        add_step(made, n);
}

/* ---- shapes ---------------------------------------------------------------------------------- */

/* Each step needs the next. */
static void chain(struct made *made, int steps)
{
    for (int n = 0; n + 1 < steps; n++)
        add_need(made, n, n + 1, 1);
}

/* The goal needs every other step. */
static void parallel(struct made *made, int steps)
{
    for (int n = 1; n < steps; n++)
        add_need(made, 0, n, 1);
}

/* Layers of two groups of three alternatives: each step needs one of either group of the next
 * layer, and steps of a layer share them. */
static void layers(struct made *made, int steps)
{
    enum { WIDTH = 3, LAYER = 2 * WIDTH };

    for (int n = 0; n < steps; n++) {
        int next = 1 + (n + LAYER - 1) / LAYER * LAYER;
        for (int group = next; group <= next + WIDTH && next + LAYER <= steps; group += WIDTH)
            add_need(made, n, group, WIDTH);
    }
}

/* Each step needs two facts, and for each of them there are so many steps that nothing else
 * needs. */
static void tree(struct made *made, int steps, int width)
{
    int next = 1;

    for (int n = 0; next + 2 * width <= steps; n++) {
        for (int group = 0; group < 2; group++, next += width)
            add_need(made, n, next, width);
    }
}

static void tree_of_two(struct made *made, int steps)
{
    tree(made, steps, 2);
}

static void tree_of_three(struct made *made, int steps)
{
    tree(made, steps, 3);
}

/* The goal needs one of two or three for each of ten facts, and the rest of the catalogue is for
 * other goals. */
static void and_of_or(struct made *made, int steps)
{
    for (int n = 1, width = 2; n + width <= steps && n < 26; n += width, width = 5 - width)
        add_need(made, 0, n, width);
    for (int n = 27; n + 3 < steps; n++)
        add_need(made, n, n + 1, 3);
}

static const struct shape {
    const char *title;
    void (*make)(struct made *made, int steps);
} shapes[] = {
    {"a chain", chain},
    {"all side by side", parallel},
    {"layers, 3 alternatives, shared", layers},
    {"a tree, 2 needs of 2 alternatives", tree_of_two},
    {"a tree, 2 needs of 3 alternatives", tree_of_three},
    {"ten needs of 2 or 3 paths, the rest for other goals", and_of_or},
};

/* ---- measuring ------------------------------------------------------------------------------- */

static double make_once(const struct made *made, bool forecast, int *routes, bool *capped)
{
    struct answers answers = {0};
    answers_init(&answers, &made->catalog);
    struct plan_input input = {.catalog = &made->catalog,
                               .answers = &answers,
                               .today = date_from_civil(2026, 11, 23),
                               .without_forecast = !forecast};
    double begun = ptty_now();
    struct roadmap *roadmap = roadmap_make(&input);
    double took = ptty_now() - begun;

    *routes = roadmap->route_count;
    *capped = roadmap->capped;
    roadmap_free(&roadmap);
    answers_clear(&answers);
    return took;
}

static bool measure(struct made *made, const struct shape *shape, int steps, int times)
{
    struct samples with = {0}, without = {0};
    int routes = 0;
    bool capped = false;

    begin(made, steps);
    shape->make(made, steps);
    double begun = ptty_now();
    for (int i = 0; i < times && (i == 0 || ptty_now() - begun < ENOUGH_MS); i++) {
        samples_add(&without, make_once(made, false, &routes, &capped));
        samples_add(&with, make_once(made, true, &routes, &capped));
    }
    printf("| %s | %d | %d%s | %.3g | %.3g |\n", shape->title, steps, routes,
           capped ? ", cut off" : "", samples_percentile(&without, 50),
           samples_percentile(&with, 50));
    samples_clear(&with);
    samples_clear(&without);
    arena_clear(&made->arena);
    return routes > 0 || capped;
}

bool growth_table(int times)
{
    static const int sizes[] = {10, 100, 1000};
    struct made *made = memory_new(1, sizeof *made);
    bool done = true;

    puts("\n| Made-up catalogue | steps | routes shown | without the forecast (ms) | with it (ms) "
         "|\n"
         "|---|---|---|---|---|");
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++)
            done = measure(made, &shapes[i], sizes[s], times) && done;
    }
    free(made);
    return done;
}
