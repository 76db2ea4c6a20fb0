/* SPDX-License-Identifier: MIT
 * What a companion goes with: a step, a fact, a phase or the goal. */
#include "catalog/schema/parts.h"

#include <string.h>

#include "catalog/read/fault.h"
#include "catalog/read/records.h"
#include "catalog/read/scalar.h"
#include "catalog/schema/lines.h"

static void read_target(struct loader *loader, struct spot spot, struct anchor *anchor)
{
    static const enum list lists[] = {[ANCHOR_STEP] = LIST_STEP, [ANCHOR_FACT] = LIST_FACT};
    const char *text = scalar_text(loader, spot), *space = text ? strchr(text, ' ') : NULL;
    char word[8] = "";
    int kind, phase;

    loader->dangling = loader->dangling || !text;
    if (!text)
        return;
    if (space && space - text < (ptrdiff_t)sizeof word)
        memcpy(word, text, (size_t)(space - text));
    kind = names_find(&anchor_kind_names, space ? word : text);
    if (kind < 0 || (kind == ANCHOR_GOAL) != !space) {
        fault_on(loader, spot, "`%.60s` is none of: step ID, fact ID, phase ID, goal", text);
        loader->dangling = true;
        return;
    }
    anchor->kind = (enum anchor_kind)kind;
    if (kind == ANCHOR_GOAL)
        return;
    if (kind != ANCHOR_PHASE) {
        remember_reference(loader, &anchor->index, lists[kind], space + 1, spot_position(spot));
        return;
    }
    phase = names_find(&phase_names, space + 1);
    if (phase < 0) {
        fault_on(loader, spot, "there is no phase `%.60s`", space + 1);
        loader->dangling = true;
    }
    anchor->index = (int16_t)phase;
}

/* What evidence is for there, beside the place. */
static void read_use(struct loader *loader, struct spot spot, struct anchor *anchor)
{
    struct spot use = spot_child(spot, "use");
    const char *text = use.node ? scalar_text(loader, use) : NULL;

    anchor->use = text ? text : "";
}

static void read_anchor(struct loader *loader, struct spot spot, void *record)
{
    struct anchor *anchor = record;
    const yaml_node_t *node = spot.node;
    ptrdiff_t keys = node->type == YAML_MAPPING_NODE
                         ? node->data.mapping.pairs.top - node->data.mapping.pairs.start
                         : 0;

    anchor->use = "";
    if (keys == 1 || (keys == 2 && spot_has(spot, "use"))) {
        read_use(loader, spot, anchor);
        for (int i = 0; i < place_names.count; i++) {
            struct spot target = spot_child(spot, place_names.items[i]);

            if (!target.node)
                continue;
            anchor->place = (enum anchor_place)i;
            read_target(loader, target, anchor);
            return;
        }
    }
    fault_on(loader, spot, "an anchor is {before: TARGET}, {during: TARGET} or {after: TARGET}");
    loader->dangling = true;
}

static const struct schema_field anchor_fields[] = {
    {NULL, KIND_ENUM, 0, AT(struct anchor, kind)},
    {NULL, KIND_REFERENCE, 0, AT(struct anchor, index)},
    {NULL, KIND_ENUM, 0, AT(struct anchor, place)},
    {NULL, KIND_TEXT, 0, AT(struct anchor, use)},
};

const struct schema anchor_schema = {SCHEMA("anchor", struct anchor, anchor_fields),
                                     .read = read_anchor};
