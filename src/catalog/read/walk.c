/* SPDX-License-Identifier: MIT
 * The one walker over nodes: it knows mappings and sequences, the tables know the rest.
 *
 * A record is whole from record_init on: a field that is missing keeps the value it has there,
 * so that what comes later meets no NULL and no index that is out of a list. */
#include "catalog/read/walk.h"

#include <string.h>

#include "catalog/read/fault.h"
#include "catalog/read/scalar.h"
#include "milepost/nearest.h"

/* ---- fields ---------------------------------------------------------------------------------- */

static void *walk_slot(const struct schema_field *field, void *record)
{
    return (char *)record + field->offset;
}

static void read_struct_field(struct loader *loader, const struct schema_field *field,
                              struct spot spot, void *record)
{
    read_record(loader, field->schema, spot, walk_slot(field, record));
}

static void read_group_field(struct loader *loader, const struct schema_field *field,
                             struct spot spot, void *record)
{
    walk_mapping(loader, field->schema, spot, record);
}

static void read_estimate_field(struct loader *loader, const struct schema_field *field,
                                struct spot spot, void *record)
{
    struct pending_estimate pending = {
        .estimate = walk_slot(field, record), .unit = field->unit, .place = spot_position(spot)};

    read_record(loader, field->schema, spot, pending.estimate);
    VECTOR_PUSH(&loader->estimates, pending);
}

static void read_records_field(struct loader *loader, const struct schema_field *field,
                               struct spot spot, void *record)
{
    int count = spot_count(loader, spot, field->key);
    size_t size = field->schema->size;
    char *items = arena_new(loader->arena, (size_t)count, size);

    for (int i = 0; i < count; i++)
        read_record(loader, field->schema, spot_item(spot, i), items + (size_t)i * size);
    memcpy(walk_slot(field, record), &items, sizeof items);
    memcpy((char *)record + field->count_offset, &count, sizeof count);
}

/* The lists of a file are read once its other keys are (read_list): their items may stand for many,
 * which is above this. */
static void leave_list_field(struct loader *loader, const struct schema_field *field,
                             struct spot spot, void *record)
{
    (void)loader;
    (void)field;
    (void)spot;
    (void)record;
}

static read_fn *const readers[KIND_COUNT] = {
    [KIND_ID] = read_id_field,
    [KIND_TEXT] = read_text_field,
    [KIND_JOINED] = read_joined_field,
    [KIND_TEXTS] = read_texts_field,
    [KIND_BOOL] = read_bool_field,
    [KIND_INT16] = read_int16_field,
    [KIND_INT32] = read_int32_field,
    [KIND_NUMBERS] = read_numbers_field,
    [KIND_DATE] = read_date_field,
    [KIND_ENUM] = read_enum_field,
    [KIND_RANGE] = read_range_field,
    [KIND_MONEY_RANGE] = read_money_range_field,
    [KIND_ESTIMATE] = read_estimate_field,
    [KIND_CONDITION] = read_condition_field,
    [KIND_REFERENCE] = read_reference_field,
    [KIND_REFERENCES] = read_references_field,
    [KIND_STRUCT] = read_struct_field,
    [KIND_GROUP] = read_group_field,
    [KIND_RECORDS] = read_records_field,
    [KIND_ROWS] = read_rows_field,
    [KIND_REMARK] = read_remark_field,
    [KIND_LIST] = leave_list_field,
};

/* ---- what a record holds before anything is read --------------------------------------------- */

static void init_field(const struct schema_field *field, void *slot)
{
    static const struct condition always = {.text = ""};
    static const struct range blank = {CATALOG_BLANK, CATALOG_BLANK, CATALOG_BLANK};
    const char *no_text = "";

    switch (field->kind) {
    case KIND_ID:
    case KIND_TEXT:
    case KIND_JOINED:
        memcpy(slot, &no_text, sizeof no_text);
        break;
    case KIND_CONDITION:
        memcpy(slot, &always, sizeof always);
        break;
    case KIND_MONEY_RANGE:
        memcpy(slot, &blank, sizeof blank);
        break;
    case KIND_REFERENCE:
        *(int16_t *)slot = -1;
        break;
    case KIND_STRUCT:
    case KIND_ESTIMATE:
        record_init(field->schema, slot);
        break;
    default:
        break;
    }
}

void record_init(const struct schema *schema, void *record)
{
    for (int i = 0; i < schema->count; i++) {
        const struct schema_field *field = &schema->fields[i];

        if (field->kind == KIND_GROUP)
            record_init(field->schema, record);
        else
            init_field(field, walk_slot(field, record));
    }
}

/* ---- mappings -------------------------------------------------------------------------------- */

static const struct schema_field *schema_field(const struct schema *schema, const char *key)
{
    for (int i = 0; i < schema->count; i++)
        if (schema->fields[i].key && strcmp(schema->fields[i].key, key) == 0)
            return &schema->fields[i];
    return NULL;
}

static const char *schema_near(struct loader *loader, const struct schema *schema, const char *key)
{
    struct nearest nearest = {.word = key};

    for (int i = 0; i < schema->count; i++)
        if (schema->fields[i].key)
            nearest_offer(&nearest, schema->fields[i].key);
    return arena_copy_text(loader->arena, nearest_says(&nearest));
}

static bool is_repeated_key(struct spot spot, const yaml_node_pair_t *pair, const char *key)
{
    for (const yaml_node_pair_t *earlier = spot.node->data.mapping.pairs.start; earlier < pair;
         earlier++)
        if (strcmp(key_text(spot_at(spot, earlier->key)), key) == 0)
            return true;
    return false;
}

static void read_pair(struct loader *loader, const struct schema *schema, struct spot spot,
                      const yaml_node_pair_t *pair, void *record)
{
    struct spot at = spot_at(spot, pair->key);
    const char *key = key_text(at);
    const struct schema_field *field = schema_field(schema, key);

    if (is_repeated_key(spot, pair, key))
        fault_on(loader, at, "`%.60s` stands twice in this %s", key, schema->noun);
    else if (field)
        readers[field->kind](loader, field, spot_at(spot, pair->value), record);
    else if (!(schema->templates && strcmp(key, "each") == 0))
        fault_on(loader, at, "a %s has no key `%.60s`%s", schema->noun, key,
                 schema_near(loader, schema, key));
}

static void require_fields(struct loader *loader, const struct schema *schema, struct spot spot)
{
    for (int i = 0; i < schema->count; i++) {
        const struct schema_field *field = &schema->fields[i];

        if (!(field->flags & REQUIRED) || spot_has(spot, field->key))
            continue;
        fault_on(loader, spot, "this %s lacks `%s`", schema->noun, field->key);
        if (field->kind == KIND_REFERENCE || field->kind == KIND_STRUCT)
            loader->dangling = true;
    }
}

/* A record that can't be read refers to nothing. */
static bool mapping_is_readable(struct loader *loader, const struct schema *schema,
                                struct spot spot)
{
    const yaml_node_t *node = spot.node;

    if (node->type != YAML_MAPPING_NODE)
        fault_on(loader, spot, "a %s is written as `key: value` lines", schema->noun);
    else if (node->data.mapping.pairs.top - node->data.mapping.pairs.start > MAX_ITEMS)
        fault_on(loader, spot, "more than %d keys", MAX_ITEMS);
    else
        return true;
    loader->dangling = true;
    return false;
}

void walk_mapping(struct loader *loader, const struct schema *schema, struct spot spot,
                  void *record)
{
    const yaml_node_t *node = spot.node;

    if (!mapping_is_readable(loader, schema, spot))
        return;
    for (const yaml_node_pair_t *pair = node->data.mapping.pairs.start;
         pair < node->data.mapping.pairs.top; pair++)
        read_pair(loader, schema, spot, pair, record);
    require_fields(loader, schema, spot);
    if (spot_has(spot, "row"))
        remember_cited(loader, spot);
    if (schema->finish)
        schema->finish(loader, spot, record);
}

void read_record(struct loader *loader, const struct schema *schema, struct spot spot, void *record)
{
    record_init(schema, record);
    loader->spent += schema->size;
    if (spot.node->type == YAML_MAPPING_NODE && !spot.owner)
        spot.owner = spot.node;
    if (schema->read)
        schema->read(loader, spot, record);
    else
        walk_mapping(loader, schema, spot, record);
}
