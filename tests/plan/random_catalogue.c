/* SPDX-License-Identifier: MIT
 * Facts: the goal, some that any step may give, and three of their own kind: job/coding that a
 * job gives, "fresh" that only evidence gives, "held" that the person may have already. */
#include "random_catalogue.h"

#include <string.h>

#include "reference.h"

struct maker {
    struct mini *mini;
    struct dice dice;
    int facts; /* 1 to this: what any step may give */
    int job, fresh, held;
    const struct need *needs[REFERENCE_NEEDS]; /* that steps other than evidence have */
    int need_count;
};

static const char *const names[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};

static int dice(struct maker *maker, int sides)
{
    return random_dice(&maker->dice, sides);
}

static bool one_in(struct maker *maker, int sides)
{
    return random_one_in(&maker->dice, sides);
}

struct range random_amount(struct dice *dice, int most, int unit)
{
    int likely = random_dice(dice, most + 1);
    int low = likely - random_dice(dice, likely + 1), high = likely + random_dice(dice, most);

    return (struct range){low * unit, likely * unit, high * unit};
}

struct condition random_yes(struct mini *mini, const char *question)
{
    struct condition_node *node = arena_new(&mini->arena, 1, sizeof *node);
    int index = catalog_find_question(&mini->catalog, question);

    *node = (struct condition_node){CONDITION_EQUAL, (int16_t)index, 0};
    return (struct condition){node, 1, arena_format(&mini->arena, "%s = yes", question)};
}

/* ---- needs ----------------------------------------------------------------------------------- */

static struct requirement random_requirement(struct maker *maker, bool evidence)
{
    struct requirement requirement = {.kind = REQUIREMENT_FACT,
                                      .fact = (int16_t)(1 + dice(maker, maker->facts)),
                                      .when = {.text = ""}};
    int face = dice(maker, 15);

    if (face < 2) {
        requirement.kind = REQUIREMENT_MONTHS;
        requirement.fact = -1;
        requirement.months = (int16_t)(1 + dice(maker, 24));
        requirement.experience = one_in(maker, 2) ? EXPERIENCE_FIELD : EXPERIENCE_FIELD_EXTERN;
        return requirement;
    }
    if (face == 2) {
        requirement.kind = REQUIREMENT_CONDITION;
        requirement.fact = -1;
        requirement.when = random_yes(maker->mini, "own.flag");
        return requirement;
    }
    if (face < 6 && !evidence) {
        requirement.kind = REQUIREMENT_RECENT;
        requirement.months = 60;
    }
    if (face > 3 && face < 7)
        requirement.fact = (int16_t)maker->held;
    if (face > 6 && face < 10 && !evidence)
        requirement.fact = (int16_t)maker->fresh;
    if (one_in(maker, 6))
        requirement.lag_days = (int16_t)(1 + dice(maker, 40));
    return requirement;
}

static struct path random_path(struct maker *maker, const char *id, bool evidence)
{
    int count = 1 + dice(maker, 2);
    struct requirement *items = arena_new(&maker->mini->arena, (size_t)count, sizeof *items);

    for (int r = 0; r < count; r++)
        items[r] = random_requirement(maker, evidence);
    return (struct path){
        .id = id, .title = id, .items = items, .count = count, .source = -1, .note = ""};
}

static enum strength random_strength(struct maker *maker)
{
    int face = dice(maker, 10);

    return face == 0 ? STRENGTH_ADVICE : face < 3 ? STRENGTH_RECOMMENDED : STRENGTH_REQUIRED;
}

static bool has_need(const struct need_list *list, const struct need *need)
{
    for (int i = 0; i < list->count; i++) {
        if (strcmp(list->items[i].id, need->id) == 0)
            return true;
    }
    return false;
}

static struct need random_need(struct maker *maker, int step)
{
    struct mini *mini = maker->mini;
    int count = 1 + dice(maker, 3);
    struct path *paths = arena_new(&mini->arena, (size_t)count, sizeof *paths);

    for (int p = 0; p < count; p++)
        paths[p] = random_path(maker, names[p], mini->steps[step].perishable);
    return (struct need){.id = arena_format(&mini->arena, "%s.%d", mini->steps[step].id,
                                            mini->steps[step].needs.count),
                         .title = "",
                         .strength = random_strength(maker),
                         .when = one_in(maker, 10) ? random_yes(maker->mini, "own.flag")
                                                   : (struct condition){.text = ""},
                         .paths = paths,
                         .count = count};
}

/* One to three paths; at times the need that another step has as well. */
static void add_need(struct maker *maker, int step)
{
    struct mini *mini = maker->mini;
    struct need_list *list = &mini->steps[step].needs;
    struct need *needs = arena_new(&mini->arena, (size_t)list->count + 1, sizeof *needs);
    bool again = maker->need_count > 0 && !mini->steps[step].perishable && one_in(maker, 2);
    const struct need *other = again ? maker->needs[dice(maker, maker->need_count)] : NULL;

    for (int i = 0; i < list->count; i++)
        needs[i] = list->items[i];
    needs[list->count] = again && !has_need(list, other) ? *other : random_need(maker, step);
    if (!mini->steps[step].perishable)
        maker->needs[maker->need_count++] = &needs[list->count];
    *list = (struct need_list){needs, list->count + 1};
}

/* ---- steps ----------------------------------------------------------------------------------- */

/* Up to two rates that a fact sets, and the one that holds without. */
static void random_exam(struct maker *maker, struct step *step)
{
    struct pass_rate *rates = arena_new(&maker->mini->arena, 3, sizeof *rates);

    step->pass_rate_count = 1 + dice(maker, 3);
    for (int i = 0; i < step->pass_rate_count; i++) {
        bool last = i == step->pass_rate_count - 1;
        rates[i] = (struct pass_rate){.fact = (int16_t)(last ? -1 : 1 + dice(maker, maker->facts)),
                                      .permille = (int16_t)(300 + 50 * dice(maker, 14)),
                                      .assumption = -1,
                                      .source = 0};
    }
    step->pass_rates = rates;
    step->retake_days = (struct estimate){true, {30, 30, 30}, -1, 0};
}

static const struct dose doses[][3] = {
    {{.recommended_days = 0, .min_from_previous = 0, .min_from_first = 0},
     {.recommended_days = 30, .min_from_previous = 28, .min_from_first = 28},
     {.recommended_days = 180, .min_from_previous = 56, .min_from_first = 112}},
    {{.recommended_days = 0, .min_from_previous = 0, .min_from_first = 0},
     {.recommended_days = 28, .min_from_previous = 28, .min_from_first = 28}},
    {{.recommended_days = 0, .min_from_previous = 0, .min_from_first = 0},
     {.recommended_days = 60, .min_from_previous = 20, .min_from_first = 20},
     {.recommended_days = 90, .min_from_previous = 25, .min_from_first = 60}}};
static const struct vaccine vaccines[] = {
    {.id = "three",
     .title = "",
     .product = "",
     .doses = doses[0],
     .dose_count = 3,
     .evidence = "",
     .renew = "",
     .fact = -1},
    {.id = "two",
     .title = "",
     .product = "",
     .doses = doses[1],
     .dose_count = 2,
     .evidence = "",
     .renew = "",
     .fact = -1},
    {.id = "late",
     .title = "",
     .product = "",
     .doses = doses[2],
     .dose_count = 3,
     .evidence = "",
     .renew = "",
     .fact = -1},
};

static enum step_kind random_kind(struct maker *maker)
{
    static const enum step_kind kinds[] = {
        STEP_STUDY, STEP_STUDY, STEP_STUDY,  STEP_PAPERWORK, STEP_PURCHASE,  STEP_EXAM,
        STEP_EXAM,  STEP_EXAM,  STEP_SERIES, STEP_SERIES,    STEP_SCREENING, STEP_WAIT};
    return kinds[dice(maker, sizeof kinds / sizeof kinds[0])];
}

static struct step *new_step(struct maker *maker, enum step_kind kind, int fact)
{
    struct mini *mini = maker->mini;
    int index = mini_step(mini, names[mini->catalog.step_count], kind, fact,
                          random_amount(&maker->dice, 30, 1));
    struct step *step = &mini->steps[index];

    if (kind == STEP_SERIES) {
        step->days.stated = false;
        step->vaccine = (int16_t)dice(maker, 3);
    }
    if (kind == STEP_STUDY && one_in(maker, 2))
        step->hours = (struct estimate){true, random_amount(&maker->dice, 60, 1), -1, 0};
    if (kind == STEP_STUDY && one_in(maker, 6))
        step->until = (int16_t)catalog_find_question(&mini->catalog, "own.end");
    if (kind == STEP_EXAM)
        random_exam(maker, step);
    if (one_in(maker, 12))
        step->when = random_yes(maker->mini, "own.flag");
    random_price(mini, &maker->dice, step);
    return step;
}

static int random_fact(struct maker *maker)
{
    return 1 + dice(maker, maker->facts);
}

/* A step that may give anything, two facts at times. The first gives the goal. */
static void add_step(struct maker *maker, bool first)
{
    struct mini *mini = maker->mini;
    int index = mini->catalog.step_count;
    int fact = first || one_in(maker, 5) ? 0 : random_fact(maker);
    fact = !first && one_in(maker, 5) ? maker->held : fact;
    struct step *step = new_step(maker, random_kind(maker), fact);

    if (fact > 0 && one_in(maker, 3)) {
        int16_t *two = arena_new(&mini->arena, 2, sizeof *two);
        two[0] = (int16_t)fact;
        two[1] = (int16_t)random_fact(maker);
        step->gives = (struct index_list){two, two[0] == two[1] ? 1 : 2};
    }
    step->enrolment = step->kind == STEP_STUDY && one_in(maker, 3);
    for (int needs = first ? 1 + dice(maker, 2) : dice(maker, 5) / 2; needs > 0; needs--)
        add_need(maker, index);
}

static void add_job(struct maker *maker)
{
    int index = maker->mini->catalog.step_count;

    bool apprenticed = dice(maker, 3) > 0;

    struct step *step = new_step(maker, apprenticed ? STEP_STUDY : STEP_JOB, maker->job);

    step->employment = apprenticed;
    if (apprenticed)
        step->days.range = (struct range){100, 100 + dice(maker, 300), 400};
    if (one_in(maker, 3))
        add_need(maker, index);
}

static void add_evidence(struct maker *maker)
{
    int index = maker->mini->catalog.step_count;
    struct step *step = new_step(maker, STEP_SCREENING, maker->fresh);

    step->perishable = true;
    step->valid_days = (int16_t)(one_in(maker, 2) ? 0 : 60);
    if (one_in(maker, 4))
        add_need(maker, index);
}

/* A free step that stands before all that costs money, or before enrolling. */
static void add_guard(struct maker *maker)
{
    struct step *step = new_step(maker, STEP_PAPERWORK, -1);

    step->guard = one_in(maker, 2) ? GUARD_PAYING : GUARD_ENROLMENT;
    step->cost = step->student_cost = (struct cost){.pricing = PRICING_FREE};
    step->once_a_year = "";
    step->every_months = 0;
}

/* A gate that a step or a fact brings up, clear or not. */
static void add_gates(struct maker *maker)
{
    struct mini *mini = maker->mini;
    int count = dice(maker, 3);
    struct gate *gates = arena_new(&mini->arena, 2, sizeof *gates);
    struct gate_rule *rules = arena_new(&mini->arena, 2, sizeof *rules);
    struct anchor *anchors = arena_new(&mini->arena, 2, sizeof *anchors);

    for (int g = 0; g < count; g++) {
        bool by_step = one_in(maker, 2);
        rules[g] = (struct gate_rule){.when = {.text = ""},
                                      .outcome = one_in(maker, 4) ? GATE_CLEAR : GATE_ACTION,
                                      .until = -1,
                                      .who = "",
                                      .question = "",
                                      .source = -1};
        anchors[g] =
            (struct anchor){.kind = by_step ? ANCHOR_STEP : ANCHOR_FACT,
                            .index = (int16_t)(by_step ? dice(maker, mini->catalog.step_count)
                                                       : 1 + dice(maker, maker->facts)),
                            .place = PLACE_BEFORE,
                            .use = ""};
        gates[g] = (struct gate){.id = names[g],
                                 .title = names[g],
                                 .about = "",
                                 .when = {.text = ""},
                                 .by = &anchors[g],
                                 .by_count = 1,
                                 .rules = &rules[g],
                                 .rule_count = 1};
    }
    mini->catalog.gates = gates;
    mini->catalog.gate_count = count;
}

/* ---- facts, and the whole ----------------------------------------------------------------------- */

static void add_facts(struct maker *maker)
{
    struct mini *mini = maker->mini;

    maker->facts = 2 + dice(maker, 4);
    for (int f = 0; f < maker->facts; f++) {
        int fact = mini_fact(mini, names[f]);
        if (!one_in(maker, 4))
            continue;
        int16_t *implied = arena_new(&mini->arena, 1, sizeof *implied);
        implied[0] = (int16_t)dice(maker, fact); /* one with a lesser number, so never in a ring */
        mini->facts[fact].implies =
            (struct index_list){implied, implied[0] > 0 || one_in(maker, 4)};
    }
    maker->job = mini_fact(mini, "job/coding");
    maker->fresh = mini_fact(mini, "fresh");
    maker->held = mini_fact(mini, "held");
    mini->facts[maker->held].met = random_yes(maker->mini, "own.held");
    if (one_in(maker, 15))
        mini->facts[0].met = random_yes(maker->mini, "own.held");
    mini->facts[maker->held].since = (int16_t)catalog_find_question(&mini->catalog, "own.since");
}

void random_catalogue(struct mini *mini, uint64_t seed)
{
    struct maker maker = {.mini = mini, .dice = {seed * UINT64_C(0x9e3779b97f4a7c15) + 1}};

    mini_init(mini);
    mini->today += dice(&maker, 365); /* so that a new year begins on the way */
    mini->catalog.vaccines = vaccines;
    mini->catalog.vaccine_count = sizeof vaccines / sizeof vaccines[0];
    add_facts(&maker);
    int steps = 3 + dice(&maker, 5);
    for (int s = 0; s < steps; s++)
        add_step(&maker, s == 0);
    if (!one_in(&maker, 3))
        add_evidence(&maker);
    if (!one_in(&maker, 3))
        add_job(&maker);
    if (one_in(&maker, 3))
        add_guard(&maker);
    random_bodies(mini, &maker.dice);
    add_gates(&maker);
    random_person(mini, &maker.dice);
}
