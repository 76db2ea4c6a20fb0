/* SPDX-License-Identifier: MIT
 * Templates: an item with `each` is read once for each record that it stands for, with the
 * record's placeholders filled in. Items that follow each other with the same `each` are made
 * record by record. */
#include "catalog/read/expand.h"

#include <string.h>

#include "catalog/read/fault.h"
#include "catalog/read/records.h"
#include "catalog/read/walk.h"

/* ---- what templates stand for ---------------------------------------------------------------- */

static void scope_add(struct scope *scope, const char *name, const char *value)
{
    scope->items[scope->count++] = (struct placeholder){name, value};
}

static bool each_has_exam(const struct loader *loader, int index, bool question)
{
    const struct credential *credential = records_at(loader, LIST_CREDENTIAL, index);

    (void)question;
    return credential->has_exam;
}

static bool has_apprentice(const struct loader *loader, int index, bool question)
{
    const struct credential *credential = records_at(loader, LIST_CREDENTIAL, index);

    (void)question;
    return credential->apprentice.count > 0;
}

/* Questions are asked once for all the products of a vaccine. */
static bool is_first_product(const struct loader *loader, int index, bool question)
{
    const struct vaccine *vaccine = records_at(loader, LIST_VACCINE, index);

    return !question || records_find(loader, LIST_VACCINE, vaccine->id) == index;
}

static const char *body_name(const struct loader *loader, const char *id)
{
    int index = id ? records_find(loader, LIST_BODY, id) : -1;

    return index < 0 ? "" : ((const struct body *)records_at(loader, LIST_BODY, index))->name;
}

static const char *or_empty(const char *text)
{
    return text ? text : "";
}

static void scope_add_credential(const struct loader *loader, int index, struct scope *scope)
{
    const struct credential *credential = records_at(loader, LIST_CREDENTIAL, index);
    struct spot spot = records_spot(loader, LIST_CREDENTIAL, index);
    const char *body = scalar_peek(spot_child(spot, "body"));
    const char *gives = scalar_peek(spot_child(spot_child(spot, "exam"), "gives"));

    scope_add(scope, "code", credential->code);
    scope_add(scope, "name", credential->name);
    scope_add(scope, "body", or_empty(body));
    scope_add(scope, "body-name", body_name(loader, body));
    scope_add(scope, "questions", credential->questions);
    scope_add(scope, "length", credential->length);
    scope_add(scope, "format", credential->format);
    scope_add(scope, "pass-mark", credential->pass_mark);
    scope_add(scope, "books", credential->books);
    scope_add(scope, "gives",
              gives ? gives : arena_format(loader->arena, "credential/%s", credential->code));
}

static void scope_add_apprentice(const struct loader *loader, int index, struct scope *scope)
{
    struct spot spot = records_spot(loader, LIST_CREDENTIAL, index);

    scope_add_credential(loader, index, scope);
    scope_add(scope, "of", or_empty(scalar_peek(spot_child(spot_child(spot, "apprentice"), "of"))));
}

static void scope_add_body(const struct loader *loader, int index, struct scope *scope)
{
    const struct body *body = records_at(loader, LIST_BODY, index);

    scope_add(scope, "body", body->id);
    scope_add(scope, "body-name", body->name);
    scope_add(scope, "id", body->id);
    scope_add(scope, "name", body->name);
}

static void scope_add_program(const struct loader *loader, int index, struct scope *scope)
{
    const struct program *program = records_at(loader, LIST_PROGRAM, index);

    scope_add(scope, "program", program->id);
    scope_add(scope, "program-title", program->title);
}

static void scope_add_vaccine(const struct loader *loader, int index, struct scope *scope)
{
    const struct vaccine *vaccine = records_at(loader, LIST_VACCINE, index);

    scope_add(scope, "vaccine", vaccine->id);
    scope_add(scope, "vaccine-title", vaccine->title);
    scope_add(scope, "evidence", vaccine->evidence);
    scope_add(scope, "product", vaccine->product);
    scope_add(scope, "id", vaccine->id);
    scope_add(scope, "title", vaccine->title);
}

static void scope_add_skill(const struct loader *loader, int index, struct scope *scope)
{
    const struct skill *skill = records_at(loader, LIST_SKILL, index);

    scope_add(scope, "skill", skill->id);
    scope_add(scope, "skill-title", skill->title);
    scope_add(scope, "benchmark", skill->benchmark);
    scope_add(scope, "skill-act", skill->act);
    scope_add(scope, "skill-done", skill->done_when);
}

static void scope_add_aid(const struct loader *loader, int index, struct scope *scope)
{
    const struct aid *aid = records_at(loader, LIST_AID, index);

    scope_add(scope, "aid", aid->id);
    scope_add(scope, "aid-title", aid->title);
    scope_add(scope, "rule", aid->rule);
    scope_add(scope, "aid-act", aid->act);
    scope_add(scope, "aid-say", aid->say);
}

static const struct each_form each_forms[] = {
    {"exam", TEMPLATE_EXAM, false, LIST_CREDENTIAL, each_has_exam, scope_add_credential},
    {"preparation", TEMPLATE_PREPARATION, false, LIST_CREDENTIAL, each_has_exam,
     scope_add_credential},
    {"apprentice", TEMPLATE_APPRENTICE, false, LIST_CREDENTIAL, has_apprentice,
     scope_add_apprentice},
    {"credential", TEMPLATE_NONE, true, LIST_CREDENTIAL, NULL, scope_add_credential},
    {"body", TEMPLATE_BODY, true, LIST_BODY, NULL, scope_add_body},
    {"program", TEMPLATE_PROGRAM, false, LIST_PROGRAM, NULL, scope_add_program},
    {"vaccine", TEMPLATE_VACCINE, true, LIST_VACCINE, is_first_product, scope_add_vaccine},
    {"skill", TEMPLATE_SKILL, false, LIST_SKILL, NULL, scope_add_skill},
    {"aid", TEMPLATE_AID, false, LIST_AID, NULL, scope_add_aid},
};

/* ---- items ----------------------------------------------------------------------------------- */

/* The template of an item, or NULL with *faulty saying whether there should be one. */
static const struct each_form *each_of(struct loader *loader, const struct schema_field *field,
                                       struct spot item, bool report)
{
    struct spot each = spot_child(item, "each");
    const char *name = scalar_peek(each);

    for (size_t i = 0; name && i < sizeof each_forms / sizeof *each_forms; i++) {
        const struct each_form *form = &each_forms[i];
        bool allowed = field->list == LIST_QUESTION ? form->question : form->step != TEMPLATE_NONE;

        if (allowed && strcmp(form->name, name) == 0)
            return form;
    }
    if (report && each.node)
        fault_on(loader, each, "a %s cannot be made for each `%.40s`", field->schema->noun,
                 or_empty(name));
    return NULL;
}

/* A template stands for many records, so what a file may hold bounds nothing yet. */
static bool has_room(struct loader *loader, const struct schema_field *field, struct spot spot)
{
    if (loader->lists[field->list].count >= MAX_RECORDS)
        fault_on(loader, spot, "the catalogue has more than %d records of the kind %s", MAX_RECORDS,
                 field->schema->noun);
    else if (loader->spent > MAX_BYTES || loader->needs.count > MAX_NEEDS)
        fault_on(loader, spot, "the catalogue is too large once its templates are expanded");
    else
        return true;
    loader->incomplete[field->list] = true;
    return false;
}

static void add_record(struct loader *loader, const struct schema_field *field, struct spot spot,
                       const struct scope *scope)
{
    struct record record = {.spot = spot};

    if (!has_room(loader, field, spot))
        return;
    record.data = arena_new(loader->arena, 1, field->schema->size);
    record.spot.scope = scope;
    record.spot.owner = spot.node;
    read_record(loader, field->schema, record.spot, record.data);
    VECTOR_PUSH(&loader->lists[field->list], record);
}

/* True when the item is for this record: `for` and `membership` narrow it. */
static bool each_is_wanted(const struct loader *loader, struct spot item, const struct scope *scope)
{
    struct spot only = spot_child(item, "for");
    const char *membership = scalar_peek(spot_child(item, "membership"));

    if (membership && strcmp(membership, "true") == 0 && scope->each->list == LIST_BODY &&
        !((const struct body *)records_at(loader, LIST_BODY, scope->index))->membership)
        return false;
    if (!only.node || only.node->type != YAML_SEQUENCE_NODE)
        return true;
    for (int i = 0;
         i < (int)(only.node->data.sequence.items.top - only.node->data.sequence.items.start);
         i++) {
        const char *id = scalar_peek(spot_item(only, i));

        if (id && strcmp(id, scope->items[0].value) == 0)
            return true;
    }
    return false;
}

static void check_only(struct loader *loader, struct spot item, const struct each_form *each)
{
    struct spot only = spot_child(item, "for");

    if (!only.node || only.node->type != YAML_SEQUENCE_NODE)
        return;
    for (int i = 0; i < spot_count(loader, only, "for"); i++) {
        const char *id = scalar_peek(spot_item(only, i));

        if (id && records_find(loader, each->list, id) < 0 && !loader->incomplete[each->list])
            fault_on(loader, spot_item(only, i), "there is no %s `%.60s`%s",
                     records_noun(loader, each->list), id, records_near(loader, each->list, id));
    }
}

static void expand_run(struct loader *loader, const struct schema_field *field, struct spot spot,
                       int first, int count, const struct each_form *each)
{
    for (int i = 0; i < records_count(loader, each->list); i++) {
        struct scope *scope = arena_new(loader->arena, 1, sizeof *scope);

        if (each->fits && !each->fits(loader, i, field->list == LIST_QUESTION))
            continue;
        scope->each = each;
        scope->index = (int16_t)i;
        each->fill(loader, i, scope);
        for (int j = first; j < first + count; j++)
            if (each_is_wanted(loader, spot_item(spot, j), scope))
                add_record(loader, field, spot_item(spot, j), scope);
    }
}

static int each_run_length(struct loader *loader, const struct schema_field *field,
                           struct spot spot, int first, int count, const struct each_form *each)
{
    int length = 1;

    while (first + length < count &&
           each_of(loader, field, spot_item(spot, first + length), false) == each)
        length++;
    return length;
}

void read_list(struct loader *loader, const struct schema_field *field, struct spot spot)
{
    int count = spot_count(loader, spot, field->key);

    if (spot.node->type != YAML_SEQUENCE_NODE)
        loader->incomplete[field->list] = true;
    for (int i = 0; i < count;) {
        struct spot item = spot_item(spot, i);
        bool template = field->schema->templates && spot_has(item, "each");
        const struct each_form *each = template ? each_of(loader, field, item, true) : NULL;
        int length = each ? each_run_length(loader, field, spot, i, count, each) : 1;

        for (int j = i; each && j < i + length; j++)
            check_only(loader, spot_item(spot, j), each);
        if (each)
            expand_run(loader, field, spot, i, length, each);
        else if (!template)
            add_record(loader, field, item, NULL);
        i += length;
    }
}
