/* SPDX-License-Identifier: MIT
 * What follows from other records: values of questions that list credentials, and the facts of
 * credentials, memberships, preparations, programs, vaccines and skills.
 *
 * Runs before anything is linked: values and facts made here are referred to like written ones. */
#include "catalog/link/generate.h"

#include <string.h>

#include "catalog/read/fault.h"
#include "catalog/read/records.h"
#include "catalog/schema/raw.h"

/* ---- values ---------------------------------------------------------------------------------- */

static bool is_credential_listed(const struct credential *credential, enum values_from from)
{
    switch (from) {
    case VALUES_FROM_GOALS: /* specialties have a question of their own */
        return credential->goal && credential->kind != CREDENTIAL_SPECIALTY;
    case VALUES_FROM_SPECIALTIES:
        return credential->kind == CREDENTIAL_SPECIALTY;
    case VALUES_FROM_ALL:
        return true;
    default:
        return false;
    }
}

static int listed_count(const struct loader *loader, enum values_from from)
{
    int count = 0;

    for (int i = 0; i < records_count(loader, LIST_CREDENTIAL); i++)
        count += is_credential_listed(records_at(loader, LIST_CREDENTIAL, i), from);
    return count;
}

/* "For billing, from the visit to the payment." */
static const char *credential_note(struct loader *loader, const struct credential *credential)
{
    return credential->setting && credential->setting[0] != '\0'
               ? arena_format(loader->arena, "For %s.", credential->setting)
               : "";
}

static int put_credentials(struct loader *loader, enum values_from from,
                           struct question_value *values)
{
    int count = 0;
    for (int i = 0; i < records_count(loader, LIST_CREDENTIAL); i++) {
        const struct credential *credential = records_at(loader, LIST_CREDENTIAL, i);

        if (is_credential_listed(credential, from))
            values[count++] = (struct question_value){
                .id = credential->code,
                .label = arena_format(loader->arena, "%s: %s", credential->code, credential->name),
                .help = credential_note(loader, credential),
            };
    }
    return count;
}

/* Goals follow the values in plain words, for a newcomer reads those first; elsewhere the
 * written values ("none of these") close the list. */
static void add_credentials(struct loader *loader, struct raw_question *raw)
{
    struct question *question = &raw->question;
    bool after = raw->values_from == VALUES_FROM_GOALS;
    int total = listed_count(loader, raw->values_from) + question->value_count, count = 0;
    struct question_value *values = arena_new(loader->arena, (size_t)total, sizeof *values);

    if (!after)
        count += put_credentials(loader, raw->values_from, values);
    for (int i = 0; i < question->value_count; i++)
        values[count++] = question->values[i];
    if (after)
        count += put_credentials(loader, raw->values_from, &values[count]);
    question->values = values;
    question->value_count = count;
}

static void complete_yesno(struct loader *loader, struct spot spot, struct question *question)
{
    static const struct question_value both[] = {{"yes", "Yes", ""}, {"no", "No", ""}};
    const struct question_value *values = question->values;

    if (question->value_count == 0) {
        question->values = both;
        question->value_count = 2;
    } else if (question->value_count != 2 || strcmp(values[0].id, "yes") != 0 ||
               strcmp(values[1].id, "no") != 0) {
        fault_on(loader, spot_child(spot, "values"), "a yesno question has `yes`, then `no`");
    }
}

static void check_values(struct loader *loader, struct spot spot, const struct question *question)
{
    if (question->value_count == 0)
        fault_on(loader, spot, "a question of type %s needs `values`",
                 answer_type_id(question->type));
    if (question->value_count > CATALOG_MAX_VALUES)
        fault_on(loader, spot, "the question has %d values, more than %d", question->value_count,
                 CATALOG_MAX_VALUES);
    for (int i = 0; i < question->value_count; i++) {
        const char *id = question->values[i].id;

        if (catalog_find_value(question, id) != i)
            fault_on(loader, spot, "the value `%s` stands twice in this question", id);
        if (strcmp(id, "unknown") == 0 || strcmp(id, "declined") == 0)
            fault_on(loader, spot, "the value `%s` is taken: every question has it by itself", id);
    }
}

static void take_neutral(struct loader *loader, struct spot spot, struct raw_question *raw)
{
    struct question *question = &raw->question;
    bool listed = question->value_count > 0;
    int64_t number = -1;

    question->has_neutral = true;
    if (listed)
        number = catalog_find_value(question, raw->neutral);
    else if (!text_parse_number(raw->neutral, question->min, question->max, &number))
        number = -1;
    if (number < 0 || question->type == ANSWER_DATE) {
        fault_on(loader, spot_child(spot, "neutral"), "`%.60s` is no %s of this question",
                 raw->neutral, listed ? "value" : "number");
        return;
    }
    question->neutral = (int32_t)number;
}

/* What Enter alone takes is one value, and the planner's own. */
static void check_default(struct loader *loader, struct spot spot, const struct question *question)
{
    bool single = question->type == ANSWER_CHOICE || question->type == ANSWER_YESNO;

    if (question->has_default && !(single && question->has_neutral))
        fault_on(loader, spot_child(spot, "default"),
                 "only a choice or a yes/no question with a neutral value has a default");
}

void generate_values(struct loader *loader)
{
    for (int i = 0; i < records_count(loader, LIST_QUESTION); i++) {
        struct raw_question *raw = records_at(loader, LIST_QUESTION, i);
        struct spot spot = records_spot(loader, LIST_QUESTION, i);
        enum answer_type type = raw->question.type;

        if (raw->values_from != VALUES_FROM_NONE)
            add_credentials(loader, raw);
        if (type == ANSWER_YESNO)
            complete_yesno(loader, spot, &raw->question);
        if (type == ANSWER_CHOICE || type == ANSWER_MULTI)
            check_values(loader, spot, &raw->question);
        if (raw->neutral && *raw->neutral)
            take_neutral(loader, spot, raw);
        check_default(loader, spot, &raw->question);
    }
}

/* ---- facts ----------------------------------------------------------------------------------- */

/* A fact that stands for a record; NULL with a fault when facts.yaml has it already. */
static struct fact *add_fact(struct loader *loader, const struct record *about, const char *id,
                             const char *title)
{
    int existing = records_find(loader, LIST_FACT, id);
    struct record record = {.spot = about->spot};
    struct fact *fact;

    if (existing >= 0) {
        fault_on(loader, records_spot(loader, LIST_FACT, existing),
                 "the fact `%s` is made by itself: leave it out", id);
        loader->dangling = true;
        return NULL;
    }
    fact = arena_new(loader->arena, 1, sizeof *fact);
    *fact =
        (struct fact){.id = id, .title = title, .met = {.text = ""}, .since = -1, .answers = true};
    record.data = fact;
    VECTOR_PUSH(&loader->lists[LIST_FACT], record);
    return fact;
}

static void meet(struct loader *loader, const struct record *about, struct fact *fact,
                 const char *condition)
{
    struct pending_condition pending = {.slot = &fact->met, .place = spot_position(about->spot)};

    fact->met.text = condition;
    VECTOR_PUSH(&loader->conditions, pending);
}

static void imply_credentials(struct loader *loader, const struct record *about, struct fact *fact)
{
    struct spot implies = spot_child(about->spot, "implies");
    int count;
    int16_t *items;

    if (!implies.node || implies.node->type != YAML_SEQUENCE_NODE)
        return;
    count = spot_count(loader, implies, "implies");
    items = arena_new(loader->arena, (size_t)count, sizeof *items);
    for (int i = 0; i < count; i++) {
        const char *code = scalar_peek(spot_item(implies, i));

        items[i] = -1;
        if (code && records_find(loader, LIST_CREDENTIAL, code) >= 0)
            remember_reference(loader, &items[i], LIST_FACT,
                               arena_format(loader->arena, "credential/%s", code),
                               spot_position(spot_item(implies, i)));
    }
    fact->implies = (struct index_list){items, count};
}

static void add_credential_facts(struct loader *loader, const struct record *about)
{
    struct credential *credential = about->data;
    const char *code = credential->code;
    struct arena *arena = loader->arena;
    struct fact *fact = add_fact(loader, about, arena_format(arena, "credential/%s", code), code);
    const char *since = arena_format(arena, "held.%s.since", code);

    if (fact) {
        /* Without the question check/check.c says so once, and not for each credential. */
        if (records_find(loader, LIST_QUESTION, "work.credentials") >= 0)
            meet(loader, about, fact, arena_format(arena, "work.credentials has %s", code));
        if (records_find(loader, LIST_QUESTION, since) >= 0)
            remember_reference(loader, &fact->since, LIST_QUESTION, since,
                               spot_position(about->spot));
        imply_credentials(loader, about, fact);
        remember_reference(loader, &credential->fact, LIST_FACT, fact->id,
                           spot_position(about->spot));
    }
    if (credential->has_exam)
        (void)add_fact(loader, about, arena_format(arena, "prepared/%s", code),
                       arena_format(arena, "prepared for %s", code));
}

static void add_body_facts(struct loader *loader, const struct record *about)
{
    const struct raw_body *raw = about->data;
    struct arena *arena = loader->arena;
    struct fact *fact;

    if (!raw->body.membership)
        return;
    fact = add_fact(loader, about, arena_format(arena, "membership/%s", raw->body.id),
                    arena_format(arena, "%s membership", raw->body.id));
    if (fact && *raw->member_met.text)
        meet(loader, about, fact, raw->member_met.text);
}

static void add_program_facts(struct loader *loader, const struct record *about)
{
    const struct program *program = about->data;
    struct arena *arena = loader->arena;
    struct fact *fact =
        add_fact(loader, about, arena_format(arena, "program/%s", program->id), program->title);

    if (!fact)
        return;
    meet(loader, about, fact,
         arena_format(arena, "school.program = completed and school.program_kind = %s",
                      program->id));
    remember_reference(loader, &fact->since, LIST_QUESTION, "school.program_end",
                       spot_position(about->spot));
}

static void add_vaccine_facts(struct loader *loader, const struct record *about)
{
    struct vaccine *vaccine = about->data;
    struct arena *arena = loader->arena;
    const char *id = arena_format(arena, "immune/%s", vaccine->id);
    const char *question = arena_format(arena, "vaccine.%s", vaccine->id);
    bool first = records_at(loader, LIST_VACCINE,
                            records_find(loader, LIST_VACCINE, vaccine->id)) == (void *)vaccine;
    struct fact *fact = first ? add_fact(loader, about, id, vaccine->title) : NULL;

    if (fact)
        meet(loader, about, fact, arena_format(arena, "%s in [complete, immune]", question));
    remember_reference(loader, &vaccine->fact, LIST_FACT, id, spot_position(about->spot));
    remember_reference(loader, &vaccine->question, LIST_QUESTION, question,
                       spot_position(about->spot));
}

static void add_skill_facts(struct loader *loader, const struct record *about)
{
    const struct skill *skill = about->data;
    struct arena *arena = loader->arena;
    struct fact *fact =
        add_fact(loader, about, arena_format(arena, "skill/%s", skill->id), skill->title);

    if (fact && *skill->when.text && strcmp(skill->when.text, "true") != 0)
        meet(loader, about, fact, arena_format(arena, "not (%s)", skill->when.text));
}

typedef void add_facts_fn(struct loader *loader, const struct record *about);

static add_facts_fn *const fact_makers[LIST_COUNT] = {
    [LIST_CREDENTIAL] = add_credential_facts, [LIST_BODY] = add_body_facts,
    [LIST_PROGRAM] = add_program_facts,       [LIST_VACCINE] = add_vaccine_facts,
    [LIST_SKILL] = add_skill_facts,
};

void generate_facts(struct loader *loader)
{
    for (int list = 0; list < LIST_COUNT; list++)
        for (size_t i = 0; fact_makers[list] && i < loader->lists[list].count; i++)
            fact_makers[list](loader, &loader->lists[list].items[i]);
}
