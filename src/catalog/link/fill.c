/* SPDX-License-Identifier: MIT
 * What the steps of a template take from the records they were made for, unless the template
 * says it itself (docs/catalogue.md, "Templates"). Runs once everything is linked. */
#include "catalog/link/fill.h"

#include <stdio.h>
#include <string.h>

#include "catalog/link/condition.h"
#include "catalog/read/records.h"
#include "catalog/read/walk.h"
#include "catalog/schema/parts.h"
#include "catalog/schema/raw.h"

struct filling {
    struct loader *loader;
    struct arena *arena;
    struct step *step;
    struct spot spot; /* of the template, to see what it says itself */
};

/* ---- lists put together ---------------------------------------------------------------------- */

static void *joined(struct arena *arena, const void *left, int left_count, const void *right,
                    int right_count, size_t size)
{
    size_t first = (size_t)left_count * size, second = (size_t)right_count * size;
    char *items = arena_new(arena, first + second, 1);

    if (first > 0)
        memcpy(items, left, first);
    if (second > 0)
        memcpy(items + first, right, second);
    return items;
}

static void add_needs(struct arena *arena, struct need_list *list, const struct need_list *more)
{
    list->items =
        joined(arena, list->items, list->count, more->items, more->count, sizeof *list->items);
    list->count += more->count;
}

static void add_texts(struct arena *arena, struct text_list *list, const struct text_list *more)
{
    list->items =
        joined(arena, list->items, list->count, more->items, more->count, sizeof *list->items);
    list->count += more->count;
}

static void add_indexes(struct arena *arena, struct index_list *list, const struct index_list *more)
{
    list->items =
        joined(arena, list->items, list->count, more->items, more->count, sizeof *list->items);
    list->count += more->count;
}

static void add_index(struct arena *arena, struct index_list *list, int index)
{
    int16_t *item = arena_new(arena, 1, sizeof *item);
    struct index_list one = {item, 1};

    *item = (int16_t)index;
    if (index >= 0)
        add_indexes(arena, list, &one);
}

/* ---- single values --------------------------------------------------------------------------- */

static bool says(const struct filling *filling, const char *key)
{
    return spot_has(filling->spot, key);
}

static void give(struct filling *filling, const char *format, const char *id)
{
    char fact[128];

    if (says(filling, "gives"))
        return;
    snprintf(fact, sizeof fact, "%s/%s", format, id);
    add_index(filling->arena, &filling->step->gives,
              records_find(filling->loader, LIST_FACT, fact));
}

static void take_cost(struct filling *filling, const struct cost *cost,
                      const struct cost *student_cost)
{
    if (says(filling, "cost"))
        return;
    filling->step->cost = *cost;
    if (!says(filling, "student-cost"))
        filling->step->student_cost = *student_cost;
}

static void take_sources(struct filling *filling, const struct index_list *sources)
{
    if (!says(filling, "sources"))
        filling->step->sources = *sources;
}

static void take_when(struct filling *filling, struct condition when)
{
    filling->step->when = condition_both(filling->arena, filling->step->when, when);
}

/* ---- the templates --------------------------------------------------------------------------- */

static void take_pass_rates(struct filling *filling, const struct credential *credential,
                            const struct body *body)
{
    struct step *step = filling->step;

    if (says(filling, "pass-rates"))
        return;
    step->pass_rates = credential->pass_rates;
    step->pass_rate_count = credential->pass_rate_count;
    if (step->pass_rate_count > 0 || !body)
        return;
    step->pass_rates = body->pass_rates;
    step->pass_rate_count = body->pass_rate_count;
}

/* The step's own wait, else the credential's, else that of its body. */
static void take_wait(const struct filling *filling, const char *key, struct estimate *wait,
                      const struct estimate *credential, const struct estimate *body)
{
    if (!says(filling, key))
        *wait = credential->stated || !body ? *credential : *body;
}

static void take_retakes(struct filling *filling, const struct credential *credential,
                         const struct body *body)
{
    struct step *step = filling->step;

    take_wait(filling, "retake-days", &step->retake_days, &credential->retake_days,
              body ? &body->retake_days : NULL);
    take_wait(filling, "third-retake-days", &step->third_retake_days,
              &credential->third_retake_days, body ? &body->third_retake_days : NULL);
}

static const struct credential *step_credential(const struct filling *filling)
{
    return records_at(filling->loader, LIST_CREDENTIAL, filling->step->credential);
}

static void fill_exam(struct filling *filling)
{
    const struct credential *credential = step_credential(filling);
    const struct body *body =
        credential->body < 0 ? NULL : records_at(filling->loader, LIST_BODY, credential->body);
    struct step *step = filling->step;

    if (body) {
        add_needs(filling->arena, &step->needs, &body->exam_needs);
        add_texts(filling->arena, &step->if_fail, &body->if_fail);
    }
    add_needs(filling->arena, &step->needs, &credential->eligibility);
    if (!says(filling, "gives"))
        add_index(filling->arena, &step->gives, credential->exam_gives);
    take_cost(filling, &credential->fee, &credential->student_fee);
    take_pass_rates(filling, credential, body);
    take_retakes(filling, credential, body);
    if (!says(filling, "conflicts"))
        step->conflicts = credential->conflicts;
    take_sources(filling, &credential->sources);
}

static void fill_preparation(struct filling *filling)
{
    const struct credential *credential = step_credential(filling);

    give(filling, "prepared", credential->code);
    if (!says(filling, "hours"))
        filling->step->hours = credential->preparation;
    take_sources(filling, &credential->sources);
}

/* The need of a short form, `- fact: ID`, made for a template. */
static struct need_list need_of_fact(struct filling *filling, int fact)
{
    struct requirement *requirement = arena_new(filling->arena, 1, sizeof *requirement);
    struct path *path = arena_new(filling->arena, 1, sizeof *path);
    struct need *need = arena_new(filling->arena, 1, sizeof *need);
    const struct fact *record = records_at(filling->loader, LIST_FACT, fact);

    record_init(&requirement_schema, requirement);
    requirement->fact = (int16_t)fact;
    *path = (struct path){.id = "only",
                          .title = record->title,
                          .items = requirement,
                          .count = 1,
                          .source = -1,
                          .note = ""};
    *need = (struct need){
        .id = record->id, .title = record->title, .when = {.text = ""}, .paths = path, .count = 1};
    return (struct need_list){need, 1};
}

static void fill_apprentice(struct filling *filling)
{
    const struct credential *credential = step_credential(filling);
    struct step *step = filling->step;
    struct need_list own = step->needs;

    if (credential->apprentice_of >= 0) {
        const struct credential *of =
            records_at(filling->loader, LIST_CREDENTIAL, credential->apprentice_of);

        if (of->fact >= 0) {
            step->needs = need_of_fact(filling, of->fact);
            add_needs(filling->arena, &step->needs, &own);
        }
    }
    add_needs(filling->arena, &step->needs, &credential->apprentice);
    if (!says(filling, "gives"))
        add_index(filling->arena, &step->gives, credential->fact);
    take_sources(filling, &credential->sources);
}

static struct spot body_spot(const struct filling *filling)
{
    return records_spot(filling->loader, LIST_BODY, filling->step->body);
}

static void fill_body(struct filling *filling)
{
    const struct body *body = records_at(filling->loader, LIST_BODY, filling->step->body);
    const char *cost = scalar_peek(spot_child(filling->spot, "cost"));
    const char *membership = scalar_peek(spot_child(filling->spot, "membership"));

    take_sources(filling, &body->sources);
    if (cost && strcmp(cost, "renewal-fee") == 0 && spot_has(body_spot(filling), "renewal-fee"))
        filling->step->cost = body->renewal_fee;
    if (!membership || strcmp(membership, "true") != 0)
        return;
    take_cost(filling, &body->dues, &body->student_dues);
    give(filling, "membership", body->id);
    if (!says(filling, "every-months"))
        filling->step->every_months = 12;
}

static void fill_program(struct filling *filling)
{
    const struct program *program =
        records_at(filling->loader, LIST_PROGRAM, filling->step->program);
    struct step *step = filling->step;

    add_needs(filling->arena, &step->needs, &program->needs);
    give(filling, "program", program->id);
    if (!says(filling, "gives"))
        add_indexes(filling->arena, &step->gives, &program->gives);
    if (!says(filling, "days"))
        step->days = program->days;
    if (!says(filling, "hours"))
        step->hours = program->hours;
    if (!says(filling, "cost"))
        step->cost = program->cost;
    if (!says(filling, "employment"))
        step->employment = program->employment;
    take_when(filling, program->when);
    take_sources(filling, &program->sources);
}

static struct condition product_condition(struct filling *filling, const struct vaccine *vaccine)
{
    struct condition condition = {.text = arena_format(filling->arena, "vaccine.%s.product = %s",
                                                       vaccine->id, vaccine->product)};
    struct pending_condition pending = {.slot = &condition, .place = spot_position(filling->spot)};

    condition_compile(filling->loader, &pending);
    return condition;
}

static void fill_vaccine(struct filling *filling)
{
    const struct vaccine *vaccine =
        records_at(filling->loader, LIST_VACCINE, filling->step->vaccine);

    give(filling, "immune", vaccine->id);
    if (*vaccine->product)
        take_when(filling, product_condition(filling, vaccine));
    take_sources(filling, &vaccine->sources);
}

static void fill_skill(struct filling *filling)
{
    const struct skill *skill = records_at(filling->loader, LIST_SKILL, filling->step->skill);

    give(filling, "skill", skill->id);
    take_when(filling, skill->when);
    add_texts(filling->arena, &filling->step->doing, &skill->improve);
    if (skill->source >= 0 && !says(filling, "sources"))
        add_index(filling->arena, &filling->step->sources, skill->source);
}

static void fill_aid(struct filling *filling)
{
    const struct aid *aid = records_at(filling->loader, LIST_AID, filling->step->aid);

    add_texts(filling->arena, &filling->step->doing, &aid->doing);
    add_texts(filling->arena, &filling->step->asking, &aid->asking);
    take_sources(filling, &aid->sources);
}

typedef void fill_fn(struct filling *filling);

static fill_fn *const fillers[] = {
    [TEMPLATE_EXAM] = fill_exam,
    [TEMPLATE_PREPARATION] = fill_preparation,
    [TEMPLATE_APPRENTICE] = fill_apprentice,
    [TEMPLATE_BODY] = fill_body,
    [TEMPLATE_PROGRAM] = fill_program,
    [TEMPLATE_VACCINE] = fill_vaccine,
    [TEMPLATE_SKILL] = fill_skill,
    [TEMPLATE_AID] = fill_aid,
};

/* The questions to ask a school, after the step's own. */
static void ask_school(struct loader *loader, struct step *step)
{
    int count = records_count(loader, LIST_SCHOOL_QUESTION);
    const char **items = arena_new(loader->arena, (size_t)count, sizeof *items);
    struct text_list list = {items, count};

    for (int i = 0; i < count; i++)
        items[i] =
            ((const struct school_question *)records_at(loader, LIST_SCHOOL_QUESTION, i))->text;
    add_texts(loader->arena, &step->asking, &list);
}

void fill_templates(struct loader *loader)
{
    for (int i = 0; i < records_count(loader, LIST_STEP); i++) {
        struct raw_step *raw = records_at(loader, LIST_STEP, i);
        struct filling filling = {loader, loader->arena, &raw->step,
                                  records_spot(loader, LIST_STEP, i)};

        if (raw->step.template != TEMPLATE_NONE)
            fillers[raw->step.template](&filling);
        if (raw->ask_school)
            ask_school(loader, &raw->step);
    }
}
