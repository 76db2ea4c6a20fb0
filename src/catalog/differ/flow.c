/* SPDX-License-Identifier: MIT
 * A field of a record as text, by its schema: near to how it stands in the file, with ids for
 * places in lists and dollars for cents. */
#include <string.h>

#include "catalog/differ/listed.h"
#include "catalog/schema/parts.h"
#include "milepost/money.h"

typedef void flow_fn(const struct catalog *catalog, const struct schema_field *field,
                     const void *slot, struct buffer *out);

/* ---- single values --------------------------------------------------------------------------- */

static void flow_text(const struct catalog *catalog, const struct schema_field *field,
                      const void *slot, struct buffer *out)
{
    const char *text;

    (void)catalog;
    (void)field;
    memcpy(&text, slot, sizeof text);
    buffer_add(out, text ? text : "");
}

static void flow_texts(const struct catalog *catalog, const struct schema_field *field,
                       const void *slot, struct buffer *out)
{
    const struct text_list *list = slot;

    (void)catalog;
    (void)field;
    for (int i = 0; i < list->count; i++)
        buffer_format(out, "%s%s", i > 0 ? " / " : "", list->items[i]);
}

static void flow_bool(const struct catalog *catalog, const struct schema_field *field,
                      const void *slot, struct buffer *out)
{
    (void)catalog;
    (void)field;
    buffer_add(out, *(const bool *)slot ? "true" : "");
}

static void flow_int16(const struct catalog *catalog, const struct schema_field *field,
                       const void *slot, struct buffer *out)
{
    int16_t number = *(const int16_t *)slot;

    (void)catalog;
    (void)field;
    if (number != 0)
        buffer_format(out, "%d", number);
}

static void flow_int32(const struct catalog *catalog, const struct schema_field *field,
                       const void *slot, struct buffer *out)
{
    int32_t number = *(const int32_t *)slot;

    (void)catalog;
    (void)field;
    if (number != 0 && number != CATALOG_BLANK)
        buffer_format(out, "%d", number);
}

static void flow_numbers(const struct catalog *catalog, const struct schema_field *field,
                         const void *slot, struct buffer *out)
{
    const int16_t *items;
    int count;

    (void)catalog;
    memcpy(&items, slot, sizeof items);
    memcpy(&count, (const char *)slot - field->offset + field->count_offset, sizeof count);
    for (int i = 0; i < count; i++)
        buffer_format(out, "%s%d", i > 0 ? ", " : "", items[i]);
}

static void flow_date(const struct catalog *catalog, const struct schema_field *field,
                      const void *slot, struct buffer *out)
{
    date_day day = *(const date_day *)slot;
    char text[DATE_TEXT];

    (void)catalog;
    (void)field;
    if (day != 0 && day != DATE_NONE)
        buffer_add(out, date_iso(day, text));
}

/* The first of the names is that of a field which says nothing, too. */
static void flow_enum(const struct catalog *catalog, const struct schema_field *field,
                      const void *slot, struct buffer *out)
{
    int value;

    (void)catalog;
    memcpy(&value, slot, sizeof value);
    if (field->names && value >= 0 && value < field->names->count && field->names->items[value])
        buffer_add(out, field->names->items[value]);
}

static void flow_figure(int32_t figure, bool money, struct buffer *out)
{
    char text[MONEY_TEXT];

    if (figure == CATALOG_BLANK)
        buffer_add_char(out, '~');
    else if (money)
        buffer_add(out, money_format(figure, text));
    else
        buffer_format(out, "%d", figure);
}

static void flow_figures(const struct range *range, bool money, struct buffer *out)
{
    const int32_t figures[] = {range->low, range->likely, range->high};

    if (range->low == range->likely && range->likely == range->high) {
        if (range->likely != CATALOG_BLANK && (range->likely != 0 || !money))
            flow_figure(range->likely, money, out);
        return;
    }
    for (int i = 0; i < 3; i++) {
        buffer_add(out, i > 0 ? "/" : "");
        flow_figure(figures[i], money, out);
    }
}

static void flow_range(const struct catalog *catalog, const struct schema_field *field,
                       const void *slot, struct buffer *out)
{
    (void)catalog;
    flow_figures(slot, field->kind == KIND_MONEY_RANGE, out);
}

static void flow_condition(const struct catalog *catalog, const struct schema_field *field,
                           const void *slot, struct buffer *out)
{
    (void)catalog;
    (void)field;
    buffer_add(out, ((const struct condition *)slot)->text);
}

static void flow_reference(const struct catalog *catalog, const struct schema_field *field,
                           const void *slot, struct buffer *out)
{
    buffer_add(out, listed_id(catalog, field->list, *(const int16_t *)slot));
}

static void flow_references(const struct catalog *catalog, const struct schema_field *field,
                            const void *slot, struct buffer *out)
{
    const struct index_list *list = slot;

    for (int i = 0; i < list->count; i++)
        buffer_format(out, "%s%s", i > 0 ? ", " : "",
                      listed_id(catalog, field->list, list->items[i]));
}

/* ---- records --------------------------------------------------------------------------------- */

static void flow_struct(const struct catalog *catalog, const struct schema_field *field,
                        const void *slot, struct buffer *out)
{
    flow_record(catalog, field->schema, slot, out);
}

static void flow_records(const struct catalog *catalog, const struct schema_field *field,
                         const void *slot, struct buffer *out)
{
    const char *items;
    int count = listed_items(field, (const char *)slot - field->offset, &items);

    for (int i = 0; i < count; i++) {
        buffer_add(out, i > 0 ? ", " : "");
        flow_record(catalog, field->schema, items + (size_t)i * field->schema->final_size, out);
    }
}

static flow_fn *const flows[KIND_COUNT] = {
    [KIND_ID] = flow_text,
    [KIND_TEXT] = flow_text,
    [KIND_JOINED] = flow_text,
    [KIND_TEXTS] = flow_texts,
    [KIND_BOOL] = flow_bool,
    [KIND_INT16] = flow_int16,
    [KIND_INT32] = flow_int32,
    [KIND_NUMBERS] = flow_numbers,
    [KIND_DATE] = flow_date,
    [KIND_ENUM] = flow_enum,
    [KIND_RANGE] = flow_range,
    [KIND_MONEY_RANGE] = flow_range,
    [KIND_ESTIMATE] = flow_struct,
    [KIND_CONDITION] = flow_condition,
    [KIND_REFERENCE] = flow_reference,
    [KIND_REFERENCES] = flow_references,
    [KIND_STRUCT] = flow_struct,
    [KIND_RECORDS] = flow_records,
};

void flow_field(const struct catalog *catalog, const struct schema_field *field, const void *record,
                struct buffer *out)
{
    flows[field->kind](catalog, field, listed_slot(field, record), out);
}

/* "{fact: practicode, lag-days: 14}"; what says nothing is left out. */
static void flow_fields(const struct catalog *catalog, const struct schema *schema,
                        const void *record, struct buffer *out)
{
    struct buffer value = {0};
    int count = 0;

    buffer_add_char(out, '{');
    for (int i = 0; i < schema->count; i++) {
        const struct schema_field *field = &schema->fields[i];

        if (!field->member || !field->key)
            continue;
        buffer_truncate(&value, 0);
        flow_field(catalog, field, record, &value);
        if (value.length == 0)
            continue;
        buffer_format(out, "%s%s: %s", count++ > 0 ? ", " : "", field->key, buffer_text(&value));
    }
    buffer_add_char(out, '}');
    buffer_clear(&value);
}

/* ---- forms of their own ---------------------------------------------------------------------- */

static void flow_cost(const struct catalog *catalog, const void *record, struct buffer *out)
{
    const struct cost *cost = record;

    if (cost->pricing == PRICING_FREE)
        buffer_add(out, "free");
    else if (cost->pricing == PRICING_ASK)
        buffer_add(out, "ask");
    for (int i = 0; i < cost->count; i++) {
        buffer_add(out, i > 0 ? ", " : "");
        flow_record(catalog, &price_schema, &cost->items[i], out);
    }
}

static void flow_estimate(const struct catalog *catalog, const void *record, struct buffer *out)
{
    const struct estimate *estimate = record;

    if (!estimate->stated)
        return;
    if (estimate->assumption >= 0) {
        buffer_format(out, "assume %s", listed_id(catalog, LIST_ASSUMPTION, estimate->assumption));
        return;
    }
    flow_figures(&estimate->range, false, out);
    if (estimate->source >= 0)
        buffer_format(out, " (%s)", listed_id(catalog, LIST_SOURCE, estimate->source));
}

static void flow_anchor(const struct catalog *catalog, const void *record, struct buffer *out)
{
    const struct anchor *anchor = record;

    buffer_format(out, "%s %s", place_names.items[anchor->place],
                  anchor_kind_names.items[anchor->kind]);
    if (anchor->kind == ANCHOR_PHASE)
        buffer_format(out, " %s", phase_names.items[anchor->index]);
    else if (anchor->kind != ANCHOR_GOAL)
        buffer_format(
            out, " %s",
            listed_id(catalog, anchor->kind == ANCHOR_STEP ? LIST_STEP : LIST_FACT, anchor->index));
    if (anchor->use[0] != '\0')
        buffer_format(out, " for %s", anchor->use);
}

/* A number of months means one thing beside a fact and another beside experience. */
static void flow_requirement(const struct catalog *catalog, const void *record, struct buffer *out)
{
    const struct requirement *requirement = record;

    if (requirement->kind == REQUIREMENT_MONTHS)
        buffer_format(out, "{months: %d, experience: %s", requirement->months,
                      experience_names.items[requirement->experience]);
    else if (requirement->kind == REQUIREMENT_CONDITION)
        buffer_format(out, "{when: %s", requirement->when.text);
    else
        buffer_format(out, "{fact: %s", listed_id(catalog, LIST_FACT, requirement->fact));
    if (requirement->kind == REQUIREMENT_RECENT)
        buffer_format(out, ", within-months: %d", requirement->months);
    if (requirement->lag_days != 0)
        buffer_format(out, ", lag-days: %d", requirement->lag_days);
    buffer_add_char(out, '}');
}

/* Those whose fields are not kept as they stand in the file. */
static const struct {
    const struct schema *schema;
    void (*put)(const struct catalog *catalog, const void *record, struct buffer *out);
} forms[] = {
    {&cost_schema, flow_cost},
    {&estimate_schema, flow_estimate},
    {&anchor_schema, flow_anchor},
    {&requirement_schema, flow_requirement},
};

bool flow_is_whole(const struct schema *schema)
{
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (forms[i].schema == schema)
            return true;
    return false;
}

void flow_record(const struct catalog *catalog, const struct schema *schema, const void *record,
                 struct buffer *out)
{
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (forms[i].schema == schema) {
            forms[i].put(catalog, record, out);
            return;
        }
    flow_fields(catalog, schema, record, out);
}
