/* SPDX-License-Identifier: MIT
 * What a whole record needs once its fields are read. */
#include "catalog/schema/finish.h"

#include <string.h>

#include "catalog/read/fault.h"
#include "catalog/read/records.h"
#include "catalog/schema/raw.h"

void finish_assumption(struct loader *loader, struct spot spot, void *record)
{
    static const char *const units[] = {"hours", "days", "minutes", "per mille"};
    static const struct names names = {units, 4};
    const struct assumption *assumption = record;

    if (*assumption->unit && names_find(&names, assumption->unit) < 0)
        fault_on(loader, spot_child(spot, "unit"),
                 "`%.40s` is none of: hours, days, minutes, per mille", assumption->unit);
}

void finish_body(struct loader *loader, struct spot spot, void *record)
{
    struct raw_body *raw = record;

    (void)loader;
    raw->body.membership = spot_has(spot, "membership");
}

/* A stage has a day or says that no source gives one, and tells its cost where it has one. */
void finish_late_stage(struct loader *loader, struct spot spot, void *record)
{
    const struct late_stage *stage = record;
    bool dated = spot_has(spot, "days") || spot_has(spot, "months");
    bool tells = strstr(stage->text, "{cost}") != NULL;

    if (stage->unknown == dated)
        fault_on(loader, spot, "a stage has `days` or `months`, or is `unknown: true`");
    if (tells && stage->cost.count == 0)
        fault_on(loader, spot, "`{cost}` stands for a `cost` with a price");
}

void finish_ceu_field(struct loader *loader, struct spot spot, void *record)
{
    const struct ceu_field *field = record;
    bool named = spot_has(spot, "name"), counted = spot_has(spot, "units");

    if (field->unknown ? named || counted : !named || !counted)
        fault_on(loader, spot, "a CEU field has `name` and `units`, or is `unknown: true`");
}

void finish_credential(struct loader *loader, struct spot spot, void *record)
{
    struct credential *credential = record;
    struct spot exam = spot_child(spot, "exam");

    credential->has_exam = exam.node != NULL;
    if (credential->has_exam && !spot_has(exam, "gives") && *credential->code)
        remember_reference(loader, &credential->exam_gives, LIST_FACT,
                           arena_format(loader->arena, "credential/%s", credential->code),
                           spot_position(spot));
}

/* Proof that wears out is told by a day, and leaves the gate to a rule further down. */
static void check_age(struct loader *loader, struct spot rule, bool last)
{
    bool since = spot_has(rule, "since"), valid = spot_has(rule, "valid-days");

    if (since != valid)
        fault_on(loader, rule, "`since` and `valid-days` of a rule go together");
    else if (since && last)
        fault_on(loader, rule, "the last rule of a gate has no `since`: no rule would be left");
}

void finish_gate(struct loader *loader, struct spot spot, void *record)
{
    const struct gate *gate = record;
    struct spot rules = spot_child(spot, "rules");

    for (int i = 0; i < gate->rule_count; i++) {
        bool last = i + 1 == gate->rule_count, always = !*gate->rules[i].when.text;

        check_age(loader, spot_item(rules, i), last);
        if (last && !always)
            fault_on(loader, spot_item(rules, i), "the last rule of a gate has no `when`");
        else if (!last && always)
            fault_on(loader, spot_item(rules, i),
                     "only the last rule of a gate has no `when`: the next is never reached");
    }
    if (gate->rule_count == 0 && rules.node)
        fault_on(loader, spot, "a gate without a rule");
}

/* ---- questions ------------------------------------------------------------------------------- */

/* Which keys a question of some type may have. */
struct type_keys {
    const char *key;
    unsigned types; /* a bit for each answer_type */
};

#define TYPE(type) (1u << (type))

static const struct type_keys type_keys[] = {
    {"values", TYPE(ANSWER_CHOICE) | TYPE(ANSWER_MULTI) | TYPE(ANSWER_YESNO)},
    {"values-from", TYPE(ANSWER_CHOICE) | TYPE(ANSWER_MULTI)},
    {"min", TYPE(ANSWER_NUMBER) | TYPE(ANSWER_MONEY)},
    {"max", TYPE(ANSWER_NUMBER) | TYPE(ANSWER_MONEY)},
    {"unit", TYPE(ANSWER_NUMBER) | TYPE(ANSWER_MONEY)},
    {"month", TYPE(ANSWER_DATE)},
    {"lies", TYPE(ANSWER_DATE)},
};

static void check_type_keys(struct loader *loader, struct spot spot,
                            const struct question *question)
{
    for (size_t i = 0; i < sizeof type_keys / sizeof *type_keys; i++) {
        struct spot value = spot_child(spot, type_keys[i].key);

        if (value.node && !(type_keys[i].types & TYPE(question->type)))
            fault_on(loader, value, "`%s` does not go with the type %s", type_keys[i].key,
                     answer_type_id(question->type));
    }
}

void finish_question(struct loader *loader, struct spot spot, void *record)
{
    struct raw_question *raw = record;
    struct question *question = &raw->question;
    bool bounded = question->type == ANSWER_NUMBER || question->type == ANSWER_MONEY;

    check_type_keys(loader, spot, question);
    if (bounded && !spot_has(spot, "max"))
        fault_on(loader, spot, "a question of type %s needs `max`", answer_type_id(question->type));
    else if (question->min > question->max)
        fault_on(loader, spot_child(spot, "min"), "`min` is greater than `max`");
    if (!spot.scope)
        return;
    switch (spot.scope->each->list) {
    case LIST_CREDENTIAL:
        question->credential = spot.scope->index;
        break;
    case LIST_BODY:
        question->body = spot.scope->index;
        break;
    case LIST_VACCINE:
        question->vaccine = spot.scope->index;
        break;
    default:
        break;
    }
}

/* ---- steps ----------------------------------------------------------------------------------- */

static void bind_step(struct step *step, const struct scope *scope)
{
    int16_t *const slots[LIST_COUNT] = {
        [LIST_CREDENTIAL] = &step->credential, [LIST_BODY] = &step->body,
        [LIST_PROGRAM] = &step->program,       [LIST_VACCINE] = &step->vaccine,
        [LIST_SKILL] = &step->skill,           [LIST_AID] = &step->aid,
    };

    step->template = scope->each->step;
    *slots[scope->each->list] = scope->index;
}

static bool ends_with(const char *text, const char *end)
{
    size_t length = strlen(text), tail = strlen(end);

    return length >= tail && strcmp(text + length - tail, end) == 0;
}

/* Two series of one vaccine are told apart by their product. */
static void name_product(struct loader *loader, struct step *step)
{
    const struct vaccine *vaccine = records_at(loader, LIST_VACCINE, step->vaccine);
    const char *end = arena_format(loader->arena, ".%s", vaccine->product);

    if (*vaccine->product && !ends_with(step->id, end))
        step->id = arena_format(loader->arena, "%s%s", step->id, end);
}

void finish_step(struct loader *loader, struct spot spot, void *record)
{
    struct raw_step *raw = record;
    struct step *step = &raw->step;
    static const char *const template_keys[] = {"for", "membership"};

    if (spot.scope) {
        bind_step(step, spot.scope);
        if (step->vaccine >= 0)
            name_product(loader, step);
        return;
    }
    for (size_t i = 0; i < sizeof template_keys / sizeof *template_keys; i++)
        if (spot_has(spot, template_keys[i]))
            fault_on(loader, spot_child(spot, template_keys[i]), "`%s` goes with `each`",
                     template_keys[i]);
}
