/* SPDX-License-Identifier: MIT
 * What rests on each source: every field that names one, of every record. */
#include <stdlib.h>
#include <string.h>

#include "catalog/differ/listed.h"
#include "catalog/schema/files.h"
#include "milepost/catalog/differ.h"
#include "milepost/memory.h"

struct support {
    const struct catalog *catalog;
    catalog_use_fn *put;
    void *context;
    const char *of, *id;
    const char *field; /* of the record, in which the walk is */
    bool *told;        /* of each source, of this field */
};

static void support_put(struct support *support, int source)
{
    if (source < 0 || support->told[source])
        return;
    support->told[source] = true;
    support->put(support->context, &(struct catalog_use){.source = source,
                                                         .of = support->of,
                                                         .id = support->id,
                                                         .field = support->field});
}

static void support_references(struct support *support, const struct schema_field *field,
                               const void *record)
{
    const struct index_list *list = listed_slot(field, record);

    if (field->kind == KIND_REFERENCE) {
        support_put(support, *(const int16_t *)listed_slot(field, record));
        return;
    }
    for (int i = 0; i < list->count; i++)
        support_put(support, list->items[i]);
}

static bool support_names_sources(const struct schema_field *field)
{
    return field->key && field->member && field->list == LIST_SOURCE &&
           (field->kind == KIND_REFERENCE || field->kind == KIND_REFERENCES);
}

/* All that stands below a field of the record. */
static void support_below(struct support *support, const struct schema_field *field,
                          const void *record)
{
    const char *items = listed_slot(field, record);
    int count = field->kind == KIND_STRUCT || field->kind == KIND_ESTIMATE ? 1 : 0;

    if (support_names_sources(field))
        support_references(support, field, record);
    if (field->kind == KIND_RECORDS)
        count = listed_items(field, record, &items);
    for (int i = 0; i < count; i++)
        for (int j = 0; j < field->schema->count; j++)
            support_below(support, &field->schema->fields[j],
                          items + (size_t)i * field->schema->final_size);
}

static void support_fields(struct support *support, const struct schema *schema, const void *record)
{
    for (int i = 0; i < schema->count; i++) {
        const struct schema_field *field = &schema->fields[i];

        if (field->kind == KIND_GROUP) {
            support_fields(support, field->schema, record);
            continue;
        }
        if (!field->member)
            continue;
        memset(support->told, 0, (size_t)support->catalog->source_count);
        support->field = field->key && !support_names_sources(field) ? field->key : "";
        support_below(support, field, record);
    }
}

void catalog_uses(const struct catalog *catalog, catalog_use_fn *use, void *context)
{
    struct support support = {.catalog = catalog, .put = use, .context = context};

    support.told = memory_new((size_t)catalog->source_count + 1, sizeof *support.told);
    for (int i = 0; i < LIST_COUNT; i++) {
        const struct schema_field *list = list_field(listed_order[i]);

        for (int j = 0; j < listed_records(catalog, list); j++) {
            const void *record = listed_record(catalog, list, j);

            support.of = list->schema->noun;
            support.id = listed_text(&list->schema->fields[0], record);
            support_fields(&support, list->schema, record);
        }
    }
    free(support.told);
}
