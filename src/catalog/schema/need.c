/* SPDX-License-Identifier: MIT
 * Needs, written whole with their paths or short on one line. */
#include "catalog/schema/parts.h"

#include <string.h>

#include "catalog/read/fault.h"
#include "catalog/read/scalar.h"
#include "catalog/read/walk.h"
#include "catalog/schema/lines.h"
#include "catalog/schema/raw.h"

/* ---- needs ----------------------------------------------------------------------------------- */

static const char *const requirement_keys[] = {"fact", "months", "when"};

static void finish_requirement(struct loader *loader, struct spot spot, void *record)
{
    static const enum requirement_kind kinds[] = {REQUIREMENT_FACT, REQUIREMENT_MONTHS,
                                                  REQUIREMENT_CONDITION};
    struct requirement *requirement = record;
    int given = 0;

    for (int i = 0; i < 3; i++)
        if (spot_has(spot, requirement_keys[i])) {
            requirement->kind = kinds[i];
            given++;
        }
    if (given != 1)
        fault_on(loader, spot, "a requirement has exactly one of `fact`, `months`, `when`");
    if (spot_has(spot, "within-months")) {
        if (requirement->kind != REQUIREMENT_FACT)
            fault_on(loader, spot, "`within-months` goes with `fact`");
        requirement->kind = REQUIREMENT_RECENT;
    }
    if (spot_has(spot, "months") != spot_has(spot, "experience"))
        fault_on(loader, spot, "`months` and `experience` go together");
}

static void finish_path(struct loader *loader, struct spot spot, void *record)
{
    const struct path *path = record;

    if (path->count == 0)
        fault_on(loader, spot, "a path without a requirement");
}

static void check_path_ids(struct loader *loader, struct spot spot, const struct need *need)
{
    struct spot paths = spot_child(spot, "paths");

    if (need->count == 0)
        fault_on(loader, spot, "a need without a path");
    for (int i = 1; i < need->count; i++)
        for (int j = 0; j < i; j++)
            if (strcmp(need->paths[i].id, need->paths[j].id) == 0)
                fault_on(loader, spot_item(paths, i), "the path `%s` stands twice in this need",
                         need->paths[i].id);
}

static void read_full_need(struct loader *loader, struct spot spot, struct need *need)
{
    struct schema plain = need_schema;

    plain.read = NULL;
    walk_mapping(loader, &plain, spot, need);
    check_path_ids(loader, spot, need);
}

/* The one requirement of a short need; its `when` is the need's. */
static void finish_short_requirement(struct loader *loader, struct spot spot,
                                     struct requirement *requirement)
{
    bool fact = spot_has(spot, "fact"), months = spot_has(spot, "months");

    requirement->kind = months ? REQUIREMENT_MONTHS : REQUIREMENT_FACT;
    if (fact == months)
        fault_on(loader, spot, "a need has `paths`, or one of `fact` and `months`");
    if (months != spot_has(spot, "experience"))
        fault_on(loader, spot, "`months` and `experience` go together");
    if (months && !(spot_has(spot, "id") && spot_has(spot, "title")))
        fault_on(loader, spot, "a need of `months` has an `id` and a `title`");
    if (spot_has(spot, "within-months"))
        requirement->kind = REQUIREMENT_RECENT;
}

static struct short_need *read_short_need(struct loader *loader, struct spot spot,
                                          struct need *need)
{
    struct short_need *raw = arena_new(loader->arena, 1, sizeof *raw);
    struct spot fact = spot_child(spot, "fact");

    record_init(&short_need_schema, raw);
    walk_mapping(loader, &short_need_schema, spot, raw);
    finish_short_requirement(loader, spot, &raw->requirement);
    if (!*raw->need.id && scalar_peek(fact))
        raw->need.id = scalar_text(loader, fact);
    raw->path.id = "only";
    raw->path.items = &raw->requirement;
    raw->path.count = 1;
    *need = raw->need;
    need->paths = &raw->path;
    need->count = 1;
    return raw;
}

/* Title and condition of a short need are settled once facts are known (link/link.c). */
static void read_need(struct loader *loader, struct spot spot, void *record)
{
    struct pending_need pending = {.need = record, .place = spot_position(spot)};

    if (spot_has(spot, "paths"))
        read_full_need(loader, spot, record);
    else
        pending.raw = read_short_need(loader, spot, record);
    if (loader->needs.count == MAX_NEEDS)
        fault_on(loader, spot, "the catalogue has more than %d needs", MAX_NEEDS);
    VECTOR_PUSH(&loader->needs, pending);
}

/* ---- anchors --------------------------------------------------------------------------------- */

static const struct schema_field requirement_fields[] = {
    {NULL, KIND_ENUM, 0, AT(struct requirement, kind)},
    {"fact", KIND_REFERENCE, 0, AT(struct requirement, fact), .list = LIST_FACT},
    {"within-months", KIND_INT16, 0, AT(struct requirement, months), NUMBER(1, 600)},
    {"months", KIND_INT16, 0, RAW(struct requirement, months), NUMBER(1, 600)},
    {"experience", KIND_ENUM, 0, AT(struct requirement, experience), .names = &experience_names},
    {"when", KIND_CONDITION, 0, AT(struct requirement, when)},
    {"lag-days", KIND_INT16, 0, AT(struct requirement, lag_days), NUMBER(0, 3660)},
};

const struct schema requirement_schema = {
    SCHEMA("requirement", struct requirement, requirement_fields), .finish = finish_requirement};

static const struct schema_field path_fields[] = {
    {"id", KIND_ID, REQUIRED, AT(struct path, id)},
    {"title", KIND_TEXT, REQUIRED, AT(struct path, title)},
    {"all", KIND_RECORDS, REQUIRED, AT_LIST(struct path, items, count),
     .schema = &requirement_schema},
    {"source", KIND_REFERENCE, 0, AT(struct path, source), .list = LIST_SOURCE},
    {"note", KIND_TEXT, 0, AT(struct path, note)},
    ROWS,
};

const struct schema path_schema = {SCHEMA("path", struct path, path_fields), .finish = finish_path};

static const struct schema_field need_fields[] = {
    {"id", KIND_ID, REQUIRED, AT(struct need, id)},
    {"title", KIND_TEXT, REQUIRED, AT(struct need, title)},
    {"strength", KIND_ENUM, 0, AT(struct need, strength), .names = &strength_names},
    {"when", KIND_CONDITION, 0, AT(struct need, when)},
    {"paths", KIND_RECORDS, REQUIRED, AT_LIST(struct need, paths, count), .schema = &path_schema},
};

const struct schema need_schema = {SCHEMA("need", struct need, need_fields), .read = read_need};

/* A need with one path of one requirement, written on one line. */
static const struct schema_field short_need_fields[] = {
    {"id", KIND_ID, 0, RAW(struct short_need, need.id)},
    {"title", KIND_TEXT, 0, RAW(struct short_need, need.title)},
    {"strength", KIND_ENUM, 0, RAW(struct short_need, need.strength), .names = &strength_names},
    {"when", KIND_CONDITION, 0, RAW(struct short_need, need.when)},
    {"fact", KIND_REFERENCE, 0, RAW(struct short_need, requirement.fact), .list = LIST_FACT},
    {"within-months", KIND_INT16, 0, RAW(struct short_need, requirement.months), NUMBER(1, 600)},
    {"months", KIND_INT16, 0, RAW(struct short_need, requirement.months), NUMBER(1, 600)},
    {"experience", KIND_ENUM, 0, RAW(struct short_need, requirement.experience),
     .names = &experience_names},
    {"lag-days", KIND_INT16, 0, RAW(struct short_need, requirement.lag_days), NUMBER(0, 3660)},
    {NULL, KIND_CONDITION, 0, RAW(struct short_need, requirement.when)},
    {"source", KIND_REFERENCE, 0, RAW(struct short_need, path.source), .list = LIST_SOURCE},
    {"note", KIND_TEXT, 0, RAW(struct short_need, path.note)},
    ROWS,
};

const struct schema short_need_schema = {SCHEMA("need", struct short_need, short_need_fields)};
