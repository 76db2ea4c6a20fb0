/* SPDX-License-Identifier: MIT
 * What something costs: free, to ask, or prices with the day each holds from. */
#include "catalog/schema/parts.h"

#include <string.h>

#include "catalog/read/fault.h"
#include "catalog/read/walk.h"
#include "catalog/schema/lines.h"

static void finish_price(struct loader *loader, struct spot spot, void *record)
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

/* `renewal-fee` is filled in with the body's fee (link/fill.c). */
static void read_cost(struct loader *loader, struct spot spot, void *record)
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

static const struct schema_field price_fields[] = {
    {"from", KIND_DATE, REQUIRED, AT(struct price, from)},
    {"amount", KIND_MONEY_RANGE, REQUIRED, AT(struct price, cents)},
    {"partial", KIND_BOOL, 0, AT(struct price, partial)},
    {"attempts", KIND_INT16, 0, AT(struct price, attempts), NUMBER(1, 9)},
    {"years", KIND_INT16, 0, AT(struct price, years), NUMBER(2, 9)},
    {"holds", KIND_REFERENCES, 0, AT(struct price, holds), .list = LIST_FACT},
    {"further", KIND_MONEY_RANGE, 0, AT(struct price, further)},
    {"source", KIND_REFERENCE, REQUIRED, AT(struct price, source), .list = LIST_SOURCE},
    {"note", KIND_TEXT, 0, AT(struct price, note)},
    ROWS,
};

const struct schema price_schema = {SCHEMA("price", struct price, price_fields),
                                    .finish = finish_price};

static const struct schema_field cost_fields[] = {
    {NULL, KIND_ENUM, 0, AT(struct cost, pricing)},
    {NULL, KIND_RECORDS, 0, AT_LIST(struct cost, items, count), .schema = &price_schema},
};

const struct schema cost_schema = {SCHEMA("cost", struct cost, cost_fields), .read = read_cost};
