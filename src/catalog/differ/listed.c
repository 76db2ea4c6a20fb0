/* SPDX-License-Identifier: MIT
 * The records of a catalogue, reached by their schemas. */
#include "catalog/differ/listed.h"

#include <string.h>

#include "catalog/schema/files.h"

/* What decides routes and money first, words last. */
const enum list listed_order[LIST_COUNT] = {
    LIST_CREDENTIAL, LIST_BODY,     LIST_PROGRAM,    LIST_STEP,   LIST_ERRAND,
    LIST_GATE,       LIST_VACCINE,  LIST_SKILL,      LIST_AID,    LIST_JOB,
    LIST_SECTION,    LIST_QUESTION, LIST_FACT,       LIST_LETTER, LIST_SCHOOL_QUESTION,
    LIST_PROMISE,    LIST_CLAIM,    LIST_ASSUMPTION, LIST_SOURCE, LIST_TERM,
};

const void *listed_slot(const struct schema_field *field, const void *record)
{
    return (const char *)record + field->offset;
}

int listed_items(const struct schema_field *field, const void *record, const char **items)
{
    int count;

    memcpy(items, listed_slot(field, record), sizeof *items);
    memcpy(&count, (const char *)record + field->count_offset, sizeof count);
    return count;
}

int listed_records(const struct catalog *catalog, const struct schema_field *list)
{
    const char *items;

    return listed_items(list, catalog, &items);
}

const void *listed_record(const struct catalog *catalog, const struct schema_field *list, int index)
{
    const char *items;

    (void)listed_items(list, catalog, &items);
    return items + (size_t)index * list->schema->final_size;
}

const char *listed_text(const struct schema_field *field, const void *record)
{
    const char *text;

    memcpy(&text, listed_slot(field, record), sizeof text);
    return text ? text : "";
}

const struct schema_field *listed_key(const struct schema *schema)
{
    const struct schema_field *first = &schema->fields[0];
    bool dated = first->kind == KIND_DATE && first->key && strcmp(first->key, "from") == 0;

    return first->member && (first->kind == KIND_ID || dated) ? first : NULL;
}

void listed_say_key(const struct schema *schema, const void *record, struct buffer *out)
{
    const struct schema_field *key = listed_key(schema);
    char day[DATE_TEXT];

    if (!key)
        return;
    if (key->kind == KIND_DATE)
        buffer_add(out, date_iso(*(const date_day *)listed_slot(key, record), day));
    else
        buffer_add(out, listed_text(key, record));
}

const char *listed_id(const struct catalog *catalog, enum list list, int index)
{
    const struct schema_field *field = list_field(list);

    if (index < 0 || index >= listed_records(catalog, field))
        return "";
    return listed_text(&field->schema->fields[0], listed_record(catalog, field, index));
}

const char *listed_title(const struct schema *schema, const void *record)
{
    for (int i = 0; i < schema->count; i++)
        if (schema->fields[i].kind == KIND_TEXT && schema->fields[i].member)
            return listed_text(&schema->fields[i], record);
    return "";
}
