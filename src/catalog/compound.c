/* SPDX-License-Identifier: MIT
 * Values that may be written in more than one form: costs, durations, needs, anchors. */
#include "private.h"

#include <string.h>

/* ---- costs ----------------------------------------------------------------------------------- */

void finish_price(struct loader *loader, struct spot spot, void *record)
{
    struct price *price = record;

    (void)loader;
    (void)spot;
    if (price->cents.low == CATALOG_BLANK)
        price->cents = (struct range){0, 0, 0}; /* a fault was reported */
}

static void read_prices(struct loader *loader, struct spot spot, struct cost *cost)
{
    int count = spot_count(loader, spot, "cost");
    struct price *items = arena_new(loader->arena, (size_t)count, sizeof *items);

    for (int i = 0; i < count; i++) {
        struct spot item = spot_item(spot, i);

        read_record(loader, &price_schema, item, &items[i]);
        if (i > 0 && items[i].from <= items[i - 1].from)
            fault_on(loader, item, "prices go from the oldest to the newest");
    }
    if (count == 0 && spot.node->type == YAML_SEQUENCE_NODE)
        fault_on(loader, spot, "a cost without a price: write `ask` when nobody has told it");
    *cost = (struct cost){.pricing = PRICING_LISTED, .items = items, .count = count};
}

/* `renewal-fee` is filled in with the body's fee (fill.c). */
void read_cost(struct loader *loader, struct spot spot, void *record)
{
    struct cost *cost = record;
    const char *word = scalar_peek(spot);

    if (word && strcmp(word, "free") == 0)
        cost->pricing = PRICING_FREE;
    else if (word && strcmp(word, "ask") == 0)
        cost->pricing = PRICING_ASK;
    else if (word && strcmp(word, "renewal-fee") == 0 && spot.scope &&
             spot.scope->each->list == LIST_BODY)
        cost->pricing = PRICING_ASK;
    else if (spot.node->type == YAML_SEQUENCE_NODE)
        read_prices(loader, spot, cost);
    else
        fault_on(loader, spot,
                 "a cost is `free`, `ask` or a list of {from: DATE, amount: N, source: ID}");
}

/* ---- durations ------------------------------------------------------------------------------- */

static void default_ends(struct loader *loader, struct spot spot, struct range *range)
{
    if (range->low == CATALOG_BLANK)
        range->low = range->likely;
    if (range->high == CATALOG_BLANK)
        range->high = range->likely;
    if (range->low > range->likely || range->likely > range->high)
        fault_on(loader, spot, "low, likely and high go upwards");
}

static void read_estimate_mapping(struct loader *loader, struct spot spot,
                                  struct estimate *estimate)
{
    struct schema plain = estimate_schema;
    bool assumed = spot_has(spot, "assume");

    plain.read = NULL;
    estimate->range = (struct range){CATALOG_BLANK, CATALOG_BLANK, CATALOG_BLANK};
    walk_mapping(loader, &plain, spot, estimate);
    if (assumed && (spot_has(spot, "likely") || spot_has(spot, "low") || spot_has(spot, "high")))
        fault_on(loader, spot, "an assumption has its own figures: leave low, likely, high out");
    if (assumed)
        return;
    if (!spot_has(spot, "likely"))
        fault_on(loader, spot, "`likely` is missing, or `assume` with a named assumption");
    else if (!spot_has(spot, "source"))
        fault_on(loader, spot, "figures need a `source`, or a named assumption (`assume`)");
    default_ends(loader, spot, &estimate->range);
}

/* The `source` or the first of the `sources` of the record around it. */
static struct spot source_beside(struct spot spot)
{
    struct spot source;

    spot.node = spot.owner;
    source = spot_child(spot, "source");
    if (source.node)
        return source;
    source = spot_child(spot, "sources");
    if (source.node && source.node->type == YAML_SEQUENCE_NODE &&
        source.node->data.sequence.items.top > source.node->data.sequence.items.start)
        return spot_item(source, 0);
    source.node = NULL;
    return source;
}

static void read_estimate_range(struct loader *loader, struct spot spot, struct estimate *estimate)
{
    struct spot source = source_beside(spot);
    const char *id = scalar_peek(source);

    if (!read_range(loader, spot, false, &estimate->range) || estimate->range.high == 0)
        return;
    if (id)
        remember_reference(loader, &estimate->source, LIST_SOURCE, id, spot_place(source));
    else
        fault_on(loader, spot,
                 "figures need a source: {low: , likely: , high: , source: ID}, "
                 "or {assume: ID}");
}

void read_estimate(struct loader *loader, struct spot spot, void *record)
{
    struct estimate *estimate = record;

    if (spot.node->type == YAML_MAPPING_NODE)
        read_estimate_mapping(loader, spot, estimate);
    else
        read_estimate_range(loader, spot, estimate);
    estimate->stated = true;
}

void finish_pass_rate(struct loader *loader, struct spot spot, void *record)
{
    struct pending_rate pending = {.rate = record, .place = spot_place(spot)};
    bool given = spot_has(spot, "per-mille"), assumed = spot_has(spot, "assume");

    if (given == assumed)
        fault_on(loader, spot, "a pass rate has either `per-mille` or `assume`");
    else if (given && !spot_has(spot, "source"))
        fault_on(loader, spot, "a pass rate needs a `source`, or a named assumption (`assume`)");
    VECTOR_PUSH(&loader->rates, pending);
}

/* ---- needs ----------------------------------------------------------------------------------- */

static const char *const requirement_keys[] = {"fact", "months", "when"};

void finish_requirement(struct loader *loader, struct spot spot, void *record)
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

void finish_path(struct loader *loader, struct spot spot, void *record)
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
    struct short_need *draft = arena_new(loader->arena, 1, sizeof *draft);
    struct spot fact = spot_child(spot, "fact");

    record_init(&short_need_schema, draft);
    walk_mapping(loader, &short_need_schema, spot, draft);
    finish_short_requirement(loader, spot, &draft->requirement);
    if (!*draft->need.id && scalar_peek(fact))
        draft->need.id = read_text(loader, fact);
    draft->path.id = "only";
    draft->path.items = &draft->requirement;
    draft->path.count = 1;
    *need = draft->need;
    need->paths = &draft->path;
    need->count = 1;
    return draft;
}

/* Title and condition of a short need are settled once facts are known (link.c). */
void read_need(struct loader *loader, struct spot spot, void *record)
{
    struct pending_need pending = {.need = record, .place = spot_place(spot)};

    if (spot_has(spot, "paths"))
        read_full_need(loader, spot, record);
    else
        pending.draft = read_short_need(loader, spot, record);
    if (loader->needs.count == MAX_NEEDS)
        fault_on(loader, spot, "the catalogue has more than %d needs", MAX_NEEDS);
    VECTOR_PUSH(&loader->needs, pending);
}

/* ---- anchors --------------------------------------------------------------------------------- */

static void read_target(struct loader *loader, struct spot spot, struct anchor *anchor)
{
    static const enum list lists[] = {[ANCHOR_STEP] = LIST_STEP, [ANCHOR_FACT] = LIST_FACT};
    const char *text = read_text(loader, spot), *space = text ? strchr(text, ' ') : NULL;
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
        remember_reference(loader, &anchor->index, lists[kind], space + 1, spot_place(spot));
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
    const char *text = use.node ? read_text(loader, use) : NULL;

    anchor->use = text ? text : "";
}

void read_anchor(struct loader *loader, struct spot spot, void *record)
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
