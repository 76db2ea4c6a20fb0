/* SPDX-License-Identifier: MIT
 * How long something takes, and how likely it is to be passed: figures with a source, or an
 * assumption. */
#include "catalog/schema/parts.h"

#include "catalog/read/fault.h"
#include "catalog/read/records.h"
#include "catalog/read/scalar.h"
#include "catalog/read/walk.h"
#include "catalog/schema/lines.h"

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

    if (!scalar_range(loader, spot, false, &estimate->range) || estimate->range.high == 0)
        return;
    if (id)
        remember_reference(loader, &estimate->source, LIST_SOURCE, id, spot_position(source));
    else
        fault_on(loader, spot,
                 "figures need a source: {low: , likely: , high: , source: ID}, "
                 "or {assume: ID}");
}

static void read_estimate(struct loader *loader, struct spot spot, void *record)
{
    struct estimate *estimate = record;

    if (spot.node->type == YAML_MAPPING_NODE)
        read_estimate_mapping(loader, spot, estimate);
    else
        read_estimate_range(loader, spot, estimate);
    estimate->stated = true;
}

static void finish_pass_rate(struct loader *loader, struct spot spot, void *record)
{
    struct pending_rate pending = {.rate = record, .place = spot_position(spot)};
    bool given = spot_has(spot, "per-mille"), assumed = spot_has(spot, "assume");

    if (given == assumed)
        fault_on(loader, spot, "a pass rate has either `per-mille` or `assume`");
    else if (given && !spot_has(spot, "source"))
        fault_on(loader, spot, "a pass rate needs a `source`, or a named assumption (`assume`)");
    VECTOR_PUSH(&loader->rates, pending);
}

static const struct schema_field estimate_fields[] = {
    {NULL, KIND_BOOL, 0, AT(struct estimate, stated)},
    {NULL, KIND_RANGE, 0, AT(struct estimate, range)},
    {"low", KIND_INT32, 0, RAW(struct estimate, range.low), NUMBER(0, 1000000)},
    {"likely", KIND_INT32, 0, RAW(struct estimate, range.likely), NUMBER(0, 1000000)},
    {"high", KIND_INT32, 0, RAW(struct estimate, range.high), NUMBER(0, 1000000)},
    {"assume", KIND_REFERENCE, 0, AT(struct estimate, assumption), .list = LIST_ASSUMPTION},
    {"source", KIND_REFERENCE, 0, AT(struct estimate, source), .list = LIST_SOURCE},
    ROWS,
};

const struct schema estimate_schema = {SCHEMA("duration", struct estimate, estimate_fields),
                                       .read = read_estimate};

static const struct schema_field pass_rate_fields[] = {
    {"fact", KIND_REFERENCE, 0, AT(struct pass_rate, fact), .list = LIST_FACT},
    {"per-mille", KIND_INT16, 0, AT(struct pass_rate, permille), NUMBER(0, 1000)},
    {"assume", KIND_REFERENCE, 0, AT(struct pass_rate, assumption), .list = LIST_ASSUMPTION},
    {"source", KIND_REFERENCE, 0, AT(struct pass_rate, source), .list = LIST_SOURCE},
    ROWS,
};

const struct schema pass_rate_schema = {SCHEMA("pass rate", struct pass_rate, pass_rate_fields),
                                        .finish = finish_pass_rate};
